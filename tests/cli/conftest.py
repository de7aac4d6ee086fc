import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from peerprep.__main__ import main


@dataclass
class Ran:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], data_dir: Path) -> Run:
    """Run `peerprep` with its own data folder."""

    def run(*arguments: object) -> Ran:
        try:
            status = main(["--data-dir", str(data_dir), *map(str, arguments)])
        except SystemExit as usage:
            status = int(usage.code or 0)
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return run
