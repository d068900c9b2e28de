"""Verification by emoji in a room: somebody compares their client with the operator's log.

We answer, we never begin. The bot cannot look at emoji; who compares is the person. So we confirm as soon as
they have: our confirmation only says which keys are ours, and their client believes it because they saw the
same emoji on both sides. The bot itself trusts nobody more for it. If the emoji differ, the person says so,
and nothing was said.
"""

import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from vodozemac import Curve25519PublicKey, EstablishedSas, Sas

from adapters.matrix.session.batch import RoomEvent
from adapters.matrix.session.faults import MatrixFault
from adapters.matrix.trust.ed25519 import canonical
from adapters.matrix.trust.emoji import EMOJI, Emoji
from adapters.matrix.trust.sas import commitment, emoji_information, macs, macs_are_right

REQUEST = "m.key.verification.request"
PREFIX = "m.key.verification."
METHOD = "m.sas.v1"
CHOSEN = {
    "key_agreement_protocol": "curve25519-hkdf-sha256",
    "hash": "sha256",
    "message_authentication_code": "hkdf-hmac-sha256.v2",
    "short_authentication_string": ["emoji"],
}
OFFERED = {
    "key_agreement_protocol": "key_agreement_protocols",
    "hash": "hashes",
    "message_authentication_code": "message_authentication_codes",
    "short_authentication_string": "short_authentication_string",
}
MOST_AT_ONCE = 20

Send = Callable[[str, str, dict[str, Any], str], Awaitable[str]]
"""Room, kind, content, transaction."""
Show = Callable[[str, tuple[Emoji, ...]], None]
"""Shows the operator whose verification it is, and the seven emoji."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Dialogue:
    """With one person on one device; `ours` and `theirs` as Matrix names a side: user and device."""

    room: str
    request: str
    theirs: tuple[str, str]
    sas: Sas = field(default_factory=Sas)
    start: dict[str, Any] = field(default_factory=dict)
    established: EstablishedSas | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """`own_keys`: the keys we vouch for, by name (`ed25519:DEVICE`, `ed25519:<master key>`)."""

    ours: tuple[str, str]
    own_keys: dict[str, str]
    keys_of: Callable[[str, str], Awaitable[dict[str, str]]]
    send: Send
    show: Show
    dialogues: dict[str, Dialogue] = field(default_factory=dict)

    async def hear(self, event: RoomEvent) -> None:
        """Takes the next step, if it is one; never raises anything but what ends the program."""
        try:
            await self._step(event)
        except (MatrixFault, KeyError, ValueError, TypeError, AttributeError) as error:
            log.warning("A verification in a Matrix room was broken off (%s).", type(error).__name__)
            if ended := self.dialogues.pop(_request_of(event), None):
                with contextlib.suppress(MatrixFault):
                    await self._cancel(ended, "m.unexpected_message")

    async def _step(self, event: RoomEvent) -> None:
        if _kind(event) == REQUEST:
            await self._agree(event)
        dialogue = self.dialogues.get(_request_of(event))
        if dialogue is None or dialogue.theirs[0] != event.sender or dialogue.room != event.room:
            return
        match event.kind.removeprefix(PREFIX):
            case "start":
                await self._accept(dialogue, event.content)
            case "key":
                await self._exchange_keys(dialogue, event.content)
            case "mac":
                await self._confirm(dialogue, event.content)
            case "cancel" | "done":
                del self.dialogues[dialogue.request]

    async def _agree(self, event: RoomEvent) -> None:
        content = event.content
        if content["to"] != self.ours[0] or METHOD not in content["methods"]:
            return
        while len(self.dialogues) >= MOST_AT_ONCE:
            del self.dialogues[next(iter(self.dialogues))]
        dialogue = Dialogue(event.room, event.id, (event.sender, str(content["from_device"])))
        self.dialogues[event.id] = dialogue
        await self._tell(dialogue, "ready", {"from_device": self.ours[1], "methods": [METHOD]})

    async def _accept(self, dialogue: Dialogue, start: dict[str, Any]) -> None:
        if start["method"] != METHOD or start["from_device"] != dialogue.theirs[1] or dialogue.start:
            raise ValueError
        if not all(_is_offered(name, start[OFFERED[name]]) for name in CHOSEN):
            await self._cancel(dialogue, "m.unknown_method")
            return
        dialogue.start = start
        promise = commitment(dialogue.sas.public_key.to_base64(), canonical(start))
        await self._tell(dialogue, "accept", {"method": METHOD, **CHOSEN, "commitment": promise})

    async def _exchange_keys(self, dialogue: Dialogue, content: dict[str, Any]) -> None:
        if not dialogue.start or dialogue.established:
            raise ValueError
        own = dialogue.sas.public_key.to_base64()
        dialogue.established = dialogue.sas.diffie_hellman(Curve25519PublicKey.from_base64(content["key"]))
        await self._tell(dialogue, "key", {"key": own})
        told = emoji_information((*dialogue.theirs, content["key"]), (*self.ours, own), dialogue.request)
        indices = dialogue.established.bytes(told).emoji_indices
        self.show(dialogue.theirs[0], tuple(EMOJI[index] for index in indices))

    async def _confirm(self, dialogue: Dialogue, content: dict[str, Any]) -> None:
        """Their confirmation has come: they saw the same emoji as the operator."""
        if not dialogue.established:
            raise ValueError
        known = await self.keys_of(*dialogue.theirs)
        if not macs_are_right(
            dialogue.established, content, known, (dialogue.theirs, self.ours), dialogue.request
        ):
            await self._cancel(dialogue, "m.key_mismatch")
            return
        own = macs(dialogue.established, self.own_keys, (self.ours, dialogue.theirs), dialogue.request)
        await self._tell(dialogue, "mac", own)
        await self._tell(dialogue, "done", {})

    async def _cancel(self, dialogue: Dialogue, code: str) -> None:
        self.dialogues.pop(dialogue.request, None)
        await self._tell(dialogue, "cancel", {"code": code, "reason": code})

    async def _tell(self, dialogue: Dialogue, step: str, content: dict[str, Any]) -> None:
        relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": dialogue.request}}
        transaction = f"verification-{step}-{dialogue.request}"
        await self.send(dialogue.room, PREFIX + step, {**content, **relation}, transaction)


def belongs_to_verification(event: RoomEvent) -> bool:
    return _kind(event).startswith(PREFIX)


def _kind(event: RoomEvent) -> str:
    """A request is an ordinary message, so that clients that know nothing of it show its text."""
    asked = event.kind == "m.room.message" and event.content.get("msgtype") == REQUEST
    return REQUEST if asked else event.kind


def _request_of(event: RoomEvent) -> str:
    relation = event.content.get("m.relates_to")
    return str(relation.get("event_id", "")) if isinstance(relation, dict) else ""


def _is_offered(name: str, offered: list[str]) -> bool:
    chosen = CHOSEN[name]
    return all(each in offered for each in ([chosen] if isinstance(chosen, str) else chosen))
