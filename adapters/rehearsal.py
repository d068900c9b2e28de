"""A chat on two files: messages come from one, replies go to the other. For tests, and to try things out."""

import json
from pathlib import Path

from bot.chat import Address, Delivery, Message, Receive, Shown

PLATFORM = "rehearsal"


class Rehearsal:
    """Hands on every line of `script` at each start, as a platform does with what was not acknowledged.

    A line of the script is {"id", "sender", "text"}, a line of the record {"key", "answers", "text"}.
    """

    platform = PLATFORM

    def __init__(self, script: Path, record: Path, *, repeats_safely: bool = True) -> None:
        self.repeats_safely = repeats_safely
        self._script = script
        self._record = record

    async def listen(self, receive: Receive) -> None:
        for line in self._script.read_text("utf-8").splitlines():
            said = json.loads(line)
            person = Address(PLATFORM, said["sender"])
            await receive(Message(said["id"], person, person, said["text"]))

    async def send(self, delivery: Delivery, _shown: Shown) -> None:
        sent = {"key": delivery.key, "answers": delivery.answers, "text": delivery.reply.plain()}
        with self._record.open("a", encoding="utf-8") as record:
            record.write(json.dumps(sent, ensure_ascii=False) + "\n")

    async def typing(self, room: Address) -> None:
        """Nobody watches."""
