"""What may become an other name: which part of a question, and what it is said to mean."""

import pytest

from bot.practice.learning import leads, name_that_leads, term_of, wording_of
from directory.live import Directory
from directory.search.index import Index
from tests.learning import JOBCENTER


@pytest.fixture
def index(directory: Directory) -> Index:
    return directory.index


@pytest.mark.parametrize(
    ("question", "wording"),
    [
        ("Wer stellt einen Handyschein aus?", "stellt einen Handyschein"),
        ("Zuschuss für die Klassenfahrt", "Zuschuss für die Klassenfahrt"),
        ("Wer ist für Moped-Kennzeichen zuständig?", "Moped-Kennzeichen"),
        ("Handyschein, Buchstabe M", "Handyschein"),
        ("wer hat die 0221 4710-213?", ""),
        ("Hallo, wer macht das?", ""),
    ],
)
def test_a_wording_goes_from_the_first_telling_word_to_the_last(question: str, wording: str) -> None:
    assert wording_of(question) == wording


@pytest.mark.parametrize(
    ("wording", "term"),
    [
        ("Handyschein", "Handyschein"),
        ("Handyschein beim Jobcenter", "Handyschein"),
        ("Handyschein JC", "Handyschein"),
        ("repariert Waschmaschinen", "Waschmaschinen"),
        ("beantrage ich handyschein", "handyschein"),
        ("Moped-Kennzeichen", "Moped-Kennzeichen"),
        ("Führerschein fürs Moped", "Führerschein fürs Moped"),
        ("Zuschuss für die Klassenfahrt", "Zuschuss für die Klassenfahrt"),
        ("Zettel Frau Demirtaş", "Zettel"),
        ("Jobcenter Lennebrück", ""),
        ("Frau Demirtaş", ""),
        ("Demirtaş", ""),
        ("Zettel Demirtaş Handyschein", ""),
        ("Handyschein 4711", "Handyschein"),
        ("4711", ""),
        ("Xy", ""),
        ("3+2", ""),
        ("Waschmaschinenreparaturkostenzuschussantragsstelle", ""),
        ("Waschmaschine Trockner Herd Kühlschrank Moped", ""),
    ],
)
def test_a_term_is_what_a_wording_says_beyond_the_office(wording: str, term: str, index: Index) -> None:
    jobcenter = next(entry.institution_id for entry in index.entries if entry.institution == JOBCENTER)
    assert term_of(wording, jobcenter, index) == term


def test_every_topic_and_every_office_has_a_name_that_leads_to_it(index: Index) -> None:
    topics = {name for entry in index.entries for _, name in entry.topics}
    offices = {
        name_that_leads(entry.office, entry.institution, entry.organization_id, index)
        for entry in index.entries
    }
    assert [name for name in sorted(topics | offices) if not leads(name, name, index)] == []


def test_an_office_that_is_called_like_another_gets_its_institution_as_well(index: Index) -> None:
    entry = next(entry for entry in index.entries if entry.office == "Ausbildungsvorbereitung")
    name = name_that_leads(entry.office, entry.institution, entry.organization_id, index)
    assert name == "Berufskolleg Technik Lennebrück Ausbildungsvorbereitung"
