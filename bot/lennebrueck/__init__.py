"""Half a year in the made-up town Lennebrück: calls, questions and decisions, always up to yesterday."""

from sqlmodel import Session

from bot.house import House
from bot.lennebrueck.calls import take_in_calls
from bot.lennebrueck.decisions import take_in_decisions
from bot.lennebrueck.moving import move_dates
from bot.lennebrueck.questions import take_in_questions
from bot.lennebrueck.town import look_round
from bot.practice.days import monday_of


def take_in_half_a_year(session: Session, house: House) -> None:
    """What happened in the town whose directory the session holds, up to today. The caller commits."""
    today = house.clock().date()
    move_dates(session, today)
    town = look_round(session)
    take_in_calls(session, town, today, house.land)
    take_in_questions(session, town, today)
    session.flush()
    take_in_decisions(session, town, house, monday_of(today))
