"""Who asked what an answer is to, and where: so that it stands in the thread of the question."""

from collections import OrderedDict
from dataclasses import dataclass

from adapters.matrix.relations import relation_of
from adapters.matrix.session.batch import RoomEvent
from adapters.matrix.session.history import History

MOST_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Question:
    """`event`: what the answer refers to: after an edit or a reaction, the message that it belongs to."""

    event: str
    asker: str
    thread: str = ""


class Questions:
    """Remembers the last ones, and asks the server about others."""

    def __init__(self, history: History) -> None:
        self._history = history
        self._known: OrderedDict[str, Question] = OrderedDict()

    async def asked_with(self, event: RoomEvent) -> Question:
        """What is known of an event goes on to be known."""
        if event.id not in self._known:
            self._known[event.id] = await self._question(event)
            if len(self._known) > MOST_REMEMBERED:
                self._known.popitem(last=False)
        return self._known[event.id]

    async def asked(self, room: str, event: str) -> Question | None:
        """None where nobody asked, or nothing can be known of it any more."""
        if not event or event in self._known:
            return self._known.get(event)
        found = await self._history.event(room, event)
        return await self.asked_with(found) if found else None

    async def _question(self, event: RoomEvent) -> Question:
        relation = relation_of(event.content)
        target = relation.corrects or relation.reacts_to
        if not target:
            return Question(event.id, event.sender, relation.thread)
        found = await self._history.event(event.room, target)
        return Question(target, event.sender, relation_of(found.content).thread if found else "")
