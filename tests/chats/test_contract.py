"""What every chat promises, whatever the platform."""

import re

import pytest

from bot.chat import Button, Reply
from bot.texts import texts_in
from tests.chats.people import NETWORKS, PLATFORMS, People

everywhere = pytest.mark.parametrize("people", PLATFORMS, indirect=True)
in_networks = pytest.mark.parametrize("people", NETWORKS, indirect=True)

PHONE = re.compile(r"0221 4710-\d{3}")
NOTED = "angerufen Jobcenter wegen Wohngeld, geklärt"
CORRECTED = "angerufen Wohngeldstelle wegen Wohngeld, nicht erreicht"
QUICK = {
    "Was macht die KoKo?": "0221 4710-120",
    "wer macht Schüler-BAföG?": "0221 4710-146",
    "wer macht JGH?": "0221 4710-156",
    "Wer stellt Beschäftigungserlaubnisse für Azubis aus?": "0221 4710-142",
    "wer macht Kindergeld?": "0221 4710-239",
}
SPECIAL = '<b>fett</b> & "so" *da* _dort_ [hier](https://example.org) `dann` \\ &amp; #1'


@everywhere
def test_the_first_number_of_an_answer_is_that_of_the_office(people: People) -> None:
    heard = people.staff().says("wer macht BuT beim Jobcenter, Buchstabe M?")
    assert PHONE.findall(heard.text)[0] == "0221 4710-213"


@everywhere
def test_a_question_back_shows_its_choices_as_buttons(people: People) -> None:
    seat = people.staff()
    assert {"A–F", "L–R"} <= set(seat.says("wer macht BuT beim Jobcenter?").labels)
    assert "0221 4710-213" in seat.presses("L–R").text


@everywhere
def test_a_question_back_can_be_answered_by_typing(people: People) -> None:
    seat = people.staff()
    seat.says("wer macht BuT beim Jobcenter?")
    assert "0221 4710-213" in seat.says("M").text


@everywhere
def test_a_call_is_noted_and_taken_back(people: People) -> None:
    seat = people.staff()
    assert "Notiert: Jobcenter" in seat.says(NOTED).text
    assert people.town.calls_of(seat.device.account) == 1
    assert "Zurückgenommen: Jobcenter" in seat.says("zurück").text
    assert people.town.calls_of(seat.device.account) == 0


@in_networks
def test_an_edit_puts_the_call_right_and_makes_no_second_one(people: People) -> None:
    seat = people.staff()
    seat.says(NOTED)
    heard = seat.edits(CORRECTED)
    assert "Wohngeldstelle" in heard.text
    assert "nicht erreicht" in heard.text
    assert people.town.calls_of(seat.device.account) == 1
    assert "Zurückgenommen" in seat.says("zurück").text
    assert people.town.calls_of(seat.device.account) == 0
    assert "nichts mehr da" in seat.says("zurück").text


@everywhere
def test_a_message_handed_in_twice_is_answered_once(people: People) -> None:
    seat = people.staff()
    seat.says(NOTED)
    people.town.hands_in_again(seat.device.account)
    assert "Notiert" not in seat.says("hilfe").text
    assert people.town.calls_of(seat.device.account) == 1


@everywhere
def test_a_long_answer_arrives_whole_and_in_order(people: People) -> None:
    seat = people.staff()
    words = [f"Grüße-{number}" for number in range(2000)]
    seat.says("hilfe")
    people.town.posts(seat.device.account, Reply(" ".join(words), buttons=(Button("Hilfe", "hilfe"),)))
    heard = seat.says("datenschutz")
    assert re.findall(r"Grüße-\d+", heard.text) == words
    assert "Hilfe" in heard.labels


@everywhere
def test_special_characters_arrive_as_they_are(people: People) -> None:
    seat = people.staff()
    seat.says("hilfe")
    people.town.posts(
        seat.device.account, Reply(SPECIAL, title=SPECIAL, buttons=(Button('<b>&"_*[x]', "hilfe"),))
    )
    heard = seat.says("datenschutz")
    assert heard.text.count(SPECIAL) == 2
    assert '<b>&"_*[x]' in heard.labels


@everywhere
def test_a_contact_card_arrives(people: People) -> None:
    seat = people.staff()
    seat.says("wer macht BuT beim Jobcenter, Buchstabe M?")
    heard = seat.presses("Kontakt zeigen")
    assert "2214710213" in re.sub(r"\D", "", heard.text)
    assert "Jobcenter" in heard.text


@in_networks
def test_what_has_no_words_gets_a_kind_sentence(people: People) -> None:
    assert texts_in("de").say("only-words") in people.staff().sends_voice().text


@in_networks
def test_a_stranger_is_told_in_private_how_to_join(people: People) -> None:
    heard = people.stranger().says("wer macht BuT beim Jobcenter, Buchstabe M?").text
    assert "beitreten" in heard
    assert not PHONE.search(heard)


@in_networks
def test_in_a_group_only_members_are_answered(people: People) -> None:
    question = f"{people.address}wer macht Schüler-BAföG?"
    stranger = people.group_of(people.stranger())
    assert not stranger.says(question).text
    people.town.admits(stranger.device.account)
    heard = stranger.says(question).text
    assert heard.count("0221 4710-146") == 1


@in_networks
def test_in_a_group_what_is_said_to_others_is_not_answered(people: People) -> None:
    seat = people.group_of(people.staff())
    seat.types("wer macht Kindergeld?")
    heard = seat.says(f"{people.address}wer macht Schüler-BAföG?").text
    assert "0221 4710-146" in heard
    assert "0221 4710-239" not in heard


@everywhere
def test_quick_questions_are_answered_in_their_order(people: People) -> None:
    seat = people.staff()
    heard = seat.does(lambda: seat.types(*QUICK), messages=len(QUICK)).text
    assert _in_order(heard) == list(QUICK.values())


@in_networks
def test_a_stop_in_the_middle_finishes_what_was_begun_and_loses_nothing(people: People) -> None:
    seat, town = people.staff(), people.town
    before = town.post_of(seat.device.account)
    seat.types(*QUICK)
    town.waits_until_received(seat.device.account, before.done + 1)
    town.closes()
    assert town.post_of(seat.device.account).undelivered == 0
    town.opens()
    town.waits_until_done(seat.device.account, before.done + len(QUICK))
    assert _in_order(seat.device.sees().text) == list(QUICK.values())


def _in_order(heard: str) -> list[str]:
    """The numbers that were asked for, as they came, each once."""
    return [number for number in dict.fromkeys(PHONE.findall(heard)) if number in QUICK.values()]
