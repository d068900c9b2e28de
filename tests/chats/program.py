"""The program `zuruf run` in a process of its own, to be killed and started again."""

import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from adapters.database.engine import open_engine
from bot.models import Call, Incoming, Outgoing
from tests.running import COMMAND, environment_with

PATIENCE = 60.0


@dataclass(slots=True)
class RunningProgram:
    """What it writes to its log stays in `log`, from one start to the next."""

    folder: Path
    settings: dict[str, str]
    process: "subprocess.Popen[bytes] | None" = field(default=None, init=False)

    @property
    def log(self) -> str:
        return (self.folder / "log.txt").read_text("utf-8")

    def starts(self) -> None:
        with (self.folder / "log.txt").open("ab") as log:
            self.process = subprocess.Popen(
                [*COMMAND, "run"],
                cwd=self.folder,
                env=environment_with(ZURUF_DATA_DIR=str(self.folder), **self.settings),
                stdout=log,
                stderr=log,
            )

    def is_killed(self) -> None:
        self._ends(signal.SIGKILL)

    def is_told_to_end(self) -> int:
        """Gives its status."""
        return self._ends(signal.SIGTERM)

    def is_over(self) -> None:
        """Whatever a test left running."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)

    def calls(self) -> int:
        """How many calls are noted."""
        return self._count(select(func.count()).select_from(Call))

    def mail(self) -> int:
        """How much is not answered or not delivered."""
        unanswered = select(func.count()).select_from(Incoming).where(col(Incoming.done_at).is_(None))
        undelivered = select(func.count()).select_from(Outgoing).where(col(Outgoing.finished_at).is_(None))
        return self._count(unanswered) + self._count(undelivered)

    def _count(self, query: SelectOfScalar[int]) -> int:
        engine = open_engine(f"sqlite:///{self.folder / 'zuruf.db'}")
        with Session(engine) as session:
            found = session.exec(query).one()
        engine.dispose()
        return found

    def _ends(self, how: signal.Signals) -> int:
        assert self.process
        assert self.process.poll() is None, f"the program has ended by itself: {self.log[-2000:]}"
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)
