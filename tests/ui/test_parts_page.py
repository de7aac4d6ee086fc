"""The page of all parts passes the checks that every page passes."""

from pytestqt.qtbot import QtBot

from peerprep.ui.parts_page import PartsPage
from tests.ui.page_checks import check_mnemonics, check_names, check_words, cut
from tests.ui.pictures import settle


def test_parts_are_named_and_kindly_worded(qtbot: QtBot) -> None:
    page = PartsPage()
    qtbot.add_widget(page)
    page.resize(1280, 720)
    page.show()
    settle()
    check_names(page)
    check_mnemonics(page)
    check_words(page)
    assert cut(page) == []
