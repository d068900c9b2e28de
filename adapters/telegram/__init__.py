"""Telegram, through its Bot API."""

from adapters.telegram.account import Account
from adapters.telegram.chat import Telegram

__all__ = ["Account", "Telegram"]
