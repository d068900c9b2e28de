"""Rows found by a phone number."""

import numpy as np
import pytest

from directory.entries import Entry
from directory.search.dialling import changed_phones, find_number, rows_with
from directory.search.links import NO_LINKS, Links
from tests.directory.search.made_up import row


def reached_by(key: str, phone: str) -> Entry:
    return row(key, person="Jo Ott", phone=phone)


def phones_of_all(*entries: Entry) -> Links[str]:
    return changed_phones(NO_LINKS, entries, np.arange(len(entries), dtype=np.int32))


PHONES = phones_of_all(reached_by("a", "0221 4710-214"), reached_by("b", "0221 4710-142"), row("c"))


@pytest.mark.parametrize(
    ("question", "digits"),
    [
        ("0221 4710-214", "02214710214"),
        ("(0221) 4710 – 214?", "02214710214"),
        ("+49 221 4710-214", "02214710214"),
        ("Wem gehört 4710 142?", "4710142"),
        ("-142", "142"),
        ("142", "142"),
        ("Durchwahl 142", "142"),
        ("wer hat die -214?", "214"),
    ],
)
def test_a_question_names_a_number(question: str, digits: str) -> None:
    found = find_number(question)
    assert found
    assert found[0] == digits


@pytest.mark.parametrize(
    "question", ["-1", "2", "Alter 15-24", "§ 104", "16h", "Duldung 2026", "§ 16a", "Team 3", ""]
)
def test_other_numbers_are_no_phones(question: str) -> None:
    assert find_number(question) is None


@pytest.mark.parametrize(
    ("digits", "rows"),
    [
        ("02214710214", [0]),
        ("4710214", [0]),
        ("214", [0]),
        ("142", [1]),
        ("0214", []),
        ("14", []),
        ("999", []),
        ("102214710214", []),
    ],
)
def test_whole_groups_at_the_end_of_a_number_reach_its_row(digits: str, rows: list[int]) -> None:
    assert rows_with(PHONES, digits) == rows


def test_a_directory_without_numbers_reaches_nobody() -> None:
    assert rows_with(phones_of_all(), "214") == []
