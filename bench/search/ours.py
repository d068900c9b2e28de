"""zuruf's own search, asked as the program asks it, without any synonyms."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from importlib.metadata import version
from itertools import count

from bench.search.peer import MOST, Index, Peer, Ranked
from directory.entries import Entry
from directory.exchange.rows import DirectoryRow
from directory.search.index import build_index


def build(rows: Sequence[DirectoryRow]) -> Index:
    index = build_index(entries_of(rows), ())

    def rank(question: str) -> Ranked:
        return [(hit.entry.key, hit.score) for hit in index.look_up(question, MOST).hits]

    return Index(rank)


def entries_of(rows: Sequence[DirectoryRow]) -> list[Entry]:
    """The rows as the database would give them, without the minutes that filling one takes."""
    numbers: dict[Hashable, int] = defaultdict(count(1).__next__)
    return [
        Entry(
            id=numbers["row", row.key],
            key=row.key,
            organization_id=numbers["office", row.institution, row.office],
            office=row.office,
            institution=row.institution,
            institution_id=numbers["institution", row.institution],
            kind=row.kind or "",
            topics=tuple((numbers["topic", topic], topic) for topic in row.topics),
            keywords=row.keywords,
            people=row.people,
            districts=row.districts,
            target_groups=row.target_groups,
            letters=row.letters,
            age=row.age,
            note=row.note,
            verified_on=row.verified_on,
        )
        for row in rows
    ]


ZURUF = Peer("zuruf", version("zuruf"), "wie im Chat, ohne eingelesene Synonyme", build)
