"""Where somebody lives: a street with a house number, or a street after „wohnt“."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.privacy.findings import HARMLESS, Finding
from bot.privacy.names import KnownNames, is_in_directory, is_noun, is_plain_word
from bot.privacy.streets import is_street
from bot.privacy.words import fold

_STREET = r"straße|strasse|str\.?|allee|gasse|chaussee|damm|ufer|twiete|promenade|stiege"
_PLACE = (
    r"weg|platz|ring|markt|hof|berg|graben|wall|kamp|park|tor|busch|feld|heide|anger|garten|höhe|winkel"
    r"|kai|steg|aue|bruch"
    r"|hang|horst|rain|brücke|brink|bach|tal|grund|esch|wiese|loh|steig|stieg|pfad|siedlung|zeile"
)
_NUMBER = (
    r" ?,? ?(?:(?:haus)?nr\.? ?)?\d{1,3}(?!\d)(?: ?[a-z](?!\w))?(?: ?[-–/] ?\d{1,3}(?: ?[a-z](?!\w))?)?"
    r"(?![\w:+])(?!\.\d)"
    r"(?! ?(?:uhr|min|minuten|std|stunden|tage|wochen|monate|jahre|mal|plätze|euro|prozent|%|€)(?!\w))"
)
_TOWN = r"(?:,? \d{5} (?-i:[A-ZÄÖÜ])\w+)?"
_BEFORE = r"(?P<before>(?-i:[A-ZÄÖÜ])[\w.-]{1,30} )?"
_TYPED = re.compile(
    rf"(?<!\w)(?P<street>{_BEFORE}(?P<noun>[\w-]{{0,40}}?(?:{_STREET})){_NUMBER}){_TOWN}", re.IGNORECASE
)
_PLACED = re.compile(
    rf"(?<!\w)(?P<street>{_BEFORE}(?P<noun>[\w-]{{0,40}}?(?:{_PLACE})){_NUMBER}){_TOWN}", re.IGNORECASE
)
_AT = re.compile(
    r"(?<!\w)(?P<street>(?:am|an|auf|beim?|hinter|im|in|unter|vor|zum|zur)(?: der| dem| den)? "
    rf"(?P<before>[^\W\d][\w-]{{1,20}}en |(?-i:[A-ZÄÖÜ])[\w-]{{1,20}} )?"
    rf"(?P<noun>[^\W\d_]{{2}}[\w-]{{0,29}}(?<!\d)) "
    rf"{_NUMBER}){_TOWN}",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"(?<!\w)(?:wohnt|wohnhaft|wohnadresse|meldeadresse|gemeldet|lives?|living)(?!\w)"
    r"(?:[: ]|(?:jetzt|aktuell|derzeit|ist|in|der|dem|den|am|im|an|auf|bei|zur?|unter|at|on|is|the)(?!\w))*"
    rf"(?P<street>(?:[\w.-]{{2,30}} )?[\w-]{{3,40}}?(?:{_STREET})(?!\w)"
    r"|(?P<before>(?-i:[A-ZÄÖÜ])\w{2,20} )?(?P<noun>[\w-]{3,30}) \d{1,3}(?: ?[a-z])?(?!\w)"
    r"(?! ?(?:uhr|min|jahr|monat|woche|tag|zimmer|person|kind|geschwister)))",
    re.IGNORECASE,
)
_MOVING = re.compile(
    r"(?<!\w)(?P<where>umzug|umzüge|zieht|zogen?|umgezogen|umziehen|ziehen|wohnt|wohnhaft|wohnen|wohnadresse|lebt"
    r"|gemeldet|zuhause|(?:kinder|wohn|asyl|flüchtlings|übergangs)?heim|(?:\w{2,15})?unterkunft"
    r"|moves?|moved|moving|lives?|living)(?!\w)[:,]?"
    r"(?: (?:jetzt|um|aktuell|ist|in|der|dem|den|die|am|im|an|auf|zur?|zum|nach|to|at|on|the)(?!\w)){0,4}"
    r" (?P<street>[^\W\d][\w-]{3,40}\.?)(?! ?\d)",
    re.IGNORECASE,
)
_STREETS_WITHOUT_TYPE = frozenset(
    [
        "anger",
        "bach",
        "bahnhof",
        "berg",
        "bruch",
        "brunnen",
        "burg",
        "busch",
        "graben",
        "hang",
        "hof",
        "huegel",
        "kirchhof",
        "kloster",
        "markt",
        "muehle",
        "park",
        "ring",
        "schloss",
        "teich",
        "tor",
        "ufer",
        "wald",
        "wall",
        "wiese",
        "winkel",
    ]
)
_NO_STREETS = re.compile(
    r"(?:schul|kita|ausbildungs|praktikums|arbeits|studien|therapie|wohn|heim|kurs|betreuungs"
    r"|kindergarten|krippen|pflege"
    r"|werkstatt|spiel|sport|stell|schlaf|sitz|klassen|ogs|ifk|ganztags|bildungs|rechts|dienst|aus"
    r"|förder|lern|fach|ein|auf"
    r"|ab|quer|seiten|lebens|verfahrens|stellen|wohnungs|super|um|bahn|berufs|handlungs|sprach|einsatz"
    r"|klick)s?-?"
    r"(?:platz|weg|markt|hof|feld|park|ring|grund|garten|stieg|pfad)",
    re.IGNORECASE,
)


def find_addresses(text: str, known: KnownNames) -> Iterator[Finding]:
    for found in _TYPED.finditer(text):
        yield _judged(found, known, is_street=True)
    for found in _PLACED.finditer(text):
        yield _judged(found, known, is_street=_is_named_place(found, known))
    for found in _AT.finditer(text):
        noun = fold(found["noun"])
        named = (
            noun in _STREETS_WITHOUT_TYPE
            or (found["before"] or "").endswith("en ")
            or not (_is_common(noun, known) or (found["noun"].islower() and is_noun(noun)))
        )
        yield _judged(found, known, is_street=named)
    for found in _HOME.finditer(text):
        noun = fold(found["noun"] or "")
        yield _judged(
            found, known, is_street=bool(found["before"]) or not noun or not _is_common(noun, known)
        )
    for found in _MOVING.finditer(text):
        if is_street(found["street"]) and not _is_known_home(found, known):
            yield Finding("address", *found.span("street"))


def _is_known_home(found: re.Match[str], known: KnownNames) -> bool:
    """„Wohnheim Lessingstraße“ may be a house of the directory; where somebody moves is told of a person."""
    is_house = fold(found["where"]).endswith(("heim", "unterkunft"))
    return is_house and is_in_directory(fold(found["street"]).rstrip("."), known)


def _judged(found: re.Match[str], known: KnownNames, *, is_street: bool) -> Finding:
    suspicious = is_street and not _is_office(found["street"], known)
    return Finding("address" if suspicious else HARMLESS, *found.span())


def _is_named_place(found: re.Match[str], known: KnownNames) -> bool:
    """„Lindenweg 3“ and „Alter Markt 5“ are places to live; „Schulplatz 2“ and „Feld 3“ are not."""
    noun = fold(found["noun"])
    if re.fullmatch(_PLACE, found["noun"], re.IGNORECASE):
        return bool(found["before"]) and found["before"].endswith(("er ", "en ", "e "))
    return (
        not _NO_STREETS.search(found["noun"]) and not is_in_directory(noun, known) and not is_plain_word(noun)
    )


def _is_common(noun: str, known: KnownNames) -> bool:
    return is_in_directory(noun, known) or is_plain_word(noun)


def _is_office(street: str, known: KnownNames) -> bool:
    """Both „Str.“ and „Straße“ may stand in the directory; the street may follow „Am“ or another word."""
    offices = _streets(known.addresses)
    plain = _one_spelling(fold(street).replace(",", " "))
    return plain in offices or plain.partition(" ")[2] in offices


@lru_cache(maxsize=4)
def _streets(addresses: frozenset[str]) -> frozenset[str]:
    """The streets of the offices without their towns: „faerberstieg 8“ of „faerberstieg 8, lennebrueck“."""
    return frozenset(_one_spelling(address.partition(",")[0]) for address in addresses)


def _one_spelling(folded: str) -> str:
    return " ".join(re.sub(r"str\b\.?", "strasse", folded).split())
