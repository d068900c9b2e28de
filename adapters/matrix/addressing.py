"""Rooms of many people: whether a message calls the bot, and what it says without the call."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any
from urllib.parse import unquote

from adapters.matrix.relations import mapping, text

_COMMAND = re.compile(r"\s*!\s*\w")
_QUOTED_REPLY = re.compile(r"<mx-reply>.*?</mx-reply>", re.DOTALL | re.IGNORECASE)
_PILL = re.compile(
    r"""<a\s[^>]*href=["'](?:https://matrix\.to/#/|matrix:u/)([^"'?]+)[^>]*>(.*?)</a>""",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_QUOTE = re.compile(r"\A(?:>[^\n]*(?:\n|\Z))+\n?")


@dataclass(frozen=True)
class Names:
    """What the bot is called: its id `@zuruf:server`, and the names people see."""

    user_id: str
    shown: frozenset[str] = frozenset()

    @cached_property
    def leading(self) -> re.Pattern[str]:
        return re.compile(rf"\s*{self._any}(?:\s*[:,;]\s*|[.!?]*(?:\s+(?:[–-]\s+)?|$))", re.IGNORECASE)

    @cached_property
    def trailing(self) -> re.Pattern[str]:
        return re.compile(rf"[,\s]+{self._any}(?=\s*[.!?]*\s*$)", re.IGNORECASE)

    @property
    def _any(self) -> str:
        """The longest first, so that of `@zuruf:server` no `:server` is left over."""
        local_part = self.user_id[1:].partition(":")[0]
        names = {self.user_id[1:], local_part, *(name.strip().lstrip("@") for name in self.shown)}
        return "@?(?:" + "|".join(map(re.escape, sorted(filter(None, names), key=len, reverse=True))) + ")"

    def with_pills(self, content: dict[str, Any]) -> "Names":
        """A pill shows a name of its own, which stands in the plain text, too."""
        return Names(self.user_id, self.shown | frozenset(_pills(content, self.user_id)))


def is_mentioned(content: dict[str, Any], names: Names) -> bool:
    """As clients of today say it (`m.mentions`), or by a pill, as older ones do."""
    mentioned = mapping(content.get("m.mentions")).get("user_ids")
    is_named = isinstance(mentioned, list) and names.user_id in mentioned
    return is_named or any(True for _name in _pills(content, names.user_id))


def is_called(said: str, names: Names) -> bool:
    """`zuruf: …`, `@zuruf:server …`, `!wer …`."""
    return bool(_COMMAND.match(said) or names.leading.match(said))


def without_call(said: str, names: Names, *, mentioned: bool = False) -> str:
    """The name in front is no part of the question; where the bot is mentioned, nor is the one at its end."""
    rest = names.leading.sub("", said, count=1) if names.leading.match(said) else said
    return (names.trailing.sub("", rest) if mentioned else rest).strip()


def without_quote(said: str) -> str:
    """Older clients put what a message replies to in front of it."""
    return _QUOTE.sub("", said, count=1).strip()


def _pills(content: dict[str, Any], user_id: str) -> Iterable[str]:
    html = _QUOTED_REPLY.sub("", text(content.get("formatted_body")))
    for target, shown in _PILL.findall(html):
        if unquote(unescape(target)).lstrip("@").casefold() == user_id[1:].casefold():
            yield unescape(_TAG.sub("", shown)).strip()
