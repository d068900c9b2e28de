"""`woche`: the last digest, and whether one gets it every week."""

import re
from dataclasses import replace

from bot.chat import Button, Reply
from bot.command import Command, Request, nothing
from bot.models import Role
from bot.own_words import without_please
from bot.practice.digest import last_digest, make_digest
from bot.practice.digest_reply import digest_reply
from bot.practice.places import load_names
from bot.texts import wordings
from bot.weekly import gets_all

WORDS = {True: ("week-subscribe.words",), False: ("week-unsubscribe.words", "week-stop.words")}
BUTTONS = {True: "button-week-subscribe", False: "button-week-unsubscribe"}
_OTHER_WEEK = re.compile(r"(?:(?:kw|cw)\s*)?(?P<week>\d{1,2})\W*", re.IGNORECASE)


def run(request: Request) -> Reply:
    choice = wanted(request.argument)
    if choice is not None:
        return _subscription(request, wanted=choice)
    reply = _digest(request)
    return _only_the_last(request, reply) if _OTHER_WEEK.fullmatch(request.argument) else reply


def wanted(said: str) -> bool | None:
    """Whether somebody wants it every week, or not any more; None where nothing is said of that."""
    plain = without_please(said)
    for choice, keys in WORDS.items():
        if any(plain == without_please(word) for key in keys for word in wordings(key)):
            return choice
    return None


def _fits(argument: str) -> bool:
    says_nothing = not without_please(argument)
    return says_nothing or wanted(argument) is not None or bool(_OTHER_WEEK.fullmatch(argument))


COMMAND = Command("week", Role.STAFF, run, takes=_fits, is_aside=nothing)


def _digest(request: Request) -> Reply:
    """As it was sent; made on the spot, and not kept, where the last week has had none."""
    session, house, today = request.session, request.house, request.now.date()
    digest = last_digest(session, today) or make_digest(
        session, today, smallest_group=house.smallest_group, land=house.land
    )
    is_full = request.private and gets_all(request.role)
    reply = digest_reply(digest, load_names(session), request.texts, full=is_full)
    return replace(reply, buttons=(*reply.buttons, *_subscribing(request)))


def _only_the_last(request: Request, reply: Reply) -> Reply:
    return replace(reply, text="\n".join((request.texts.say("week-only-last"), reply.text)))


def _subscription(request: Request, *, wanted: bool) -> Reply:
    """The wish is kept also where there is no direct chat yet: it holds from the first message there."""
    texts = request.texts
    if not request.member:
        return Reply(texts.say("week-members-only"))
    if gets_all(request.role):
        return Reply(texts.say("week-always"))
    request.member.wants_digest = wanted
    if not wanted:
        return Reply(texts.say("week-unsubscribed"))
    if request.private:
        return Reply(texts.say("week-subscribed"))
    has_direct_chat = bool(request.member.room)
    return Reply(texts.say("week-subscribed-in-group" if has_direct_chat else "week-subscribed-write-first"))


def _subscribing(request: Request) -> tuple[Button, ...]:
    """None for those who get it anyway, and none where it is not clear to whom it would be sent."""
    if not request.member or not request.private or gets_all(request.role):
        return ()
    offered = not request.member.wants_digest
    word = request.texts.words(WORDS[offered][0])[0]
    return (Button(request.texts.say(BUTTONS[offered]), request.texts.command("week", word)),)
