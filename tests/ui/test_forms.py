"""Forms become pages, and a broken one says which file it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.forms import FormError, child, load_form
from peerprep.ui.widgets.column import Column
from peerprep.ui.widgets.question_label import QuestionLabel


def test_missing_form_names_file(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    with pytest.raises(FormError, match=r"no_such_page\.ui"):
        load_form("no_such_page.ui", page)


def test_form_becomes_a_page_with_house_widgets(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    form = load_form("practice_page.ui", page)
    page.resize(1280, 720)
    page.show()
    assert form.width() == page.width()
    assert form.isAncestorOf(child(form, QuestionLabel, "question_label"))


@pytest.mark.parametrize(
    ("kind", "name", "has"),
    [(QPushButton, "question_label", "QuestionLabel"), (QLabel, "x", "nothing")],
)
def test_absent_widget_is_named_with_its_form(
    qtbot: QtBot, kind: type[QWidget], name: str, has: str
) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    form = load_form("practice_page.ui", page)
    with pytest.raises(FormError) as told:
        child(form, kind, name)
    for word in ("practice_page.ui", kind.__name__, name, has):
        assert word in str(told.value)


def test_a_scroll_area_is_no_stop_for_tab(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    form = load_form("break_page.ui", page, custom=(Column,))
    assert child(form, QScrollArea, "break_scroll").focusPolicy() is Qt.FocusPolicy.NoFocus
