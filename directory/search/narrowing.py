"""Which condition decides between rows that would all be right."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence

from directory.conditions import AgeRange
from directory.entries import Entry
from directory.search.applying import age_of, for_ages, for_district, for_group, for_letter, letters_of
from directory.search.findings import Ask, Choice
from directory.search.likely_offices import ask_for_likely_office, do_the_same

_MOST_CHOICES = 6
_MOST_LETTER_RANGES = 12
_MOST_ENTRIES = 8

Label = Callable[[Entry], str]


def ask_among(rows: Sequence[Entry], without: Collection[str] = ()) -> Ask | None:
    """The question that decides between the rows; the one with the fewest answers if there are several.

    None where it does not matter which row is taken, and where no question with few answers helps. Nothing is
    asked of the kinds to do without, nor what might be answered so that all rows are left: it would be asked
    again and again.
    """
    if _reach_one_person(rows):
        return None
    if any(row.letters for row in rows) and len({row.institution for row in rows}) > 1:
        ask = _ask("organization", _institution, rows)  # each house cuts the alphabet in its own way
    else:
        kinds = [(kind, label) for kind, label in CONDITIONS if kind not in without]
        asks = [ask for kind, label in kinds if (ask := _ask(kind, label, rows))]
        offices = {row.id: row.organization_id for row in rows}
        ask = min(asks, key=lambda ask: (_leaves_open(ask, offices), len(ask.choices)), default=None)
    if not ask:
        return None if "organization" in without else ask_for_likely_office(rows)
    return _with_groups(ask, rows) if ask.kind == "organization" else ask


def ask_for_office(rows: Sequence[Entry], without: Collection[str] = ()) -> Ask | None:
    """Which office is meant where nothing but an institution is named, or what decides between equal ones."""
    return (None if do_the_same(rows) else ask_for_likely_office(rows)) or ask_among(rows, without)


def _reach_one_person(rows: Sequence[Entry]) -> bool:
    """Whether somebody stands in every row: whichever is taken, they answer the phone."""
    people = [{(person.name, person.phones) for person in row.people} for row in rows]
    return bool(people and set.intersection(*people))


def _ask(kind: str, label: Label, rows: Sequence[Entry]) -> Ask | None:
    grouped: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        grouped[label(row)].append(row.id)
    everybody = grouped.pop("", [])
    if everybody and len({row.organization_id for row in rows}) > 1:
        return None
    most = _MOST_LETTER_RANGES if kind == "letter" else _MOST_CHOICES
    if not 1 < len(grouped) <= most or _may_leave_all(kind, rows):
        return None
    ordered = sorted(grouped.items(), key=lambda choice: choice[0].casefold())
    return Ask(kind, tuple(Choice(text, tuple([*ids, *everybody][:_MOST_ENTRIES])) for text, ids in ordered))


def _may_leave_all(kind: str, rows: Sequence[Entry]) -> bool:
    """Whether there is an answer that all rows fit: at 17 both „6–18“ and „16–18“ are left."""
    return any(len(left) == len(rows) for left in _left(kind, rows))


def _left(kind: str, rows: Sequence[Entry]) -> Iterable[Sequence[Entry]]:
    """What each answer leaves that stands at the edge of a condition."""
    if kind == "letter":
        ranges = [part for row in rows for part in letters_of(row).ranges]
        return (for_letter(rows, end) for end in {end for part in ranges for end in (part.first, part.last)})
    if kind == "age":
        ages = [age_of(row) for row in rows]
        ends = {end for age in ages for end in (age.youngest, age.oldest) if end is not None}
        return (for_ages(rows, [AgeRange(end, end)]) for end in ends)
    if kind == "district":
        return (for_district(rows, one) for one in {one for row in rows for one in row.districts})
    if kind == "target_group":
        return (for_group(rows, one) for one in {one for row in rows for one in row.target_groups})
    return ()


def _with_groups(ask: Ask, rows: Sequence[Entry]) -> Ask:
    """Names the target groups of the choices where they tell them apart."""
    by_id = {row.id: row for row in rows}
    groups = [", ".join(_groups(by_id[number] for number in choice.entries)) for choice in ask.choices]
    if "" in groups or len(set(groups)) < len(groups):
        return ask
    pairs = zip(ask.choices, groups, strict=True)
    return Ask(ask.kind, tuple(Choice(f"{choice.label} ({own})", choice.entries) for choice, own in pairs))


def _groups(rows: Iterable[Entry]) -> dict[str, None]:
    return dict.fromkeys(group for row in rows for group in row.target_groups)


def _leaves_open(ask: Ask, offices: dict[int, int]) -> bool:
    """Whether some answer still leaves several offices."""
    return any(len({offices[number] for number in choice.entries}) > 1 for choice in ask.choices)


def _letters(row: Entry) -> str:
    letters = letters_of(row)
    return letters.label() if letters.ranges else ""


def _age(row: Entry) -> str:
    age = age_of(row)
    return "" if age == AgeRange() else age.label()


def _district(row: Entry) -> str:
    return ", ".join(row.districts)


def _target_group(row: Entry) -> str:
    return ", ".join(row.target_groups)


def _institution(row: Entry) -> str:
    return row.institution


def _place(row: Entry) -> str:
    return row.place


CONDITIONS: tuple[tuple[str, Label], ...] = (
    ("letter", _letters),
    ("district", _district),
    ("age", _age),
    ("target_group", _target_group),
    ("organization", _institution),
    ("organization", _place),
)
