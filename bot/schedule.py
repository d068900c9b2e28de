"""The jobs that run by themselves, and when: the weekly digest, and every night what is to be forgotten."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import Engine
from sqlmodel import Session

from bot import faults
from bot.house import House
from bot.practice.forgetting import forget, last_forgotten
from bot.service_hours import next_service
from bot.weekly import send_once

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NIGHT = time(4, 0)  # no clock is ever changed at this hour
DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)

_log = logging.getLogger("zuruf")


@contextmanager
def running(engine: Engine, house: House, digest: str) -> Iterator[None]:
    """Runs the jobs beside whatever the block does; at its end what is begun is finished."""
    schedule = new_schedule(engine, house, digest)
    schedule.start()
    try:
        yield
    finally:
        schedule.shutdown(wait=True)


def new_schedule(engine: Engine, house: House, digest: str) -> BackgroundScheduler:
    """The jobs, all of them in one thread. Each finds out for itself whether there is something to do.

    So the hourly one takes up what was missed: while the process was down, or when the database was busy.
    """
    zone = house.clock().tzinfo
    schedule = BackgroundScheduler(
        timezone=zone,
        executors={"default": {"type": "threadpool", "max_workers": 1}},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )

    def send() -> None:
        _safely(lambda: send_due_digest(engine, house, digest))

    def catch_up() -> None:
        send()
        _safely(lambda: forget_if_due(engine, house))

    def forget_every_night() -> None:
        _safely(lambda: forget_now(engine, house))

    day, moment = _day_and_time(digest)
    every_week = CronTrigger(day_of_week=day, hour=moment.hour, minute=moment.minute, timezone=zone)
    schedule.add_job(send, every_week)
    schedule.add_job(forget_every_night, CronTrigger(hour=NIGHT.hour, minute=NIGHT.minute, timezone=zone))
    schedule.add_job(catch_up, IntervalTrigger(hours=1), next_run_time=datetime.now(UTC))
    return schedule


def send_due_digest(engine: Engine, house: House, digest: str) -> bool:
    """Sends the digest that was due last, if nobody has yet and the next one does not replace it."""
    now = house.clock()
    due = last_due(now, digest)
    return not _is_replaced(now, due + WEEK, house.land) and send_once(engine, house, due.date())


def _is_replaced(now: datetime, following: datetime, land: str) -> bool:
    """Whether the following digest arrives within a day of this one: both wait for service hours."""
    arrives, next_arrives = next_service(now, land), next_service(following, land)
    return next_arrives.astimezone(UTC) - arrives.astimezone(UTC) < DAY


def forget_if_due(engine: Engine, house: House) -> None:
    """Catches up on a night that was missed."""
    now = house.clock()
    with Session(engine.execution_options(only_reads=True)) as session:
        last = last_forgotten(session)
    if not last or now - last > DAY:
        forget_now(engine, house)


def forget_now(engine: Engine, house: House) -> None:
    with Session(engine) as session:
        counts = forget(session, house.clock())
        session.commit()
    _log.info("forgotten: %s", ", ".join(f"{name} {count}" for name, count in counts.items()))


def last_due(now: datetime, digest: str) -> datetime:
    """The last moment, now included, at which the digest was due. `digest`: „mon 08:00“, local time."""
    day, moment = _day_and_time(digest)
    that_day = now.date() - timedelta(days=(now.weekday() - day) % len(DAYS))
    due = datetime.combine(that_day, moment, now.tzinfo)
    is_yet_to_come = due.astimezone(UTC) > now.astimezone(UTC)
    return datetime.combine(that_day - timedelta(weeks=1), moment, now.tzinfo) if is_yet_to_come else due


def _day_and_time(digest: str) -> tuple[int, time]:
    day, moment = digest.split()
    return DAYS.index(day), time.fromisoformat(moment)


def _safely(job: Callable[[], object]) -> None:
    """No text of an error reaches the log, and the next run may go well."""
    try:
        job()
    except Exception as error:  # noqa: BLE001 - the schedule outlives whatever it was
        faults.record(error)
