"""Cuts a line into words and marks, and tells which roles each may play in a form, slips and all."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from rapidfuzz.distance import OSA

from bot.texts import every_language
from directory.search.asking import is_little
from directory.search.wording import fold, word

SHORTEST_WITH_SLIP, SHORTEST_WITH_TWO = 5, 8
LONGEST_ENDING = 3
"""So many letters may „*“ stand for."""
FILLER, ARROW, COMMA = "<filler>", "<arrow>", ","
_FORMS = (
    "outcome-settled-forms.words",
    "outcome-passed_on-forms.words",
    "outcome-not_reached-forms.words",
    "outcome-not_responsible-forms.words",
    "outcome-no_offer-forms.words",
    "outcome-unsure-forms.words",
    "outcome-unknown-forms.words",
    "referral.sure",
    "referral.perhaps",
    "referral.chained",
    "referral.then",
)
ARROW_SIGN = re.compile(r"→|[-–=]+>")
_PIECE = re.compile(
    rf"(?P<arrow>{ARROW_SIGN.pattern})|"
    r"(?P<word>(?<!\w)(?:[^\W\d_]\.\s?){1,}[^\W\d_](?:\.|(?!\w))|(?<!\w)[^\W\d_]\.(?=\s?[^\W\d_])|\w+(?:[’'-]\w+)*)|[^\w\s]"
)
_NOT_A_WORD = re.compile(r"[<…^$]")
_TIMES = re.compile(r"\d+(?:x|mal)", re.IGNORECASE)

Knows = Callable[[str], bool]
NO_ROLES: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a mark of the line, where it stands, and the roles it may play."""

    text: str
    start: int
    end: int
    is_word: bool
    roles: frozenset[str]

    @property
    def may_be_skipped(self) -> bool:
        return self.text == COMMA or FILLER in self.roles


def knows_nothing(_: str) -> bool:
    return False


def pieces_of(text: str, knows: Knows = knows_nothing) -> list[Piece]:
    """A word that `knows` is a name is never taken for a slip of another."""
    return [_piece(found, knows) for found in _PIECE.finditer(text)]


def _piece(found: re.Match[str], knows: Knows) -> Piece:
    if found["arrow"]:
        return Piece(found[0], *found.span(), is_word=False, roles=frozenset([ARROW]))
    roles = _roles(found[0])
    if not roles and found["word"] and (meant := _with_slip(found[0])) and not knows(found[0]):
        roles = meant
    return Piece(found[0], *found.span(), is_word=bool(found["word"]), roles=roles)


@lru_cache(maxsize=4096)
def _roles(text: str) -> frozenset[str]:
    if _TIMES.fullmatch(text):
        return frozenset([FILLER])
    known, folded = _vocabulary(), _folded(text)
    stems = [f"{folded[: len(folded) - cut]}*" for cut in range(LONGEST_ENDING + 1)]
    return NO_ROLES.union(*(known.get(one, NO_ROLES) for one in (folded, *stems)))


@lru_cache(maxsize=4096)
def _with_slip(text: str) -> frozenset[str]:
    """The roles of the words that may be meant; nobody gets the first letter wrong."""
    folded = _folded(text)
    if len(folded) < SHORTEST_WITH_SLIP or is_little(word(text)):
        return NO_ROLES
    near = [
        (slips, known) for known in _by_first_letter().get(folded[0], ()) if (slips := _slips(folded, known))
    ]
    least = min(near, default=(0, ""))[0]
    return NO_ROLES.union(*(_roles(known) for slips, known in near if slips == least))


def _slips(folded: str, known: str) -> int:
    """How many; none where there are too many."""
    most = 2 if min(len(folded), len(known)) >= SHORTEST_WITH_TWO else 1
    slips = OSA.distance(folded, known, score_cutoff=most)
    return slips if slips <= most else 0


def _folded(text: str) -> str:
    return fold(text.replace(" ", "").rstrip("."))


@cache
def _by_first_letter() -> Mapping[str, Sequence[str]]:
    beginning = defaultdict(list)
    for known in _vocabulary():
        plain = known.rstrip("*")
        if len(plain) >= SHORTEST_WITH_SLIP:
            beginning[plain[0]].append(plain)
    return dict(beginning)


@cache
def _vocabulary() -> Mapping[str, frozenset[str]]:
    """What each word may be: itself, and every role that the texts list it under."""
    roles = defaultdict(set)
    for known, role in _listed():
        roles[known].add(role)
    return {known: frozenset(found) for known, found in roles.items()}


def _listed() -> Iterator[tuple[str, str]]:
    for texts in every_language():
        for line in texts.words("forms.roles"):
            role, _, known = line.partition(":")
            yield from ((_folded(one), f"<{role}>") for one in known.split())
        for key in _FORMS:
            steps = {step for phrase in texts.words(key) for way in ways_of(phrase) for step in way}
            yield from ((step, step) for step in steps if not _NOT_A_WORD.match(step))


def ways_of(phrase: str) -> Iterator[tuple[str, ...]]:
    """The steps of a form as it is written in the texts, with and without those that may be missing."""
    ways = (((step.removesuffix("?"),), ()) if step.endswith("?") else ((step,),) for step in phrase.split())
    for way in product(*ways):
        yield tuple(step if _NOT_A_WORD.match(step) else _folded(step) for part in way for step in part)
