"""How a digest is told: in full to the coordination, short and rounded to everybody else."""

from collections.abc import Sequence

from bot.chat import Button, Picture, Reply
from bot.practice.digest import Digest
from bot.practice.digest_picture import draw_weeks
from bot.practice.effect import Change
from bot.practice.effect_told import Told
from bot.practice.news import EffectOfAgreement, NewSuggestion, Thanks
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Pattern
from bot.practice.patterns.told import as_told
from bot.practice.places import Names
from bot.practice.published import PublishedWeek, rounded
from bot.practice.sentences import sentence
from bot.texts import Texts

MOST_TOPICS = 4
MOST_NEW_IN_SHORT = 2
MOST_PLACES = 2
MINUTES_OF_HALF_AN_HOUR = 30


def digest_reply(digest: Digest, names: Names, texts: Texts, *, full: bool) -> Reply:
    """Twelve lines at most, six in short, with the title and the picture's words; a quiet week is one."""
    week = digest.week.monday.isocalendar().week
    if digest.is_quiet:
        return Reply(texts.say("digest-quiet", week=week))
    lines = _full(digest, names, texts) if full else _short(digest, names, texts)
    return Reply(
        "\n".join(lines),
        title=texts.say("digest-title", week=week),
        picture=picture_of(digest, texts, full=full),
        buttons=tuple(suggestion_button(new.number, texts) for new in shown_suggestions(digest, full=full)),
    )


def office_reply(number: int, pattern: Pattern, names: Names, texts: Texts) -> Reply:
    """What goes to the office that a suggestion is about, in the same figures as to everybody."""
    said = sentence(as_told(pattern), names, texts)
    text = texts.say("digest-for-the-office", number=f"{number}", sentence=said)
    return Reply(text, buttons=(suggestion_button(number, texts),))


def picture_of(digest: Digest, texts: Texts, *, full: bool) -> Picture | None:
    return draw_weeks(digest.weeks, texts, is_rounded=not full)


def shown_suggestions(digest: Digest, *, full: bool) -> Sequence[NewSuggestion]:
    for_all = [new for new in digest.new if new.pattern.rule not in FOR_THE_OFFICE_ALONE]
    return digest.new if full else for_all[:MOST_NEW_IN_SHORT]


def suggestion_button(number: int, texts: Texts) -> Button:
    return Button(texts.say("button-suggestion", number=f"{number}"), texts.command("suggestion", number))


def _full(digest: Digest, names: Names, texts: Texts) -> list[str]:
    return [
        _calls(digest, texts),
        *_topics(digest.week, texts),
        *(_suggestion(new, names, texts) for new in digest.new),
        *_standing(digest, texts),
        *_effects([_effect(effect, texts) for effect in digest.effects], texts),
        *_to_verify(digest, names, texts),
        *([texts.say("digest-needs", needs=digest.needs)] if digest.needs else []),
        _thanks(digest, texts),
    ]


def _short(digest: Digest, names: Names, texts: Texts) -> list[str]:
    """Nothing of what goes to an office alone, and no exact figure."""
    calls = digest.week.calls
    effects = [
        texts.say(f"digest-effect-{effect.change}", agreement=effect.agreement) for effect in digest.effects
    ]
    return [
        texts.say("digest-calls-about", calls=rounded(calls)) if calls else texts.say("digest-few-calls"),
        *(_suggestion(new, names, texts) for new in shown_suggestions(digest, full=False)),
        *(_effects(effects, texts) or [_thanks(digest, texts)]),
    ]


def _calls(digest: Digest, texts: Texts) -> str:
    """As in „41 Anrufe aus 9 Häusern, üblich sind etwa 38, zusammen rund 6 Stunden“."""
    week = digest.week
    if not week.calls:
        return texts.say("digest-few-calls")
    half_hours = max(round(week.minutes / MINUTES_OF_HALF_AN_HOUR), 1)
    parts = (
        texts.say("digest-calls", calls=week.calls, houses=week.houses),
        texts.say("digest-usual", usual=digest.usual) if digest.usual else "",
        texts.say("digest-time", hours=half_hours / 2) if week.minutes else "",
    )
    return f"{''.join(parts)}."


def _topics(week: PublishedWeek, texts: Texts) -> list[str]:
    """As in „Worum es ging: Sprachkurse 12, Wohngeld 7, Übriges 14“."""
    topics = [(topic.topic, topic.calls) for topic in week.topics[:MOST_TOPICS]]
    rest = week.calls - sum(calls for _, calls in topics)
    told = [*topics, *([(texts.say("digest-rest"), rest)] if rest else [])]
    listed = ", ".join(f"{name} {calls}" for name, calls in told)
    return [texts.say("digest-topics", topics=listed)] if topics else []


def _suggestion(new: NewSuggestion, names: Names, texts: Texts) -> str:
    said = sentence(new.pattern, names, texts)
    return texts.say("digest-suggestion", number=f"{new.number}", sentence=said)


def _standing(digest: Digest, texts: Texts) -> list[str]:
    told = [texts.say(f"digest-standing-{state}", count=count) for state, count in digest.standing.items()]
    return [texts.say("digest-standing", standing=", ".join(told))] if told else []


def _effects(told: Sequence[str], texts: Texts) -> list[str]:
    return [texts.say("digest-effects", effects="; ".join(told))] if told else []


def _effect(effect: EffectOfAgreement, texts: Texts) -> str:
    """With figures where there is a difference and they may be told."""
    is_counted = effect.change in {Change.FEWER, Change.MORE} and effect.told is not Told.NOTHING
    return texts.say(
        f"digest-effect-{effect.told if is_counted else effect.change}",
        agreement=effect.agreement,
        before=round(effect.before),
        after=round(effect.after),
    )


def _to_verify(digest: Digest, names: Names, texts: Texts) -> list[str]:
    if not digest.to_verify:
        return []
    offices = list(dict.fromkeys(names(office) for office in digest.to_verify))
    places = "; ".join(offices[:MOST_PLACES])
    if len(offices) > MOST_PLACES:
        places = texts.say("digest-and-more", places=places)
    return [texts.say("digest-verify", count=len(digest.to_verify), places=places)]


def _thanks(digest: Digest, texts: Texts) -> str:
    if digest.thanks is Thanks.AGREED:
        return texts.say("digest-thanks-agreed", agreements=", ".join(digest.agreed))
    return texts.say(f"digest-thanks-{digest.thanks}")
