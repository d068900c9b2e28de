"""Finds the header row of a table and what each of its columns means."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from directory.exchange.header_rows import FieldOf, Required, cell_of, has_all, header_rows
from directory.exchange.report import Refused
from directory.exchange.tables import Line, Table

Headings = Mapping[str, tuple[str, ...]]

_GENDER_ENDING = re.compile(r"\s?[/:*_·(]\s?-?in(?:nen)?\b\)?|(?<=er)in(?:nen)?\b")
_REMARK = re.compile(r"\([^)]*\)")
_NUMBER = re.compile(r"\s*[+(]?\d[\d\s()/.…xX–-]*$")
_BETWEEN_HEADINGS = re.compile(r"\s*[/,&+]\s*|\s(?:und|oder|bzw\.|u\.)\s", re.IGNORECASE)
_UMLAUTS = {"ä": "a", "ö": "o", "ü": "u", "ae": "a", "oe": "o", "ue": "u"}


@dataclass(frozen=True)
class Columns:
    """A table whose columns are understood. `titles` ends with the header row, `body` begins below it.

    `further` are the places of columns that mean the same as one before: „Tel. 2“.
    """

    places: Mapping[str, int]
    unknown: tuple[str, ...]
    titles: tuple[Line, ...]
    body: tuple[Line, ...]
    further: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def text(self, line: Line, field_name: str) -> str:
        """What a line says in a field; empty where the table has no such column."""
        place = self.places.get(field_name)
        if place is None:
            return ""
        own = cell_of(line, place)
        if field_name not in self.further:
            return own
        texts = (own, *(cell_of(line, place) for place in self.further[field_name]))
        return " | ".join(text for text in texts if text)


def find_columns(
    table: Table, headings: Headings, required: Required, repeatable: Collection[str] = ()
) -> Columns:
    """The header is the first line with one of each required group, or that line and the one below it.

    Fields that are repeatable may have several columns. Raises Refused with a German sentence.
    """
    field_of = _fields(headings, repeatable)
    for index, line in enumerate(table.lines):
        if has_all(map(field_of, line.cells), required):
            rows = header_rows(table.lines[index : index + 2], field_of, required)
            header = rows[-1]
            known = [field_of(cell) for cell in header.cells]
            _require_each_once(table.file, header, known, headings, repeatable)
            pairs = list(zip(header.cells, known, strict=True))
            below = table.lines[index + max(len(rows) - 1, 1) :]
            return Columns(
                places={name: known.index(name) for name in dict.fromkeys(known) if name},
                unknown=tuple(cell for cell, name in pairs if cell and not name),
                titles=(*table.lines[:index], header),
                body=tuple(line for line in below if not any(_repeats(line, row) for row in rows)),
                further={
                    name: tuple(place for place, other in enumerate(known) if other == name)[1:]
                    for name in repeatable
                    if known.count(name) > 1
                },
            )
    raise Refused(_no_header(table, field_of, headings, required))


def _no_header(table: Table, field_of: FieldOf, headings: Headings, required: Required) -> str:
    """What is missing, where a line looks like a header but for that; else all that one needs."""
    missing = [
        [group for group in required if not has_all(map(field_of, line.cells), [group])]
        for line in table.lines
    ]
    fewest = min(missing, key=len)
    if len(fewest) * 2 < len(required):
        return f"{table.file} hat keine vollständige Kopfzeile. Es fehlt: {_spoken(fewest, headings)}."
    return f"{table.file} hat keine Kopfzeile mit {_spoken(required, headings)}."


def _repeats(line: Line, header: Line) -> bool:
    return all(cell == cell_of(header, place) for place, cell in enumerate(line.cells) if cell)


def _fields(headings: Headings, repeatable: Collection[str]) -> FieldOf:
    """What a heading means, also with a remark, with a number, and made of two that mean the same."""
    fields = {_folded(heading): name for name, variants in headings.items() for heading in variants}

    def named(heading: str) -> str:
        plain = _without_gender(heading)
        return fields.get(_folded(plain)) or fields.get(_folded(_REMARK.sub("", plain)), "")

    def field_of(heading: str) -> str:
        numbered = named(_NUMBER.sub("", heading))
        parts = {named(part) for part in _BETWEEN_HEADINGS.split(heading)}
        return (
            named(heading)
            or (numbered if numbered in repeatable else "")
            or (parts.pop() if len(parts) == 1 else "")
        )

    return cache(field_of)


def _without_gender(heading: str) -> str:
    return _GENDER_ENDING.sub("", heading.casefold())


def _folded(heading: str) -> str:
    letters = "".join(re.findall(r"[^\W_]", _without_gender(heading)))
    return re.sub("[äöü]|[aou]e", lambda found: _UMLAUTS[found[0]], letters)


def _require_each_once(
    file: str, line: Line, known: Sequence[str], headings: Headings, repeatable: Collection[str]
) -> None:
    """Of columns that mean the same, a number or a remark must tell all but one from the others."""
    plain: dict[str, str] = {}
    for cell, name in zip(line.cells, known, strict=True):
        is_told_apart = name in repeatable and bool(_NUMBER.search(cell) or _REMARK.search(cell))
        if name in plain and not is_told_apart:
            both, meant = f"„{plain[name]}“ und „{cell}“", f"„{headings[name][0]}“"
            raise Refused(f"{file}: Die Spalten {both} bedeuten beide {meant}. Bitte eine umbenennen.")
        if name and not is_told_apart:
            plain[name] = cell


def _spoken(required: Required, headings: Headings) -> str:
    groups = (" oder ".join(f"„{headings[field][0]}“" for field in group) for group in required)
    return " und ".join(groups)
