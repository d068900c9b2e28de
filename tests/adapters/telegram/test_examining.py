"""What `doctor` gets to know, and where an invitation leads."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.chat import Address, Finding, Reply
from bot.texts import every_language
from tests.adapters.telegram.listening import NO_SUCH_METHOD, chat_on
from tests.telegram.faults import BAD_GATEWAY, DEAD_TOKEN
from tests.telegram.server import TelegramServer

READY = ("doctor-telegram-ready", True)
HOOK = "https://zuruf.example/hook"


async def _look_up(_sender: Address, _question: str) -> Sequence[Reply]:
    return []


def _examined(telegram: TelegramServer, *, inline: bool = True, **account: str) -> list[tuple[str, bool]]:
    chat = chat_on(telegram, _look_up if inline else None, **account)
    findings = asyncio.run(chat.examine())
    for finding in findings:
        _can_be_said(finding)
    return [(finding.key, finding.in_order) for finding in findings]


def _can_be_said(finding: Finding) -> None:
    for texts in every_language():
        assert texts.say(finding.key, **finding.details)


def test_a_bot_that_telegram_lets_in_is_ready(telegram: TelegramServer) -> None:
    assert _examined(telegram) == [READY]


def test_a_dead_token_is_said(telegram: TelegramServer) -> None:
    telegram.faults.order(DEAD_TOKEN)
    assert _examined(telegram) == [("telegram-token-dead", False)]


def test_a_telegram_out_of_reach_is_said(telegram: TelegramServer) -> None:
    telegram.faults.order(BAD_GATEWAY)
    assert _examined(telegram) == [("doctor-telegram-unreachable", False)]


def test_a_webhook_that_is_not_set_here_is_said(telegram: TelegramServer) -> None:
    telegram.world.webhook = {"url": HOOK}
    assert _examined(telegram) == [READY, ("doctor-telegram-webhook-set", False)]


def test_a_webhook_that_telegram_does_not_know_is_said(telegram: TelegramServer) -> None:
    assert _examined(telegram, webhook=HOOK) == [READY, ("doctor-telegram-webhook-missing", False)]


@pytest.mark.parametrize(("waiting", "in_order"), [(0, True), (1, False)])
def test_a_webhook_that_telegram_could_not_reach_is_said(
    telegram: TelegramServer, waiting: int, *, in_order: bool
) -> None:
    error = {"last_error_date": 1, "last_error_message": "Connection refused"}
    for _ in range(waiting):
        telegram.puts({"message": {}})
    telegram.world.webhook = {"url": HOOK, "last_error": error}
    assert _examined(telegram, webhook=HOOK) == [READY, ("doctor-telegram-webhook-error", in_order)]


@pytest.mark.parametrize(
    ("webhook", "more"), [("", []), (HOOK, [("doctor-telegram-webhook-missing", False)])]
)
def test_a_server_that_knows_no_webhooks_lets_the_bot_in(
    telegram: TelegramServer, webhook: str, more: list[tuple[str, bool]]
) -> None:
    telegram.faults.order(NO_SUCH_METHOD, "getWebhookInfo")
    assert _examined(telegram, webhook=webhook) == [READY, *more]


def test_an_address_may_end_with_a_slash(telegram: TelegramServer) -> None:
    assert _examined(telegram, base_url=f"{telegram.url}/") == [READY]


def test_inline_that_is_wanted_but_not_allowed_is_said(telegram: TelegramServer) -> None:
    telegram.world.bot["supports_inline_queries"] = False
    assert _examined(telegram) == [READY, ("doctor-telegram-inline-off", False)]


def test_inline_that_is_allowed_but_not_wanted_is_in_order(telegram: TelegramServer) -> None:
    assert _examined(telegram, inline=False) == [READY, ("doctor-telegram-inline-unused", True)]


def test_a_bot_that_reads_whole_groups_is_in_order_but_said(telegram: TelegramServer) -> None:
    telegram.world.bot["can_read_all_group_messages"] = True
    assert _examined(telegram) == [READY, ("doctor-telegram-reads-groups", True)]


def test_an_invitation_leads_to_the_bot(telegram: TelegramServer) -> None:
    chat = chat_on(telegram)
    link = asyncio.run(chat.invitation("K7QW-XP2M"))
    assert link == "https://t.me/zuruf_bot?start=K7QW-XP2M"
    assert asyncio.run(chat.invitation("K7QW-XP2M")) == link
    assert len(telegram.calls("getMe")) == 1


def test_there_is_no_invitation_while_telegram_is_out_of_reach(telegram: TelegramServer) -> None:
    telegram.goes_down()
    assert asyncio.run(chat_on(telegram).invitation("K7QW-XP2M")) == ""


def test_a_proxy_that_is_not_there_is_out_of_reach(telegram: TelegramServer) -> None:
    for proxy in ("http://127.0.0.1:9", "socks5://127.0.0.1:9"):
        assert _examined(telegram, proxy=proxy) == [("doctor-telegram-unreachable", False)]
    assert telegram.calls() == []
