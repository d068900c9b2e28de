"""What can be set, in the environment (`ZURUF_…`) or in `zuruf.toml`, and how a mistake there is told."""

import os
import re
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from sqlalchemy.engine import make_url

from bot.texts import texts_in
from directory.exchange.report import Refused

FILE = "zuruf.toml"
PREFIX = "ZURUF_"
Land = Literal["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]
LEAST_GROUP = 2
PROXY = re.compile(r"(https?|socks5h?)://\S+$")


class Settings(BaseSettings):
    """One field for each setting of `deploy/example.env`. The environment wins over the file."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, toml_file=FILE, env_ignore_empty=True, extra="forbid"
    )

    data_dir: Path = Path()
    database_url: SecretStr = SecretStr("")
    language: Literal["de", "en"] = "de"
    timezone: str = "Europe/Berlin"
    land: Land = "NW"
    access: Literal["invited", "open"] = "invited"
    telegram_token: SecretStr = SecretStr("")
    telegram_base_url: str = Field(default="https://api.telegram.org", pattern=r"^https?://\S+$")
    telegram_inline: bool = False
    telegram_webhook: str = Field(default="", pattern=r"^(https://\S+)?$")
    telegram_webhook_listen: str = Field(default="127.0.0.1:8088", pattern=r"^\S+:\d{1,5}$")
    matrix_homeserver: str = Field(default="", pattern=r"^(https?://\S+)?$")
    matrix_user: str = Field(default="", pattern=r"^(@[^:\s]+:\S+)?$")
    matrix_password: SecretStr = SecretStr("")
    matrix_allowed: str = ""
    proxy: SecretStr = SecretStr("")
    digest: str = Field(
        default="mon 08:00", pattern=r"^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$"
    )
    smallest_group: int = Field(default=3, ge=LEAST_GROUP)
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("language", "access", "log_level", "digest", mode="before")
    @classmethod
    def _in_small_letters(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("proxy")
    @classmethod
    def _is_proxy(cls, value: SecretStr) -> SecretStr:
        """It may hold a password, so it is a secret."""
        if value.get_secret_value() and not PROXY.match(value.get_secret_value()):
            raise ValueError("no proxy")
        return value

    @field_validator("timezone")
    @classmethod
    def _exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(value) from error
        return value

    @property
    def url(self) -> str:
        """The database, with its password: not for logs."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.data_dir / 'zuruf.db'}"

    @property
    def index_file(self) -> Path:
        """Where the index of the directory is kept: beside the database where that is a file."""
        url = make_url(self.url)
        name = url.database or ":memory:"
        is_file = url.get_backend_name() == "sqlite" and not name.startswith((":", "file:"))
        return Path(f"{name}-index") if is_file else self.data_dir / "zuruf.index"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - given by pydantic-settings
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - given by pydantic-settings
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def read_settings() -> Settings:
    """The settings as they stand. A wrong one is refused with its name, never with its value."""
    texts = texts_in(os.environ.get(f"{PREFIX}LANGUAGE", "").lower())
    try:
        settings = Settings()
    except ValidationError as error:
        wrong = [f"{PREFIX}{str(mistake['loc'][0]).upper()}" for mistake in error.errors() if mistake["loc"]]
        raise Refused(texts.say("settings-wrong", names=", ".join(wrong))) from None
    except (ValueError, OSError):
        raise Refused(texts.say("settings-no-toml", file=FILE)) from None
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    unknown = sorted(
        name for name in os.environ if name.upper().startswith(PREFIX) and name.upper() not in known
    )
    if unknown:
        raise Refused(texts.say("settings-wrong", names=", ".join(unknown)))
    return settings
