"""How well each row answers a question."""

from collections.abc import Mapping

import pytest

from directory.search.keys import collect_keys
from directory.search.lexicon import Lexicon
from directory.search.names import OF_OFFICES, collect_names
from directory.search.other_names import arrange_other_names
from directory.search.ranking import Ranking
from directory.search.understanding import understand
from tests.directory.search.made_up import row

ROWS = [
    row("both", "Duldung", institution="Ausländerbehörde", person="Jo Hartung"),
    row("part", "Duldung zur Ausbildung"),
    row("house", "Einreise", institution="Ausländerbehörde"),
    row("north", "Wohngeld", districts=("Nord",)),
    row("south", "Wohngeld", districts=("Süd",)),
]


@pytest.fixture(scope="module")
def ranking() -> Ranking:
    names = collect_names(ROWS)
    return Ranking(
        names, Lexicon(names.known, names.only_people, collect_keys(names.known, names.only_people))
    )


def scores(ranking: Ranking, question: str) -> Mapping[str, float]:
    ranked = ranking.rank(understand(question, arrange_other_names([], lambda _: True)))
    return {entry.key: float(score) for entry, score in zip(ROWS, ranked.scores, strict=True)}


def test_the_score_is_the_share_that_was_understood(ranking: Ranking) -> None:
    assert scores(ranking, "Duldung")["both"] == pytest.approx(1.0)
    assert 0.3 < scores(ranking, "Duldung Weltraum")["both"] < 0.6
    assert scores(ranking, "Weltraum")["both"] == 0


def test_a_whole_name_counts_more_than_a_word_of_it(ranking: Ranking) -> None:
    found = scores(ranking, "Duldung")
    assert found["both"] > found["part"] > found["house"] == 0


def test_whoever_answers_more_of_the_question_comes_first(ranking: Ranking) -> None:
    found = scores(ranking, "Duldung bei der Ausländerbehörde")
    assert found["both"] > max(found["part"], found["house"])
    assert min(found["part"], found["house"]) > found["north"]


def test_a_place_decides_and_rows_for_every_place_stay_in(ranking: Ranking) -> None:
    assert scores(ranking, "Wohngeld Nord")["north"] > scores(ranking, "Wohngeld Nord")["south"]
    assert scores(ranking, "Duldung in Nord")["both"] > 0.8


def test_an_unknown_aside_weighs_less_than_an_unknown_noun(ranking: Ranking) -> None:
    assert (
        scores(ranking, "Wer bezuschusst Duldung")["both"] > scores(ranking, "Wer Zuschuss Duldung")["both"]
    )


def test_only_some_fields_may_be_asked(ranking: Ranking) -> None:
    question = understand("Duldung", arrange_other_names([], lambda _: True))
    assert not ranking.rank(question, OF_OFFICES).scores.any()
