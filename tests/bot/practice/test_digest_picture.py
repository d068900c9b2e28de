"""The picture of the weeks: large enough for a phone, the same bytes each time, complete in words."""

import struct
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from bot.practice.digest_picture import draw_weeks
from bot.practice.published import PublishedWeek, TopicOfWeek
from bot.texts import texts_in

MONDAY = date(2026, 9, 28)


def weeks(*topics: dict[str, int], others: int = 5) -> list[PublishedWeek]:
    """A week for each set of topics; without any, nothing is known of the week."""
    return [
        PublishedWeek(
            MONDAY + timedelta(weeks=number),
            calls=sum(named.values()) + others if named else 0,
            topics=tuple(TopicOfWeek(*topic) for topic in named.items()),
        )
        for number, named in enumerate(topics)
    ]


USUAL = weeks({"Wohngeld": 6}, {}, {"Wohngeld": 7, "Kita": 4}, {"Kita": 9, "Wohngeld": 3})


def described(shown: Sequence[PublishedWeek], language: str = "de") -> str:
    drawn = draw_weeks(shown, texts_in(language), is_rounded=False)
    assert drawn
    return drawn.description


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_is_as_wide_as_a_phone_and_the_same_each_time(language: str) -> None:
    first, again = (draw_weeks(USUAL, texts_in(language), is_rounded=False) for _ in range(2))
    assert first
    assert first == again
    width, height = struct.unpack(">II", first.png[16:24])
    assert (width, 400 < height < 1400) == (1080, True)
    assert len(first.png) < 200_000


def test_it_is_described_in_words() -> None:
    assert described(USUAL) == (
        "Bild: Anrufe pro Woche, KW 40 bis 43. Zuletzt: Kita 9, Wohngeld 3, Übriges 5. "
        "Alle zusammen, Woche für Woche: 11, –, 16, 17."
    )
    assert described(USUAL, "en").startswith("Picture: Calls per week, weeks 40 to 43.")


def test_many_topics_leave_four_rows_and_the_rest() -> None:
    many = {f"Thema {number}": 20 - number for number in range(8)}
    last = described(weeks(many, many)).split("Zuletzt: ")[1]
    assert last.startswith("Thema 0 20, Thema 1 19, Thema 2 18, Thema 3 17, Übriges 63.")


def test_figures_can_be_rounded() -> None:
    drawn = draw_weeks(USUAL, texts_in("de"), is_rounded=True)
    assert drawn
    assert drawn.description.startswith("Bild: Anrufe pro Woche, gerundet, KW 40 bis 43.")
    assert "Kita 10, Wohngeld 5, Übriges 5" in drawn.description
    assert drawn != draw_weeks(USUAL, texts_in("de"), is_rounded=False)


@pytest.mark.parametrize("few", [[], weeks({}, {}), weeks({}, {"Kita": 5})])
def test_of_one_week_there_is_nothing_to_see(few: list[PublishedWeek]) -> None:
    assert draw_weeks(few, texts_in("de"), is_rounded=False) is None


def test_any_name_can_be_drawn() -> None:
    odd = {"Kosten $x_1$ über 20 € – für alle, die sehr lange Namen für ihre Themen haben": 4, "日本 🙂": 3}
    assert draw_weeks(weeks(odd, odd), texts_in("de"), is_rounded=False)
