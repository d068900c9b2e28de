"""What a command is, and what it is given to work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.chat import Address, Reply
from bot.house import House
from bot.models import Member, Role
from bot.texts import Texts
from directory.search.index import Index

TEN_MINUTES = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Request:
    """One message on its way to a command. `number` is that of the message in the inbox.

    `pressed_on`: the bot's message with the button that was pressed, whose place an answer may take.
    """

    session: Session
    house: House
    index: Index
    now: datetime
    texts: Texts
    sender: Address
    room: Address
    private: bool
    member: Member | None
    role: Role
    number: int
    argument: str = ""
    pressed_on: str = ""

    @property
    def pseudonym(self) -> str:
        return self.house.pseudonym(self.sender)

    @property
    def organization_id(self) -> int | None:
        return self.member.organization_id if self.member else None


def anything(_argument: str) -> bool:
    return True


def nothing(argument: str) -> bool:
    return not argument


def never(_argument: str) -> bool:
    return False


def ten_minutes(_argument: str) -> timedelta:
    return TEN_MINUTES


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody can do here. `name` is the key of its words in the texts.

    `takes` tells whether an argument without a slash is meant for the command („hilfe“) or is a question
    that begins with the same word („Hilfe zur Erziehung“). After an aside, what was asked back still waits.
    `is_label`: a text that is this command without its word („V-10“).

    What it asks back waits so long, and `awaits_words`: one's own words, also those of a call („Mail an …“).
    With the words that come, `is_answer` tells whether they answer, or are a message like any other, and
    `is_surely_answer` whether they do even where they are another command („zurück“).
    """

    name: str
    role: Role
    run: Callable[[Request], Reply]
    takes: Callable[[str], bool] = anything
    in_menu: bool = True
    is_aside: Callable[[str], bool] = never
    is_label: Callable[[str], bool] = never
    waits: Callable[[str], timedelta] = ten_minutes
    awaits_words: bool = False
    is_answer: Callable[[str], bool] = anything
    is_surely_answer: Callable[[str], bool] = never
