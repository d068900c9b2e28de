"""`check`: asks a town's own list of test questions and reports what misses and why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot import presenting
from bot.cli.parts import program_of
from bot.texts import Texts
from directory.checking import LEAST_RIGHT, MOST_SURELY_WRONG, Checked, Report, check
from directory.exchange.questions import read_questions
from directory.exchange.report import Refused

File = Annotated[Path, typer.Argument(metavar="QUESTIONS.csv")]


def check_questions(context: typer.Context, file: File) -> None:
    program = program_of(context)
    with program.session(only_reads=True) as session:
        index = program.directory().read(session).index
    if not index.entries:
        raise Refused(program.texts.say("program-empty"))
    report = check(read_questions(file, index.entries), index.look_up)
    for checked in report.wrong:
        typer.echo("\n    ".join(_missed(checked, program.texts)))
    typer.echo(_sum(report, program.texts))
    if not report.is_good_enough:
        raise typer.Exit(1)


def _missed(checked: Checked, texts: Texts) -> Iterator[str]:
    """The question, what was expected, what came instead, and which wording led there."""
    question = checked.question
    yield texts.say("program-check-missed", line=str(question.line), question=question.text)
    yield texts.say("program-check-expected", expected=question.expected.said)
    yield _came(checked, texts)
    if ask := checked.findings.ask:
        labels = " / ".join(choice.label for choice in ask.choices)
        yield texts.say("program-check-asked", kind=ask.kind, choices=labels)
    why = presenting.reasons(checked.first.why, texts) if checked.first else ""
    yield texts.say("program-check-why", why=why or texts.say("program-check-nothing"))
    if checked.place > 1:
        score = checked.findings.hits[checked.place - 1].score
        yield texts.say("program-check-place", place=checked.place, score=score)


def _came(checked: Checked, texts: Texts) -> str:
    if not checked.first:
        return texts.say("program-check-nobody")
    return texts.say(
        "program-check-sure" if checked.findings.sure else "program-check-unsure",
        office=presenting.title(checked.first.entry, texts),
        key=checked.first.entry.key,
        score=checked.first.score,
    )


def _sum(report: Report, texts: Texts) -> str:
    groups = {
        "right": report.right,
        "unsure": report.unsure,
        "wrong": report.wrong,
        "surely": report.surely_wrong,
    }
    many = len(report.questions)
    counts = {name: len(group) for name, group in groups.items()}
    shares = {f"{name}_share": count / many for name, count in counts.items()}
    verdict = "program-check-good" if report.is_good_enough else "program-check-not-good"
    said = texts.say(verdict, right=LEAST_RIGHT, surely=MOST_SURELY_WRONG)
    return f"{texts.say('program-check-sum', questions=many, **counts, **shares)}\n{said}"
