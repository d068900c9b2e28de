"""What is shown of a suggestion depends on the figures that are told, never on the exact ones."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.house import House
from bot.models import Role, Suggestion
from bot.practice.patterns.pattern import Rule
from bot.practice.suggestions import propose, take_in, told_of
from tests.suggesting import OFFICE, TODAY, a_pattern, organization
from tests.talking import Talk, everything, member

FIGURES = {"of": 16, "about": 20, "back": 1, "wrong": 1, "usual": 2.4, "weeks": 4, "to_office": 3}


@pytest.fixture
def everybody(engine: Engine, house: House) -> list[Talk]:
    """Staff somewhere, staff of the office that is called, and the coordination."""
    with Session(engine) as session:
        office = organization(session, OFFICE)
    return [
        member(engine, house),
        member(engine, house, organization_id=office),
        member(engine, house, Role.COORDINATOR),
    ]


@pytest.mark.parametrize("rule", Rule)
def test_the_exact_figures_change_nothing(engine: Engine, everybody: list[Talk], rule: Rule) -> None:
    with Session(engine) as session:
        exact = replace(a_pattern(session, rule, calls=12, figures=FIGURES), callers=11, houses=9)
        take_in(session, [exact], TODAY)
        number = propose(session, TODAY)[0].id or 0
        session.commit()
    before = shown(everybody, number)
    with Session(engine) as session:
        suggestion = session.get_one(Suggestion, number)
        told = told_of(suggestion)
        rounded = {"calls": told.calls, "callers": told.callers, "houses": told.houses}
        assert suggestion.evidence | rounded != suggestion.evidence
        suggestion.evidence = suggestion.evidence | rounded
        session.commit()
    assert shown(everybody, number) == before
    assert any(f"V-{number}" in text for text in before)


def shown(everybody: list[Talk], number: int) -> list[str]:
    lines = (f"vorschlag {number}", "vorschläge", "woche")
    return [everything(talk.says(line)) for talk in everybody for line in lines]
