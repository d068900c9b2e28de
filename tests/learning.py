"""What tests of learning share: a question nobody can answer, and what became of it."""

from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.models import LastQuestion, SynonymProposal

UNANSWERED = "Wer stellt einen Handyschein aus?"
CALL = "angerufen Jobcenter wegen BuT, geklärt"
BUT = "Leistungen für Bildung und Teilhabe"
HOUSING_BENEFIT, JOBCENTER, TEAM = "Wohngeldstelle", "Jobcenter Lennebrück", "Leistung Team 3"


def proposed(engine: Engine) -> list[tuple[str, str]]:
    with Session(engine) as session:
        return [(one.term, one.expansion) for one in session.exec(select(SynonymProposal))]


def last_questions(engine: Engine) -> list[tuple[str, bool]]:
    with Session(engine) as session:
        return [(slot.words, slot.is_open) for slot in session.exec(select(LastQuestion))]
