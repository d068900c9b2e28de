"""Draws one picture: how often a search is right over the time it takes, for every size of the directory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, pairwise
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Annotation
from matplotlib.ticker import FuncFormatter, MultipleLocator, NullLocator
from matplotlib.transforms import Bbox

from bench.search.running import Result

_INK = "#1c2229"
_SOFT = "#56606b"
_FAINT = "#e1e5e9"

_LOOKS = (
    ("#0b5cad", "solid"),
    ("#9a4a0b", "dashed"),
    ("#1d7350", "solid"),
    ("#6d489c", "solid"),
    ("#a03568", "dashed"),
    ("#6a6500", "solid"),
    (_SOFT, "solid"),
)
"""Colour and line, in the order of the searches. Where lines are dashed the marks have corners."""

_PLACES = ((0, (0, 19), "center"), (-1, (0, 19), "center"), (0, (0, -19), "center"), (-1, (21, 0), "left"))
"""Where a name may stand, the best first: at the first mark or the last, so far away, aligned like this."""

_STEPS = 24
"""In so many steps a line is walked to see whether it runs through a name."""


@dataclass(frozen=True)
class _Path:
    """One search, from the smallest directory to the largest."""

    name: str
    steps: tuple[Result, ...]
    color: str
    line: str
    is_ours: bool

    def points(self) -> list[tuple[float, float]]:
        return [(step.speed.median, step.quality.first) for step in self.steps]


def draw(results: Sequence[Result], file: Path) -> None:
    """Our own search comes first in the results and stands out."""
    with mpl.rc_context({"font.size": 11, "text.color": _INK}):
        figure = Figure(figsize=(9.6, 6.2), dpi=160, facecolor="white")
        axes = figure.add_axes((0.07, 0.105, 0.915, 0.765))
        _explain(figure, axes)
        _frame(axes, results)
        paths = _paths(results)
        taken = [box for path in paths for box in _draw_path(axes, path)]
        for path in paths:
            taken.append(_draw_name(axes, path, taken))
        figure.savefig(file, metadata={"Software": None})


def _paths(results: Sequence[Result]) -> list[_Path]:
    names = dict.fromkeys(result.name for result in results)
    return [
        _Path(name, tuple(result for result in results if result.name == name), *look, is_ours=number == 0)
        for number, (name, look) in enumerate(zip(names, cycle(_LOOKS), strict=False))
    ]


def _explain(figure: Figure, axes: Axes) -> None:
    said = (
        "Wie oft eine richtige Zeile zuerst steht, Mittel aus 16 Klassen von Fragen. "
        "2k: mit 2000 Zeilen im Verzeichnis."
    )
    figure.text(0.015, 0.955, "Wie oft richtig, wie schnell", fontsize=16, fontweight="bold")
    figure.text(0.015, 0.912, said, color=_SOFT)
    axes.set_xlabel("Zeit je Frage (Median, logarithmisch)", color=_SOFT, labelpad=8)
    axes.text(0.012, 0.965, "↖ besser", transform=axes.transAxes, va="top", color=_SOFT, style="italic")


def _frame(axes: Axes, results: Sequence[Result]) -> None:
    times = [result.speed.median for result in results]
    lowest = min(result.quality.first for result in results)
    axes.set_xscale("log")
    axes.set_xlim(min(times) / 2.5, max(times) * 2)
    axes.set_ylim(lowest - 0.06, 1.05)
    axes.yaxis.set_major_locator(MultipleLocator(0.1))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda share, _: f"{100 * share:.0f} %"))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda time, _: f"{time:g} ms".replace(".", ",")))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.grid(color=_FAINT)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, colors=_SOFT)
    axes.spines[:].set_visible(False)


def _draw_path(axes: Axes, path: _Path) -> Iterator[Bbox]:
    """Gives the places that marks and lines take."""
    points = path.points()
    width = 2.6 if path.is_ours else 1.4
    axes.plot(*zip(*points, strict=True), color=path.color, linestyle=path.line, linewidth=width, zorder=2)
    shape = "round" if path.line == "solid" else "square"
    frame = {"boxstyle": f"{shape},pad=0.32", "facecolor": path.color, "edgecolor": "white"}
    for step, point in zip(path.steps, points, strict=True):
        mark = axes.text(*point, step.size, ha="center", va="center", fontsize=8.5, color="white", zorder=3)
        mark.set(fontweight="bold", bbox=frame)
        yield mark.get_window_extent().padded(8)
    for start, end in pairwise(axes.transData.transform(points)):
        yield from (Bbox([place, place]).padded(3) for place in np.linspace(start, end, _STEPS))


def _draw_name(axes: Axes, path: _Path, taken: Sequence[Bbox]) -> Bbox:
    """Where nothing else stands, if there is such a place. Gives the place that it takes."""
    names = [_name(axes, path, *place) for place in _PLACES]
    boxes = [name.get_window_extent() for name in names]
    chosen = min(range(len(names)), key=lambda number: (boxes[number].count_overlaps(taken) > 0, number))
    for name in {*names} - {names[chosen]}:
        name.remove()
    return boxes[chosen]


def _name(axes: Axes, path: _Path, which: int, beside: tuple[int, int], side: str) -> Annotation:
    name = axes.annotate(
        path.name,
        path.points()[which],
        xytext=beside,
        textcoords="offset points",
        ha=side,
        va="center",
        color=path.color,
        zorder=4,
    )
    if path.is_ours:
        name.set(fontsize=16, fontweight="bold")
    return name
