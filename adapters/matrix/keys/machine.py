"""nio's machine for Olm and Megolm; it takes keys that are passed on, from those who were asked for them."""

from dataclasses import dataclass
from typing import Any

from nio.crypto import InboundGroupSession, Olm  # type: ignore[import-untyped]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A key, and whose it is."""

    user: str
    room: str
    session: str


MOST_WITHHELD = 1000


class Machine(Olm):  # type: ignore[misc]
    """nio's, but for keys passed on: nio takes them from devices of its own user alone."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        self.wanted: set[Wanted] = set()
        """Asked for since the start, once."""
        self.withheld: set[Wanted] = set()
        """Not to be had: their owners' clients give keys only to devices that somebody verified."""

    def note_withheld(self, wanted: Wanted) -> None:
        """Anybody may say so of any key."""
        if len(self.withheld) < MOST_WITHHELD:
            self.withheld.add(wanted)

    def _handle_forwarded_room_key_event(self, sender: str, sender_key: str, payload: dict[str, Any]) -> None:
        """Called by nio; `sender_key` is proven by the message that brought it."""
        content = payload["content"]
        wanted = Wanted(sender, content["room_id"], content["session_id"])
        if wanted not in self.wanted or content["sender_key"] != sender_key:
            return
        session = InboundGroupSession.import_session(
            content["session_key"], payload["keys"]["ed25519"], sender_key, wanted.room, []
        )
        if session.id == wanted.session and self._opens_more(session):
            self.inbound_group_store.add(session)
            self.save_inbound_group_session(session)

    def _opens_more(self, session: Any) -> bool:  # noqa: ANN401 - nio has no types
        """A key opens what was written from some message on; one from a later message must not replace it."""
        known = self.inbound_group_store.get(session.room_id, session.sender_key, session.id)
        return known is None or bool(session.first_known_index < known.first_known_index)
