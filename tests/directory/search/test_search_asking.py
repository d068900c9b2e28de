"""What is left of a question without the words that only ask."""

import pytest

from directory.search.asking import says_something, telling_words
from directory.search.wording import words


@pytest.mark.parametrize(
    ("question", "telling"),
    [
        ("Wer macht Wohngeld?", "Wohngeld"),
        ("Wer ist für die Ausbildungsduldung zuständig?", "Ausbildungsduldung"),
        ("An wen muss ich mich wegen Kindergeld wenden?", "Kindergeld"),
        ("Ich brauche Hilfe bei Elterngeld, wer ist da die Ansprechpartnerin?", "Elterngeld"),
        ("Koennen Sie mir sagen, wer Reisepaesse bearbeitet?", "Reisepaesse"),
        ("Hallo, ich habe eine Frage zum Schulplatz. Wen kann ich anrufen?", "Schulplatz"),
        ("Telefonnummer für Jobcenter", "Jobcenter"),
        ("who is responsible for housing at the Jobcenter?", "housing Jobcenter"),
        ("contact person for Duldung please", "Duldung"),
        ("Hilfe zur Erziehung", "Erziehung"),
        ("Hilfe", "Hilfe"),
        ("Konten", "Konten"),
    ],
)
def test_the_words_of_asking_go(question: str, telling: str) -> None:
    assert " ".join(word.typed for word in telling_words(words(question))) == telling


def test_where_nothing_else_is_said_a_word_of_asking_is_meant() -> None:
    assert [word.typed for word in telling_words(words("Wer ist Ansprechpartner?"))] == ["Ansprechpartner"]


@pytest.mark.parametrize("question", ["Wohngeld", "-142", "KoKo?", "Hilfe", "hello, housing benefit", "16h"])
def test_a_question_says_something(question: str) -> None:
    assert says_something(question)


@pytest.mark.parametrize(
    "question",
    [
        *("hallo", "Guten Morgen!", "danke", "ok", "ja", "nein", "Tschüss", "tschuess", "hello", "thanks"),
        *("👍", "?!", "", "wer ist zuständig", "wer macht was", "Buchstabe M", "M", "-1", "vielen Dank"),
    ],
)
def test_greetings_words_of_asking_and_letters_say_nothing(question: str) -> None:
    assert not says_something(question)
