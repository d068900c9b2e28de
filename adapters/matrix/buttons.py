"""Buttons where there are none: numbered lines, pressed by typing a number or by a reaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from adapters.matrix.relations import mapping
from bot.chat import Button, Reply

KEY = "zuruf.buttons"
"""In the content of the bot's own message, so that its buttons work after a restart, too."""

TEN = "🔟"
_ENCLOSING = ("\ufe0f", "\ufe0e", "\u20e3")  # what makes a keycap of a digit
_MOST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Buttons:
    """What a message of the bot offers."""

    commands: tuple[str, ...] = ()

    def command(self, number: int) -> str:
        """Empty where there is no such button."""
        return self.commands[number - 1] if 1 <= number <= len(self.commands) else ""


def numbered(buttons: Sequence[Button]) -> str:
    return "\n".join(f"{number}. {button.label}" for number, button in enumerate(buttons, 1))


def kept(reply: Reply) -> dict[str, Any]:
    """To be put into the content of the message that shows the buttons."""
    return {KEY: [[button.label, button.command] for button in reply.buttons]} if reply.buttons else {}


def buttons_in(content: dict[str, Any]) -> Buttons:
    """After an edit, those of the new content."""
    shown = mapping(content.get("m.new_content")) or content
    told = shown.get(KEY)
    return Buttons(tuple(str(command) for _label, command in told)) if isinstance(told, list) else Buttons()


def keycap(number: int) -> str:
    return f"{number}\ufe0f\u20e3" if number < len("1234567890") else TEN


def number_in(said: str) -> int | None:
    """Of „2“, „2.“, „2)“, „2️⃣“, and „!2“ as commands are called; none where anything else is said."""
    plain = said.strip().removeprefix("!").replace(TEN, "10")
    for sign in _ENCLOSING:
        plain = plain.replace(sign, "")
    plain = plain.removesuffix(".").removesuffix(")")
    is_number = plain.isascii() and plain.isdecimal() and len(plain) <= _MOST_DIGITS
    return int(plain) if is_number else None
