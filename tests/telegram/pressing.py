"""Pressing a button that is shown, and what the person sees of the answer."""

from dataclasses import dataclass

from tests.telegram.refusal import Json
from tests.telegram.seen import Button, rows_of
from tests.telegram.world import CallbackQuery, Chat, Place, World


@dataclass(frozen=True, slots=True)
class Pressed:
    """`value` is what the button carries: the data sent, the text copied or the address opened."""

    world: World
    button: Button
    query: CallbackQuery | None

    @property
    def value(self) -> str:
        return self.button.value

    def toast(self, within: float = 30.0) -> str:
        """Waits until the bot has answered; the text shown over the chat, often empty."""
        query = self.query
        assert query is not None, f"pressing {self.button.label} asks the bot nothing"
        with self.world.lock:
            assert self.world.answered.wait_for(lambda: not query.open, within), (
                "the button was never answered"
            )
            return str((query.answer or {}).get("text", ""))


def press(place: Place, label: str, on: int | None) -> Pressed:
    world, chat = place.world, place.chat
    message, button = _shown(chat, place.thread, label, on)
    if button.kind != "callback_data":
        return Pressed(world, button, None)
    query = CallbackQuery(str(world.number()), chat)
    world.callback_queries[query.id] = query
    about = {"id": query.id, "from": place.user, "message": message, "chat_instance": str(chat.id)}
    if chat.bot == "member":
        world.updates.put("callback_query", about | {"data": button.value})
    return Pressed(world, button, query)


def _shown(chat: Chat, thread: int | None, label: str, on: int | None) -> tuple[Json, Button]:
    labels: list[str] = []
    for message in reversed(chat.messages.values()):
        if on not in (None, message["message_id"]) or thread not in (None, message.get("message_thread_id")):
            continue
        for button in (button for row in rows_of(message) for button in row):
            if button.label == label:
                return message, button
            labels.append(button.label)
    raise AssertionError(f"no button {label!r} is shown, only {labels[:20]}")
