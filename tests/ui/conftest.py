"""Every test of the window runs in the house style at 100 %, light."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from peerprep.ui import announce
from peerprep.ui.style import dress
from peerprep.ui.theme import theme
from tests.ui.pictures import settle


@pytest.fixture(autouse=True, scope="module")
def set_apart(qapp: QApplication) -> None:
    """Keep what is there for good out of what `swept` goes through: modules, fonts, models.

    Going through all of it before each test took most of the suite's time.
    """
    settle()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> None:
    """Let go of the widgets of earlier tests.

    A form's widget that lies where a dead one lay would get the dead one's Python object, which
    goes invalid when the dead one's page is collected.
    """
    settle()
    gc.collect()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    dress(qapp)
    theme().choose(appearance="light", text_size=1.0, less_movement=False, plain_questions=False)
    yield qapp
    theme().choose(appearance="light", text_size=1.0, less_movement=False, plain_questions=False)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is given to say, in order."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(announce.QAccessible, "updateAccessibility", staticmethod(hear))
    return heard
