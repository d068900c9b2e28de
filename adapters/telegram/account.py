"""What it takes to be this bot on Telegram."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Account:
    """`webhook`: a public HTTPS address that leads to `webhook_listen`; without one the bot asks for news."""

    token: str = field(repr=False)
    base_url: str = "https://api.telegram.org"
    proxy: str = field(default="", repr=False)
    webhook: str = ""
    webhook_listen: str = "127.0.0.1:8088"

    @property
    def address(self) -> str:
        """What the token follows in every request; people write the slash at the end, too."""
        return f"{self.base_url.rstrip('/')}/bot"
