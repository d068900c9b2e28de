"""A message as words with their places, and one spelling for each word."""

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:(?!['’`´]s\b)['’`´-][^\W_]+)*")
_GENDER = re.compile(r"(?<=\w)(?:[:*_/]-?|\()(?:innen|in|r|n|e)\b\)?", re.IGNORECASE)
_OTHER_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "ə": "e"}
)
_FEWEST_LETTERS_OF_A_SHOUT = 6


@dataclass(frozen=True, slots=True)
class Word:
    """`gap` is what stands between the word before and this one."""

    text: str
    folded: str
    start: int
    end: int
    gap: str


def fold(word: str) -> str:
    """One spelling: „Yalçın“ is „yalcin“, „Özdemir“ is „oezdemir“, „Weiß“ is „weiss“."""
    plain = unicodedata.normalize("NFKC", word).casefold().translate(_OTHER_LETTERS)
    if plain.isascii():
        return plain
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter)
    )


def visible(text: str) -> str:
    """The text in the form that everything here counts its places in: NFKC, without invisible characters."""
    normal = unicodedata.normalize("NFKC", text)
    if normal.isascii() and normal.isprintable():
        return normal
    return "".join(
        sign for sign in normal if sign.isspace() or unicodedata.category(sign) not in {"Cf", "Cc", "Mn"}
    )


def read_words(text: str) -> list[Word]:
    """The words of a visible text. „Schüler:in“ loses its ending, a shouted text its capitals."""
    plain = _GENDER.sub(lambda found: " " * len(found[0]), text)
    if _is_shouted(plain):
        plain = lower_in_place(plain)
    words = []
    end = 0
    for found in _WORD.finditer(plain):
        words.append(Word(found[0], fold(found[0]), found.start(), found.end(), plain[end : found.start()]))
        end = found.end()
    return words


def _is_shouted(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS_OF_A_SHOUT


def lower_in_place(text: str) -> str:
    """Lower case without a change of length: „İ“ would become two characters."""
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
