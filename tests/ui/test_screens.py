"""A second window goes onto a second screen, and stays small enough for any."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize

from peerprep.ui.screens import fitted

SCREENS = (
    {"name": "left", "x": 0, "y": 0, "width": 1280, "height": 720},
    {"name": "right", "x": 1280, "y": 0, "width": 1024, "height": 600},
)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, {"same": True, "inside": True, "line": True}),
        (2, {"same": False, "inside": True, "line": False}),
    ],
)
def test_partners_window_is_on_the_other_screen(
    tmp_path: Path, count: int, expected: dict[str, bool]
) -> None:
    numbers = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [{**s, **numbers} for s in SCREENS[:count]]}))
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens", str(tmp_path / "profile")],
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert json.loads(done.stdout) == expected


def test_a_place_is_in_the_middle_and_never_larger_than_the_area() -> None:
    area = QRect(100, 50, 600, 1000)
    place = fitted(QSize(900, 700), area)
    assert place.size() == QSize(520, 700)
    assert place.center() == area.center()
