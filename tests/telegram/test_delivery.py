"""How updates reach the bot, and what can go wrong on the way, as with the real Telegram."""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self

import httpx
import pytest
from aiohttp import web

from tests.telegram import faults
from tests.telegram.conftest import PlainBot
from tests.telegram.faults import Fault
from tests.telegram.server import TelegramServer


def said(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


def until(happens: Callable[[], object]) -> None:
    """Waits generously."""
    deadline = time.monotonic() + 30
    while not happens():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.01)


def test_only_an_offset_confirms(bot: PlainBot) -> None:
    ada = bot.telegram.person("Ada")
    for word in ("eins", "zwei", "drei"):
        ada.says(word)
    updates = bot.asks("getUpdates")
    assert said(updates) == said(bot.asks("getUpdates")) == ["eins", "zwei", "drei"]
    assert said(bot.asks("getUpdates", limit=1)) == ["eins"]
    assert said(bot.asks("getUpdates", offset=updates[1]["update_id"])) == ["zwei", "drei"]
    assert said(bot.asks("getUpdates", offset=-1)) == ["drei"]
    assert bot.asks("getUpdates", offset=updates[2]["update_id"] + 1) == []
    assert bot.telegram.pending == 0


def test_a_long_poll_ends_when_somebody_writes(bot: PlainBot) -> None:
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(bot.asks, "getUpdates", timeout=50)
        until(lambda: bot.telegram.calls("getUpdates"))
        assert not poll.done()
        bot.telegram.person("Ada").says("da")
        assert said(poll.result(30)) == ["da"]


def test_of_two_pollers_the_older_one_has_to_go(bot: PlainBot) -> None:
    with ThreadPoolExecutor() as pool:
        older = pool.submit(bot.gets, "getUpdates", timeout=50)
        until(lambda: len(bot.telegram.calls("getUpdates")) == 1)
        newer = pool.submit(bot.gets, "getUpdates", timeout=50)
        assert older.result(30)["error_code"] == 409
        assert older.result()["description"].startswith("Conflict: terminated by other getUpdates request")
        bot.telegram.person("Ada").says("da")
        assert said(newer.result(30)["result"]) == ["da"]


def test_kinds_that_were_not_asked_for_do_not_come(bot: PlainBot) -> None:
    ada = bot.telegram.person("Ada")
    bot.asks("getUpdates", allowed_updates=["message"])
    ada.says("da")
    ada.blocks()
    assert [list(update)[1] for update in bot.asks("getUpdates")] == ["message"]


def test_poison_is_handed_out_as_it_is(bot: PlainBot) -> None:
    number = bot.telegram.puts({"message": {"date": "soon"}})
    bot.telegram.puts({"visit_from_mars": {}})
    assert bot.asks("getUpdates") == [
        {"update_id": number, "message": {"date": "soon"}},
        {"update_id": number + 1, "visit_from_mars": {}},
    ]


@pytest.mark.parametrize("fault", [faults.BAD_GATEWAY, faults.PROXY_LOGIN_PAGE, faults.PROXY_NOT_FOUND_PAGE])
def test_a_proxy_answers_with_a_page(bot: PlainBot, fault: Fault) -> None:
    bot.telegram.faults.order(fault, "getMe")
    answer = httpx.get(f"{bot.telegram.base_url}{bot.telegram.token}/getMe")
    assert (answer.status_code, answer.headers["content-type"]) == (fault.status, "text/html; charset=utf-8")
    assert bot.asks("getMe")


@pytest.mark.parametrize(
    ("fault", "arrives"),
    [(faults.DROPPED_BEFORE, 0), (faults.DROPPED_AFTER, 1), (faults.CUT_BODY, 1)],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_lost_answer_leaves_the_fate_open(bot: PlainBot, fault: Fault, arrives: int) -> None:
    ada = bot.telegram.person("Ada")
    ada.starts()
    bot.telegram.faults.order(fault, "sendMessage")
    with pytest.raises(httpx.TransportError):
        bot.gets("sendMessage", chat_id=ada.id, text="x")
    assert len([message for message in ada.messages if message.by_bot]) == arrives


def test_faults_come_as_often_as_ordered(bot: PlainBot) -> None:
    bot.telegram.faults.order(faults.too_many_requests(3), times=2)
    bot.telegram.faults.order(faults.DEAD_TOKEN, "getMe")
    answers = [bot.gets("getMe") for _ in range(4)]
    assert [answer.get("error_code") for answer in answers] == [429, 429, 401, None]
    assert answers[0]["parameters"] == {"retry_after": 3}
    assert bot.telegram.refused == []


def test_the_same_seed_brings_the_same_faults(bot: PlainBot) -> None:
    def statuses() -> list[bool]:
        bot.telegram.faults.stop()
        bot.telegram.faults.by_chance({faults.DEAD_TOKEN: 0.4, faults.delayed(0.001): 0.2}, seed=7)
        return [bot.gets("getMe")["ok"] for _ in range(30)]

    first = statuses()
    assert first == statuses()
    assert 5 < first.count(False) < 20


def test_a_flooded_chat_has_to_wait_and_others_do_not(bot: PlainBot) -> None:
    ada, bo = (bot.telegram.person(name) for name in ("Ada", "Bo"))
    ada.starts()
    bo.starts()
    bot.telegram.limits_flood(most=2, seconds=60)
    answers = [bot.gets("sendMessage", chat_id=ada.id, text="x") for _ in range(3)]
    assert [answer.get("error_code") for answer in answers] == [None, None, 429]
    assert 0 < answers[2]["parameters"]["retry_after"] <= 61
    bot.asks("sendMessage", chat_id=bo.id, text="x")


def test_a_server_that_was_down_comes_back_with_all_it_knew(bot: PlainBot) -> None:
    bot.telegram.person("Ada").says("eins")
    bot.telegram.goes_down()
    with pytest.raises(httpx.ConnectError):
        bot.gets("getMe")
    bot.telegram.comes_up()
    assert said(bot.asks("getUpdates")) == ["eins"]


def test_a_server_goes_down_under_a_waiting_bot(bot: PlainBot) -> None:
    with ThreadPoolExecutor() as pool:
        poll = pool.submit(bot.gets, "getUpdates", timeout=50)
        until(lambda: bot.telegram.calls("getUpdates"))
        bot.telegram.goes_down()
        with pytest.raises(httpx.TransportError):
            poll.result(30)


def test_a_webhook_gets_each_update_until_it_takes_it(telegram: TelegramServer) -> None:
    with Receiver() as receiver:
        telegram.stands_behind("https://zuruf.example", receiver.url)
        bot = PlainBot(telegram)
        bot.asks("setWebhook", url="https://zuruf.example/hook", secret_token="made-up_1")  # noqa: S106 - made up
        assert "can't use getUpdates method while webhook is active" in bot.is_told("getUpdates")
        telegram.person("Ada").says("eins")
        until(lambda: telegram.pending == 0 and len(receiver.came) == 2)
        assert receiver.came == [("made-up_1", "eins")] * 2
        assert "500" in bot.asks("getWebhookInfo")["last_error_message"]
        bot.asks("deleteWebhook")
        assert bot.asks("getUpdates") == []


class Receiver:
    """A bot's webhook that breaks down once."""

    def __init__(self) -> None:
        self.came: list[tuple[str | None, str]] = []
        self.url = ""
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)

    def __enter__(self) -> Self:
        self.thread.start()
        self.runner = asyncio.run_coroutine_threadsafe(self._start(), self.loop).result(30)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self.runner.cleanup(), self.loop).result(30)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(30)
        self.loop.close()

    async def _start(self) -> web.AppRunner:
        application = web.Application()
        application.router.add_post("/hook", self._take)
        runner = web.AppRunner(application)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner

    async def _take(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.came.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), update["message"]["text"]))
        return web.Response(status=500 if len(self.came) == 1 else 200)
