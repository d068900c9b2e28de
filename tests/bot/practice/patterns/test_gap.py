"""Rule `gap`: what many ask for and nobody answers."""

from datetime import date, timedelta
from random import Random

import pytest
from sqlmodel import Session

from bot.models import UnansweredQuestion
from bot.practice.patterns.evidence import gather
from bot.practice.patterns.gap import gaps
from bot.practice.patterns.pattern import Pattern, Rule
from tests.noting import LAND, TODAY, new_place

WEEK = timedelta(weeks=1)
Asked = tuple[str, str, int]
"""The words, the asker, how many weeks ago."""

MOPED: list[Asked] = [
    ("Mopedführerschein", "anna", 1),
    ("Mopedführerschein", "berta", 1),
    ("Mopedfuehrerschein", "cem", 1),
    ("mopedfürerschein", "anna", 2),
    ("Mopedführerschein beantragen", "dilek", 3),
]


def ask(session: Session, *questions: Asked, house: int | None = None) -> None:
    session.add_all(
        UnansweredQuestion(
            week=TODAY - ago * WEEK, words=words, asker=f"{asker} {ago}", organization_id=house
        )
        for words, asker, ago in questions
    )
    session.flush()


def found(session: Session, smallest_group: int = 3, today: date = TODAY) -> list[Pattern]:
    return gaps(gather(session, today, LAND, smallest_group))


def test_like_questions_of_several_people_are_a_gap(session: Session) -> None:
    ask(session, *MOPED)
    (gap,) = found(session)
    assert (gap.rule, gap.calls, gap.callers, gap.houses) == (Rule.GAP, 5, 3, 0)
    assert gap.topic == "Mopedführerschein"
    assert gap.weekly == (None, None, None, 3)
    assert (gap.first, gap.last) == (TODAY - 3 * WEEK, TODAY - timedelta(days=1))


@pytest.mark.parametrize("missing", range(5))
def test_four_questions_are_too_few(session: Session, missing: int) -> None:
    ask(session, *MOPED[:missing], *MOPED[missing + 1 :])
    assert not found(session)


def test_one_who_asks_every_week_is_one_person(session: Session) -> None:
    ask(session, *(("Mopedführerschein", "anna", ago) for ago in (1, 2, 3, 4) for _ in range(2)))
    assert not found(session, smallest_group=2)


def test_one_who_asks_more_than_all_others_makes_no_gap(session: Session) -> None:
    keen = [("Mopedführerschein", "anna", 1)] * 4
    ask(session, *keen, ("Mopedführerschein", "berta", 1), ("Mopedführerschein", "cem", 1))
    assert not found(session)


def test_houses_are_told_apart_over_all_weeks(session: Session) -> None:
    for ago, name in ((1, "Mondamt"), (2, "Sonnenamt"), (3, "Sternenamt")):
        question = ("Mopedführerschein", "anna", ago)
        ask(session, question, question, house=new_place(session, name).office)
    (gap,) = found(session)
    assert (gap.callers, gap.houses) == (3, 3)


def test_offices_of_one_institution_are_one_house(session: Session) -> None:
    place = new_place(session, "Mondamt")
    for ago, office in ((1, place.office), (2, place.institution), (3, place.office)):
        question = ("Mopedführerschein", "anna", ago)
        ask(session, question, question, house=office)
    assert not found(session, smallest_group=2)


def test_a_wording_is_shown_only_if_enough_people_used_it(session: Session) -> None:
    ask(session, *(("Mopedführerschein Rollstuhl", "anna", 1),) * 2)
    ask(session, *(("Mopedführerschein", asker, 1) for asker in ("berta", "cem", "dilek")))
    (gap,) = found(session)
    assert gap.topic == "Mopedführerschein"


def test_where_everybody_words_it_in_another_way_nothing_is_shown(session: Session) -> None:
    endings = ("Rad", "Auto", "Bus", "Zug", "Ski")
    ask(session, *((f"Mopedführerschein {end}", end, 1) for end in endings))
    assert not found(session)


def test_different_matters_are_not_added_up(session: Session) -> None:
    matters = ("Mopedführerschein", "Reitunterricht", "Imkerkurs", "Angelschein", "Segelflug")
    ask(session, *((matter, matter, 1) for matter in matters))
    assert not found(session, smallest_group=2)


def test_questions_of_five_weeks_ago_and_of_today_do_not_count(session: Session) -> None:
    ask(session, *((words, asker, ago) for words, asker, _ in MOPED for ago in (0, 5)))
    assert not found(session)


def test_the_order_of_the_rows_does_not_matter(session: Session) -> None:
    more = [(f"{words} gesucht", asker, ago) for words, asker, ago in MOPED]
    ask(session, *MOPED, *more)
    before = found(session)
    session.rollback()
    ask(session, *Random(1).sample([*MOPED, *more], 10))
    assert before
    assert found(session) == before
