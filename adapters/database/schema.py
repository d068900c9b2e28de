"""Brings a database to the tables this version of zuruf knows."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, text
from sqlmodel import SQLModel

import bot.models
import directory.models

MIGRATION_LOCK = 20261123
MIGRATIONS = Path(__file__).with_name("migrations")


def tables() -> MetaData:
    """Everything that is stored."""
    assert bot.models.Call.metadata is directory.models.Topic.metadata  # noqa: S101 - one set of tables
    return SQLModel.metadata


def migrate(engine: Engine) -> None:
    """Applies the migrations that are missing, one process at a time."""
    if is_current(engine):
        return
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":  # SQLite holds its one lock already
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(engine: Engine) -> bool:
    """Whether the database has all tables of this version."""
    newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    with engine.execution_options(only_reads=True).connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == newest
