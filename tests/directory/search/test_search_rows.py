"""Rows by their keys, as entries or as lines."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from directory.entries import Entry, Person
from directory.search.rows import NO_ROWS, ById, line, read_line
from tests.directory.search.made_up import row

texts = st.text(max_size=20)
lists = st.lists(texts, max_size=3).map(tuple)
people = st.builds(Person, texts, texts, lists, lists, texts, texts, texts, texts)
rows = st.builds(
    Entry,
    id=st.integers(1, 9),
    topics=st.lists(st.tuples(st.integers(1, 9), texts), max_size=3).map(tuple),
    keywords=lists,
    people=st.lists(people, max_size=2).map(tuple),
    districts=lists,
    target_groups=lists,
    verified_on=st.none() | st.dates(),
)


@given(rows)
def test_a_line_holds_the_whole_entry(entry: Entry) -> None:
    assert read_line(line(entry)) == entry
    assert "\n" not in line(entry)


def test_rows_stand_in_the_order_of_their_keys_however_they_come() -> None:
    first, _, _ = NO_ROWS.changed([row("d"), row("b")], frozenset())
    changed, added, order = first.changed([row("c"), row("a"), row("d", "Neues")], {row("b").id})
    assert [entry.key for entry in changed] == ["a", "c", "d"]
    assert [entry.key for entry in added] == ["a", "c", "d"]
    assert order.tolist() == [2, 3, 4]
    assert changed[2].topics


def test_rows_that_stay_are_named_by_their_old_places() -> None:
    first, _, _ = NO_ROWS.changed([row(key) for key in "bdf"], frozenset())
    _, _, order = first.changed([row("c"), row("d", "Neues")], frozenset())
    assert order.tolist() == [0, 3, 4, 2]


def test_the_marks_of_rows_follow_their_changes() -> None:
    first, _, _ = NO_ROWS.changed(
        [replace(row("a"), changed_in=3), replace(row("b"), changed_in=4)], frozenset()
    )
    changed, _, _ = first.changed([replace(row("a"), changed_in=9)], frozenset())
    assert changed.marks.tolist() == [9, 4]


def test_an_entry_is_found_by_its_number() -> None:
    entry = replace(row("a", "Wohngeld"), verified_on=date(2026, 11, 23))
    by_id = ById(NO_ROWS.changed([entry], frozenset())[0])
    assert by_id[entry.id] == entry
    assert by_id.get(entry.id + 1) is None
