"""The events of a room since the last sync, complete: an absence or a busy room leaves a gap to fill."""

import logging
from dataclasses import dataclass
from typing import Any

from adapters.matrix.session.faults import Refused
from adapters.matrix.session.patience import insist
from adapters.matrix.session.server import Answer, Server, client_path

PAGE = 100
MOST_PAGES = 200
Event = dict[str, Any]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Absence:
    """Of a user since a sync token. `lasting`: seconds for which each page is asked for."""

    server: Server
    user_id: str
    since: str
    lasting: float

    async def events(self, room: str, timeline: Answer) -> list[Event]:
        """In their order, each once; from our own joining on, if that was in between."""
        events: list[Event] = timeline.get("events", [])
        start = timeline.get("prev_batch")
        if timeline.get("limited") and start and not self._holds_joining(events):
            events = await self._earlier(room, str(start)) + events
        return _from_joining(list({event["event_id"]: event for event in events}.values()), self.user_id)

    async def _earlier(self, room: str, start: str) -> list[Event]:
        """Backwards, page by page, to where the last sync ended or to where we joined."""
        found: list[Event] = []
        for _page in range(MOST_PAGES):
            answer = await self._page(room, start)
            chunk: list[Event] = answer.get("chunk", [])
            found += chunk
            end = answer.get("end")
            if not end or end == start or self._holds_joining(chunk):
                break
            start = str(end)
        else:
            log.error("A gap of more than %d events in a Matrix room was not filled.", PAGE * MOST_PAGES)
        return found[::-1]

    async def _page(self, room: str, start: str) -> Answer:
        """Empty when we are no longer in the room."""
        query = {"dir": "b", "from": start, "to": self.since, "limit": str(PAGE)}
        path = client_path("rooms", room, "messages")
        try:
            return await insist(lambda: self.server.ask("GET", path, query=query), self.lasting)
        except Refused:
            return {}

    def _holds_joining(self, events: list[Event]) -> bool:
        return any(is_own_joining(event, self.user_id) for event in events)


def is_own_joining(event: Event, user_id: str) -> bool:
    """A new name or picture is told in the same way: then we were in the room before."""
    if event.get("type") != "m.room.member" or event.get("state_key") != user_id:
        return False
    before = event.get("unsigned", {}).get("prev_content", {}).get("membership")
    return bool(event["content"].get("membership") == "join" and before != "join")


def _from_joining(events: list[Event], user_id: str) -> list[Event]:
    joinings = [place for place, event in enumerate(events) if is_own_joining(event, user_id)]
    return events[joinings[-1] :] if joinings else events
