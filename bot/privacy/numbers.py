"""Numbers that lead to a person: accounts, cases, customers, cards, phones; and mail addresses."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.privacy.findings import HARMLESS, Finding
from bot.privacy.names import KnownNames

_FEWEST_DIGITS = 6
_LONGEST_EXTENSION = 4
_FEWEST_DIGITS_OF_A_STEM = 6
_FEWEST_DIGITS_OF_A_CODE = 4
_FEWEST_DIGITS_OF_A_FILE = 3
_MOST_GROUPS_OF_A_PHONE = 12

_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]+(?: ?(?:@|\((?:at|ät)\)|\[(?:at|ät)\]) ?|\ at\ (?=[\w-]+(?:\.| dot | punkt )\w))"
    r"[\w-]+(?:(?:\.| ?\((?:dot|punkt)\) ?| ?\[(?:dot|punkt)\] ?| dot | punkt )[\w-]+)*",
    re.IGNORECASE,
)
_IBAN = re.compile(
    r"(?<!\w)[A-Z]{2} ?\d{2} ?[A-Z\d]{4}(?: ?\d{4}){2,6}(?: ?[A-Z\d]{1,4})?(?!\w)"
    r"|(?<!\w)DE ?\d{2}(?: ?\d){8,20}(?!\w)"
    r"|(?<!\w)iban[: .-]{1,3}[A-Z]{2} ?\d{2}(?: ?\d)*",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"(?<!\w)(?P<word>(?i:az|gz|aktenzeichen|geschäftszeichen|geschäftsnummer|aktennummer|akte|akten-?nr"
    r"|vorgang|[\w-]{0,30}?zeichen"
    r"|vorgangsnummer|fallnummer|fall-nr|case number|file number|file no))(?!\w)"
    r"(?:[.:# ]|(?i:nr|nummer|lautet|ist)(?!\w))*"
    r"(?P<sign>(?:[A-Z]{1,3} )?[\w./-]{0,30}\d[\w./-]{0,30}"
    r"(?: (?:[\w./-]{0,30}\d[\w./-]{0,30}|[A-Z][A-Za-z]{0,2}(?!\w)))*)"
)
_COURT_FILE = re.compile(
    r"(?<!\w)\d{1,4} ?(?:[A-Z][A-Za-z]{0,3}|u?js|[lcdg]s|f|k|l|xvii)"
    r" ?(?!20\d\d/)\d{1,6}/\d{2,4}(?: [A-Z]{1,3})?(?!\w)"
)
_MIXED_FILE = re.compile(
    r"(?<![\w./-])(?=[\d./-]*[A-Za-z])(?:[A-Za-z]{1,8}|\d{1,6})(?:[./-]+(?:[A-Za-z]{1,8}"
    r"|\d{1,6})){2,6}(?![\w])"
)
_CODES = (
    re.compile(r"(?<!\w)\d{3} ?[A-Z] ?\d{3} ?\d{3}(?!\w)", re.IGNORECASE),  # customer of the Bundesagentur
    re.compile(r"(?<!\w)\d{5} ?/ ?/? ?\d{7}(?!\w)"),  # Bedarfsgemeinschaft
    re.compile(r"(?<!\w)\d{3,5} ?BG ?\d{4,8}(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)BG[- ]?(?:nr\.?|nummer)?[: ]*\d{4,}[\d/ -]*(?<=\d)(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\w)\d{2} ?\d{6} ?[A-Z] ?\d{3}(?!\w)", re.IGNORECASE),  # pension and social insurance
    re.compile(r"(?<!\w)[A-Z] ?\d{3} ?\d{3} ?\d{3}(?!\w)", re.IGNORECASE),  # health insurance
    re.compile(r"(?<!\w)(?=(?:[A-Z]*\d){4})(?=\d*[A-Z])[A-Z\d]{8,12}(?!\w)"),  # passport, residence card
    re.compile(r"(?<!\w)(?=(?:[a-z]*\d){5})(?=\d*[a-z])[a-z\d]{8,12}(?!\w)"),
)
_NAMED_CODE = re.compile(
    r"(?<!\w)(?:(?:kunden|kd|bg|rv|sv|azr|ausweis|pass|reisepass|eat|versicherten|versicherungs"
    r"|sozialversicherungs"
    r"|rentenversicherungs|steuer|krankenversicherten|personal|mitglieds|schüler|antrags|register|fall"
    r"|id|konto)"
    r"(?:[- ]?(?:nummern?|nr|no|id|ident(?:ifikations)?nummer))?|d-?nummer|bamf-az|tax id"
    r"|passport(?: no| number)?)(?!\w)[.:# -]{1,4}(?:ist |lautet |is )?"
    r"(?P<code>(?=[A-Z -]{0,6}\d)(?:[ ./-]?[A-Z\d]){0,4}(?:[ ./-]?\d){3,}[A-Z\d]*)(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?<!\w)(?:kd|kunden?|bg|bedarfsgemeinschafts?|fall|klienten|mandanten|patienten|customer|client"
    r"|case)[-. ]{0,2}"
    r"(?:nr|nummer|no|number)(?!\w)[.:# ]{0,3}(?:(?:ist|lautet|is|war) )?"
    r"(?!\d+-?stellig)(?:[a-z][-/]?)?\d[\w/-]*"
    r"|(?<!\w)az[.:]{1,2} ?\d[\w./-]*",
    re.IGNORECASE,
)
"""„KD-NR 999“: behind the word for a customer's number even one digit is one."""
_MIXED_CODE = re.compile(
    r"(?<!\w)(?:[\w-]{0,20}(?:pass|ausweis|titel|karte|bescheinigung|duldung|gestattung|nummer|nr"
    r"|kennung|zeichen)"
    r"|eat|id|passport|permit|number|no)(?!\w)[.:# -]{1,3}"
    r"(?:(?:nr|nummer|no|number|ist|lautet|is)\b[.: ]{1,2}){0,2}"
    r"(?P<code>(?=(?:[A-Z][ -]?){0,8}\d)(?=(?:[A-Z\d][ -]?){0,10}[A-Z])[A-Z\d](?:[ -]?[A-Z\d]){5,13})(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}[.:]\d{2} ?(?:-|–|bis) ?\d{1,2}[.:]\d{2}|(?<!\d)\d{1,2}[.:]\d{2} ?uhr"
    r"|(?<!\d)\d{1,2}:\d{2}(?!\d)",
    re.IGNORECASE,
)
_POSTAL_CODES = re.compile(
    r"(?<!\w)(?:plz|postleitzahl(?:en)?|postcode)(?!\w)[: ]*\d{5}(?:(?:, ?|/| | und | oder )\d{5})*",
    re.IGNORECASE,
)
_RUN = re.compile(r"(?<!\w)(?:\(?\+|\()?\d(?:[ ./()–-]{0,3}\d)*(?!\w)|\d{6,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GERMANY = re.compile(r"^(?:\+|00)49(?:0)?")
_FREE_OF_CHARGE = re.compile(r"0[89]00|0180|1161")  # no private person has such a number
_PHONE_WORD = re.compile(
    r"(?:tel|telefon|telefonnummer|fon|handy|handynummer|mobil|mobilnummer|nummer|phone|whatsapp|rückruf"
    r"|erreichbar)"
    r"(?: (?:unter|ist|an|is|nr))*[.: ]*$",
    re.IGNORECASE,
)


def find_emails(text: str, known: KnownNames) -> Iterator[Finding]:
    for found in _EMAIL.finditer(text):
        kind = HARMLESS if found[0].strip(".-").casefold() in known.emails else "email"
        yield Finding(kind, found.start(), found.end())


def find_codes(text: str) -> Iterator[Finding]:
    """Accounts, files and numbers that a form shows by its letters or the word before it."""
    yield from (
        Finding("iban", found.start(), found.end()) for found in _IBAN.finditer(text) if _digits(found[0])
    )
    for found in _FILE.finditer(text):
        if _is_telling(found):
            yield Finding("file_number", found.start(), found.end())
    yield from (Finding("file_number", found.start(), found.end()) for found in _COURT_FILE.finditer(text))
    for found in _MIXED_FILE.finditer(text):
        if len(_digits(_YEAR.sub("", found[0]))) >= _FEWEST_DIGITS:
            yield Finding("file_number", found.start(), found.end())
    for pattern in _CODES:
        yield from (Finding("number", found.start(), found.end()) for found in pattern.finditer(text))
    for found in _NAMED_CODE.finditer(text):
        if len(_digits(found["code"])) >= _FEWEST_DIGITS_OF_A_CODE and not _YEAR.fullmatch(
            found["code"].strip()
        ):
            yield Finding("number", found.start(), found.end())
    yield from (Finding("number", found.start(), found.end()) for found in _NUMBERED.finditer(text))
    yield from _mixed_codes(text)


def _mixed_codes(text: str) -> Iterator[Finding]:
    """„Passnummer C7NK4TX0L“: letters and digits behind the word for a document."""
    for found in _MIXED_CODE.finditer(text):
        is_whole = " " not in found["code"] and len(_digits(found["code"])) > 1
        if is_whole or len(_digits(found["code"])) >= _FEWEST_DIGITS:
            yield Finding("number", found.start(), found.end())


def find_clocks_and_places(text: str) -> Iterator[Finding]:
    """Times of day and postal codes: digits that mean no person."""
    for pattern in (_CLOCK, _POSTAL_CODES):
        yield from (Finding(HARMLESS, found.start(), found.end()) for found in pattern.finditer(text))


def find_runs_of_digits(text: str, known: KnownNames) -> Iterator[Finding]:
    for found in _RUN.finditer(text):
        if kind := _kind_of_run(found[0], text[max(0, found.start() - 30) : found.start()], known.phones):
            yield Finding(kind, found.start(), found.end())


def _kind_of_run(run: str, before: str, phones: frozenset[str]) -> str:
    groups = re.findall(r"\d+", run)
    if _is_of_the_town(run, groups, phones):
        return HARMLESS
    if _looks_dialled(run, groups) or (
        _PHONE_WORD.search(before) and len("".join(groups)) > _LONGEST_EXTENSION
    ):
        return "phone"
    telling = [group for group in groups if not _YEAR.fullmatch(group)]
    long_enough = len("".join(telling)) > _FEWEST_DIGITS and max(map(len, telling)) >= 3  # noqa: PLR2004 - no hours of a day
    return "number" if long_enough or any(len(group) >= _FEWEST_DIGITS for group in groups) else HARMLESS


def _looks_dialled(run: str, groups: list[str]) -> bool:
    has_code = run.startswith(("+", "(+", "(0")) or (groups[0].startswith("0") and len(groups[0]) >= 3)  # noqa: PLR2004 - „030“
    return has_code and len("".join(groups)) > _FEWEST_DIGITS


def _is_of_the_town(run: str, groups: list[str], phones: frozenset[str]) -> bool:
    """True for a number of the directory, its stem, its end without the area code; extensions may follow."""
    if _national(run, groups) in _pieces(phones):
        return True
    for count in range(min(len(groups), _MOST_GROUPS_OF_A_PHONE), 0, -1):
        number = _national(run, groups[:count])
        extensions_follow = all(len(group) <= _LONGEST_EXTENSION for group in groups[count:])
        if extensions_follow and (number in phones or _FREE_OF_CHARGE.match(number)):
            return True
    return False


def _national(run: str, groups: list[str]) -> str:
    plus = "+" if "+" in run[:2] else ""
    return _GERMANY.sub("0", plus + "".join(groups))


@lru_cache(maxsize=4)
def _pieces(phones: frozenset[str]) -> frozenset[str]:
    """All numbers with their stems, „02214710“, and their ends, „4710221“."""
    shortest = _FEWEST_DIGITS_OF_A_STEM
    stems = (phone[:end] for phone in phones for end in range(shortest, len(phone) + 1))
    ends = (phone[start:] for phone in phones for start in range(len(phone) - shortest + 1))
    return frozenset(stems) | frozenset(ends)


def _is_telling(file: re.Match[str]) -> bool:
    """„Akte 3“ and „Vorgang 2026“ name no file; „Az. 214“ does."""
    digits = len(_digits(file["sign"]))
    weak = file["word"].lower() in {"akte", "vorgang"} and "/" not in file["sign"]
    return digits >= (_FEWEST_DIGITS if weak else _FEWEST_DIGITS_OF_A_FILE) or "/" in file["sign"]


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())
