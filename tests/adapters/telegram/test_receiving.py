"""What people send in a private chat, and what of it the bot gets to read."""

from collections.abc import Sequence

import pytest

from tests.adapters.telegram.listening import Listening
from tests.telegram.person import Person
from tests.telegram.server import TelegramServer

LAST = "das war alles"


@pytest.fixture
def ada(telegram: TelegramServer) -> Person:
    return telegram.person("Ada")


def _offers(person: Person, bot: Listening, *buttons: tuple[str, str]) -> int:
    """The bot shows buttons to somebody, under its own message; gives the number of that."""
    person.starts()
    bot.inbox.waits_for(1)
    bot.says(person.id, "Was davon?", *buttons)
    return person.hears().id


def test_a_text_is_handed_on_as_it_is(ada: Person, bot: Listening) -> None:
    number = ada.says("Wer macht Wohngeld?")
    (message,) = bot.inbox.waits_for(1)
    assert (message.text, message.private, message.id) == ("Wer macht Wohngeld?", True, f"{ada.id}:{number}")
    assert message.sender.id == message.room.id == str(ada.id)


def test_an_invitation_that_is_followed_is_a_command(ada: Person, bot: Listening) -> None:
    ada.follows("https://t.me/zuruf_bot?start=K7QW-XP2M")
    (message,) = bot.inbox.waits_for(1)
    assert message.text == "/start K7QW-XP2M"


def test_what_stands_under_a_picture_is_its_text(ada: Person, bot: Listening) -> None:
    ada.sends_picture("Wer macht das?")
    (message,) = bot.inbox.waits_for(1)
    assert (message.text, message.wordless) == ("Wer macht das?", False)


@pytest.mark.parametrize(
    "content",
    [
        {"voice": {}},
        {"video_note": {}},
        {"audio": {}},
        {"photo": [{}]},
        {"sticker": {}},
        {"document": {}},
        {"location": {}},
        {"animation": {}, "document": {}},
        {"poll": {}},
        {"dice": {}},
    ],
    ids=lambda content: next(iter(content)),
)
def test_what_holds_no_words_is_handed_on_as_such(
    ada: Person, bot: Listening, content: dict[str, object]
) -> None:
    ada.sends(content)
    (message,) = bot.inbox.waits_for(1)
    assert (message.text, message.wordless) == ("", True)


def test_an_album_counts_once(ada: Person, bot: Listening) -> None:
    for _ in range(3):
        ada.sends_picture(album="471")
    ada.says(LAST)
    first, last = bot.inbox.waits_for(2)
    assert (first.wordless, last.text) == (True, LAST)


@pytest.mark.parametrize(
    ("captions", "handed_on"),
    [(("Wohngeld?", "", ""), ["Wohngeld?"]), (("", "", "Wohngeld?"), ["", "Wohngeld?"])],
)
def test_of_an_album_every_caption_counts(
    ada: Person, bot: Listening, captions: Sequence[str], handed_on: list[str]
) -> None:
    for caption in captions:
        ada.sends_picture(caption, album="471")
    ada.says(LAST)
    bot.inbox.waits_for(len(handed_on) + 1)
    assert bot.inbox.texts == [*handed_on, LAST]


@pytest.mark.parametrize(
    ("sent", "handed_on"),
    [
        ("492214710123", "+492214710123"),
        ("+49 221 4710123", "+49 221 4710123"),
        ("0221 4710-123", "0221 4710-123"),
        ("02214710123", "02214710123"),
        ("4710123", "4710123"),
    ],
)
def test_a_shared_contact_is_a_card(ada: Person, bot: Listening, sent: str, handed_on: str) -> None:
    ada.sends_contact(sent, "Erika Beispiel")
    (message,) = bot.inbox.waits_for(1)
    assert message.card
    assert (message.card.name, message.card.phones) == ("Erika Beispiel", (handed_on,))


def test_an_edit_corrects_the_first_version(ada: Person, bot: Listening) -> None:
    number = ada.says("Wohngeld?")
    ada.edits(number, "Wohngeld für Familien?")
    ada.edits(number, "Wohngeld für Rentner?")
    first, second, third = bot.inbox.waits_for(3)
    assert second.corrects == third.corrects == first.id
    assert len({first.id, second.id, third.id}) == 3
    assert third.text == "Wohngeld für Rentner?"


@pytest.mark.parametrize(
    "service",
    [
        {"pinned_message": {}},
        {"new_chat_title": "Runde"},
        {"migrate_to_chat_id": -100471},
        {"message_auto_delete_timer_changed": {}},
        {"something_new": {}},
    ],
    ids=lambda service: next(iter(service)),
)
def test_what_telegram_itself_says_is_no_message(
    ada: Person, bot: Listening, service: dict[str, object]
) -> None:
    ada.sends(service)
    ada.says(LAST)
    assert [message.text for message in bot.inbox.waits_for(1)] == [LAST]


def test_what_was_found_inline_is_no_question(telegram: TelegramServer, ada: Person, bot: Listening) -> None:
    ada.sends({"text": "Wohngeldstelle, 0221 4710-123", "via_bot": telegram.world.bot})
    ada.says(LAST)
    assert [message.text for message in bot.inbox.waits_for(1)] == [LAST]


def test_another_bot_is_not_listened_to(telegram: TelegramServer, ada: Person, bot: Listening) -> None:
    robot = telegram.person("Robot")
    robot.user["is_bot"] = True
    robot.says("Piep")
    ada.says(LAST)
    assert [message.text for message in bot.inbox.waits_for(1)] == [LAST]


def test_a_press_is_a_command_from_the_message_with_the_button(ada: Person, bot: Listening) -> None:
    bearer = _offers(ada, bot, ("A–K", "wer 12"))
    pressed = ada.presses("A–K")
    _, message = bot.inbox.waits_for(2)
    assert (message.text, message.pressed, message.pressed_on) == ("wer 12", True, f"{ada.id}:{bearer}")
    assert message.id.startswith(f"{ada.id}:{bearer}:c")
    assert pressed.toast() == ""


def test_each_press_is_a_message_of_its_own(ada: Person, bot: Listening) -> None:
    _offers(ada, bot, ("A–K", "wer 12"))
    ada.presses("A–K")
    ada.presses("A–K")
    _, first, second = bot.inbox.waits_for(3)
    assert first.id != second.id


def test_a_press_is_acknowledged_before_it_is_kept(ada: Person, bot: Listening) -> None:
    _offers(ada, bot, ("A–K", "wer 12"))
    bot.inbox.breaks = lambda _: True
    assert ada.presses("A–K").toast() == ""
    bot.inbox.breaks = lambda _: False
    bot.inbox.waits_for(2)


def test_an_old_query_that_telegram_no_longer_takes_an_answer_to_still_counts(
    telegram: TelegramServer, ada: Person, bot: Listening
) -> None:
    _offers(ada, bot, ("A–K", "wer 12"))
    bot.stops()
    ada.presses("A–K")
    telegram.lets_queries_grow_old()
    with Listening(telegram, bot.inbox):
        assert bot.inbox.waits_for(2)[1].text == "wer 12"


@pytest.mark.parametrize("missing", ["data", "message"])
def test_a_button_of_which_nothing_is_known_is_said_to_be_out_of_date(
    telegram: TelegramServer, ada: Person, bot: Listening, missing: str
) -> None:
    _offers(ada, bot, ("A–K", "wer 12"))
    bot.stops()
    pressed = ada.presses("A–K")
    with telegram.world.lock:
        del telegram.world.updates.waiting[-1]["callback_query"][missing]
    with Listening(telegram, bot.inbox):
        assert pressed.toast() == "Dieser Knopf gilt nicht mehr."
    assert len(bot.inbox.messages) == 1
