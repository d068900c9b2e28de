"""Fifty people ask on the strict Telegram; measured there, from the question given to the answer come."""

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.chats.bots import echo, settled, zuruf
from bench.chats.questions import QUESTIONS
from bench.chats.waits import ECHO, ZURUF, Waits, table, together
from bench.search.tables import Table
from tests.telegram.person import Person
from tests.telegram.refusal import Json
from tests.telegram.server import TelegramServer
from tests.telegram.update_queue import UpdateQueue

USERS = 50
SECONDS = 30.0
THINKING_SECONDS = (1.0, 3.0)
ROUNDS = 2
BURSTS = 3


class TimedQueue(UpdateQueue):
    """Notes in which chat and when an update was first handed to the bot."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(chance)
        self.handed_over: dict[int, tuple[int, float]] = {}

    def take(self, offset: int, limit: int) -> list[Json]:
        updates = super().take(offset, limit)
        for update in updates:
            handed_over = update["message"]["chat"]["id"], time.monotonic()
            self.handed_over.setdefault(update["update_id"], handed_over)
        return updates


class TimedTelegram:
    """A Telegram that knows how long the bot took for each message."""

    def __init__(self) -> None:
        self.server = TelegramServer()
        self._queue = TimedQueue(self.server.world.chance)
        self.server.world.updates = self._queue

    def people(self) -> list[Person]:
        """They have written once, so that everything is warm."""
        people = [self.server.person(f"Person {number}") for number in range(USERS)]
        for person in people:
            person.starts()
            person.hears()
        return people

    def waits(self, people: Sequence[Person]) -> Waits:
        """Behind the first message of each."""
        handed_over, arrived = defaultdict(list), defaultdict(list)
        for chat, when in list(self._queue.handed_over.values()):
            handed_over[chat].append(when)
        for call in self.server.calls("sendMessage"):
            arrived[call.parameters["chat_id"]].append(call.arrived)
        return Waits(
            [
                1000 * (answered - asked)
                for person in people
                for asked, answered in list(zip(handed_over[person.id], arrived[person.id], strict=True))[1:]
            ]
        )


def measured(folder: Path, seconds: float = SECONDS) -> list[Table]:
    """Both bots run all the time and are asked by turns."""
    with ExitStack() as running:
        servers = {name: running.enter_context(_serving(name, folder)) for name in (ECHO, ZURUF)}
        steady = _by_turns(servers, ROUNDS, lambda server: _asked_steadily(server, seconds))
        bursts = _by_turns(servers, BURSTS, _asked_at_once)
    low, high = THINKING_SECONDS
    return [
        table(
            f"Telegram: {USERS} fragen, lesen {low:.0f} bis {high:.0f} s und fragen wieder",
            steady,
        ),
        table(f"Telegram: {USERS} fragen im selben Augenblick", bursts),
    ]


def _by_turns(
    servers: dict[str, TimedTelegram], rounds: int, ask: Callable[[TimedTelegram], Waits]
) -> dict[str, Waits]:
    parts: dict[str, list[Waits]] = {name: [] for name in servers}
    for _ in range(rounds):
        for name, server in servers.items():
            settled()
            parts[name].append(ask(server))
    return {name: together(measured) for name, measured in parts.items()}


@contextmanager
def _serving(name: str, folder: Path) -> Iterator[TimedTelegram]:
    timed = TimedTelegram()
    with timed.server as server:
        bot = (
            zuruf(folder / name, ZURUF_TELEGRAM_TOKEN=server.token, ZURUF_TELEGRAM_BASE_URL=server.url)
            if name == ZURUF
            else echo("bench.chats.telegram_echo", folder / name, server.token, server.base_url)
        )
        with bot:
            yield timed


def _asked_steadily(timed: TimedTelegram, seconds: float) -> Waits:
    people = timed.people()
    end = time.monotonic() + seconds

    def talk(person: Person) -> None:
        chance = random.Random(person.id)
        time.sleep(chance.uniform(0, THINKING_SECONDS[1]))
        while time.monotonic() < end:
            person.says(chance.choice(QUESTIONS))
            person.hears()
            time.sleep(chance.uniform(*THINKING_SECONDS))

    with ThreadPoolExecutor(USERS) as pool:
        list(pool.map(talk, people))
    return timed.waits(people)


def _asked_at_once(timed: TimedTelegram) -> Waits:
    people = timed.people()
    with timed.server.world.lock:
        for number, person in enumerate(people):
            person.says(QUESTIONS[number % len(QUESTIONS)])
    for person in people:
        person.hears()
    return timed.waits(people)
