"""From the settings to a client that can talk: one process, one session, one identity."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from adapters.matrix.keys.keystore import Keys, opened_keys
from adapters.matrix.keys.newest import Newest
from adapters.matrix.keys.one_time_keys import upload_keys
from adapters.matrix.session.client import Client
from adapters.matrix.session.faults import DeviceTaken, MatrixFault
from adapters.matrix.session.files import alone_in, private_folder
from adapters.matrix.session.login import log_in
from adapters.matrix.session.patience import Answer, Patience, insist
from adapters.matrix.session.quiet import silence_libraries
from adapters.matrix.session.remembered import Memory
from adapters.matrix.session.server import Server
from adapters.matrix.session.way_out import session_through
from adapters.matrix.trust.emoji import Emoji
from adapters.matrix.trust.recovery import restore_identity
from adapters.matrix.trust.signing import published, sign_ourselves
from adapters.matrix.trust.verification import Show

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Account:
    """As set. `homeserver`: its URL. `secret`: a password or an access token, for the first start alone."""

    homeserver: str
    user_id: str
    data_dir: Path
    secret: str = field(default="", repr=False)
    proxy: str = field(default="", repr=False)


def show_in_log(user_id: str, emoji: tuple[Emoji, ...]) -> None:
    names = ", ".join(f"{each.symbol} {each.german} ({each.english})" for each in emoji)
    log.warning(
        "Matrix: %s compares these emoji: %s", user_id, names
    )  # at every level an operator would choose


@asynccontextmanager
async def connected(
    account: Account, *, patience: Patience | None = None, show: Show = show_in_log, recovery_key: str = ""
) -> AsyncIterator[Client]:
    """A client whose keys are known and signed. `recovery_key`: takes over the identity the account has.

    Raises `AlreadyRunning`, `WrongPassword`, `LoggedOut`, `OtherAccount`, `BrokenFile`, `DeviceTaken`,
    `OldKeys`, `ForeignIdentity`, `NeedsPassword`, `WrongRecoveryKey`, and `Unreachable` when `patience.start`
    is over.
    """
    patience = patience or Patience()
    async with _keys(account, patience) as (server, keys, folder):
        await _at_start(lambda: _upload(server, keys), patience)
        await _at_start(Newest(server, keys, Memory(keys)).ensure, patience)
        if recovery_key:
            await _at_start(lambda: restore_identity(server, keys, folder, recovery_key), patience)
        identity = await _at_start(lambda: sign_ourselves(server, keys, folder, account.secret), patience)
        client = Client(server, keys, identity, patience=patience, show=show)
        try:
            yield client
        finally:
            await client.close()


@asynccontextmanager
async def _keys(account: Account, patience: Patience) -> AsyncIterator[tuple[Server, Keys, Path]]:
    silence_libraries()
    folder = private_folder(account.data_dir)
    with alone_in(folder):
        async with session_through(account.proxy) as session:
            server = Server(account.homeserver.rstrip("/"), session)
            login = await _at_start(lambda: log_in(folder, server, account.user_id, account.secret), patience)
            with opened_keys(folder, login) as keys:
                Memory(keys).prepare()
                yield replace(server, token=login.access_token), keys, folder


async def _at_start(ask: Callable[[], Awaitable[Answer]], patience: Patience) -> Answer:
    """However long it takes, but not in silence: an operator must see why nobody is answered."""
    return await insist(ask, patience.start, tell=_tell_waiting)


def _tell_waiting(fault: MatrixFault) -> None:
    log.warning("Matrix: no answer yet (%s); the server is waited for.", fault)


async def _upload(server: Server, keys: Keys) -> None:
    """Later on the sync tells what is missing."""
    if keys.account.shared:
        return
    there = (await published(server, keys)).device.get("keys", {}).get(f"ed25519:{keys.device_id}")
    if there not in {None, keys.account.identity_keys["ed25519"]}:
        raise DeviceTaken(keys.device_id)
    await upload_keys(server, keys, one_time=0, fallback=True)
