"""People in the strict Telegram: chats, buttons, groups, and what the bot may do there."""

from typing import Any

import pytest

from tests.telegram.conftest import PlainBot
from tests.telegram.person import Person

KEYBOARD = {
    "inline_keyboard": [
        [
            {"text": "Weiter", "callback_data": "weiter"},
            {"text": "Kopieren", "copy_text": {"text": "0221 4710-100"}},
        ]
    ]
}


@pytest.fixture
def ada(bot: PlainBot) -> Person:
    person = bot.telegram.person("Ada")
    person.starts()
    return person


def texts(bot: PlainBot) -> list[str]:
    return [update["message"].get("text", "") for update in bot.asks("getUpdates") if "message" in update]


def test_people_read_text_without_markup(bot: PlainBot, ada: Person) -> None:
    bot.asks("sendMessage", chat_id=ada.id, text="😀 <b>Wohn&amp;geld</b>, <i>bald</i>", parse_mode="HTML")
    heard = ada.hears()
    assert heard.text == "😀 Wohn&geld, bald"
    assert heard.spans == (("bold", "Wohn&geld"), ("italic", "bald"))


def test_a_person_sees_cards_and_tapping_copies(bot: PlainBot, ada: Person) -> None:
    bot.asks(
        "sendContact", chat_id=ada.id, phone_number="+492214710100", first_name="Ute", reply_markup=KEYBOARD
    )
    card = ada.hears().card
    assert card is not None
    assert (card.phone, card.name) == ("+492214710100", "Ute")
    assert ada.presses("Kopieren").value == "0221 4710-100"


def test_a_pressed_button_is_answered_once(bot: PlainBot, ada: Person) -> None:
    bot.asks("sendMessage", chat_id=ada.id, text="Frage", reply_markup=KEYBOARD)
    pressed = ada.presses("Weiter")
    query = bot.asks("getUpdates")[-1]["callback_query"]
    assert query["data"] == "weiter"
    bot.asks("answerCallbackQuery", callback_query_id=query["id"], text="gut")
    assert pressed.toast() == "gut"
    assert "query is too old" in bot.is_told("answerCallbackQuery", callback_query_id=query["id"])
    assert bot.telegram.refused == []


def test_a_button_that_is_gone_cannot_be_pressed(bot: PlainBot, ada: Person) -> None:
    sent = bot.asks("sendMessage", chat_id=ada.id, text="Frage", reply_markup=KEYBOARD)
    bot.asks("editMessageReplyMarkup", chat_id=ada.id, message_id=sent["message_id"])
    assert [ada.hears().kind, ada.hears().kind] == ["sent", "edited"]
    with pytest.raises(AssertionError, match="no button 'Weiter' is shown"):
        ada.presses("Weiter")


def test_an_old_query_cannot_be_answered(bot: PlainBot, ada: Person) -> None:
    bot.asks("sendMessage", chat_id=ada.id, text="Frage", reply_markup=KEYBOARD)
    ada.presses("Weiter")
    query = bot.asks("getUpdates")[-1]["callback_query"]
    bot.telegram.lets_queries_grow_old()
    assert "query is too old" in bot.is_told("answerCallbackQuery", callback_query_id=query["id"])


def test_what_an_edit_may_not_do(bot: PlainBot, ada: Person) -> None:
    sent = bot.asks("sendMessage", chat_id=ada.id, text="eins")["message_id"]
    contact = bot.asks("sendContact", chat_id=ada.id, phone_number="1", first_name="Ute")["message_id"]
    edits = [(sent, "eins"), (contact, "x"), (99, "x"), (1, "x")]
    refusals = [
        bot.is_told("editMessageText", chat_id=ada.id, message_id=each, text=text) for each, text in edits
    ]
    assert [refusal.removeprefix("Bad Request: ")[:40] for refusal in refusals] == [
        "message is not modified: specified new m",
        "there is no text in the message to edit",
        "message to edit not found",
        "message can't be edited",
    ]


def test_a_reply_needs_its_message(bot: PlainBot, ada: Person) -> None:
    gone: dict[str, Any] = {"message_id": 99}
    why = bot.is_told("sendMessage", chat_id=ada.id, text="x", reply_parameters=gone)
    assert why == "Bad Request: message to be replied not found"
    bot.asks(
        "sendMessage", chat_id=ada.id, text="x", reply_parameters=gone | {"allow_sending_without_reply": True}
    )


def test_where_a_bot_may_not_write(bot: PlainBot, ada: Person) -> None:
    stranger = bot.telegram.person("Bo")
    assert bot.is_told("sendMessage", chat_id=stranger.id, text="x").endswith(
        "can't initiate conversation with a user"
    )
    assert bot.is_told("sendMessage", chat_id=99, text="x") == "Bad Request: chat not found"
    ada.blocks()
    assert bot.is_told("sendMessage", chat_id=ada.id, text="x") == "Forbidden: bot was blocked by the user"
    ada.unblocks()
    bot.asks("sendMessage", chat_id=ada.id, text="x")
    changes = [each["my_chat_member"] for each in bot.asks("getUpdates") if "my_chat_member" in each]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]


def test_in_groups_a_bot_reads_only_what_is_meant_for_it(bot: PlainBot, ada: Person) -> None:
    group = bot.telegram.group("Runde", ada)
    group.adds_bot(by=ada)
    there = ada.at(group)
    bot.asks("sendMessage", chat_id=group.id, text="Guten Tag")
    for said in (
        "unter uns",
        "/wer",
        "/wer@zuruf_bot Wohngeld",
        "/wer@other_bot",
        "na, @zuruf_bot?",
        "@zuruf_bots",
    ):
        there.says(said)
    there.says("dazu", reply_to=there.hears())
    assert texts(bot)[2:] == ["/wer", "/wer@zuruf_bot Wohngeld", "na, @zuruf_bot?", "dazu"]


def test_a_kicked_bot_is_told_so(bot: PlainBot, ada: Person) -> None:
    group = bot.telegram.group("Runde", ada, kind="supergroup")
    group.adds_bot(by=ada)
    group.removes_bot(by=ada)
    why = bot.is_told("sendMessage", chat_id=group.id, text="x")
    assert why == "Forbidden: bot was kicked from the supergroup chat"


def test_a_group_that_moved_tells_its_new_number(bot: PlainBot, ada: Person) -> None:
    group = bot.telegram.group("Runde", ada)
    group.adds_bot(by=ada)
    there, old = ada.at(group), group.id
    group.becomes_supergroup(by=ada)
    refused = bot.gets("sendMessage", chat_id=old, text="x")
    assert refused["parameters"] == {"migrate_to_chat_id": group.id}
    bot.asks("sendMessage", chat_id=group.id, text="hier")
    assert there.hears().text == "hier"
    moved = [each["message"] for each in bot.asks("getUpdates")[-2:]]
    assert [message.get("migrate_to_chat_id") for message in moved] == [group.id, None]
    assert moved[1]["migrate_from_chat_id"] == old


def test_each_topic_of_a_forum_is_a_room(bot: PlainBot, ada: Person) -> None:
    forum = bot.telegram.group("Amt", ada, forum=True)
    forum.adds_bot(by=ada)
    rent, care = (forum.topic(title, ada) for title in ("Wohnen", "Pflege"))
    bot.asks("sendMessage", chat_id=forum.id, text="zur Pflege", message_thread_id=care)
    ada.at(forum, rent).hears_nothing(0.05)
    assert [seen.text for seen in ada.at(forum, care).messages][-1:] == ["zur Pflege"]
    assert "message thread not found" in bot.is_told(
        "sendMessage", chat_id=forum.id, text="x", message_thread_id=77
    )


def test_a_reply_stays_in_its_topic(bot: PlainBot, ada: Person) -> None:
    forum = bot.telegram.group("Amt", ada, forum=True)
    forum.adds_bot(by=ada)
    there = ada.at(forum, forum.topic("Wohnen", ada))
    asked = there.says("/wer")
    bot.asks("sendMessage", chat_id=forum.id, text="hier", reply_parameters={"message_id": asked})
    assert there.hears().reply_to == asked


def test_an_invitation_is_a_link(bot: PlainBot) -> None:
    bo = bot.telegram.person("Bo")
    bo.follows("https://t.me/zuruf_bot?start=Ab_9-x")
    assert texts(bot) == ["/start Ab_9-x"]


def test_everything_that_people_send_reaches_the_bot(bot: PlainBot, ada: Person) -> None:
    ada.sends_picture("Bild", album="7")
    ada.sends_voice()
    ada.sends_sticker()
    ada.sends_contact("1", "Ute")
    ada.sends_document("Liste.csv", b"a;b")
    ada.sends_location()
    ada.edits(ada.says("Wohngled"), "Wohngeld")
    updates = bot.asks("getUpdates")
    kinds = ("photo", "voice", "sticker", "contact", "document", "location", "text")
    assert [next(kind for kind in kinds if kind in each["message"]) for each in updates[1:-1]] == list(kinds)
    assert updates[-1]["edited_message"]["text"] == "Wohngeld"


def test_an_inline_answer_is_kept_for_everybody_unless_it_is_personal(bot: PlainBot, ada: Person) -> None:
    bo = bot.telegram.person("Bo")
    for text, personal in (("eins", False), ("zwei", True)):
        typed = ada.types_inline(text)
        query = bot.asks("getUpdates")[-1]["inline_query"]
        bot.asks(
            "answerInlineQuery", inline_query_id=query["id"], results=[], is_personal=personal, cache_time=9
        )
        assert typed.results() == []
    before = bot.telegram.pending
    bo.types_inline("eins")
    assert bot.telegram.pending == before
    bo.types_inline("zwei")
    assert bot.telegram.pending == before + 1
