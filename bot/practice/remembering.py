"""An index that remembers what it was asked, for the many lines of a table that name the same few offices."""

from collections.abc import Sequence
from functools import cache

from directory.entries import Entry
from directory.search.findings import Hit
from directory.search.index import Index


class RememberingIndex(Index):
    """Answers as the index it was made of. Nothing is ever dropped: it lives as long as one table is read."""

    def __init__(self, index: Index) -> None:  # its parts are shared, not built anew
        vars(self).update(vars(index))
        self._offices = cache(index.offices)
        self._topics = cache(
            lambda text, ids, limit: index.topics(
                text, None if ids is None else [index.by_id[number] for number in ids], limit
            )
        )

    def offices(self, text: str, limit: int = 5) -> list[Hit]:
        return self._offices(text, limit)

    def topics(self, text: str, among: Sequence[Entry] | None = None, limit: int = 5) -> list[Hit]:
        ids = None if among is None else tuple(entry.id for entry in among)
        return self._topics(text, ids, limit)
