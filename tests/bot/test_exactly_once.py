"""A process that dies at any moment leaves no message unanswered and no call doubled."""

import asyncio
import json
import os
import random
import signal
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session, col, func, select

from adapters.database.engine import open_engine
from adapters.rehearsal import PLATFORM, Rehearsal
from bot.access import enrol
from bot.chat import Address
from bot.desk import Desk
from bot.models import Call, Incoming, Outgoing, Role
from bot.post_office import PostOffice
from directory.live import Directory
from tests.soaking import times
from tests.talking import MONDAY, Clock, new_house

PEOPLE = ("ada", "ben")
LINES = (
    "wer macht BuT beim Jobcenter?",
    "M",
    "angerufen Jobcenter wegen BuT, geklärt",
    "angerufen Ausländerbehörde wegen Arbeitserlaubnis, keiner da",
    "zurück",
    "wer macht Wohngeld für Herrn Beispielmann, geb. 12.03.2007?",
)
CALLS_KEPT = len(PEOPLE)
WRITES = 110  # about as many as the whole script takes


class Town:
    """A town whose process can be started, and told at which of its writes to die."""

    def __init__(self, folder: Path, directory: Directory, *, repeats_safely: bool) -> None:
        self.url = f"sqlite:///{folder / 'zuruf.db'}"
        self.script, self.record = folder / "script.jsonl", folder / "record.jsonl"
        self.repeats_safely = repeats_safely
        self.script.write_text("\n".join(self._script()), "utf-8")
        self.record.touch()
        engine = open_engine(self.url)
        self.house = new_house(Clock(), known=directory)
        with Session(engine) as session:
            self.house.directory.read(session)
            for person in PEOPLE:
                enrol(session, Address(PLATFORM, person), Role.STAFF, None, MONDAY.date())
            session.commit()
        engine.dispose()

    def live(self, writes: int) -> bool:
        """Runs in a process of its own that dies before that write; true if it came to its end."""
        child = os.fork()
        if child == 0:
            self._run(writes)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
        return os.WIFEXITED(status)

    def _run(self, writes: int) -> None:
        status = 1
        try:
            engine = open_engine(self.url)
            die_at_write(engine, writes)
            chat = Rehearsal(self.script, self.record, repeats_safely=self.repeats_safely)
            office = PostOffice(Desk(engine, self.house), [chat], asyncio.Event())
            asyncio.run(office.run())
            status = 0
        finally:
            os._exit(status)

    def answers(self) -> list[dict[str, str]]:
        return [json.loads(line) for line in self.record.read_text("utf-8").splitlines()]

    @staticmethod
    def _script() -> list[str]:
        return [
            json.dumps({"id": f"{person}-{number}", "sender": person, "text": text})
            for number, text in enumerate(LINES)
            for person in PEOPLE
        ]


def die_at_write(engine: Engine, writes: int) -> None:
    """Kills the process before its write number `writes`, be it a statement or a commit."""
    left = writes

    def count_down() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def before_statement(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.split(maxsplit=1)[0] in {"INSERT", "UPDATE", "DELETE"}:
            count_down()

    event.listen(engine, "before_cursor_execute", before_statement)
    event.listen(engine, "commit", lambda _connection: count_down())


@pytest.mark.filterwarnings(
    "ignore:This process .* is multi-threaded:DeprecationWarning"
)  # NumPy's own threads
@pytest.mark.parametrize("seed", range(times(12, soak=200)))
def test_every_message_is_answered_and_every_call_noted_once(
    seed: int, engine: Engine, directory: Directory, tmp_path: Path
) -> None:
    engine.dispose()
    chance = random.Random(seed)
    town = Town(tmp_path, directory, repeats_safely=seed % 2 == 0)
    first_life = town.live(chance.randrange(1, WRITES))
    second_life = town.live(chance.randrange(1, WRITES)) if seed % 5 == 0 else False
    assert not first_life, "the process was to die"
    assert town.live(writes=0) or second_life

    answers = town.answers()
    asked = [f"{person}-{number}" for number in range(len(LINES)) for person in PEOPLE]
    keys = {(answer["key"], answer["answers"]) for answer in answers}
    assert Counter(message for _, message in keys) == Counter(asked), "each message has one answer"
    assert max(Counter(answer["key"] for answer in answers).values()) <= 2 + town.repeats_safely
    for person in PEOPLE:
        mine = list(dict.fromkeys(a["answers"] for a in answers if a["answers"].startswith(person)))
        assert mine == [f"{person}-{number}" for number in range(len(LINES))], "in the order of the questions"

    opened = open_engine(town.url)
    with Session(opened) as session:
        assert session.exec(select(func.count()).select_from(Call)).one() == CALLS_KEPT
        assert session.exec(select(Incoming).where(Incoming.text != "")).all() == []
        assert session.exec(select(Outgoing).where(Outgoing.content != "")).all() == []
        assert session.exec(select(Incoming).where(col(Incoming.done_at).is_(None))).all() == []
    opened.dispose()
    assert not [answer for answer in answers if "schiefgegangen" in answer["text"]]
