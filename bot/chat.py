"""The port: what a chat platform and the bot say to each other. Values in, values out."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol

MOST_COMMAND_BYTES = 64
"""The least that platforms carry in a button (Telegram's `callback_data`)."""


@dataclass(frozen=True, slots=True)
class Address:
    """A person's account or a room, in the platform's own numbering."""

    platform: str
    id: str


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody wrote. `id` is the platform's own and unique there; `pressed`: it came from a button."""

    id: str
    sender: Address
    room: Address
    text: str
    private: bool = True
    pressed: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A command already typed: pressing it sends `command` as a message."""

    label: str
    command: str

    def __post_init__(self) -> None:
        if len(self.command.encode()) > MOST_COMMAND_BYTES:
            raise ValueError("a button's command has at most 64 bytes")


@dataclass(frozen=True, slots=True)
class ContactCard:
    """Somebody to reach, as in vCard: FN, ORG, ROLE, TEL, EMAIL, ADR, NOTE."""

    name: str
    organization: str
    role: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    address: str = ""
    note: str = ""

    def plain(self) -> str:
        """The card as text, a line for each thing it holds."""
        lines = (self.name, self.organization, self.role, *self.phones, *self.emails, self.address, self.note)
        return "\n".join(dict.fromkeys(line for line in lines if line))


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, and in words what it shows for those who cannot see it."""

    __pydantic_config__: ClassVar = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}  # in the outbox

    png: bytes
    description: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says. No markup: emphasis comes from structure, and platforms escape everything.

    `replaces` is the id of the message whose answer this one takes the place of, where a platform can edit.
    `expects` is a command that waits for its last argument: the next plain text of this person in this room.
    """

    text: str
    title: str = ""
    cards: tuple[ContactCard, ...] = ()
    buttons: tuple[Button, ...] = ()
    picture: Picture | None = None
    replaces: str = ""
    expects: str = ""

    def plain(self) -> str:
        """The whole reply without its buttons, for platforms that show nothing but text."""
        picture = self.picture.description if self.picture else ""
        parts = (self.title, self.text, *(card.plain() for card in self.cards), picture)
        return "\n".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A reply on its way. `key` is the same at every try; `answers` is the id of the message asked."""

    key: str
    room: Address
    reply: Reply
    answers: str = ""


class Undeliverable(Exception):  # noqa: N818 - a state of the mail, named so throughout
    """The one error a chat may raise when sending. It was not delivered; `permanent`: and never will be."""

    def __init__(self, *, permanent: bool) -> None:
        super().__init__("permanent" if permanent else "for now")
        self.permanent = permanent


Receive = Callable[[Message], Awaitable[None]]
"""Returns when the message is committed to the inbox; only then may a chat acknowledge it to its platform."""


class Chat(Protocol):
    """A platform. `repeats_safely`: sending the same delivery key twice shows it once."""

    platform: str
    repeats_safely: bool

    async def listen(self, receive: Receive) -> None:
        """Hands on every message, in order; returns when the platform has ended (end of file)."""

    async def send(self, delivery: Delivery) -> None:
        """Shows the reply; raises `Undeliverable` alone."""
