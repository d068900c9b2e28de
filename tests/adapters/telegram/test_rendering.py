"""A reply becomes the same messages at every try, and each fits."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.rendering import ContactPart, PicturePart, TextPart, parts_of
from adapters.telegram.splitting import units
from bot.chat import Button, ContactCard, Picture, Reply

CALLED = Button("Ich hab angerufen", "angerufen #1")
CARD = ContactCard("Aylin Demirtaş", "Jobcenter", phones=("0221 4710-213",), emails=("team3@amt.example",))
ANSWER = Reply(
    "BuT\nTelefon: 0221 4710-213\nE-Mail: team3@amt.example", "Jobcenter · Team 3", buttons=(CALLED,)
)
LONG = "\n".join(f"{number}. Zeile, die etwas sagt" for number in range(500))
PICTURE = Picture(b"\x89PNG", "Bild: Anrufe pro Woche")


def texts_of(reply: Reply) -> list[TextPart]:
    return [part for part in parts_of(reply) if isinstance(part, TextPart)]


def test_the_title_stands_above_the_text_in_bold() -> None:
    (part,) = texts_of(Reply("Frag gern.", "Jobcenter"))
    assert (part.text, part.bold) == ("Jobcenter\nFrag gern.", len("Jobcenter"))


def test_bold_is_counted_as_telegram_counts() -> None:
    assert texts_of(Reply("Hallo", "Büro 😀"))[0].bold == 7


def test_a_text_without_a_title_has_nothing_bold() -> None:
    assert texts_of(Reply("Hallo")) == [TextPart("Hallo")]


def test_a_title_alone_is_a_message() -> None:
    assert texts_of(Reply("", "Jobcenter")) == [TextPart("Jobcenter", 9)]


@given(text=st.text(max_size=200), title=st.text(max_size=50), most=st.integers(0, 60))
def test_bold_never_reaches_beyond_its_message(text: str, title: str, most: int) -> None:
    parts = texts_of(Reply(text * most, title))
    assert all(0 <= part.bold <= units(part.text) <= 4096 for part in parts)


def test_the_buttons_of_a_long_text_stand_under_its_last_message() -> None:
    parts = texts_of(Reply(LONG, buttons=(CALLED,)))
    assert [part.buttons for part in parts] == [()] * (len(parts) - 1) + [(CALLED,)]
    assert len(parts) > 2


def test_the_number_and_the_mail_of_an_answer_can_be_copied() -> None:
    assert texts_of(ANSWER)[0].copied == ("0221 4710-213", "team3@amt.example")


def test_a_text_about_no_row_offers_nothing_to_copy() -> None:
    assert texts_of(replace(ANSWER, title=""))[0].copied == ()


def test_a_card_alone_is_one_message_with_all_ways_to_copy() -> None:
    (part,) = parts_of(Reply("", cards=(CARD,)))
    assert isinstance(part, ContactPart)
    assert (part.phone, part.name) == ("+492214710213", "Aylin Demirtaş")
    assert part.copied == ("0221 4710-213", "team3@amt.example")


def test_a_card_follows_the_text_that_bears_the_buttons() -> None:
    text, card = parts_of(Reply("Hier.", cards=(CARD,), buttons=(CALLED,)))
    assert (text.buttons, card.buttons) == ((CALLED,), ())


def test_without_a_text_the_last_message_bears_the_buttons() -> None:
    first, last = parts_of(Reply("", cards=(CARD, CARD), buttons=(CALLED,)))
    assert (first.buttons, last.buttons) == ((), (CALLED,))
    assert last.copied == ("0221 4710-213", "team3@amt.example")


def test_a_card_without_a_number_is_a_text_with_its_mail_to_copy() -> None:
    (part,) = parts_of(Reply("", cards=(replace(CARD, phones=()),)))
    assert part == TextPart("Aylin Demirtaş\nJobcenter\nteam3@amt.example", 14, copied=("team3@amt.example",))


@pytest.mark.parametrize(
    ("name", "organization", "shown"),
    [("", "Jobcenter", "Jobcenter"), ("", "", "0221 4710-213"), ("x" * 90, "", "x" * 64)],
)
def test_a_card_always_has_a_name_that_fits(name: str, organization: str, shown: str) -> None:
    (part,) = parts_of(Reply("", cards=(ContactCard(name, organization, phones=("0221 4710-213",)),)))
    assert isinstance(part, ContactPart)
    assert part.name == shown


def test_a_picture_follows_with_what_it_shows() -> None:
    assert parts_of(Reply("Woche", picture=PICTURE))[1] == PicturePart(b"\x89PNG", "Bild: Anrufe pro Woche")


def test_what_a_caption_cannot_hold_follows_as_text() -> None:
    description = "Zwölf Wochen. " * 100
    _, picture, *rest = parts_of(Reply("Woche", picture=Picture(b"\x89PNG", description)))
    assert isinstance(picture, PicturePart)
    assert units(picture.caption) <= 1024
    told = [picture.caption, *(part.text for part in rest if isinstance(part, TextPart))]
    assert " ".join(told) == description.strip()


@given(
    st.builds(
        Reply,
        st.text(max_size=30),
        title=st.text(max_size=9),
        cards=st.lists(st.builds(ContactCard, *[st.text(max_size=9)] * 3, st.lists(st.text(max_size=9)))),
        picture=st.none() | st.builds(Picture, st.just(b""), st.text(max_size=9)),
    )
)
def test_every_reply_can_be_shown(reply: Reply) -> None:
    assert all(part.text for part in parts_of(reply) if isinstance(part, TextPart))


@pytest.mark.parametrize("reply", [Reply(""), Reply(" \n "), Reply("\n", " ")])
def test_nothing_to_say_is_no_message(reply: Reply) -> None:
    assert parts_of(reply) == ()


def test_whoever_is_asked_back_is_asked_by_the_last_text() -> None:
    parts = parts_of(Reply(LONG, expects="wer", cards=(CARD,)))
    assert [part.asks for part in parts].index(True) == len(texts_of(Reply(LONG))) - 1
    assert sum(part.asks for part in parts) == 1


def test_the_same_reply_becomes_the_same_messages() -> None:
    reply = replace(ANSWER, cards=(CARD,), picture=PICTURE)
    assert parts_of(reply) == parts_of(replace(reply))
