"""Questions to a small made-up directory, and what holds for every directory."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.entries import Entry, OtherName
from directory.search.index import Index, build_index
from tests.directory.search.made_up import row

OTHER_NAMES = [
    OtherName("JC", "Jobcenter", "abbreviation"),
    OtherName("ABH", "Ausländerbehörde", "abbreviation"),
    OtherName("BuT", "Leistungen für Bildung und Teilhabe", "abbreviation"),
    OtherName("Hartz IV", "Grundsicherungsgeld (SGB II) - bis 2022 Arbeitslosengeld II", "former name"),
    OtherName("IFK", "Internationale Förderklasse (Berufskolleg)", "abbreviation"),
    OtherName("IFK", "Integrationsfachkraft (Jobcenter)", "abbreviation"),
    OtherName("SPZ", "Sozialpädiatrisches Zentrum", "abbreviation"),
    OtherName("SPZ", "Sozialpsychiatrisches Zentrum", "abbreviation"),
    OtherName("work permit", "Beschäftigungserlaubnis", "translation"),
]


@pytest.fixture(scope="module")
def rows() -> list[Entry]:
    jobcenter, city, college = (
        "Jobcenter Musterstadt",
        "Ausländerbehörde Musterstadt",
        "Berufskolleg Musterstadt",
    )
    return [
        row(
            "jc1",
            "Grundsicherungsgeld",
            "Kosten der Unterkunft",
            institution=jobcenter,
            letters="A–K",
            person="Jo Yaman",
        ),
        row("jc2", "Grundsicherungsgeld", "Kosten der Unterkunft", institution=jobcenter, letters="L–Z"),
        row(
            "jc-but", "Leistungen für Bildung und Teilhabe", institution=jobcenter, target_groups=("SGB II",)
        ),
        row("jc-ifk", "Arbeitsvermittlung", institution=jobcenter, keywords=("Integrationsfachkraft",)),
        row("but", "Leistungen für Bildung und Teilhabe", office="Teilhabe", keywords=("Klassenfahrt",)),
        row("abh-a", "Beschäftigungserlaubnis", institution=city, person="Swetlana Hartung"),
        row(
            "abh-d",
            "Duldung",
            "Ausbildungsduldung (§ 60c AufenthG)",
            institution=city,
            person="Tobias Nachtwey",
        ),
        row("bk", "Internationale Förderklasse", institution=college),
        row("spz", "Krisenhilfe", office="Sozialpsychiatrisches Zentrum"),
        row("asd-n", "Hilfen zur Erziehung", institution="Jugendamt", districts=("Nord",)),
        row("asd-s", "Hilfen zur Erziehung", institution="Jugendamt", districts=("Süd",)),
        row("e1", "Berufsberatung im Erwerbsleben", office="Beratung 1"),
        row("e2", "Berufsberatung vor dem Erwerbsleben", office="Beratung 2"),
    ]


@pytest.fixture(scope="module")
def index(rows: list[Entry]) -> Index:
    return build_index(rows, OTHER_NAMES)


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("Wer ist für die Duldung zuständig?", "abh-d"),
        ("duldnug", "abh-d"),
        ("Duldungen", "abh-d"),
        ("Beschaeftigungserlaubnis", "abh-a"),
        ("wer macht kosten der unterkunft im jc bei buchstabe m?", "jc2"),
        ("Kosten der Unterkunft, Nachname mit B", "jc1"),
        ("BuT beim Jobcenter", "jc-but"),
        ("wer macht but beim jobcenter", "jc-but"),
        ("Klassenfahrt-Antrag", "but"),
        ("60c", "abh-d"),
        ("work permits", "abh-a"),
        ("Frau Hartung", "abh-a"),
        ("Herr Nachtwei", "abh-d"),
        ("Jaman", "jc1"),
        ("IFK am Berufskolleg", "bk"),
        ("IFK im Jobcenter", "jc-ifk"),
        ("SPZ", "spz"),
        ("Hilfen zur Erziehung in Süd", "asd-s"),
        ("Duldung in Nord", "abh-d"),
        ("Vertretung von Frau Hartung", "abh-a"),
        ("Berufsberatung im Erwerbsleben", "e1"),
        ("Berufsberatung vor dem Erwerbsleben", "e2"),
        ("wer macht kosten der unterkunft beim jobcenter bei M", "jc2"),
        ("Kosten der Unterkunft B", "jc1"),
        ("wo sitzt Herr Nachtwey", "abh-d"),
        ("<b>Duldung</b>", "abh-d"),
        ("Duldung Regelung", "abh-d"),
    ],
)
def test_a_question_finds_its_row(index: Index, question: str, key: str) -> None:
    findings = index.look_up(question)
    assert findings.hits[0].entry.key == key
    assert findings.sure


@pytest.mark.parametrize(
    "question",
    [
        "Wie wird das Wetter morgen?",
        "Pizza bestellen",
        "Frau Zumbusch",
        "Tobias Zumbusch",
        "Wohngeld Farnholt",
        "wer ist zuständig",
        "wer macht was",
        "Buchstabe M",
        "-1",
        "2",
        "",
        "?",
    ],
)
def test_what_nobody_does_is_not_sure(index: Index, question: str) -> None:
    assert not index.look_up(question).sure


@pytest.mark.parametrize(
    ("question", "kind", "labels"),
    [
        ("Kosten der Unterkunft", "letter", ["A–K", "L–Z"]),
        ("Hilfen zur Erziehung", "district", ["Nord", "Süd"]),
        ("BuT", "organization", ["Jobcenter Musterstadt", "Stadt Musterstadt"]),
        (
            "IFK",
            "meaning",
            ["Integrationsfachkraft", "Internationale Förderklasse"],
        ),
    ],
)
def test_where_several_are_right_the_smallest_condition_is_asked_for(
    index: Index, question: str, kind: str, labels: list[str]
) -> None:
    ask = index.look_up(question).ask
    assert ask
    assert (ask.kind, [choice.label for choice in ask.choices]) == (kind, labels)


@pytest.mark.parametrize(
    "question", ["Duldung", "Kosten der Unterkunft Buchstabe M", "SPZ", "Berufsberatung im Erwerbsleben"]
)
def test_where_one_is_right_nothing_is_asked(index: Index, question: str) -> None:
    assert index.look_up(question).ask is None


def test_a_former_name_is_reported(index: Index) -> None:
    assert [other.term for other in index.look_up("Hartz IV").former] == ["Hartz IV"]
    assert index.look_up("Grundsicherungsgeld").former == ()


@pytest.mark.parametrize(
    ("question", "found", "manner"),
    [
        ("Duldung", "Duldung", "same"),
        ("Beschäftigungserlaubnise", "Beschäftigungserlaubnis", "form"),
        ("Beschäftigungserlaupnis", "Beschäftigungserlaubnis", "typo"),
        ("Krise", "Krisenhilfe", "part"),
        ("Frau Jaman", "Yaman", "sound"),
        ("ABH", "Ausländerbehörde Musterstadt", "other_name"),
        ("Hartz IV", "Grundsicherungsgeld", "former_name"),
    ],
)
def test_every_hit_says_why(index: Index, question: str, found: str, manner: str) -> None:
    (match,) = index.look_up(question).hits[0].why
    assert (match.found, match.manner) == (found, manner)


def test_a_hit_names_the_topic_that_was_meant(index: Index) -> None:
    hit = index.look_up("unterkunft")
    assert hit.hits[0].entry.topics[hit.hits[0].topic][1] == "Kosten der Unterkunft"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("ABH", {"abh-a", "abh-d"}),
        ("Ausländerbehörde", {"abh-a", "abh-d"}),
        ("Frau Hartung", {"abh-a"}),
        ("Teilhabe", {"but"}),
    ],
)
def test_a_text_names_offices(index: Index, text: str, keys: set[str]) -> None:
    hits = index.offices(text)
    assert {hit.entry.key for hit in hits if hit.score == hits[0].score} == keys


def test_a_topic_names_no_office(index: Index) -> None:
    assert index.offices("Duldung") == []


def test_a_text_names_a_topic_among_some_rows(index: Index, rows: list[Entry]) -> None:
    assert index.topics("BuT", among=rows[:3])[0].entry.key == "jc-but"
    assert index.topics("Duldung", among=rows[:3]) == []
    assert index.topics("Duldung")[0].entry.key == "abh-d"


@pytest.mark.parametrize(
    ("word", "is_known"),
    [
        ("Duldung", True),
        ("jobcenter", True),
        ("JC", True),
        ("Nord", True),
        ("Hartung", False),
        ("Mond", False),
        ("", False),
    ],
)
def test_the_index_knows_its_words(index: Index, word: str, *, is_known: bool) -> None:
    assert index.knows_word(word) is is_known


def test_an_answer_narrows_what_was_asked(index: Index) -> None:
    ask = index.look_up("Kosten der Unterkunft").ask
    assert ask
    ids = [number for choice in ask.choices for number in choice.entries]
    assert [entry.key for entry in index.narrow(ids, "M")] == ["jc2"]
    assert index.ask_among(ids) == ask


def test_a_new_question_with_a_letter_is_no_answer(index: Index) -> None:
    ids = [hit.entry.id for hit in index.look_up("Leistungen für Bildung und Teilhabe").hits]
    assert index.narrow(ids, "Teilhabe Nachname H") == ()


@pytest.mark.parametrize(("answer", "keys"), [("JC", ["jc-but"]), ("ABH", []), ("", []), ("BuT", [])])
def test_an_answer_may_be_an_other_name(index: Index, answer: str, keys: list[str]) -> None:
    ids = [hit.entry.id for hit in index.look_up("BuT").hits]
    assert [entry.key for entry in index.narrow(ids, answer)] == keys


def test_a_former_name_is_only_claimed_of_what_had_it() -> None:
    rows = [row("new", "Grundsicherungsgeld"), row("age", "Grundsicherung im Alter", office="Sozialamt")]
    others = [
        OtherName("Bürgergeld", "Grundsicherungsgeld (SGB II)", "former name"),
        OtherName("Grundsicherung", "Grundsicherungsgeld (SGB II)", "colloquial"),
        OtherName("Grundsicherung", "Grundsicherung im Alter", "colloquial"),
    ]
    findings = build_index(rows, others).look_up("Bürgergeld beim Sozialamt")
    of_age = next(hit for hit in findings.hits if hit.entry.key == "age")
    assert all(match.manner != "former_name" for match in of_age.why)
    assert findings.hits[0].entry.key == "new" or findings.former == ()


@pytest.mark.parametrize("question", ["Jobcenter", "JC", "wo ist das Jobcenter?", "Jobcenter Buchstabe M"])
def test_an_institution_alone_asks_which_office_is_meant(question: str) -> None:
    offices = (
        "Leistung",
        "Vermittlung",
        "Widerspruch",
        "Fallmanagement",
        "Eingangszone",
        "Rechnung",
        "Archiv",
    )
    rows = [row(office, f"Sache {office}", institution="Jobcenter", office=office) for office in offices]
    findings = build_index(rows, OTHER_NAMES).look_up(question)
    assert findings.sure
    assert findings.ask
    assert findings.ask.kind == "organization"
    assert findings.ask.choices[0].label == "Jobcenter, Eingangszone"
    assert len(findings.ask.choices) == 6


def test_of_two_institutions_the_one_that_is_named_in_full_is_meant() -> None:
    rows = [
        row("a", "Duldung", institution="Ausländerbehörde", office="Team 1"),
        row("b", "Einbürgerung", institution="Ausländerbehörde", office="Team 2"),
        row("c", "Rückführung", institution="Zentrale Ausländerbehörde", office="Team 3"),
    ]
    ask = build_index(rows, []).look_up("Ausländerbehörde").ask
    assert ask
    assert [choice.label for choice in ask.choices] == [
        "Ausländerbehörde, Team 1",
        "Ausländerbehörde, Team 2",
    ]


def test_rows_of_one_matter_ask_for_the_age_though_their_wording_differs() -> None:
    rows = [
        row("young", "Gutschein", office="U25 Vermittlung", keywords=("AVGS",), age="15–24"),
        row("old", "Gutschein", office="Vermittlung ab 25", age="ab 25"),
    ]
    ask = build_index(rows, [OtherName("AVGS", "Gutschein", "abbreviation")]).look_up("AVGS").ask
    assert ask
    assert (ask.kind, [choice.label for choice in ask.choices]) == ("age", ["15–24", "ab 25"])


def test_a_stated_age_prefers_who_says_for_which_ages_they_are() -> None:
    rows = [
        row("all", "Eingliederungshilfe"),
        row("young", "Eingliederungshilfe bei Kindern", age="bis 20"),
        row("old", "Eingliederungshilfe", age="ab 21"),
    ]
    hits = build_index(rows, []).look_up("Eingliederungshilfe 12 Jahre").hits
    assert [hit.entry.key for hit in hits] == ["young", "all"]


def test_a_meaning_offers_only_its_own_rows() -> None:
    rows = [
        row("watch", "Aufsicht", institution="Schulamt für die Stadt"),
        row(
            "house",
            "Gebäude",
            institution="Rathaus",
            office="Amt",
            keywords=("Schulverwaltungsamt der Stadt",),
        ),
    ]
    others = [
        OtherName("Schulamt", "Schulamt für die Stadt (Aufsicht)", "colloquial"),
        OtherName("Schulamt", "Schulverwaltungsamt der Stadt (Träger)", "colloquial"),
    ]
    ask = build_index(rows, others).look_up("Schulamt").ask
    assert ask
    assert [(choice.label, len(choice.entries)) for choice in ask.choices] == [
        ("Schulamt für die Stadt", 1),
        ("Schulverwaltungsamt der Stadt", 1),
    ]


def test_a_phone_number_finds_its_rows_and_nothing_else(index: Index) -> None:
    findings = index.look_up("0221 4710-100 Duldung")
    assert findings.sure
    assert findings.hits[0].entry.key == "abh-d"
    assert findings.hits[0].why[0].found == "0221 4710-100"
    assert {hit.entry.key for hit in index.offices("-100")} == {"jc1", "abh-a", "abh-d"}
    assert index.look_up("0221 4710-999").hits == ()


def test_a_hyphenated_name_is_also_written_in_one() -> None:
    rows = [row("ags", "Stellen", office="Arbeitgeber-Service"), row("x", "Arbeitgeber")]
    findings = build_index(rows, []).look_up("Arbeitgeberservice")
    assert findings.sure
    assert findings.hits[0].entry.key == "ags"


def test_a_letter_of_the_directory_is_a_word() -> None:
    rows = [row("c", "Vitamin C", letters="A–B"), row("d", "Vitamin D", letters="E–F")]
    assert build_index(rows, []).look_up("Vitamin C").hits[0].entry.key == "c"


def test_an_empty_directory_knows_nobody() -> None:
    index = build_index([], OTHER_NAMES)
    assert index.look_up("Duldung").hits == ()
    assert index.offices("Duldung") == []
    assert not index.knows_word("Duldung")


@given(
    st.randoms(use_true_random=False),
    st.sampled_from(["Duldung", "BuT", "Kosten der Unterkunft", "Beratung", "IFK"]),
)
def test_the_order_of_the_rows_does_not_matter(
    index: Index, rows: list[Entry], random: Random, question: str
) -> None:
    shuffled = random.sample(rows, len(rows))
    assert build_index(shuffled, OTHER_NAMES).look_up(question) == index.look_up(question)


Names = st.text(alphabet="abcdefgh ÄÖÜ", min_size=1, max_size=20).filter(str.strip)


@given(st.lists(Names, min_size=1, max_size=5), Names)
def test_another_row_never_hides_one_that_is_named_exactly(topics: list[str], new: str) -> None:
    rows = [row(f"r{number}", topic) for number, topic in enumerate(topics)]
    with_another = build_index([*rows, row("z", new)], [])
    for entry in rows:
        before = build_index(rows, []).look_up(entry.topics[0][1])
        after = with_another.look_up(entry.topics[0][1])
        assert (entry in [hit.entry for hit in before.hits]) <= (entry in [hit.entry for hit in after.hits])


@given(
    st.text(max_size=200).flatmap(lambda text: st.integers(1, 50).map(lambda times: (text * times)[:10_000]))
)
def test_any_input_is_answered(index: Index, text: str) -> None:
    index.look_up(text)
    index.offices(text)
    index.topics(text)
    index.knows_word(text)
    index.narrow([entry.id for entry in index.entries], text)
