"""Whose devices we know, and a session with each: asked for before we talk."""

import asyncio
import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from nio.crypto import OlmDevice  # type: ignore[import-untyped]
from nio.responses import KeysQueryResponse  # type: ignore[import-untyped]

from adapters.matrix.keys.keystore import Keys, encrypted_for_device
from adapters.matrix.keys.one_time_keys import CURVE
from adapters.matrix.session.server import Server, client_path

QUERY = client_path("keys", "query")
CLAIM = client_path("keys", "claim")
REMOTE_TIMEOUT = 10_000
"""Milliseconds our server may wait for others' servers."""

BEFORE_NEXT_TRY = 60.0
"""Seconds until a device is asked again that had no key to give, or a user whose server did not answer."""


@dataclass(frozen=True, slots=True)
class Devices:
    """`known`: users whose devices are up to date. Forgotten at a restart, so every room is asked anew.

    `silent`: until when devices, and users whose server does not answer, are not asked again (loop time).
    """

    keys: Keys
    server: Server
    known: set[str] = field(default_factory=set)
    silent: dict[tuple[str, str], float] = field(default_factory=dict)

    def note_changes(self, users: Iterable[str]) -> None:
        for user in users:
            self.known.discard(user)
            self.silent.pop((user, ""), None)

    async def query(self, users: Iterable[str]) -> None:
        """Asks for the devices of those users whose devices may have changed."""
        now = asyncio.get_running_loop().time()
        asked = {user for user in set(users) - self.known if self.silent.get((user, ""), 0) <= now}
        if not asked:
            return
        self.known.update(asked)  # before asking: a change told meanwhile takes them out again
        try:
            body = {"device_keys": {user: [] for user in sorted(asked)}, "timeout": REMOTE_TIMEOUT}
            answer = await self.server.ask("POST", QUERY, body)
        except BaseException:
            self.known.difference_update(asked)
            raise
        found = {user: answer.get("device_keys", {}).get(user) for user in asked}
        self._leave_out({user for user, devices in found.items() if devices is None}, now)
        sound = {user: self._sound(user, devices) for user, devices in found.items() if devices is not None}
        self.keys.handle_response(KeysQueryResponse(sound, {}))

    async def claim(self, users: Iterable[str]) -> None:
        """A session with every device of these users that has none, or a broken one."""
        now = asyncio.get_running_loop().time()
        lacking = [
            device
            for device in self.of(users)
            if self._lacks_session(device) and self.silent.get(_name(device), 0) <= now
        ]
        if not lacking:
            return
        asked: dict[str, dict[str, str]] = {}
        for device in lacking:
            asked.setdefault(device.user_id, {})[device.id] = CURVE
        body = {"one_time_keys": asked, "timeout": REMOTE_TIMEOUT}
        given = (await self.server.ask("POST", CLAIM, body)).get("one_time_keys", {})
        for device in lacking:
            if not self._begin(device, given.get(device.user_id, {}).get(device.id, {})):
                self.silent[_name(device)] = now + BEFORE_NEXT_TRY

    async def mend(self) -> None:
        """New sessions in place of broken ones; the other side learns of it by an empty message."""
        wedged = list(self.keys.wedged_devices)
        await self.claim({device.user_id for device in wedged})
        for device in wedged:
            if device not in self.keys.wedged_devices:
                await self.tell(encrypted(self.keys, [device], "m.dummy", {}), str(uuid4()))

    async def tell(self, messages: dict[str, Any], transaction: str) -> None:
        """Puts messages for devices into their inboxes. The same transaction twice is delivered once."""
        path = client_path("sendToDevice", "m.room.encrypted", transaction)
        await self.server.ask("PUT", path, {"messages": messages})

    def of(self, users: Iterable[str]) -> list[OlmDevice]:
        """All devices of these users but our own one.

        Ours is told by user and name: a user's device may have the same name.
        """
        found = [
            device for user in sorted(users) for device in self.keys.device_store.active_user_devices(user)
        ]
        own = (self.keys.user_id, self.keys.device_id)
        return [device for device in found if _name(device) != own]

    def _leave_out(self, users: set[str], now: float) -> None:
        """A server that is down must not delay every message by the time it is waited for."""
        self.known.difference_update(users)
        self.silent.update({(user, ""): now + BEFORE_NEXT_TRY for user in users})

    def _lacks_session(self, device: OlmDevice) -> bool:
        return device in self.keys.wedged_devices or not self.keys.session_store.get(device.curve25519)

    def _begin(self, device: OlmDevice, given: dict[str, Any]) -> bool:
        """Whether the device gave a key that it signed itself."""
        with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError, StopIteration):
            key = next(iter(given.values()))
            if self.keys.verify_json(key, device.ed25519, device.user_id, device.id):
                self.keys.create_session(key["key"], device.curve25519)
                if device in self.keys.wedged_devices:
                    self.keys.wedged_devices.remove(device)
                return True
        return False

    def _sound(self, user: str, devices: dict[str, Any]) -> dict[str, Any]:
        """One broken device must not hide all others: nio gives up on the whole answer."""
        return {name: device for name, device in devices.items() if self._is_sound(user, name, device)}

    def _is_sound(self, user: str, name: str, device: dict[str, Any]) -> bool:
        try:
            named = (device["user_id"], device["device_id"]) == (user, name)
            device["keys"][f"curve25519:{name}"].encode()
            signed = self.keys.verify_json(device, device["keys"][f"ed25519:{name}"], user, name)
        except (ValueError, KeyError, TypeError, AttributeError):
            return False
        return named and bool(signed)


def encrypted(
    keys: Keys, devices: Iterable[OlmDevice], kind: str, content: dict[str, Any]
) -> dict[str, dict[str, Any]]:
    """The same content for each device, by user and device."""
    messages: dict[str, dict[str, Any]] = {}
    for device in devices:
        messages.setdefault(device.user_id, {})[device.id] = encrypted_for_device(keys, device, kind, content)
    return messages


def _name(device: OlmDevice) -> tuple[str, str]:
    return device.user_id, device.id
