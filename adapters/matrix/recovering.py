"""The identity of the bot, put away with a recovery key and brought back; while the bot is not running."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.matrix.account import Account
from adapters.matrix.dismissals import reason_of
from adapters.matrix.session.client import Client
from adapters.matrix.session.connecting import connected
from adapters.matrix.session.faults import MatrixFault
from adapters.matrix.session.patience import Patience
from bot.chat import Dismissed

PATIENCE = Patience(start=30, lasting=30)


async def recovery_key(account: Account) -> str:
    """To be shown to the operator alone, once. Raises `Dismissed`."""
    async with _connected(account) as client:
        return await client.create_recovery_key()


async def recover(account: Account, key: str) -> None:
    """Makes the identity of the account ours. Raises `Dismissed`."""
    async with _connected(account, key):
        return


@asynccontextmanager
async def _connected(account: Account, key: str = "") -> AsyncIterator[Client]:
    try:
        async with connected(account.login, patience=PATIENCE, recovery_key=key) as client:
            yield client
    except MatrixFault as fault:
        raise Dismissed(reason_of(fault) or "matrix-unreachable") from None
