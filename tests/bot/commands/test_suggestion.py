"""`vorschlag N`: the life of a suggestion in the chat, from its evidence to an agreement in force."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.models import Objection, Role, Suggestion, SuggestionState
from bot.practice.patterns.pattern import Rule
from bot.practice.suggestions import take_in
from bot.practice.suggestions.deciding import SETTLED_BY_A_ROW
from tests.suggesting import (
    ASKED_FOR,
    CALLER,
    INSTITUTION,
    OFFICE,
    TODAY,
    TOPIC,
    WEEK,
    a_pattern,
    agreement,
    member_of,
    put_forward,
    put_in_force,
    suggestion,
)
from tests.talking import Clock, Talk, everything

# What is shown


def test_a_suggestion_shows_its_evidence_and_no_person(engine: Engine, staff: Talk) -> None:
    number = put_forward(engine)
    heard = everything(staff.says(f"vorschlag {number}"))
    for expected in (
        f"V-{number} Dauerkontakt: {TOPIC}",
        "Anlass: rund 10 Anrufe, 5 Personen, 3 Häuser, 19.10.2026 bis 22.11.2026",
        "Woche für Woche: 3-mal wenige, 2-mal 5 und mehr ▁▁▁██",
        f"Beteiligt: {OFFICE} ({INSTITUTION}), {CALLER}",
        "Vorschlag: Vereinbarung oder Verfahrensregel",
        "Gefragt, ob das passt: die beiden Institutionen",
        "Entscheidungen hält hier die Koordination fest.",
        "Stand: vorgelegt am 23.11.2026",
        "Stimmt so nicht",
    ):
        assert expected in heard


@pytest.mark.parametrize(
    "says", ["vorschlag {}", "/vorschlag V-{}", "vorschlag v {}", "suggestion {}", "Vorschlag {}!"]
)
def test_its_number_may_be_said_in_many_ways(engine: Engine, staff: Talk, says: str) -> None:
    number = put_forward(engine)
    assert "Dauerkontakt" in everything(staff.says(says.format(number)))


def test_in_english(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says("sprache en")
    heard = everything(coordinator.says(f"suggestion {number}"))
    assert "Week by week: few 3 times, 5 or more 2 times" in heard
    assert "Not quite right" in heard
    assert "accepted" in everything(coordinator.presses("Accept"))
    assert "Which way" in everything(coordinator.presses("Keep it so"))


@pytest.mark.parametrize("rule", sorted(set(Rule) - SETTLED_BY_A_ROW))
def test_every_rule_can_be_shown_and_agreed_on(engine: Engine, coordinator: Talk, rule: Rule) -> None:
    number = put_forward(engine, rule)
    assert "Gefragt, ob das passt" in everything(coordinator.says(f"vorschlag {number}"))
    assert "gilt ab 30.11.2026" in put_in_force(coordinator, number)


def test_an_existing_agreement_is_to_be_extended(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine, topic="Schulabsentismus")
    assert "Dazu gibt es schon VR-3" in everything(coordinator.says(f"vorschlag {number}"))
    put_in_force(coordinator, number)
    assert agreement(engine).summary.endswith("Ergänzt VR-3.")


def test_what_there_is_not_and_what_one_may_not_see_sound_alike(engine: Engine, staff: Talk) -> None:
    number = put_forward(engine, Rule.UNREACHABLE)
    hidden = everything(staff.says(f"vorschlag {number}"))
    assert hidden.replace(f"{number}", "99") == everything(staff.says("vorschlag 99"))


def test_what_was_seen_but_not_put_forward_is_hidden(engine: Engine, coordinator: Talk) -> None:
    with Session(engine) as session:
        take_in(session, [a_pattern(session)], TODAY)
        session.commit()
    assert "sehe ich hier nicht" in everything(coordinator.says("vorschlag 1"))


# Who may do what


@pytest.mark.parametrize(
    "step", ["annehmen", "zurückstellen", "ablehnen", "grund zu viel", "entwurf", "zweck", "in kraft"]
)
def test_whoever_may_not_decide_is_told_who_does(engine: Engine, staff: Talk, step: str) -> None:
    number = put_forward(engine)
    heard = staff.says(f"vorschlag {number} {step}")
    assert heard.text == "Entscheidungen hält hier die Koordination fest."
    assert suggestion(engine, number).state is SuggestionState.PROPOSED


def test_only_those_who_decide_have_the_buttons_for_it(
    engine: Engine, staff: Talk, coordinator: Talk
) -> None:
    number = put_forward(engine)
    labels = [
        [button.label for button in talk.says(f"vorschlag {number}").buttons] for talk in (staff, coordinator)
    ]
    assert labels == [["Stimmt so nicht"], ["Annehmen", "Zurückstellen", "Ablehnen", "Stimmt so nicht"]]


def test_an_editor_of_the_office_decides_on_what_goes_to_it_alone(engine: Engine, house: House) -> None:
    number = put_forward(engine, Rule.UNREACHABLE)
    editor = member_of(engine, house, OFFICE, Role.EDITOR)
    assert "angenommen" in everything(editor.says(f"vorschlag {number} annehmen"))


def test_staff_of_the_office_sees_that_and_does_not_decide(engine: Engine, house: House) -> None:
    number = put_forward(engine, Rule.UNREACHABLE)
    heard = member_of(engine, house, OFFICE).says(f"vorschlag {number} annehmen").text
    assert (
        heard == "Entscheidungen hält hier fest, wer die Einträge der Stelle pflegt, oder die Koordination."
    )


def test_buttons_fit_every_platform_with_any_number(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    with Session(engine) as session:
        session.get_one(Suggestion, number).id = 999_999_999
        session.commit()
    coordinator.says("vorschlag 999999999 annehmen", pressed=True)
    for _ in ASKED_FOR:
        coordinator.presses("So übernehmen")
    assert "gilt ab" in everything(coordinator.presses("In Kraft setzen"))


@pytest.mark.parametrize(
    ("step", "labels"),
    [
        ("annehmen", ["Entwurf", "Zurückstellen", "Ablehnen"]),
        ("zurückstellen", ["Annehmen", "Ablehnen"]),
        ("ablehnen", ["Annehmen"]),
    ],
)
def test_the_buttons_lead_on_from_where_it_stands(
    engine: Engine, coordinator: Talk, step: str, labels: list[str]
) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} {step}")
    shown = coordinator.says(f"vorschlag {number}").buttons
    assert [button.label for button in shown] == [*labels, "Stimmt so nicht"]


# Objecting


def test_a_voice_counts_once_and_is_nobodys(engine: Engine, staff: Talk, coordinator: Talk) -> None:
    number = put_forward(engine)
    staff.says(f"vorschlag {number}")
    command = staff.hears.buttons[-1].command if staff.hears else ""
    for _ in range(2):
        assert "sagt bisher eine Person" in staff.says(command, pressed=True).text
    assert "sagen bisher 2 Personen" in coordinator.says(f"vorschlag {number} stimmt so nicht").text
    assert "„Stimmt so nicht“ sagen bisher 2 Personen." in everything(staff.says(f"vorschlag {number}"))
    with Session(engine) as session:
        voices = [objection.voice for objection in session.exec(select(Objection))]
    assert staff.house.pseudonym(staff.person) not in voices
    assert staff.person.id not in voices


# Putting off and declining


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("", "21.12.2026"),
        ("2 Wochen", "07.12.2026"),
        ("bis 1.2.", "01.02.2027"),
        ("irgendwann", "21.12.2026"),
    ],
)
def test_it_can_be_put_off_for_as_long_as_one_likes(
    engine: Engine, coordinator: Talk, said: str, until: str
) -> None:
    number = put_forward(engine)
    assert f"zurückgestellt bis {until}" in coordinator.says(f"vorschlag {number} zurückstellen {said}").text
    assert f"zurückgestellt bis {until}" in everything(coordinator.says(f"vorschlag {number}"))


def test_declining_asks_for_a_reason_and_shows_it(engine: Engine, coordinator: Talk, staff: Talk) -> None:
    number = put_forward(engine)
    heard = coordinator.says(f"vorschlag {number} ablehnen").text
    assert "ruht bis 15.02.2027" in heard
    assert "Magst du einen Grund nennen" in heard
    assert "steht dort: Anruf ist der beste Weg" in coordinator.says("Anruf ist der beste Weg").text
    assert "Grund: Anruf ist der beste Weg" in everything(staff.says(f"vorschlag {number}"))


@pytest.mark.parametrize("says", ["nein", "keine ahnung", "No"])
def test_no_reason_is_fine(engine: Engine, coordinator: Talk, says: str) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen")
    assert "das genügt" in coordinator.says(says).text
    assert suggestion(engine, number).reason == ""


def test_the_button_for_no_reason(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen")
    assert "das genügt" in coordinator.presses("Nein").text


def test_declining_twice_keeps_day_and_reason(engine: Engine, coordinator: Talk, clock: Clock) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen läuft schon gut")
    clock.now += WEEK
    coordinator.says(f"vorschlag {number} ablehnen")
    kept = suggestion(engine, number)
    assert (kept.decided_on, kept.reason) == (TODAY, "läuft schon gut")


def test_a_reason_has_140_letters(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen {'zu früh ' * 30}")
    assert len(suggestion(engine, number).reason) <= 140


def test_client_data_in_a_reason_is_refused_and_what_is_left_can_be_taken(
    engine: Engine, coordinator: Talk
) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen")
    heard = everything(coordinator.says("Der Sohn von Frau Kaminski wartet noch"))
    assert "nichts davon gespeichert" in heard
    assert "Kaminski" not in heard
    assert suggestion(engine, number).reason == ""
    coordinator.says(coordinator.hears.buttons[0].command if coordinator.hears else "", pressed=True)
    assert suggestion(engine, number).reason == "Der Sohn wartet noch"


def test_client_data_alone_makes_it_ask_again(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen")
    assert "Magst du einen Grund nennen" in coordinator.says("Kevin Meier, geb. 12.03.2009").text
    assert suggestion(engine, number).state is SuggestionState.DECLINED


def test_one_may_think_better_of_it(engine: Engine, coordinator: Talk) -> None:
    number = put_forward(engine)
    coordinator.says(f"vorschlag {number} ablehnen zu früh")
    coordinator.says(f"vorschlag {number}")
    coordinator.presses("Annehmen")
    assert suggestion(engine, number).state is SuggestionState.ACCEPTED
