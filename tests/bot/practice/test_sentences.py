"""The sentences about patterns: complete in every language, whatever is known."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.practice.patterns.pattern import Pattern, Rule
from bot.practice.patterns.told import as_told
from bot.practice.sentences import UNKNOWN, decides, proposal, sentence, title
from bot.texts import LANGUAGES, texts_in

OFFICES = {1: "Wohngeldstelle (Sozialamt)", 2: "Jobcenter", 3: "Soziale Dienste (Jugendamt)"}
FIGURES: Mapping[str, float] = {
    "of": 16,
    "about": 20,
    "weeks": 4,
    "usual": 2.4,
    "back": 1,
    "wrong": 2,
    "days_unchecked": 200,
    "to_office": 3,
    "weekday": 2,
    "before_noon": 1,
    "second_weekday": 4,
    "second_before_noon": 0,
}
FULL = Pattern(
    Rule.RISE,
    organizations=(1, 2, 3),
    topic_id=1,
    topic="Wohngeld",
    calls=12,
    callers=5,
    houses=4,
    first=date(2026, 10, 26),
    last=date(2026, 11, 20),
    weekly=(2, 3, 3, 4),
    figures=FIGURES,
)
BARE = replace(FULL, organizations=(), houses=0, weekly=(), figures={})
KINDS = {
    "full": FULL,
    "bare": BARE,
    "one office": replace(BARE, organizations=(1,)),
    "one of each": replace(FULL, organizations=(2,), calls=1, houses=1, weekly=(1,), figures={"weeks": 1}),
    "nobody is known any more": replace(FULL, organizations=(7, 8, 9), figures={"to_office": 7}),
    "without a topic": replace(FULL, topic=""),
    "as it is told": as_told(FULL),
}


def name_of(number: int) -> str:
    return OFFICES.get(number, "")


def said(pattern: Pattern, language: str = "de") -> str:
    return sentence(pattern, name_of, texts_in(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pattern", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("rule", Rule)
def test_every_sentence_is_whole_and_an_offer(rule: Rule, pattern: Pattern, language: str) -> None:
    text = said(replace(pattern, rule=rule), language)
    assert text.endswith("?")
    assert text[0].isupper() or not text[0].isalpha()
    assert UNKNOWN not in text
    assert not re.search(r"\s\s|\s[,.)?]|[(]\s|\(\)|[{}]|„“|“”|,,|\.\.", text)
    assert not re.search(r"\b1 (?:Anrufe|Wochen|Häuser|calls|weeks|houses)\b", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_name_a_proposal_and_somebody_who_decides(rule: Rule, language: str) -> None:
    texts = texts_in(language)
    assert all(say(rule, texts) for say in (title, proposal, decides))


SAID = {
    Rule.WRONG_DOOR: (
        "Wer bei Wohngeldstelle (Sozialamt) wegen „Wohngeld“ anruft, wird oft weiterverwiesen:"
        " 12 von 16 Anrufen, meist an Soziale Dienste (Jugendamt)."
        " Wollen wir den Eintrag oder ein Stichwort anpassen?"
    ),
    Rule.CHAIN: (
        "„Wohngeld“ läuft oft über Wohngeldstelle (Sozialamt) → Jobcenter → Soziale Dienste (Jugendamt):"
        " 12 Anrufe. Wollen wir einen direkten Weg oder eine feste Lotsenstelle vereinbaren?"
    ),
    Rule.STEADY: (
        "Jobcenter und Wohngeldstelle (Sozialamt) klären „Wohngeld“ fast jede Woche auf Zuruf"
        " (12 Anrufe in 4 Wochen). Wollen wir dafür eine Verfahrensregel vereinbaren?"
    ),
    Rule.RISE: (
        "„Wohngeld“: 12 Anrufe in 4 Wochen, üblich sind etwa 2. Betroffen sind 4 Häuser. Wollen wir das im"
        " nächsten gemeinsamen Treffen ansprechen?"
    ),
    Rule.BOTTLENECK: (
        "„Wohngeld“ landet zu 80\N{NO-BREAK SPACE}% bei Wohngeldstelle (Sozialamt), und 75\N{NO-BREAK SPACE}%"
        " dieser Anrufe erreichen niemanden. Würde eine zweite Ansprechstelle oder ein Funktionspostfach"
        " helfen?"
    ),
    Rule.UNREACHABLE: (
        "Zu „Wohngeld“ wird Wohngeldstelle (Sozialamt) vor allem dienstagvormittags und donnerstagnachmittags"
        " gesucht und dann oft nicht erreicht (12 von 16 Anrufen). Wäre ein festes Servicefenster möglich?"
    ),
    Rule.TRIANGLE: (
        "Bei „Wohngeld“ telefonieren Wohngeldstelle (Sozialamt), Jobcenter und Soziale Dienste (Jugendamt)"
        " viel untereinander (12 Anrufe). Gäbe ein festes Fallkonferenz-Format mehr Ruhe?"
    ),
    Rule.UNSURE_ALLOWED: (
        "12-mal war unklar, ob Jobcenter an Wohngeldstelle (Sozialamt) zu „Wohngeld“ etwas weitergeben darf."
        " Wollen wir mit dem Datenschutz eine Verfahrensregel entwickeln?"
    ),
}


@pytest.mark.parametrize(("rule", "text"), SAID.items(), ids=SAID)
def test_a_sentence_says_who_what_and_how_often(rule: Rule, text: str) -> None:
    assert said(replace(FULL, rule=rule)) == text


TOLD = {
    Rule.WRONG_DOOR: "oft weiterverwiesen: rund 10 Anrufe, meist an Soziale Dienste (Jugendamt).",
    Rule.BOTTLENECK: "landet meist bei Wohngeldstelle (Sozialamt), und viele Anrufe erreichen niemanden.",
    Rule.ONE_WAY: "fragt Wohngeldstelle (Sozialamt) regelmäßig zu „Wohngeld“ (rund 10 Anrufe in 4 Wochen).",
    Rule.OUTDATED: "Rund 10 Nachfragen in 4 Wochen, 2-mal hieß es „stimmt nicht“",
    Rule.UNSURE_ALLOWED: "Rund 10-mal war unklar,",
    Rule.NO_OFFER: "fand sich rund 10-mal kein Angebot",
    Rule.GAP: "wurde rund 10-mal gesucht",
    Rule.AGREEMENT_FIZZLES: "und doch kamen rund 10 Anrufe in 4 Wochen",
}


@pytest.mark.parametrize(("rule", "text"), TOLD.items(), ids=TOLD)
def test_people_are_told_about_how_often(rule: Rule, text: str) -> None:
    assert text in said(as_told(replace(FULL, rule=rule)))


def test_a_number_of_calls_is_not_said_to_be_of_fewer() -> None:
    rounded = replace(FULL, rule=Rule.WRONG_DOOR, calls=20)
    assert "20 Anrufe" in said(rounded)
    assert "von 16" not in said(rounded)
