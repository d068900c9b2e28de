"""The chat in the terminal: cards as text, buttons as numbers, colours only where somebody looks."""

import asyncio
import contextlib
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from threading import Thread
from typing import TextIO
from uuid import uuid4

from bot.chat import Address, Button, Delivery, Message, Receive, Reply, Shown, Undeliverable

if sys.platform != "win32":
    import readline  # noqa: F401 - makes the arrow keys work in `input`
    import termios

PLATFORM = "terminal"
PERSON = Address(PLATFORM, "you")
BOLD, FAINT, PLAIN = "\033[1m", "\033[2m", "\033[0m"


class Console:
    """Reads a line, waits until its answer is shown, reads the next. Ends at the end of the file."""

    platform = PLATFORM
    repeats_safely = False

    def __init__(
        self,
        hello: str,
        no_button: Callable[[str], str],
        *,
        reads: TextIO | None = None,
        writes: TextIO | None = None,
    ) -> None:
        self._hello = hello
        self._no_button = no_button
        self._reads = reads or sys.stdin or io.StringIO()  # a program may be started without either
        self._writes = writes or sys.stdout or io.StringIO()
        self._has_left = False
        self._last = Reply("")
        self._buttons: Sequence[Button] = ()
        self._asked = ""
        self._answered = asyncio.Event()

    async def listen(self, receive: Receive) -> None:
        with _terminal_as_it_was(self._reads):
            await self._talk(receive)

    async def _talk(self, receive: Receive) -> None:
        self._show(f"{self._hello}\n")
        run = uuid4().hex
        for number in count(1):
            line = "" if self._has_left else await self._line()
            if not line:
                return
            if message := self._message(f"{run}-{number}", line.strip()):
                self._asked = message.id
                self._answered.clear()
                await receive(message)
                await self._answered.wait()

    async def send(self, delivery: Delivery, _shown: Shown) -> None:
        self._last = delivery.reply
        self._buttons = delivery.reply.buttons or self._buttons
        self._show(f"{self._drawn(delivery.reply)}\n")
        if delivery.answers == self._asked:
            self._answered.set()
        if self._has_left:
            raise Undeliverable(permanent=True)

    async def typing(self, room: Address) -> None:
        """A terminal shows nothing of that."""

    def _message(self, number: str, text: str) -> Message | None:
        """A typed line, or the button whose number was typed."""
        if not text.isdecimal():
            return Message(number, PERSON, PERSON, text) if text else None
        if 1 <= int(text) <= len(self._buttons):
            return Message(number, PERSON, PERSON, self._buttons[int(text) - 1].command, pressed=True)
        if self._last.expects:
            return Message(number, PERSON, PERSON, text)
        self._show(self._no_button(text))
        return None

    async def _line(self) -> str:
        """The next line, read in a thread that does not keep the program from ending."""
        loop = asyncio.get_running_loop()
        line: asyncio.Future[str] = loop.create_future()

        def hand_over(read: str) -> None:
            if not line.done():
                line.set_result(read)

        def read() -> None:
            with contextlib.suppress(RuntimeError):  # the program has ended meanwhile
                loop.call_soon_threadsafe(hand_over, self._read_safely())

        Thread(target=read, daemon=True).start()
        return await line

    def _read_safely(self) -> str:
        """What cannot be read any more has ended."""
        try:
            return self._read()
        except (EOFError, OSError, ValueError):
            return ""

    def _read(self) -> str:
        if not self._is_watched():
            return self._reads.readline()
        return input("› ") + "\n"

    def _drawn(self, reply: Reply) -> str:
        rest = replace(reply, title="").plain()
        buttons = "\n".join(f"  [{number}] {button.label}" for number, button in enumerate(reply.buttons, 1))
        parts = (self._in(BOLD, reply.title), rest, self._in(FAINT, buttons))
        return "\n".join(part for part in parts if part)

    def _in(self, style: str, text: str) -> str:
        return f"{style}{text}{PLAIN}" if text and self._is_watched() else text

    def _is_watched(self) -> bool:
        return self._reads.isatty() and self._writes.isatty()

    def _show(self, text: str) -> None:
        """Whoever reads may stop reading (`| head`): then there is nobody left to talk to."""
        try:
            self._writes.write(f"{text}\n")
            self._writes.flush()
        except (OSError, ValueError):
            self._has_left = True


@contextlib.contextmanager
def _terminal_as_it_was(stream: TextIO) -> Iterator[None]:
    """A line editor that is interrupted leaves the terminal without echo."""
    if sys.platform == "win32" or not stream.isatty():
        yield
        return
    before = termios.tcgetattr(stream.fileno())
    try:
        yield
    finally:
        termios.tcsetattr(stream.fileno(), termios.TCSADRAIN, before)
