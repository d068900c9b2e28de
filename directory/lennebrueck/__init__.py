"""The made-up town Lennebrück as tables: what the demo shows and an office can copy."""

from pathlib import Path

from sqlmodel import Session

from directory.exchange import agreements, importing, synonyms

FOLDER = Path(__file__).parent
OFFICE_OF_THE_DEMO = "Jugendberufshilfe"


def take_in_lennebrueck(session: Session) -> None:
    """Fills a database with the model town. The caller commits."""
    rows = importing.read_directory([FOLDER / "verzeichnis.csv"])
    importing.apply(session, importing.compare(session, rows))
    names = synonyms.read_synonyms([FOLDER / "synonyme.csv"])
    synonyms.apply(session, synonyms.compare(session, names))
    agreed = agreements.read_agreements([FOLDER / "vereinbarungen.csv"])
    agreements.apply(session, agreements.compare(session, agreed))
