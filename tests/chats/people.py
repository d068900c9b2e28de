"""Who sits at the chats in the tests: newcomers, in private or in a group, on each platform."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.chats.seat import Device, Seat
from tests.chats.town import Town


@dataclass(frozen=True, slots=True)
class People:
    """`address`: how a group is told that a text is for the bot."""

    town: Town
    new_device: Callable[[], Device]
    in_a_group: Callable[[Device], Device] | None = None
    address: str = ""

    def stranger(self) -> Seat:
        return Seat(self.town, self.new_device())

    def staff(self) -> Seat:
        """Somebody on the staff of an office."""
        seat = self.stranger()
        self.town.admits(seat.device.account)
        return seat

    def group_of(self, seat: Seat) -> Seat:
        """The same person in a group where the bot is, too."""
        assert self.in_a_group
        return Seat(self.town, self.in_a_group(seat.device))


PLATFORMS = ("terminal", "telegram", "matrix")
NETWORKS = ("telegram", "matrix")
