"""Brings a database to the newest shape; imported only when one is not there yet.

Alembic costs about as much time to import as the rest of the storage together.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

SCRIPTS = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, made in code; `env.py` works on the connection in it."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run every missing revision inside the transaction that the connection is in."""
    config = configuration(connection)
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    command.upgrade(config, "head")
