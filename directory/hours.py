"""Reads opening hours as German offices write them, and says what they mean at a given moment."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, validate

_HORIZON = timedelta(days=14)
_ALWAYS = "24/7"
_ALWAYS_IN_WORDS = {"rund um die uhr", "täglich rund um die uhr", "24 stunden", "24 stunden täglich"}
_DAY_GROUPS = {"täglich": "Mo-Su", "werktags": "Mo-Fr", "wochentags": "Mo-Fr", "am wochenende": "Sa-Su"}
_DAYS = {"mo": "Mo", "di": "Tu", "mi": "We", "do": "Th", "fr": "Fr", "sa": "Sa", "sonna": "Sa", "so": "Su"}

_DAY = (
    r"\b(?:mo(?:ntags?)?|di(?:enstags?)?|mi(?:ttwochs?)?|do(?:nnerstags?)?|fr(?:eitags?)?"
    r"|sa(?:mstags?)?|sonnabends?|so(?:nntags?)?)\b\.?"
)
_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.]?[0-5]\d)?(?:\s?(?:uhr|h)\b)?"
_TO = r"\s?(?:-|\bbis\b)\s?"
_BY_APPOINTMENT = r"""
    (?: \b(?:termine?|beratung|gespräche?)\s )? (?: \bnur\s )?
    (?: \bn\.?\s?v\b\.?
      | \bnach\s (?:\w+\.?\s){0,2} (?:(?:termin)?(?:vereinbarung|absprache)|anmeldung)\b
      | \b(?:mit|auf)\s (?:\w+\.?\s)? (?:termin|(?:termin)?vereinbarung|anfrage|(?:vor)?anmeldung)\b
      | (?<!ohne\s)(?<!vorherige\s)\bterminvereinbarung\b
      | \b(?:by|on)\sappointment\b )
"""
_APPOINTMENT = re.compile(_BY_APPOINTMENT, re.VERBOSE)
_TOKEN = re.compile(
    rf"""
      (?P<appointment> {_BY_APPOINTMENT} )
    | (?P<days> {_DAY}{_TO}{_DAY} | {_DAY} | \b(?:täglich|werktags|wochentags|am\swochenende)\b )
    | (?P<times> (?<!\d){_CLOCK}{_TO}{_CLOCK}(?![:.]?\d) )
    | (?P<closed> \bgeschlossen\b | \bkeine\ssprech(?:stunden?|zeit(?:en)?)\b )
    # Words without a meaning of their own. Any other word could turn the meaning round.
    | \b(?: und | u\.? | sowie | oder | sonst | auch | ausserdem | zusätzlich | weitere | von | am | jeden
          | jeweils | durchgehend | uhr | (?:vor|nach)mittags?(?=[\s:(]*(?:von\s)?\d)
          | telefonisch(?:en?)? | tel\. | telefon | erreichbar | geöffnet | offene?
          | (?:telefon)?(?:sprech|öffnungs|service|büro)(?:zeit(?:en)?|stunden?)
          | termine? | beratung | ohne\s(?:vorherige\s)?(?:termin(?:vereinbarung)?|anmeldung)
          | ausser\san\s(?:gesetzlichen\s)?feiertagen )(?!\w)
    | [\s,;:/+&|().·]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Hours:
    """Opening hours as written; `osm` says the same as OSM `opening_hours`, None if not understood."""

    text: str
    osm: str | None = None
    by_appointment: bool = False


@dataclass(frozen=True)
class OpenState:
    """What hours mean at a moment; nothing set means that nothing is known."""

    is_open: bool = False
    open_until: time | None = None  # 00:00 is midnight; None while open is around the clock
    opens_at: datetime | None = None  # when a closed office opens next, if within 14 days
    by_appointment: bool = False
    holiday: str = ""  # the public holiday that closes the office today


@lru_cache(maxsize=4096)
def read_hours(text: str) -> Hours:
    """Reads „Mo–Fr 8:30–12, Do 14–18 Uhr, n. V.“ and plain OSM; other text is kept, without any claim.

    Times that follow for the same day add to it. „Täglich“ is Monday to Sunday, and „werktags“ is Monday to
    Friday as offices mean it: better to miss a Saturday than to send somebody to a locked door.
    """
    plain = _plain(text)
    osm = _normalized(_german_as_osm(plain)) or _normalized(_stated_osm(text))
    return Hours(text, osm, by_appointment=bool(_APPOINTMENT.search(plain)))


def state(hours: Hours, now: datetime, land: str = "NW") -> OpenState:
    """What the hours mean at an aware moment, in a Land as in ISO 3166-2.

    Offices are closed on public holidays; who is there around the clock is there on holidays, too.
    """
    if hours.osm is None or hours.osm == _ALWAYS:
        return OpenState(is_open=hours.osm == _ALWAYS, by_appointment=hours.by_appointment)
    here = now.astimezone(ZoneInfo("Europe/Berlin"))
    holidays = _public_holidays(here.date(), land)
    schedule = _schedule(hours.osm, list(holidays))
    change = schedule.next_change(here)
    if schedule.is_open(here):
        until = change.time() if change and change - here <= timedelta(days=1) else None
        return OpenState(is_open=True, open_until=until, by_appointment=hours.by_appointment)
    opens = change if change and change - here <= _HORIZON and schedule.is_open(change) else None
    holiday = holidays.get(here.date(), "")
    return OpenState(opens_at=opens, by_appointment=hours.by_appointment, holiday=holiday)


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[‐‑‒–—−]", "-", plain).split())


def _german_as_osm(plain: str) -> str | None:
    if plain in _ALWAYS_IN_WORDS:
        return _ALWAYS
    if _TOKEN.sub("", plain):
        return None
    try:
        opened, closed = _rules(_tokens(plain))
    except ValueError:
        return None
    return "; ".join([", ".join(opened), *closed]) if opened else None


def _tokens(plain: str) -> Iterator[tuple[str, list[str]]]:
    """What the text says in turn, like words together; appointments only in the place of times."""
    found = [(match.lastgroup, match[0]) for match in _TOKEN.finditer(plain) if match.lastgroup]
    before = ""
    for kind, matches in groupby(found, key=lambda token: token[0]):
        if kind and (kind != "appointment" or before == "days"):
            yield kind, [words for _, words in matches]
            before = kind


def _rules(tokens: Iterator[tuple[str, list[str]]]) -> tuple[list[str], list[str]]:
    """When it is open and when closed, as OSM rules. Raises ValueError unless days and times alternate."""
    opened, closed = [], []
    for (subject, names), (kind, words) in zip(tokens, tokens, strict=True):
        if subject != "days" or kind == "days":
            raise ValueError(subject)
        days = ",".join(_osm_days(name) for name in names)
        if kind == "times":
            opened.append(f"{days} " + ",".join(_osm_times(span) for span in words))
        elif kind == "closed" or "nur" in words[0]:
            closed.append(f"{days} off")
    return opened, closed


def _osm_days(name: str) -> str:
    return _DAY_GROUPS.get(name) or "-".join(_osm_day(day) for day in re.findall(_DAY, name))


def _osm_day(name: str) -> str:
    return next(osm for start, osm in _DAYS.items() if name.startswith(start))


def _osm_times(span: str) -> str:
    start, end = (_osm_clock(clock) for clock in re.split(_TO, span))
    by_night = start >= "17:00" and end <= "06:00"
    if start == end or (start > end and not by_night) or end > "24:00":
        raise ValueError(span)
    return f"{start}-{end}"


def _osm_clock(clock: str) -> str:
    digits = re.sub(r"\D", "", clock)
    hour, minute = (digits, "00") if len(digits) <= len("12") else (digits[:-2], digits[-2:])
    return f"{hour:0>2}:{minute}"


def _stated_osm(text: str) -> str | None:
    """Text that may be OSM; an open end and school holidays are beyond what can be claimed."""
    readable = re.search(r"\d\d:\d\d|24/7", text) and not re.search(r"\+|\bSH\b", text)
    return text.strip() if readable else None


def _normalized(osm: str | None) -> str | None:
    return str(OpeningHours(osm).normalize()) if osm and validate(osm) else None


def _schedule(osm: str, closed: list[date]) -> OpeningHours:
    # The library knows no holidays of a Land, and without a limit it looks ahead to the year 9999.
    # `ctime` has English months in every locale.
    off = "".join(f"; {day.year} {day.ctime()[4:7]} {day.day} off" for day in closed)
    return OpeningHours(osm + off, timezone=ZoneInfo("Europe/Berlin"), max_interval_days=_HORIZON.days + 1)


def _public_holidays(today: date, land: str) -> dict[date, str]:
    """The public holidays that matter to an office's next opening."""
    from holidays import country_holidays  # noqa: PLC0415 - 0.1 s that not every start has to wait for

    calendar = country_holidays("DE", subdiv=land, language="de", years=(today.year, (today + _HORIZON).year))
    days = (today + timedelta(days=ahead) for ahead in range(_HORIZON.days + 1))
    return {day: calendar[day] for day in days if day in calendar}
