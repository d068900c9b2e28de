"""From a message to its answer: recognise, understand, permit, run."""

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from bot import access
from bot.answers import in_brief
from bot.chat import MOST_COMMAND_BYTES, Address, Button, Message, Reply
from bot.command import Command, Request, anything
from bot.commands import COMMANDS
from bot.correcting import corrected
from bot.expectations import expect, expected_command, forget
from bot.house import House
from bot.last_question import forget_questions
from bot.mail import Letter
from bot.models import Role
from bot.recognition import Recognised, has_slash, recognise
from bot.screening import screened
from bot.texts import Texts, texts_in

MOST_LOOKED_UP = 8


def answer(session: Session, letter: Letter, house: House) -> Reply | None:
    """What the bot says; nothing in groups to strangers, and to commands of others. The caller commits."""
    message, now = letter.message, house.clock()
    forget_questions(session, now)
    member = access.member_at(session, message.sender)
    role = access.role_of(member, everybody=house.everybody)
    if role is Role.STRANGER and not message.private:
        return None
    expected = expected_command(session, message, now)
    recognised = _recognised(message, expected)
    if not (recognised.known or message.private):
        return None
    request = Request(
        session=session,
        house=house,
        index=house.directory.read(session).index,
        now=now,
        texts=texts_in(member.language if member and member.language else house.language),
        sender=message.sender,
        room=message.room,
        private=message.private,
        member=member,
        role=role,
        number=letter.number,
        pressed_on=message.pressed_on,
    )
    if message.private:
        access.remember_room(member, message.room)
    if message.corrects:
        return corrected(request, message, letter.withheld)
    if message.wordless:
        return Reply(request.texts.say("only-words"))
    reply = _withheld(request, letter, expected) if letter.withheld else _run(request, recognised)
    if (expected or reply.expects) and not _still_waits(recognised, expected):
        _wait_for(request, message, reply.expects)
    return reply


def look_up(session: Session, sender: Address, question: str, house: House) -> Sequence[Reply]:
    """The best answers to a question that is not kept; none for whoever may not ask, or with client data."""
    member = access.member_at(session, sender)
    if access.role_of(member, everybody=house.everybody) < Role.READER:
        return ()
    directory, now = house.directory.read(session), house.clock()
    message = Message("", sender, sender, question)
    if screened(message, "", directory, now.date())[1]:
        return ()
    texts = texts_in(member.language if member and member.language else house.language)
    findings = directory.index.look_up(question, MOST_LOOKED_UP)
    hits = findings.hits if findings.sure else ()
    return [in_brief(hit, now, house.land, texts) for hit in hits]


def _still_waits(recognised: Recognised, expected: str) -> bool:
    """What was asked back waits on after an aside; what one may say to an aside gives way to the next."""
    return bool(expected) and _is_aside(recognised) and not _is_aside(recognise(expected, COMMANDS))


def _is_aside(recognised: Recognised) -> bool:
    return _command(recognised).is_aside(recognised.argument)


def _wait_for(request: Request, message: Message, command: str) -> None:
    forget(request.session, message, request.now)
    if command:
        asked = recognise(command, COMMANDS)
        until = request.now + _command(asked).waits(asked.argument)
        expect(request.session, message, command, until)


def _run(request: Request, recognised: Recognised) -> Reply:
    command = _command(recognised)
    if command.role > request.role:
        return _not_permitted(request, command)
    return command.run(replace(request, argument=recognised.argument))


def _recognised(message: Message, expected: str) -> Recognised:
    """A plain text is the answer to what was asked back; a command is a command."""
    recognised = recognise(message.text, COMMANDS)
    if not expected:
        return recognised
    awaited = recognise(f"/{expected} {message.text}", COMMANDS)
    command = _command(awaited)
    if not message.pressed and command.is_surely_answer(awaited.argument):
        return awaited
    is_other = recognised.named and not _may_be_words(message, recognised, awaited)
    return recognised if is_other or not command.is_answer(awaited.argument) else awaited


def _may_be_words(message: Message, recognised: Recognised, awaited: Recognised) -> bool:
    """„Mail an das Postfach“ tells of a call, unless words were asked for. A question stays a question."""
    is_meant = message.pressed or has_slash(message.text) or message.text.rstrip().endswith("?")
    return _command(awaited).awaits_words and _command(recognised).takes is anything and not is_meant


def _command(recognised: Recognised) -> Command:
    return next(command for command in COMMANDS if command.name == recognised.command)


def _not_permitted(request: Request, command: Command) -> Reply:
    texts = request.texts
    if request.role is Role.STRANGER:
        return Reply(texts.say("stranger", usage=texts.say("join.usage")), expects=texts.command("join"))
    return Reply(texts.say("not-permitted", role=texts.say(f"role-{command.role.name.lower()}")))


def _withheld(request: Request, letter: Letter, expected: str) -> Reply:
    """The refusal of client data. What is left of the message is offered instead, if anything is."""
    texts, cleaned = request.texts, letter.message.text
    if not cleaned and expected:
        return _asked_again(request, expected, letter.withheld)
    kinds = ", ".join(texts.say(f"kind-{kind}") for kind in letter.withheld)
    refusal = texts.say("withheld", kinds=kinds)
    if not cleaned:
        return Reply("\n".join((refusal, texts.say("withheld-nothing-left"))))
    text = "\n".join((refusal, texts.say("withheld-cleaned", cleaned=cleaned)))
    still_expected = "" if recognise(cleaned, COMMANDS).named else expected
    return Reply(text, buttons=_cleaned_button(texts, cleaned), expects=still_expected)


def _asked_again(request: Request, expected: str, kinds: Sequence[str]) -> Reply:
    recognised = recognise(expected, COMMANDS)
    asked = _command(recognised).run(replace(request, argument=recognised.argument))
    return replace(asked, text="\n".join((_refusal(request.texts, kinds), asked.text)))


def _refusal(texts: Texts, kinds: Sequence[str]) -> str:
    """Names what was found."""
    if set(kinds) == {"name"}:
        return texts.say("not-a-name")
    return texts.say("withheld", kinds=", ".join(texts.say(f"kind-{kind}") for kind in kinds))


def _cleaned_button(texts: Texts, cleaned: str) -> tuple[Button, ...]:
    fits = len(cleaned.encode()) <= MOST_COMMAND_BYTES
    return (Button(texts.say("button-cleaned"), cleaned),) if fits else ()
