"""`invite`: a code that lets people in, with the address where it is taken up, also as a picture to scan."""

import asyncio
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import segno
import typer
from sqlmodel import Session, func, select

from bot import access
from bot.chat import ConnectedChat
from bot.cli.parts import Program, program_of
from bot.models import Role
from directory.exchange.report import Refused
from directory.models import Organization, Responsibility

MOST_USES = 10_000
PIXELS_A_MODULE = 10
ROLES = tuple(role.name.lower() for role in Role if role is not Role.STRANGER)


def invite(
    context: typer.Context,
    role: Annotated[str, typer.Option()] = Role.STAFF.name.lower(),
    organization: Annotated[str, typer.Option(metavar="KEY|NAME")] = "",
    uses: Annotated[int, typer.Option(min=1, max=MOST_USES)] = 1,
    qr: Annotated[Path | None, typer.Option(metavar="FILE.png")] = None,
) -> None:
    program = program_of(context)
    texts, chats = program.texts, program.chats()
    _check(role, qr, chats, program)
    with program.session() as session:
        organization_id = _organization(session, organization, program) if organization else None
        code = access.invite(session, Role[role.upper()], organization_id, uses)
    typer.echo(code)
    typer.echo(texts.say("program-invited", uses=uses, join=texts.command("join", code)))
    addresses = asyncio.run(_addresses(chats, code))
    for address in addresses:
        typer.echo(address)
    if qr:
        _draw(addresses, qr, program)


def _check(role: str, qr: Path | None, chats: Sequence[ConnectedChat], program: Program) -> None:
    """Before a code is made: whoever mistyped an option wants none."""
    if role.lower() not in ROLES:
        raise Refused(program.texts.say("program-no-role", roles=", ".join(ROLES)))
    if qr and qr.suffix.lower() != ".png":
        raise Refused(program.texts.say("program-qr-png", file=str(qr)))
    if qr and not chats:
        raise Refused(program.texts.say("program-no-chat"))


async def _addresses(chats: Sequence[ConnectedChat], code: str) -> list[str]:
    """One for each chat that can be reached right now."""
    addresses = [await chat.invitation(code) for chat in chats]
    return [address for address in addresses if address]


def _draw(addresses: Sequence[str], file: Path, program: Program) -> None:
    """The first address, as a picture and in the terminal."""
    if not addresses:
        raise Refused(program.texts.say("program-qr-unreachable"))
    picture = segno.make(addresses[0], micro=False)
    try:
        picture.save(str(file), kind="png", scale=PIXELS_A_MODULE)
    except OSError:
        raise Refused(program.texts.say("program-unwritable", file=str(file))) from None
    picture.terminal(drawn := io.StringIO(), compact=True)
    typer.echo(drawn.getvalue())
    typer.echo(program.texts.say("program-qr-drawn", file=str(file)))


def _organization(session: Session, wanted: str, program: Program) -> int:
    """By the key of one of its rows, or by name."""
    by_key = select(Responsibility.organization_id).where(Responsibility.key == wanted)
    office = session.exec(by_key).first()
    by_name = select(Organization.id).where(func.lower(Organization.name) == wanted.lower())
    found = [office] if office else session.exec(by_name).all()
    if len(found) == 1 and found[0]:
        return found[0]
    raise Refused(program.texts.say("program-no-organization", name=wanted, count=len(found)))
