"""From what happens in a room to what is said to the bot there."""

from dataclasses import dataclass, replace

from adapters import vcard
from adapters.matrix.addressing import Names, is_called, is_mentioned, without_call
from adapters.matrix.buttons import number_in
from adapters.matrix.own_messages import OwnMessages
from adapters.matrix.questions import Question, Questions
from adapters.matrix.relations import relation_of, text
from adapters.matrix.saying import LONGEST_CARD, Said, said_in
from adapters.matrix.session.batch import RoomEvent
from adapters.matrix.session.client import Client
from adapters.matrix.session.rooms import RoomState
from bot.chat import Address, ContactCard, Message

PLATFORM = "matrix"
OF_TWO = 2


@dataclass(frozen=True, slots=True)
class Intake:
    """Raises `MatrixFault` where the server had to be asked and gave no answer."""

    client: Client
    own: OwnMessages
    questions: Questions

    async def message(self, event: RoomEvent) -> Message | None:
        """None where nothing is said, or nothing to us."""
        if event.sender == self.client.user_id or event.is_state:
            return None
        if event.kind == "m.reaction":
            return await self._press(event)
        said = said_in(event)
        return await self._said(event, said) if said else None

    async def is_private(self, room: str) -> bool:
        """A conversation of two, however it came about."""
        return is_private(await self.client.state(room), self.client.user_id)

    async def _press(self, event: RoomEvent) -> Message | None:
        """A reaction with a number on a message of ours presses that button.

        Where it is no longer there, the number is said as if it were typed, so that nobody waits in vain.
        """
        relation = relation_of(event.content)
        number = number_in(relation.key)
        if number is None or not relation.reacts_to:
            return None
        buttons = await self.own.buttons_of(event.room, relation.reacts_to)
        if buttons is None:
            return None
        await self.questions.asked_with(event)
        message = replace(_bare(event), text=str(number), private=await self.is_private(event.room))
        command = buttons.command(number)
        return (
            replace(message, text=command, pressed=True, pressed_on=relation.reacts_to)
            if command
            else message
        )

    async def _said(self, event: RoomEvent, said: Said) -> Message | None:
        state = await self.client.state(event.room)
        private = is_private(state, self.client.user_id)
        names = _names(state, self.client.user_id).with_pills(said.content)
        question = await self.questions.asked_with(event)
        if not private and not await self._is_to_us(event, said, names, question):
            return None
        plain = without_call(said.text, names, mentioned=is_mentioned(said.content, names))
        message = replace(_bare(event), text=plain, private=private, wordless=said.wordless)
        corrects = relation_of(event.content).corrects
        if corrects:
            return replace(message, corrects=corrects)
        return await self._with_card(message, said) if said.is_card else await self._typed(message, event)

    async def _is_to_us(self, event: RoomEvent, said: Said, names: Names, question: Question) -> bool:
        """An edited message is for us where its first version was: there stands whom it calls and answers."""
        first = await self._first_version(event)
        if _calls(said, names) or _calls(said_in(first), names):
            return True
        answered = relation_of(first.content).replies_to
        if answered and await self.own.is_own(event.room, answered):
            return True
        return bool(question.thread) and await self._follows_us_in_thread(event.room, question)

    async def _first_version(self, event: RoomEvent) -> RoomEvent:
        """The event itself where nothing is edited, or nothing is known of it any more."""
        corrects = relation_of(event.content).corrects
        found = await self.client.history.event(event.room, corrects) if corrects else None
        return found or event

    async def _follows_us_in_thread(self, room: str, question: Question) -> bool:
        before = await self.client.history.before_in_thread(room, question.thread, question.event)
        return before is not None and before.sender == self.client.user_id

    async def _typed(self, message: Message, event: RoomEvent) -> Message:
        """A number presses the button of the message replied to, else of the last one here."""
        number = number_in(message.text)
        if number is None:
            return message
        relation = relation_of(event.content)
        buttons = await self.own.buttons_of(event.room, relation.replies_to) if relation.replies_to else None
        if not (buttons and buttons.commands):
            buttons = await self.own.latest_buttons((event.room, relation.thread))
        command = buttons.command(number)
        return replace(message, text=command, pressed=True) if command else message

    async def _with_card(self, message: Message, said: Said) -> Message:
        card = await self._card(said)
        return replace(message, card=card, wordless=False) if card else message

    async def _card(self, said: Said) -> ContactCard | None:
        return vcard.read(await self.client.download(said.content, LONGEST_CARD))


def is_private(state: RoomState, user_id: str) -> bool:
    return len(state.present) == OF_TWO and user_id in state.present


def _calls(said: Said | None, names: Names) -> bool:
    if not said:
        return False
    return is_mentioned(said.content, names) or is_called(said.text, names.with_pills(said.content))


def _bare(event: RoomEvent) -> Message:
    return Message(event.id, Address(PLATFORM, event.sender), Address(PLATFORM, event.room), "")


def _names(state: RoomState, user_id: str) -> Names:
    shown = text(state.content("m.room.member", user_id).get("displayname"))
    return Names(user_id, frozenset({shown} - {""}))
