"""Who the bot is on Telegram."""

from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Identity:
    id: int
    username: str
    answers_inline: bool
    reads_whole_groups: bool

    @classmethod
    def of(cls, answer: dict[str, Any]) -> Self:
        """From what `getMe` says."""
        return cls(
            id=answer["id"],
            username=answer["username"],
            answers_inline=bool(answer.get("supports_inline_queries")),
            reads_whole_groups=bool(answer.get("can_read_all_group_messages")),
        )
