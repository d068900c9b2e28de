"""What the bot itself has said: which events are its own, and which buttons they show."""

from collections import OrderedDict
from typing import Any

from adapters.matrix.buttons import Buttons, buttons_in
from adapters.matrix.relations import mapping, relation_of, text
from adapters.matrix.session.batch import RoomEvent
from adapters.matrix.session.history import History

MOST_REMEMBERED = 1000
Place = tuple[str, str]
"""A room, and the thread in it; empty outside of threads."""


class OwnMessages:
    """Remembers the last ones; asks the server about others, so that buttons work after a restart, too."""

    def __init__(self, history: History, user_id: str) -> None:
        self._history = history
        self._user_id = user_id
        self._buttons: OrderedDict[str, Buttons | None] = OrderedDict()
        self._latest: dict[Place, Buttons] = {}

    def note(self, place: Place, event: str, content: dict[str, Any]) -> None:
        """What was just said, or what an event was changed to."""
        self._remember(event, buttons_in(content))
        if _is_text(content):
            self._latest[place] = buttons_in(content)

    def forget(self, room: str) -> None:
        self._latest = {place: buttons for place, buttons in self._latest.items() if place[0] != room}

    async def is_own(self, room: str, event: str) -> bool:
        return await self.buttons_of(room, event) is not None

    async def called_in(self, room: str, event: str) -> str:
        """Who was called when it was first said; empty where nobody was."""
        found = await self._history.event(room, event)
        users = mapping(found.content.get("m.mentions")).get("user_ids") if found else None
        return text(users[0]) if isinstance(users, list) and users else ""

    async def buttons_of(self, room: str, event: str) -> Buttons | None:
        """None where the event is somebody else's."""
        if event not in self._buttons:
            found = await self._history.event(room, event)
            is_own = found is not None and found.sender == self._user_id
            self._remember(event, buttons_in(found.content) if found and is_own else None)
        return self._buttons[event]

    async def latest_buttons(self, place: Place) -> Buttons:
        """Of the last text in this place; none where it shows none."""
        if place not in self._latest:
            self._latest[place] = await self._looked_up(place)
        return self._latest[place]

    async def _looked_up(self, place: Place) -> Buttons:
        room, thread = place
        for event in await self._history.latest(room):
            if self._is_text_of_ours(event) and await self._thread_of(event) == thread:
                return buttons_in(event.content)
        return Buttons()

    def _is_text_of_ours(self, event: RoomEvent) -> bool:
        return event.sender == self._user_id and event.kind == "m.room.message" and _is_text(event.content)

    async def _thread_of(self, event: RoomEvent) -> str:
        """An edit stands where the message stands that it changes."""
        relation = relation_of(event.content)
        changed = await self._history.event(event.room, relation.corrects) if relation.corrects else None
        return relation_of(changed.content).thread if changed else relation.thread

    def _remember(self, event: str, buttons: Buttons | None) -> None:
        self._buttons[event] = buttons
        self._buttons.move_to_end(event)
        if len(self._buttons) > MOST_REMEMBERED:
            self._buttons.popitem(last=False)


def _is_text(content: dict[str, Any]) -> bool:
    return (mapping(content.get("m.new_content")) or content).get("msgtype") == "m.text"
