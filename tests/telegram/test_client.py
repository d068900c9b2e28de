"""The Telegram client that zuruf uses works against the strict Telegram, also from a process of its own."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    ReplyParameters,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter
from telegram.ext import Application, CommandHandler, ContextTypes

from tests.telegram import faults
from tests.telegram.server import TelegramServer

KEYBOARD = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Weiter", callback_data="weiter"),
            InlineKeyboardButton("Kopieren", copy_text=CopyTextButton("0221 4710-100")),
        ]
    ]
)
ECHO = """
import sys
from telegram.ext import Application, MessageHandler, filters

async def echo(update, context):
    await update.message.reply_text(update.message.text[::-1])

token, address = sys.argv[1:]
application = Application.builder().token(token).base_url(address).build()
application.add_handler(MessageHandler(filters.TEXT, echo))
application.run_polling()
"""


@asynccontextmanager
async def client(telegram: TelegramServer) -> AsyncIterator[Bot]:
    bot = Bot(telegram.token, base_url=telegram.base_url, base_file_url=telegram.base_file_url)
    async with bot:
        yield bot


def test_the_client_sends_everything_that_zuruf_sends(telegram: TelegramServer) -> None:
    ada = telegram.person("Ada")
    asked = ada.says("Wohngeld?")

    async def talk() -> None:
        async with client(telegram) as bot:
            await bot.send_chat_action(ada.id, "typing")
            await bot.send_message(
                ada.id,
                "<b>Wohngeld</b>",
                parse_mode=ParseMode.HTML,
                reply_markup=KEYBOARD,
                reply_parameters=ReplyParameters(asked),
            )
            await bot.send_contact(ada.id, "+492214710100", "Ute", vcard="BEGIN:VCARD\nEND:VCARD")
            await bot.send_photo(ada.id, b"made-up picture", caption="Die Wochen")
            sent = await bot.send_document(ada.id, b"a;b", filename="Liste.csv")
            assert sent.document is not None
            assert await (await bot.get_file(sent.document)).download_as_bytearray() == b"a;b"
            assert (await bot.get_chat(ada.id)).first_name == "Ada"

    asyncio.run(talk())
    text, contact, picture, document = ada.hears_all(4)
    assert (text.text, text.bold, text.labels) == ("Wohngeld", ["Wohngeld"], ["Weiter", "Kopieren"])
    assert text.reply_to == asked
    assert contact.card is not None
    assert (picture.picture, picture.text, document.document) == (b"made-up picture", "Die Wochen", b"a;b")
    assert telegram.refused == []


def test_the_client_hears_answers_and_edits(telegram: TelegramServer) -> None:
    ada = telegram.person("Ada")
    ada.starts()

    async def talk() -> None:
        async with client(telegram) as bot:
            sent = await bot.send_message(ada.id, "eins", reply_markup=KEYBOARD)
            assert ada.hears().text == "eins"
            ada.presses("Weiter")
            updates = await bot.get_updates(timeout=30, allowed_updates=Update.ALL_TYPES)
            query = updates[-1].callback_query
            assert query is not None
            await query.answer()
            await bot.edit_message_text("zwei", ada.id, sent.message_id)
            assert (ada.hears().text, ada.messages[-1].labels) == ("zwei", [])
            await bot.delete_message(ada.id, sent.message_id)
            ada.types_inline("Wohn")
            typed = (await bot.get_updates(offset=updates[-1].update_id + 1, timeout=30))[0].inline_query
            assert typed is not None
            article = InlineQueryResultArticle("1", "Wohngeld", InputTextMessageContent("Amt"))
            await typed.answer([article], cache_time=0, is_personal=True)

    asyncio.run(talk())
    assert [message.text for message in ada.messages] == ["/start"]
    assert telegram.refused == []


def test_the_client_sets_the_menu_in_each_language(telegram: TelegramServer) -> None:
    async def talk() -> None:
        async with client(telegram) as bot:
            await bot.set_my_commands([BotCommand("hilfe", "Was geht")])
            scope = BotCommandScopeAllPrivateChats()
            await bot.set_my_commands([BotCommand("help", "What works")], scope, language_code="en")
            await bot.set_my_description("Wer ist zuständig?", language_code="de")
            await bot.set_my_short_description("Auf Zuruf")
            assert (await bot.get_my_commands())[0].command == "hilfe"
            assert (await bot.get_my_description("de")).description == "Wer ist zuständig?"

    asyncio.run(talk())
    assert telegram.commands() == {"hilfe": "Was geht"}
    assert telegram.commands("en", {"type": "all_private_chats"}) == {"help": "What works"}
    assert telegram.refused == []


def test_the_client_understands_the_refusals(
    telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    ada, bo = telegram.person("Ada"), telegram.person("Bo")
    ada.starts()
    group = telegram.group("Runde", ada)
    group.adds_bot(by=ada)
    old = group.id
    group.becomes_supergroup(by=ada)

    async def talk() -> None:
        async with client(telegram) as bot:
            with pytest.raises(Forbidden):
                await bot.send_message(bo.id, "x")
            with pytest.raises(BadRequest, match="Can't parse entities: unsupported start tag"):
                await bot.send_message(ada.id, "<br>", parse_mode=ParseMode.HTML)
            with pytest.raises(ChatMigrated) as moved:
                await bot.send_message(old, "x")
            assert moved.value.new_chat_id == group.id
            telegram.faults.order(faults.too_many_requests(2), "sendMessage")
            with pytest.raises(RetryAfter):
                await bot.send_message(ada.id, "x")

    asyncio.run(talk())


def test_the_clients_own_long_poll_answers(telegram: TelegramServer) -> None:
    ada = telegram.person("Ada")

    async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text("Willkommen")

    async def run() -> None:
        application = Application.builder().token(telegram.token).base_url(telegram.base_url).build()
        application.add_handler(CommandHandler("start", start))
        async with application:
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling(timeout=50)
            ada.starts()
            assert (await ada.will_hear()).text == "Willkommen"
            await application.updater.stop()
            await application.stop()

    asyncio.run(run())
    assert telegram.refused == []


def test_a_bot_in_a_process_of_its_own_answers(telegram: TelegramServer) -> None:
    command = [sys.executable, "-c", ECHO, telegram.token, telegram.base_url]
    people = [telegram.person(f"Person {number}") for number in range(5)]
    with subprocess.Popen(command) as bot:
        try:
            for person in people:
                person.says("Ebbe")
            assert {person.hears().text for person in people} == {"ebbE"}
        finally:
            bot.terminate()
    assert telegram.refused == []
