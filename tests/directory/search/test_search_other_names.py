"""What people say and what they mean by it."""

import pytest

from directory.entries import OtherName
from directory.search.other_names import OtherNames, arrange_other_names
from directory.search.wording import Word, words

ABH = OtherName("ABH", "Ausländerbehörde", "abbreviation")
HELP = OtherName("abH", "Assistierte Ausbildung (früher ausbildungsbegleitende Hilfen)", "former name")
FOR = OtherName("FOR", "Mittlerer Schulabschluss", "former name")
TOLERATED = OtherName("3+2", "Ausbildungsduldung (§ 60c AufenthG)", "colloquial")
OFFICE = OtherName("Ausländeramt", "Ausländerbehörde", "colloquial")


def knows(word: Word) -> bool:
    return word.typed == "ABH"


@pytest.fixture(scope="module")
def other_names() -> OtherNames:
    return arrange_other_names([ABH, HELP, FOR, TOLERATED, OFFICE, OtherName("…", "nichts", "")], knows)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ABH", [ABH]),
        ("abH", [HELP]),
        ("abh", [ABH, HELP]),
        ("FOR", [FOR]),
        ("for", []),
        ("3+2", [TOLERATED]),
        ("Ausländeramts", [OFFICE]),
        ("auslaenderamt", [OFFICE]),
        ("Ausländeramz", []),
        ("", []),
    ],
)
def test_terms_are_met_exactly_and_by_their_case(
    other_names: OtherNames, typed: str, meant: list[OtherName]
) -> None:
    assert list(other_names.meant_by(words(typed))) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Ausländramt", [OFFICE]), ("auslendreamt", [OFFICE]), ("Ausländerrecht", []), ("ABG", []), ("Amt", [])],
)
def test_only_long_terms_are_met_in_spite_of_slips(
    other_names: OtherNames, typed: str, meant: list[OtherName]
) -> None:
    (word,) = words(typed)
    assert list(other_names.resembling(word)) == meant


def readings(other_names: OtherNames, other: OtherName) -> list[str]:
    found = sorted(other_names.readings(other), key=lambda reading: -reading.degree)
    return [" ".join(wanted.word.typed for wanted in reading.words) for reading in found]


def test_a_paragraph_in_passing_names_the_matter(other_names: OtherNames) -> None:
    assert readings(other_names, TOLERATED) == [
        "Ausbildungsduldung",
        "Ausbildungsduldung 60c AufenthG",
        "60c",
    ]


def test_another_term_for_the_same_will_do_if_the_directory_uses_it(other_names: OtherNames) -> None:
    assert readings(other_names, OFFICE) == ["Ausländerbehörde", "ABH"]


def test_terms_that_differ_only_by_case_are_known_as_such(other_names: OtherNames) -> None:
    assert other_names.differ_by_case(words("abH"))
    assert not other_names.differ_by_case(words("FOR"))
