"""The made-up people who call and ask: so many of each office, as `leute.csv` has it."""

from dataclasses import dataclass
from hashlib import blake2b

from bot.lennebrueck.town import Office, Town, rows_of

PSEUDONYM_BYTES = 12


@dataclass(frozen=True, slots=True)
class Person:
    """A pseudonym and an office, as of everybody who notes calls."""

    pseudonym: str
    office: Office


def people(town: Town) -> list[Person]:
    return [
        Person(made_up(f"{row['Stelle']} {one}"), town.offices[row["Stelle"]])
        for row in rows_of("leute.csv")
        for one in range(int(row["Personen"]))
    ]


def made_up(name: str) -> str:
    """Looks like the pseudonym of an account, and comes from none."""
    return blake2b(name.encode(), digest_size=PSEUDONYM_BYTES).hexdigest()
