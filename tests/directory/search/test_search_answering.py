"""Which rows an answer leaves."""

from collections.abc import Sequence

import pytest

from directory.entries import Entry
from directory.search.answering import narrowed
from tests.directory.search.made_up import row


def keys(rows: Sequence[Entry]) -> list[str]:
    return [row.key for row in rows]


@pytest.fixture(scope="module")
def teams() -> list[Entry]:
    return [row(f"t{letters[0]}", "Leistung", letters=letters) for letters in ("A–K", "L–R", "S–Z")]


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("M", ["tL"]),
        ("m!", ["tL"]),
        ("A", ["tA"]),
        ("Buchstabe M", ["tL"]),
        ("M bitte", ["tL"]),
        ("Nachname mit M", ["tL"]),
        ("mit M wie Martha", ["tL"]),
        ("der Buchstabe ist M", ["tL"]),
        ("fängt mit M an", ["tL"]),
        ("L-R", ["tL"]),
        ("L — R", ["tL"]),
        ("L bis R", ["tL"]),
        ("St", ["tS"]),
        ("sch", ["tS"]),
        ("l–r", ["tL"]),
        ("A–K", ["tA"]),
        ("", []),
        ("?", []),
        ("Quatsch mit Soße", []),
        ("Wohngeld Nachname H", []),
        ("Duldung M", []),
        ("M oder N", []),
        ("ASD", []),
        ("BvB", []),
        ("Ma", []),
        ("Müller", []),
    ],
)
def test_an_answer_leaves_the_rows_that_it_fits(teams: list[Entry], answer: str, left: list[str]) -> None:
    assert keys(narrowed(teams, answer)) == left


@pytest.mark.parametrize(
    ("answer", "left"), [("19", ["young"]), ("40 Jahre", ["old"]), ("caritas", ["old"]), ("12–27", ["young"])]
)
def test_an_answer_may_be_an_age_or_a_name(answer: str, left: list[str]) -> None:
    rows = [row("young", institution="AWO", age="12–27"), row("old", institution="Caritas", age="ab 27")]
    assert keys(narrowed(rows, answer)) == left


def test_a_district_is_an_answer() -> None:
    rows = [row("n", districts=("Nord", "Mitte")), row("s", districts=("Süd",))]
    assert keys(narrowed(rows, "in Mitte")) == ["n"]


@pytest.mark.parametrize(
    ("answer", "left"),
    [("Me", ["b"]), ("Ma", ["a"]), ("M", ["a", "b"]), ("ME", []), ("Ab", [])],
)
def test_as_many_letters_count_as_the_ranges_distinguish(answer: str, left: list[str]) -> None:
    rows = [row("a", letters="Ma–Md"), row("b", letters="Me–Mz"), row("c", letters="N–Z")]
    assert keys(narrowed(rows, answer)) == left


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("unter 25", ["young"]),
        ("U25", ["young"]),
        ("bis 24", ["young"]),
        ("über 25", ["old"]),
        ("ab 27", ["old"]),
        ("24/25", ["young", "old"]),
        ("siebzehn", ["young"]),
        ("fuenfundzwanzig", ["old"]),
        ("die Person ist 17 Jahre alt", ["young"]),
        ("minderjährig", ["young"]),
        ("17-18", ["young"]),
        ("under 25", ["young"]),
        ("Wohngeld 17", []),
        ("24–15", []),
    ],
)
def test_an_age_may_be_given_in_many_ways(answer: str, left: list[str]) -> None:
    rows = [row("young", age="15–24"), row("old", age="ab 25")]
    assert keys(narrowed(rows, answer)) == left


@pytest.mark.parametrize("answer", ["volljährig", "Erwachsene", "ein Erwachsener", "adult"])
def test_grown_ups_are_eighteen_and_more(answer: str) -> None:
    assert keys(narrowed([row("minor", age="bis 17"), row("grown", age="ab 18")], answer)) == ["grown"]
