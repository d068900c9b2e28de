"""Moves the dates in the directory of the made-up town, so that it is never older than on its first day."""

from datetime import date, timedelta

from sqlmodel import Session, col, select, update

from bot.practice.days import monday_of
from directory.models import Agreement, Responsibility

WRITTEN_IN_THE_WEEK_OF = date(2026, 11, 23)
DATES_OF_AGREEMENTS = ("valid_from", "valid_until", "review_on")


def move_dates(session: Session, today: date) -> None:
    """By whole weeks, so that nothing was verified on a Sunday. The caller commits."""
    if by := monday_of(today) - WRITTEN_IN_THE_WEEK_OF:
        _move_entries(session, by)
        for agreement in session.exec(select(Agreement)):
            _move_agreement(agreement, by)


def _move_entries(session: Session, by: timedelta) -> None:
    rows = session.exec(select(col(Responsibility.id), col(Responsibility.verified_on)))
    moved = [{"id": number, "verified_on": verified + by} for number, verified in rows if verified]
    session.execute(update(Responsibility), moved)


def _move_agreement(agreement: Agreement, by: timedelta) -> None:
    for name in DATES_OF_AGREEMENTS:
        if day := getattr(agreement, name):
            setattr(agreement, name, day + by)
