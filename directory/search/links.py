"""Who has what: rows their names, names their words, words their keys; and what a change does to that."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, islice
from typing import Generic, TypeVar

import numpy as np

from directory.search.postings import NO_POSTINGS, Numbers, Postings

Thing = TypeVar("Thing", bound=Hashable)
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Links(Generic[Thing]):
    """Owners by number and the things that each of them has. There is no thing that nobody has.

    `number` has the number of every thing, counted in its order.
    """

    number: Mapping[Thing, int]
    of_owner: Postings
    owners: Postings


@dataclass(frozen=True, slots=True)
class Change(Generic[Thing]):
    """Things numbered anew: first those that stay, in their order and by their old numbers, then new ones."""

    kept: Numbers
    added: Sequence[Thing]

    def order(self, known: int) -> Numbers:
        """The old numbers of all things, where those that are new go on counting from `known`."""
        return np.concatenate([self.kept, np.arange(known, known + len(self.added), dtype=np.int32)])

    def renewed(self, old: Sequence[Kept], new: Iterable[Kept]) -> list[Kept]:
        """A list by the old numbers as one by the new numbers."""
        kept = old if len(self.kept) == len(old) else (old[number] for number in self.kept.tolist())
        return [*kept, *new]


def link(things: Iterable[Thing], of_owner: Postings) -> Links[Thing]:
    return _link(dict(zip(things, count())), of_owner)


def relinked(
    links: Links[Thing], added: Iterable[Iterable[Thing]], order: Numbers
) -> tuple[Links[Thing], Change[Thing]]:
    """What the owners have once they stand in a new order, and what became of the things by that.

    The order names owners by their old numbers; those that are added go on counting from there.
    """
    known: Mapping[Thing, int] = links.number
    new: dict[Thing, int] = {}
    more = ([_number(thing, known, new) for thing in things] for things in added)
    of_owner = links.of_owner.followed_by(Postings.from_lists(more)).picked(order)
    if of_owner.equals(links.of_owner):
        return links, Change(np.arange(len(known), dtype=np.int32), ())
    number = {**known, **new} if new else known
    is_used = np.bincount(of_owner.numbers, minlength=len(number)) > 0
    if not is_used.all():
        number = dict(zip(compress(number, is_used.tolist()), count()))
        of_owner = Postings(of_owner.starts, (np.cumsum(is_used) - 1).astype(np.int32)[of_owner.numbers])
    kept = np.flatnonzero(is_used[: len(known)]).astype(np.int32)
    return _link(number, of_owner), Change(kept, list(islice(number, len(kept), None)))


def _number(thing: Thing, known: Mapping[Thing, int], new: dict[Thing, int]) -> int:
    at = known.get(thing)
    return new.setdefault(thing, len(known) + len(new)) if at is None else at


def _link(number: Mapping[Thing, int], of_owner: Postings) -> Links[Thing]:
    return Links(number, of_owner, of_owner.turned(len(number)))


NO_LINKS: Links[str] = link((), NO_POSTINGS)
