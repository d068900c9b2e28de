"""`woche`: the last digest, and getting it every week."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.chat import Address
from bot.house import House
from bot.models import Call, Member, Role, WeekDigest
from bot.practice.patterns.pattern import Rule
from bot.weekly import send_digest
from tests.noting import note_calls, note_three_weeks
from tests.suggesting import OFFICE, TODAY, a_pattern, put_forward
from tests.talking import Clock, Talk, everything, member, new_house

WEEK = timedelta(weeks=1)


@pytest.fixture(autouse=True)
def _calls(engine: Engine) -> None:
    note_three_weeks(engine)


def wants_it(engine: Engine, talk: Talk) -> bool:
    with Session(engine) as session:
        return session.exec(select(Member).where(Member.account == talk.person.id)).one().wants_digest


def test_the_coordination_sees_it_in_full_with_its_picture(coordinator: Talk) -> None:
    heard = coordinator.says("woche")
    assert heard.title == "Wochenblick KW 47"
    assert "13 Anrufe" in heard.text
    assert "Umzugskosten 13" in heard.text
    assert heard.picture
    assert heard.picture.description.endswith("Woche für Woche: 6, 9, 13.")


def test_everybody_else_sees_it_in_short(staff: Talk) -> None:
    heard = everything(staff.says("woche"))
    assert "Rund 15 Anrufe" in heard
    assert "13" not in heard


def test_in_a_group_it_is_short_whoever_asks(coordinator: Talk) -> None:
    coordinator.room = Address("test", "a group")
    heard = everything(coordinator.says("woche"))
    assert "Rund 15 Anrufe" in heard
    assert "schicken" not in heard


def test_it_is_there_in_english(staff: Talk) -> None:
    staff.says("sprache en")
    heard = everything(staff.says("week"))
    assert "Week 47 at a glance" in heard
    assert "Send me this every week" in heard


def test_what_was_sent_is_shown_as_it_was(engine: Engine, house: House, coordinator: Talk) -> None:
    with Session(engine) as session:
        send_digest(session, house, (), TODAY)
        session.commit()
        session.delete(session.exec(select(Call)).first())
        session.commit()
    assert "13 Anrufe" in coordinator.says("woche").text


def test_showing_it_writes_nothing_down(engine: Engine, coordinator: Talk) -> None:
    coordinator.says("woche")
    with Session(engine) as session:
        assert session.exec(select(WeekDigest)).all() == []


def test_a_week_later_the_next_one_is_shown(
    clock: Clock, engine: Engine, house: House, coordinator: Talk
) -> None:
    with Session(engine) as session:
        send_digest(session, house, (), TODAY)
        session.commit()
    clock.now += WEEK
    assert coordinator.says("woche").text == "Wochenblick KW 48: eine ruhige Woche, nichts Neues."


def test_a_new_suggestion_has_a_button(engine: Engine, coordinator: Talk, staff: Talk) -> None:
    number = put_forward(engine, offices=(OFFICE,))
    for talk in (coordinator, staff):
        assert f"vorschlag {number}" in [button.command for button in talk.says("woche").buttons]


def test_what_goes_to_an_office_alone_has_none_for_the_staff(
    engine: Engine, coordinator: Talk, staff: Talk
) -> None:
    number = put_forward(engine, Rule.UNREACHABLE, offices=(OFFICE,))
    assert f"V-{number}" in everything(coordinator.says("woche"))
    assert f"V-{number}" not in everything(staff.says("woche"))


def test_one_gets_it_every_week_and_then_not_any_more(engine: Engine, staff: Talk) -> None:
    staff.says("woche")
    assert "jede Woche" in everything(staff.presses("Jede Woche zuschicken"))
    assert wants_it(engine, staff)
    staff.says("woche")
    assert "nicht mehr" in everything(staff.presses("Nicht mehr zuschicken"))
    assert not wants_it(engine, staff)


@pytest.mark.parametrize(
    ("says", "wanted"),
    [
        (("woche abonnieren",), True),
        (("/week subscribe",), True),
        (("Wochenblick abonnieren!",), True),
        (("woche abonnieren", "wochenblick abbestellen"), False),
        (("woche abonnieren", "week unsubscribe"), False),
    ],
)
def test_the_words_for_it(engine: Engine, staff: Talk, says: tuple[str, ...], *, wanted: bool) -> None:
    for text in says:
        staff.says(text)
    assert wants_it(engine, staff) is wanted


def test_the_coordination_gets_it_anyway(engine: Engine, coordinator: Talk) -> None:
    assert "schicken" not in everything(coordinator.says("woche"))
    assert "von selbst" in everything(coordinator.says("woche abbestellen"))
    assert not wants_it(engine, coordinator)


def test_without_a_membership_there_is_nowhere_to_send_it(engine: Engine, clock: Clock) -> None:
    guest = Talk(engine, new_house(clock, everybody=True))
    assert "schicken" not in everything(guest.says("woche"))
    assert "nur Mitgliedern" in everything(guest.says("woche abonnieren"))


def test_a_question_may_begin_with_the_word(staff: Talk) -> None:
    assert "Wochenblick" not in everything(staff.says("Woche der Ausbildung, wer macht das?"))


def test_the_smallest_group_can_be_set(engine: Engine, house: House) -> None:
    strict = member(engine, replace(house, smallest_group=5), Role.COORDINATOR)
    assert strict.says("woche").text == "Wochenblick KW 47: eine ruhige Woche, nichts Neues."


def test_words_that_nobody_has_entered_are_shown_only_if_enough_people_used_them(
    engine: Engine, coordinator: Talk
) -> None:
    with Session(engine) as session:
        for caller, words in [
            ("a", "Fahrkarten"),
            ("b", "Fahrkarten"),
            ("c", "Fahrkarten"),
            ("d", "Geheimnis"),
        ]:
            note_calls(session, [TODAY - WEEK], to=None, topic=None, callers=(caller,))
            newest = session.exec(select(Call).order_by(Call.id.desc())).first()  # type: ignore[union-attr]
            assert newest
            newest.topic_words = words
        session.commit()
    heard = everything(coordinator.says("woche"))
    assert "Geheimnis" not in heard


def test_the_pattern_of_another_house_stays_out(engine: Engine, house: House, staff: Talk) -> None:
    with Session(engine) as session:
        pattern = a_pattern(session, Rule.BOTTLENECK, offices=(OFFICE,))
        send_digest(session, house, [pattern], TODAY)
        session.commit()
    assert "V-" not in everything(staff.says("woche"))


@pytest.mark.parametrize(
    ("says", "wanted"),
    [
        (("woche abo bitte",), True),
        (("Woche bitte abonnieren",), True),
        (("abonnieren",), True),
        (("woche abonnieren", "abbestellen"), False),
        (("woche abonnieren", "woche stopp"), False),
        (("woche abonnieren", "Unsubscribe please"), False),
    ],
)
def test_it_may_be_said_politely_or_in_short(
    engine: Engine, staff: Talk, says: tuple[str, ...], *, wanted: bool
) -> None:
    for text in says:
        staff.says(text)
    assert wants_it(engine, staff) is wanted


@pytest.mark.parametrize("says", ["letzte woche", "Last week", "woche bitte"])
def test_the_last_week_is_the_digest(staff: Talk, says: str) -> None:
    assert "Wochenblick KW 47" in everything(staff.says(says))


def test_a_call_of_last_week_is_still_a_call(staff: Talk) -> None:
    assert "Notiert" in everything(staff.says("letzte Woche Familienkasse angerufen wegen Kindergeld"))


@pytest.mark.parametrize("says", ["woche 45", "woche KW 45", "week 45"])
def test_of_another_week_the_last_one_is_shown_and_that_is_said(staff: Talk, says: str) -> None:
    heard = everything(staff.says(says))
    assert "nur den letzten Wochenblick" in heard
    assert "KW 47" in heard


def test_asked_for_in_a_group_it_waits_for_the_first_direct_message(engine: Engine, staff: Talk) -> None:
    staff.room = Address("test", "a group")
    assert "Schreib mir dafür einmal direkt" in everything(staff.says("woche abonnieren"))
    assert wants_it(engine, staff)


def test_asked_for_in_a_group_it_comes_to_the_direct_chat(staff: Talk) -> None:
    staff.says("hilfe")
    staff.room = Address("test", "a group")
    assert "in unseren direkten Chat" in everything(staff.says("woche abonnieren"))


def test_a_reader_is_told_to_which_command_the_word_belongs(engine: Engine, house: House) -> None:
    assert "woche [abonnieren|abbestellen]" in everything(
        member(engine, house, Role.READER).says("abbestellen")
    )
