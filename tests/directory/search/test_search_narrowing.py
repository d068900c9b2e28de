"""Which condition decides."""

from collections.abc import Sequence

import pytest

from directory.entries import Entry
from directory.search.answering import narrowed
from directory.search.applying import may_apply
from directory.search.findings import Ask
from directory.search.narrowing import ask_among, ask_for_office
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


def test_more_than_six_institutions_are_no_choice() -> None:
    assert ask_among([row(f"k{number}", institution=f"Haus {number}") for number in range(7)]) is None


def test_of_many_offices_of_one_institution_the_likeliest_are_asked_for() -> None:
    rows = [row(f"k{number}", office=f"Team {number}") for number in range(8)]
    busy, reception = row("b", office="Team 7"), row("r", office="Eingangszone")
    ask = ask_among([*rows, busy, reception])
    assert ask
    assert [choice.label.rpartition(", ")[2] for choice in ask.choices] == [
        *("Eingangszone", "Team 7", "Team 0", "Team 1", "Team 2", "Team 3"),
    ]


def test_where_an_institution_is_named_its_entrance_comes_first() -> None:
    rows = [row("a", "Wohngeld", office="Amt"), row("b", "Erstanlauf", office="Beratung", age="bis 24")]
    assert shown(ask_for_office(rows)) == (
        "organization",
        ["Stadt Musterstadt, Beratung", "Stadt Musterstadt, Amt"],
    )


def test_offices_that_do_the_same_are_told_apart_by_their_condition() -> None:
    rows = [row("a", "Pass", districts=("Nord",)), row("b", "Pass", districts=("Süd",))]
    assert shown(ask_for_office(rows)) == ("district", ["Nord", "Süd"])


@pytest.mark.parametrize(
    "rows",
    [
        [row("a", office="Team", age="6–18"), row("b", office="Team", age="16–18")],
        [row("a", office="Team", letters="A–M"), row("b", office="Team", letters="M–Z")],
        [row("a", office="T", districts=("Nord", "Mitte")), row("b", office="T", districts=("Mitte", "Süd"))],
        [row("a", office="Team", target_groups=("X", "Y")), row("b", office="Team", target_groups=("Y",))],
    ],
)
def test_nothing_is_asked_that_may_be_answered_so_that_all_are_left(rows: list[Entry]) -> None:
    assert ask_among(rows) is None


def test_the_year_in_which_one_row_ends_and_another_begins_decides_all_the_same() -> None:
    rows = [row("young", office="T", age="bis 18"), row("old", office="T", age="ab 18")]
    assert shown(ask_among(rows)) == ("age", ["ab 18", "bis 18"])
    assert keys(narrowed(rows, "18")) == ["old"]


def test_in_one_office_a_row_without_condition_belongs_to_every_choice() -> None:
    young, old = row("y", office="T", age="bis 24"), row("o", office="T", age="ab 25")
    ask = ask_among([young, old, row("all", office="T")])
    assert ask
    assert [len(choice.entries) for choice in ask.choices] == [2, 2]


def test_where_one_person_answers_for_all_nothing_is_asked() -> None:
    rows = [row(key, person="Jo Ott", target_groups=(key,)) for key in ("a", "b")]
    assert ask_among(rows) is None


def test_what_was_stated_is_not_asked_for() -> None:
    rows = [row("young", office="T", age="bis 24"), row("old", office="T", age="ab 25")]
    assert ask_among(rows, without={"age"}) is None


def test_a_condition_that_nobody_can_read_turns_nobody_away() -> None:
    assert may_apply(row("a", letters="?!", age="jung"), "M", 70)
