"""Tells a street that stands without its house number from a word that only ends like one."""

import re

from bot.privacy.words import fold

_SURELY = re.compile(r"(?P<before>[\w-]*?)-?(?:strasse|str|allee|gasse|chaussee|twiete|promenade)")
_MAYBE = re.compile(r"(?P<before>[\w-]*?)-?(?:weg|platz|ring|damm|ufer|pfad|stieg|gracht|markt)")
_WHOLE_WORDS = (
    r"ab|aus|bezahl|bring|ein|fein|floh|frei|fuss|hinder|klage|lade|lebens|lern|park|quer|rad|reit|rueck"
    r"|schleich|sitz|stand|stell|super|um|umschlag|vergabe|vor|warte|weihnachts|zelt"
)
_ENDS = (
    r"antrags|arbeit|arbeits|ausbildung|ausbildungs|ausstiegs|bahn|behandlungs|berufs|beschwerde"
    r"|betreuungs|bewerbungs|bildungs|bolz|dienst|einstiegs|fach|fahrrad|flug|foerder|freizeit|ganztags"
    r"|grundschul|handlungs|heim|hilfs|hort|informations|inklusions|internats|job|jugend|kinder"
    r"|kindergarten|kita|klassen|klinik|krippen|kurs|loesungs|ogs|pflege|praktikum|praktikums|rechts"
    r"|reha|schlaf|schul|seiten|spiel|sport|stellen|studien|tages|tagespflege|therapie|transport"
    r"|uebernachtungs|unterkunfts|verfahrens|werkstatt|wohn|wohnungs|zahlungs"
    r"|ungs"
)
_OF_NO_STREET = re.compile(rf"(?:{_WHOLE_WORDS})|[\w-]*(?:{_ENDS})-?")
_WITHOUT_NAME = frozenset(["", "spiel", "tempo-30", "fahrrad", "einbahn", "fertigungs", "daten"])


def is_street(word: str) -> bool:
    """True for „Goethestraße“, „goethestr“ and „Lindenweg“, not for „Arbeitsweg“ and „Straße“."""
    folded = fold(word).rstrip(".")
    if found := _SURELY.fullmatch(folded):
        return found["before"] not in _WITHOUT_NAME
    found = _MAYBE.fullmatch(folded)
    return bool(found and found["before"] and not _OF_NO_STREET.fullmatch(found["before"]))
