"""Tells whether a message holds client data, before anything of it is stored, and what is left without."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.privacy.addresses import find_addresses
from bot.privacy.circumstances import find_circumstances
from bot.privacy.cleaning import without
from bot.privacy.dates import find_dates
from bot.privacy.findings import HARMLESS, Finding, cover
from bot.privacy.likeness import likeness
from bot.privacy.names import KnownNames, could_be_name, is_capital, is_given_name, is_listed, is_usual
from bot.privacy.numbers import find_clocks_and_places, find_codes, find_emails, find_runs_of_digits
from bot.privacy.persons import find_names
from bot.privacy.positions import POSSIBLE
from bot.privacy.register import is_person
from bot.privacy.wording import TITLES
from bot.privacy.words import Word, read_words, visible

__all__ = ["Finding", "KnownNames", "Screening", "screen"]

_MOST_ROUNDS = 4
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Screening:
    """`cleaned` is the text without the findings, and screens clean itself; it may be empty."""

    findings: tuple[Finding, ...]
    cleaned: str


def screen(text: str, known: KnownNames, *, today: date) -> Screening:
    """The client data in a message. Places count in its visible form: NFKC, without invisible characters."""
    plain = visible(text)
    findings = _findings(plain, known, today)
    return Screening(findings, _cleaned(plain, findings, known, today) if findings else plain.strip())


def _cleaned(text: str, findings: tuple[Finding, ...], known: KnownNames, today: date) -> str:
    """Taking words out can bring new ones side by side, so what is left is screened again."""
    for _ in range(_MOST_ROUNDS):
        text = without(text, findings)
        findings = _findings(text, known, today)
        if not findings:
            return text
    return ""


def _findings(text: str, known: KnownNames, today: date) -> tuple[Finding, ...]:
    found = list(_numbers(text, known, today))
    unreadable = [finding for finding in found if finding.kind in {"email", "iban", "phone"}]
    uncovered = cover(text, (*unreadable, *find_emails(text, known)))
    words = read_words(uncovered)
    names = list(find_names(words, known))
    found += [*names, *_repeated(words, names, known)]
    telling = [finding for finding in found if finding.kind != HARMLESS]
    return _merged((*telling, *_suspicious(words, known))) if telling else ()


def _suspicious(words: Sequence[Word], known: KnownNames) -> Iterator[Finding]:
    """Beside client data every word that could be a name goes as well."""
    yield from (
        Finding("name", word.start, word.end)
        for word in words
        if len(word.text) >= _FEWEST_LETTERS
        and word.folded not in TITLES
        and not is_person(word, known)
        and _may_name_somebody(word, known)
    )


def _may_name_somebody(word: Word, known: KnownNames) -> bool:
    if could_be_name(word, known):
        return True
    return (
        is_listed(word)
        and not is_usual(word, known)
        and (is_capital(word) or is_given_name(word) or likeness(word.folded) >= POSSIBLE)
    )


def _repeated(words: Sequence[Word], names: Sequence[Finding], known: KnownNames) -> Iterator[Finding]:
    """„Herr Tarkan … Tarkan“: a name that was recognised once is taken out everywhere."""
    named = {
        word.folded
        for word in words
        if len(word.text) >= _FEWEST_LETTERS
        and not is_usual(word, known)
        and any(name.start <= word.start < name.end for name in names)
    }
    yield from (Finding("name", word.start, word.end) for word in words if word.folded in named)


def _numbers(text: str, known: KnownNames, today: date) -> Iterator[Finding]:
    """One detector after the other; each sees only what those before it left."""
    detectors: tuple[Callable[[str], Iterator[Finding]], ...] = (
        lambda rest: find_emails(rest, known),
        find_codes,
        find_circumstances,
        lambda rest: find_dates(rest, today),
        lambda rest: find_addresses(rest, known),
        find_clocks_and_places,
        lambda rest: find_runs_of_digits(rest, known),
    )
    for detector in detectors:
        found = list(detector(text))
        yield from found
        text = cover(text, found)


def _merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In their order; of two that overlap, one over both under the kind of the first."""
    merged: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: (finding.start, -finding.end)):
        if merged and finding.start < merged[-1].end:
            merged[-1] = Finding(merged[-1].kind, merged[-1].start, max(merged[-1].end, finding.end))
        else:
            merged.append(finding)
    return tuple(merged)
