"""In groups the bot listens only to what is addressed to it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.adapters.telegram.listening import Listening
from tests.telegram.group import Group
from tests.telegram.person import Person
from tests.telegram.server import TelegramServer

LAST = "/wer das war alles"


@dataclass(frozen=True)
class Round:
    """A group that the bot reads wholly, so that it alone decides what is meant for it."""

    telegram: TelegramServer
    group: Group
    ada: Person
    bot: Listening

    def hears(self, *expected: str) -> None:
        """Just these texts come, and then the last one."""
        self.ada.says(LAST)
        texts = [message.text for message in self.bot.inbox.waits_for(len(expected) + 1)]
        assert texts == [*expected, LAST]

    def bot_says(self, text: str = "Was davon?") -> int:
        self.bot.says(self.group.id, text)
        return self.ada.hears().id


@pytest.fixture
def group(telegram: TelegramServer) -> Iterator[Round]:
    telegram.world.bot["can_read_all_group_messages"] = True
    ada = telegram.person("Ada")
    founded = telegram.group("Runde", ada, kind="supergroup")
    founded.adds_bot(ada)
    with Listening(telegram) as bot:
        yield Round(telegram, founded, ada.at(founded), bot)


@pytest.mark.parametrize(
    ("said", "handed_on"),
    [
        ("/wer Wohngeld", "/wer Wohngeld"),
        ("/wer@zuruf_bot Wohngeld", "/wer Wohngeld"),
        ("/wer@Zuruf_Bot Wohngeld", "/wer Wohngeld"),
        ("/zurueck@zuruf_bot", "/zurueck"),
        ("@zuruf_bot Wer macht Wohngeld?", "Wer macht Wohngeld?"),
        ("@ZURUF_BOT, wer macht Wohngeld?", "wer macht Wohngeld?"),
        ("@zuruf_bot: wer macht Wohngeld?", "wer macht Wohngeld?"),
        ("@zuruf_bot\nwer macht Wohngeld?", "wer macht Wohngeld?"),
        ("@zuruf_bot /wer Wohngeld", "/wer Wohngeld"),
        ("Wer macht Wohngeld, @zuruf_bot?", "Wer macht Wohngeld?"),
        ("Sag mal @zuruf_bot wer macht das?", "Sag mal wer macht das?"),
        ("Erst das @zuruf_bot\ndann das", "Erst das\ndann das"),
        ("🙂🙂 @zuruf_bot 👩‍👩‍👧 Wohngeld", "🙂🙂 👩‍👩‍👧 Wohngeld"),
        ("@zuruf_bot @zuruf_bot Wohngeld", "Wohngeld"),
        ("@zuruf_bot frag @karl_beispiel", "frag @karl_beispiel"),
        ("@zuruf_bot", ""),
    ],
)
def test_what_is_addressed_is_handed_on_without_the_address(group: Round, said: str, handed_on: str) -> None:
    group.ada.says(said)
    group.hears(handed_on)


@pytest.mark.parametrize(
    "said",
    [
        "Wer macht Wohngeld?",
        "/wer@other_bot Wohngeld",
        "/wer@other_bot frag @zuruf_bot",
        "@zuruf_bots Wohngeld",
        "@karl_beispiel weiß das",
        "post an amt@zuruf_bot.example",
        "siehe /wer",
    ],
)
def test_what_is_not_addressed_is_not_read(group: Round, said: str) -> None:
    group.ada.says(said)
    group.hears()


def test_a_group_is_not_private(group: Round) -> None:
    group.ada.says("/wer Wohngeld")
    (message,) = group.bot.inbox.waits_for(1)
    assert not message.private
    assert (message.room.id, message.sender.id) == (str(group.group.id), str(group.ada.id))


def test_a_reply_to_the_bot_is_for_the_bot(group: Round) -> None:
    group.ada.says("M", reply_to=group.bot_says())
    group.hears("M")


def test_a_command_for_another_bot_is_none_even_as_a_reply(group: Round) -> None:
    group.ada.says("/wer@other_bot M", reply_to=group.bot_says())
    group.hears()


def test_a_reply_to_somebody_else_is_not_for_the_bot(group: Round) -> None:
    group.ada.says("M", reply_to=group.ada.says("Welcher Buchstabe?"))
    group.hears()


def test_a_mention_under_a_picture_is_an_address(group: Round) -> None:
    group.ada.sends_picture("@zuruf_bot wer macht das?")
    group.hears("wer macht das?")


def test_a_voice_message_counts_only_as_a_reply(group: Round) -> None:
    number = group.bot_says()
    group.ada.sends_voice()
    group.ada.sends({"voice": {}}, reply_to=number)
    group.hears("")
    assert group.bot.inbox.messages[0].wordless


def test_a_contact_counts_only_as_a_reply(group: Round) -> None:
    number = group.bot_says()
    group.ada.sends_contact("0221 4710-101", "Erika Beispiel")
    contact = {"contact": {"phone_number": "0221 4710-102", "first_name": "Karl"}}
    group.ada.sends(contact, reply_to=number)
    group.hears("")
    assert group.bot.inbox.messages[0].card


def test_an_edit_counts_only_where_it_is_addressed(group: Round) -> None:
    addressed, aside = group.ada.says("/wer Wohngeld"), group.ada.says("Mittag?")
    group.ada.edits(aside, "Mittagessen?")
    group.ada.edits(addressed, "/wer Bafög")
    group.hears("/wer Wohngeld", "/wer Bafög")
    first, second, _ = group.bot.inbox.messages
    assert second.corrects == first.id


def test_an_anonymous_administrator_is_nobody(group: Round) -> None:
    group.ada.sends({"text": "/wer Wohngeld", "sender_chat": group.group.chat.about})
    group.hears()


def test_a_person_marked_without_a_name_is_an_address_where_it_is_the_bot(group: Round) -> None:
    entity = {"type": "text_mention", "offset": 0, "length": 5, "user": group.telegram.world.bot}
    group.ada.sends({"text": "zuruf wer macht Wohngeld?", "entities": [entity]})
    group.hears("wer macht Wohngeld?")


def test_a_topic_of_a_forum_is_a_room_of_its_own(telegram: TelegramServer, bot: Listening) -> None:
    ada = telegram.person("Ada")
    forum = telegram.group("Forum", ada, forum=True)
    forum.adds_bot(ada)
    topic = forum.topic("Wohnen", ada)
    ada.at(forum, topic).says("@zuruf_bot Wohngeld")
    ada.at(forum).says("@zuruf_bot Kindergeld")
    inside, outside = bot.inbox.waits_for(2)
    assert {inside.room.id, outside.room.id} == {f"{forum.id}/{topic}", str(forum.id)}


def test_a_topic_that_the_bot_opened_is_no_reply_to_it(telegram: TelegramServer) -> None:
    telegram.world.bot["can_read_all_group_messages"] = True
    ada = telegram.person("Ada")
    forum = telegram.group("Forum", ada, forum=True)
    forum.adds_bot(ada)
    topic = forum.topic("Wohnen", ada)
    forum.chat.topics[topic]["from"] = telegram.world.bot
    with Listening(telegram) as bot:
        ada.at(forum, topic).says("Mahlzeit")
        ada.at(forum, topic).says(LAST)
        assert [message.text for message in bot.inbox.waits_for(1)] == [LAST]


def test_a_press_in_a_topic_comes_from_that_topic(telegram: TelegramServer, bot: Listening) -> None:
    ada = telegram.person("Ada")
    forum = telegram.group("Forum", ada, forum=True)
    forum.adds_bot(ada)
    topic = forum.topic("Wohnen", ada)
    there = ada.at(forum, topic)
    bot.says(f"{forum.id}/{topic}", "Was davon?", ("A–K", "wer 12"))
    there.hears()
    there.presses("A–K")
    (message,) = bot.inbox.waits_for(1)
    assert (message.room.id, message.private) == (f"{forum.id}/{topic}", False)
