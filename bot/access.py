"""Who is who: members, roles, invitations."""

import hashlib
import re
import secrets
from dataclasses import asdict
from datetime import date

from sqlalchemy import bindparam, delete, update
from sqlmodel import Session, col, select

from bot.chat import Address
from bot.models import Invitation, LastQuestion, Member, Role

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that is mistaken for another
HALF = 4
_MEMBER = select(Member).where(
    col(Member.platform) == bindparam("platform"), col(Member.account) == bindparam("id")
)
"""Built once, since it is asked with every message."""
_CODE = re.compile(rf"\w{{{HALF}}}[\s-]?\w{{{HALF}}}")


def member_at(session: Session, account: Address) -> Member | None:
    return session.exec(_MEMBER, params=asdict(account)).first()


def role_of(member: Member | None, *, everybody: bool) -> Role:
    """The role somebody acts in. `everybody`: whoever can write may ask and note calls."""
    own = member.role if member else Role.STRANGER
    return max(own, Role.STAFF) if everybody else own


def invite(session: Session, role: Role, organization_id: int | None, uses: int) -> str:
    """A new code for as many people as it has uses. It is shown once: only its fingerprint is kept."""
    code = "".join(secrets.choice(LETTERS) for _ in range(2 * HALF))
    session.add(
        Invitation(fingerprint=_fingerprint(code), role=role, organization_id=organization_id, uses_left=uses)
    )
    return f"{code[:HALF]}-{code[HALF:]}"


def looks_like_a_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text.strip()))


def join(session: Session, account: Address, code: str, today: date) -> Member | None:
    """Makes an account a member, or raises its role; nothing where the code does not (or no longer) exist."""
    invitation = _use(session, code)
    if not invitation:
        return None
    member = member_at(session, account) or Member(
        platform=account.platform, account=account.id, role=invitation.role, informed_on=today
    )
    member.role = max(member.role, invitation.role)
    member.organization_id = invitation.organization_id or member.organization_id
    session.add(member)
    return member


def enrol(session: Session, account: Address, role: Role, organization_id: int | None, today: date) -> None:
    """Makes an account a member without a code."""
    if not member_at(session, account):
        session.add(
            Member(
                platform=account.platform,
                account=account.id,
                role=role,
                organization_id=organization_id,
                informed_on=today,
            )
        )


def remember_room(member: Member | None, room: Address) -> None:
    """Where a member can be written to first: the direct chat."""
    if member and member.room != room.id:
        member.room = room.id


def forget_room(session: Session, room: Address) -> None:
    """Nobody is written to there any more, until they write again. The caller commits."""
    _move(session, room, "")


def move_room(session: Session, room: Address, to: Address) -> None:
    """The same people, in the room that theirs has become. The caller commits."""
    _move(session, room, to.id)


def leave(session: Session, member: Member) -> None:
    """Forgets the account, and what it asked last."""
    asked = delete(LastQuestion).where(
        col(LastQuestion.platform) == member.platform, col(LastQuestion.sender) == member.account
    )
    session.execute(asked)
    session.delete(member)


def _move(session: Session, room: Address, to: str) -> None:
    here = (col(Member.platform) == room.platform, col(Member.room) == room.id)
    session.execute(update(Member).where(*here).values(room=to))


def _use(session: Session, code: str) -> Invitation | None:
    """Takes one use of a code, safely also when two people use the last one at the same time."""
    taken = session.execute(
        update(Invitation)
        .where(col(Invitation.fingerprint) == _fingerprint(code), col(Invitation.uses_left) > 0)
        .values(uses_left=Invitation.uses_left - 1)
        .returning(col(Invitation.id))
    ).scalar()
    return session.get(Invitation, taken) if taken else None


def _fingerprint(code: str) -> str:
    """People type codes in small letters, with blanks, without the hyphen."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()
