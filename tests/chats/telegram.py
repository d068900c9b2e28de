"""Telegram as a device: somebody with the app, in private or in a group."""

from dataclasses import dataclass

from adapters.telegram.ids import PLATFORM
from bot.chat import Address
from tests.chats.seat import Heard
from tests.telegram.person import Person
from tests.telegram.seen import Seen
from tests.telegram.server import TelegramServer


@dataclass(frozen=True, slots=True)
class Phone:
    person: Person

    @property
    def account(self) -> Address:
        return Address(PLATFORM, str(self.person.id))

    def types(self, text: str) -> str:
        return str(self.person.says(text))

    def presses(self, label: str) -> None:
        self.person.presses(label)

    def edits(self, name: str, text: str) -> None:
        self.person.edits(int(name), text)

    def sends_voice(self) -> None:
        self.person.sends_voice()

    def sees(self) -> Heard:
        with self.person.world.lock:
            new = len(self.person.chat.events) - self.person.heard
        shown = self.person.hears_all(new)
        labels = tuple(button.label for message in shown for button in message.buttons)
        return Heard("\n".join(map(_read, shown)), labels)

    def in_a_group(self, telegram: TelegramServer) -> "Phone":
        """The same person in a group that the bot was brought into."""
        group = telegram.group("Runder Tisch", self.person)
        group.adds_bot(self.person)
        return Phone(self.person.at(group))


def _read(message: Seen) -> str:
    card = (message.card.name, message.card.phone, message.card.vcard) if message.card else ()
    return "\n".join((message.text, *card))
