"""Needs that sound alike, from other houses."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.models import Need
from bot.practice.needs import are_similar, houses_with_similar, note_need
from tests.suggesting import CALLER, OFFICE, SISTER_OFFICE, TODAY, WEEK, organization


@pytest.mark.parametrize(
    ("one", "other", "similar"),
    [
        ("Alphabetisierung am Vormittag", "Vormittags fehlt Alphabetisierung für Erwachsene", True),
        ("Sprachkurse", "Mehr Sprachkurse für Jugendliche", True),
        ("Wer begleitet Jugendliche nach BvB-Abbruch?", "Begleitung von Jugendlichen nach BvB-Abbruch", True),
        ("Räume für Elternarbeit", "Übersetzung für Elternbriefe", False),
        ("Wohnungen für junge Erwachsene", "Praktika für junge Geflüchtete", False),
    ],
)
def test_needs_are_alike_that_share_most_of_their_words(one: str, other: str, similar: bool) -> None:  # noqa: FBT001 - a column of the table
    assert are_similar(one, other) is similar


def noted(session: Session, words: str, place: str | None, weeks_ago: int = 0) -> Need:
    home = organization(session, place) if place else None
    return note_need(session, words, home, TODAY - weeks_ago * WEEK)


def test_a_house_counts_once_and_the_own_one_never(either_engine: Engine) -> None:
    with Session(either_engine) as session:
        for place in (CALLER, CALLER, "Jobcenter Lennebrück", SISTER_OFFICE, None):
            noted(session, "Alphabetisierung am Vormittag", place)
        assert houses_with_similar(session, noted(session, "Alphabetisierung vormittags", OFFICE)) == 2


def test_somebody_of_no_house_hears_of_all_houses(engine: Engine) -> None:
    with Session(engine) as session:
        noted(session, "Alphabetisierung am Vormittag", CALLER)
        assert houses_with_similar(session, noted(session, "Alphabetisierung", None)) == 1


@pytest.mark.parametrize(("weeks_ago", "houses"), [(5, 1), (6, 0)])
def test_it_looks_back_six_weeks(engine: Engine, weeks_ago: int, houses: int) -> None:
    with Session(engine) as session:
        noted(session, "Alphabetisierung", CALLER, weeks_ago)
        assert houses_with_similar(session, noted(session, "Alphabetisierung", OFFICE)) == houses
