"""Whether a row applies to a letter, an age, a district or a group."""

from collections.abc import Iterable, Sequence

from directory.conditions import AgeRange, Coverage, Letters, best_for, best_for_age, read_age, read_letters
from directory.entries import Entry


def letters_of(row: Entry) -> Letters:
    """An unreadable condition is none: it was shown to whoever wrote it, and nobody is turned away by it."""
    try:
        return read_letters(row.letters)
    except ValueError:
        return Letters()


def age_of(row: Entry) -> AgeRange:
    try:
        return read_age(row.age)
    except ValueError:
        return AgeRange()


def may_apply(row: Entry, letter: str | None, age: int | None) -> bool:
    """Whether nothing that was stated speaks against the row."""
    if letter and letters_of(row).covers(letter) is Coverage.NO:
        return False
    return age is None or age_of(row).covers(age)


def for_letter(rows: Sequence[Entry], letter: str) -> list[Entry]:
    """Those of several competing rows to which surnames with this initial fall."""
    return [rows[place] for place in best_for(letter, [letters_of(row) for row in rows])]


def for_ages(rows: Sequence[Entry], stated: Iterable[AgeRange]) -> list[Entry]:
    """Those of several competing rows that are for one of these ages."""
    ages = [age_of(row) for row in rows]
    places = {place for one in stated for place in best_for_age(one, ages)}
    return [rows[place] for place in sorted(places)]


def for_district(rows: Sequence[Entry], district: str) -> list[Entry]:
    return [row for row in rows if not row.districts or district in row.districts]


def for_group(rows: Sequence[Entry], group: str) -> list[Entry]:
    return [row for row in rows if not row.target_groups or group in row.target_groups]
