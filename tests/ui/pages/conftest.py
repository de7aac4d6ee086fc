"""What page tests share: an open profile with microphone and speaker that do as told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.pages.review_page import ReviewPage
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.handed_over import given, handed, jordan
from tests.ui.pages.review_desk import Desk
from tests.ui.session_parts import Practice
from tests.ui.session_parts import opened as opened_profile


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
    with opened_profile(tmp_path / "profile", microphone, speaker) as made:
        yield made


@pytest.fixture
def practice(context: Context, microphone: FakeMicrophone, qtbot: QtBot) -> Iterator[Practice]:
    made = Practice(context, microphone, qtbot)
    yield made
    made.session.finish_recording()


@pytest.fixture
def pack_file(tmp_path: Path) -> Callable[..., Path]:
    def make(**choices: object) -> Path:
        with jordan(tmp_path / "jordan") as home:
            return handed(home, tmp_path / "jordan.peerprep", **choices)  # type: ignore[arg-type]

    return make


@pytest.fixture
def desk(
    context: Context, speaker: FakeSpeaker, qtbot: QtBot, pack_file: Callable[..., Path]
) -> Iterator[Callable[..., Desk]]:
    pages = []

    def opened(**choices: object) -> Desk:
        pack = given(context, pack_file(**choices))
        page = ReviewPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        page.activateWindow()
        qtbot.wait_until(page.isActiveWindow)
        page.set_subject(pack.takes[0].id)
        page.arrive()
        pages.append(page)
        return Desk(page, pack, context, speaker)

    yield opened
    for page in pages:
        page.leave()
