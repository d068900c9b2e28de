"""What can be set, in the environment (`ZURUF_…`) or in `zuruf.toml`, and how a mistake there is told."""

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

from directory.exchange.report import Refused

FILE = "zuruf.toml"
LEAST_GROUP = 2


class Settings(BaseSettings):
    """One field for each setting of `deploy/example.env`. The environment wins over the file."""

    model_config = SettingsConfigDict(
        env_prefix="ZURUF_", toml_file=FILE, env_ignore_empty=True, extra="forbid"
    )

    data_dir: Path = Path()
    database_url: SecretStr = SecretStr("")
    language: Literal["de", "en"] = "de"
    timezone: str = "Europe/Berlin"
    land: str = Field(default="NW", pattern="^[A-Z]{2}$")
    access: Literal["invited", "open"] = "invited"
    telegram_token: SecretStr = SecretStr("")
    telegram_base_url: str = "https://api.telegram.org"
    matrix_homeserver: str = ""
    matrix_user: str = ""
    matrix_password: SecretStr = SecretStr("")
    matrix_allowed: str = ""
    digest: str = "mon 08:00"
    smallest_group: int = Field(default=3, ge=LEAST_GROUP)
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("timezone")
    @classmethod
    def _exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
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
    try:
        return Settings()
    except ValidationError as error:
        names = ", ".join(
            f"ZURUF_{str(mistake['loc'][0]).upper()}" for mistake in error.errors() if mistake["loc"]
        )
        raise Refused(
            f"Diese Einstellung verstehe ich nicht: {names}. deploy/example.env zeigt, was möglich ist."
        ) from None
    except ValueError:
        raise Refused(f"{FILE} ist keine lesbare TOML-Datei.") from None
