"""Conditions of a row are read as offices write them, and found where a question states them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as some

from directory.conditions import Coverage, best_for, read_age, read_letters
from directory.stated import find_age, find_letter

NO, PARTLY, YES = Coverage.NO, Coverage.PARTLY, Coverage.YES


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("A–K | Sch", "A–K, Sch"),
        ("L–R", "L–R"),
        ("S-Z", "S–Z"),
        ("s—z", "S–Z"),
        ("A bis F", "A–F"),
        ("von A bis F", "A–F"),
        ("A...F", "A–F"),
        ("A-K, Sch, St", "A–K, Sch, St"),
        ("A, B und C", "A, B, C"),
        ("A/B u. C", "A, B, C"),
        ("L – Sch", "L–Sch"),
        ("Se–Z", "Se–Z"),
        ("Ma–Mi", "Ma–Mi"),
        ("M", "M"),
        ("Ö", "O"),
        ("ab S", "S–Z"),
        ("bis K", "A–K"),
        ("Buchstaben A-K", "A–K"),
        ("Nachnamen mit L–R", "L–R"),
        ("S ohne Sch", "S ohne Sch"),
        ("S (außer Sch), T–Z", "S, T–Z ohne Sch"),
        ("", "alle"),
        ("alle", "alle"),
        ("A–Z", "alle"),
    ],
)
def test_letters_are_read_as_offices_write_them(written: str, label: str) -> None:
    assert read_letters(written).label() == label


@pytest.mark.parametrize("written", ["K–A", "je nach Fach", "n. V.", "7", "Team Nord", "A–K Sch"])
def test_unreadable_letters_are_refused_in_german(written: str) -> None:
    with pytest.raises(ValueError, match=f"Buchstaben „{written}“ sind nicht lesbar"):
        read_letters(written)


@pytest.mark.parametrize(
    ("written", "initial", "coverage"),
    [
        ("L–R", "M", YES),
        ("L–R", "m", YES),
        ("L–R", "S", NO),
        ("S–Z", "Sch", YES),
        ("A–K | Sch", "sch", YES),
        ("A–K | Sch", "S", PARTLY),
        ("A–K | Sch", "St", NO),
        ("Ma–Mi", "M", PARTLY),
        ("Ma–Mi", "Mi", YES),
        ("Ma–Mi", "Mo", NO),
        ("L – Sch", "Sch", YES),
        ("L – Sch", "S", PARTLY),
        ("Se–Z", "Sch", NO),
        ("L–R", "Ö", YES),
        ("T–Z", "Ü", YES),
        ("S", "ß", YES),
        ("L–R", "Ł", YES),
        ("S ohne Sch", "S", YES),
        ("S ohne Sch", "Sch", NO),
        ("alle außer Sch", "B", YES),
        ("A–K", "Ж", NO),
        ("", "Ж", YES),
    ],
)
def test_a_range_covers_the_initials_within_it(written: str, initial: str, coverage: Coverage) -> None:
    assert read_letters(written).covers(initial) is coverage


@pytest.mark.parametrize(
    ("rows", "initial", "best"),
    [
        (["A–K | Sch", "L–Z"], "Sch", [0]),
        (["A–K | Sch", "L–Z"], "S", [1]),
        (["A–K | Sch", "L–Z"], "St", [1]),
        (["A–K | Sch", "L–Z"], "B", [0]),
        (["L–Sch", "Se–Z"], "S", [0, 1]),
        (["Ma–Mi", "Mj–Mz", ""], "M", [0, 1, 2]),
        (["Ma–Mi", "Mj–Mz", ""], "Mi", [0]),
        (["A–K", ""], "M", [1]),
        (["A–K", ""], "B", [0]),
        (["L–R", "L–R"], "M", [0, 1]),
        (["A–Sch", "S–Z"], "Sch", [0, 1]),
        (["A–K"], "M", []),
    ],
)
def test_the_narrowest_row_wins_an_initial(rows: list[str], initial: str, best: list[int]) -> None:
    assert best_for(initial, [read_letters(row) for row in rows]) == best


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("bis 24", "bis 24"),
        ("höchstens 24", "bis 24"),
        ("unter 25", "bis 24"),
        ("U25", "bis 24"),
        ("u 25", "bis 24"),
        ("15–24", "15–24"),
        ("15 - 24 Jahre", "15–24"),
        ("von 15 bis 24 J.", "15–24"),
        ("12 bis 27 Jahre", "12–27"),
        ("12 bis unter 27", "12–26"),
        ("ab 27", "ab 27"),
        ("ab 18 Jahren", "ab 18"),
        ("mind. 18", "ab 18"),
        ("18+", "ab 18"),
        ("ü27", "ab 27"),
        ("über 27", "ab 27"),
        ("volljährig", "ab 18"),
        ("minderjährig", "bis 17"),
        ("16", "16"),
        ("16-jährige", "16"),
        ("", "alle"),
        ("alle", "alle"),
    ],
)
def test_ages_are_read_as_offices_write_them(written: str, label: str) -> None:
    assert read_age(written).label() == label


@pytest.mark.parametrize("written", ["24–15", "Kinder", "unter 0", "16 u. 17", "1999", "²"])
def test_an_unreadable_age_is_refused_in_german(written: str) -> None:
    with pytest.raises(ValueError, match=f"Alter „{written}“ ist nicht lesbar"):
        read_age(written)


@pytest.mark.parametrize(
    ("written", "inside", "outside"),
    [("15–24", [15, 24], [14, 25]), ("ab 27", [27, 99], [26]), ("U25", [0, 24], [25]), ("", [0, 99], [])],
)
def test_both_ends_of_an_age_range_belong_to_it(written: str, inside: list[int], outside: list[int]) -> None:
    ages = read_age(written)
    assert all(ages.covers(age) for age in inside)
    assert not any(ages.covers(age) for age in outside)


@pytest.mark.parametrize(
    ("question", "initial", "rest"),
    [
        ("wer macht leistung im jc bei buchstabe m?", "m", "wer macht leistung im jc?"),
        ("buchstabe: sch", "sch", ""),
        ("Nachname mit M Leistung", "M", "Leistung"),
        ("Leistung, Nachnamen mit K", "K", "Leistung"),
        ("Anfangsbuchstabe L bafög", "L", "bafög"),
        ("Familienname fängt mit Z an, Wohngeld", "Z", "Wohngeld"),
        ("Kundin, deren Nachname mit M beginnt, Leistung", "M", "Kundin Leistung"),
        ("who does benefits, letter M?", "M", "who does benefits?"),
        ("surname starting with M housing", "M", "housing"),
        ("Buchst. M Wohngeld", "M", "Wohngeld"),
        ("Leistung (Buchstabe M) im JC", "M", "Leistung im JC"),
        ("Leistung Buchstabe „Ma“", "Ma", "Leistung"),
        ("Wohngeld (M)", "M", "Wohngeld"),
        ("Wohngeld (Sch)?", "Sch", "Wohngeld?"),
        ("Buchstaben L-R Leistung", "L", "Leistung"),
        ("Buchstabe O\u0308 Leistung", "Ö", "Leistung"),
        ("Buchstabe M an wen?", "M", "an wen?"),
    ],
)
def test_a_stated_initial_leaves_the_question_whole(question: str, initial: str, rest: str) -> None:
    assert find_letter(question) == (initial, rest)


@pytest.mark.parametrize(
    "question",
    [
        "Welcher Buchstabe ist zuständig?",
        "Wohngeld Nachname Müller",
        "Sachbearbeiter(in)",
        "Jobcenter (JC)",
        "Newsletter M",
        "letter of recommendation",
        "I got a letter I do not understand",
        "Nachname ändern",
        "Namensänderung",
        "",
    ],
)
def test_other_words_are_no_initial(question: str) -> None:
    assert find_letter(question) is None


@pytest.mark.parametrize(
    ("question", "age", "rest"),
    [
        ("19 Jahre, Ausbildung", 19, "Ausbildung"),
        ("19 J. ohne Platz", 19, "ohne Platz"),
        ("Hilfe, 17 J", 17, "Hilfe"),
        ("19-jähriger Schüler", 19, "Schüler"),
        ("17jährige ohne Platz", 17, "ohne Platz"),
        ("Wohngeld für 17-Jährige Auszubildende", 17, "Wohngeld Auszubildende"),
        ("wer hilft einer 19-jährigen?", 19, "wer hilft?"),
        ("mit 19 Jahren zur Schule", 19, "zur Schule"),
        ("Alter 19 Bafög", 19, "Bafög"),
        ("im Alter von 16 Jahren Wohnung", 16, "Wohnung"),
        ("19 years old refugee", 19, "refugee"),
        ("Mein 3-jähriges Kind braucht Kita", 3, "Mein Kind braucht Kita"),
        ("2 Jahre alt, Kita", 2, "Kita"),
        ("Vormund, 16 J., Buchstabe K?", 16, "Vormund Buchstabe K?"),
    ],
)
def test_a_stated_age_leaves_the_question_whole(question: str, age: int, rest: str) -> None:
    assert find_age(question) == (age, rest)


@pytest.mark.parametrize(
    "question",
    [
        "Team U25",
        "16h",
        "§ 16",
        "§ 16 J.",
        "§ 16j SGB II",
        "3+2",
        "2 Kinder",
        "10 min",
        "15–24 Jahre",
        "zwischen 15 und 24 Jahren",
        "Niederlassungserlaubnis ab  16 Jahren",
        "3-jährige Ausbildung",
        "seit 8 Jahren hier",
        "10 Jahre Aufenthalt",
        "119 Jahre",
        "Altersrente 63",
    ],
)
def test_other_numbers_are_no_age(question: str) -> None:
    assert find_age(question) is None


@given(some.text(max_size=1000))
def test_any_question_can_be_searched_for_conditions(question: str) -> None:
    for found in (find_letter(question), find_age(question)):
        assert found is None or len(found[1]) <= len(question) * 3


@given(some.text(max_size=50))
def test_any_cell_is_read_or_refused(cell: str) -> None:
    for read in (read_letters, read_age):
        with suppress(ValueError):
            assert read(cell).label()


@given(some.text(max_size=3), some.sampled_from(["A–K | Sch", "L–Z", "Ma–Mi", "S ohne Sch", ""]))
def test_any_typed_initial_has_an_answer(initial: str, written: str) -> None:
    assert read_letters(written).covers(initial) in Coverage
