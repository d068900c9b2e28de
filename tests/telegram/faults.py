"""What can go wrong between Telegram and the bot: on order for the next calls, or by seeded chance."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

EVERY_METHOD = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong. `takes_effect`: Telegram did what was asked, only the answer suffers.

    `status` 0: the answer itself is Telegram's own. `delay` is in seconds.
    """

    name: str
    status: int = 0
    body: str = ""
    content_type: str = "application/json"
    takes_effect: bool = False
    drops: bool = False
    cuts: bool = False
    delay: float = 0.0


BAD_GATEWAY = Fault("bad gateway", 502, "<html><h1>502 Bad Gateway</h1></html>", "text/html")
PROXY_LOGIN_PAGE = Fault("401 page of a proxy", 401, "<html><h1>Log in</h1></html>", "text/html")
PROXY_NOT_FOUND_PAGE = Fault("404 page of a proxy", 404, "<html><h1>Not here</h1></html>", "text/html")
DEAD_TOKEN = Fault("dead token", 401, '{"ok":false,"error_code":401,"description":"Unauthorized"}')
DROPPED_BEFORE = Fault("dropped before the effect", drops=True)
DROPPED_AFTER = Fault("dropped after the effect", drops=True, takes_effect=True)
CUT_BODY = Fault("cut body", cuts=True, takes_effect=True)


def too_many_requests(retry_after: int) -> Fault:
    description = f"Too Many Requests: retry after {retry_after}"
    parameters = f'"parameters":{{"retry_after":{retry_after}}}'
    body = f'{{"ok":false,"error_code":429,"description":"{description}",{parameters}}}'
    return Fault("too many requests", 429, body)


def delayed(seconds: float) -> Fault:
    """The answer comes late, the effect at once."""
    return Fault("delayed", takes_effect=True, delay=seconds)


@dataclass(slots=True)
class _Order:
    fault: Fault
    method: str
    left: int


@dataclass(slots=True)
class _Chance:
    chances: Mapping[Fault, float]
    method: str
    random: random.Random


@dataclass(slots=True)
class Faults:
    """Orders are filled first come, first served; then chance decides."""

    orders: list[_Order] = field(default_factory=list)
    chances: list[_Chance] = field(default_factory=list)

    def order(self, fault: Fault, method: str = EVERY_METHOD, times: int = 1) -> None:
        """For the next `times` calls of the method, or of any."""
        self.orders.append(_Order(fault, method.lower(), times))

    def by_chance(self, chances: Mapping[Fault, float], seed: int, method: str = EVERY_METHOD) -> None:
        """Each call meets one of these faults with its own probability."""
        self.chances.append(_Chance(chances, method.lower(), random.Random(seed)))

    def stop(self) -> None:
        self.orders.clear()
        self.chances.clear()

    def next(self, method: str) -> Fault | None:
        """What goes wrong with this call."""
        return self._ordered(method.lower()) or self._by_chance(method.lower())

    def _ordered(self, method: str) -> Fault | None:
        for order in self.orders:
            if order.method in (EVERY_METHOD, method):
                order.left -= 1
                if order.left <= 0:
                    self.orders.remove(order)
                return order.fault
        return None

    def _by_chance(self, method: str) -> Fault | None:
        for chance in self.chances:
            if chance.method in (EVERY_METHOD, method):
                drawn = chance.random.random()
                for fault, probability in chance.chances.items():
                    if drawn < probability:
                        return fault
                    drawn -= probability
        return None
