"""A person in any chat: writes, presses, and reads the answers, the same way everywhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from bot.chat import Address
from tests.chats.town import Town


@dataclass(frozen=True, slots=True)
class Heard:
    """What is seen of an answer: all that can be read, names and numbers of cards too, and the buttons."""

    text: str = ""
    labels: tuple[str, ...] = ()

    def everything(self) -> str:
        return "\n".join((self.text, *self.labels))


class Device(Protocol):
    """What somebody holds in their hands: an app, a terminal. `account` is their address for the bot."""

    @property
    def account(self) -> Address: ...

    def types(self, text: str) -> str:
        """Sends a text; gives what it is called on this platform."""

    def presses(self, label: str) -> None: ...

    def edits(self, name: str, text: str) -> None:
        """Changes what was sent before."""

    def sends_voice(self) -> None: ...

    def sees(self) -> Heard:
        """All that the bot has shown since the last time."""


@dataclass(slots=True)
class Seat:
    """`says` and the others return when all that the bot has to say to it is to be seen."""

    town: Town
    device: Device
    heard: Heard = field(default_factory=Heard)
    last_said: str = ""

    def says(self, text: str) -> Heard:
        return self.does(lambda: self.types(text))

    def types(self, *texts: str) -> None:
        """Says one after another and does not wait."""
        for text in texts:
            self.last_said = self.device.types(text)

    def presses(self, label: str) -> Heard:
        """Presses the button of the last answer that is labelled so."""
        full = next((shown for shown in self.heard.labels if label in shown), label)
        return self.does(lambda: self.device.presses(full))

    def edits(self, text: str) -> Heard:
        """Changes what was said last."""
        return self.does(lambda: self.device.edits(self.last_said, text))

    def sends_voice(self) -> Heard:
        return self.does(self.device.sends_voice)

    def does(self, deed: Callable[[], object], messages: int = 1) -> Heard:
        """Does what makes so many messages, and hears all that comes of it."""
        before = self.town.post_of(self.device.account)
        deed()
        self.town.waits_until_done(self.device.account, before.done + messages)
        self.heard = self.device.sees()
        return self.heard
