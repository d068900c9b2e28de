"""Base58, in which recovery keys are written: no letter can be taken for another."""

LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def encode(data: bytes) -> str:
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, place = divmod(number, len(LETTERS))
        text = LETTERS[place] + text
    return LETTERS[0] * (len(data) - len(data.lstrip(b"\0"))) + text


def decode(text: str) -> bytes:
    """Raises `ValueError`."""
    number = 0
    for letter in text:
        number = number * len(LETTERS) + LETTERS.index(letter)
    zeros = len(text) - len(text.lstrip(LETTERS[0]))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
