"""`vorschläge`: the open suggestions, as far as one may see them."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.chat import Address
from bot.house import House
from bot.models import Role
from bot.practice.patterns.pattern import Rule
from bot.practice.suggestions import propose, take_in
from tests.suggesting import OFFICE, TODAY, a_pattern, organization, put_forward
from tests.talking import Talk, everything, member


def test_where_there_is_none_that_is_said(staff: Talk) -> None:
    assert staff.says("vorschläge").text.startswith("Zurzeit liegt kein Vorschlag vor.")


@pytest.mark.parametrize("says", ["vorschläge", "/vorschlaege", "!suggestions", "vorschlag"])
def test_the_open_ones_have_a_line_and_a_button_each(engine: Engine, staff: Talk, says: str) -> None:
    number = put_forward(engine)
    heard = staff.says(says)
    line = "Dauerkontakt: Schulplatz für Neuzugewanderte (rund 10 Anrufe, 5 Personen, 3 Häuser)"
    assert f"V-{number} {line}" in heard.text
    assert line in everything(staff.presses(f"V-{number}")) or "Dauerkontakt" in staff.says("vorschläge").text


def test_in_english(engine: Engine, staff: Talk) -> None:
    put_forward(engine)
    staff.says("sprache en")
    assert "(about 10 calls, 5 people, 3 houses)" in staff.says("suggestions").text


def test_ten_lines_at_most(engine: Engine, staff: Talk) -> None:
    with Session(engine) as session:
        patterns = [a_pattern(session, topic=f"Thema {number}") for number in range(12)]
        take_in(session, patterns, TODAY)
        propose(session, TODAY, most=12)
        session.commit()
    heard = staff.says("vorschläge")
    assert len(heard.buttons) == 10
    assert heard.text.splitlines()[-1] == "… und 2 weitere."


def test_what_goes_to_an_office_alone_is_not_listed_elsewhere(engine: Engine, house: House) -> None:
    put_forward(engine, Rule.UNREACHABLE)
    with Session(engine) as session:
        home = organization(session, OFFICE)
    somebody, colleague = member(engine, house), member(engine, house, organization_id=home)
    assert "kein Vorschlag" in somebody.says("vorschläge").text
    assert "Nicht erreicht" in colleague.says("vorschläge").text


def test_in_a_group_what_goes_to_an_office_alone_is_not_shown(engine: Engine, house: House) -> None:
    number = put_forward(engine, Rule.UNREACHABLE)
    coordinator = member(engine, house, Role.COORDINATOR)
    coordinator.room = Address("test", "a group")
    assert "kein Vorschlag" in coordinator.says("vorschläge").text
    assert "sehe ich hier nicht" in coordinator.says(f"vorschlag {number}").text


def test_a_reader_sees_none(engine: Engine, house: House) -> None:
    put_forward(engine)
    assert "Mitwirkung" in member(engine, house, Role.READER).says("vorschläge").text
