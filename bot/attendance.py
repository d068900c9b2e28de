"""Which chats are being served, and whether their platforms still answer."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, select

from bot.models import Attendance
from bot.practice.inserting import Insert, Insertion


def has_heard(session: Session, platform: str, heard_at: datetime) -> None:
    """Notes when a platform answered last. The caller commits."""
    _HEARD.run(session, {"platform": platform, "heard_at": heard_at})


def has_left(session: Session, platform: str) -> None:
    """Forgets a chat that is no longer served. The caller commits."""
    if attendance := session.get(Attendance, platform):
        session.delete(attendance)


def _later(row: Insert) -> Insert:
    return row.on_conflict_do_update(index_elements=["platform"], set_={"heard_at": row.excluded.heard_at})


_HEARD = Insertion(Attendance, _later)


def attended(session: Session) -> Sequence[Attendance]:
    """The chats that are being served; also one whose process died."""
    return session.exec(select(Attendance).order_by(Attendance.platform)).all()
