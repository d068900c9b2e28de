"""Which few of the many offices of an institution may be meant where only the institution is named."""

import re
from collections import defaultdict
from collections.abc import Sequence

from directory.entries import Entry
from directory.search.findings import Ask, Choice

_MOST_CHOICES = 6
_MOST_ENTRIES = 8
_ENTRANCE = re.compile(
    r"\b(?:anlaufstelle|eingangszone|empfang|erstanlauf|information|infothek|sekretariat|service(?:punkt|stelle)"
    r"|zentrale\b)",
    re.IGNORECASE,
)


def ask_for_likely_office(rows: Sequence[Entry]) -> Ask | None:
    """First where everybody may begin, then those with the most rows; None for several institutions."""
    if len({row.institution_id for row in rows}) != 1:
        return None
    offices: dict[int, list[Entry]] = defaultdict(list)
    for row in rows:
        offices[row.organization_id].append(row)
    likely = sorted(offices.values(), key=_likelihood)[:_MOST_CHOICES]
    if len(likely) == 1:
        return None
    return Ask("organization", tuple(_choice(own) for own in likely))


def do_the_same(rows: Sequence[Entry]) -> bool:
    """Whether all offices have the same topics, as those of several districts do."""
    topics: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for row in rows:
        topics[row.organization_id].update(row.topics)
    return len({frozenset(own) for own in topics.values()}) == 1


def _likelihood(rows: Sequence[Entry]) -> tuple[bool, bool, int, str]:
    office = rows[0].office
    matters = [name for row in rows for name in (*(topic for _, topic in row.topics), *row.keywords)]
    return not _is_entrance([office]), not _is_entrance(matters), -len(rows), office.casefold()


def _is_entrance(names: Sequence[str]) -> bool:
    return bool(_ENTRANCE.search("\n".join(names)))


def _choice(rows: Sequence[Entry]) -> Choice:
    return Choice(rows[0].place, tuple(row.id for row in rows[:_MOST_ENTRIES]))
