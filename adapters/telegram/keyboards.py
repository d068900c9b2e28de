"""Buttons under a message: what each does, and how they share rows."""

from collections.abc import Iterable, Sequence

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from adapters.ways import mails_in, phones_in
from bot.chat import Button

MOST_BUTTONS = 100
MOST_IN_A_ROW = 3
CHARACTERS_OF_A_ROW = 34
"""What a narrow phone shows of all labels of a row; its buttons are of equal width."""
LONGEST_LABEL = 60
LONGEST_COPY = 256


def keyboard(copied: Iterable[str], buttons: Iterable[Button]) -> InlineKeyboardMarkup | None:
    """A button for each thing to copy, then the reply's own; nothing where there are none."""
    copying = [_copying(text) for text in dict.fromkeys(copied) if 0 < len(text) <= LONGEST_COPY]
    pressing = [_pressing(button) for button in buttons if button.command]
    pressing = pressing[: MOST_BUTTONS - len(copying)]
    rows = (*_rows(copying), *_rows(pressing))
    return InlineKeyboardMarkup(rows) if rows else None


def first_ways(text: str) -> list[str]:
    """The first phone number and the first mail address of a text."""
    firsts = (next(ways, None) for ways in (phones_in(text), mails_in(text)))
    return [way.written for way in firsts if way]


def _copying(text: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(_shortened(text), copy_text=CopyTextButton(text))


def _pressing(button: Button) -> InlineKeyboardButton:
    label = button.label.strip() or button.command
    return InlineKeyboardButton(_shortened(label), callback_data=button.command)


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"


def _rows(buttons: Sequence[InlineKeyboardButton]) -> list[Sequence[InlineKeyboardButton]]:
    """As few rows as the labels allow, and those as even as may be: four short ones stand two by two."""
    best: list[tuple[int, ...]] = [()] * (len(buttons) + 1)
    for start in reversed(range(len(buttons))):
        sizes = [size for size in range(MOST_IN_A_ROW, 0, -1) if _fits(buttons, start, size)]
        best[start] = min(((size, *best[start + size]) for size in sizes), key=_cost)
    ends = [sum(best[0][: number + 1]) for number in range(len(best[0]))]
    return [buttons[end - size : end] for size, end in zip(best[0], ends, strict=True)]


def _fits(buttons: Sequence[InlineKeyboardButton], start: int, size: int) -> bool:
    row = buttons[start : start + size]
    longest = max(len(button.text) for button in row)
    return len(row) == size and (size == 1 or size * longest <= CHARACTERS_OF_A_ROW)


def _cost(sizes: tuple[int, ...]) -> tuple[int, int]:
    return len(sizes), sum(size * size for size in sizes)
