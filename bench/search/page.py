"""The page in `docs` that keeps what was measured: on which day, on which machine, with which versions."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import psutil

from bench.search.classes import ANSWERED
from bench.search.peer import Peer
from bench.search.running import Result
from bench.search.tables import markdown, number, percent, tables_of, times

_METHOD = r"""
Jede Suche bekommt dieselben Zeilen und Fragen, in einem eigenen Prozess, ohne Zwischenspeicher, ohne
Synonyme.

- **Zuerst richtig**: An erster Stelle steht eine richtige Zeile; Mittel der 16 Klassen, die ohne Synonyme
  lösbar sind. **Verfehlt**: der Rest bis 100. **MRR**: Mittel von 1 durch den Platz der ersten richtigen
  Zeile.
- **Falsch und sicher**: Bei Fragen, für die niemand zuständig ist, kommt trotzdem ein Treffer über der
  Schwelle, die 95 % der richtigen Antworten behält.
- **×**: das Wievielfache von zuruf; unter 1 ist die andere Suche besser.
- **Gefragt**: Was langsam ist, bekommt nur den Anfang einer festen Zufallsfolge, in der jede Klasse ihren
  Anteil hat. Solche Zahlen können je Klasse um zehn bis zwanzig Prozentpunkte danebenliegen.
- **Speicher**: um wie viel der Prozess beim Aufbau wächst; bei zuruf samt allen Zeilen, wie es sie zeigt
  (der Index allein: [search-limits.md](search-limits.md)), bei PostgreSQL samt Tabelle und Index.
- **\***: braucht Synonyme und zählt nicht mit. **niemand**: falsch und sicher, weniger ist besser.

An diesen Fragen wurde zuruf entwickelt, und an ihnen wurden die Einstellungen der anderen gewählt: Auf
neuen Fragen dürften alle etwas schwächer sein, zuruf am ehesten. Die Zeiten schwanken mit dem, was die
Maschine sonst tut; vergleichbar sind sie in einem Lauf.
""".strip()


def page(
    day: date, load: float, peers: Sequence[Peer], results: Mapping[str, Sequence[Result]], note: str
) -> str:
    """In Markdown. `load` is that of the machine before, `results` hold those of each size, zuruf first."""
    command = f'make bench SIZES="{" ".join(results)}"'
    measured = f"Gemessen am {day:%d.%m.%Y} mit `{command}`. {machine()}"
    return (
        "\n\n".join(
            [
                "# Die Suche im Vergleich",
                "![Güte über der Zeit je Frage, eine Marke je Suche und Größe](search-benchmark.png)",
                f"{measured} Last vor Beginn {number(load, 1)}; gefragt wird nacheinander.",
                _METHOD,
                *(part for of_one_size in results.values() for part in _size(of_one_size)),
                "## Wer verglichen wird",
                "\n".join(f"- **{peer.name}** ({peer.version}): {peer.setting}" for peer in peers),
                note,
            ]
        ).strip()
        + "\n"
    )


def better_classes(results: Sequence[Result]) -> Iterator[str]:
    """In which classes somebody finds more than zuruf, and how much."""
    ours, *peers = results
    for kind, own in ours.quality.first_by_class.items():
        shares = [(peer.quality.first_by_class.get(kind, 0.0), peer) for peer in peers]
        share, best = max(shares, key=lambda pair: pair[0])
        if share > own:
            label = ANSWERED[kind].removesuffix(" *")
            where = " in der Stichprobe" if best.is_sample else ""
            yield f"„{label}“ ({best.name}{where} {percent(share)} %, zuruf {percent(own)} %)"


def faster(results: Sequence[Result]) -> Iterator[str]:
    """Who answers faster than zuruf, and how many times."""
    ours, *peers = results
    for peer in sorted(peers, key=lambda peer: peer.speed.median):
        if peer.speed.median < ours.speed.median:
            yield f"{peer.name} ({times(ours.speed.median, peer.speed.median)})"


def _size(results: Sequence[Result]) -> Iterator[str]:
    yield f"## {results[0].size} Zeilen"
    yield from map(markdown, tables_of(results))
    yield f"Mehr als zuruf findet jemand hier: {', '.join(better_classes(results)) or 'nirgends'}."
    yield f"Schneller als zuruf im Median: {', '.join(faster(results)) or 'niemand'}."


def machine() -> str:
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{_processor()}, {os.cpu_count()} Kerne, {memory:.0f} GB, {platform.system()}, "
        f"Python {platform.python_version()}."
    )


def _processor() -> str:
    """Linux alone names the model."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())
