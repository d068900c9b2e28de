"""How a surname sounds on the phone, so that one that was misheard is found all the same."""

import re
from collections.abc import Sequence

Rules = Sequence[tuple[re.Pattern[str], str]]


def sounds(name: str) -> tuple[str, ...]:
    """Read as in German, and read as in English or Turkish.

    „Meyer“ and „Maier“, „Jaman“ and „Yaman“, „Chaban“ and „Tschaban“ have a sound in common. Finer than the
    Cologne phonetics, which drop the vowels and so confuse too many names of a long list.
    """
    small = name.casefold()
    return tuple(dict.fromkeys([_spoken(small, _GERMAN), _spoken(_spoken(small, _FOREIGN), _GERMAN)]))


def _spoken(small: str, rules: Rules) -> str:
    for pattern, sound in rules:
        small = pattern.sub(sound, small)
    return small


def _rules(*rules: tuple[str, str]) -> Rules:
    return tuple((re.compile(pattern), sound) for pattern, sound in rules)


# X stands for „tsch“, S for „sch“, A for „ei“, O for „eu“. Long spellings come before short ones.
_FOREIGN = _rules((r"(?<!s)ch|jj?|c(?=[ei])", "X"), (r"sh", "S"))
_GERMAN = _rules(
    (r"ç|č|ć|tsch|tch|dsch|dj", "X"),
    (r"ş|š|sch|sh|skh|sk(?=[aeiouäöü])|sc(?=[aeiouäöü])|ch(?=[lmn])|zh|ž", "S"),
    (r"ğ", ""),
    (r"gn", "ni"),
    (r"ph|pf|v|w", "f"),
    (r"ä|æ|é|è|ê", "e"),
    (r"ö|oe", "o"),
    (r"ü|ue|(?<![aeo])y(?=[^aeiouäöü])|(?<![aeo])y$", "u"),
    (r"e[iy]|a[iy]", "A"),
    (r"eu|äu|oi|oy", "O"),
    (r"ie|y|j", "i"),
    (r"ck|qu?|ch|kh|k|c|g", "k"),
    (r"th|dt|d", "t"),
    (r"tz|ts|z|ß", "s"),
    (r"b", "p"),
    (r"er$|ar$", "a"),
    (r"(?<=.)h", ""),
    (r"(.)\1+", r"\1"),
)
