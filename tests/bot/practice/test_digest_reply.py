"""What a digest says, to whom, and in how many lines."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.chat import Reply
from bot.models import SuggestionState
from bot.practice.digest import Digest
from bot.practice.digest_reply import digest_reply
from bot.practice.effect import Change
from bot.practice.effect_told import Told
from bot.practice.news import EffectOfAgreement, NewSuggestion, Thanks
from bot.practice.patterns.pattern import FOR_THE_OFFICE_ALONE, Pattern, Rule
from bot.practice.patterns.told import as_told
from bot.practice.published import PublishedWeek, TopicOfWeek
from bot.texts import texts_in

MONDAY = date(2026, 11, 16)
OFFICES = {1: "Jugendamt", 2: "Wohngeldstelle (Sozialamt)", 3: "VHS"}
GERMAN, ENGLISH = texts_in("de"), texts_in("en")


def pattern(rule: Rule, calls: int = 15) -> Pattern:
    found = Pattern(rule, (2, 1), 1, "Umzugskosten", calls, 6, 3, MONDAY, MONDAY, (None,) * 4)
    return as_told(found)


def week(ago: int, calls: int = 41) -> PublishedWeek:
    topics = (TopicOfWeek("Wohngeld", 12), TopicOfWeek("Kita", 8)) if calls else ()
    return PublishedWeek(MONDAY - timedelta(weeks=ago), calls, 9, 340, topics)


QUIET = Digest(weeks=tuple(week(ago, 0) for ago in range(7, -1, -1)))
FULL = Digest(
    weeks=tuple(week(ago) for ago in range(7, -1, -1)),
    usual=38,
    new=tuple(
        NewSuggestion(number, pattern(rule))
        for number, rule in [(14, Rule.STEADY), (15, Rule.UNREACHABLE), (16, Rule.RISE)]
    ),
    standing={SuggestionState.PROPOSED: 2, SuggestionState.ACCEPTED: 1, SuggestionState.PUT_OFF: 1},
    effects=(
        EffectOfAgreement("VR-7", 13, 4, Change.FEWER),
        EffectOfAgreement("VR-8", 5, 4, Change.NO_DIFFERENCE),
    ),
    to_verify=(1, 2, 3, 1),
    needs=4,
    thanks=Thanks.AGREED,
    agreed=("VR-9",),
)


def told(digest: Digest, *, full: bool = True, language: str = "de") -> Reply:
    return digest_reply(digest, lambda office: OFFICES.get(office, ""), texts_in(language), full=full)


@pytest.mark.parametrize(
    "said",
    [
        "Wochenblick KW 47",
        "41 Anrufe aus 9 Häusern, üblich sind etwa 38, zusammen rund 5,5 Stunden.",
        "Worum es ging: Wohngeld 12, Kita 8, Übriges 21",
        "Neu, V-14",
        "rund 15 Anrufe",
        "Offene Vorschläge: 2 zu entscheiden, 1 in Vereinbarung, 1 zurückgestellt",
        "seit VR-7 4 statt 13 Anrufe pro Woche; seit VR-8 kein Unterschied zu sehen",
        "diese 4 Einträge noch? Danach wird gefragt: Jugendamt; Wohngeldstelle (Sozialamt) und andere",
        "4 Bedarfe wurden notiert.",
        "Danke an alle, die VR-9 auf den Weg gebracht haben!",
    ],
)
def test_the_coordination_is_told_in_full(said: str) -> None:
    assert said in told(FULL).plain()


def test_in_english_the_same_is_told() -> None:
    heard = told(FULL, language="en").plain()
    assert "since VR-7 4 instead of 13 calls a week; since VR-8 no difference to be seen" in heard
    assert "41 calls from 9 houses, about 38 are usual, about 5.5 hours in all." in heard


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("full", "most"), [(True, 12), (False, 6)])
def test_it_has_few_lines(language: str, most: int, *, full: bool) -> None:
    heard = told(FULL, full=full, language=language)
    assert heard.picture
    assert len(heard.plain().splitlines()) <= most


@pytest.mark.parametrize("full", [True, False])
def test_a_quiet_week_is_one_line(*, full: bool) -> None:
    heard = told(QUIET, full=full)
    assert heard.plain() == "Wochenblick KW 47: eine ruhige Woche, nichts Neues."
    assert not heard.buttons


def test_for_everybody_else_figures_are_rounded() -> None:
    heard = told(FULL, full=False)
    assert "Rund 40 Anrufe" in heard.plain()
    assert heard.picture
    assert "Wohngeld 10, Kita 10, Übriges 20" in heard.picture.description
    for exact in ("41", "12", " 8,", "38", "13"):
        assert exact not in heard.plain()


def test_what_goes_to_an_office_alone_is_not_told_to_everybody_else() -> None:
    assert {button.command for button in told(FULL).buttons} == {
        "vorschlag 14",
        "vorschlag 15",
        "vorschlag 16",
    }
    heard = told(FULL, full=False)
    assert {button.command for button in heard.buttons} == {"vorschlag 14", "vorschlag 16"}
    assert "V-15" not in heard.plain()


@pytest.mark.parametrize("rule", sorted(FOR_THE_OFFICE_ALONE))
def test_no_rule_that_might_blame_is_told_to_everybody(rule: Rule) -> None:
    digest = replace(FULL, new=(NewSuggestion(20, pattern(rule)),))
    assert "V-20" in told(digest).plain()
    assert "V-20" not in told(digest, full=False).plain()


@pytest.mark.parametrize(
    ("change", "figures", "said"),
    [
        (Change.FEWER, Told.COUNTED, "seit VR-7 4 statt 13 Anrufe pro Woche"),
        (Change.MORE, Told.COUNTED, "seit VR-7 4 statt 13 Anrufe pro Woche"),
        (Change.FEWER, Told.HARDLY_ANY, "seit VR-7 kaum noch Anrufe statt 13 pro Woche"),
        (Change.FEWER, Told.BEFORE_ALONE, "seit VR-7 weniger Anrufe als die 13 pro Woche zuvor"),
        (Change.FEWER, Told.NOTHING, "seit VR-7 weniger Anrufe"),
        (Change.MORE, Told.NOTHING, "seit VR-7 mehr Anrufe"),
        (Change.NO_DIFFERENCE, Told.COUNTED, "seit VR-7 kein Unterschied zu sehen"),
    ],
)
def test_what_an_agreement_did_is_told_as_far_as_it_may_be(change: Change, figures: Told, said: str) -> None:
    digest = replace(FULL, effects=(EffectOfAgreement("VR-7", 13, 4, change, figures),))
    assert f"Wirkung: {said}" in told(digest).plain().splitlines()


def test_a_week_with_few_calls_has_no_figures_but_its_news() -> None:
    digest = replace(FULL, weeks=(*FULL.weeks[:-1], week(0, 0)))
    heard = told(digest).plain()
    assert "Wenige Anrufe, deshalb keine Zahlen dazu." in heard
    assert "V-14" in heard
