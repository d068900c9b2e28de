"""What is left of a message when the client is taken out of it."""

import re
from collections.abc import Iterable

from bot.privacy.findings import Finding

_HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"

# Words that say nothing without what stood behind them.
_DANGLING = (
    r"herr|herrn|hern|hr|hrn|frau|fr|familie|fam|eheleute|mr|mrs|ms|miss|dr|prof|für|fuer|wegen|von|mit|bei|an|zu|über|in|am|im|vom|zur|zum"
    r"|auf|unter|der|die|das|dem|den|und|oder|geb|geboren|born|geburtsdatum|geburtstag|wohnt|wohnhaft|wohnend|gemeldet|adresse|anschrift|straße"
    r"|heißt|heisst|namens|genannt|name|nachname|vorname|named|called|telefon|tel|fon|handy|mobil|mobilnummer|handynummer|telefonnummer|nummer|nr"
    r"|mail|e-mail|email|iban|konto|az|aktenzeichen|gz|kundennummer|bg-nummer|bg|bg-nr|azr|azr-nummer|ausweis|ausweisnummer|pass|passnummer"
    r"|steuer-id|betr|betrifft|betreff|bzgl|aus|klasse|about|for|regarding|of|lives|at|erreichbar|er|sie|ist|whatsapp"
)
_BEFORE_A_HOLE = re.compile(rf"(?<![\w-])(?:{_DANGLING})[.:]*[ („\"']*{_HOLE}", re.IGNORECASE)
_BETWEEN_HOLES = re.compile(rf"{_HOLE}[\s,;:.()/–-]*{_HOLE}")
_GENITIVE = re.compile(rf"{_HOLE}['’`´]s\b")
_FRAMED_HOLE = re.compile(rf"[(\[„\"'*]+ ?{_HOLE} ?[)\]“\"']+")
_AT_THE_EDGE = re.compile(rf"^[\s{_HOLE},;:.)/–-]+|[\s{_HOLE},;:(/–-]+$")
_DOUBLED_SIGN = re.compile(r"([,;:])(?:\s*[,;:])+")


def without(text: str, findings: Iterable[Finding]) -> str:
    """The text without the places found, and without the words and signs that belonged to them."""
    signs = list(text.replace(_HOLE, " "))
    for finding in findings:
        signs[finding.start : finding.end] = _HOLE + "\0" * (finding.end - finding.start - 1)
    holed = "".join(sign for sign in signs if sign != "\0")
    return _tidied(_without_dangling_words(_GENITIVE.sub(_HOLE, holed)))


def _without_dangling_words(holed: str) -> str:
    """Takes one layer of words after the other: „wohnt in der …“ loses three."""
    while True:
        shorter = _FRAMED_HOLE.sub(_HOLE, _BETWEEN_HOLES.sub(_HOLE, _BEFORE_A_HOLE.sub(_HOLE, holed)))
        if shorter == holed:
            return holed
        holed = shorter


def _tidied(holed: str) -> str:
    text = " ".join(_AT_THE_EDGE.sub("", holed).replace(_HOLE, " ").split())
    text = re.sub(r" ([,;:.?!)])", r"\1", text)
    text = _DOUBLED_SIGN.sub(r"\1", re.sub(r"\(\s*[,;]?\s*\)", "", text))
    return _AT_THE_EDGE.sub("", " ".join(text.split()))
