"""What is said behind the number of a suggestion: a step, and perhaps a value for it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from rapidfuzz.distance import OSA

from bot.command import TEN_MINUTES
from bot.models import SuggestionState
from bot.plain_answers import plainly
from bot.practice.phrases import one_of, spelled
from bot.practice.suggestions.drafts import DAYS, Part
from bot.texts import every_language, says_one_of, wordings

DECISIONS = ("accept", "put_off", "decline")
ON_THE_DRAFT = ("draft", "in_force", *Part)
STEPS = ("object", "agree", "reason", *DECISIONS, *ON_THE_DRAFT)
WITHOUT_VALUE = frozenset(["accept", "draft", "in_force", "agree"])
IN_OWN_WORDS = frozenset(["reason", *Part])
CHANGED_FROM = (SuggestionState.ACCEPTED, SuggestionState.PUT_OFF, SuggestionState.DECLINED)
SHORTEST_WITH_A_SLIP = 5
A_DAY = timedelta(days=1)

_ARGUMENT = re.compile(
    r"(?:(?:V|nr|nummer|no|number)(?![^\W\d_])\s*[-.:]?\s*|#)*(?P<number>\d{1,9})(?!\w)[\s.:,!]*(?P<said>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = re.compile(r"V\s?-?\s?\d{1,9}(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """`step` is empty where none was named. `instead_of`: the decision that is knowingly changed."""

    number: int
    step: str
    value: str
    instead_of: SuggestionState | None = None


def read(argument: str) -> Said | None:
    """What an argument of `vorschlag` means; nothing where it names no suggestion."""
    found = _ARGUMENT.fullmatch(argument)
    if not found:
        return None
    instead_of, rest = _instead_of(found["said"].strip())
    step, value = _step(rest)
    if step in IN_OWN_WORDS and (other := _alone(value)):
        step, value = other, ""
    return Said(int(found["number"]), step, value, instead_of)


def is_label(text: str) -> bool:
    """„V-10“, „v10 annehmen“: how the bot writes a suggestion, with a step or nothing behind it."""
    said = read(text) if _LABEL.match(text) else None
    return said is not None and bool(said.step or not said.value)


def is_look(argument: str) -> bool:
    """Whether a suggestion, or the list of them, is only looked at."""
    said = read(argument)
    return said is None or not (said.step or said.value)


def is_answer(argument: str) -> bool:
    """Whether it names a step: other words behind a suggestion that was looked at are a new question."""
    said = read(argument)
    return said is not None and bool(said.step)


def is_surely_answer(argument: str) -> bool:
    """„Stimmt nicht“ behind a suggestion, „zurück“ behind a question: other commands elsewhere."""
    said = read(argument)
    if not said:
        return False
    is_back = said.step in IN_OWN_WORDS and says_one_of("undo.words", said.value.lstrip("/! "))
    return is_back or (said.step == "object" and not said.value)


def waits(argument: str) -> timedelta:
    """What an agreement or a reason should say takes its time."""
    said = read(argument)
    return A_DAY if said and said.step in IN_OWN_WORDS else TEN_MINUTES


def asks_for_a_day(argument: str) -> bool:
    said = read(argument)
    return said is not None and said.step in DAYS


def _step(said: str) -> tuple[str, str]:
    """The step that is named, and what is said behind it; no step for anything else."""
    plain = said.strip(" !.„“”\"'‚‘’»«")
    for name, pattern in _beginnings():
        if found := pattern.match(plain):
            value = plain[found.end() :].strip()
            return (name, value) if _takes(name, value) else ("", said)
    return _with_a_slip(plain) or ("", said)


def _takes(name: str, value: str) -> bool:
    """„annehmen nicht“ accepts nothing."""
    if name in WITHOUT_VALUE:
        return not value or says_one_of("courtesy.words", plainly(value))
    if name == "put_off":
        return not _negation().search(value)
    return name != "decline" or not says_one_of("not.words", plainly(value))


def _with_a_slip(plain: str) -> tuple[str, str] | None:
    """„anehmen“: one letter wrong, alone."""
    said = plainly(plain).casefold()
    if len(said) < SHORTEST_WITH_A_SLIP:
        return None
    near = (name for name, word in _words(STEPS) if OSA.distance(said, word.casefold(), score_cutoff=1) <= 1)
    return next(((name, "") for name in near), None)


def _alone(value: str) -> str:
    """The step that a value names and nothing else, unless it only means „leave it open“."""
    if says_one_of("draft-skip.words", plainly(value)):
        return ""
    step, rest = _step(plainly(value))
    return "" if rest else step


def _instead_of(said: str) -> tuple[SuggestionState | None, str]:
    for state in CHANGED_FROM:
        words = [word for _, word in _words([f"instead-{state}"], "suggestion")]
        if found := re.match(rf"(?:{one_of(words)})(?!\w)\s*", said, re.IGNORECASE):
            return state, said[found.end() :]
    return None, said


def _words(names: Iterable[str], kind: str = "step") -> Iterator[tuple[str, str]]:
    return (
        (name, word)
        for texts in every_language()
        for name in names
        for word in texts.words(f"{kind}-{name}.words")
    )


@cache
def _beginnings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The words of all steps in all languages, the longest first."""
    words = sorted(_words(STEPS), key=lambda pair: -len(pair[1]))
    return tuple(
        (name, re.compile(rf"{spelled(word)}(?!\w)[\s:,“”\"]*", re.IGNORECASE)) for name, word in words
    )


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(wordings('not.words'))})(?!\w)", re.IGNORECASE)
