"""How an event refers to others: a reply, a thread, an edit, a reaction."""

from dataclasses import dataclass
from typing import Any

THREAD, EDIT, REACTION = "m.thread", "m.replace", "m.annotation"


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` and `event` as Matrix names them. `replies_to`: also the fallback inside a thread."""

    kind: str = ""
    event: str = ""
    key: str = ""
    replies_to: str = ""

    @property
    def thread(self) -> str:
        """The event that the thread began with."""
        return self.event if self.kind == THREAD else ""

    @property
    def corrects(self) -> str:
        return self.event if self.kind == EDIT else ""

    @property
    def reacts_to(self) -> str:
        return self.event if self.kind == REACTION else ""


def relation_of(content: dict[str, Any]) -> Relation:
    """Whatever else stands there is no relation: anybody may write anything."""
    told = mapping(content.get("m.relates_to"))
    return Relation(
        kind=text(told.get("rel_type")),
        event=text(told.get("event_id")),
        key=text(told.get("key")),
        replies_to=text(mapping(told.get("m.in_reply_to")).get("event_id")),
    )


def mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def text(value: object) -> str:
    return value if isinstance(value, str) else ""
