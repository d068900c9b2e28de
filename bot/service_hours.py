"""When the bot may write first: while offices work (`domain/trust.md`, L21). Answers come at any hour."""

from datetime import datetime, time, timedelta

from bot.practice.days import is_working_day

BEGIN, END = time(7), time(18)


def in_service(now: datetime, land: str) -> bool:
    return is_working_day(now.date(), land) and BEGIN <= now.time() < END


def next_service(now: datetime, land: str) -> datetime:
    """Now, if offices work; else the next moment in which they begin. Local time, with its zone."""
    if in_service(now, land):
        return now
    day = now.date() if now.time() < BEGIN else now.date() + timedelta(days=1)
    while not is_working_day(day, land):
        day += timedelta(days=1)
    return datetime.combine(day, BEGIN, tzinfo=now.tzinfo)
