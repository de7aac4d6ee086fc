"""Forms become pages, and a broken one says which file it is."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.forms import FormError, load_form


def test_missing_form_names_file(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    with pytest.raises(FormError, match=r"no_such_page\.ui"):
        load_form("no_such_page.ui", page)
