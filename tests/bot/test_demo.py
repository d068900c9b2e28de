"""The half year that the demo makes up: on whatever day it starts, what is planted in it is found."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from adapters.database.engine import open_engine
from bot.house import House
from bot.lennebrueck import take_in_half_a_year
from bot.models import Call, Role
from bot.practice.days import day_of, is_working_day, monday_of
from bot.practice.patterns.finding import find_patterns
from bot.practice.patterns.pattern import Rule
from bot.practice.suggestions import open_suggestions, pattern_of
from directory.models import Responsibility
from tests.running import Program
from tests.talking import MONDAY, Clock, Talk, everything, member, new_house

PLANTED = {
    (Rule.RISE, "Beschäftigungserlaubnis"),
    (Rule.WRONG_DOOR, "Zuweisung zu einer Schule"),
    (Rule.STEADY, "Kooperationsplan"),
    (Rule.UNREACHABLE, "Kosten der Unterkunft"),
    (Rule.NO_OFFER, "Integrationskurs"),
    (Rule.CHAIN, "Anerkennung ausländischer Schulzeugnisse"),
    (Rule.GAP, "Führerscheinzuschuss"),
    (Rule.OUTDATED, "Beratung von Betrieben zu Geflüchteten"),
}
DAYS = {
    "an ordinary Monday": MONDAY,
    "an ordinary Thursday": MONDAY + timedelta(days=3),
    "after Christmas": MONDAY + timedelta(weeks=7),
    "after Easter": MONDAY + timedelta(weeks=19),
    "in the summer holidays": MONDAY + timedelta(weeks=37),
    "after the summer holidays": MONDAY + timedelta(weeks=41),
    "a Friday of last year": MONDAY - timedelta(weeks=48, days=3),
}


@dataclass(frozen=True)
class Demo:
    """The model town with all that has happened in it up to a day."""

    engine: Engine
    house: House

    @property
    def today(self) -> date:
        return self.house.clock().date()

    def calls(self) -> Sequence[Call]:
        with Session(self.engine) as session:
            return session.exec(select(Call).order_by(col(Call.id))).all()

    def somebody_says(self, text: str) -> str:
        administrator: Talk = member(self.engine, self.house, Role.ADMINISTRATOR)
        return everything(administrator.says(text))


@pytest.fixture(scope="module", params=DAYS.values(), ids=list(DAYS))
def demo(
    request: pytest.FixtureRequest, lennebrueck_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Demo]:
    file = shutil.copy(lennebrueck_file, tmp_path_factory.mktemp("demo") / "zuruf.db")
    engine, house = open_engine(f"sqlite:///{file}"), new_house(Clock(request.param))
    with Session(engine) as session:
        take_in_half_a_year(session, house)
        session.commit()
    yield Demo(engine, house)
    engine.dispose()


def test_what_is_planted_is_found_and_nothing_else(demo: Demo) -> None:
    with Session(demo.engine) as session:
        patterns = find_patterns(session, demo.today)
    assert {(pattern.rule, pattern.topic) for pattern in patterns} == PLANTED
    assert min(pattern.callers for pattern in patterns) >= demo.house.smallest_group


def test_what_is_to_be_decided_was_planted(demo: Demo) -> None:
    with Session(demo.engine) as session:
        shown = [pattern_of(suggestion) for suggestion in open_suggestions(session)]
    assert {(pattern.rule, pattern.topic) for pattern in shown} == PLANTED
    listed = demo.somebody_says("vorschläge")
    assert [pattern.topic for pattern in shown if pattern.topic not in listed] == []


def test_the_rise_is_new_this_week(demo: Demo) -> None:
    digest = demo.somebody_says("woche")
    assert "„Beschäftigungserlaubnis“" in digest
    assert "seit VR-7 2 statt" in digest


def test_the_agreement_has_settled_its_suggestion(demo: Demo) -> None:
    heard = demo.somebody_says("vorschlag 1")
    assert "erledigt durch VR-7" in heard
    assert "Wirkung nach 12 Wochen: weniger Anrufe" in heard


def test_a_suggestion_was_declined(demo: Demo) -> None:
    assert "Grund: Läuft gut so" in demo.somebody_says("vorschlag 2")


def test_half_a_year_of_calls_ends_before_today(demo: Demo) -> None:
    days = {day_of(call.called_at) for call in demo.calls()}
    assert all(is_working_day(day, demo.house.land) for day in days)
    assert monday_of(min(days)) == monday_of(demo.today) - timedelta(weeks=26)
    assert demo.today - timedelta(days=5) < max(days) < demo.today


def test_many_people_call_and_none_of_them_much_more_than_others(demo: Demo) -> None:
    calls = demo.calls()
    callers = [call.caller for call in calls]
    assert len(set(callers)) == 37
    assert max(map(callers.count, set(callers))) < len(calls) / 10


def test_the_directory_is_as_old_on_every_day(demo: Demo) -> None:
    with Session(demo.engine) as session:
        verified = session.exec(select(col(Responsibility.verified_on))).all()
    assert max(day for day in verified if day) == monday_of(demo.today) - timedelta(days=3)


def test_each_start_makes_up_the_same(lennebrueck_file: Path, tmp_path: Path) -> None:
    made_up = []
    for name in ("one", "other"):
        engine = open_engine(f"sqlite:///{shutil.copy(lennebrueck_file, tmp_path / name)}")
        house = new_house(Clock())
        with Session(engine) as session:
            take_in_half_a_year(session, house)
            session.commit()
        made_up.append([call.model_dump() for call in Demo(engine, house).calls()])
        engine.dispose()
    assert made_up[0] == made_up[1]


def test_the_program_shows_it(zuruf: Program) -> None:
    shown = zuruf("demo", typed="vorschläge\nwoche\n").stdout
    assert "Beschäftigungserlaubnis" in shown
    assert "seit VR-7" in shown
