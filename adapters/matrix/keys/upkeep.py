"""What the server wants from us after a sync: keys when they run out, new sessions for broken ones."""

import logging
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from adapters.matrix.keys.devices import Devices
from adapters.matrix.keys.key_requests import KeyRequests
from adapters.matrix.keys.keystore import Keys
from adapters.matrix.keys.newest import Newest
from adapters.matrix.keys.one_time_keys import CURVE, left_on_server, upload_keys
from adapters.matrix.session.faults import LoggedOut, MatrixFault
from adapters.matrix.session.server import Answer, Server, client_path

COUNT = "device_one_time_keys_count"
UNUSED = "device_unused_fallback_key_types"
CANCEL = "m.key.verification.cancel"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Upkeep:
    server: Server
    keys: Keys
    devices: Devices
    newest: Newest
    requests: KeyRequests

    async def after(self, answer: Answer) -> None:
        """What does not succeed now does so after the next sync: the server tells again what it lacks."""
        try:
            await self._upload(answer)
            await self.devices.mend()
            await self.requests.ask()
            await self.newest.go_up_in_time()
            await self._refuse_verifications(answer)
        except LoggedOut:
            raise
        except MatrixFault as fault:
            log.warning("Matrix: keys are not in order yet (%s).", fault)

    async def _upload(self, answer: Answer) -> None:
        """Also at zero, and also where a server leaves out the kind of which nothing is left."""
        if COUNT not in answer:
            return
        fallback = UNUSED in answer and CURVE not in answer[UNUSED]
        await upload_keys(self.server, self.keys, one_time=left_on_server(answer, COUNT), fallback=fallback)

    async def _refuse_verifications(self, answer: Answer) -> None:
        """Outside a room we verify nobody; whoever asks is told so instead of waiting."""
        for event in answer.get("to_device", {}).get("events", []):
            if event.get("type") == "m.key.verification.request":
                await self._refuse(str(event.get("sender", "")), event.get("content", {}))

    async def _refuse(self, user: str, content: dict[str, Any]) -> None:
        refusal = {
            "transaction_id": content.get("transaction_id", ""),
            "code": "m.unknown_method",
            "reason": "Only in a room",
        }
        messages = {user: {str(content.get("from_device", "*")): refusal}}
        path = client_path("sendToDevice", CANCEL, str(uuid4()))
        await self.server.ask("PUT", path, {"messages": messages})
