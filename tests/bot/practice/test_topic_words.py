"""What may be kept as the name of a topic that nobody has entered names a thing and leads to nobody."""

import pytest

from bot.practice.topic_words import MOST_LETTERS, topic_words
from bot.privacy.names import is_surname
from bot.privacy.words import Word


@pytest.mark.parametrize(
    "text",
    [
        "Hitzeschutzraum",
        "Balkonkraftwerk",
        "Führerscheinzuschuss",
        "Zuschuss für die Klassenfahrt",
        "bike repair voucher",
        "Drohnenführerschein",
        "Sprachkurs",
        "Deutschkurs",
        "Schülerhilfe",
        "Familienpass",
        "Ehrenamtskarte",
        "Fahrkarten",
        "Kita",
        "lastenrad",
        "Lastenrad-Verleih",
        "Repair-Café",
        "Klimabonus",
        "Schwimmkurs für Frauen",
        "Laptops für Schüler",
        "Fahrdienst für Senioren",
        "betreutes Wohnen",
        "Betreutes Wohnen",
        "§ 16i",
        "§ 16i Förderung",
        "SGB II",
        "Förderung nach § 16e",
        "Arbeitsweg",
        "Ausbildungsplatz",
        "Kitaplatz",
        "Schulplatz",
        "Rechtsweg",
        "Anerkennung ausländischer Zeugnisse",
        "Traumatherapie",
        "Stromsperre",
        "Hitzefrei",
        "Energiesparberatung",
        "Kochkurs",
        "Haftentlassung",
        "Vaterschaftsanerkennung",
        "Mutterschutz",
        "Schülerticket",
        "Kinderfahrrad",
        "Elterngeld",
        "Notfall",
        "Härtefall",
        "Arbeitsunfall",
        "digitale Bewerbung",
        "Übergang in den Beruf",
        "Bezahlkarte",
        "Deutschlandticket",
        "Gebärdensprache",
        "Suizidprävention",
        "HIV-Beratung",
        "Drogenberatung",
        "Arabischkurs",
        "Umzugskosten",
        "swimming lessons",
        "Brille für Kinder",
        "BAföG",
        "ÖPNV",
        "Tablet",
        "Schreibwerkstatt",
        "Kursgebühr",
        "school lunch",
        "Ferienbetreuung",
        "Wohnungsgeberbescheinigung",
        "Mobile Zahnklinik",
        "Umweltbonus für Familien",
        "KI-Schulung",
        "Fahrradwerkstatt",
        "Nachtcafé",
        "Steuererklärung",
        "Kirchenasyl",
        "Schuldenbereinigungsplan",
        "Impfbus",
        "Sprachmittlung",
        "Babysitterkurs",
        "Dolmetscher",
        "Dolmetscherpool",
        "Spielplatz",
        "Parkplatz",
        "Hortplatz",
        "loan for driving licence",
        "Existenzgründung",
        "Medienkompetenz",
        "Demenzbegleitung",
        "Zeugnisübersetzung",
    ],
)
def test_the_name_of_a_topic_is_kept_as_typed(text: str) -> None:
    assert topic_words(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "hat Krebs",
        "Suizidversuch Schülerin BK Klasse 11c",
        "KD-NR 999",
        "Zimmer 7 Heim Lessingstrasse",
        "umzug goethestrasse",
        "Haftentlassung am 3.5",
        "Drogenkonsum des Vaters",
        "HIV-Infektion der Mutter",
        "schwangerer aus Eritrea",
        "Afghanen",
        "koch",
        "Pumuckl-Fall",
        "Krebs",
        "der Afghane",
        "Umzug Lindenweg",
        "Heim Sonnenblick",
        "Umzug nach Köln",
        "Mutter psychisch krank",
        "Sohn",
        "Kind",
        "von ihm",
        "Kindeswohlgefährdung Kind",
        "Vater in Haft",
        "ist schwanger",
        "trinkt",
        "Kevin",
        "pumuckl",
        "Tenhagen",
        "Umzug Am Markt 5",
        "Klasse 10b",
        "Klasse Mondfische",
        "Syrerin",
        "syrischer Junge",
        "Tochter weggelaufen",
        "Oma gestorben",
        "she is pregnant",
        "her father",
        "moved to Berlin",
        "Schülerin schwänzt",
        "Mobbing gegen die Schülerin",
        "Kevinfall",
        "Az. 12",
        "M. K.",
        "MK",
        "Diebstahl durch Sohn",
        "Eritreer",
        "die Ukrainerin",
        "Gewalt durch Ehemann",
        "Missbrauch der Tochter",
        "Aufenthalt Müller",
        "Scheidung der Eltern",
        "Wohnung Kaya",
        "Bahnhofstr.",
        "lessingstr",
        "Goetheallee",
        "Hauptstraße",
        "Kindes mutter hat HIV",
        "wohnt im Heim",
        "Alkohol Mutter",
        "Pfändung beim Klienten",
        "seine Wohnung",
        "Roma",
        "Afghane mit Duldung",
        "obdachlos",
        "vorbestraft",
        "3 Kinder",
        "geb. 3.5.",
        "Schwangere",
        "HIV-positiv",
        "klaut",
        "Schizophrenie",
        "Station Birke",
        "Mieter",
        "Abschiebung nach Afghanistan",
        "Pole",
    ],
)
def test_what_is_told_of_somebody_is_not_kept(text: str) -> None:
    assert topic_words(text) == ""


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("gibt es Hitzeschutzräume", "Hitzeschutzräume"),
        ("nochmal Balkonkraftwerk?", "Balkonkraftwerk"),
        ("wegen „Familienpass“", "Familienpass"),
        ("  die Ehrenamtskarte. ", "Ehrenamtskarte"),
        ("wer macht", ""),
        ("", ""),
    ],
)
def test_words_of_asking_are_dropped_at_both_ends(text: str, topic: str) -> None:
    assert topic_words(text) == topic


@pytest.mark.parametrize(
    "text",
    [
        "Zuschuss für die Klassenfahrt nach Antrag",
        "Balkonkraftwerk, Hitzeschutzraum",
        "Wohngeld. Kindergeld",
        "Aufenthaltserlaubnis " * 2,
        "Rechtsschutzversicherungsgesellschaftsangebote",
    ],
)
def test_more_than_a_short_phrase_is_no_name(text: str) -> None:
    assert topic_words(text) == ""


def test_the_longest_name_is_measured_in_letters() -> None:
    longest = "Beratung".ljust(MOST_LETTERS - len("kurs"), "s") + "kurs"
    assert topic_words(longest) == longest
    assert topic_words("X" + longest) == ""


def test_words_of_the_directory_may_stand_in_a_name() -> None:
    assert topic_words("Kwiddelei") == ""
    assert topic_words("Kwiddelei", frozenset(["kwiddelei"])) == "Kwiddelei"


def test_a_word_of_the_directory_makes_no_relation_harmless() -> None:
    assert topic_words("Kwiddelei der Mutter", frozenset(["kwiddelei", "mutter"])) == ""


@pytest.mark.parametrize("name", ["koch", "Krebs", "wolf", "Yilmaz", "kaya", "Reich"])
def test_surnames_are_not_kept_even_if_they_are_words(name: str) -> None:
    assert is_surname(Word(name, name.lower(), 0, len(name), ""))
    assert topic_words(name) == ""
