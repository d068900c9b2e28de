"""A person who talks to the bot in a test: one line says something and hears the answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from sqlmodel import Session

from bot.access import enrol
from bot.chat import Address, Delivery, Finding, Message, Reply, Shown
from bot.desk import Desk
from bot.house import House
from bot.models import Role
from directory.live import Directory, LiveDirectory

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=BERLIN)
"""An ordinary Monday morning."""

_numbers = count(1)


class SilentChat:
    """A chat that only keeps what was sent to it."""

    repeats_safely = False

    def __init__(self, platform: str = "test") -> None:
        self.platform = platform
        self.heard_at: datetime | None = None
        self.sent: list[Delivery] = []

    async def listen(self, receive: Callable[[Message], object]) -> None:
        """Hears nothing."""

    async def send(self, delivery: Delivery, _shown: Shown) -> None:
        self.sent.append(delivery)

    async def typing(self, room: Address) -> None:
        """Shows nothing."""

    async def examine(self) -> Sequence[Finding]:
        return ()

    async def invitation(self, code: str) -> str:
        return f"https://chat.example/{code}"


@dataclass
class Clock:
    """A clock that stands until a test moves it."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Talk:
    """One person in one room. `hears` is the last reply."""

    engine: Engine
    house: House
    person: Address = field(default_factory=lambda: Address("test", f"person-{next(_numbers)}"))
    room: Address | None = None
    hears: Reply | None = None

    def says(self, text: str, *, pressed: bool = False, number: str = "") -> Reply:
        """What the bot answers; fails where it stays silent."""
        self.tells(text, pressed=pressed, number=number)
        assert self.hears is not None, "the bot said nothing"
        return self.hears

    def tells(self, text: str, *, pressed: bool = False, number: str = "") -> Reply | None:
        return self.sends(self.message(text, pressed=pressed, number=number))

    def edits(self, number: str, text: str) -> Reply | None:
        """Changes what was said before under that number."""
        return self.sends(replace(self.message(text), corrects=number))

    def message(self, text: str, *, pressed: bool = False, number: str = "") -> Message:
        """What would be sent with these words."""
        room, number = self.room or self.person, number or f"message-{next(_numbers)}"
        return Message(number, self.person, room, text, self.room is None, pressed)

    def sends(self, message: Message) -> Reply | None:
        self.hears = None
        for delivery in self._deliveries(Desk(self.engine, self.house), message):
            self.hears = delivery.reply
        return self.hears

    def presses(self, label: str) -> Reply:
        """Presses the button of the last reply that is labelled so."""
        assert self.hears is not None
        command = next(button.command for button in self.hears.buttons if label in button.label)
        return self.says(command, pressed=True)

    def _deliveries(self, desk: Desk, message: Message) -> Iterator[Delivery]:
        """In one step or in two, as the post office has it done."""
        chat = SilentChat(message.room.platform)
        delivery: Delivery | None = None
        if desk.clerks == 1:
            delivery = desk.take_in(message)
        else:
            desk.store(message)
        while delivery := delivery or desk.next_delivery(message.room, chat):
            desk.delivered(delivery)
            yield delivery
            delivery = None


def new_house(
    clock: Clock, *, everybody: bool = False, language: str = "de", known: Directory | None = None
) -> House:
    """`known`: the directory as it was read already."""
    directory = LiveDirectory(known=known)
    return House(clock, directory, b"a key for tests", everybody=everybody, language=language)


def member(engine: Engine, house: House, role: Role = Role.STAFF, organization_id: int | None = None) -> Talk:
    """Somebody who has joined already."""
    talk = Talk(engine, house)
    with Session(engine) as session:
        enrol(session, talk.person, role, organization_id, MONDAY.date())
        session.commit()
    return talk


def everything(reply: Reply) -> str:
    """A reply with the labels of its buttons, as somebody sees it."""
    return "\n".join((reply.plain(), *(button.label for button in reply.buttons)))
