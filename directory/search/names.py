"""Everything a row is called: its topics, keywords, office, institution, people, places."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from directory.entries import Entry
from directory.search.asking import little_removed
from directory.search.links import Change, Links, link, relinked
from directory.search.postings import NO_POSTINGS, Numbers, Postings, Values
from directory.search.wording import Word, closed_up, words


class Field(IntEnum):
    """What a name stands for in a row."""

    TOPIC = 0
    KEYWORD = 1
    OFFICE = 2
    INSTITUTION = 3
    PERSON = 4
    SURNAME = 5
    DEPUTY = 6
    ROLE = 7
    DISTRICT = 8
    TARGET_GROUP = 9


PEOPLE = frozenset([Field.PERSON, Field.SURNAME, Field.DEPUTY])
OF_OFFICES = frozenset([*PEOPLE, Field.OFFICE, Field.INSTITUTION, Field.ROLE, Field.DISTRICT, Field.KEYWORD])
OF_TOPICS = frozenset([Field.TOPIC, Field.KEYWORD])

Name = tuple[Field, str]
_LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Names:
    """The distinct names by number, the words they consist of, and the rows that bear them."""

    of_rows: Links[Name]
    of_names: Links[str]
    texts: Sequence[str]
    fields: NDArray[np.int8]
    own_words: Numbers  # how many words of a name are its own; after them come those that are closed up
    known: Sequence[Word]
    rarity: Values
    mass: Values
    only_people: NDArray[np.bool_]

    @property
    def of_row(self) -> Postings:
        return self.of_rows.of_owner

    @property
    def rows(self) -> Postings:
        """Those that bear each name."""
        return self.of_rows.owners

    @property
    def words(self) -> Postings:
        return self.of_names.of_owner

    @property
    def with_word(self) -> Postings:
        """The names with each word."""
        return self.of_names.owners


def collect_names(entries: Sequence[Entry]) -> Names:
    """The names of all rows; row `i` is `entries[i]`."""
    return changed_names(NO_NAMES, entries, np.arange(len(entries), dtype=np.int32))[0]


def changed_names(names: Names, added: Sequence[Entry], order: Numbers) -> tuple[Names, Change[Word]]:
    """The names once the rows stand in a new order, and what became of the words.

    The order names rows by their old numbers; those that are added go on counting from there.
    """
    distinct = (dict.fromkeys(names_of(entry)) for entry in added)
    of_rows, change = relinked(names.of_rows, distinct, order)
    telling = [name_words(text) for _, text in change.added]
    forms = [_forms(name, own) for name, own in zip(change.added, telling, strict=True)]
    of_names, words_change = relinked(names.of_names, forms, change.order(len(names.texts)))
    form = {small: word for name in forms for small, word in name.items()}
    new_words = Change(words_change.kept, [form[small] for small in words_change.added])
    fields = np.concatenate([names.fields[change.kept], _fields(change.added)])
    own_words = np.concatenate([names.own_words[change.kept], _numbers(map(len, telling))])
    known = new_words.renewed(names.known, new_words.added)
    return arranged(of_rows, of_names, fields, own_words, known), new_words


def arranged(
    of_rows: Links[Name],
    of_names: Links[str],
    fields: NDArray[np.int8],
    own_words: Numbers,
    known: Sequence[Word],
) -> Names:
    """The names with all that follows from them."""
    rarity = _rarity(of_names.of_owner, of_rows.owners, len(known), len(of_rows.of_owner))
    only_people = _only_people(of_names.of_owner, fields, len(known))
    mass = _mass(of_names.of_owner.cut(own_words), rarity)
    texts = [*map(itemgetter(1), of_rows.number)]
    return Names(of_rows, of_names, texts, fields, own_words, known, rarity, mass, only_people)


def names_of(entry: Entry) -> Iterator[Name]:
    """What the row is called, with what each name stands for."""
    yield from ((Field.TOPIC, name) for _, name in entry.topics)
    yield from ((Field.KEYWORD, keyword) for keyword in entry.keywords)
    yield Field.OFFICE, entry.office
    if entry.institution != entry.office:
        yield Field.INSTITUTION, entry.institution
    for person in entry.people:
        yield from _present(
            (Field.PERSON, person.name),
            (Field.SURNAME, surname(person.name)),
            (Field.ROLE, person.role),
            (Field.DEPUTY, person.deputy),
        )
    yield from ((Field.DISTRICT, district) for district in entry.districts)
    yield from ((Field.TARGET_GROUP, group) for group in entry.target_groups)


def name_words(text: str) -> list[Word]:
    """The distinct words of a name that tell it from others; all of them where none does."""
    return list(little_removed(list({word.small: word for word in words(text)}.values())))


def _forms(name: Name, own: Sequence[Word]) -> dict[str, Word]:
    """The own words of a name, and then its hyphenated ones closed up: nobody writes a person so."""
    field, text = name
    every = own if field in PEOPLE else [*own, *closed_up(text)]
    return {word.small: word for word in every}


def surname(name: str) -> str:
    return name.rpartition(" ")[2]


def _present(*names: Name) -> Iterable[Name]:
    return (name for name in names if name[1])


def _rarity(word_numbers: Postings, rows: Postings, known: int, size: int) -> Values:
    """From about 0 for a word that stands in every row to 1 for a word of a single row."""
    bearing = np.repeat(rows.lengths(), word_numbers.lengths())
    counts = np.bincount(word_numbers.numbers, weights=bearing, minlength=known)
    rarity = np.log((size + 1) / np.clip(counts, 1, size)) / np.log(size + 1)
    return _at_least(_LEAST, rarity)


def _mass(word_numbers: Postings, rarity: Values) -> Values:
    owner = np.repeat(np.arange(len(word_numbers)), word_numbers.lengths())
    weights = rarity[word_numbers.numbers]
    mass = np.bincount(owner, weights=weights, minlength=len(word_numbers))
    return _at_least(_LEAST, mass)  # a name may consist of signs only


def _at_least(least: float, values: NDArray[np.number]) -> Values:
    bounded: Values = np.maximum(values, least).astype(np.float32)
    return bounded


def _only_people(word_numbers: Postings, fields: NDArray[np.int8], known: int) -> NDArray[np.bool_]:
    """Which words stand in names of people and nowhere else."""
    elsewhere = np.repeat(~np.isin(fields, [int(field) for field in PEOPLE]), word_numbers.lengths())
    only: NDArray[np.bool_] = np.bincount(word_numbers.numbers[elsewhere], minlength=known) == 0
    return only


def _fields(names: Sequence[Name]) -> NDArray[np.int8]:
    return np.array([field for field, _ in names], dtype=np.int8)


def _numbers(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, dtype=np.int32)


NO_NAMES = arranged(link((), NO_POSTINGS), link((), NO_POSTINGS), _fields(()), _numbers(()), ())
