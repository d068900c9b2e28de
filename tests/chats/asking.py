"""What somebody asks without a pause, and whether it was answered: each once, in order, nothing lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

CALL = "angerufen Jobcenter wegen Wohngeld, geklärt"
ANSWERS = {
    "Was macht die KoKo?": "0221 4710-120",
    "wer macht Schüler-BAföG?": "0221 4710-146",
    "wer macht JGH?": "0221 4710-156",
    "Wer stellt Beschäftigungserlaubnisse für Azubis aus?": "0221 4710-142",
    "wer macht Kindergeld?": "0221 4710-239",
    CALL: "Notiert: Jobcenter",
}
"""Neighbours differ, so that an answer that came twice can be told from the next."""

QUESTIONS = tuple(text for text in ANSWERS if text != CALL)


@dataclass(frozen=True, slots=True)
class Storm:
    """How much is asked, and what happens meanwhile. `seconds`: about how long the asking takes."""

    users: int
    questions: int
    calls: int
    kills: int
    seconds: float


def sayings(questions: int, calls: int) -> list[str]:
    """So many of each, mixed; never twice the same in a row."""
    said = [QUESTIONS[number % len(QUESTIONS)] for number in range(questions)]
    step = questions // calls
    for number in range(calls):
        said.insert(number * (step + 1) + 1, CALL)
    return said


def recognised(texts: Sequence[str]) -> list[str]:
    """What was asked, by the answers; fails at an answer to nothing."""
    return [_question(text) for text in texts]


def without_doubles(questions: Sequence[str]) -> list[str]:
    return [question for question, _ in groupby(questions)]


def repeats(questions: Sequence[str]) -> Iterator[int]:
    """How often each came in a row."""
    return (len(list(group)) for _, group in groupby(questions))


def _question(text: str) -> str:
    return next(question for question, answer in ANSWERS.items() if answer in text)
