"""The whole story, as a coordinator lives through it: calls that recur become an agreement."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle, islice

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.desk import Desk
from bot.house import House
from bot.models import Role
from bot.schedule import forget_if_due, send_due_digest
from directory.models import Organization
from tests.talking import MONDAY, Clock, SilentChat, Talk, everything, member

AFTER_EASTER = MONDAY.replace(hour=8) + timedelta(weeks=19)
"""A Monday from which on schools are open for many weeks."""
DIGEST = "mon 08:00"
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)

COLLEAGUES = (
    "Internationale Förderklassen",
    "Internationale Förderklassen",
    "Jugendmigrationsdienst",
    "Jugendmigrationsdienst",
    "U25 Vermittlung",
    "U25 Vermittlung",
    "Lernwerk gGmbH",
    "Berufsberatung vor dem Erwerbsleben",
)
"""Where the eight people work who note their calls."""
ABOUT_WORK_PERMITS = (
    "angerufen Ausländerbehörde wegen Beschäftigungserlaubnis, geklärt",
    "/angerufen ABH wegen Arbeitserlaubnis – geklärt nach 10 Minuten",
    "angerufen Ausländerbehörde wegen Arbeitserlaubnis, nicht erreicht",
    "angerufen Tobias Nachtwey wegen Arbeitserlaubnis, hat sich erledigt",
    "called Ausländerbehörde about work permit, settled",
)
ABOUT_THIS_AND_THAT = (
    "angerufen Familienkasse wegen Kindergeld, geklärt",
    "angerufen Wohngeldstelle wegen Wohngeld, geklärt",
    "angerufen KI wegen Schulplatz, hat sich erledigt",
    "angerufen VHS wegen Integrationskurs, geklärt",
    "angerufen Bürgerbüro Mitte wegen Meldebescheinigung, erledigt",
)


@dataclass
class Town:
    """Eight people who note calls, a coordinator, and somebody at the office that is called."""

    engine: Engine
    house: House
    clock: Clock
    colleagues: list[Talk]
    coordinator: Talk
    called_office: Talk
    monday: datetime = AFTER_EASTER

    def in_turn(self) -> Sequence[Talk]:
        """Every week somebody else is the first."""
        first = (self.monday - AFTER_EASTER).days // 7 % len(self.colleagues)
        return [*self.colleagues[first:], *self.colleagues[:first]]


@pytest.fixture
def town(engine: Engine, house: House, clock: Clock) -> Town:
    clock.now = AFTER_EASTER
    return Town(
        engine,
        house,
        clock,
        colleagues=[somebody_at(office, engine, house) for office in COLLEAGUES],
        coordinator=somebody_at("Kommunale Koordinierungsstelle KAoA", engine, house, Role.COORDINATOR),
        called_office=somebody_at("Team Arbeit und Ausbildung", engine, house),
    )


def test_calls_that_recur_become_an_agreement_that_spares_them(town: Town) -> None:
    for_seven_weeks_nothing_stands_out(town)
    number = after_a_busy_week_the_digest_brings_a_suggestion(town)
    it_shows_its_evidence(town, number)
    it_is_accepted_and_comes_into_force(town, number)
    those_concerned_are_told_and_nobody_else(town)
    whoever_asks_is_told_as_well(town)
    there_are_fewer_calls_and_the_digest_says_so(town, number)
    those_concerned_were_told_only_once(town)


def for_seven_weeks_nothing_stands_out(town: Town) -> None:
    for _ in range(7):
        digest = the_digest_after_a_week(town, calls_about_work_permits=2)
        assert "18 Anrufe aus 5 Häusern" in digest
        assert "Neu" not in digest


def after_a_busy_week_the_digest_brings_a_suggestion(town: Town) -> str:
    digest = the_digest_after_a_week(town, calls_about_work_permits=12)
    assert "„Beschäftigungserlaubnis“: rund 10 Anrufe in einer Woche" in digest
    assert "Betroffen sind 5 Häuser. Wollen wir das im nächsten gemeinsamen Treffen ansprechen?" in digest
    return the_number_of_the_suggestion_in(digest)


def it_shows_its_evidence(town: Town, number: str) -> None:
    heard = everything(town.coordinator.says(f"vorschlag {number}"))
    assert "Anstieg: Beschäftigungserlaubnis" in heard
    assert "rund 10 Anrufe, 8 Personen, 5 Häuser" in heard
    assert "11-mal wenige, 5 und mehr ▁▁▁▁▁▁▁▁▁▁▁█" in heard
    assert "Beteiligt: Team Arbeit und Ausbildung (Ausländerbehörde Lennebrück)" in heard


def it_is_accepted_and_comes_into_force(town: Town, number: str) -> None:
    for says, hears in (
        (f"vorschlag {number} annehmen", "Welchen Zweck hat die Vereinbarung?"),
        ("so übernehmen", "Welcher Weg wird vereinbart?"),
        ("Anfragen kommen gesammelt per E-Mail, dienstags wird zurückgerufen.", "Wie schnell soll es gehen?"),
        ("so übernehmen", "Ab wann gilt sie?"),
        ("nächster Montag", "Wann wird sie überprüft?"),
        ("so übernehmen", "In Kraft setzen"),
        (f"vorschlag {number} in kraft", "VR-8 „Gemeinsam klären: Beschäftigungserlaubnis“ gilt ab"),
    ):
        assert_hears(town.coordinator, says, hears)


def those_concerned_are_told_and_nobody_else(town: Town) -> None:
    (news,) = news_for(town.called_office, town)
    assert "Neu vereinbart: VR-8" in news
    assert not any(news_for(colleague, town) for colleague in town.colleagues)


def whoever_asks_is_told_as_well(town: Town) -> None:
    the_digest_after_a_week(town, calls_about_work_permits=8)
    assert_hears(town.colleagues[0], "wer macht Arbeitserlaubnis?", "VR-8")
    assert_hears(town.colleagues[0], "wer macht Arbeitserlaubnis?", "dienstags wird zurückgerufen")


def there_are_fewer_calls_and_the_digest_says_so(town: Town, number: str) -> None:
    digests = [the_digest_after_a_week(town, calls_about_work_permits=1) for _ in range(12)]
    for weeks in (4, 12):
        assert "seit VR-8 1 statt 4 Anrufe pro Woche" in digests[weeks - 1]
        effect = f"Wirkung nach {weeks} Wochen: weniger Anrufe, 1 statt 4 pro Woche"
        assert_hears(town.coordinator, f"vorschlag {number}", effect)


def those_concerned_were_told_only_once(town: Town) -> None:
    assert not news_for(town.called_office, town)


def somebody_at(office: str, engine: Engine, house: House, role: Role = Role.STAFF) -> Talk:
    """Whoever has written once can be written to."""
    with Session(engine) as session:
        organization = session.exec(select(Organization).where(Organization.name == office)).one()
    talk = member(engine, house, role, organization.id)
    talk.says("hallo")
    return talk


def the_digest_after_a_week(town: Town, calls_about_work_permits: int) -> str:
    """On Tuesday and Wednesday all note calls. The digest is made on Monday at eight, and read on Tuesday.

    Not on Monday, since the bot disturbs nobody on Whit Monday.
    """
    for days in (1, 2):
        town.clock.now = town.monday + days * DAY
        everybody_notes(town, ABOUT_THIS_AND_THAT, len(town.colleagues))
    everybody_notes(town, ABOUT_WORK_PERMITS, calls_about_work_permits)
    town.monday += WEEK
    town.clock.now = town.monday
    send_due_digest(town.engine, town.house, DIGEST)
    forget_if_due(town.engine, town.house)
    town.clock.now += DAY
    return "\n".join(news_for(town.coordinator, town))


def everybody_notes(town: Town, lines: tuple[str, ...], times: int) -> None:
    """The colleagues take turns, and say it now like this and now like that."""
    for colleague, line in islice(zip(cycle(town.in_turn()), cycle(lines), strict=False), times):
        assert_hears(colleague, line, "Notiert")


def assert_hears(talk: Talk, says: str, hears: str) -> None:
    heard = everything(talk.says(says))
    assert hears in heard, heard


def news_for(talk: Talk, town: Town) -> list[str]:
    """What the bot wrote to somebody who had not asked."""
    desk, chat, news = Desk(town.engine, town.house), SilentChat(), []
    while delivery := desk.next_delivery(talk.person, chat):
        desk.delivered(delivery)
        news.append(everything(delivery.reply))
    return news


def the_number_of_the_suggestion_in(digest: str) -> str:
    found = re.search(r"V-(\d+)", digest)
    assert found, digest
    return found[1]
