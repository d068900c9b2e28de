"""Answers to a question typed behind the bot's name, as things to put into whatever chat."""

from collections.abc import Sequence

from telegram import InlineQueryResultArticle, InputTextMessageContent

from bot.chat import Reply

MOST_ARTICLES = 50
LONGEST_TITLE = 100
LONGEST_TEXT_UNITS = 4096


def articles(replies: Sequence[Reply]) -> list[InlineQueryResultArticle]:
    return [
        _article(str(number), reply)
        for number, reply in enumerate(replies[:MOST_ARTICLES], 1)
        if reply.plain()
    ]


def _article(number: str, reply: Reply) -> InlineQueryResultArticle:
    lines = reply.plain().splitlines()
    description = lines[1] if len(lines) > 1 else None
    content = InputTextMessageContent(_cut(reply.plain(), LONGEST_TEXT_UNITS))
    return InlineQueryResultArticle(number, _cut(lines[0], LONGEST_TITLE), content, description=description)


def _cut(text: str, units: int) -> str:
    """Telegram counts in units of UTF-16."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
