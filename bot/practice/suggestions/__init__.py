"""The life of a suggestion: from a pattern to a decision to an agreement in force."""

from bot.practice.suggestions.deciding import may_decide, visible_to
from bot.practice.suggestions.evidence import pattern_of, told_of
from bot.practice.suggestions.listing import open_suggestions, propose
from bot.practice.suggestions.taking_in import take_in

__all__ = [
    "may_decide",
    "open_suggestions",
    "pattern_of",
    "propose",
    "take_in",
    "told_of",
    "visible_to",
]
