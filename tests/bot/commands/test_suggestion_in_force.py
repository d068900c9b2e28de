"""`vorschlag N in kraft`: the draft becomes an agreement, and those concerned are told once."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.mail import rooms_with_broadcasts
from bot.models import Measurement, Outgoing, Role, Suggestion, SuggestionState
from bot.practice.patterns.pattern import Rule
from bot.practice.suggestions import propose, take_in
from directory.models import AgreementOrganization, AgreementTopic, Topic
from tests.suggesting import (
    ASKED_FOR,
    CALLER,
    INSTITUTION,
    OFFICE,
    SISTER_OFFICE,
    TODAY,
    TOPIC,
    WEEK,
    a_pattern,
    agreement,
    member_of,
    organization,
    put_forward,
    put_in_force,
    suggestion,
)
from tests.talking import Clock, Talk, everything, member


def test_an_agreement_in_force_has_the_next_number_topic_and_parties(
    either_engine: Engine, house: House
) -> None:
    engine, coordinator = either_engine, member(either_engine, house, Role.COORDINATOR)
    number = put_forward(engine, figures={"to_office": 3})
    heard = put_in_force(coordinator, number)
    assert f"VR-8 „Verfahrensregel: {TOPIC}“ gilt ab 30.11.2026" in heard
    made = agreement(engine)
    assert (made.valid_from, made.review_on) == (date(2026, 11, 30), date(2027, 5, 31))
    assert "angerufen wird, wenn es eilt. Antwort in zwei Arbeitstagen. Zweck: Fragen zu" in made.summary
    with Session(engine) as session:
        links = select(AgreementOrganization.organization_id).where(
            AgreementOrganization.agreement_id == made.id
        )
        assert set(session.exec(links)) == {organization(session, OFFICE), organization(session, CALLER), 3}
        topics = select(Topic.name).join(AgreementTopic).where(AgreementTopic.agreement_id == made.id)
        assert session.exec(topics).all() == [TOPIC]
    kept = suggestion(engine, number)
    assert (kept.state, kept.agreement_id) == (SuggestionState.IN_FORCE, made.id)


def test_who_names_the_agreement_from_its_day_on_and_not_before(
    engine: Engine, coordinator: Talk, staff: Talk, clock: Clock
) -> None:
    put_in_force(coordinator, put_forward(engine))
    assert "VR-8" not in everything(staff.says(f"wer macht {TOPIC}?"))
    clock.now += timedelta(days=6)
    assert "VR-8" not in everything(staff.says(f"wer macht {TOPIC}?"))
    clock.now += timedelta(days=1)
    assert f"Dazu gilt VR-8 „Verfahrensregel: {TOPIC}“: Anfragen gehen" in everything(
        staff.says(f"wer macht {TOPIC}?")
    )


def test_members_of_the_houses_concerned_are_told_once_in_service_hours(
    engine: Engine, house: House, coordinator: Talk, clock: Clock
) -> None:
    places = (OFFICE, "Jugendberufshilfe", SISTER_OFFICE, INSTITUTION)
    concerned = [member_of(engine, house, place) for place in places]
    others = [member_of(engine, house, "Jobcenter Lennebrück")]
    for talk in (*concerned, *others):
        talk.says("hilfe")  # from now on their direct chat is known
    concerned[1].says("sprache en")
    number = put_forward(engine)
    clock.now = clock.now.replace(hour=20)
    put_in_force(coordinator, number)
    with Session(engine) as session:
        assert rooms_with_broadcasts(session, clock.now) == set()
        clock.now = clock.now.replace(day=24, hour=7)
        assert rooms_with_broadcasts(session, clock.now) == {talk.person for talk in concerned}
        told = session.exec(select(Outgoing).where(Outgoing.answers == "")).all()
    assert sorted("Newly agreed" in row.content for row in told) == [False, False, False, True]
    coordinator.says(f"vorschlag {number} in kraft")
    with Session(engine) as session:
        assert len(session.exec(select(Outgoing).where(Outgoing.answers == "")).all()) == len(concerned)


@pytest.mark.parametrize(
    "step", ["in kraft", "annehmen", "ablehnen", "zurückstellen", "weg anders", "entwurf"]
)
def test_what_is_in_force_stays_so_whatever_old_button_is_pressed(
    engine: Engine, coordinator: Talk, step: str
) -> None:
    number = put_forward(engine)
    put_in_force(coordinator, number)
    heard = everything(coordinator.says(f"vorschlag {number} {step}", pressed=True))
    assert "vereinbart als VR-8, gültig ab 30.11.2026" in heard
    assert f"VR-8 „Verfahrensregel: {TOPIC}“: Anfragen gehen" in heard
    assert "ab 28.12.2026 sehen" in heard
    assert "Entscheidungen hält" not in heard
    assert suggestion(engine, number).state is SuggestionState.IN_FORCE


@pytest.mark.parametrize("step", ["entwurf", "zweck", "in kraft"])
def test_without_a_draft_its_buttons_show_the_suggestion(
    engine: Engine, coordinator: Talk, step: str
) -> None:
    number = put_forward(engine)
    assert "Stand: vorgelegt" in everything(coordinator.says(f"vorschlag {number} {step}", pressed=True))


def test_every_button_of_the_way_can_be_pressed_twice(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number}")
    for label in ("Annehmen", *["So übernehmen"] * len(ASKED_FOR), "In Kraft setzen"):
        before = coordinator.hears
        coordinator.presses(label)
        coordinator.hears = before
        assert everything(coordinator.presses(label))
    assert suggestion(engine, number).state is SuggestionState.IN_FORCE


def test_a_topic_nobody_has_entered_becomes_one_and_says_what_it_needs(
    engine: Engine, coordinator: Talk
) -> None:
    number = put_forward(engine, topic="wohnsitzauflage")
    assert "„wohnsitzauflage“ steht noch in keinem Eintrag" in put_in_force(coordinator, number)
    with Session(engine) as session:
        topic = session.exec(select(Topic).where(Topic.name == "Wohnsitzauflage")).one()
        assert session.get_one(Suggestion, number).topic_id == topic.id


def test_the_effect_is_shown_once_it_is_measured(engine: Engine, coordinator: Talk, staff: Talk) -> None:
    number = put_forward(engine)
    put_in_force(coordinator, number)
    with Session(engine) as session:
        session.add(
            Measurement(
                agreement_id=agreement(engine).id or 0,
                weeks=4,
                before_calls=80,
                before_days=40,
                after_calls=16,
                after_days=20,
                measured_on=TODAY + 5 * WEEK,
            )
        )
        session.commit()
    heard = everything(staff.says(f"vorschlag {number}"))
    assert "Wirkung nach 4 Wochen: weniger Anrufe, 4 statt 10 pro Woche" in heard


def test_an_agreement_that_fizzles_is_drafted_anew_and_takes_the_place_of_the_old(
    engine: Engine, coordinator: Talk, clock: Clock
) -> None:
    number = put_forward(engine)
    put_in_force(coordinator, number)
    clock.now += 10 * WEEK
    with Session(engine) as session:
        fizzles = a_pattern(session, Rule.AGREEMENT_FIZZLES, agreement_id=agreement(engine).id)
        take_in(session, [fizzles], clock.now.date())
        propose(session, clock.now.date())
        session.commit()
    assert "VR-8 gilt und ist wieder offen seit 01.02.2027" in everything(
        coordinator.says(f"vorschlag {number}")
    )
    assert "Ab wann gilt sie?" in coordinator.presses("Annehmen").text
    coordinator.presses("So übernehmen")
    coordinator.presses("So übernehmen")
    assert "VR-9" in everything(coordinator.presses("In Kraft setzen"))
    assert agreement(engine, "VR-8").valid_until == date(2027, 2, 7)
    assert agreement(engine, "VR-9").valid_from == date(2027, 2, 8)
