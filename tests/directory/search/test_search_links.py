"""Who has what, before and after a change."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from directory.search.links import NO_LINKS, Links, relinked

Lists = st.lists(st.lists(st.sampled_from("abcdefg"), unique=True), max_size=6)


def linked(lists: list[list[str]]) -> Links[str]:
    return relinked(NO_LINKS, lists, np.arange(len(lists), dtype=np.int32))[0]


def had_by(links: Links[str]) -> list[list[str]]:
    things = list(links.number)
    return [[things[at] for at in links.of_owner.of(owner)] for owner in range(len(links.of_owner))]


@given(Lists, Lists, st.data())
def test_owners_keep_what_they_have_in_any_new_order(
    old: list[list[str]], added: list[list[str]], data: st.DataObject
) -> None:
    order = (
        data.draw(st.lists(st.sampled_from(range(len(old) + len(added))), unique=True)) if old + added else []
    )
    links, _ = relinked(linked(old), added, np.array(order, dtype=np.int32))
    assert had_by(links) == [(old + added)[owner] for owner in order]


@given(Lists, Lists)
def test_things_that_nobody_has_are_gone(old: list[list[str]], added: list[list[str]]) -> None:
    before = linked(old)
    order = np.arange(len(old), len(old) + len(added), dtype=np.int32)
    links, change = relinked(before, added, order)
    assert set(links.number) == {thing for one in added for thing in one}
    assert list(links.number) == change.renewed(list(before.number), change.added)
    assert all(len(links.owners.of(number)) for number in links.number.values())
