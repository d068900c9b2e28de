"""What a row is called, as plain text for searches that know nothing of rows."""

from directory.exchange.rows import DirectoryRow


def by_field(row: DirectoryRow) -> tuple[tuple[str, ...], ...]:
    """The wordings by which somebody may look for the row: topics, office, institution, people, places."""
    people = tuple(said for person in row.people for said in (person.name, person.role) if said)
    return (*row.topics, *row.keywords), (row.office,), (row.institution,), people, row.districts


def whole(row: DirectoryRow) -> str:
    """All of them in one text, each once."""
    return " ".join(dict.fromkeys(said for field in by_field(row) for said in field))
