"""When an answer is right, and when a whole list of them is good enough."""

import pytest

from directory.checking import NOBODY, Checked, Expected, Question, check
from directory.search.findings import Ask, Choice, Findings, Hit
from tests.directory.search.made_up import row

FIRST, SECOND, THIRD = (row(key, "Wohngeld") for key in ("first", "second", "third"))
LETTERS = Ask("letter", (Choice("A–K", (FIRST.id,)), Choice("L–Z", (SECOND.id,))))


def found(*, sure: bool = True, ask: Ask | None = None) -> Findings:
    """The first row, then the second."""
    return Findings((Hit(FIRST, 0.9, 0, ()), Hit(SECOND, 0.8, 0, ())), sure, ask)


def expected(*rows: int, kind: str = "") -> Expected:
    return Expected("", kind, {str(number): frozenset([number]) for number in rows})


def checked(wanted: Expected, findings: Findings) -> Checked:
    return Checked(Question(2, "Wohngeld", wanted), findings)


@pytest.mark.parametrize(
    ("wanted", "findings"),
    [
        (expected(FIRST.id), found()),
        (expected(THIRD.id, FIRST.id), found()),
        (expected(FIRST.id), found(ask=LETTERS)),
        (expected(kind=NOBODY), found(sure=False)),
        (expected(kind=NOBODY), Findings()),
        (expected(kind="letter"), found(ask=LETTERS)),
        (expected(FIRST.id, SECOND.id, kind="letter"), found(ask=LETTERS)),
    ],
)
def test_what_was_expected_is_right_and_sure(wanted: Expected, findings: Findings) -> None:
    answer = checked(wanted, findings)
    assert (answer.is_right, answer.is_unsure, answer.is_surely_wrong) == (True, False, False)


@pytest.mark.parametrize(
    ("wanted", "findings"),
    [
        (expected(SECOND.id), found()),
        (expected(THIRD.id), found(ask=LETTERS)),
        (expected(kind=NOBODY), found()),
        (expected(kind=NOBODY), found(ask=LETTERS)),
        (expected(kind="letter"), found()),
        (expected(THIRD.id, kind="letter"), found(ask=LETTERS)),
    ],
)
def test_another_answer_given_without_a_doubt_is_surely_wrong(wanted: Expected, findings: Findings) -> None:
    answer = checked(wanted, findings)
    assert (answer.is_right, answer.is_surely_wrong) == (False, True)


@pytest.mark.parametrize(
    ("wanted", "findings"),
    [
        (expected(SECOND.id), found(sure=False)),
        (expected(SECOND.id), Findings()),
        (expected(kind="letter"), Findings()),
        (expected(SECOND.id), found(ask=LETTERS)),
        (expected(FIRST.id, SECOND.id, kind="district"), found(ask=LETTERS)),
        (expected(FIRST.id, THIRD.id, kind="letter"), found(ask=LETTERS)),
    ],
)
def test_a_wrong_answer_with_a_doubt_or_a_way_on_is_not_surely_wrong(
    wanted: Expected, findings: Findings
) -> None:
    answer = checked(wanted, findings)
    assert (answer.is_right, answer.is_surely_wrong) == (False, False)


@pytest.mark.parametrize(
    ("wanted", "ask"), [(expected(FIRST.id), None), (expected(FIRST.id, kind="letter"), LETTERS)]
)
def test_a_right_answer_that_only_resembles_is_unsure(wanted: Expected, ask: Ask | None) -> None:
    answer = checked(wanted, found(sure=False, ask=ask))
    assert (answer.is_right, answer.is_unsure) == (True, True)


@pytest.mark.parametrize(("wanted", "place"), [(FIRST.id, 1), (SECOND.id, 2), (THIRD.id, 0)])
def test_the_place_of_what_was_expected_is_told(wanted: int, place: int) -> None:
    assert checked(expected(wanted), found()).place == place


def test_nobody_comes_first_where_nothing_was_found() -> None:
    assert checked(expected(FIRST.id), Findings()).first is None


@pytest.mark.parametrize(
    ("right", "doubtful", "surely_wrong", "good_enough"),
    [
        (100, 0, 0, True),
        (95, 5, 0, True),
        (95, 3, 2, True),
        (94, 6, 0, False),
        (97, 0, 3, False),
        (1, 0, 0, True),
        (0, 1, 0, False),
    ],
)
def test_a_list_is_good_enough_with_most_answers_right_and_hardly_any_surely_wrong(
    right: int, doubtful: int, surely_wrong: int, *, good_enough: bool
) -> None:
    answers = {"right": found(), "doubtful": found(sure=False), "surely wrong": found()}
    numbers = {"right": right, "doubtful": doubtful, "surely wrong": surely_wrong}
    questions = [
        Question(line, kind, expected(FIRST.id if kind == "right" else SECOND.id))
        for kind, number in numbers.items()
        for line in range(number)
    ]
    report = check(questions, answers.__getitem__)
    assert len(report.right) == right
    assert len(report.wrong) == doubtful + surely_wrong
    assert len(report.surely_wrong) == surely_wrong
    assert report.is_good_enough == good_enough
