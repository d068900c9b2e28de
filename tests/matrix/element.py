"""People with Element: the Matrix client most have, without its window, driven step by step."""

import base64
import time
from collections.abc import Callable, Sequence
from itertools import count
from types import TracebackType
from typing import Any, Self, TypeVar

from tests.matrix.heard import Heard, folded
from tests.matrix.node import PATIENCE, Node
from tests.matrix.synapse import PASSWORD, Synapse

KEY_PATIENCE = 5
"""Seconds to wait for the key of a message before it counts as unreadable."""

Found = TypeVar("Found")
Emoji = list[tuple[str, str]]


class Element:
    """One person on one device."""

    _numbers = count(1)

    def __init__(self, node: Node, synapse: Synapse, user: str, password: str = PASSWORD) -> None:
        self._node, self._synapse, self._password = node, synapse, password
        self._name = f"{user} {next(self._numbers)}"
        told = self._ask("log_in", url=synapse.url, user=user, password=password)
        self.user, self.device = str(told["user"]), str(told["device"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """The window is closed; the device stays known to the server."""
        self._ask("close")

    def logs_out(self) -> None:
        """The device is gone for good."""
        self._ask("log_out")

    def second_device(self) -> "Element":
        """The same person on a brand-new device that nobody has signed."""
        return Element(self._node, self._synapse, self.user, self._password)

    # Rooms

    def direct_room_with(self, user: str, *, encrypted: bool = True) -> str:
        return str(self._ask("create", encrypted=encrypted, invite=[user], direct=True))

    def create_room(self, name: str, *, encrypted: bool = True, invite: Sequence[str] = ()) -> str:
        return str(self._ask("create", name=name, encrypted=encrypted, invite=list(invite), direct=False))

    def invites(self, room: str, user: str) -> None:
        self._ask("invite", room=room, user=user)

    def joins(self, room: str, via: Sequence[str] = ()) -> str:
        return str(self._ask("join", room=room, via=list(via)))

    def leaves(self, room: str) -> None:
        self._ask("leave", room=room)

    def kicks(self, room: str, user: str) -> None:
        self._ask("kick", room=room, user=user)

    def upgrades_room(self, room: str, version: str = "12") -> str:
        """The room that takes its place, joined."""
        return str(self._ask("known", room=self._ask("upgrade", room=room, version=version)))

    def invited(self) -> list[str]:
        """The rooms this person is asked into, at least one."""
        return self._wait(lambda: list[str](self._ask("invited")), "an invitation")

    def members(self, room: str) -> dict[str, str]:
        """What each user is to the room as this client knows it: join, invite, leave, ban."""
        return dict(self._ask("members", room=room))

    def sees(self, user: str, room: str, membership: str = "join") -> None:
        """Waits until somebody is in the room, or out of it."""
        self._wait(lambda: self.members(room).get(user) == membership, f"{membership} of {user}")

    # Messages

    def says(  # noqa: PLR0913 - the parts of a message
        self,
        room: str,
        text: str,
        *,
        mentions: Sequence[str] = (),
        replies_to: str = "",
        thread: str = "",
        html: str = "",
    ) -> str:
        content: dict[str, Any] = {"msgtype": "m.text", "body": text}
        if html:
            content |= {"format": "org.matrix.custom.html", "formatted_body": html}
        if mentions:
            content["m.mentions"] = {"user_ids": list(mentions)}
        if relation := _relation(replies_to, thread):
            content["m.relates_to"] = relation
        return self.sends(room, content)

    def sends(self, room: str, content: dict[str, Any], kind: str = "m.room.message") -> str:
        """Any event, encrypted where the room is."""
        return str(self._ask("send", room=room, type=kind, content=content))

    def milliseconds_to_answer(self, room: str, text: str) -> float:
        """From a question to the next message of somebody else, read: in a room that is encrypted."""
        return float(self._ask("round_trip", room=room, content={"msgtype": "m.text", "body": text}))

    def edits(self, room: str, event: str, text: str) -> str:
        relation = {"rel_type": "m.replace", "event_id": event}
        new = {"msgtype": "m.text", "body": text}
        return self.sends(room, {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": relation})

    def reacts(self, room: str, event: str, key: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return self.sends(room, {"m.relates_to": relation}, "m.reaction")

    def redacts(self, room: str, event: str) -> str:
        return str(self._ask("redact", room=room, event=event))

    def shows(self, room: str) -> list[Heard]:
        """All messages of the room as they are shown now, own ones too."""
        return folded(self._ask("events", room=room))

    def state(self, room: str, kind: str) -> dict[str, Any]:
        """What the last event of this kind says, like the tombstone of a room; waits for one."""
        events = self._wait(
            lambda: [event for event in self._ask("events", room=room) if event["type"] == kind], kind
        )
        return dict(events[-1]["content"])

    def hears(
        self, room: str, *, after: str = "", at_least: int = 1, patience: float = PATIENCE
    ) -> list[Heard]:
        """What others say, behind an event of the room, as soon as there is enough of it to be read.

        A message without its key is waited for a while and then told as it is: `decrypted` is false.
        """
        heard = self._wait(lambda: self._from_others(room, after, at_least), f"{at_least} messages", patience)
        end = time.monotonic() + KEY_PATIENCE
        while not all(one.decrypted for one in heard) and time.monotonic() < end:
            time.sleep(0.05)
            heard = self._from_others(room, after, at_least)
        return heard

    def waits_for(self, room: str, condition: Callable[[Heard], bool], patience: float = PATIENCE) -> Heard:
        """The first message of the room that is as wished: edited, reacted to, redacted, with a word."""
        return self._wait(
            lambda: next((one for one in self.shows(room) if condition(one)), None), "a message", patience
        )

    def typing_seen(self, room: str) -> list[str]:
        """Who was seen typing so far, once for each start; waits for the first."""
        return self._wait(lambda: list[str](self._ask("typed", room=room)), "typing")

    def uploads(self, data: bytes, kind: str) -> str:
        """The mxc address of what was uploaded, in the clear."""
        return str(self._ask("upload", base64=base64.b64encode(data).decode(), type=kind))

    def download(self, heard: Heard) -> bytes:
        """The file or picture of a message, decrypted, its hash checked."""
        content = heard.content
        return base64.b64decode(self._ask("download", url=content.get("url"), file=content.get("file")))

    # Trust

    def bootstrap_cross_signing(self) -> None:
        """What Element does at the first login: an identity that signs this device."""
        self._ask("bootstrap")

    def set_up_recovery(self) -> str:
        """The recovery key under which the identity is kept on the server."""
        return str(self._ask("set_up_recovery"))

    def restores_identity(self, recovery_key: str) -> None:
        """What Element does at a login on another device; returns when everybody sees this one as signed."""
        self._ask("restore", key=recovery_key)
        self._wait(lambda: self.see_devices_of(self.user)[self.device]["signed"], "a signed device")

    def writes_to_verified_devices_only(self) -> None:
        """A setting of Element: others are told that their key is withheld, and why."""
        self._ask("only_verified")

    def exclude_insecure_devices(self) -> None:
        """Neither reads from nor writes to devices that their owner has not signed (MSC4153)."""
        self._ask("exclude")

    def see_devices_of(self, user: str) -> dict[str, dict[str, bool]]:
        """For each device with keys: whether it is `signed` by its owner, and `verified`."""
        return dict(self._ask("devices", user=user))

    def verify_with_emoji(self, user: str, room: str) -> Emoji:
        """Asks in the room for verification; the seven emoji shown here, as soon as the other agrees."""
        return [(emoji, name) for emoji, name in self._ask("verify", user=user, room=room)]

    def accept_verification(self) -> Emoji:
        """Agrees to the next verification somebody asks for."""
        return [(emoji, name) for emoji, name in self._ask("accept")]

    def confirm(self) -> None:
        """The emoji are the same on both sides; waits until the other says so, too."""
        self._ask("confirm")

    def mismatch(self) -> None:
        self._ask("mismatch")

    def user_verified(self, user: str) -> bool:
        return bool(self._ask("trusts", user=user))

    def _ask(self, action: str, **given: Any) -> Any:
        return self._node.ask(self._name, action, **given)

    def _from_others(self, room: str, after: str, at_least: int) -> list[Heard]:
        shown = self.shows(room)
        ids = [one.event_id for one in shown]
        if after and after not in ids:
            return []
        behind = shown[ids.index(after) + 1 :] if after else shown
        heard = [one for one in behind if one.sender != self.user]
        return heard if len(heard) >= at_least else []

    def _wait(self, look: Callable[[], Found | None], wish: str, patience: float = PATIENCE) -> Found:
        end = time.monotonic() + patience
        while not (found := look()):
            if time.monotonic() > end:
                raise TimeoutError(f"{self.user} waited in vain for {wish}\n{self._node.log()}")
            time.sleep(0.03)
        return found


def _relation(replies_to: str, thread: str) -> dict[str, Any]:
    """In a thread, older clients are shown a reply: the fallback of the specification."""
    if not thread:
        return {"m.in_reply_to": {"event_id": replies_to}} if replies_to else {}
    return {
        "rel_type": "m.thread",
        "event_id": thread,
        "is_falling_back": not replies_to,
        "m.in_reply_to": {"event_id": replies_to or thread},
    }
