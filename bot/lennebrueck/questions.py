"""The made-up questions: which rows were asked for or said to be wrong, and what nobody was known for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import cycle

from sqlmodel import Session

from bot.lennebrueck.people import made_up
from bot.lennebrueck.town import Town, number, rows_of, several, weeks_ago
from bot.models import EntryDemand, UnansweredQuestion
from bot.practice.days import monday_of
from directory.models import Verdict

Asked = tuple[date, str]
"""The Monday of a week, and the key of the asking office."""


def take_in_questions(session: Session, town: Town, today: date) -> None:
    """The caller commits."""
    for row in rows_of("fragen.csv"):
        asked = list(_asked(row, today))
        if row["Eintrag"]:
            session.add_all(_demand(row["Eintrag"], asked, town))
            session.add_all(_verdicts(row, town, today))
        else:
            session.add_all(_unanswered(row["Frage"], asked, town))


def _asked(row: Mapping[str, str], today: date) -> Iterator[Asked]:
    """The offices take turns, so that no asker dominates."""
    offices = cycle(several(row["Von"]))
    mondays = [monday_of(today) - timedelta(weeks=ago) for ago in weeks_ago(row["Wochen"])]
    for monday in mondays:
        if monday < today:
            yield from ((monday, next(offices)) for _ in range(int(number(row["je Woche"]))))


def _demand(entry: str, asked: list[Asked], town: Town) -> Iterator[EntryDemand]:
    counted = Counter((monday, town.offices[office].house_id) for monday, office in asked)
    for (monday, house), questions in counted.items():
        yield EntryDemand(
            week=monday,
            responsibility_id=town.offices[entry].entry_id,
            organization_id=house,
            questions=questions,
        )


def _unanswered(words: str, asked: list[Asked], town: Town) -> Iterator[UnansweredQuestion]:
    """As everywhere, somebody who asks in two weeks has another asker in each."""
    for monday, office in asked:
        yield UnansweredQuestion(
            week=monday,
            words=words,
            organization_id=town.offices[office].organization_id,
            asker=made_up(f"{office} {monday}"),
        )


def _verdicts(row: Mapping[str, str], town: Town, today: date) -> Iterator[Verdict]:
    for voice in range(int(row["stimmt nicht"] or 0)):
        yield Verdict(
            responsibility_id=town.offices[row["Eintrag"]].entry_id,
            voice=made_up(f"{row['Eintrag']} {voice}"),
            right=False,
            said_on=today - timedelta(weeks=voice + 1),
        )
