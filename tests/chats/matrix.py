"""Matrix as a device: somebody with Element, in a room with the bot."""

import re
import time
from dataclasses import dataclass, field
from itertools import count
from typing import Self
from urllib.parse import quote

from adapters.matrix.intake import PLATFORM
from bot.chat import Address
from tests.chats.seat import Heard
from tests.chats.town import PATIENCE
from tests.matrix.element import Element
from tests.matrix.heard import MESSAGES
from tests.matrix.heard import Heard as Shown
from tests.matrix.synapse import Synapse

_numbers = count(1)
_BUTTON = re.compile(r"^(\d)\. (.+)$", re.MULTILINE)
_VOICE = {
    "msgtype": "m.audio",
    "body": "Sprachnachricht.ogg",
    "url": "mxc://localhost/made-up",
    "info": {"mimetype": "audio/ogg", "size": 4710},
}


@dataclass(frozen=True, slots=True)
class Record:
    """What the server has taken in, as its administrator sees it."""

    synapse: Synapse
    token: str

    @classmethod
    def of(cls, synapse: Synapse) -> Self:
        return cls(synapse, synapse.log_in(synapse.register(f"admin{next(_numbers)}", admin=True)))

    def said(self, room: str, user: str) -> int:
        """How many messages of somebody a room holds, edits among them."""
        path = f"/_synapse/admin/v1/rooms/{quote(room)}/messages?dir=b&limit=500"
        events = self.synapse.ask("GET", path, token=self.token)["chunk"]
        return sum(event["sender"] == user and event["type"] in MESSAGES for event in events)


@dataclass(slots=True)
class Window:
    """`read`: how many versions of each message of the bot were read already."""

    element: Element
    room: str
    bot: str
    record: Record
    read: dict[str, int] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)

    @property
    def account(self) -> Address:
        return Address(PLATFORM, self.element.user)

    def types(self, text: str) -> str:
        return self.element.says(self.room, text)

    def presses(self, label: str) -> None:
        """By a reaction with its number, as fingers do it."""
        for message in reversed(self.shown):
            for number, shown in _BUTTON.findall(message.text):
                if shown == label:
                    self.element.reacts(self.room, message.event_id, f"{number}\ufe0f\u20e3")
                    return
        raise AssertionError(f"no button {label!r} is shown")

    def edits(self, name: str, text: str) -> None:
        self.element.edits(self.room, name, text)

    def sends_voice(self) -> None:
        self.element.sends(self.room, _VOICE)

    def sees(self) -> Heard:
        """A message that was edited is read again."""
        end = time.monotonic() + PATIENCE
        while not self._has_arrived():
            assert time.monotonic() < end, f"only {self._of_the_bot()}"
            time.sleep(0.02)
        new = [one for one in self._of_the_bot() if len(one.edits) + 1 > self.read.get(one.event_id, 0)]
        for one in new:
            self.read[one.event_id] = 1 + len(one.edits)
        self.shown += new
        labels = tuple(label for one in new for _, label in _BUTTON.findall(one.text))
        return Heard("\n".join(_BUTTON.sub("", one.text) for one in new), labels)

    def in_a_group(self, third: str) -> "Window":
        """The same person in a room of the bot, of hers, and of somebody else."""
        room = self.element.create_room("Runder Tisch", invite=[self.bot, third])
        self.element.sees(self.bot, room)
        return Window(self.element, room, self.bot, self.record)

    def _has_arrived(self) -> bool:
        """Whether all is there, to be read, that the bot has said by now."""
        there = self._of_the_bot()
        versions = sum(1 + len(one.edits) for one in there)
        return versions >= self.record.said(self.room, self.bot) and all(one.decrypted for one in there)

    def _of_the_bot(self) -> list[Shown]:
        return [one for one in self.element.shows(self.room) if one.sender == self.bot]


def window(element: Element, bot: str, record: Record) -> Window:
    """In an encrypted conversation of two."""
    room = element.direct_room_with(bot)
    element.sees(bot, room)
    return Window(element, room, bot, record)
