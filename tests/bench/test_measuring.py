"""What a search answered is judged as the benchmark's own scorer judges it."""

import importlib.util
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bench.search.data import data_folder
from bench.search.measuring import (
    CORE,
    Answer,
    first,
    passing,
    place_of_right,
    quality,
    reciprocal_rank,
    speed,
    threshold,
)

SCORER = data_folder() / "score.py"


def answer(
    place: int | None, score: float | None = 1.0, kind: str = "exact", milliseconds: float = 1
) -> Answer:
    return Answer(kind, place, score, milliseconds)


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (["right", "other"], 1),
        (["other", "also right", "right"], 2),
        (["other"], None),
        ([], None),
        ([*map(str, range(10)), "right"], None),
    ],
)
def test_the_place_is_that_of_the_first_right_row_among_ten(keys: list[str], place: int | None) -> None:
    assert place_of_right(keys, {"right", "also right"}) == place


def test_only_the_first_place_counts_as_first() -> None:
    assert first([answer(1), answer(2), answer(None), answer(1)]) == 0.5


def test_a_later_place_still_counts_for_the_rank() -> None:
    assert reciprocal_rank([answer(1), answer(2), answer(None), answer(4)]) == pytest.approx(1.75 / 4)


def test_the_threshold_loses_one_of_twenty_right_answers() -> None:
    right = [answer(1, score) for score in range(20)]
    assert threshold([*right, answer(2, 0.5), answer(None, None)]) == 1


def test_without_a_right_answer_nothing_is_sure() -> None:
    assert passing([answer(None, 5.0)], threshold([answer(2, 9.0)])) == 0


def test_no_row_at_all_is_no_false_positive() -> None:
    assert passing([answer(None, None), answer(None, 0.9)], 0.5) == 0.5


def test_every_class_weighs_the_same() -> None:
    answers = [answer(1, kind=CORE[0])] * 9 + [answer(None, kind=CORE[1])]
    assert quality(answers).first == 0.5


def test_classes_that_need_synonyms_are_shown_but_do_not_count() -> None:
    judged = quality([answer(1), answer(None, kind="abbreviation")])
    assert (judged.first, judged.first_by_class["abbreviation"]) == (1, 0)


def test_speed_is_the_median_and_what_most_stay_below() -> None:
    measured = speed([answer(1, milliseconds=time) for time in range(101)])
    assert (measured.median, measured.slow) == (50, 95)


@pytest.mark.skipif(not SCORER.exists(), reason="the benchmark is not beside the project")
@pytest.mark.parametrize("seed", range(5))
def test_the_scorer_of_the_benchmark_agrees(seed: int) -> None:
    questions, run = made_up(random.Random(seed))
    scorer: Any = loaded(SCORER)
    judged = scorer.evaluate(questions, run)
    expected = scorer.summary(judged, *scorer.thresholds(judged))
    answers = [
        Answer(
            question["class"],
            place_of_right(line["ranked"], question["relevant_ids"]),
            line["scores"][0] if line["scores"] else None,
            1,
        )
        for question, line in zip(questions, run, strict=True)
    ]
    ours = quality(answers)
    assert ours.first_by_class == pytest.approx({kind: expected[kind]["r1"] for kind in CORE})
    assert ours.first == pytest.approx(expected["ALL"]["macro_r1"])
    assert ours.rank == pytest.approx(expected["ALL"]["macro_mrr"])
    assert ours.false_positives == pytest.approx(expected["ALL"]["fpr95"])


def made_up(chance: random.Random) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Questions and a run in the form of the scorer, right by chance."""
    questions, run = [], []
    for number in range(600):
        kind = chance.choice((*CORE, "no_answer_person"))
        right = [] if kind == "no_answer_person" else chance.sample("abcdefghijklmno", 2)
        ranked = chance.sample("abcdefghijklmno", chance.randrange(13))
        scores = sorted((chance.randrange(40) / 40 for _ in ranked), reverse=True)
        questions.append({"id": number, "class": kind, "relevant_ids": right})
        run.append({"id": number, "ranked": ranked, "scores": scores})
    return questions, run


def loaded(file: Path) -> ModuleType:
    found = importlib.util.spec_from_file_location("score", file)
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
