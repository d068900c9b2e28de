"""What a look-up gives back."""

from dataclasses import dataclass

from directory.entries import Entry, OtherName


@dataclass(frozen=True, slots=True)
class Match:
    """Why a row was found: the words as typed, and the wording in the directory that they met."""

    asked: str
    found: str
    manner: str  # see `likeness.Manner`


@dataclass(frozen=True, slots=True)
class Hit:
    """A row, the share of the question that it answers, and its topic that answers it best."""

    entry: Entry
    score: float
    topic: int
    why: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    label: str
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """What to ask back. Kinds: letter, district, age, target_group, meaning, organization."""

    kind: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """The rows found, best first; whether the first is surely meant; what to ask back; the former names."""

    hits: tuple[Hit, ...] = ()
    sure: bool = False
    ask: Ask | None = None
    former: tuple[OtherName, ...] = ()
