"""Decisions that meet: old buttons, two at the same moment, and what a row puts right."""

from threading import Thread

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.models import AgreementDraft, Role, Suggestion, SuggestionState
from bot.practice.patterns.pattern import Rule
from bot.practice.suggestions import take_in
from directory.models import AgreementOrganization, Organization, Responsibility
from tests.suggesting import (
    INSTITUTION,
    OFFICE,
    TODAY,
    TOPIC,
    WEEK,
    a_pattern,
    agreement,
    organization,
    put_forward,
    put_in_force,
    suggestion,
)
from tests.talking import Clock, Talk, everything, member, new_house


@pytest.mark.parametrize(
    ("first", "then", "hears"),
    [
        ("ablehnen", "annehmen", "ist inzwischen abgelehnt (am 23.11.2026)"),
        ("annehmen", "ablehnen", "ist inzwischen angenommen (am 23.11.2026)"),
        ("zurückstellen", "ablehnen", "ist inzwischen zurückgestellt (am 23.11.2026)"),
    ],
)
def test_an_old_button_does_not_overturn_a_decision(
    engine: Engine, coordinator: Talk, first: str, then: str, hears: str
) -> None:
    number = put_forward(engine)
    member(engine, coordinator.house, Role.COORDINATOR).says(f"vorschlag {number} {first}")
    before = suggestion(engine, number)
    heard = coordinator.says(f"vorschlag {number} {then}", pressed=True)
    assert hears in heard.text
    assert heard.buttons
    assert suggestion(engine, number) == before


def test_a_change_of_mind_holds_only_for_what_was_known(
    engine: Engine, house: House, coordinator: Talk
) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen")
    coordinator.says(f"vorschlag {number}")
    button = (
        next(one for one in coordinator.hears.buttons if one.label == "Annehmen")
        if coordinator.hears
        else None
    )
    assert button
    other = member(engine, house, Role.COORDINATOR)
    other.says(f"vorschlag {number}")
    other.presses("Annehmen")
    other.says(f"vorschlag {number}")
    other.presses("Zurückstellen")
    assert "inzwischen zurückgestellt" in coordinator.says(button.command, pressed=True).text
    assert suggestion(engine, number).state is SuggestionState.PUT_OFF


def test_of_two_at_the_same_moment_the_first_counts(either_engine: Engine) -> None:
    engine, house = either_engine, new_house(Clock())
    number = put_forward(engine)
    late = member(engine, house, Role.COORDINATOR)
    with Session(engine) as session:
        first = session.exec(select(Suggestion).where(Suggestion.id == number).with_for_update()).one()
        first.state, first.decided_on = SuggestionState.DECLINED, TODAY
        session.flush()
        second = Thread(target=late.says, args=(f"vorschlag {number} annehmen",))
        second.start()
        second.join(timeout=0.5)
        assert second.is_alive()
        session.commit()
    second.join()
    assert late.hears
    assert "inzwischen abgelehnt" in late.hears.text
    assert suggestion(engine, number).state is SuggestionState.DECLINED


# What a row puts right


def test_a_gap_asks_for_a_row_and_settles_with_it(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine, Rule.GAP, topic="Wohnsitzauflage")
    heard = coordinator.says(f"vorschlag {number} annehmen").text
    assert "zuruf import directory" in heard
    with Session(engine) as session:
        assert session.get(AgreementDraft, number) is None
        take_in(session, [a_pattern(session, Rule.GAP, topic="Wohnsitzauflage")], TODAY + WEEK)
        session.commit()
    assert "der Eintrag fehlt noch" in everything(coordinator.says(f"vorschlag {number}"))
    with Session(engine) as session:
        take_in(session, [], TODAY + 2 * WEEK)
        session.commit()
    assert "Stand: erledigt" in everything(coordinator.says(f"vorschlag {number}"))
    with Session(engine) as session:
        take_in(session, [a_pattern(session, Rule.GAP, topic="Wohnsitzauflage")], TODAY + 3 * WEEK)
        assert session.get_one(Suggestion, number).state is SuggestionState.SEEN


def test_an_outdated_row_is_looked_at(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine, Rule.OUTDATED)
    with Session(engine) as session:
        row = session.exec(select(Responsibility.id).order_by(Responsibility.key)).first() or 0
        session.get_one(Suggestion, number).entry_id = row
        session.commit()
    coordinator.says(f"vorschlag {number} annehmen")
    assert coordinator.hears
    assert [button.command for button in coordinator.hears.buttons] == [f"stimmt #{row}"]
    assert "zuruf import directory" in coordinator.says(f"vorschlag {number} entwurf").text


# After an office was renamed


def parties_of(engine: Engine, key: str = "VR-8") -> set[str]:
    links = select(Organization.name).join(AgreementOrganization)
    with Session(engine) as session:
        return set(session.exec(links.where(AgreementOrganization.agreement_id == agreement(engine, key).id)))


def renamed(engine: Engine, name: str) -> None:
    """As an import does it: the rows belong to another office from now on."""
    with Session(engine) as session:
        former = organization(session, OFFICE)
        office = Organization(name=name, parent_id=organization(session, INSTITUTION))
        session.add(office)
        session.flush()
        for row in session.exec(select(Responsibility).where(Responsibility.organization_id == former)):
            row.organization_id = office.id or 0
        session.commit()


def test_an_office_that_was_renamed_stays_a_party(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    renamed(engine, "Beratung für Neuzugewanderte")
    assert "erfährt in der Antwort davon" in put_in_force(coordinator, number)
    assert "Beratung für Neuzugewanderte" in parties_of(engine)
    assert OFFICE not in parties_of(engine)


def test_an_office_without_rows_gives_way_to_its_institution(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine, topic="Kindergeld")
    renamed(engine, "Beratung für Neuzugewanderte")
    heard = put_in_force(coordinator, number)
    assert INSTITUTION in parties_of(engine)
    assert "In Antworten auf „Kindergeld“ steht sie noch nicht" in heard


def test_an_agreement_speaks_the_language_of_the_town(engine: Engine, coordinator: Talk) -> None:
    coordinator.says("sprache en")
    number = put_forward(engine)
    coordinator.says(f"suggestion {number} accept")
    for _ in range(5):
        coordinator.presses("Keep it so")
    coordinator.presses("Put in force")
    made = agreement(engine)
    assert made.title == f"Verfahrensregel: {TOPIC}"
    assert "Zweck: Fragen zu" in made.summary
    assert ".." not in made.summary
