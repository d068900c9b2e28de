"""Which chats are being served, and whether their platforms still answer."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, select

from bot.models import Attendance
from bot.practice.inserting import insert_into


def has_heard(session: Session, platform: str, heard_at: datetime) -> None:
    """Notes when a platform answered last. The caller commits."""
    row = insert_into(session, Attendance)
    told = {"heard_at": row.excluded.heard_at}
    session.connection().execute(
        row.on_conflict_do_update(index_elements=["platform"], set_=told),
        {"platform": platform, "heard_at": heard_at},
    )


def has_left(session: Session, platform: str) -> None:
    """Forgets a chat that is no longer served. The caller commits."""
    if attendance := session.get(Attendance, platform):
        session.delete(attendance)


def attended(session: Session) -> Sequence[Attendance]:
    """The chats that are being served; also one whose process died."""
    return session.exec(select(Attendance).order_by(Attendance.platform)).all()
