"""Sends replies: to the question, in its thread, or in the place of what was said before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from adapters.matrix.buttons import KEY
from adapters.matrix.intake import is_private
from adapters.matrix.mail_states import as_state_of_mail
from adapters.matrix.own_messages import OwnMessages
from adapters.matrix.questions import Question, Questions
from adapters.matrix.relations import EDIT, THREAD
from adapters.matrix.rendering import Part, parts_of
from adapters.matrix.session.client import Client
from adapters.matrix.session.faults import MatrixFault, Refused, TooFast
from adapters.matrix.standing import Standing
from adapters.matrix.taps import Taps
from adapters.matrix.transactions import transaction
from adapters.matrix.words import Say
from bot.chat import Delivery, Shown


@dataclass(frozen=True, slots=True)
class _Place:
    """`question`: what is answered, if anything. `replaces`: the own message that is changed, if one is.

    `is_first`: of several messages; `calls`: it calls whoever asked.
    """

    room: str
    private: bool
    question: Question | None = None
    replaces: str = ""
    is_first: bool = True
    calls: bool = True

    @property
    def thread(self) -> str:
        return self.question.thread if self.question else ""


@dataclass(frozen=True, slots=True)
class Deliveries:
    client: Client
    standing: Standing
    own: OwnMessages
    questions: Questions
    taps: Taps
    say: Say

    async def send(self, delivery: Delivery, shown: Shown) -> None:
        """Shows what is not out yet; raises `Undeliverable` or `Unconfirmed`, no more."""
        try:
            await self._unless_refused(delivery, shown)
        except MatrixFault as fault:
            if isinstance(fault, TooFast):
                self.taps.answer_refused()
            raise as_state_of_mail(fault) from None

    async def _unless_refused(self, delivery: Delivery, shown: Shown) -> None:
        try:
            await self._send(delivery, shown)
        except Refused as refused:
            await self.standing.explain(delivery.room.id, refused)
            raise

    async def _send(self, delivery: Delivery, shown: Shown) -> None:
        self.taps.stop(delivery.room.id)
        parts = parts_of(delivery.reply, self.say("matrix-buttons-hint"))
        place = await self._place(delivery, len(parts))
        with_buttons = ""
        for number, part in enumerate(parts):
            if number >= delivery.shown:
                place = replace(place, is_first=number == 0, calls=number == _first_words(parts))
                event = await self._show(place, part, transaction(delivery.answers or delivery.key, number))
                with_buttons = event if KEY in part.content else with_buttons
                await shown()
        if with_buttons:
            self.taps.place(place.room, with_buttons, len(delivery.reply.buttons))

    async def _place(self, delivery: Delivery, parts: int) -> _Place:
        room = delivery.room.id
        private = is_private(await self.standing.state(room), self.client.user_id)
        question = await self.questions.asked(room, delivery.answers)
        place = _Place(room, private, question)
        replaces = delivery.reply.replaces if parts == 1 else ""
        return replace(place, replaces=replaces) if await self._may_replace(place, replaces) else place

    async def _may_replace(self, place: _Place, event: str) -> bool:
        """Among many, what was said to somebody is not taken away because somebody else pressed a button."""
        if not event or not await self.own.is_own(place.room, event):
            return False
        if place.private or not place.question:
            return True
        return await self.own.called_in(place.room, event) in {"", place.question.asker}

    async def _show(self, place: _Place, part: Part, name: str) -> str:
        """The id of the message that is shown: after an edit, that of the first version."""
        content = await self._content(place, part)
        event = await self.client.send_event(place.room, "m.room.message", content, name)
        self.taps.answer_sent()
        shown = place.replaces or event
        self.own.note((place.room, place.thread), shown, content)
        return shown

    async def _content(self, place: _Place, part: Part) -> dict[str, Any]:
        content = {**part.content, "m.mentions": _mentions(place)}
        if part.file:
            content |= await self.client.upload(place.room, part.file, part.file_kind)
        if place.replaces:
            return _edit(content, place.replaces)
        relation = _relation(place)
        return {**content, "m.relates_to": relation} if relation else content


def _edit(content: dict[str, Any], event: str) -> dict[str, Any]:
    """Clients that know no edits show the plain text. Nobody is called once more by an edit."""
    new = {**content, "m.mentions": {}}
    relation = {"rel_type": EDIT, "event_id": event}
    return {**new, "body": f"* {content['body']}", "m.new_content": new, "m.relates_to": relation}


def _first_words(parts: Sequence[Part]) -> int:
    return next((number for number, part in enumerate(parts) if part.is_words), 0)


def _mentions(place: _Place) -> dict[str, Any]:
    """Whoever asked among many is called, once."""
    asker = place.question.asker if place.question and place.calls and not place.private else ""
    return {"user_ids": [asker]} if asker else {}


def _relation(place: _Place) -> dict[str, Any]:
    """Between two people the answer needs no reference; in a thread older clients are shown one."""
    question = place.question
    if not question or not (question.thread or (place.is_first and not place.private)):
        return {}
    reply = {"m.in_reply_to": {"event_id": question.event}}
    if not question.thread:
        return reply
    return {"rel_type": THREAD, "event_id": question.thread, "is_falling_back": True, **reply}
