"""Who sees a suggestion and who decides on it: what might be read as blame stays in the office."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.models import Role, Suggestion
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Rule
from bot.practice.suggestions import may_decide, take_in, visible_to
from tests.suggesting import (
    CALLER,
    INSTITUTION,
    OFFICE,
    SISTER_OFFICE,
    TODAY,
    a_pattern,
    organization,
    put_forward,
)

MATRIX = {
    "a stranger": (Role.STRANGER, None, "----"),
    "a reader of the office": (Role.READER, OFFICE, "----"),
    "staff of no office": (Role.STAFF, None, "s---"),
    "staff of the office": (Role.STAFF, OFFICE, "s-s-"),
    "staff of the institution": (Role.STAFF, INSTITUTION, "s-s-"),
    "staff of a sister office": (Role.STAFF, SISTER_OFFICE, "s---"),
    "staff of the calling house": (Role.STAFF, CALLER, "s---"),
    "an editor of the office": (Role.EDITOR, OFFICE, "s-sd"),
    "an editor of the institution": (Role.EDITOR, INSTITUTION, "s-sd"),
    "an editor of another house": (Role.EDITOR, CALLER, "s---"),
    "the coordination": (Role.COORDINATOR, CALLER, "sdsd"),
    "the administration": (Role.ADMINISTRATOR, None, "sdsd"),
}
"""What they may: see and decide on what goes to all, see and decide on what goes to the office alone."""


@pytest.mark.parametrize(("role", "place", "may"), MATRIX.values(), ids=MATRIX.keys())
def test_the_matrix_of_permissions(engine: Engine, role: Role, place: str | None, may: str) -> None:
    numbers = [put_forward(engine, rule) for rule in (Rule.STEADY, Rule.UNREACHABLE)]
    with Session(engine) as session:
        home = organization(session, place) if place else None
        found = ""
        for number in numbers:
            suggestion = session.get_one(Suggestion, number)
            found += "s" if visible_to(session, suggestion, role, home) else "-"
            found += "d" if may_decide(session, suggestion, role, home) else "-"
    assert found == may


@pytest.mark.parametrize("rule", sorted(FOR_THE_OFFICE_ALONE))
def test_what_sounds_like_blame_is_not_for_everybody(engine: Engine, rule: Rule) -> None:
    number = put_forward(engine, rule)
    with Session(engine) as session:
        assert not visible_to(session, session.get_one(Suggestion, number), Role.EDITOR, None)


def test_where_an_institution_was_called_its_offices_see_it(engine: Engine) -> None:
    number = put_forward(engine, Rule.UNREACHABLE, offices=(INSTITUTION,))
    with Session(engine) as session:
        home = organization(session, OFFICE)
        assert visible_to(session, session.get_one(Suggestion, number), Role.STAFF, home)


def test_nobody_sees_what_was_not_put_forward(engine: Engine) -> None:
    with Session(engine) as session:
        take_in(session, [a_pattern(session)], TODAY)
        assert not visible_to(session, session.get_one(Suggestion, 1), Role.ADMINISTRATOR, None)
