"""The index of the directory: built from its rows or from what was kept, then asked as often as one likes."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from directory.entries import Entry, OtherName
from directory.search.answering import narrowed
from directory.search.choosing import (
    MOST,
    applying,
    as_good_but_for_wording,
    chosen,
    descending,
    of_stated_age_first,
    stated_kinds,
    tied,
)
from directory.search.dialling import changed_phones, dialled, find_number, rows_with
from directory.search.findings import Ask, Findings, Hit
from directory.search.houses import of_named_houses
from directory.search.keys import NO_KEYS, Keys, changed_keys
from directory.search.lexicon import Lexicon
from directory.search.links import NO_LINKS, Links
from directory.search.meanings import ask_for_meaning, former_names
from directory.search.names import NO_NAMES, OF_OFFICES, OF_TOPICS, Field, Names, changed_names
from directory.search.narrowing import ask_among, ask_for_office
from directory.search.other_names import arrange_other_names
from directory.search.packing import Array, pack, unpack
from directory.search.ranking import Ranked, Ranking
from directory.search.reasons import explained
from directory.search.rows import NO_ROWS, ById, Rows
from directory.search.understanding import Question, understand
from directory.search.wording import shortened, words

SURE = 0.76
"""Keeps 97 of 100 right answers and passes 2 of 100 questions that nobody can answer (development data)."""


class Index:
    """Finds rows. Unchanged once it is built, and the same for every order of the rows."""

    def __init__(
        self, rows: Rows, names: Names, keys: Keys, phones: Links[str], other_names: Sequence[OtherName]
    ) -> None:
        self.entries = rows
        self.by_id: Mapping[int, Entry] = ById(rows)
        self._names = names
        self._keys = keys
        self._phones = phones
        self._lexicon = Lexicon(names.known, names.only_people, keys)
        self._other_names = arrange_other_names(other_names, self._lexicon.knows)
        self._ranking = Ranking(names, self._lexicon)

    @classmethod
    def unpacked(cls, arrays: Iterator[Array]) -> "Index":
        """From what `packed` gave. Raises an exception of any kind where it is something else."""
        return cls(*unpack(arrays), ())

    def packed(self) -> Iterator[Array]:
        """All of it but the other names."""
        return pack(self.entries, self._names, self._keys, self._phones)

    def with_changes(
        self, new: Sequence[Entry], gone: AbstractSet[int], other_names: Sequence[OtherName]
    ) -> "Index":
        """What the index would be with these rows, new or in the place of old ones, and without others.

        What is built from the words of a row is done for new ones only; the rest is moved as it is.
        """
        if not new and not gone:
            return Index(self.entries, self._names, self._keys, self._phones, other_names)
        rows, added, order = self.entries.changed(new, gone)
        names, change = changed_names(self._names, added, order)
        keys = changed_keys(self._keys, change, self._names.only_people, names.known, names.only_people)
        return Index(rows, names, keys, changed_phones(self._phones, added, order), other_names)

    def look_up(self, question: str, limit: int = 10) -> Findings:
        """Who is responsible for what is asked."""
        number, said = find_number(shortened(question)) or ("", question)
        if reached := self._reached(number, said):
            return Findings(reached[:limit], sure=True, ask=ask_among([hit.entry for hit in reached]))
        ranked = self._ranking.rank(self._understood(said))
        fair = of_stated_age_first(ranked, self.entries)
        candidates = applying(fair, self.entries)
        rows = chosen(candidates, fair, self.entries, self._names)
        if not rows:
            return Findings()
        is_sure = bool(ranked.scores[rows[0]] >= SURE)
        hits = self._hits(rows[:limit], ranked)
        return Findings(hits, is_sure, self._ask(fair, rows, candidates), former_names(ranked, rows[0]))

    def offices(self, text: str, limit: int = 5) -> list[Hit]:
        """Whom a text names: an institution, an office, a person, a phone number."""
        number, said = find_number(shortened(text)) or ("", text)
        return list(self._reached(number, said)[:limit]) or self._by_names(said, OF_OFFICES, None, limit)

    def topics(self, text: str, among: Sequence[Entry] | None = None, limit: int = 5) -> list[Hit]:
        """Which matter a text names, among the topics of these rows or of all."""
        return self._by_names(text, OF_TOPICS, among, limit)

    def narrow(self, ids: Sequence[int], answer: str) -> tuple[Entry, ...]:
        """Those of the rows that an answer leaves: a label, a letter, an age, a district, a group."""
        rows = [self.by_id[number] for number in ids]
        return tuple(narrowed(rows, answer) or self._meant(rows, answer))

    def _understood(self, text: str) -> Question:
        return understand(text, self._other_names, self._lexicon.knows)

    def _reached(self, number: str, said: str) -> tuple[Hit, ...]:
        """The rows with this phone number; those first that answer what else was said."""
        rows = rows_with(self._phones, number)
        if not rows:
            return ()
        ranked = self._ranking.rank(self._understood(said))
        ordered = sorted(rows, key=lambda row: (-float(ranked.scores[row]), row))
        return tuple(dialled(number, hit) for hit in self._hits(ordered, ranked))

    def ask_among(self, ids: Sequence[int]) -> Ask | None:
        """The question with the fewest answers that decides between these rows."""
        return ask_among([self.by_id[number] for number in ids])

    def knows_word(self, word: str) -> bool:
        """Whether the directory uses the word for anything but a person, or it is an other name."""
        parts = words(shortened(word))
        is_other_name = bool(self._other_names.meant_by(parts))
        return is_other_name or (bool(parts) and all(self._lexicon.knows(part) for part in parts))

    def _meant(self, rows: Sequence[Entry], answer: str) -> list[Entry]:
        """Those of the rows that an answer surely names in other words, if it does not name them all.

        Who states a letter besides does not answer, but asks anew.
        """
        if self._understood(answer).letter:
            return []
        hits = self._by_names(answer, frozenset(Field), rows, len(rows))
        meant = [hit.entry for hit in hits if hit.score >= max(SURE, hits[0].score)]
        return meant if len(meant) < len(rows) else []

    def _by_names(
        self, text: str, fields: AbstractSet[Field], among: Sequence[Entry] | None, limit: int
    ) -> list[Hit]:
        ranked = self._ranking.rank(self._understood(text), fields)
        allowed = None if among is None else sorted(self.entries.row_of(entry.id) for entry in among)
        return list(self._hits(descending(ranked.scores, allowed)[:limit], ranked))

    def _hits(self, rows: Sequence[int], ranked: Ranked) -> tuple[Hit, ...]:
        return tuple(explained(self.entries[row], row, ranked, self._names) for row in rows)

    def _ask(self, ranked: Ranked, rows: Sequence[int], candidates: Sequence[int]) -> Ask | None:
        if by_meaning := ask_for_meaning(ranked, self.entries):
            return by_meaning
        known = stated_kinds(ranked.question)
        if house := self._entries(of_named_houses(candidates, ranked, self.entries, self._names)):
            return ask_for_office(house, known)
        equals = self._entries(tied(rows, ranked.scores))
        if len(equals) == MOST:
            return None
        alike = self._entries(as_good_but_for_wording(rows, ranked, self.entries))
        return ask_among(equals, known) or ask_among(alike, {*known, "organization"})

    def _entries(self, rows: Sequence[int]) -> list[Entry]:
        return [self.entries[row] for row in rows]


def build_index(entries: Sequence[Entry], other_names: Sequence[OtherName]) -> Index:
    """About 50 µs a row and 500 bytes: two hundred thousand rows take ten seconds and a hundred megabytes."""
    return Index(NO_ROWS, NO_NAMES, NO_KEYS, NO_LINKS, ()).with_changes(entries, frozenset(), other_names)
