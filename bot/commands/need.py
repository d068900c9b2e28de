"""`bedarf`: notes what is missing, by week and house, and shows it to those who coordinate.

Never who said so: that is why nobody can take a need back, since nothing tells whose it was.
"""

import re
from dataclasses import replace

from bot.chat import Button, Reply
from bot.command import Command, Request
from bot.commands import who
from bot.models import Need, Role
from bot.own_words import owner_of
from bot.practice.needs import LONGEST_NEED, houses_alike, houses_with_similar, needs_up_to, note_need
from bot.texts import says_one_of, wordings
from directory.search.wording import words

MOST_SHOWN = 10
_NUMBER = re.compile(r"(?:B\s*-?\s*)?(?P<number>\d{1,9})", re.IGNORECASE)


def run(request: Request) -> Reply:
    said = " ".join(request.argument.split())
    number = _NUMBER.fullmatch(said)
    if not words(said) or number:
        return (
            _listing(request, int(number["number"]) if number else None) if _reads(request) else _ask(request)
        )
    if owner_of(said) == "undo":
        return Reply(request.texts.say("need-stays"))
    if owner_of(said) is not None or says_one_of("no.words", said):
        return Reply(request.texts.say("cancelled"))
    return who.run(replace(request, argument=said)) if _asks(said) else _noted(request, said)


COMMAND = Command("need", Role.STAFF, run, awaits_words=True)


def _reads(request: Request) -> bool:
    """Where others listen nobody reads them out."""
    return request.private and request.role >= Role.COORDINATOR


def _ask(request: Request) -> Reply:
    texts = request.texts
    text = texts.say("need-what", example=texts.say("need.example"))
    return Reply(text, expects=texts.command("need"))


def _asks(said: str) -> bool:
    """„Bedarf an Sprachkursen – wer ist zuständig?“, but not „Wer begleitet Jugendliche danach?“."""
    asking = wordings("need-asks.words")
    return said.endswith("?") and any(one.small.startswith(word) for one in words(said) for word in asking)


def _noted(request: Request, said: str) -> Reply:
    texts = request.texts
    need = note_need(request.session, said, request.organization_id, request.now.date())
    houses = houses_with_similar(request.session, need)
    lines = (
        texts.say("need-noted", number=f"{need.id}", words=need.words),
        texts.say("need-cut", letters=LONGEST_NEED) if len(said) > LONGEST_NEED else "",
        texts.say("need-similar", houses=houses) if houses else "",
        texts.say("need-who-looks"),
    )
    return Reply("\n".join(line for line in lines if line))


def _listing(request: Request, newest: int | None) -> Reply:
    texts = request.texts
    needs = needs_up_to(request.session, newest, request.now.date())
    if not needs:
        return Reply(texts.say("needs-none"))
    lines = (
        texts.say("needs-title"),
        *(_line(request, need) for need in needs[:MOST_SHOWN]),
        texts.say("needs-how-to-note", usage=texts.say("need.usage")),
    )
    older = [
        Button(texts.say("button-need"), texts.command("need", need.id))
        for need in needs[MOST_SHOWN : MOST_SHOWN + 1]
    ]
    return Reply("\n".join(lines), buttons=tuple(older))


def _line(request: Request, need: Need) -> str:
    """Words and week, no house: one that is small enough is a person."""
    texts, houses = request.texts, houses_alike(request.session, need, request.now.date())
    line = texts.say("needs-line", number=f"{need.id}", week=f"{need.week:%d.%m.}", words=need.words)
    if houses < request.house.smallest_group:
        return line
    return f"{line} {texts.say('needs-alike', houses=houses)}"
