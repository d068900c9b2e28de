"""What may become an other name: the wording of a question, and whether it leads to what was meant."""

import re
from collections.abc import Sequence

from directory.entries import Entry
from directory.search.asking import is_action, is_title, telling_words
from directory.search.dialling import find_number
from directory.search.findings import Hit
from directory.search.index import Index
from directory.search.wording import Word, shortened, stem, word, words
from directory.stated import find_age, find_letter

LONGEST_QUESTION = 120
LONGEST_TERM, MOST_WORDS, FEWEST_LETTERS = 40, 4, 3
FEWEST_DIGITS = 3
"""A number of so many digits that the directory does not know may be anybody's."""
NAMES_IT = 0.85
"""From this score on a word names an office, not only something like it."""
MOST_OFFICES = 150


def wording_of(question: str) -> str:
    """A question as written, from the first word that tells something to the last; empty for a number."""
    plain = shortened(question)
    if find_number(plain):
        return ""
    plain = (find_letter(plain) or ("", plain))[1]
    plain = (find_age(plain) or (0, plain))[1]
    typed = words(plain)
    wording = _written(plain, _span(typed, _telling(typed)))
    return wording if len(wording) <= LONGEST_QUESTION else ""


def term_of(wording: str, organization_id: int, index: Index) -> str:
    """The part of a wording that may stand for what an office does; empty where it holds none.

    What names the office itself says nothing new. Of the rest the words count that nobody knows yet, from the
    first of them to the last; where all are known, all count. No name and no number of anybody.
    """
    typed = words(wording)
    private = {at for at in range(len(typed)) if _may_name_somebody(typed, at, index)}
    left = [
        at
        for at in _telling(typed)
        if at not in private and not _names_place(typed[at], organization_id, index)
    ]
    chosen = [at for at in _matters(typed, left) if not index.knows_word(typed[at].typed)] or left
    if not chosen or private.intersection(range(chosen[0], chosen[-1])):
        return ""
    term = _written(wording, _span(typed, chosen))
    return term if _is_short(term) else ""


def name_that_leads(office: str, institution: str, organization_id: int, index: Index) -> str:
    """What to call an office: its name, with that of its institution where others are called alike."""
    names = (office, f"{institution} {office}") if institution else (office,)
    return next((name for name in names if _leads_only(name, organization_id, index)), office)


def leads(wording: str, expansion: str, index: Index) -> bool:
    """Whether a wording is surely answered with a row, or a choice of rows, that an expansion names."""
    return any(_carries(entry, expansion) for entry in _reached(wording, index))


def is_a_topic(term: str, index: Index) -> bool:
    """Whether the directory itself calls a topic so: then the row may be wrong, the wording is not."""
    return any(same_wording(term, name) for hit in index.topics(term) for _, name in hit.entry.topics)


def is_answer_to(wording: str, entry_id: int, index: Index) -> bool:
    """Whether a row is among those that a question brings up."""
    hits = index.look_up(wording).hits
    return any(entry_id == entry.id for entry in (*_reached(wording, index), *(hit.entry for hit in hits)))


def same_wording(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _telling(typed: Sequence[Word]) -> list[int]:
    telling = telling_words(typed, at_least_one=False)
    return [at for at, one in enumerate(typed) if one in telling]


def _span(typed: Sequence[Word], places: Sequence[int]) -> Sequence[Word]:
    return typed[places[0] : places[-1] + 1] if places else ()


def _written(text: str, span: Sequence[Word]) -> str:
    """The words with what stands between them; gendered endings are lost, and then so is that."""
    typed = [one.typed for one in span]
    found = re.search(r"[\W_]+".join(map(re.escape, typed)), text)
    return found[0] if found else " ".join(typed)


def _matters(typed: Sequence[Word], places: Sequence[int]) -> list[int]:
    """Nouns, where somebody keeps to capital letters; nothing that only says what is to be done."""
    keeps_case = any(typed[at].is_capitalized for at in places)
    return [at for at in places if not _is_action(typed[at]) and (typed[at].is_capitalized or not keeps_case)]


def _is_action(one: Word) -> bool:
    """„beantrage“ is „beantragen“."""
    return is_action(one) or is_action(word(f"{stem(one.folded)}en"))


def _may_name_somebody(typed: Sequence[Word], at: int, index: Index) -> bool:
    one = typed[at]
    if is_title(one) or (at and is_title(typed[at - 1])):
        return True
    if index.knows_word(one.typed):
        return False
    is_number = one.small.isdigit() and len(one.small) >= FEWEST_DIGITS
    return is_number or _names_colleague(one, index)


def _names_colleague(one: Word, index: Index) -> bool:
    people = (person for hit in index.offices(one.typed) for person in hit.entry.people)
    return any(one.folded in _folded(f"{person.name} {person.deputy}") for person in people)


def _names_place(one: Word, organization_id: int, index: Index) -> bool:
    if not index.knows_word(one.typed):
        return False
    hits = [hit for hit in index.offices(one.typed, MOST_OFFICES) if hit.score >= NAMES_IT]
    return any(_belongs(hit.entry, organization_id) and _by_its_name(hit) for hit in hits)


def _by_its_name(hit: Hit) -> bool:
    return any(match.found in (hit.entry.office, hit.entry.institution) for match in hit.why)


def _is_short(term: str) -> bool:
    letters = sum(map(str.isalpha, term))
    return letters >= FEWEST_LETTERS and len(term) <= LONGEST_TERM and len(words(term)) <= MOST_WORDS


def _leads_only(name: str, organization_id: int, index: Index) -> bool:
    reached = _reached(name, index)
    return bool(reached) and all(_belongs(entry, organization_id) for entry in reached)


def _reached(wording: str, index: Index) -> list[Entry]:
    """The row that surely answers, or those to choose from."""
    findings = index.look_up(wording)
    if not findings.sure:
        return []
    if not findings.ask:
        return [findings.hits[0].entry]
    return [index.by_id[number] for choice in findings.ask.choices for number in choice.entries]


def _carries(entry: Entry, expansion: str) -> bool:
    topics = (name for _, name in entry.topics)
    return expansion in (*topics, entry.office, entry.institution, f"{entry.institution} {entry.office}")


def _belongs(entry: Entry, organization_id: int) -> bool:
    return organization_id in (entry.organization_id, entry.institution_id)


def _folded(text: str) -> list[str]:
    return [one.folded for one in words(text)]
