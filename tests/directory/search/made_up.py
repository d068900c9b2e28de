"""Rows of made-up directories."""

from zlib import crc32

from directory.entries import Entry, Person


def row(  # noqa: PLR0913 - a row has many cells
    key: str,
    *topics: str,
    institution: str = "Stadt Musterstadt",
    office: str = "",
    keywords: tuple[str, ...] = (),
    person: str = "",
    phone: str = "0221 4710-100",
    districts: tuple[str, ...] = (),
    target_groups: tuple[str, ...] = (),
    letters: str = "",
    age: str = "",
) -> Entry:
    """A row with its own office, unless one is given."""
    own_office = office or f"Stelle {number_of(key) % 1000}"
    return Entry(
        id=number_of(key),
        key=key,
        organization_id=number_of(institution, own_office),
        office=own_office,
        institution=institution,
        institution_id=number_of(institution),
        kind="",
        topics=tuple((number_of(topic), topic) for topic in topics),
        keywords=keywords,
        people=(Person(person, "", (phone,), (), "", "", "", ""),) if person else (),
        districts=districts,
        target_groups=target_groups,
        letters=letters,
        age=age,
        note="",
        verified_on=None,
    )


def number_of(*names: str) -> int:
    return crc32("\n".join(names).encode())
