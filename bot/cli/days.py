"""The day that a command is told (`--on`), and how a day is written."""

from datetime import date, datetime

import typer

from bot.texts import Texts

FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)
"""Nobody noted a call before; and at the ends of the calendar there are no weeks to look back to."""


def day_of_command(on: datetime | None, now: datetime, texts: Texts) -> date:
    """Today, if none is told. One that cannot be meant is wrong usage."""
    day = (on or now).date()
    if not FIRST <= day <= LAST:
        raise typer.BadParameter(texts.say("program-no-such-day"))
    return day


def written(day: date, texts: Texts) -> str:
    """As people write a day in their language."""
    return day.strftime(texts.say("program-date"))
