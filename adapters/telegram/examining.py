"""What `doctor` says about Telegram."""

from collections.abc import Iterator, Mapping
from typing import Any

from adapters.telegram.account import Account
from adapters.telegram.answers import Refused, Unreachable
from adapters.telegram.connection import Connection
from adapters.telegram.identity import Identity
from bot.chat import Finding


async def examined(connection: Connection, account: Account, *, inline: bool) -> list[Finding]:
    try:
        me = Identity.of(await connection.ask("getMe"))
        webhook = await _webhook(connection)
    except Refused as refused:
        return [Finding(in_order=False, key=_refused(refused))]
    except (Unreachable, KeyError, TypeError):
        return [Finding(in_order=False, key="doctor-telegram-unreachable")]
    ready = Finding(in_order=True, key="doctor-telegram-ready", details={"name": f"@{me.username}"})
    return [ready, *_about_webhook(webhook, account), *_about_rights(me, inline=inline)]


async def _webhook(connection: Connection) -> Mapping[str, Any]:
    """Nothing where a server of the Bot API knows no webhooks."""
    try:
        webhook: Mapping[str, Any] = await connection.ask("getWebhookInfo")
    except Refused:
        return {}
    return webhook


def _refused(refused: Refused) -> str:
    return "telegram-token-dead" if refused.is_of_a_dead_token else "doctor-telegram-unreachable"


def _about_webhook(webhook: Mapping[str, Any], account: Account) -> Iterator[Finding]:
    if webhook.get("url", "") != account.webhook:
        key = "doctor-telegram-webhook-missing" if account.webhook else "doctor-telegram-webhook-set"
        yield Finding(in_order=False, key=key)
    elif error := webhook.get("last_error_message"):
        waiting = webhook.get("pending_update_count", 0)
        details = {"error": error, "waiting": waiting}
        yield Finding(in_order=not waiting, key="doctor-telegram-webhook-error", details=details)


def _about_rights(me: Identity, *, inline: bool) -> Iterator[Finding]:
    if inline and not me.answers_inline:
        yield Finding(in_order=False, key="doctor-telegram-inline-off")
    if me.answers_inline and not inline:
        yield Finding(in_order=True, key="doctor-telegram-inline-unused")
    if me.reads_whole_groups:
        yield Finding(in_order=True, key="doctor-telegram-reads-groups")
