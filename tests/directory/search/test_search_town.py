"""How well the questions of the model town are answered."""

import pytest

from directory.checking import Report, check
from directory.exchange.questions import read_questions
from directory.lennebrueck import FOLDER
from directory.live import Directory


@pytest.fixture(scope="module")
def report(directory: Directory) -> Report:
    index = directory.index
    return check(read_questions(FOLDER / "fragen.csv", index.entries), index.look_up)


def test_all_150_questions_are_asked(report: Report) -> None:
    assert len(report.questions) == 150


def test_nineteen_of_twenty_questions_find_what_was_expected(report: Report) -> None:
    assert len(report.right) >= 0.95 * len(report.questions)


def test_one_of_fifty_answers_at_most_is_wrong_and_yet_sure(report: Report) -> None:
    assert len(report.surely_wrong) <= 0.02 * len(report.questions)
