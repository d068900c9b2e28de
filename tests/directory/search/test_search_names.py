"""What rows are called."""

from directory.search.names import Field, collect_names, name_words, names_of
from tests.directory.search.made_up import row


def test_a_row_is_called_by_all_its_cells() -> None:
    entry = row("a", "Wohngeld", office="Team 1", keywords=("Miete",), person="Jo Ott", districts=("Nord",))
    assert list(names_of(entry)) == [
        (Field.TOPIC, "Wohngeld"),
        (Field.KEYWORD, "Miete"),
        (Field.OFFICE, "Team 1"),
        (Field.INSTITUTION, "Stadt Musterstadt"),
        (Field.PERSON, "Jo Ott"),
        (Field.SURNAME, "Ott"),
        (Field.DISTRICT, "Nord"),
    ]


def test_a_name_consists_of_words_that_tell_it_from_others() -> None:
    assert [word.typed for word in name_words("Hilfe für die Familie")] == ["Hilfe", "Familie"]
    assert [word.typed for word in name_words("Wer für wen")] == ["Wer", "für", "wen"]


def test_a_word_of_one_row_is_rarer_than_a_word_of_all() -> None:
    names = collect_names([row("a", "Wohngeld"), row("b", "Duldung"), row("c", "Kindergeld")])
    rarity = {word.small: names.rarity[number] for number, word in enumerate(names.known)}
    assert rarity["wohngeld"] == 1
    assert rarity["musterstadt"] < 0.3


def test_words_of_people_are_told_from_other_words() -> None:
    names = collect_names([row("a", "Beratung", person="Jo Fischer"), row("b", "Fischer im Nebenerwerb")])
    only = {word.small for word, is_name in zip(names.known, names.only_people, strict=True) if is_name}
    assert only == {"jo"}


def test_no_rows_have_no_names() -> None:
    assert len(collect_names([]).rows) == 0
