"""What page tests share: an open profile with microphone and speaker that do as told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.session_parts import Practice, opened


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def context(
    tmp_path: Path, qapp: object, microphone: FakeMicrophone, speaker: FakeSpeaker
) -> Iterator[Context]:
    with opened(tmp_path / "profile", microphone, speaker) as made:
        yield made


@pytest.fixture
def practice(context: Context, microphone: FakeMicrophone, qtbot: QtBot) -> Iterator[Practice]:
    made = Practice(context, microphone, qtbot)
    yield made
    made.session.finish_recording()
