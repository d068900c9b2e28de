"""`bedarf`: notes what is missing, by week and house. Never who said so."""

from bot.chat import Reply
from bot.command import Command, Request
from bot.models import Role
from bot.practice.needs import houses_with_similar, note_need
from bot.texts import says_one_of


def run(request: Request) -> Reply:
    texts, said = request.texts, " ".join(request.argument.split())
    if not said:
        text = texts.say("need-what", example=texts.say("need.example"))
        return Reply(text, expects=texts.command("need"))
    if says_one_of("shrug.words", said) or says_one_of("cancel.words", said):
        return Reply(texts.say("cancelled"))
    need = note_need(request.session, said, request.organization_id, request.now.date())
    houses = houses_with_similar(request.session, need)
    lines = (
        texts.say("need-noted", number=f"{need.id}", words=need.words),
        texts.say("need-similar", houses=houses) if houses else "",
        texts.say("need-who-looks"),
    )
    return Reply("\n".join(line for line in lines if line))


COMMAND = Command("need", Role.STAFF, run, awaits_words=True)
