"""What the made-up town agreed on and declined, and what is to be decided now."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, select

from bot.house import House
from bot.lennebrueck.town import Town
from bot.models import Suggestion, SuggestionState
from bot.practice.measuring import measure
from bot.practice.needs import note_need
from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.suggestions.deciding import accept, decline
from bot.practice.suggestions.listing import propose
from bot.practice.suggestions.taking_in import take_in
from bot.weekly import patterns_on
from directory.models import Agreement

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Former:
    """A suggestion of former weeks, as the calls of `anrufe.csv` showed it then."""

    rule: Rule
    offices: tuple[str, ...]
    topic: str
    weekly: tuple[int, ...]
    callers: int
    decided_before: timedelta


AGREED = Former(
    rule=Rule.STEADY,
    offices=("ba-bvb", "bkt-foerderklasse"),
    topic="Berufsvorbereitende Bildungsmaßnahme",
    weekly=(4, 4, 4, 4, 4, 4),
    callers=3,
    decided_before=14 * WEEK,
)
AGREEMENT = "VR-7"
IN_FORCE_FOR = 12 * WEEK
"""So the twelve weeks after which an agreement is measured are just over."""
FIRST_MEASURED_AFTER = 4 * WEEK

DECLINED = Former(
    rule=Rule.ONE_WAY,
    offices=("ki-sprachmittlung", "jmd-beratung"),
    topic="Sprach- und Integrationsmittlung",
    weekly=(3, 2, 3, 3),
    callers=3,
    decided_before=4 * WEEK,
)
REASON = "Läuft gut so, der Pool ruft noch am selben Tag zurück."

NEW = Rule.RISE
"""Has only just begun; all other stories in `anrufe.csv` are old."""

NEEDS = (
    ("jbh-beratung", "Begleitung zwischen dem Abbruch einer Maßnahme und dem neuen Schuljahr"),
    ("kim-cm-nord", "Alphabetisierung am Vormittag für Jugendliche ab 18"),
)


def take_in_decisions(session: Session, town: Town, house: House, monday: date) -> None:
    """What was decided and put forward up to this Monday. The caller commits."""
    _agree(session, town, monday)
    decline(_former(session, town, DECLINED, monday), monday - DECLINED.decided_before, REASON)
    for office, words in NEEDS:
        note_need(session, words, town.offices[office].organization_id, monday - WEEK)
    _measure(session, house, monday - IN_FORCE_FOR + FIRST_MEASURED_AFTER)
    _put_forward_what_recurs(session, house, monday)


def _put_forward_what_recurs(session: Session, house: House, monday: date) -> None:
    """Three at most each Monday. The patterns are looked for once only, since who starts the demo waits."""
    patterns = patterns_on(session, house, monday)
    take_in(session, [pattern for pattern in patterns if pattern.rule is not NEW], monday - 2 * WEEK)
    for day in (monday - 2 * WEEK, monday - WEEK):
        propose(session, day)
    _measure(session, house, monday)
    take_in(session, patterns, monday)
    propose(session, monday)


def _measure(session: Session, house: House, day: date) -> None:
    measure(session, day, land=house.land, smallest_group=house.smallest_group)


def _agree(session: Session, town: Town, monday: date) -> None:
    agreement = session.exec(select(Agreement).where(Agreement.key == AGREEMENT)).one()
    agreement.valid_from = monday - IN_FORCE_FOR
    agreement.review_on = monday + IN_FORCE_FOR
    suggestion = _former(session, town, AGREED, monday)
    accept(session, suggestion, agreement.title, monday - AGREED.decided_before)
    suggestion.agreement_id, suggestion.state = agreement.id, SuggestionState.IN_FORCE


def _former(session: Session, town: Town, former: Former, monday: date) -> Suggestion:
    day = monday - former.decided_before
    take_in(session, [_pattern(town, former, day)], day)
    return propose(session, day)[0]


def _pattern(town: Town, former: Former, day: date) -> Pattern:
    return Pattern(
        rule=former.rule,
        organizations=tuple(town.offices[key].organization_id for key in former.offices),
        topic_id=town.topics[former.topic],
        topic=former.topic,
        calls=sum(former.weekly),
        callers=former.callers,
        houses=1,
        first=day - len(former.weekly) * WEEK,
        last=day - timedelta(days=1),
        weekly=former.weekly,
    )
