"""What it takes to be this bot on Matrix."""

from dataclasses import dataclass, field
from pathlib import Path

from adapters.matrix.session import connecting


@dataclass(frozen=True, slots=True)
class Account:
    """`user`: the full id. `password`: or an access token; for the first start alone. `folder`: its own.

    `allowed`: servers and users that may invite the bot; without any, those of its own server.
    """

    homeserver: str
    user: str
    password: str = field(default="", repr=False)
    allowed: tuple[str, ...] = ()
    folder: Path = Path("matrix")
    proxy: str = field(default="", repr=False)

    @property
    def login(self) -> connecting.Account:
        return connecting.Account(self.homeserver, self.user, self.folder.parent, self.password, self.proxy)

    def is_of_our_house(self, user: str) -> bool:
        return server_of(user) == server_of(self.user)

    def may_invite(self, user: str) -> bool:
        """Names of servers are written in small letters; settings are written by hand."""
        allowed = self.allowed or (server_of(self.user),)
        return user in allowed or server_of(user).lower() in {name.lower() for name in allowed}


def server_of(user: str) -> str:
    return user.partition(":")[2]
