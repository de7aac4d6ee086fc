"""Every test of the window runs in the house style at 100 %, light."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from peerprep.ui.style import dress
from peerprep.ui.theme import theme


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    dress(qapp)
    theme().choose(appearance="light", text_size=1.0, less_movement=False, plain_questions=False)
    yield qapp
    theme().choose(appearance="light", text_size=1.0, less_movement=False, plain_questions=False)
