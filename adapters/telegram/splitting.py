"""Cuts texts to what a message holds, counted in UTF-16 units as Telegram counts them."""

from adapters import splitting

MOST_IN_A_TEXT = 4096
MOST_IN_A_CAPTION = 1024
BYTES_OF_A_UNIT = 2


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // BYTES_OF_A_UNIT


def split(text: str, most: int = MOST_IN_A_TEXT) -> list[str]:
    return splitting.split(text, most, units)


def cut(text: str, most: int) -> tuple[str, str]:
    """What fits, and the rest. The text begins with no white space."""
    return splitting.cut(text, most, units)
