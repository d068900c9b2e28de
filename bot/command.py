"""What a command is, and what it is given to work with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.chat import Address, Reply
from bot.house import House
from bot.models import Member, Role
from bot.texts import Texts
from directory.search.index import Index


@dataclass(frozen=True, slots=True)
class Request:
    """One message on its way to a command. `number` is that of the message in the inbox."""

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


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody can do here. `name` is the key of its words in the texts.

    `takes` tells whether an argument without a slash is meant for the command („hilfe“) or is a question
    that begins with the same word („Hilfe zur Erziehung“). After an aside, what was asked back still waits.
    `awaits_words`: what it asks back is answered in one's own words, also those of a call („Mail an …“).
    """

    name: str
    role: Role
    run: Callable[[Request], Reply]
    takes: Callable[[str], bool] = anything
    in_menu: bool = True
    is_aside: bool = False
    awaits_words: bool = False
