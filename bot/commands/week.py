"""`woche`: the last digest, and whether one gets it every week."""

from dataclasses import replace

from bot.chat import Button, Reply
from bot.command import Command, Request
from bot.models import Role
from bot.practice.digest import last_digest, make_digest
from bot.practice.digest_reply import digest_reply
from bot.practice.places import load_names
from bot.texts import says_one_of
from bot.weekly import gets_all

WORDS = {True: "week-subscribe.words", False: "week-unsubscribe.words"}
BUTTONS = {True: "button-week-subscribe", False: "button-week-unsubscribe"}


def run(request: Request) -> Reply:
    wanted = _wanted(request.argument)
    return _digest(request) if wanted is None else _subscription(request, wanted=wanted)


def _wanted(argument: str) -> bool | None:
    """Whether somebody wants it every week, or not any more; None where nothing is said of that."""
    return next((wanted for wanted, key in WORDS.items() if says_one_of(key, argument)), None)


def _fits(argument: str) -> bool:
    return not argument or _wanted(argument) is not None


COMMAND = Command("week", Role.STAFF, run, takes=_fits)


def _digest(request: Request) -> Reply:
    """As it was sent; made on the spot, and not kept, where the last week has had none."""
    session, house, today = request.session, request.house, request.now.date()
    digest = last_digest(session, today) or make_digest(
        session, today, smallest_group=house.smallest_group, land=house.land
    )
    is_full = request.private and gets_all(request.role)
    reply = digest_reply(digest, load_names(session), request.texts, full=is_full)
    return replace(reply, buttons=(*reply.buttons, *_subscribing(request)))


def _subscription(request: Request, *, wanted: bool) -> Reply:
    texts = request.texts
    if not request.member:
        return Reply(texts.say("week-members-only"))
    if gets_all(request.role):
        return Reply(texts.say("week-always"))
    request.member.wants_digest = wanted
    if not wanted:
        return Reply(texts.say("week-unsubscribed"))
    return Reply(texts.say("week-subscribed" if request.private else "week-subscribed-in-group"))


def _subscribing(request: Request) -> tuple[Button, ...]:
    """None for those who get it anyway, and none where it is not clear to whom it would be sent."""
    if not request.member or not request.private or gets_all(request.role):
        return ()
    offered = not request.member.wants_digest
    word = request.texts.words(WORDS[offered])[0]
    return (Button(request.texts.say(BUTTONS[offered]), request.texts.command("week", word)),)
