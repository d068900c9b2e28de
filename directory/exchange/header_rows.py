"""Joins a header of two rows, such as „Kontakt“ merged over „Telefon“ and „Mail“, into one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from directory.exchange.tables import Line

FieldOf = Callable[[str], str]
Required = Sequence[Sequence[str]]


def header_rows(lines: Sequence[Line], field_of: FieldOf, required: Required) -> tuple[Line, ...]:
    """The rows of the header, which begins with the first of the lines; at last the one made of them."""
    header, *below = lines
    if not below or not _is_second_row(header, below[0], field_of, required):
        return (header,)
    return (header, below[0], _joined(header, below[0], field_of))


def has_all(known: Iterable[str], required: Required) -> bool:
    found = set(known)
    return all(found & set(group) for group in required)


def cell_of(line: Line, place: int) -> str:
    return line.cells[place] if place < len(line.cells) else ""


def _is_second_row(header: Line, line: Line, field_of: FieldOf, required: Required) -> bool:
    """True where a row says only headings, or more under a merged one, and would be no row of the table."""
    own = [place for place, cell in enumerate(line.cells) if cell and cell != cell_of(header, place)]
    filled = (field_of(cell_of(header, place)) for place in own)
    merged = header.continued | {place - 1 for place in header.continued}
    return (
        bool(own)
        and not has_all(filled, required)
        and all(place in merged or field_of(line.cells[place]) for place in own)
    )


def _joined(header: Line, line: Line, field_of: FieldOf) -> Line:
    width = max(len(header.cells), len(line.cells))
    cells = (_joined_cell(_heading(header, place), cell_of(line, place), field_of) for place in range(width))
    return replace(header, cells=tuple(cells))


def _heading(header: Line, place: int) -> str:
    """What stands over a place, also where that cell is merged into the one to its left."""
    while place in header.continued:
        place -= 1
    return cell_of(header, place)


def _joined_cell(above: str, below: str, field_of: FieldOf) -> str:
    if not above or not below or above == below or field_of(below):
        return below or above
    return f"{above} ({below})"
