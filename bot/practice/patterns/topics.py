"""The topics that calls were about: those of the directory, and words that nobody has entered yet."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func
from sqlmodel import Session, col, select

from bot.models import Call
from bot.practice.days import day_of, start_of
from bot.practice.patterns.wordings import group_keys, key_of
from directory.models import Topic


@dataclass(frozen=True, slots=True)
class Topics:
    """Topics by their number; those of words that nobody has entered have numbers below 0.

    `of_words`: the topic of each wording as typed, `wording_of`: its wording, one number for all spellings;
    `spelled`: how most spell it. `called_since`: the day of the first call about each topic.
    """

    names: Mapping[int, str]
    of_words: Mapping[str, int]
    wording_of: Mapping[str, int]
    spelled: Mapping[int, str]
    called_since: Mapping[int, date]


@dataclass(frozen=True, slots=True)
class _Words:
    """A wording as typed, how often it was, and since when."""

    typed: str
    times: int
    since: date
    key: str


def load_topics(session: Session, today: date) -> Topics:
    """Every call ever noted before a day counts: a topic is new only once."""
    names = {topic.id or 0: topic.name for topic in session.exec(select(Topic).order_by(col(Topic.name)))}
    typed = _typed(session, today)
    numbers = _numbers_of_keys(typed, names)
    since = _since(session, today)
    for words in typed:
        number = numbers[words.key]
        since[number] = min(since.get(number, words.since), words.since)
    keys = {key: number for number, key in enumerate(sorted(numbers), start=1)}
    return Topics(
        names=names,
        of_words={words.typed: numbers[words.key] for words in typed},
        wording_of={words.typed: keys[words.key] for words in typed},
        spelled=_spelled(typed, keys),
        called_since=since,
    )


def _typed(session: Session, today: date) -> list[_Words]:
    counted = (
        select(Call.topic_words, func.count(), func.min(col(Call.called_at)))
        .where(Call.topic_words != "", Call.called_at < start_of(today))
        .group_by(Call.topic_words)
        .order_by(Call.topic_words)
    )
    rows = session.exec(counted)
    found = (_Words(typed, times, day_of(since), key_of(typed)) for typed, times, since in rows)
    return [words for words in found if words.key]


def _since(session: Session, today: date) -> dict[int, date]:
    first = (
        select(Call.topic_id, func.min(col(Call.called_at)))
        .where(col(Call.topic_id).is_not(None), Call.called_at < start_of(today))
        .group_by(col(Call.topic_id))
    )
    return {topic or 0: day_of(since) for topic, since in session.exec(first)}


def _numbers_of_keys(typed: Sequence[_Words], names: Mapping[int, str]) -> dict[str, int]:
    """The topic that each key means: one of the directory that is called so, else one below 0."""
    times: Counter[str] = Counter()
    for words in typed:
        times[words.key] += words.times
    entered = {key_of(name): number for number, name in names.items()}
    leader_of = group_keys(times, entered)
    leaders = sorted({leader_of[key] for key in times} - entered.keys())
    numbers = entered | {leader: -number for number, leader in enumerate(leaders, start=1)}
    return {key: numbers[leader_of[key]] for key in times}


def _spelled(typed: Sequence[_Words], keys: Mapping[str, int]) -> dict[int, str]:
    """As most people write it, in doubt with capital letters."""
    spellings: dict[int, list[_Words]] = defaultdict(list)
    for words in typed:
        spellings[keys[words.key]].append(words)
    return {
        number: min(same, key=lambda words: (-words.times, words.typed)).typed
        for number, same in spellings.items()
    }
