"""Questions typed behind the bot's name, in whatever chat."""

from collections.abc import Sequence

from bot.chat import Address, ContactCard, Reply
from tests.adapters.telegram.listening import Listening
from tests.telegram.server import TelegramServer

FOUND = Reply(
    "Zuständig ist die Wohngeldstelle.",
    title="Wohngeld",
    cards=(ContactCard("Erika Beispiel", "Wohngeldstelle", phones=("0221 4710-123",)),),
)


async def _look_up(sender: Address, question: str) -> Sequence[Reply]:
    """Somebody called `nobody` may not ask."""
    if question == "kaputt":
        raise OSError("the disk is full")
    return [FOUND] * 60 if sender.platform == "telegram" and question != "nobody" else []


def test_each_answer_is_something_to_put_into_a_chat(telegram: TelegramServer) -> None:
    with Listening(telegram, look_up=_look_up):
        results = telegram.person("Ada").types_inline("Wohngeld").results()
    first = results[0]
    assert (first["title"], first["description"]) == ("Wohngeld", "Zuständig ist die Wohngeldstelle.")
    assert first["input_message_content"]["message_text"] == FOUND.plain()
    assert len(results) == 50


def test_an_answer_is_kept_for_nobody_else(telegram: TelegramServer) -> None:
    with Listening(telegram, look_up=_look_up):
        answer = telegram.person("Ada").types_inline("Wohngeld").answer()
    assert answer["is_personal"] is True
    assert answer["cache_time"] == 0


def test_whoever_may_not_ask_and_whoever_has_typed_nothing_gets_nothing(telegram: TelegramServer) -> None:
    with Listening(telegram, look_up=_look_up):
        assert telegram.person("Ada").types_inline("nobody").results() == []
        assert telegram.person("Ada").types_inline(" ").results() == []


def test_a_look_up_that_fails_stops_nothing(telegram: TelegramServer) -> None:
    ada = telegram.person("Ada")
    with Listening(telegram, look_up=_look_up) as bot:
        ada.types_inline("kaputt")
        ada.says("Wohngeld?")
        bot.inbox.waits_for(1)


def test_it_may_be_switched_off(telegram: TelegramServer) -> None:
    ada = telegram.person("Ada")
    with Listening(telegram) as bot:
        ada.says("Wohngeld?")
        bot.inbox.waits_for(1)
        ada.types_inline("Wohngeld")
        ada.says("Kindergeld?")
        bot.inbox.waits_for(2)
    assert telegram.calls("answerInlineQuery") == []
