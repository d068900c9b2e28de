"""`angerufen`: notes an informal call with one line, or with one press under an answer."""

from bot.call_replies import noted
from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Role
from bot.practice.call_notes import CallNote, note_of_row, understand
from bot.practice.logbook import Caller, call_of_the_same_tap, note_call
from bot.proposing import learnt_from_call
from bot.references import read_references
from bot.texts import says_one_of


def run(request: Request) -> Reply:
    note = understood(request)
    if note.names_nothing and says_one_of("shrug.words", request.argument):
        return Reply(request.texts.say("cancelled"))
    if note.names_nothing:
        example = request.texts.say("called.example")
        text = request.texts.say("called-nothing", example=example)
        return Reply(text, expects=request.texts.command("called"))
    if twice := call_of_the_same_tap(request.session, request.number, request.pseudonym, request.now):
        return noted(request, twice)
    caller = Caller(request.pseudonym, request.organization_id)
    call = note_call(request.session, note, caller, request.now, request.number)
    reply = noted(request, call, choices=note.choices, was_named=bool(note.office_words))
    return learnt_from_call(request, call, reply)


COMMAND = Command("called", Role.STAFF, run)


def understood(request: Request) -> CallNote:
    """What the words after the command tell of a call, or the row of the button that was pressed."""
    references, said = read_references(request.argument)
    rows = [(request.index.by_id.get(entry), topic) for entry, topic in references]
    for entry, topic in rows:
        if entry:
            return note_of_row(entry, topic, said, request.index)
    return understand(said, request.index)
