"""The small window for a profile that cannot be opened."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.ui.trouble_window import TroubleWindow
from peerprep.wording import explain
from tests.ui.page_checks import check_mnemonics, check_names, check_words

DAMAGED = EnvironmentProblem(Problem.DATABASE_DAMAGED, path="/home/sam/peerprep/peerprep.db")


def test_sentence_is_shown_and_returned(qapp: QApplication) -> None:
    seen: list[str] = []

    def look_and_close() -> None:
        window = qapp.activeModalWidget()
        assert isinstance(window, TroubleWindow)
        seen.append(window.accessibleName())
        window.close_button.click()

    QTimer.singleShot(0, look_and_close)
    assert TroubleWindow.show_for(qapp, DAMAGED) == explain(DAMAGED)
    assert seen == [explain(DAMAGED)]


def test_words_can_be_copied(qtbot: QtBot, qapp: QApplication) -> None:
    window = TroubleWindow(explain(DAMAGED))
    qtbot.add_widget(window)
    window.copy_button.click()
    assert qapp.clipboard().text() == explain(DAMAGED)


def test_window_keeps_the_house_rules(qtbot: QtBot) -> None:
    window = TroubleWindow(explain(DAMAGED))
    qtbot.add_widget(window)
    window.show()
    check_names(window)
    check_mnemonics(window)
    check_words(window)
