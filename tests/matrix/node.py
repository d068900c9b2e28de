"""A process of Node that runs Matrix clients; element/driver.mjs says what it understands."""

import json
import subprocess
import tempfile
import threading
from itertools import count
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Any, Self

FOLDER = Path(__file__).parent / "element"
PATIENCE = 60
"""Seconds to wait for anything. Only reached when something is broken."""


class ElementError(Exception):
    """The client could not do what it was told."""


class Node:
    """One process that runs the clients of any number of people; it may be asked from several threads."""

    def __enter__(self) -> Self:
        self._log = tempfile.TemporaryFile("w+")
        self._process = subprocess.Popen(
            ["node", "driver.mjs"],  # noqa: S607 - the one found by make
            cwd=FOLDER,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            encoding="utf-8",
        )
        self._numbers, self._writing = count(1), threading.Lock()
        self._answers: dict[int, Queue[dict[str, Any]]] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        self._process.stdout.close()
        self._log.close()

    def ask(self, client: str, action: str, **given: Any) -> Any:
        number, answered = next(self._numbers), Queue[dict[str, Any]]()
        self._answers[number] = answered
        with self._writing:
            assert self._process.stdin
            message = {"id": number, "client": client, "do": action, "with": given}
            self._process.stdin.write(json.dumps(message) + "\n")
            self._process.stdin.flush()
        try:
            answer = answered.get(timeout=2 * PATIENCE)
        except Empty:
            raise TimeoutError(f"{client} {action} {given}\n{self.log()}") from None
        if "error" in answer:
            raise ElementError(f"{client} {action} {given}\n{answer['error']}")
        return answer["answer"]

    def log(self) -> str:
        self._log.seek(0)
        return self._log.read()[-5000:]

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            answer = json.loads(line)
            self._answers.pop(answer["id"]).put(answer)
        for waiting in self._answers.values():
            waiting.put({"error": "the process has ended"})
