"""What Matrix shows of a reply."""

import json

import pytest

from adapters import vcard
from adapters.matrix.buttons import buttons_in, keycap, number_in
from adapters.matrix.markup import html_of
from adapters.matrix.rendering import parts_of
from bot.chat import Button, ContactCard, Picture, Reply

MOST_BYTES = 45_000
"""Of an event: encryption adds a third, and 64 kB is all that a server takes."""

CARD = ContactCard(
    name="Gisela Aufderheide",
    organization="Schulamt; Schulaufsicht",
    role="Schulaufsicht",
    phones=("0221 4710-165", "115"),
    emails=("schulaufsicht@lennebrueck.example",),
    address="Färberstieg 8, Lennebrück",
    note="nur vormittags\nZimmer 4.01",
)
BUTTONS = (Button("Jobcenter", "wer 1"), Button("Jugendamt", "wer 2"))


def test_everything_is_escaped() -> None:
    (part,) = parts_of(Reply("<b>&", title='"A" <i>'), "")
    assert part.content["formatted_body"] == "<strong>&quot;A&quot; &lt;i&gt;</strong><br>&lt;b&gt;&amp;"
    assert part.content["body"] == '"A" <i>\n<b>&'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Telefon: 0221 4710-211", 'Telefon: <a href="tel:+492214710211">0221 4710-211</a>'),
        ("an post@amt.example.", 'an <a href="mailto:post@amt.example">post@amt.example</a>.'),
        ("Geprüft am 09.11.2026, vor 14 Tagen.", "Geprüft am 09.11.2026, vor 14 Tagen."),
        ("Raum 1.10, Mo–Fr 8–12", "Raum 1.10, Mo–Fr 8–12"),
        ("eins\nzwei", "eins<br>zwei"),
    ],
)
def test_numbers_and_mails_can_be_tapped(text: str, html: str) -> None:
    assert html_of(text) == html


def test_buttons_are_numbered_lines_with_a_hint() -> None:
    (part,) = parts_of(Reply("Welche?", buttons=BUTTONS), "Nummer schreiben.")
    assert part.content["body"] == "Welche?\n\n1. Jobcenter\n2. Jugendamt\nNummer schreiben."
    assert [buttons_in(part.content).command(number) for number in (0, 1, 2, 3)] == ["", "wer 1", "wer 2", ""]


def test_without_buttons_there_is_no_hint() -> None:
    assert parts_of(Reply("Danke."), "Nummer schreiben.")[0].content["body"] == "Danke."


@pytest.mark.parametrize("number", range(1, 11))
def test_a_keycap_is_its_number(number: int) -> None:
    assert number_in(keycap(number)) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("2", 2),
        (" 2. ", 2),
        ("2)", 2),
        ("12", 12),
        ("2 a", None),
        ("", None),
        ("👍", None),
        ("٢", None),
        ("123", None),
    ],
)
def test_a_number_alone_is_a_number(said: str, number: int | None) -> None:
    assert number_in(said) == number


def test_buttons_stand_in_the_last_text_between_picture_and_cards() -> None:
    reply = Reply("Wochenblick", picture=Picture(b"", "Zwei Anrufe"), cards=(CARD,), buttons=BUTTONS)
    parts = parts_of(reply, "")
    assert [part.content["msgtype"] for part in parts] == ["m.image", "m.text", "m.file"]
    assert [bool(buttons_in(part.content).commands) for part in parts] == [False, True, False]


@pytest.mark.parametrize(
    "text", ["wer macht das? " * 8000, "Ж" * 40_000, "<&> " * 9000, "a@b.example " * 4000]
)
def test_no_event_is_too_large_and_no_word_is_lost(text: str) -> None:
    parts = parts_of(Reply(text), "")
    assert max(len(json.dumps(part.content)) for part in parts) <= MOST_BYTES
    assert "".join(part.content["body"] for part in parts).replace(" ", "") == text.replace(" ", "")


def test_a_long_text_is_cut_between_paragraphs() -> None:
    paragraph = "wer macht das? " * 200
    parts = parts_of(Reply("\n\n".join([paragraph.strip()] * 9)), "")
    assert all(part.content["body"].endswith("das?") for part in parts)


def test_what_is_written_as_a_card_is_read_again() -> None:
    read = vcard.read(vcard.written([CARD]))
    assert read
    assert (read.name, read.organization, read.role, read.note) == (
        CARD.name,
        CARD.organization,
        CARD.role,
        CARD.note,
    )
    assert (read.phones, read.emails) == (("+492214710165", "115"), CARD.emails)
    assert read.address == CARD.address


def test_no_line_of_a_card_has_more_than_75_bytes() -> None:
    card = ContactCard("Ü" * 200, "Amt", note="ß" * 100)
    assert max(len(line) for line in vcard.written([card]).split(b"\r\n")) <= 75


@pytest.mark.parametrize("file", [b"", b"\xff\xfe", b"BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD\r\n"])
def test_a_file_without_number_and_mail_is_no_card(file: bytes) -> None:
    assert vcard.read(file) is None


def test_a_grouped_and_folded_card_is_read() -> None:
    file = b"BEGIN:VCARD\nFN:Schul\n amt\nitem1.TEL;type=WORK:tel:+492214710165\nEND:VCARD\n"
    assert vcard.read(file) == ContactCard("Schulamt", "", phones=("+492214710165",))
