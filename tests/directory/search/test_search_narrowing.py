"""Which condition decides, and what an answer leaves."""

from collections.abc import Sequence

import pytest

from directory.entries import Entry
from directory.search.findings import Ask
from directory.search.narrowing import ask_among, may_apply, narrowed
from tests.directory.search.made_up import row


def shown(ask: Ask | None) -> tuple[str, list[str]] | None:
    return (ask.kind, [choice.label for choice in ask.choices]) if ask else None


def keys(rows: Sequence[Entry]) -> list[str]:
    return [row.key for row in rows]


@pytest.fixture(scope="module")
def teams() -> list[Entry]:
    return [row(f"t{letters[0]}", "Leistung", letters=letters) for letters in ("A–K", "L–R", "S–Z")]


def test_letters_are_asked_for_by_their_ranges(teams: list[Entry]) -> None:
    assert shown(ask_among(teams)) == ("letter", ["A–K", "L–R", "S–Z"])


def test_the_condition_with_the_fewest_answers_is_asked_for() -> None:
    rows = [
        row("a", letters="A–K", districts=("Nord",)),
        row("b", letters="A–K", districts=("Süd",)),
        row("c", letters="L–Z", districts=("West",)),
        row("d", letters="L–Z", districts=("Ost",)),
    ]
    assert shown(ask_among(rows[1:3])) == ("letter", ["A–K", "L–Z"])
    assert shown(ask_among(rows)) == ("district", ["Nord", "Ost", "Süd", "West"])


def test_ages_decide_before_institutions() -> None:
    rows = [row("young", institution="AWO", age="12–27"), row("old", institution="Caritas", age="ab 27")]
    assert shown(ask_among(rows)) == ("age", ["12–27", "ab 27"])


def test_teams_of_one_house_and_one_office_elsewhere_are_told_apart_by_the_house(teams: list[Entry]) -> None:
    elsewhere = row("x", "Leistung", institution="Jobcenter")
    assert shown(ask_among([*teams, elsewhere])) == ("organization", ["Jobcenter", "Stadt Musterstadt"])


def test_one_office_needs_no_choice() -> None:
    assert ask_among([row("a", office="Team 1"), row("b", office="Team 1")]) is None
    assert ask_among([]) is None


def test_target_groups_tell_offices_apart() -> None:
    rows = [
        row("a", institution="Jobcenter", letters="A–Z", target_groups=("SGB II",)),
        row("b", institution="Sozialamt", target_groups=("Asyl", "Wohngeld")),
    ]
    ask = ask_among(rows)
    assert shown(ask) == ("organization", ["Jobcenter (SGB II)", "Sozialamt (Asyl, Wohngeld)"])
    assert keys(narrowed(rows, "Jobcenter (SGB II)")) == ["a"]


def test_more_than_six_offices_are_no_choice() -> None:
    assert ask_among([row(f"k{number}") for number in range(7)]) is None


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("M", ["tL"]),
        ("Buchstabe M", ["tL"]),
        ("sch", ["tS"]),
        ("l–r", ["tL"]),
        ("A–K", ["tA"]),
        ("", []),
        ("?", []),
        ("Quatsch mit Soße", []),
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


def test_a_condition_that_nobody_can_read_turns_nobody_away() -> None:
    assert may_apply(row("a", letters="?!", age="jung"), "M", 70)
