"""What the errors of python-telegram-bot mean for a delivery."""

import logging
from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from adapters.telegram.ids import PLATFORM, room_id
from bot.chat import Address, Unconfirmed, Undeliverable

_log = logging.getLogger("zuruf.telegram")

WAIT_FOR_ADMISSION_SECONDS = 60.0
WAIT_FOR_CALM_SECONDS = 5.0
MARGIN_SECONDS = 0.5

NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
ROOM_IS_GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "topic_closed",
    "topic_deleted",
    "chat_write_forbidden",
    "have no rights to send",
    "not enough rights to send",
)
KNOWN_REFUSALS = (
    "message is too long",
    "text is empty",
    "must be non-empty",
    "entit",
    "button",
    "reply markup",
    "keyboard",
    "photo",
    "file",
    "phone",
    "vcard",
    "rights",
    "topic",
)
"""Words of Telegram's own. The rest of a refusal may quote the message and is never logged."""


def as_state_of_mail(error: Exception) -> Undeliverable | Unconfirmed:
    """Whether it is surely not out, and what to do then; nothing of the error's own words is kept."""
    if wait := _seconds_to_wait(error):
        return Undeliverable(wait_seconds=wait)
    match error:
        case ChatMigrated():
            return Undeliverable(moved_to=Address(PLATFORM, room_id(error.new_chat_id)))
        case Forbidden():
            return Undeliverable(permanent=True, room_is_gone=True)
        case BadRequest():
            return _refused(error)
        case NetworkError() if isinstance(error.__cause__, NEVER_LEFT) or _is_of_a_proxy(error):
            return Undeliverable()
        case _:
            return Unconfirmed()


def is_unchanged(error: BadRequest) -> bool:
    """The message says already what it was to be edited to."""
    return "message is not modified" in error.message.lower()


def is_about_entities(error: BadRequest) -> bool:
    return "entit" in error.message.lower()


def is_about_thread(error: BadRequest) -> bool:
    return "message thread not found" in error.message.lower()


def _refused(error: BadRequest) -> Undeliverable:
    words = error.message.lower()
    if any(reason in words for reason in ROOM_IS_GONE):
        return Undeliverable(permanent=True, room_is_gone=True)
    known = next((reason for reason in KNOWN_REFUSALS if reason in words), "another reason")
    _log.warning("Telegram refused a message for good: %s", known)
    return Undeliverable(permanent=True)


def _is_of_a_proxy(error: TelegramError) -> bool:
    """A page instead of Telegram's JSON: the request got no further than that."""
    return isinstance(error.__cause__, TelegramError)


def _seconds_to_wait(error: Exception) -> float:
    """Where nothing is wrong with the message itself; otherwise 0."""
    match error:
        case RetryAfter():
            return _seconds(error.retry_after) + MARGIN_SECONDS
        case InvalidToken():  # or a proxy's login page: whether the token is dead, those who listen find out
            return WAIT_FOR_ADMISSION_SECONDS
        case Forbidden() | BadRequest() if _is_of_a_proxy(error):
            return WAIT_FOR_ADMISSION_SECONDS
        case NetworkError() if error.message.startswith("Too Many Requests"):
            return WAIT_FOR_CALM_SECONDS
        case _:
            return 0.0


def _seconds(wait: float | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
