"""A terminal as a device: lines go into a pipe, the screen is read."""

import io
import os
import re
from types import TracebackType
from typing import Self, TextIO

from adapters.console import PERSON, Console
from bot.chat import Address
from tests.chats.seat import Heard

_BUTTON = re.compile(r"^  \[(\d+)\] (.+)$", re.MULTILINE)


class Terminal:
    """For one console and one person."""

    def __init__(self) -> None:
        reads, writes = os.pipe()
        self._read_by_bot: TextIO = os.fdopen(reads, "r", encoding="utf-8")
        self._keyboard: TextIO = os.fdopen(writes, "w", encoding="utf-8")
        self._screen, self._seen = io.StringIO(), 0
        self._numbers: dict[str, str] = {}

    def console(self) -> Console:
        return Console("", "Kein Knopf {}.".format, reads=self._read_by_bot, writes=self._screen)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()
        self._read_by_bot.close()

    def leave(self) -> None:
        """The end of the file."""
        self._keyboard.close()

    @property
    def account(self) -> Address:
        return PERSON

    def types(self, text: str) -> str:
        self._keyboard.write(f"{text}\n")
        self._keyboard.flush()
        return ""

    def presses(self, label: str) -> None:
        self.types(self._numbers[label])

    def edits(self, name: str, text: str) -> None:
        raise NotImplementedError

    def sends_voice(self) -> None:
        raise NotImplementedError

    def sees(self) -> Heard:
        shown = self._screen.getvalue()
        new, self._seen = shown[self._seen :], len(shown)
        self._numbers = {label: number for number, label in _BUTTON.findall(new)} or self._numbers
        return Heard(_BUTTON.sub("", new).strip(), tuple(label for _, label in _BUTTON.findall(new)))
