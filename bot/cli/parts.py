"""What the program is made of: handed in by the composition root, carried by every command."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer
from sqlalchemy import Engine
from sqlmodel import Session

from bot.chat import Address, Chat, ConnectedChat, LookUp, Reply
from bot.house import House
from bot.lease import Lease
from bot.practice.forgetting import pseudonyms_kept
from bot.secret import FILE, read_secret
from bot.settings import Settings
from bot.texts import Texts, texts_in
from directory.exchange.report import Refused
from directory.live import LiveDirectory


@dataclass(frozen=True, slots=True)
class MatrixIdentity:
    """Both raise `Refused`. `recover` makes the identity ours again that a recovery key leads to."""

    recovery_key: Callable[[Settings], Coroutine[None, None, str]]
    recover: Callable[[Settings, str], Coroutine[None, None, None]]


@dataclass(frozen=True, slots=True)
class Parts:
    """The outside world. `open_database` also brings the tables up to date; `lease` is one on a database.

    `chats`: those that are configured, beyond the terminal.
    """

    open_database: Callable[[str], Engine]
    console: Callable[[str, Callable[[str], str]], Chat]
    console_person: Address
    chats: Callable[[Settings, LookUp], Sequence[ConnectedChat]]
    lease: Callable[[Engine, str], Lease]
    matrix: MatrixIdentity


@dataclass(frozen=True, slots=True)
class Program:
    """One run of the program."""

    parts: Parts
    settings: Settings

    @property
    def texts(self) -> Texts:
        return texts_in(self.settings.language)

    def now(self) -> datetime:
        return datetime.now(ZoneInfo(self.settings.timezone))

    def chats(self, look_up: LookUp | None = None) -> Sequence[ConnectedChat]:
        return self.parts.chats(self.settings, look_up or _nothing)

    def directory(self) -> LiveDirectory:
        return LiveDirectory(self.settings.index_file)

    def house(self) -> House:
        return House(
            clock=self.now,
            directory=self.directory(),
            secret=self.secret(),
            language=self.settings.language,
            land=self.settings.land,
            everybody=self.settings.access == "open",
            smallest_group=self.settings.smallest_group,
        )

    def secret(self) -> bytes:
        """The key of the pseudonyms, made where there is none yet."""
        try:
            return read_secret(self.settings.data_dir)
        except OSError:
            problem = "secret-broken" if self.key_file.exists() else "program-unwritable"
            raise Refused(self.texts.say(problem, file=str(self.key_file))) from None

    @property
    def key_file(self) -> Path:
        return self.settings.data_dir / FILE

    def has_lost_its_key(self, session: Session) -> bool:
        """Whether calls have pseudonyms that no key leads to: with a new one, everybody would count twice."""
        return not self.key_file.exists() and pseudonyms_kept(session) > 0

    @contextmanager
    def session(self, *, only_reads: bool = False) -> Iterator[Session]:
        """A session on the configured database; what it changed is kept unless the block fails."""
        engine = self.parts.open_database(self.settings.url)
        with Session(engine.execution_options(only_reads=only_reads)) as session:
            yield session
            session.commit()


async def _nothing(_sender: Address, _question: str) -> Sequence[Reply]:
    """For a chat that nobody can ask, since it is not listening."""
    return ()


def program_of(context: typer.Context) -> Program:
    """What the composition root gave this run."""
    program: Program = context.find_object(Program) or context.obj
    return program
