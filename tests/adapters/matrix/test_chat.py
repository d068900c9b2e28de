"""The chat on a real Matrix server, with people who use Element."""

import io
import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest
from matplotlib.figure import Figure

from adapters.matrix import attachments
from adapters.matrix.buttons import keycap
from bot.chat import Address, Button, ContactCard, Message, Picture, Reply
from tests.adapters.matrix.answering import Answering, Serve, direct, meeting
from tests.adapters.matrix.conftest import Someone
from tests.matrix.element import Element
from tests.matrix.faults import Fault, bad_gateway, dropped_after, limited, limited_by_header
from tests.matrix.proxy import Proxy

CHOICE = Reply("Welche Stelle?", buttons=(Button("Jobcenter", "wer 1"), Button("Jugendamt", "wer 2")))
CARD = ContactCard("Gisela Aufderheide", "Schulamt", phones=("0221 4710-165",))


def choosing(message: Message) -> Reply:
    """Asks back until a button is pressed."""
    return Reply(f"Gewählt: {message.text}") if message.pressed else CHOICE


def png() -> bytes:
    made = io.BytesIO()
    Figure(figsize=(2, 1), dpi=50).savefig(made, format="png")
    return made.getvalue()


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_question_between_two_is_answered(serve: Serve, anna: Element, encrypted: bool) -> None:  # noqa: FBT001 - a table
    bot = serve()
    room = direct(anna, bot, encrypted=encrypted)
    asked = anna.says(room, "wer macht BuT?")
    (answer,) = anna.hears(room, after=asked)
    assert (answer.text, answer.replies_to, answer.encrypted) == ("Gehört: wer macht BuT?", "", encrypted)
    assert bot.heard[0].private


def test_among_many_only_what_is_addressed_is_answered(serve: Serve, anna: Element, someone: Someone) -> None:
    bot = serve()
    room = meeting(anna, bot, someone("bela"))
    anna.says(room, "wer macht BuT?")
    asked = anna.says(room, "wer macht Wohngeld?", mentions=[bot.user])
    (answer,) = anna.hears(room, after=asked)
    assert (answer.text, answer.replies_to) == ("Gehört: wer macht Wohngeld?", asked)
    assert answer.content["m.mentions"] == {"user_ids": [anna.user]}
    assert bot.texts == ["wer macht Wohngeld?"]


def test_a_reply_to_the_bot_is_for_the_bot(serve: Serve, anna: Element, someone: Someone) -> None:
    bot = serve()
    room = meeting(anna, bot, someone("bela"))
    (said,) = anna.hears(room, after=anna.says(room, "!wer macht BuT?"))
    anna.says(room, "und Wohngeld?", replies_to=said.event_id)
    assert not bot.hears("und Wohngeld?").private


def test_the_answer_stands_in_the_thread_of_the_question(
    serve: Serve, anna: Element, someone: Someone
) -> None:
    bot = serve()
    room = meeting(anna, bot, someone("bela"))
    root = anna.says(room, "Bildungspaket")
    asked = anna.says(room, "!wer macht BuT?", thread=root)
    (answer,) = anna.hears(room, after=asked)
    assert answer.thread == root
    further = anna.says(room, "und Wohngeld?", thread=root)
    assert anna.hears(room, after=further)[0].thread == root


def test_a_thread_is_found_again_after_a_restart(serve: Serve, anna: Element) -> None:
    bot = serve(answers=lambda _message: None)
    room = direct(anna, bot)
    root = anna.says(room, "Bildungspaket")
    asked = anna.says(room, "wer macht BuT?", thread=root)
    bot.hears("wer macht BuT?")
    bot.stops()
    serve().says(room, Reply("Das Jobcenter."), key="7", answers=asked)
    assert anna.hears(room, after=asked)[0].thread == root


@pytest.mark.parametrize("way", ["typed", "called", "keycap", "digit", "replied"])
def test_a_number_presses_a_button(serve: Serve, anna: Element, way: str) -> None:
    bot = serve(answers=choosing)
    room = direct(anna, bot)
    (asked,) = anna.hears(room, after=anna.says(room, "Schulamt"))
    assert asked.text.startswith("Welche Stelle?\n\n1. Jobcenter\n2. Jugendamt\nZum Auswählen")
    pressed = {
        "typed": lambda: anna.says(room, "2"),
        "called": lambda: anna.says(room, "!2"),
        "keycap": lambda: anna.reacts(room, asked.event_id, "2️⃣"),
        "digit": lambda: anna.reacts(room, asked.event_id, "2"),
        "replied": lambda: anna.says(room, "2.", replies_to=asked.event_id),
    }
    pressed[way]()
    anna.waits_for(room, lambda heard: heard.text == "Gewählt: wer 2")
    message = bot.hears("wer 2")
    assert message.pressed_on == (asked.event_id if way in {"keycap", "digit"} else "")


@pytest.mark.parametrize("way", ["typed", "tapped"])
def test_buttons_work_after_a_restart(serve: Serve, anna: Element, way: str) -> None:
    bot = serve(answers=choosing)
    room = direct(anna, bot)
    (asked,) = anna.hears(room, after=anna.says(room, "Schulamt"))
    bot.stops()
    _pressed = anna.says(room, "1") if way == "typed" else anna.reacts(room, asked.event_id, keycap(1))
    assert serve(answers=choosing).hears("wer 1").pressed


def test_a_number_without_a_button_is_words(serve: Serve, anna: Element) -> None:
    bot = serve(answers=choosing)
    room = direct(anna, bot)
    anna.hears(room, after=anna.says(room, "Schulamt"))
    anna.says(room, "17")
    assert not bot.hears("17").pressed


def test_a_tapped_number_without_a_button_is_words_too(serve: Serve, anna: Element) -> None:
    bot = serve(answers=choosing)
    room = direct(anna, bot)
    asked = anna.says(room, "Schulamt")
    (said,) = anna.hears(room, after=asked)
    anna.reacts(room, asked, keycap(1))
    anna.reacts(room, said.event_id, keycap(7))
    message = bot.hears("7")
    assert (message.pressed, message.pressed_on, bot.texts) == (False, "", ["Schulamt", "7"])


def test_the_numbers_stand_there_to_be_tapped(serve: Serve, anna: Element) -> None:
    bot = serve(answers=choosing)
    room = direct(anna, bot)
    (asked,) = anna.hears(room, after=anna.says(room, "Schulamt"))
    shown = ((bot.user, keycap(1)), (bot.user, keycap(2)))
    anna.waits_for(room, lambda heard: heard.event_id == asked.event_id and heard.reactions == shown)


def test_an_answer_takes_the_place_of_the_question(serve: Serve, anna: Element) -> None:
    bot = serve(answers=lambda message: Reply("Danke.", replaces=message.pressed_on))
    room = direct(anna, bot)
    bot.says(room, CHOICE)
    (asked,) = anna.hears(room)
    anna.reacts(room, asked.event_id, keycap(1))
    assert anna.waits_for(room, lambda heard: heard.edits == ("Danke.",)).text == "Danke."


def test_among_many_nobody_takes_away_what_was_said_to_another(
    serve: Serve, anna: Element, someone: Someone
) -> None:
    bot = serve(answers=lambda message: replace(choosing(message), replaces=message.pressed_on))
    bela = someone("bela")
    room = meeting(anna, bot, bela)
    (asked,) = anna.hears(room, after=anna.says(room, "!wer"))
    bela.reacts(room, asked.event_id, keycap(1))
    answer = anna.waits_for(room, lambda heard: heard.text == "Gewählt: wer 1")
    assert answer.content["m.mentions"] == {"user_ids": [bela.user]}
    anna.reacts(room, asked.event_id, keycap(2))
    anna.waits_for(room, lambda heard: heard.edits == ("Gewählt: wer 2",))


def test_an_edit_is_told_as_a_correction(serve: Serve, anna: Element) -> None:
    bot = serve()
    room = direct(anna, bot)
    asked = anna.says(room, "wer macht BuT?")
    edit = anna.edits(room, asked, "wer macht Wohngeld?")
    message = bot.hears("wer macht Wohngeld?")
    assert (message.id, message.corrects) == (edit, asked)


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_picture_and_a_card_can_be_opened(serve: Serve, anna: Element, encrypted: bool) -> None:  # noqa: FBT001 - a table
    bot = serve()
    room = direct(anna, bot, encrypted=encrypted)
    bot.says(room, Reply("Wochenblick", picture=Picture(png(), "Zwei Anrufe"), cards=(CARD,)))
    picture, text, card = anna.hears(room, at_least=3)
    assert (picture.msgtype, picture.text, picture.content["info"]["w"]) == ("m.image", "Zwei Anrufe", 100)
    assert anna.download(picture) == png()
    assert text.text.startswith("Wochenblick")
    assert b"FN:Gisela Aufderheide\r\n" in anna.download(card)
    assert ("file" in card.content) is encrypted


def test_a_card_that_somebody_shares_is_read(serve: Serve, anna: Element) -> None:
    bot = serve()
    room = direct(anna, bot, encrypted=False)
    url = anna.uploads(b"BEGIN:VCARD\r\nFN:Schulamt\r\nTEL:+492214710165\r\nEND:VCARD\r\n", "text/vcard")
    anna.sends(room, {"msgtype": "m.file", "body": "amt.vcf", "url": url, "info": {"mimetype": "text/vcard"}})
    bot.waits_until(lambda: bot.heard, "a card")
    assert bot.heard[0].card == ContactCard("Schulamt", "", phones=("+492214710165",))


@pytest.fixture
def _short_downloads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "LONGEST_DOWNLOAD", 1.0)


@pytest.mark.usefixtures("_short_downloads")
@pytest.mark.parametrize("fault", [None, bad_gateway()])
def test_a_file_that_cannot_be_had_holds_up_nobody(
    proxy: Proxy, anna: Element, bot_user: str, tmp_path: Path, fault: Fault | None
) -> None:
    if fault:
        proxy.plays(fault, "/media/download/", times=None)
    with Answering(proxy.url, bot_user, tmp_path) as bot:
        room = direct(anna, bot, encrypted=False)
        anna.sends(room, {"msgtype": "m.file", "body": "amt.vcf", "url": "mxc://localhost/gone"})
        anna.says(room, "wer macht BuT?")
        bot.hears("wer macht BuT?")
        assert (bot.heard[0].text, bot.heard[0].wordless) == ("", True)


def test_what_is_sent_again_is_shown_once(serve: Serve, anna: Element) -> None:
    bot = serve()
    room = direct(anna, bot)
    bot.says(room, Reply("Wochenblick"))
    bot.says(room, Reply("Wochenblick"))
    bot.says(room, Reply("Ende"), key="other")
    assert [heard.text for heard in anna.hears(room, at_least=2)] == ["Wochenblick", "Ende"]


def test_an_edit_among_many_is_for_the_bot_where_the_message_was(
    serve: Serve, anna: Element, someone: Someone
) -> None:
    bot = serve()
    room = meeting(anna, bot, someone("bela"))
    (said,) = anna.hears(room, after=anna.says(room, "!wer macht BuT?"))
    reply = anna.says(room, "und Wohngeld?", replies_to=said.event_id)
    other = anna.says(room, "Danke allen")
    anna.edits(room, other, "Danke euch allen")
    anna.edits(room, reply, "und Kindergeld?")
    assert bot.hears("und Kindergeld?").corrects == reply
    assert "Danke euch allen" not in bot.texts


def test_an_edit_need_not_call_the_bot_once_more(serve: Serve, anna: Element, someone: Someone) -> None:
    bot = serve()
    room = meeting(anna, bot, someone("bela"))
    asked = anna.says(room, "wer macht BuT?", mentions=[bot.user])
    bot.hears("wer macht BuT?")
    anna.edits(room, asked, "wer macht Wohngeld?")
    assert bot.hears("wer macht Wohngeld?").corrects == asked


def test_a_server_that_asks_for_patience_gets_it(
    proxy: Proxy, anna: Element, bot_user: str, tmp_path: Path
) -> None:
    with Answering(proxy.url, bot_user, tmp_path) as bot:
        room = direct(anna, bot)
        for fault in (limited(), bad_gateway(after_effect=True), dropped_after(), limited_by_header()):
            proxy.plays(fault, "/send/m.room.encrypted/")
        asked = anna.says(room, "wer macht BuT?")
        anna.hears(room, after=asked)
        after = anna.says(room, "und Wohngeld?")
        anna.hears(room, after=after)
        assert [heard.text for heard in anna.hears(room, after=asked) if heard.sender == bot.user] == [
            "Gehört: wer macht BuT?",
            "Gehört: und Wohngeld?",
        ]


def test_nothing_that_was_said_is_in_the_log(
    serve: Serve, anna: Element, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        bot = serve(answers=choosing)
        room = direct(anna, bot)
        asked = anna.says(room, "wer macht Kastanien?")
        anna.hears(room, after=asked)
    session = json.loads((bot.folder / "matrix" / "session.json").read_text("utf-8"))
    for secret in ("Kastanien", "Welche Stelle", session["access_token"], session["pickle_key"]):
        assert secret not in caplog.text


def test_typing_is_shown(serve: Serve, anna: Element) -> None:
    bot = serve()
    room = direct(anna, bot)
    bot.run(bot.chat.typing(Address("matrix", room)))
    bot.waits_until(lambda: bot.user in anna.typing_seen(room), "typing")
