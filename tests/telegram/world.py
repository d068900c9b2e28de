"""Everything Telegram knows: users, chats, messages, files. Changed under one lock by calls and by people."""

import random
import threading
import time
from collections import deque
from dataclasses import dataclass, field

from tests.telegram.refusal import Json
from tests.telegram.update_queue import UpdateQueue


@dataclass(frozen=True, slots=True)
class Event:
    """Something the bot did in a chat: "sent", "edited" or "deleted", and the message as it was then."""

    kind: str
    message: Json


@dataclass(slots=True)
class Chat:
    """A private chat, a group or a supergroup. `bot`: "stranger", "member", "blocked", "kicked" or "left"."""

    about: Json
    changed: threading.Condition
    bot: str = "stranger"
    members: dict[int, Json] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    topics: dict[int, Json] = field(default_factory=dict)
    sent_lately: deque[float] = field(default_factory=deque)
    last_message_id: int = 0
    migrated_to: int | None = None

    @property
    def id(self) -> int:
        return int(self.about["id"])

    @property
    def is_private(self) -> bool:
        return bool(self.about["type"] == "private")

    @property
    def kind(self) -> str:
        return str(self.about["type"])


@dataclass(slots=True)
class CallbackQuery:
    """A pressed button. It can be answered once; `answer` is what the person saw."""

    id: str
    chat: Chat
    open: bool = True
    answer: Json | None = None


@dataclass(slots=True)
class InlineQuery:
    id: str
    person: int
    text: str
    open: bool = True
    answer: Json | None = None


@dataclass(slots=True)
class Profile:
    """What the bot set about itself, per language and, for commands, per scope."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Flood:
    """How many messages a chat takes within some seconds."""

    most: int
    seconds: float


@dataclass
class World:
    bot: Json
    chance: random.Random
    lock: threading.RLock = field(default_factory=threading.RLock)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    callback_queries: dict[str, CallbackQuery] = field(default_factory=dict)
    inline_queries: dict[str, InlineQuery] = field(default_factory=dict)
    inline_answers: dict[tuple[str, int | None], tuple[Json, float]] = field(default_factory=dict)
    actions: list[Json] = field(default_factory=list)
    profile: Profile = field(default_factory=Profile)
    webhook: Json = field(default_factory=dict)
    flood: Flood | None = None
    last_number: int = 4710

    def __post_init__(self) -> None:
        self.updates = UpdateQueue(self.chance)
        self.answered = threading.Condition(self.lock)

    def number(self) -> int:
        """A number nobody has."""
        self.last_number += 1
        return self.last_number

    def open_chat(self, about: Json) -> Chat:
        chat = Chat(about, threading.Condition(self.lock))
        self.chats[chat.id] = chat
        return chat

    def keep_file(self, content: bytes) -> str:
        file_id = f"file-{self.number()}"
        self.files[file_id] = content
        return file_id


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is when they write or press: a chat, and in forums a topic."""

    world: World
    chat: Chat
    user: Json
    thread: int | None


def post(chat: Chat, sender: Json, content: Json, thread: int | None = None) -> Json:
    """Puts a new message into a chat."""
    chat.last_message_id += 1
    message: Json = {"message_id": chat.last_message_id, "date": int(time.time()), "chat": chat.about}
    message |= {"from": sender} | content
    if thread is not None:
        message |= {"message_thread_id": thread, "is_topic_message": True}
        message.setdefault("reply_to_message", chat.topics[thread])
    chat.messages[chat.last_message_id] = message
    return message


def show(chat: Chat, kind: str, message: Json) -> None:
    """Everybody who looks at the chat sees what the bot did."""
    chat.events.append(Event(kind, message))
    chat.changed.notify_all()


def written(message: Json) -> str:
    """The text of a message, or what stands under its picture."""
    return str(message.get("text") or message.get("caption") or "")


def without_reply(message: Json) -> Json:
    """A message as it is shown inside another one."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
