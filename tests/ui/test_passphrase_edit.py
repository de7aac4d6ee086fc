"""The field for a passphrase on every sheet that has one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from peerprep.ui.widgets.passphrase_edit import PassphraseEdit
from tests.ui.page_checks import check_names

HIDDEN, SEEN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


def opened(qtbot: QtBot, field: PassphraseEdit) -> PassphraseEdit:
    qtbot.add_widget(field)
    field.show()
    field.activateWindow()
    qtbot.wait_until(field.isActiveWindow)
    return field


def test_letters_are_seen_when_that_is_wanted(qtbot: QtBot) -> None:
    field = opened(qtbot, PassphraseEdit())
    assert field.edit.echoMode() is HIDDEN
    field.show_check.click()
    assert field.edit.echoMode() is SEEN
    assert PassphraseEdit(shown=True).edit.echoMode() is SEEN
    check_names(field)


@pytest.mark.parametrize("typed", ["", "   "])
def test_none_is_said_under_the_field_until_there_is_one(
    qtbot: QtBot, said: list[str], typed: str
) -> None:
    field = opened(qtbot, PassphraseEdit())
    qtbot.keyClicks(field.edit, typed)
    assert not field.ask()
    assert field.answer().startswith("An empty passphrase locks nothing")
    assert said == [field.answer()]
    assert field.edit.hasFocus()
    qtbot.keyClicks(field.edit, "river otter ")
    assert field.answer() == ""
    assert field.ask()
    assert field.passphrase.split() == ["river", "otter"]
    assert field.passphrase.endswith("r")


def test_enter_goes_on(qtbot: QtBot) -> None:
    field = opened(qtbot, PassphraseEdit())
    with qtbot.wait_signal(field.entered):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
