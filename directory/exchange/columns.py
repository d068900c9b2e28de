"""Finds the header row of a table and what each of its columns means."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from directory.exchange.report import Refused
from directory.exchange.tables import Line, Table

Headings = Mapping[str, tuple[str, ...]]

_GENDER_ENDING = re.compile(r"\s?[/:*_·(]\s?-?in(?:nen)?\b\)?|(?<=er)in(?:nen)?\b")
_REMARK = re.compile(r"\([^)]*\)")
_UMLAUTS = {"ä": "a", "ö": "o", "ü": "u", "ae": "a", "oe": "o", "ue": "u"}


@dataclass(frozen=True)
class Columns:
    """A table whose columns are understood. `titles` ends with the header row, `body` begins below it."""

    places: Mapping[str, int]
    unknown: tuple[str, ...]
    titles: tuple[Line, ...]
    body: tuple[Line, ...]

    def text(self, line: Line, field: str) -> str:
        """What a line says in a field; empty where the table has no such column."""
        place = self.places.get(field, len(line.cells))
        return line.cells[place] if place < len(line.cells) else ""


def find_columns(table: Table, headings: Headings, required: Sequence[Sequence[str]]) -> Columns:
    """The header is the first line with one of each required group. Raises Refused with a German sentence."""
    fields = {_folded(heading): field for field, variants in headings.items() for heading in variants}
    for index, line in enumerate(table.lines):
        known = [_field(cell, fields) for cell in line.cells]
        if all(any(field in known for field in group) for group in required):
            _require_each_once(table.file, line, known, headings)
            return Columns(
                places={field: place for place, field in enumerate(known) if field},
                unknown=tuple(
                    cell for cell, field in zip(line.cells, known, strict=True) if cell and not field
                ),
                titles=table.lines[: index + 1],
                body=tuple(below for below in table.lines[index + 1 :] if below.cells != line.cells),
            )
    raise Refused(f"{table.file} hat keine Kopfzeile mit {_spoken(required, headings)}.")


def _field(heading: str, fields: Mapping[str, str]) -> str:
    """The field a heading means, also with a remark in brackets: „Telefon (0221 4710-…)“."""
    plain = _without_gender(heading)
    return fields.get(_folded(plain)) or fields.get(_folded(_REMARK.sub("", plain)), "")


def _without_gender(heading: str) -> str:
    return _GENDER_ENDING.sub("", heading.casefold())


def _folded(heading: str) -> str:
    letters = "".join(re.findall(r"[^\W_]", _without_gender(heading)))
    return re.sub("[äöü]|[aou]e", lambda found: _UMLAUTS[found[0]], letters)


def _require_each_once(file: str, line: Line, known: Sequence[str], headings: Headings) -> None:
    seen: dict[str, str] = {}
    for cell, field in zip(line.cells, known, strict=True):
        if field in seen:
            both, meant = f"„{seen[field]}“ und „{cell}“", headings[field][0]
            raise Refused(f"{file}: Die Spalten {both} bedeuten beide „{meant}“. Bitte eine umbenennen.")
        if field:
            seen[field] = cell


def _spoken(required: Iterable[Sequence[str]], headings: Headings) -> str:
    groups = (" oder ".join(f"„{headings[field][0]}“" for field in group) for group in required)
    return " und ".join(groups)
