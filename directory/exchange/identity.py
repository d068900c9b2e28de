"""Recognises a row without „Kennung“ when it comes again: by its responsibility, then by its people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from directory.exchange.rows import DirectoryRow

_FOUND = "z-"


def with_keys(rows: Sequence[DirectoryRow], stored: Mapping[str, DirectoryRow]) -> list[DirectoryRow]:
    """The rows, each with its key. The order of the rows makes no difference.

    A key does not depend on how to reach somebody, so a new phone number changes a row and does not add one.
    """
    found = _found_keys((row for row in rows if not row.key), stored)
    return [*(row for row in rows if row.key), *(replace(row, key=key) for row, key in found)]


def is_found(key: str) -> bool:
    """True for a key that was made here and not given by an office."""
    return key.startswith(_FOUND)


def adopted(rows: Sequence[DirectoryRow], stored: Mapping[str, DirectoryRow]) -> dict[str, str]:
    """For rows that were stored without a key of their own and get one now: that key, and the old one."""
    if not any(map(is_found, stored)):
        return {}
    taken = {row.key for row in rows}
    unknown = (row for row in rows if row.key not in stored and not is_found(row.key))
    return {row.key: key for row, key in _found_keys(unknown, stored) if key in stored and key not in taken}


def _found_keys(
    rows: Iterable[DirectoryRow], stored: Mapping[str, DirectoryRow]
) -> Iterator[tuple[DirectoryRow, str]]:
    alike: dict[str, list[DirectoryRow]] = defaultdict(list)
    for row in rows:
        alike[_digest(_responsibility(row))].append(row)
    for digest, group in alike.items():
        yield from _keys_of_group(digest, group, stored)


def _keys_of_group(
    digest: str, group: Sequence[DirectoryRow], stored: Mapping[str, DirectoryRow]
) -> Iterator[tuple[DirectoryRow, str]]:
    """Where several rows of the files are alike, their people tell them apart, and at last their order."""
    taken: set[str] = set()
    for row in sorted(group, key=_content):
        key = _free(_key(digest, row, stored, alone=len(group) == 1), taken)
        taken.add(key)
        yield row, key


def _key(digest: str, row: DirectoryRow, stored: Mapping[str, DirectoryRow], *, alone: bool) -> str:
    """What was stored when the row stood alone, or was one of several, keeps its key when that changes."""
    general = f"{_FOUND}{digest}"
    special = f"{general}-{_digest(_names(row))[:6]}"
    if special in stored:
        return special
    if alone or (general in stored and _names(stored[general]) == _names(row)):
        return general
    return special


def _free(key: str, taken: set[str]) -> str:
    number, candidate = 1, key
    while candidate in taken:
        number += 1
        candidate = f"{key}-{number}"
    return candidate


def _responsibility(row: DirectoryRow) -> tuple[object, ...]:
    conditions = (sorted(row.districts), row.letters, row.age, sorted(row.target_groups))
    return (row.institution, row.office, sorted(row.topics), *conditions)


def _names(row: DirectoryRow) -> tuple[str, ...]:
    return tuple(person.name for person in row.people)


def _content(row: DirectoryRow) -> str:
    return repr(replace(row, file="", line=0, key="", given=frozenset()))


def _digest(value: object) -> str:
    return sha256(repr(value).encode()).hexdigest()[:12]
