"""How two words are alike: the same, a form, a part of a compound, a typo, or the same sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA, Prefix

from directory.search.wording import Word

SHORTEST_FUZZY = 5
"""Abbreviations are often one letter apart and mean something else: nothing shorter is ever guessed."""

_TWO_SLIPS_FROM = 7
_THREE_SLIPS_FROM = 13
_OF_A_SHARED_PART = 0.45
_ENDING_TEXT = "e en er ern em n r s es ens se sen nen in inen innen ung ungen isch ische ischen"
_ENDINGS = frozenset(["", *_ENDING_TEXT.split()])
_LINKS = ("", "s", "es", "n", "en", "e")
# What is done with a matter, and who does it, as `fold` leaves it: „Wohngeldantrag“ and „Wohngeldstelle“ are
# both about „Wohngeld“.
_TAIL_TEXT = """
    abteilung amt amter angelegenheit angelegenheiten anmeldung antrag antrage berater beraterin beratung
    bereich bescheid bescheide bescheinigung behorde buro dienst fachstele formular formulare frage fragen
    gesetz hilfe kase leistung leistungen nachweis referat sache sachen sachbearbeiter sachbearbeiterin
    sachbearbeitung stele stelen team unterlagen verfahren verwaltung
"""
_TAILS = tuple(sorted(_TAIL_TEXT.split(), key=len, reverse=True))


class Manner(StrEnum):
    """In which way a word of the question met a word of the directory."""

    SAME = "same"
    FORM = "form"
    PART = "part"
    TYPO = "typo"
    SOUND = "sound"
    OTHER_NAME = "other_name"
    FORMER_NAME = "former_name"


@dataclass(frozen=True, slots=True)
class Likeness:
    """From 0 (nothing in common) to 1 (the same)."""

    degree: float
    manner: Manner

    def doubted(self, factor: float) -> "Likeness":
        return Likeness(self.degree * factor, self.manner)


SAME = Likeness(1.0, Manner.SAME)
RESPELT = Likeness(0.985, Manner.SAME)
FORM = Likeness(0.97, Manner.FORM)
ITS_CORE = Likeness(0.93, Manner.PART)
SAME_CORE = Likeness(0.85, Manner.PART)


def by_form(asked: str, known: str) -> Likeness | None:
    """„Bescheide“ is a form of „Bescheid“: what differs is an ending on either side."""
    stem = Prefix.similarity(asked, known)
    if stem < SHORTEST_FUZZY - 1 or not {asked[stem:], known[stem:]} <= _ENDINGS:
        return None
    return FORM


def by_part(asked: Word, known: Word) -> Likeness | None:
    """One word is a part of the other: „Störung“ of „Hörstörung“, „Wohngeld“ of „Wohngeldantrag“."""
    if asked.folded in known.folded:
        # „Rettung“ is not a part of „Vertretung“, though it looks so once doubled letters are gone.
        doubt = 0.0 if asked.plain in known.plain else 0.08
        return Likeness(_within(asked.folded, known.folded) - doubt, Manner.PART)
    if known.folded in asked.folded:
        return Likeness(_around(asked.folded, known.folded), Manner.PART)
    return None


def by_typo(asked: Word, known: Word) -> Likeness | None:
    """The same word with a few slips: a letter wrong, missing, too much, or two of them swapped."""
    most = slips_allowed(asked.folded)
    if not most:
        return None
    slips = OSA.distance(asked.folded, known.folded, score_cutoff=most)
    if slips > 1 or asked.plain != asked.folded:
        slips = min(slips, OSA.distance(asked.plain, known.plain, score_cutoff=most))
    if slips > most:
        return None
    return Likeness(0.97 - slips * 1.1 / max(len(asked.folded), len(known.folded)), Manner.TYPO)


def by_shared_part(asked: str, known: str) -> Likeness | None:
    """Two compounds that share a part: „Bewerbungsfotos“, „Bewerbungskosten“. Little, but not nothing."""
    shared = max(Prefix.similarity(asked, known), _overlap(asked, known), _overlap(known, asked))
    return (
        Likeness(_OF_A_SHARED_PART * shared / len(asked), Manner.PART) if shared >= SHORTEST_FUZZY else None
    )


def by_sound(asked: Word, known: Word) -> Likeness:
    """Two names that sound the same; the closer they are written, the better."""
    return Likeness(0.86 + 0.07 * OSA.normalized_similarity(asked.small, known.small), Manner.SOUND)


def slips_allowed(asked: str) -> int:
    """None in short words, at most three in long ones."""
    if len(asked) < SHORTEST_FUZZY:
        return 0
    return 1 + (len(asked) >= _TWO_SLIPS_FROM) + (len(asked) >= _THREE_SLIPS_FROM)


def core(word: str) -> str:
    """„Wohngeld“ of „Wohngeldantrag“; the word itself where too little would be left."""
    for tail in _TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= SHORTEST_FUZZY:
            return word.removesuffix(tail)
    return word


def without_link(part: str) -> Sequence[str]:
    """A part of a compound with and without the letters that join it: „Leistungs“, „Leistung“."""
    return [part.removesuffix(link) for link in _LINKS if part.endswith(link)]


def _overlap(first: str, second: str) -> int:
    """With how many letters the one ends and the other begins."""
    lengths = range(min(len(first), len(second)), SHORTEST_FUZZY - 1, -1)
    return next((length for length in lengths if first.endswith(second[:length])), 0)


def _within(asked: str, known: str) -> float:
    at_an_edge = known.startswith(asked) or known.endswith(asked)
    return (0.9 if at_an_edge else 0.86) + 0.05 * len(asked) / len(known)


def _around(asked: str, known: str) -> float:
    """What a compound begins with says more than what it ends with, and both say more the longer they are."""
    share = len(known) / len(asked)
    if asked.startswith(known):
        return 0.5 + 0.35 * share
    return 0.4 * share + (0.2 if asked.endswith(known) else 0.0)
