"""`ask`: look-ups from the shell, readable or as JSON lines."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer

from bot import presenting
from bot.cli.parts import Program, program_of
from bot.texts import Texts
from directory.exchange.report import Refused
from directory.search.findings import Findings, Hit
from directory.search.index import Index

DIGITS = 4


def ask(
    context: typer.Context,
    question: Annotated[list[str] | None, typer.Argument()] = None,
    file: Annotated[Path | None, typer.Option()] = None,
    limit: Annotated[int, typer.Option(min=1, max=100)] = 10,
    *,
    json_lines: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    program = program_of(context)
    if bool(question) == bool(file):
        raise typer.BadParameter(program.texts.say("program-ask-one"))
    with program.session(only_reads=True) as session:
        index = program.directory().read(session).index
    questions = _read(file, program.texts) if file else [("", " ".join(question or []))]
    for key, query in _watched(questions) if file else questions:
        started = perf_counter()
        findings = index.look_up(query, limit)
        milliseconds = (perf_counter() - started) * 1000
        if json_lines or file:
            typer.echo(
                json.dumps(_line(key, query, findings, milliseconds, program.texts), ensure_ascii=False)
            )
        else:
            typer.echo(_readable(program, index, findings))


def _watched(questions: Sequence[tuple[Any, str]]) -> Iterator[tuple[Any, str]]:
    """Counts on the terminal, where the answers go elsewhere."""
    if sys.stdout.isatty() or not sys.stderr.isatty():
        yield from questions
        return
    with typer.progressbar(questions, file=sys.stderr) as counted:
        yield from counted


def _read(file: Path, texts: Texts) -> list[tuple[Any, str]]:
    """The id and the question of every line; a line that is none is refused before anything is answered."""
    try:
        lines = file.read_text("utf-8-sig").split("\n")  # `splitlines` would also cut at rare signs in a text
    except (OSError, UnicodeDecodeError):
        raise Refused(texts.say("program-unreadable", file=file.name)) from None
    return [_question(line, number, file, texts) for number, line in enumerate(lines, 1) if line.strip()]


def _question(line: str, number: int, file: Path, texts: Texts) -> tuple[Any, str]:
    try:
        asked = json.loads(line)
        if isinstance(asked["query"], str):
            return asked["id"], asked["query"]
    except (ValueError, KeyError, TypeError):
        pass
    raise Refused(texts.say("program-ask-line", file=file.name, line=number))


def _line(key: object, query: str, findings: Findings, milliseconds: float, texts: Texts) -> dict[str, Any]:
    """The answer line of `interface.md`."""
    ask = findings.ask
    return {
        "id": key,
        "query": query,
        "sure": findings.sure,
        "hits": [_hit(hit, texts) for hit in findings.hits],
        "ask": {"kind": ask.kind, "choices": [choice.label for choice in ask.choices]} if ask else None,
        "ms": round(milliseconds, 3),
    }


def _hit(hit: Hit, texts: Texts) -> dict[str, Any]:
    entry = hit.entry
    return {
        "key": entry.key,
        "score": round(hit.score, DIGITS),
        "organization": entry.institution,
        "office": entry.office,
        "topic": presenting.topic_name(entry, hit.topic),
        "why": presenting.reasons(hit.why, texts),
    }


def _readable(program: Program, index: Index, findings: Findings) -> str:
    """The first hit in full; else what it could be, or that nobody is known."""
    texts = program.texts
    if not findings.hits:
        return texts.say("nobody" if index.entries else "program-empty")
    if not findings.sure:
        names = dict.fromkeys(presenting.title(hit.entry, texts) for hit in findings.hits[:3])
        return "\n".join((texts.say("did-you-mean"), *names))
    first = findings.hits[0]
    asked = []
    if findings.ask:
        labels = " / ".join(choice.label for choice in findings.ask.choices)
        asked = [f"{texts.say(f'ask-{findings.ask.kind}')} {labels}"]
    lines = presenting.answer_lines(first.entry, first.topic, program.now(), program.settings.land, texts)
    return "\n".join(
        (*asked, presenting.title(first.entry, texts), *lines, *presenting.found_by_lines(first.why, texts))
    )
