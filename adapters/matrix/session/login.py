"""Logs in once, and keeps who we are on the server: user, device, access token, key of the key store."""

import secrets
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from adapters.matrix.session.faults import BrokenFile, LoggedOut, OtherAccount, Refused, WrongPassword
from adapters.matrix.session.files import read_json, write_json
from adapters.matrix.session.server import WHO_AM_I, Answer, Server, client_path

FILE = "session.json"
TOKENS = ("syt_", "mat_", "mct_")
"""How access tokens of Synapse begin, and of its authentication service: instead of a password."""


@dataclass(frozen=True, slots=True)
class Login:
    homeserver: str
    user_id: str
    device_id: str
    access_token: str = field(repr=False)
    pickle_key: str = field(repr=False)


async def log_in(folder: Path, server: Server, user_id: str, secret: str) -> Login:
    """The session of the folder, or a new one on a device of its own.

    Raises `OtherAccount`, `LoggedOut`, `WrongPassword`, `BrokenFile`.
    """
    kept = _kept(folder / FILE)
    if kept is None:
        made = await _new(server, user_id, secret)
        write_json(folder / FILE, asdict(made))
        return made
    if (kept.homeserver, kept.user_id) != (server.url, user_id):
        raise OtherAccount(f"{kept.user_id} at {kept.homeserver}")
    await replace(server, token=kept.access_token).ask("GET", WHO_AM_I)
    return kept


def _kept(file: Path) -> Login | None:
    read = read_json(file)
    try:
        return None if read is None else Login(**read)
    except TypeError:
        raise BrokenFile(file.name) from None


async def _new(server: Server, user_id: str, secret: str) -> Login:
    if not secret:
        raise WrongPassword("no password and no session yet")
    if is_token(secret):
        return await _with_token(server, user_id, secret)
    return _login(server, await _with_password(server, user_id, secret))


def is_token(secret: str) -> bool:
    return secret.startswith(TOKENS)


async def _with_password(server: Server, user_id: str, password: str) -> Answer:
    """A device id is ours alone: a user's device of the same name would get no keys from us."""
    asked = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": user_id},
        "password": password,
        "device_id": secrets.token_hex(8).upper(),
        "initial_device_display_name": "zuruf",
    }
    try:
        return await server.ask("POST", client_path("login"), asked)
    except Refused as refused:
        raise WrongPassword(refused.code) from None


async def _with_token(server: Server, user_id: str, token: str) -> Login:
    try:
        answer = await replace(server, token=token).ask("GET", WHO_AM_I)
    except (LoggedOut, Refused):
        raise WrongPassword("an access token that the server does not know") from None
    if answer["user_id"] != user_id:
        raise OtherAccount(str(answer["user_id"]))
    return _login(server, {**answer, "access_token": token})


def _login(server: Server, answer: Answer) -> Login:
    return Login(
        server.url, answer["user_id"], answer["device_id"], answer["access_token"], secrets.token_urlsafe(32)
    )
