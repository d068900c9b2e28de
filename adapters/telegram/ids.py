"""How rooms and messages of Telegram are named to the bot, and found again from there."""

PLATFORM = "telegram"


def room_id(chat: int, thread: int | None = None) -> str:
    """A chat, or a topic of a forum: `-100471/12`."""
    return str(chat) if thread is None else f"{chat}/{thread}"


def chat_and_thread(room: str) -> tuple[int, int | None]:
    """What `room_id` was made of."""
    chat, _, thread = room.partition("/")
    return int(chat), int(thread) if thread else None


def is_private(room: str) -> bool:
    """Telegram counts people upwards from nought and groups downwards."""
    return not room.startswith("-")


def message_id(chat: int, message: int) -> str:
    return f"{chat}:{message}"


def edit_id(chat: int, message: int, update: int) -> str:
    """A later version of a message is a message of its own."""
    return f"{chat}:{message}:{update}"


def press_id(chat: int, message: int, query: str) -> str:
    """A press on a button of this message."""
    return f"{chat}:{message}:c{query}"


def message_to_answer(answers: str, room: str) -> int | None:
    """The message that `answers` names, or that bears the button; none where the room has moved since."""
    chat, _, rest = answers.partition(":")
    number = rest.partition(":")[0]
    return int(number) if number.isdecimal() and chat == room.partition("/")[0] else None
