"""What a detector found, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

HARMLESS = ""
"""The kind of what was recognised and may stay: later detectors do not look at it again."""

_COVER = "|"


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind` is name, birth_date, number, address, phone, email, iban, file_number or circumstance."""

    kind: str
    start: int
    end: int


def cover(text: str, findings: Iterable[Finding]) -> str:
    """The text with the places found made unreadable and all others where they were."""
    signs = list(text)
    for finding in findings:
        signs[finding.start : finding.end] = _COVER * (finding.end - finding.start)
    return "".join(signs)
