"""A person with a Telegram app: writes, presses what is shown, and reads what the bot wrote."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from tests.telegram import writing
from tests.telegram.keyboards import PAYLOAD
from tests.telegram.membership import bot_becomes
from tests.telegram.pressing import Pressed, press
from tests.telegram.refusal import Json
from tests.telegram.seen import Seen, seen
from tests.telegram.typing_inline import TypedInline, type_inline
from tests.telegram.world import Chat, Event, Place, World

if TYPE_CHECKING:
    from tests.telegram.group import Group

GENEROUS = 30.0


@dataclass(slots=True)
class Person:
    """Somebody in one room. `heard` counts the bot's doings there that were read already."""

    world: World
    user: Json
    room: Chat
    thread: int | None = None
    heard: int = 0

    @property
    def id(self) -> int:
        return int(self.user["id"])

    @property
    def chat(self) -> Chat:
        """The room, also after it moved."""
        while self.room.migrated_to is not None:
            self.room = self.world.chats[self.room.migrated_to]
        return self.room

    @property
    def place(self) -> Place:
        return Place(self.world, self.chat, self.user, self.thread)

    def at(self, group: "Group", topic: int | None = None) -> "Person":
        """The same person in a group or in a topic of a forum, listening from now on."""
        assert self.id in group.chat.members, f"{self.user['first_name']} is not in the group"
        return Person(self.world, self.user, group.chat, topic, len(group.chat.events))

    def starts(self, payload: str = "") -> int:
        return self.says(f"/start {payload}".rstrip())

    def follows(self, link: str) -> int:
        """Follows `t.me/BOT?start=CODE`, as printed on an invitation."""
        parts = urlsplit(link)
        assert (parts.hostname, parts.path.lower()) == ("t.me", f"/{self.world.bot['username'].lower()}"), (
            link
        )
        payload = parse_qs(parts.query).get("start", [""])[0]
        assert PAYLOAD.fullmatch(payload), f"no app would open {link}"
        return self.starts(payload)

    def says(self, text: str, reply_to: Seen | int | None = None) -> int:
        """Gives the number of the message."""
        return self.sends(writing.text(text), reply_to)

    def sends(self, content: Json, reply_to: Seen | int | None = None) -> int:
        """Sends anything, as `tests.telegram.writing` makes it. Gives the number of the message."""
        with self.world.lock:
            number = reply_to.id if isinstance(reply_to, Seen) else reply_to
            return writing.send(self.place, content, number)

    def sends_picture(self, caption: str = "", album: str = "") -> int:
        return self.sends(writing.picture(self.world, caption, album))

    def sends_voice(self) -> int:
        return self.sends(writing.voice(self.world))

    def sends_sticker(self) -> int:
        return self.sends(writing.sticker(self.world))

    def sends_contact(self, phone: str, name: str) -> int:
        return self.sends({"contact": {"phone_number": phone, "first_name": name}})

    def sends_document(self, name: str, content: bytes, caption: str = "") -> int:
        return self.sends(writing.document(self.world, name, content, caption))

    def sends_location(self, latitude: float = 51.2, longitude: float = 7.6) -> int:
        return self.sends({"location": {"latitude": latitude, "longitude": longitude}})

    def edits(self, message_id: int, text: str) -> None:
        with self.world.lock:
            writing.edit(self.place, message_id, writing.text(text))

    def deletes(self, message: Seen | int) -> None:
        """Bots are not told."""
        with self.world.lock:
            del self.chat.messages[message.id if isinstance(message, Seen) else message]

    def presses(self, label: str, on: Seen | None = None) -> Pressed:
        """Presses the newest button labelled so, or the one on that message; fails where none is shown."""
        with self.world.lock:
            return press(self.place, label, on.id if on else None)

    def types_inline(self, text: str) -> TypedInline:
        """Types `@BOT text` in any chat."""
        with self.world.lock:
            return type_inline(self.world, self.user, text)

    def blocks(self) -> None:
        with self.world.lock:
            bot_becomes(self.world, self.chat, "blocked", self.user)

    def unblocks(self) -> None:
        with self.world.lock:
            bot_becomes(self.world, self.chat, "member", self.user)

    @property
    def messages(self) -> list[Seen]:
        """The chat as it stands there now, everybody's messages, oldest first."""
        with self.world.lock:
            there = [message for message in self.chat.messages.values() if self._is_here(message)]
            return [seen(self.world, Event("sent", message)) for message in there]

    def hears(self, within: float = GENEROUS) -> Seen:
        """The next thing the bot sends or edits here; waits for it."""
        with self.world.lock:
            came = self.chat.changed.wait_for(self._goes_on, within)
            assert came, f"{self.user['first_name']} heard nothing more within {within} s"
            self.heard += 1
            return seen(self.world, self.chat.events[self.heard - 1])

    def hears_all(self, count: int) -> list[Seen]:
        return [self.hears() for _ in range(count)]

    def hears_nothing(self, during: float = 0.5) -> None:
        """Fails where the bot sends or edits something within these seconds."""
        with self.world.lock:
            came = self.chat.changed.wait_for(self._goes_on, during)
            assert not came, f"the bot said: {seen(self.world, self.chat.events[self.heard])}"

    async def will_hear(self, within: float = GENEROUS) -> Seen:
        """`hears`, where the bot runs in the event loop of the test itself."""
        return await asyncio.to_thread(self.hears, within)

    def listens_from_now(self) -> None:
        """Skips what the bot did until now."""
        with self.world.lock:
            self.heard = len(self.chat.events)

    def _goes_on(self) -> bool:
        """Whether there is something to hear; moves on past what is not for this place."""
        events = self.chat.events
        while self.heard < len(events):
            if events[self.heard].kind != "deleted" and self._is_here(events[self.heard].message):
                return True
            self.heard += 1
        return False

    def _is_here(self, message: Json) -> bool:
        return self.thread is None or message.get("message_thread_id") == self.thread


def new_person(world: World, name: str, language: str) -> Person:
    number = world.number()
    about: Json = {"id": number, "type": "private", "first_name": name}
    chat = world.open_chat(about)
    user: Json = {"id": number, "is_bot": False, "first_name": name, "language_code": language}
    chat.members[number] = user
    return Person(world, user, chat)
