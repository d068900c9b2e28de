"""What the adapter says in its own name: keys of texts, worded by the bot."""

from collections.abc import Callable

Say = Callable[..., str]
"""Called with the key of a text and what is to be put into it."""
