"""An index that follows changes answers as one that is built anew."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.entries import Entry, OtherName
from directory.search.index import Index, build_index
from tests.directory.search.made_up import row
from tests.soaking import times

OTHER_NAMES = [OtherName("AE", "Aufenthaltserlaubnis", "abbreviation")]
TOPICS = [
    "Wohngeld",
    "Wohngeldstelle",
    "Duldung",
    "Aufenthaltserlaubnis",
    "Hilfen zur Erziehung",
    "Hartung",
    "Jugend-Service",
]
PEOPLE = ["", "Jo Hartung", "Swetlana Yaman", "Kim Duldung", "Maria Meyer", "Jan Maier"]
QUESTIONS = [
    *TOPICS,
    *filter(None, PEOPLE),
    "AE",
    "Frau Jaman",
    "Herr Mayer",
    "Wohngeldantrag",
    "Aufenthaltserlaubniss in Nord",
    "Erziehungshilfe Nord",
    "duldnug",
    "Jugendservice",
    "-214",
    "0221 4710-142",
    "Weltraum",
]

entries = st.builds(
    lambda key, topics, person, phone, districts: row(
        key, *topics, person=person, phone=phone, districts=districts
    ),
    st.sampled_from("abcdefgh"),
    st.lists(st.sampled_from(TOPICS), min_size=1, max_size=2, unique=True),
    st.sampled_from(PEOPLE),
    st.sampled_from(["0221 4710-142", "0221 4710-214"]),
    st.sampled_from([(), ("Nord",), ("Süd",)]),
)
directories = st.lists(entries, max_size=6, unique_by=lambda entry: entry.key)


def answers(index: Index) -> list[tuple[object, ...]]:
    """The rows, whether the first is sure, what is asked back, and what the words are known as."""
    found = [index.look_up(question) for question in QUESTIONS]
    known = [index.knows_word(question) for question in QUESTIONS]
    return [
        (
            [hit.entry for hit in one.hits],
            [pytest.approx(hit.score, abs=1e-3) for hit in one.hits],
            one.sure,
            one.ask,
        )
        for one in found
    ] + [(known,)]


def assert_alike(changed: Index, anew: Index) -> None:
    assert list(changed.entries) == list(anew.entries)
    assert dict(changed.by_id) == dict(anew.by_id)
    assert answers(changed) == answers(anew)


@settings(deadline=None, max_examples=times(20, soak=300))
@given(directories, directories, st.sets(st.sampled_from("abcdefgh")))
def test_a_changed_index_answers_as_one_built_anew(
    before: Sequence[Entry], new: Sequence[Entry], gone_keys: set[str]
) -> None:
    gone = {row(key).id for key in gone_keys} - {entry.id for entry in new}
    after = {entry.id: entry for entry in [*before, *new] if entry.id not in gone}
    changed = build_index(before, OTHER_NAMES).with_changes(new, gone, OTHER_NAMES)
    assert_alike(changed, build_index(list(after.values()), OTHER_NAMES))


@settings(deadline=None, max_examples=times(20, soak=300))
@given(st.lists(entries, max_size=12))
def test_many_changes_one_after_another_leave_nothing_behind(changes: Sequence[Entry]) -> None:
    index = build_index([], OTHER_NAMES)
    for entry in changes:
        index = index.with_changes([entry], frozenset(), OTHER_NAMES)
    assert_alike(index, build_index(list({entry.id: entry for entry in changes}.values()), OTHER_NAMES))


def test_the_index_that_was_changed_stays_as_it_was() -> None:
    before = build_index([row("a", "Wohngeld")], [])
    before.with_changes([row("a", "Duldung")], frozenset(), [])
    assert before.look_up("Wohngeld").sure
    assert not before.look_up("Duldung").hits


def test_what_nobody_does_any_more_is_no_longer_known() -> None:
    index = build_index([row("a", "Wohngeld"), row("b", "Duldung")], [])
    changed = index.with_changes([row("a", "Kindergeld")], {row("b").id}, [])
    assert changed.knows_word("Kindergeld")
    assert not changed.knows_word("Wohngeld")
    assert not changed.knows_word("Duldung")


def test_a_word_that_becomes_a_surname_only_is_found_as_it_sounds() -> None:
    rows = [row("a", "Yaman"), row("b", "Beratung", person="Jo Yaman")]
    index = build_index(rows, []).with_changes([row("a", "Wohngeld")], frozenset(), [])
    assert index.look_up("Frau Jaman").hits[0].entry.key == "b"


def test_other_names_change_without_any_row() -> None:
    index = build_index([row("a", "Aufenthaltserlaubnis")], [])
    assert not index.look_up("AE").hits
    assert index.with_changes([], frozenset(), OTHER_NAMES).look_up("AE").sure
