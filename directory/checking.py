"""How well a list of test questions is answered: what came for each, and whether that is good enough."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from directory.search.findings import Findings, Hit

LEAST_RIGHT = 0.95
MOST_SURELY_WRONG = 0.02

NOBODY = "nobody"
ASKS = ("letter", "meaning", "district", "age", "organization", "target_group")

Rows = frozenset[int]


@dataclass(frozen=True, slots=True)
class Expected:
    """What should come: one of the rows, nobody, or a question back that offers rows of every name.

    `kind` is one of ASKS, NOBODY, or empty where a row should come; `rows_of` says which rows a name means.
    """

    said: str
    kind: str
    rows_of: Mapping[str, Rows]


@dataclass(frozen=True, slots=True)
class Question:
    """A test question and the line of the list in which it stands."""

    line: int
    text: str
    expected: Expected


@dataclass(frozen=True, slots=True)
class Checked:
    """A test question and what was found for it."""

    question: Question
    findings: Findings

    @property
    def is_right(self) -> bool:
        kind = self.question.expected.kind
        if kind == NOBODY:
            return not self.findings.sure
        if kind:
            return self._asks_back(kind)
        return self.place == 1

    @property
    def is_unsure(self) -> bool:
        """Right, and yet people read „Meinten Sie …?“ only."""
        return self.is_right and not self.findings.sure and self.question.expected.kind != NOBODY

    @property
    def is_surely_wrong(self) -> bool:
        """Wrong without a doubt; not where the question back still leads to what was expected."""
        return self.findings.sure and not self.is_right and not self._leads_on()

    @property
    def first(self) -> Hit | None:
        return next(iter(self.findings.hits), None)

    @property
    def place(self) -> int:
        """Where the first row stands that was expected; 0 if it was not found."""
        wanted = frozenset[int]().union(*self.question.expected.rows_of.values())
        places = (place for place, hit in enumerate(self.findings.hits, 1) if hit.entry.id in wanted)
        return next(places, 0)

    def _asks_back(self, kind: str) -> bool:
        is_asked = self.findings.ask is not None and self.findings.ask.kind == kind
        return is_asked and all(rows & self._offered() for rows in self.question.expected.rows_of.values())

    def _leads_on(self) -> bool:
        return any(rows & self._offered() for rows in self.question.expected.rows_of.values())

    def _offered(self) -> Rows:
        choices = self.findings.ask.choices if self.findings.ask else ()
        return frozenset(row for choice in choices for row in choice.entries)


@dataclass(frozen=True, slots=True)
class Report:
    """All questions of a list, in its order."""

    questions: tuple[Checked, ...]

    @property
    def right(self) -> tuple[Checked, ...]:
        return tuple(checked for checked in self.questions if checked.is_right)

    @property
    def unsure(self) -> tuple[Checked, ...]:
        return tuple(checked for checked in self.questions if checked.is_unsure)

    @property
    def wrong(self) -> tuple[Checked, ...]:
        return tuple(checked for checked in self.questions if not checked.is_right)

    @property
    def surely_wrong(self) -> tuple[Checked, ...]:
        return tuple(checked for checked in self.questions if checked.is_surely_wrong)

    @property
    def is_good_enough(self) -> bool:
        many = len(self.questions)
        is_right_enough = len(self.right) >= LEAST_RIGHT * many
        return is_right_enough and len(self.surely_wrong) <= MOST_SURELY_WRONG * many


def check(questions: Iterable[Question], look_up: Callable[[str], Findings]) -> Report:
    """Asks every question once."""
    return Report(tuple(Checked(question, look_up(question.text)) for question in questions))
