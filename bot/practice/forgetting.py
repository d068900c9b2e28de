"""What is forgotten, and when: one function for each rule, and one that runs them all, every day.

`domain/trust.md` gives the deadlines. A rule can run as often as one likes: it finds nothing to do again.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from sqlalchemy import CursorResult, Delete, Update, delete, update
from sqlmodel import Session, col, func, select

from bot.models import (
    Call,
    EntryDemand,
    Expectation,
    Incoming,
    JobRun,
    LastQuestion,
    Need,
    Objection,
    Outgoing,
    UnansweredQuestion,
    WeekOfCalls,
)
from bot.practice.days import day_of, monday_of, start_of
from bot.practice.inserting import insert_into
from bot.practice.patterns.exposure import caller_days
from bot.practice.questions import forget_salts
from directory.models import Verdict

JOB = "forgetting"
CALLERS_KEPT = timedelta(days=90)
CALLS_KEPT = timedelta(days=365)
VOICES_KEPT = timedelta(days=90)
MAIL_KEPT = timedelta(days=30)
"""A platform hands on again what was not acknowledged: Telegram for a day, a Matrix server after as long as
the bot was away. Until then the ids keep a message from counting twice; thirty days are longer than that."""


def forget(session: Session, now: datetime) -> Mapping[str, int]:
    """Runs every rule and notes that it did; says on how many rows each took hold. The caller commits."""
    today = now.date()
    counts = {
        "pseudonyms": forget_callers(session, today),
        "calls": forget_calls(session, today),
        "questions": forget_questions_of_weeks(session, today),
        "verdicts": forget_verdicts(session, today),
        "voices": forget_voices(session, today),
        "mail": forget_mail(session, now),
        "waiting": forget_what_waits(session, now),
    }
    forget_salts(session, today)
    _note(session, now)
    return counts


def last_forgotten(session: Session) -> datetime | None:
    """When the rules ran last."""
    run = session.get(JobRun, JOB)
    return run.ran_at if run else None


def forget_callers(session: Session, today: date) -> int:
    """Blanks the pseudonyms of calls older than 90 days. How busy their weeks were is counted before."""
    old = (col(Call.called_at) < start_of(today - CALLERS_KEPT), col(Call.caller) != "")
    moments = session.exec(select(Call.called_at).where(*old).distinct())
    for monday in sorted({monday_of(day_of(moment)) for moment in moments}):
        _keep_how_busy(session, monday)
    return _rows(session, update(Call).where(*old).values(caller="", mark=None))


def forget_calls(session: Session, today: date) -> int:
    """Deletes calls older than twelve months. What digests said of them stays: it passed its gate then."""
    return _rows(session, delete(Call).where(col(Call.called_at) < start_of(today - CALLS_KEPT)))


def forget_questions_of_weeks(session: Session, today: date) -> int:
    """Deletes what was asked, and the needs that were noted, in weeks that began more than a year ago."""
    return sum(
        _rows(session, delete(table).where(col(table.week) < today - CALLS_KEPT))
        for table in (UnansweredQuestion, EntryDemand, Need)
    )


def forget_verdicts(session: Session, today: date) -> int:
    """Deletes what was said of rows more than twelve months ago: it is no news of them any more."""
    return _rows(session, delete(Verdict).where(col(Verdict.said_on) < today - CALLS_KEPT))


def forget_voices(session: Session, today: date) -> int:
    """Deletes who objected to a suggestion more than 90 days ago. How many did stays with it."""
    return _rows(session, delete(Objection).where(col(Objection.said_on) < today - VOICES_KEPT))


def forget_mail(session: Session, now: datetime) -> int:
    """Deletes messages and answers that were finished more than 30 days ago; gives up what was due then.

    Of what nobody had asked for the key stays, so that it is never sent twice; whom it went to does not.
    """
    over = now - MAIL_KEPT
    finished = col(Outgoing.finished_at) < over
    undeliverable = update(Outgoing).where(col(Outgoing.finished_at).is_(None), col(Outgoing.due_at) < over)
    return sum(
        (
            _rows(session, delete(Incoming).where(col(Incoming.done_at) < over)),
            _rows(session, delete(Outgoing).where(finished, col(Outgoing.answers) != "")),
            _rows(session, update(Outgoing).where(finished, col(Outgoing.room) != "").values(room="")),
            _rows(session, undeliverable.values(finished_at=now, content="")),
        )
    )


def forget_what_waits(session: Session, now: datetime) -> int:
    """Deletes last questions, and questions asked back, that nobody waits for any more."""
    return sum(
        _rows(session, delete(table).where(col(table.until) <= now)) for table in (LastQuestion, Expectation)
    )


def _keep_how_busy(session: Session, monday: date) -> None:
    """Once for each week, while all of its callers are still known."""
    kept = insert_into(session, WeekOfCalls).values(week=monday, caller_days=caller_days(session, monday))
    session.execute(kept.on_conflict_do_nothing())


def _note(session: Session, now: datetime) -> None:
    ran = insert_into(session, JobRun).values(job=JOB, ran_at=now)
    session.execute(ran.on_conflict_do_update(index_elements=["job"], set_={"ran_at": now}))


def _rows(session: Session, statement: Delete | Update) -> int:
    """How many rows a statement took hold of."""
    result = session.execute(statement)
    assert isinstance(result, CursorResult)  # noqa: S101 - a statement that writes gives no other
    return result.rowcount


def pseudonyms_kept(session: Session, before: datetime | None = None) -> int:
    """How many calls, of all or of those before a moment, have a pseudonym."""
    kept = select(func.count()).where(Call.caller != "")
    return session.exec(kept.where(Call.called_at < before) if before else kept).one()
