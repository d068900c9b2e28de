"""Draws the calls of the last weeks by topic, large enough for a phone: a row of bars for each topic.

Every bar carries its number and every row its name, so that nothing is said by colour alone.
"""

import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from bot.chat import Picture
from bot.practice.published import PublishedWeek, rounded
from bot.texts import Texts

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_ROWS = 4
LEAST_WEEKS = 2
LONGEST_NAME = 46

INK, SOFT, LINE = "#16202b", "#4c5967", "#c5ccd4"
LAST, BEFORE = "#0b4f94", "#8fb4d9"
WIDTH, MARGIN, DOTS_AN_INCH = 1080, 48, 100
HEAD, ROW, BAR, NUMBERS, FOOT = 150, 204, 92, 104, 96
LARGE, MIDDLE, SMALL, SMALLEST = 46, 34, 31, 27
POINTS_AN_INCH = 72
NONE = "–"


@dataclass(frozen=True, slots=True)
class _Row:
    """What is shown of each week; None where there is no figure."""

    name: str
    calls: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """All that the picture holds: a row of bars for each topic, and below them numbers alone."""

    title: str
    weeks: tuple[int, ...]
    topics: tuple[_Row, ...]
    rest: _Row
    total: _Row


def draw_weeks(weeks: Sequence[PublishedWeek], texts: Texts, *, is_rounded: bool) -> Picture | None:
    """The weeks, the oldest first; nothing where there is little to see."""
    first = next((number for number, week in enumerate(weeks) if week.calls), len(weeks))
    table = _table(weeks[first:], texts, is_rounded=is_rounded)
    is_enough = len(table.weeks) >= LEAST_WEEKS and table.topics
    return Picture(_png(table, texts), _description(table, texts)) if is_enough else None


def _table(weeks: Sequence[PublishedWeek], texts: Texts, *, is_rounded: bool) -> _Table:
    names = _names(weeks)
    calls = [{topic.topic: topic.calls for topic in week.topics if topic.topic in names} for week in weeks]
    rest = [week.calls - sum(named.values()) for week, named in zip(weeks, calls, strict=True)]
    shown = rounded if is_rounded else int

    def row(name: str, figures: Iterable[int | None]) -> _Row:
        return _Row(name, tuple(shown(figure) if figure else None for figure in figures))

    return _Table(
        title=texts.say("digest-picture-title-rounded" if is_rounded else "digest-picture-title"),
        weeks=tuple(week.monday.isocalendar().week for week in weeks),
        topics=tuple(row(name, [named.get(name) for named in calls]) for name in names),
        rest=row(texts.say("digest-rest"), rest),
        total=row(texts.say("digest-picture-all"), [week.calls for week in weeks]),
    )


def _names(weeks: Sequence[PublishedWeek]) -> list[str]:
    """The topics of the last week first, then those with the most calls."""
    last = {topic.topic: topic.calls for week in weeks[-1:] for topic in week.topics}
    total: Counter[str] = Counter()
    for week in weeks:
        total.update({topic.topic: topic.calls for topic in week.topics})
    return sorted(total, key=lambda name: (-last.get(name, 0), -total[name], name))[:MOST_ROWS]


def _description(table: _Table, texts: Texts) -> str:
    last = ", ".join(f"{row.name} {row.calls[-1]}" for row in (*table.topics, table.rest) if row.calls[-1])
    totals = ", ".join(f"{calls or NONE}" for calls in table.total.calls)
    first_week, last_week = table.weeks[0], table.weeks[-1]
    return texts.say(
        "digest-picture",
        title=table.title,
        first=first_week,
        last=last_week,
        topics=last or NONE,
        totals=totals,
    )


def _png(table: _Table, texts: Texts) -> bytes:
    """The same figures give the same bytes."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - half a second that no start has to wait for

    height = HEAD + ROW * len(table.topics) + 2 * NUMBERS + FOOT
    figure = Figure((WIDTH / DOTS_AN_INCH, height / DOTS_AN_INCH), dpi=DOTS_AN_INCH, facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, WIDTH), ylim=(height, 0))
    axes.axis("off")
    _draw(axes, table, texts)
    png = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a sign that the font lacks is drawn as a box
        figure.savefig(png, format="png", metadata={"Software": None})
    return png.getvalue()


def _draw(axes: "Axes", table: _Table, texts: Texts) -> None:
    """From top to bottom: the heading, the topics, the weeks, the other numbers."""
    _write(axes, (MARGIN, 64), table.title, LARGE, weight="bold")
    highest = max(calls for row in table.topics for calls in row.calls if calls)
    top = HEAD
    for row in table.topics:
        _draw_bars(axes, row, top, BAR / highest)
        top += ROW
    weeks = [texts.say("digest-week", week=week) for week in table.weeks]
    _draw_numbers(axes, weeks, top - 14, SMALLEST)
    for row in (table.rest, table.total):
        _write(axes, (MARGIN, top + 42), row.name, SMALL, color=SOFT, weight="bold")
        _draw_numbers(axes, [f"{calls or NONE}" for calls in row.calls], top + 90, SMALL)
        top += NUMBERS
    _write(axes, (MARGIN, top + 48), texts.say("digest-picture-note"), SMALLEST, color=SOFT)


def _draw_bars(axes: "Axes", row: _Row, top: float, height_of_one: float) -> None:
    """The name, below it the bars on their line, and on each bar its number."""
    _write(axes, (MARGIN, top), _short(row.name), MIDDLE, weight="bold")
    ground = top + ROW - 48
    axes.plot([MARGIN, WIDTH - MARGIN], [ground, ground], color=LINE, linewidth=2, zorder=3)
    last = len(row.calls) - 1
    for number, calls in enumerate(row.calls):
        middle, width = _column(number, len(row.calls))
        high = (calls or 0) * height_of_one
        color = LAST if number == last else BEFORE
        axes.bar(middle, -high, width * 0.64, bottom=ground, color=color, zorder=2)
        _write_number(axes, (middle, ground - high - 22), f"{calls or NONE}", SMALL, is_last=number == last)


def _draw_numbers(axes: "Axes", numbers: Sequence[str], top: float, size: float) -> None:
    for place, number in enumerate(numbers):
        middle, _ = _column(place, len(numbers))
        _write_number(axes, (middle, top), number, size, is_last=place == len(numbers) - 1)


def _column(number: int, columns: int) -> tuple[float, float]:
    """The middle of a week's column, and how wide it is."""
    width = (WIDTH - 2 * MARGIN) / columns
    return MARGIN + width * (number + 0.5), width


def _write_number(axes: "Axes", place: tuple[float, float], text: str, size: float, *, is_last: bool) -> None:
    """The week that the digest tells of stands out."""
    weight, color = ("bold", INK) if is_last else ("normal", SOFT)
    _write(axes, place, text, size, color=color, weight=weight, align="center")


def _write(axes: "Axes", place: tuple[float, float], text: str, size: float, **looks: str) -> None:
    """Sizes are in dots, whatever the resolution. Names of topics are never read as formulas."""
    looks = {"color": INK, "weight": "normal", "align": "left"} | looks
    axes.text(
        *place,
        text,
        fontsize=size * POINTS_AN_INCH / DOTS_AN_INCH,
        family="DejaVu Sans",
        weight=looks["weight"],
        color=looks["color"],
        horizontalalignment=looks["align"],
        verticalalignment="center",
        parse_math=False,
        zorder=4,
    )


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
