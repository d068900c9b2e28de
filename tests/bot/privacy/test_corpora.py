"""Made-up messages measure the screening: no client may slip through, little may be refused in vain."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.privacy.names import KnownNames, fold
from bot.privacy.screening import screen

HERE = Path(__file__).parent
TOWN = Path(__file__).parents[3] / "directory" / "lennebrueck"
TODAY = date(2026, 11, 22)
COLLEAGUES = (
    "Aylin Demirtaş, Jonas Brinkhoff, Swetlana Hartung, Marie Osterkamp, Deniz Yalçın, Tobias Nachtwey, "
    "Fatou Sagna, Renate Kuhlbrock"
)
COLUMNS_WITH_WORDS = (
    "Institution",
    "Stelle",
    "Themen",
    "Stichworte",
    "Funktion",
    "Bezirk",
    "Zielgruppe",
    "Art",
)
MOST_FALSE_REFUSALS = 0.05


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def folded_words(text: str) -> Iterator[str]:
    return (fold(word) for word in re.findall(r"[^\W\d_]+", text))


def known_in_the_town() -> KnownNames:
    directory = rows(TOWN / "verzeichnis.csv")
    synonyms = rows(TOWN / "synonyme.csv")
    written = [row[column] for row in directory for column in COLUMNS_WITH_WORDS]
    written += [value for row in synonyms for value in row.values()]
    persons = frozenset(folded_words(COLLEAGUES))
    return KnownNames(
        persons=persons,
        words=frozenset(folded_words(" ".join(written))) - persons,
        phones=frozenset(f"02214710{extension:03}" for extension in range(1000)),
        emails=frozenset(mail.strip().casefold() for row in directory for mail in row["E-Mail"].split("|")),
        addresses=frozenset(fold(row["Anschrift"].partition(",")[0]) for row in directory),
    )


def test_no_message_with_client_data_slips_through() -> None:
    known = known_in_the_town()
    messages = [row["text"] for row in rows(HERE / "messages_with_client_data.csv")]
    assert [text for text in messages if not screen(text, known, today=TODAY).findings] == []


def test_nothing_secret_is_left_in_what_is_cleaned() -> None:
    known = known_in_the_town()
    left = [
        (row["text"], cleaned, piece)
        for row in rows(HERE / "messages_with_client_data.csv")
        for cleaned in [screen(row["text"], known, today=TODAY).cleaned]
        for piece in row["secret"].split(" | ")
        if piece and piece in cleaned
    ]
    assert left == []


def test_few_harmless_messages_are_refused() -> None:
    known = known_in_the_town()
    messages = [row["text"] for row in rows(HERE / "harmless_messages.csv")]
    refused = [text for text in messages if screen(text, known, today=TODAY).findings]
    assert len(refused) <= MOST_FALSE_REFUSALS * len(messages), refused
