"""A group, a supergroup or a forum: who is in it, its topics, and how it becomes a supergroup."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from tests.telegram.membership import bot_becomes
from tests.telegram.person import Person
from tests.telegram.refusal import Json
from tests.telegram.world import Chat, World, post


@dataclass(slots=True)
class Group:
    world: World
    chat: Chat

    @classmethod
    def found(cls, world: World, title: str, members: Iterable[Person], kind: str, *, forum: bool) -> Self:
        chat = world.open_chat(_about(world, title, kind, forum=forum))
        for person in members:
            chat.members[person.id] = person.user
        return cls(world, chat)

    @property
    def id(self) -> int:
        return self.chat.id

    def admits(self, person: Person) -> None:
        with self.world.lock:
            self.chat.members[person.id] = person.user

    def adds_bot(self, by: Person) -> None:
        with self.world.lock:
            bot_becomes(self.world, self.chat, "member", by.user)
            joined = post(self.chat, by.user, {"new_chat_members": [self.world.bot]})
            self.world.updates.put("message", joined)

    def removes_bot(self, by: Person) -> None:
        with self.world.lock:
            bot_becomes(self.world, self.chat, "kicked", by.user)

    def topic(self, title: str, by: Person) -> int:
        """Opens a topic of a forum; gives its thread number."""
        assert self.chat.about.get("is_forum"), "only a forum has topics"
        with self.world.lock:
            created = {"name": title, "icon_color": 7322096}
            message = post(self.chat, by.user, {"forum_topic_created": created})
            thread = int(message["message_id"])
            message |= {"message_thread_id": thread, "is_topic_message": True}
            self.chat.topics[thread] = message
            return thread

    def becomes_supergroup(self, by: Person) -> None:
        """From here on the old number is refused; people go on in the new chat."""
        with self.world.lock:
            old = self.chat
            new = self.world.open_chat(_about(self.world, old.about["title"], "supergroup"))
            new.members, new.bot = old.members, old.bot
            new.events, new.changed = old.events, old.changed  # who listens to the old one hears the new one
            old.migrated_to = new.id
            self.chat = new
            if new.bot == "member":
                moved = post(old, by.user, {"migrate_to_chat_id": new.id})
                self.world.updates.put("message", moved)
                arrived = post(new, by.user, {"migrate_from_chat_id": old.id})
                self.world.updates.put("message", arrived)


def _about(world: World, title: str, kind: str, *, forum: bool = False) -> Json:
    number = -world.number() if kind == "group" else -1_000_000_000_000 - world.number()
    about: Json = {"id": number, "type": kind, "title": title}
    return about | ({"is_forum": True} if forum else {})
