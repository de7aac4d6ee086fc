"""A real database in a throw-away profile."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerprep.paths import AppPaths
from peerprep.storage.database import Database, sqlite_url
from peerprep.storage.recordings import RecordingStore


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    paths = AppPaths(tmp_path / "profile")
    paths.create()
    return paths


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Database.open(sqlite_url(path)).close()
    return path


@pytest.fixture
def database(paths: AppPaths, empty_database: Path) -> Iterator[Database]:
    shutil.copyfile(empty_database, paths.database)
    database = Database.open(sqlite_url(paths.database), backups=paths.backups)
    yield database
    database.close()


@pytest.fixture
def recordings(paths: AppPaths) -> RecordingStore:
    return RecordingStore(paths)
