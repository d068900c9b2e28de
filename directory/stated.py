"""Finds a letter of the surname or an age that a question states in passing, and takes it out."""

import re
import unicodedata

from directory.conditions import DASH, LETTER

_INITIAL = rf"""
    [„“”"'‚‘]?
    \b( sch | st | sp | (?-i:[A-ZÄÖÜ][a-zäöüß]{{1,2}}) | (?!u\.){LETTER} )\b
    [“”"'’]?
    (?: \s?{DASH}\s?{LETTER}{{1,3}}\b )?  # somebody copied the range from a list
"""
_BEGINS = r"""
    (?: ,?\s(?:der|die|that) )?
    \s (?: (?:fängt|beginnt|beginnend|begins|beginning|starts|starting)\s )? (?:mit|with)
"""
_STATED_LETTER = re.compile(
    rf"""
    (?: \b(?:bei|mit|für|with|for)\s )? (?: \b(?:dem|den|der|the)\s )?
    (?: \b(?: (?:anfangs)?buchst(?:aben?\b|\.|\b) | letters?\b(?!\s[ai]\s) | initial\b
            | (?:nach|familien|zu)namen?\b | surname\b | last\sname\b ) (?:{_BEGINS})?
      | \bnamen?{_BEGINS} )
    \s?[:=]?\s? {_INITIAL} (?: \s(?:anfängt|beginnt)\b | \san(?=\s*(?:[,;.?!]|$)) )?
    | (?:^|\s) \(( sch | st | sp | {LETTER} )\) (?=[\s?!.]*$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NO_AGE_BEHIND = (
    r"(?<!§\s) (?<!\b(?:ab|in|zu)\s) (?<!\b(?:bis|und|vor)\s) (?<!\b(?:alle|nach|seit|über|from|over)\s)"
    r"(?<!\b(?:unter|after|since|under)\s) (?<!\bletzten\s) (?<!\bhöchstens\s) (?<!\bmindestens\s)"
)
_STATED_AGE = re.compile(
    rf"""
    (?: \b(?:mit|im|with|at)\s )?
    (?: \b(?:alter|aged?) (?:\s(?:von|of))? \s?[:=]?\s?
        (\d{{1,2}})\b (?! \s?{DASH}\s?\d | \sbis\b ) (?:\sjahren?\b)?
      | (?<![\w§+.,:/–-]) {_NO_AGE_BEHIND}
        (?: (\d{{1,2}})
            (?: \s?jahren?\salt\w* | [\s-]?years?[\s-]old\b | \s?y/?o\b
              | [\s-]?jährig\w*(?=\s(?:kind|junge|mädchen|sohn|tochter)) )
          | ([6-9]|\d\d)
            (?: [\s-]?jährig\w* | \s?j\. | \s?(?-i:J)\b
              | \s?jahren?\b(?!\s(?:in\sdeutschland|hier|lang|aufenthalt|berufs|erfahrung)) ) ) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LEFT_DANGLING = re.compile(
    r"(?:[\s,:(]|\b(?:bei|mit|für|von|und|deren|dessen|eine[mnr]?|with|for|an?)\b)+$", re.IGNORECASE
)


def find_letter(text: str) -> tuple[str, str] | None:
    """The initial of a surname that a question states, and the question without it; of „L–R“ the „L“."""
    return _find(_STATED_LETTER, text)


def find_age(text: str) -> tuple[int, str] | None:
    """The age that a question states, and the question without it.

    „Ab 16 Jahren“ and „3-jährige Ausbildung“ belong to the topic and „seit 8 Jahren“ is a duration: no ages.
    """
    found = _find(_STATED_AGE, text)
    return (int(found[0]), found[1]) if found else None


def _find(pattern: re.Pattern[str], text: str) -> tuple[str, str] | None:
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    found = pattern.search(plain)
    if not found:
        return None
    before = _LEFT_DANGLING.sub("", plain[: found.start()])
    after = plain[found.end() :].lstrip(" ,;:)–-")
    rest = before + after if after.startswith(("?", "!", ".")) else f"{before} {after}"
    return next(group for group in found.groups() if group), rest.strip(" ,;:–-").lstrip("?!.")
