"""`beitreten CODE`: makes somebody a member, and tells them what is stored."""

from bot import access
from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Member, Role
from directory.models import Organization


def _fits(argument: str) -> bool:
    return not argument or access.looks_like_a_code(argument)


def run(request: Request) -> Reply:
    texts = request.texts
    if not request.private:
        return Reply(texts.say("join-in-private"))
    if not request.argument:
        return _asked_for_code(request)
    member = access.join(request.session, request.sender, request.argument, request.now.date())
    if not member:
        return Reply(texts.say("join-unknown"))
    access.remember_room(member, request.room)
    return Reply(
        "\n".join((_welcome(request, member), texts.say("notice-text", leave=texts.command("leave"))))
    )


def _could_be_a_code(argument: str) -> bool:
    """Also one that was mistyped, but not „hallo“."""
    return access.looks_like_a_code(argument) or any(sign.isdigit() for sign in argument)


COMMAND = Command("join", Role.STRANGER, run, takes=_fits, is_answer=_could_be_a_code)


def _asked_for_code(request: Request) -> Reply:
    """The first thing that many write is a bare „start“, so it says who speaks here."""
    texts = request.texts
    if request.role is not Role.STRANGER:
        return Reply(texts.say("hello", example=texts.say("who.example")))
    return Reply(texts.say("stranger", usage=texts.say("join.usage")), expects=texts.command("join"))


def _welcome(request: Request, member: Member) -> str:
    texts = request.texts
    office = request.session.get(Organization, member.organization_id) if member.organization_id else None
    place = texts.say("welcome-place", place=office.name) + " " if office else ""
    return texts.say("welcome", place=place, example=texts.say("who.example"))
