"""What the classes of questions are called where people read it."""

from collections.abc import Mapping
from types import MappingProxyType

ANSWERED: Mapping[str, str] = MappingProxyType(
    {
        "exact": "wie im Verzeichnis",
        "typo_real": "vertippt, wie es vorkommt",
        "typo_keyboard": "vertippt, Nachbartaste",
        "typo_phonetic": "nach Gehör geschrieben",
        "typo_double": "zweimal vertippt",
        "umlaut_trans": "ae, ss statt ä, ß",
        "umlaut_bare": "a, s statt ä, ß",
        "compound_part": "Wohngeld → Wohngeldstelle",
        "compound_ext": "Wohngeldantrag → Wohngeld",
        "inflection": "gebeugt",
        "word_order": "andere Wortfolge",
        "sentence_de": "ganzer Satz, deutsch",
        "sentence_en": "ganzer Satz, englisch",
        "person_exact": "Person",
        "person_misheard": "Person, verhört",
        "topic_org_district": "Thema, Behörde, Bezirk",
        "abbreviation": "Abkürzung *",
        "synonym_colloquial": "Umgangssprache *",
        "keyword_real": "Stichwort der Redaktion *",
    }
)
"""Those with a star need synonyms as data, which nobody gets here, and do not count."""

NOBODY: Mapping[str, str] = MappingProxyType(
    {
        "no_answer_offtopic": "niemand: ganz anderes Thema",
        "no_answer_domain": "niemand: Thema fehlt",
        "no_answer_person": "niemand: Person fehlt",
    }
)
"""Shares of answers that look sure and are wrong: here the smaller one is the better one."""
