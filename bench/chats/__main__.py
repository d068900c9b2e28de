"""Part of `make bench`: measures the chats beside echoes, prints the figures and keeps them in `docs`."""

import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bench.chats import matrix, telegram
from bench.search.page import machine
from bench.search.tables import aligned, markdown, number

_PAGE = Path(__file__).parents[2] / "docs" / "chats-benchmark.md"
_METHOD = """
Wie lange wartet, wer den Bot fragt, und wie viel davon ist der Bot selbst? Daneben steht ein Bot, der nur
wiederholt, was er hört: nichts wird aufgehoben, nichts gesucht. Beide laufen zugleich, jeder in einem
eigenen Prozess, und werden abwechselnd gefragt. zuruf läuft wie im Betrieb (`zuruf run`, SQLite,
Modellstadt). Gefragt wird, wer zuständig ist; jede achte Nachricht notiert einen Anruf.

- **Telegram** ist das strenge Telegram der Tests, in einem anderen Prozess als der Bot. Gemessen wird dort:
  vom Aushändigen der Nachricht (`getUpdates`) bis zum Eintreffen der Antwort (`sendMessage`). Das Echo
  benutzt python-telegram-bot mit denselben Verbindungen.
- **Matrix** ist ein echter Synapse; gefragt wird verschlüsselt, mit dem Kern von Element. Gemessen wird
  dort: vom Absenden bis zur entschlüsselten Antwort. Das Echo benutzt dieselbe untere Hälfte des Adapters.
- **mehr** ist, was zuruf über das Echo hinaus braucht. Fragen alle im selben Augenblick, so stehen sie an:
  Der Bot rechnet eine Antwort nach der anderen aus, und wer als Letztes dran ist, wartet auf alle.

Server, Leute und Bots teilen sich die Kerne dieser Maschine. Die Zeiten schwanken mit dem, was sie sonst
tut; vergleichbar sind sie in einem Lauf.
""".strip()


def main() -> int:
    load, _, _ = os.getloadavg()
    with tempfile.TemporaryDirectory() as folder:
        print("Telegram …", file=sys.stderr)
        tables = telegram.measured(Path(folder) / "telegram")
        print("Matrix …", file=sys.stderr)
        tables += matrix.measured(Path(folder) / "matrix")
    print(*map(aligned, tables), sep="\n\n")
    today = datetime.now(ZoneInfo("Europe/Berlin")).date()
    measured = (
        f"Gemessen am {today:%d.%m.%Y} mit `make bench`. {machine()} Last vor Beginn {number(load, 1)}."
    )
    title = f"# Die Chats gemessen\n\n{measured}"
    _PAGE.write_text("\n\n".join([title, _METHOD, *map(markdown, tables)]) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
