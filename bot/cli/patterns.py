"""`patterns`: shows everything that recurs, up to the day before; writes nothing."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from bot.cli.days import day_of_command, written
from bot.cli.parts import program_of
from bot.practice import sentences
from bot.practice.patterns.finding import find_patterns
from bot.practice.patterns.pattern import Pattern
from bot.practice.places import Keys, Names, load_keys, load_names
from bot.texts import LANGUAGES, Texts, texts_in


def patterns(
    context: typer.Context,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    program = program_of(context)
    today = day_of_command(on, program.now(), program.texts)
    with program.session(only_reads=True) as session:
        found = find_patterns(
            session, today, land=program.settings.land, smallest_group=program.settings.smallest_group
        )
        names, keys = load_names(session), load_keys(session)
    if as_json:
        elements = [element(pattern, names, keys) for pattern in found]
        typer.echo(json.dumps(elements, ensure_ascii=False, indent=1))
        return
    for pattern in found:
        typer.echo("\n    ".join(_told(pattern, names, program.texts)))
    last = today - timedelta(days=1)
    typer.echo(program.texts.say("program-patterns-sum", count=len(found), day=written(last, program.texts)))


def element(pattern: Pattern, names: Names, keys: Keys) -> dict[str, Any]:
    """An element of `patterns --json` (`interface.md`); its sentence is German in every language."""
    organizations = [keys(number, pattern.topic_id) for number in pattern.organizations]
    return {
        "rule": pattern.rule,
        "organizations": [organization for organization in organizations if organization],
        "topic": pattern.topic,
        "calls": pattern.calls,
        "callers": pattern.callers,
        "offices": pattern.houses,
        "first": pattern.first.isoformat(),
        "last": pattern.last.isoformat(),
        "text": sentences.sentence(pattern, names, texts_in(LANGUAGES[0])),
    }


def _told(pattern: Pattern, names: Names, texts: Texts) -> Iterator[str]:
    yield sentences.title(pattern.rule, texts)
    yield sentences.sentence(pattern, names, texts)
    yield texts.say(
        "program-patterns-evidence",
        calls=pattern.calls,
        callers=pattern.callers,
        houses=pattern.houses,
        first=written(pattern.first, texts),
        last=written(pattern.last, texts),
    )
    yield texts.say(
        "program-patterns-proposal",
        proposal=sentences.proposal(pattern.rule, texts),
        decides=sentences.decides(pattern.rule, texts),
    )
