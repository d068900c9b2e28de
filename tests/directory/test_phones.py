"""Phone numbers as offices write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.phones import (
    e164,
    find_bare_stem,
    find_stem,
    holds_number,
    is_switchboard,
    read_phones,
    stem_of,
    tel_uri,
)


@pytest.mark.parametrize(
    "cell",
    [
        "0221 4710-101",
        "0221/4710-101",
        "0221 / 4710-101",
        "(0221) 4710-101",
        "(02 21) 47 10-1 01",
        "02 21 / 47 10 - 1 01",
        "0221-4710-101",
        "0221 4710–101",
        "02214710-101",
        "+49 221 4710-101",
        "+49 (0)221 4710-101",
        "+49 (221) 4710-101",
        "(0049) 221 4710-101",
        "Tel.: 0221 4710-101",
        "Tel.-Nr. 0221 4710-101",
        "0221 4710-101 (Zentrale)",
        "0221 4710-101, Fax -199",
        "0221 4710-101 / 0221 4710-101",
        "0221 4710-101 Fax 0221 4710-999",
        "Fax 0221 4710-999 Tel. 0221 4710-101",
        "Tel: 0221 4710-101 Telefax-Nr.: -999",
        "0221 4710-101 / 0221 4710-999 (Fax)",
        "Tel./Fax 0221 4710-101",
        "0221 4710 DW 101",
        "0221/4710 Apparat 101",
    ],
)
def test_one_number_keeps_the_grouping_of_the_office(cell: str) -> None:
    assert read_phones(cell) == ["0221 4710-101"]


@pytest.mark.parametrize(
    "cell", ["0221 / 4710 101", "0221.4710.101", "+49 221 4710101", "0049 221 4710101", "02214710101"]
)
def test_a_number_without_a_hyphen_gets_none(cell: str) -> None:
    assert read_phones(cell) == ["0221 4710101"]


@pytest.mark.parametrize(
    "cell",
    [
        "0221 4710-101/-102",
        "0221 4710-101/102",
        "0221 4710-101 o. 102",
        "0221 4710-101 oder -102",
        "0221 4710-101 u. -102",
        "0221 4710-101 und 102",
        "0221 4710-101, 102",
        "0221 4710-101; -102",
        "0221 4710-101 | 0221 4710-102",
        "0221 4710-101\n0221 4710-102",
        "0221 4710-101 -/- 102",
        "0221 4710-101-/-102",
        "0221/4710-101 / 0221/4710-102",
        "0221/4710-101/102",
        "+49 221 4710-101, DW 102",
        "0221 4710-101 App. 102",
        "0221 4710-101 (Durchwahl 102)",
        "0221 4710-101 Tel. 0221 4710-102",
    ],
)
def test_two_numbers_share_a_stem(cell: str) -> None:
    assert read_phones(cell) == ["0221 4710-101", "0221 4710-102"]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("Fon: 0221-4710-139 / 105", ["0221 4710-139", "0221 4710-105"]),
        ("0221 4710-0 / 101", ["0221 4710-0", "0221 4710-101"]),
        ("0221 4710101/102", ["0221 4710101", "0221 4710102"]),
        ("0221 4710 101 / 102", ["0221 4710101", "0221 4710102"]),
        ("0221 4710-101 / 4711-5", ["0221 4710-101", "0221 4711-5"]),
        ("030 23125-0 und 101", ["030 23125-0", "030 23125-101"]),
        ("0221 4710-0 DW 5", ["0221 4710-0", "0221 4710-5"]),
        ("0221 4710-101 Mobil 0171 3920012", ["0221 4710-101", "0171 3920012"]),
        ("02581 1234 / 1235", ["02581 1234", "02581 1235"]),
        ("0203 379/1839", ["0203 379-1839"]),
    ],
)
def test_a_tail_replaces_what_the_number_before_ends_with(cell: str, numbers: list[str]) -> None:
    assert read_phones(cell) == numbers


@pytest.mark.parametrize("cell", ["Durchwahl -118", "DW 118", "App. 118", "-118", "118", "– 118"])
def test_an_extension_takes_the_stem_of_the_house(cell: str) -> None:
    assert read_phones(cell, "0221 4710") == ["0221 4710-118"]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("115", "115"),
        ("0171/3920012", "0171 3920012"),
        ("116117", "116117"),
        ("0129 5666-304", "0129 5666-304"),
        ("01295666304", "01295666304"),
        ("+44 1632 960012", "+44 1632 960012"),
    ],
)
def test_numbers_of_no_town_are_kept(cell: str, number: str) -> None:
    assert read_phones(cell) == [number]


@pytest.mark.parametrize("cell", ["", "NN", "n. n.", "N.N.", "-", "–", "-/-", "entfällt", "k. A."])
def test_a_placeholder_is_no_number(cell: str) -> None:
    assert read_phones(cell) == []


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Frau Meyer", "keine Telefonnummer"),
        ("0221 4710-101 (vormittags)", "keine Telefonnummer"),
        ("-221", "fehlt die Stammnummer"),
        ("4710-221", "fehlt die Vorwahl"),
        ("2214710101", "fehlt die Vorwahl"),
        ("0221 4710-", "fehlt die Durchwahl"),
        ("0221 1", "keine einzelne Telefonnummer"),
        ("0221 4710-101 0221 4710-102", "keine einzelne Telefonnummer"),
        ("0221 4710-101-103", "keine einzelne Telefonnummer"),
        ("0221 4710-101 (102)", "keine einzelne Telefonnummer"),
        ("+999 12345", "keine Telefonnummer"),
        ("0221 4710-101 App. 5", "nicht eindeutig"),
        ("0221 4710-101 / 5", "nicht eindeutig"),
        ("0221 4710/101", "nicht eindeutig"),
        ("0221 4710 101 / 5", "nicht eindeutig"),
        ("0221 4710-199 (Fax) 0221 4710-101", "keine Telefonnummer"),
    ],
)
def test_what_cannot_be_dialled_is_refused(cell: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_phones(cell)


@pytest.mark.parametrize(
    ("readable", "dialled", "uri"),
    [
        ("0221 4710-221", "+492214710221", "tel:+49-221-4710221"),
        ("0221 4710221", "+492214710221", "tel:+49-221-4710221"),
        ("0129 5666-304", "+491295666304", "tel:+49-1295666304"),
        ("+44 1632 960012", "+441632960012", "tel:+44-1632-960012"),
    ],
)
def test_a_readable_number_can_be_dialled(readable: str, dialled: str, uri: str) -> None:
    assert (e164(readable), tel_uri(readable)) == (dialled, uri)


@given(cell=st.text(alphabet="0123456789 +-/().,ou|"))
def test_whatever_is_read_can_be_dialled(cell: str) -> None:
    try:
        numbers = read_phones(cell, "0221 4710")
    except ValueError:
        return
    assert all(tel_uri(number).startswith("tel:") for number in numbers)


@pytest.mark.parametrize(
    ("readable", "stem"), [("0221 4710-221", "0221 4710"), ("0221 4710221", ""), ("+1 212-555-0100", "")]
)
def test_only_a_hyphen_shows_the_stem(readable: str, stem: str) -> None:
    assert stem_of(readable) == stem


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Stadt Lennebrück, Zentrale (0221) 4710-0", "0221 4710"),
        ("Telefon: 0221/4710 - …", "0221 4710"),
        ("Durchwahl (0221 4710-)", "0221 4710"),
        ("Färberstieg 8, Tel. +49 221 4710-0 / Fax -199", "0221 4710"),
        ("Stand: 05.11.2026 - 2. Fassung", ""),
        ("2026-11-05", ""),
        ("0221-4710", ""),
        ("Telefonliste", ""),
    ],
)
def test_a_title_can_show_the_stem(text: str, stem: str) -> None:
    assert find_stem(text) == stem


@pytest.mark.parametrize(
    ("readable", "answer"), [("0221 4710-0", True), ("0221 4710-100", False), ("0221 47100", False)]
)
def test_the_switchboard_has_the_extension_zero(readable: str, answer: bool) -> None:  # noqa: FBT001 - a table
    assert is_switchboard(readable) is answer


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Durchwahl (0203-379)", "0203 379"),
        ("Durchwahl (0203-379-)", "0203 379"),
        ("Telefon 0203/379-...", "0203 379"),
        ("0203 379", "0203 379"),
        ("Durchwahl (0221 4710-0)", "0221 4710"),
        ("Telefon 0221 4710101", ""),
        ("Telefon 1", ""),
    ],
)
def test_a_stem_that_stands_alone_may_lack_its_hyphen(text: str, stem: str) -> None:
    assert find_bare_stem(text) == stem


@pytest.mark.parametrize(
    ("text", "answer"), [("Frau Meyer, 0221 4710-101", True), ("2026-11-05", False), ("Raum 0.14", False)]
)
def test_a_whole_number_is_seen_in_a_text(text: str, answer: bool) -> None:  # noqa: FBT001 - a table
    assert holds_number(text) is answer
