"""Part of `make bench`: measures the patterns, prints the figures and keeps them in `docs`."""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bench.patterns.measuring import Measured, found_by_rule, measure, scored
from bench.patterns.towns import data_folder, towns
from bench.search.page import machine
from bench.search.tables import Table, aligned, markdown, number, percent

_PAGE = Path(__file__).parents[2] / "docs" / "patterns-benchmark.md"
_METHOD = """
Erfundene Städte mit 44 Anrufenden aus zwölf Häusern, rund 75 Anrufen in der Woche und zehn Monaten; in den
belebten sind Muster versteckt, in den ruhigen keine. Jede Zeile wird verstanden wie im Chat. **Gefunden**:
dieselbe Regel, Stelle und dasselbe Thema, höchstens zwei Wochen später. **Genau**: der Anteil der gezeigten
Muster, die wirklich da sind. **Köder**: was nach Muster aussieht und keines ist (eine einzige eifrige
Person, die erste Woche nach den Ferien …). An den mitgelieferten Städten wurde entwickelt; die anderen haben
dieselben Stellen und Wendungen, aber andere Muster.
""".strip()


def main() -> int:
    if not (data_folder() / "score.py").exists():
        print(f"Zum Messen fehlt {data_folder()}; BENCH_PATTERNS nennt den Ordner.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        measured = list(_measured(Path(folder)))
        parts = [[one for one in measured if one.town.is_ours is ours] for ours in (True, False)]
        reports = [scored(part) for part in parts]
        found = [found_by_rule(*pair) for pair in zip(parts, reports, strict=True)]
        tables = (_figures(reports), _rules(found), _speed(measured))
    print(*map(aligned, tables), sep="\n\n")
    today = datetime.now(ZoneInfo("Europe/Berlin")).date()
    title = f"# Die Muster gemessen\n\nGemessen am {today:%d.%m.%Y} mit `make bench`. {machine()}"
    _PAGE.write_text("\n\n".join([title, _METHOD, *map(markdown, tables)]) + "\n", "utf-8")
    return 0


def _measured(folder: Path) -> Iterator[Measured]:
    for town in towns(folder):
        print(f"{town.folder.name} …", file=sys.stderr)
        answers = folder / f"answers-{town.folder.name}"
        answers.mkdir()
        yield measure(town, answers)


def _figures(reports: Sequence[Mapping[str, Any]]) -> Table:
    totals = [report["total"] for report in reports]
    shown = (
        ("versteckte Muster", *(f"{total['patterns']}" for total in totals)),
        ("gefunden %", *(percent(total["recall_strict"], 1) for total in totals)),
        ("genau %", *(percent(total["precision"], 1) for total in totals)),
        ("Wochen später", *(number(total["mean_delay_weeks"], 2) for total in totals)),
        ("ruhige Wochen", *(f"{total['quiet_weeks']}" for total in totals)),
        ("falsch je ruhiger Woche", *(number(total["false_per_quiet_week"], 3) for total in totals)),
        ("Köder geschluckt", *(f"{total['decoys_fired']} von {total['decoys']}" for total in totals)),
        ("zu kleine Gruppen", *(f"{total['group_violations']}" for total in totals)),
    )
    return Table("Güte", ("", "mitgelieferte", "andere"), shown)


def _rules(found: Sequence[Mapping[str, tuple[int, int]]]) -> Table:
    rows = tuple((kind, *(f"{of[kind][0]} von {of[kind][1]}" for of in found)) for kind in found[0])
    return Table("Gefunden je Muster", ("", "mitgelieferte", "andere"), rows)


def _speed(measured: Sequence[Measured]) -> Table:
    rows = tuple(
        (
            one.town.folder.name,
            f"{one.calls}",
            number(one.seconds_to_take_in, 1),
            number(one.seconds_to_ask, 2),
        )
        for one in measured
    )
    return Table("Zeit", ("Stadt", "Anrufe", "Aufnehmen s", "Muster eines Tages s"), rows)


if __name__ == "__main__":
    sys.exit(main())
