"""How an effect is told: in whole calls a week, and without those that would tell of a few persons.

Decimals would give the number of calls away, and so what a few made of them between the fourth week and the
twelfth.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.practice.effect import Change, Effect


class Told(StrEnum):
    """Which figures are told beside the change."""

    COUNTED = "counted"  # „4 statt 13 Anrufe“
    HARDLY_ANY = "hardly_any"  # „kaum noch Anrufe statt 2“
    BEFORE_ALONE = "before_alone"  # „weniger Anrufe als die 13 vorher“
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class EffectAsTold:
    """Calls in five working days, 0 where they are not told."""

    change: Change
    told: Told
    before: int = 0
    after: int = 0


def effect_as_told(effect: Effect) -> EffectAsTold:
    before, after = round(effect.before_per_week), round(effect.after_per_week)
    change = effect.verdict
    told = _told(effect, change, before, after)
    return EffectAsTold(
        change,
        told,
        before=before if told is not Told.NOTHING else 0,
        after=after if told is Told.COUNTED else 0,
    )


def _told(effect: Effect, change: Change, before: int, after: int) -> Told:
    if change is Change.TOO_LITTLE_DATA:
        return Told.NOTHING
    if effect.few_callers:
        return Told.BEFORE_ALONE if change is Change.FEWER and before else Told.NOTHING
    if before == after and change is not Change.NO_DIFFERENCE:
        return Told.NOTHING  # rounding has taken the difference away
    return Told.HARDLY_ANY if change is Change.FEWER and effect.after_calls and not after else Told.COUNTED
