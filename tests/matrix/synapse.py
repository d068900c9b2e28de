"""A real Matrix server in a process of its own, on a free port of this machine."""

import base64
import hashlib
import hmac
import json
import os
import secrets
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

PYTHON = Path(__file__).parents[2] / ".venv" / "synapse-env" / "bin" / "python"
CERTIFYING = Path(__file__).parent / "certifying.py"
PATIENCE = 60
"""Seconds to wait for the server. Only reached when something is broken."""
PASSWORD = "secret"  # noqa: S105 - of everybody in the tests

UNLIMITED = {"per_second": 10_000, "burst_count": 10_000}
RATES = {
    "rc_registration": UNLIMITED,
    "rc_login": {"address": UNLIMITED, "account": UNLIMITED, "failed_attempts": UNLIMITED},
    "rc_joins": {"local": UNLIMITED, "remote": UNLIMITED},
    "rc_joins_per_room": UNLIMITED,
    "rc_invites": {"per_room": UNLIMITED, "per_user": UNLIMITED, "per_issuer": UNLIMITED},
    "rc_room_creation": UNLIMITED,
    "rc_key_requests": UNLIMITED,
    "rc_admin_redaction": UNLIMITED,
    "rc_media_create": UNLIMITED,
    "rc_user_directory": UNLIMITED,
    "rc_profile": UNLIMITED,
}


class RefusedError(Exception):
    """The server answered with an error."""

    def __init__(self, status: int, answer: dict[str, Any]) -> None:
        super().__init__(f"{status} {answer}")
        self.status, self.answer = status, answer


class Synapse:
    """Runs between `with` and its end. `stop` and `start` keep data and port: a server down for a while.

    `rate_limited` leaves the limit of messages as Synapse ships it: 10 at once, then one in 5 seconds.
    `federated`: other servers of this machine find it, by its `name`.
    """

    def __init__(self, folder: Path, *, rate_limited: bool = False, federated: bool = False) -> None:
        self.folder, self.port = folder, _free_port()
        self.name = f"localhost:{_free_port()}" if federated else "localhost"
        self.url = f"http://127.0.0.1:{self.port}"
        self._secret = secrets.token_hex()
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)
        configuration = _configuration(folder, self.port, self._secret)
        if not rate_limited:
            configuration["rc_message"] = UNLIMITED
        if federated:
            _federate(configuration, folder, self.name)
        (folder / "homeserver.yaml").write_text(json.dumps(configuration), "utf-8")  # JSON is valid YAML

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        with (self.folder / "output.txt").open("ab") as output:
            self._process = subprocess.Popen(
                [str(PYTHON), "-m", "synapse.app.homeserver", "-c", "homeserver.yaml"],
                cwd=self.folder,
                env=_environment(),
                stdout=output,
                stderr=output,
            )
        self._wait_until_ready(self._process)

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def register(self, name: str, password: str = PASSWORD, *, admin: bool = False) -> str:
        """The id of a new user, like `@anna:localhost`."""
        path = "/_synapse/admin/v1/register"
        nonce = self.ask("GET", path)["nonce"]
        told = "\0".join([nonce, name, password, "admin" if admin else "notadmin"])
        mac = hmac.new(self._secret.encode(), told.encode(), hashlib.sha1).hexdigest()
        answer = self.ask(
            "POST",
            path,
            {"nonce": nonce, "username": name, "password": password, "admin": admin, "mac": mac},
        )
        return str(answer["user_id"])

    def log_in(self, user: str, password: str = PASSWORD) -> str:
        """An access token, on a device that has no keys."""
        asked = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": user},
            "password": password,
        }
        return str(self.ask("POST", "/_matrix/client/v3/login", asked)["access_token"])

    def ask(self, method: str, path: str, body: Any = None, *, token: str = "") -> dict[str, Any]:
        """The server's answer to one call of its API; raises `RefusedError` with the status."""
        request = urllib.request.Request(  # noqa: S310 - http on this machine
            self.url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {token}"} if token else {},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - the same
                answered: dict[str, Any] = json.load(answer)
                return answered
        except urllib.error.HTTPError as error:
            with error:
                raise RefusedError(error.code, json.load(error)) from None

    def members(self, room: str, *, token: str) -> dict[str, str]:
        """What each user is to a room: join, invite, leave, ban."""
        path = f"/_matrix/client/v3/rooms/{quote(room)}/members"
        events = self.ask("GET", path, token=token)["chunk"]
        return {event["state_key"]: event["content"]["membership"] for event in events}

    def memory(self) -> int:
        """Megabytes the server holds (Linux)."""
        assert self._process
        pages = Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") // 1_000_000

    def _wait_until_ready(self, process: "subprocess.Popen[bytes]") -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and process.poll() is None:
            try:
                self.ask("GET", "/_matrix/client/versions")
            except OSError:
                time.sleep(0.05)
            else:
                return
        self.stop()
        raise RuntimeError(
            f"Synapse does not start:\n{(self.folder / 'output.txt').read_text('utf-8')[-3000:]}"
        )


def _free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


def _environment() -> dict[str, str]:
    """Synapse starts in half the time from the second start on, if Python may write what it compiled."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _federate(configuration: dict[str, Any], folder: Path, name: str) -> None:
    """A second port, where other servers call, with a certificate that nobody knows."""
    subprocess.run([str(PYTHON), str(CERTIFYING)], cwd=folder, check=True, env=_environment())
    listener = {
        "port": int(name.partition(":")[2]),
        "type": "http",
        "tls": True,
        "bind_addresses": ["127.0.0.1"],
        "resources": [{"names": ["federation"]}],
    }
    configuration["server_name"] = name
    configuration["listeners"].append(listener)
    configuration |= {
        "tls_certificate_path": str(folder / "certificate.pem"),
        "tls_private_key_path": str(folder / "certificate.key"),
        "federation_verify_certificates": False,
        "ip_range_blacklist": [],
        "federation_domain_whitelist": None,
        "federation": {"destination_min_retry_interval": "1s", "destination_max_retry_interval": "1s"},
    }


def _configuration(folder: Path, port: int, secret: str) -> dict[str, Any]:
    key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    (folder / "signing.key").write_text(f"ed25519 a_test {key}\n", "ascii")
    return {
        "server_name": "localhost",
        "listeners": [
            {
                "port": port,
                "type": "http",
                "tls": False,
                "bind_addresses": ["127.0.0.1"],
                "resources": [{"names": ["client", "media"]}],
            }
        ],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
        "media_store_path": str(folder / "media"),
        "pid_file": str(folder / "homeserver.pid"),
        "signing_key_path": str(folder / "signing.key"),
        "registration_shared_secret": secret,
        "macaroon_secret_key": secret,
        "form_secret": secret,
        "trusted_key_servers": [],
        "federation_domain_whitelist": [],
        "report_stats": False,
        "presence": {"enabled": False},
        "bcrypt_rounds": 4,
        **RATES,
    }
