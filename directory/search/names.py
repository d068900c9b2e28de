"""Everything a row is called: its topics, keywords, office, institution, people, places."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from directory.entries import Entry
from directory.search.asking import little_removed
from directory.search.postings import Postings, Values
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

    texts: Sequence[str]
    fields: NDArray[np.int8]
    words: Postings
    with_word: Postings
    rows: Postings
    of_row: Postings
    rarity: Values
    mass: Values
    known: Sequence[Word]
    only_people: NDArray[np.bool_]


def collect_names(entries: Sequence[Entry]) -> Names:
    """The names of all rows; row `i` is `entries[i]`."""
    numbers: dict[Name, int] = {}
    of_row = Postings.from_lists(
        [
            [numbers.setdefault(name, len(numbers)) for name in dict.fromkeys(names_of(entry))]
            for entry in entries
        ]
    )
    known: dict[str, Word] = {}
    number: dict[str, int] = {}
    word_lists, own_lists = [], []
    for field, text in numbers:
        own = name_words(text)
        telling = own if field in PEOPLE else list(dict.fromkeys([*own, *closed_up(text)]))
        word_lists.append([number.setdefault(word.small, len(number)) for word in telling])
        own_lists.append(word_lists[-1][: len(own)])
        known.update((word.small, word) for word in telling)
    word_numbers = Postings.from_lists(word_lists)
    fields = np.array([field for field, _ in numbers], dtype=np.int8)
    rows = of_row.turned(len(numbers))
    with_word = word_numbers.turned(len(known))
    rarity = _rarity(word_numbers, rows, len(known), len(entries))
    return Names(
        texts=[text for _, text in numbers],
        fields=fields,
        words=word_numbers,
        with_word=with_word,
        rows=rows,
        of_row=of_row,
        rarity=rarity,
        mass=_mass(Postings.from_lists(own_lists), rarity),
        known=list(known.values()),
        only_people=_only_people(word_numbers, fields, len(known)),
    )


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
