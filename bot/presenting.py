"""How a row of the directory is shown to a person."""

from collections.abc import Iterable
from datetime import date, datetime, time

from bot.chat import ContactCard
from bot.texts import Texts
from directory.entries import Entry, Person
from directory.hours import OpenState, read_hours, state
from directory.models import Agreement
from directory.search.findings import Match

LONG_AGO_DAYS = 180
MIDNIGHT = time(0)
NOBODY = Person("", "", (), (), "", "", "", "")


def title(entry: Entry, texts: Texts) -> str:
    """„Jobcenter Lennebrück · Leistung Team 3“."""
    if entry.office == entry.institution:
        return entry.office
    return texts.say("answer-office", institution=entry.institution, office=entry.office)


def answer_lines(entry: Entry, topic: int, now: datetime, land: str, texts: Texts) -> list[str]:
    """What somebody wants to know who is about to call, the most wanted first."""
    return [
        matter(entry, topic, texts),
        *(line for person in entry.people for line in person_lines(person, texts)),
        *_reachable(entry, now, land, texts),
        *_deputies(entry, texts),
        *([entry.note] if entry.note else []),
        *verified_lines(entry.verified_on, now.date(), texts),
    ]


def agreement_lines(agreements: Iterable[Agreement], texts: Texts) -> list[str]:
    return [
        texts.say("answer-agreement", key=agreement.key, title=agreement.title, summary=agreement.summary)
        for agreement in agreements
    ]


def found_by_lines(why: Iterable[Match], texts: Texts) -> list[str]:
    """Which wording matched, where that is not plain to see."""
    told = reasons([match for match in why if match.manner != "same"], texts)
    return [texts.say("answer-found-by", why=told)] if told else []


def reasons(why: Iterable[Match], texts: Texts) -> str:
    """How each wording matched, as in „BuT“ steht für Leistungen für Bildung und Teilhabe."""
    told = (texts.say(f"match-{match.manner}", asked=match.asked, found=match.found) for match in why)
    return ", ".join(dict.fromkeys(told))


def conditions(entry: Entry, texts: Texts) -> str:
    """Under which conditions a row applies, „Buchstaben L–R, Bezirk Nord“; empty without any."""
    said = (
        texts.say("answer-letters", letters=entry.letters) if entry.letters else "",
        texts.say("answer-district", districts=", ".join(entry.districts)) if entry.districts else "",
        texts.say("answer-age", age=entry.age) if entry.age else "",
        texts.say("answer-target-group", groups=", ".join(entry.target_groups))
        if entry.target_groups
        else "",
    )
    return ", ".join(condition for condition in said if condition)


def topic_name(entry: Entry, topic: int) -> str:
    return entry.topics[topic][1] if topic < len(entry.topics) else ""


def first_phone(entry: Entry) -> str:
    return next((phone for person in entry.people for phone in person.phones), "")


def contact_cards(entry: Entry, texts: Texts) -> tuple[ContactCard, ...]:
    """One card a person, or one for the office where nobody is named."""
    return tuple(
        ContactCard(
            name=person.name or entry.office,
            organization=title(entry, texts),
            role=person.role,
            phones=person.phones,
            emails=person.emails,
            address=", ".join(part for part in (person.address, _room(person, texts)) if part),
            note=person.hours,
        )
        for person in entry.people or (NOBODY,)
    )


def verified_lines(verified_on: date | None, today: date, texts: Texts) -> list[str]:
    if not verified_on:
        return []
    days = max((today - verified_on).days, 0)
    key = "answer-verified-long-ago" if days > LONG_AGO_DAYS else "answer-verified"
    return [texts.say(key, date=f"{verified_on:%d.%m.%Y}", days=days)]


def person_lines(person: Person, texts: Texts) -> list[str]:
    name = ", ".join(part for part in (person.name, person.role) if part)
    ways = (
        texts.say("answer-phone", phones=", ".join(person.phones)) if person.phones else "",
        texts.say("answer-email", email=", ".join(person.emails)) if person.emails else "",
        ", ".join(part for part in (_room(person, texts), person.address) if part),
    )
    return [line for line in (name, *ways) if line]


def open_lines(hours: str, now: datetime, land: str, texts: Texts) -> list[str]:
    """„Heute noch bis 12:00 erreichbar.“ By appointment is not closed; what nobody can read is just shown."""
    read = read_hours(hours)
    found = state(read, now, land)
    is_said = not hours or (read.by_appointment and not read.osm)
    return [
        *([texts.say("open-holiday", name=found.holiday)] if found.holiday else []),
        *_when(found, now, texts),
        *([texts.say("open-by-appointment")] if found.by_appointment else []),
        *([] if is_said else [texts.say("open-hours", hours=hours)]),
    ]


def _when(found: OpenState, now: datetime, texts: Texts) -> list[str]:
    if found.open_until is not None:
        end = "24:00" if found.open_until == MIDNIGHT else f"{found.open_until:%H:%M}"
        return [texts.say("open-until", time=end)]
    if not found.opens_at:
        return []
    ahead = (found.opens_at.date() - now.date()).days
    key = {0: "open-today", 1: "open-tomorrow"}.get(ahead, "open-on")
    day = texts.say("weekday", day=found.opens_at.weekday())
    return [texts.say(key, time=f"{found.opens_at:%H:%M}", day=day, date=f"{found.opens_at:%d.%m.}")]


def matter(entry: Entry, topic: int, texts: Texts) -> str:
    """What a row is for, „Wohngeld (Buchstaben A–K)“."""
    conditioned = conditions(entry, texts)
    name = topic_name(entry, topic)
    return f"{name} ({conditioned})" if name and conditioned else name or conditioned


def _reachable(entry: Entry, now: datetime, land: str, texts: Texts) -> list[str]:
    hours = dict.fromkeys(person.hours for person in entry.people if person.hours)
    return [line for text in hours for line in open_lines(text, now, land, texts)]


def _deputies(entry: Entry, texts: Texts) -> list[str]:
    deputies = dict.fromkeys(person.deputy for person in entry.people if person.deputy)
    return [texts.say("answer-deputy", deputy=deputy) for deputy in deputies]


def _room(person: Person, texts: Texts) -> str:
    return texts.say("answer-room", room=person.room) if person.room else ""
