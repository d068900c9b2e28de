"""The port: what a chat platform and the bot say to each other. Values in, values out."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Protocol

MOST_COMMAND_BYTES = 64
"""The least that platforms carry in a button (Telegram's `callback_data`)."""


@dataclass(frozen=True, slots=True)
class Address:
    """A person's account or a room, in the platform's own numbering."""

    platform: str
    id: str


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
class Message:
    """What somebody wrote. `id` is the platform's own and unique there; `pressed`: it came from a button.

    `pressed_on` is the id of the bot's message that bears the button, `corrects` that of the message this is
    a later version of. `wordless`: a voice message, a picture, anything that is no text. `card`: somebody's
    contact details, passed on.
    """

    id: str
    sender: Address
    room: Address
    text: str
    private: bool = True
    pressed: bool = False
    pressed_on: str = ""
    corrects: str = ""
    wordless: bool = False
    card: ContactCard | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """A command already typed: pressing it sends `command` as a message."""

    label: str
    command: str

    def __post_init__(self) -> None:
        if len(self.command.encode()) > MOST_COMMAND_BYTES:
            raise ValueError("a button's command has at most 64 bytes")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, and in words what it shows for those who cannot see it."""

    __pydantic_config__: ClassVar = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}  # in the outbox

    png: bytes
    description: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says. No markup: emphasis comes from structure, and platforms escape everything.

    `replaces` is the id of the bot's message that this one takes the place of, where a platform can edit.
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
    """A reply on its way. `key` is the same at every try; `answers` is the id of the message asked.

    `shown`: so many of the messages that a platform makes of this reply are out already.
    """

    key: str
    room: Address
    reply: Reply
    answers: str = ""
    shown: int = 0


class Undeliverable(Exception):  # noqa: N818 - a state of the mail, named so throughout
    """It was not delivered; `permanent`: and never will be.

    `wait_seconds`: the platform wants no further try in this room before. `room_is_gone`: nobody can be
    reached there any more, until somebody writes from there again. `moved_to`: the room goes on there.
    """

    def __init__(
        self,
        *,
        permanent: bool = False,
        wait_seconds: float = 0.0,
        room_is_gone: bool = False,
        moved_to: Address | None = None,
    ) -> None:
        super().__init__("permanent" if permanent else "for now")
        self.permanent = permanent
        self.wait_seconds = wait_seconds
        self.room_is_gone = room_is_gone
        self.moved_to = moved_to


class Unconfirmed(Exception):  # noqa: N818 - a state of the mail, too
    """It may have been delivered, or not: the line broke before the platform said so."""


class Dismissed(Exception):  # noqa: N818 - says what happened to the bot
    """The platform does not let the bot in any more. `reason` is the key of what there is to do about it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


Receive = Callable[[Message], Awaitable[None]]
"""Returns when the message is committed to the inbox; only then may a chat acknowledge it to its platform."""

Shown = Callable[[], Awaitable[None]]
"""Returns when it is kept that one more of the messages of a delivery is out; not needed after the last."""

LookUp = Callable[[Address, str], Awaitable[Sequence[Reply]]]
"""The best answers to a question, at once and outside of the mail; none for whoever may not ask."""


class Chat(Protocol):
    """A platform. `repeats_safely`: sending the same delivery key twice shows it once."""

    platform: str
    repeats_safely: bool

    async def listen(self, receive: Receive) -> None:
        """Hands on every message, in order; returns when the platform has ended (end of file).

        Raises `Dismissed` alone: whatever else happens, it goes on trying.
        """

    async def send(self, delivery: Delivery, shown: Shown) -> None:
        """Shows the reply, as one message or several; raises `Undeliverable` or `Unconfirmed`, no more."""

    async def typing(self, room: Address) -> None:
        """Shows for some seconds that an answer is on its way. Raises nothing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something looked at by `doctor`: the key of what to say, with its arguments."""

    in_order: bool
    key: str
    details: Mapping[str, object] = field(default_factory=dict)


class ConnectedChat(Chat, Protocol):
    """A platform beyond this machine. `heard_at`: when it answered last, in UTC; nothing before that."""

    heard_at: datetime | None

    async def examine(self) -> Sequence[Finding]:
        """Whether the platform lets the bot in, and what else there is to know. Raises nothing."""

    async def invitation(self, code: str) -> str:
        """The address of a page or chat where an invitation is taken up; empty where there is none."""
