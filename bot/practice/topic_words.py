"""Tells what of a text may be kept as the name of a topic that nobody has entered: things, never persons."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from bot.privacy import wording
from bot.privacy.names import is_capital, is_given_name, is_relation, is_surname
from bot.privacy.streets import is_street
from bot.privacy.topic_wording import (
    ABOUT_PERSONS,
    ADJECTIVE_OF_ORIGIN,
    CONNECTING,
    ENDS_OF_SURNAMES,
    FILLING,
    GROUPS,
    GROUPS_BEHIND_FOR,
    MORE_THINGS,
    OF_ORIGIN,
    PLACES_OF_TOPICS,
    WHERE_PEOPLE_STAY,
    of_a_case,
)
from bot.privacy.vocabulary import given_names, little_words, places, surnames, words_under
from bot.privacy.words import Word, fold, read_words, visible

MOST_WORDS = 4
MOST_LETTERS = 40
LONGEST_TEXT = 120

_SHORTEST_FIRST_PART = 5
_SHORTEST_LAST_PART = 4
_LONGEST_SURNAME = 13
_FOR = frozenset(["fuer", "for"])
_PARAGRAPH = re.compile(
    r"§§? ?\d{1,3}[a-z]?(?!\w)|(?<!\w)SGB[ -](?:[IVX]{1,4}|\d{1,2})(?!\w)(?! ?[./-]\d)", re.IGNORECASE
)
_FRAME = " \t\n.,;:!?„“”\"'‚‘()[]–-"
_SEPARATE = re.compile(r"[,;:!?\n|=@#*_<>{}\\]|\.(?=\s)")
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ]{3,6}|[A-Z][a-z]?[A-Z][A-Za-zö]{1,6}")
_ENDING = re.compile(
    r".{3,}(?:ungs?|ungen|heit|keit|schaft|tion|taet|ismus|niss?e?|rad|amt|bus|pass|tag|app|job)"
)
_DESCRIBING = re.compile(
    r"\w{2,}(?:lich|isch|ig|iv|al|ell|bar|los|haft|sam|frei)e[nrms]?|\w{4,}(?:ende|tete|ierte|te)[nrs]?"
)


def topic_words(text: str, known: AbstractSet[str] = frozenset()) -> str:
    """The name of a topic as typed, else "". All of the text must be explained; one doubtful word spoils it.

    `known` are folded words that may stand there besides, as those of the directory.
    """
    plain = " ".join(visible(text[:LONGEST_TEXT]).split()).strip(_FRAME)
    if not plain or _SEPARATE.search(plain) or any(sign.isdecimal() for sign in _PARAGRAPH.sub("", plain)):
        return ""
    words = _without_filling(read_words(_PARAGRAPH.sub(_hidden, plain)))
    paragraphs = [found.span() for found in _PARAGRAPH.finditer(plain)]
    if not words or not _names_a_thing(words, known):
        return plain if _is_a_paragraph(plain) else ""
    start = min([words[0].start, *(first for first, _ in paragraphs)])
    end = max([words[-1].end, *(last for _, last in paragraphs)])
    kept = plain[start:end]
    return kept if len(kept) <= MOST_LETTERS and len(words) + len(paragraphs) <= MOST_WORDS else ""


def _hidden(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _is_a_paragraph(plain: str) -> bool:
    return len(plain) <= MOST_LETTERS and not _PARAGRAPH.sub("", plain).strip(_FRAME)


def _without_filling(words: list[Word]) -> list[Word]:
    """„Gibt es nochmal Hitzeschutzräume“: what only asks goes from both ends."""
    first, last = 0, len(words)
    while first < last and words[first].folded in FILLING | CONNECTING:
        first += 1
    while first < last and words[last - 1].folded in FILLING | CONNECTING:
        last -= 1
    return words[first:last]


def _names_a_thing(words: list[Word], known: AbstractSet[str]) -> bool:
    meanings = list(_meanings(words, known))
    return "" not in meanings and meanings[-1] in {"thing", "group"} and "thing" in meanings


def _meanings(words: list[Word], known: AbstractSet[str]) -> Iterator[str]:
    """For each word: thing, group, describing, connecting, or "" for one that may not be kept."""
    for position, word in enumerate(words):
        before = words[position - 1] if position else None
        following = words[position + 1] if position + 1 < len(words) else None
        if before and _tells_where(before, word):
            yield ""
        elif ADJECTIVE_OF_ORIGIN.fullmatch(word.folded):
            yield "describing" if following and _meaning(following, word, known) == "thing" else ""
        else:
            yield _meaning(word, before, known)


def _tells_where(before: Word, word: Word) -> bool:
    """„Heim Sonnenblick“, „Klasse Mondfische“: a house or a group by its name."""
    return before.folded in WHERE_PEOPLE_STAY and word.folded not in CONNECTING


def _meaning(word: Word, before: Word | None, known: AbstractSet[str]) -> str:
    if word.folded in CONNECTING:
        return "connecting"
    behind_for = before is not None and before.folded in _FOR
    if word.folded in GROUPS or (behind_for and word.folded in GROUPS_BEHIND_FOR):
        return "group"
    if _is_about_somebody(word):
        return ""
    if word.folded in known or _is_thing(word):
        return "thing"
    return "describing" if _DESCRIBING.fullmatch(word.folded) else ""


def _is_about_somebody(word: Word) -> bool:
    """True for relations, origins, names, streets, and what somebody is or does."""
    folded = word.folded
    return (
        folded in ABOUT_PERSONS
        or is_relation(folded)
        or of_a_case(folded)
        or OF_ORIGIN.fullmatch(folded) is not None
        or (folded in places() and folded not in PLACES_OF_TOPICS)
        or is_street(folded)
        or _is_name(word)
        or (folded in _told_of_somebody() and not _is_activity(word))
    )


def _is_name(word: Word) -> bool:
    """„koch“ and „Krebs“ are surnames, also in small letters; „Schutz“ and „Zimmer“ are things first."""
    return word.folded not in MORE_THINGS and (is_given_name(word) or is_surname(word))


def _is_thing(word: Word) -> bool:
    parts = word.text.split("-")
    return _is_activity(word) or (
        all(_is_thing_in_part(part) or _is_short_sign(part) for part in parts[:-1])
        and _is_thing_in_part(parts[-1])
    )


def _is_short_sign(part: str) -> bool:
    """The „E“ of „E-Bike“, the „KI“ of „KI-Schulung“."""
    return part.isupper() and len(part) <= len("KI")


def _is_thing_in_part(part: str) -> bool:
    """All parts count: „Repair-Café“, „KI-Schulung“; „Pumuckl-Akte“ is somebody's."""
    folded = fold(part)
    if _ABBREVIATION.fullmatch(part) or folded in _things() or folded.endswith("fall"):
        return True
    return _is_compound(folded) or folded in words_under("qualities")


def _is_activity(word: Word) -> bool:
    """„Betreutes Wohnen“; „wohnen“ in small letters says what somebody does."""
    return is_capital(word) and word.folded.endswith("en") and word.folded in words_under("verbs")


@lru_cache(maxsize=10_000)
def _is_compound(part: str) -> bool:
    """„Hitzeschutzraum“ ends in a thing, „Balkonkraft“ begins with one."""
    length, things = len(part), _things()
    lasts = (part[start:] for start in range(2, length - _SHORTEST_LAST_PART + 1))
    firsts = (part[:end] for end in range(_SHORTEST_FIRST_PART, length - _SHORTEST_LAST_PART + 1))
    if part.endswith(ENDS_OF_SURNAMES) and length <= _LONGEST_SURNAME:
        return any(piece in things for piece in firsts)
    return _ENDING.fullmatch(part) is not None or any(piece in things for piece in (*lasts, *firsts))


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    of_lists = words_under("office") | words_under("everyday") | words_under("English")
    return (of_lists - ABOUT_PERSONS - surnames() - given_names()) | MORE_THINGS


@lru_cache(maxsize=1)
def _told_of_somebody() -> frozenset[str]:
    """„Hat“, „wohnt“, „seit“: what makes a sentence; „Kinder“ and „digitale“ may stand in a name."""
    return (little_words() | wording.NEEDS | wording.DOES) - words_under("qualities") - MORE_THINGS
