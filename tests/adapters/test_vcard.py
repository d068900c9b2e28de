"""A card is taken into an address book as it was meant, is never too long, and can be read back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.vcard import fitting, international, read, written
from bot.chat import ContactCard

CARD = ContactCard(
    name="Aylin Demirtaş",
    organization="Jobcenter Lennebrück · Leistung Team 3",
    role="Sachbearbeitung",
    phones=("0221 4710-213", "0221 4710-200"),
    emails=("leistung3@jobcenter.example",),
    address="Walzwerkallee 40, Lennebrück",
    note="Mo–Fr 8–12; Do 14–18",
)
TEXTS = st.text(max_size=900)
MOST_BYTES = 2048


def shortened(card: ContactCard) -> str:
    """As it goes to Telegram."""
    return fitting(card, MOST_BYTES).decode()


def lines_of(card: ContactCard) -> list[str]:
    """The card's lines, unfolded."""
    return shortened(card).replace("\r\n ", "").split("\r\n")


def test_a_card_holds_everything() -> None:
    assert lines_of(CARD) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Aylin Demirtaş",
        "N:;Aylin Demirtaş;;;",
        "TEL;TYPE=WORK,VOICE:+492214710213",
        "EMAIL;TYPE=INTERNET:leistung3@jobcenter.example",
        "ORG:Jobcenter Lennebrück · Leistung Team 3",
        "TITLE:Sachbearbeitung",
        "TEL;TYPE=WORK,VOICE:+492214710200",
        "ADR;TYPE=WORK:;;Walzwerkallee 40\\, Lennebrück;;;;",
        "NOTE:Mo–Fr 8–12\\; Do 14–18",
        "END:VCARD",
        "",
    ]


def test_what_is_missing_has_no_line() -> None:
    assert lines_of(ContactCard("Eingangszone", "")) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Eingangszone",
        "N:;Eingangszone;;;",
        "END:VCARD",
        "",
    ]


def test_no_text_can_add_a_line_of_its_own() -> None:
    lines = lines_of(replace(CARD, note="eins\r\nTEL:115\nzwei\\n;"))
    assert "NOTE:eins\\nTEL:115\\nzwei\\\\n\\;" in lines


def test_a_number_cannot_add_a_line_either() -> None:
    assert "TEL;TYPE=WORK,VOICE:siehe\\nNOTE:dort" in lines_of(replace(CARD, phones=("siehe\nNOTE:dort",)))


def test_whoever_has_no_name_is_kept_under_the_office() -> None:
    assert "FN:Jobcenter" in lines_of(ContactCard(" ", "Jobcenter", phones=("0221 4710-213",)))


@given(name=TEXTS, note=TEXTS, address=TEXTS)
def test_a_card_never_has_more_bytes_than_telegram_takes(name: str, note: str, address: str) -> None:
    assert len(shortened(replace(CARD, name=name, note=note, address=address)).encode()) <= 2048


@given(st.text(max_size=300) | st.text("aß", min_size=200, max_size=300))
def test_no_line_of_a_card_is_longer_than_75_bytes(note: str) -> None:
    lines = shortened(replace(CARD, note=note)).split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75


@pytest.mark.parametrize(
    ("card", "lost"),
    [
        (replace(CARD, note="x" * 2000), {"NOTE"}),
        (replace(CARD, address="x" * 2000), {"NOTE", "ADR"}),
        (replace(CARD, phones=CARD.phones[:1] + ("0221 4710-214",) * 60), {"NOTE", "ADR"}),
    ],
)
def test_the_note_goes_first_then_the_address_then_further_numbers(card: ContactCard, lost: set[str]) -> None:
    kept = {line.partition(":")[0].partition(";")[0] for line in lines_of(card)}
    assert {"NOTE", "ADR"} - kept == lost
    assert {"FN", "N", "TEL", "EMAIL", "ORG", "TITLE"} <= kept


def test_a_name_that_fits_no_card_leaves_none() -> None:
    assert shortened(ContactCard("x" * 2000, "Amt")) == ""


@pytest.mark.parametrize(
    ("phone", "dialled"),
    [
        ("0221 4710-213", "+492214710213"),
        ("0800 1110111", "+498001110111"),
        ("+43 1 234567", "+431234567"),
        ("115", "115"),
        ("116117", "116117"),
        ("Durchwahl", "Durchwahl"),
    ],
)
def test_numbers_can_be_dialled_from_anywhere(phone: str, dialled: str) -> None:
    assert international(phone) == dialled


def test_a_card_can_be_read_back() -> None:
    assert read(written([CARD])) == replace(
        CARD, phones=tuple(map(international, CARD.phones)), address=CARD.address
    )


def test_several_cards_stand_in_one_file() -> None:
    assert written([CARD, CARD]).count(b"BEGIN:VCARD") == 2
