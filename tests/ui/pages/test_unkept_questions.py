"""Questions that a full disk does not take: they wait, wherever the person goes meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.questions_page import QuestionsPage
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.strip import Strip, StripKind
from tests.full_disk import FullDisk
from tests.ui.bank_samples import add, riverside
from tests.ui.pages.test_writing_questions import choose_bank, edit, press, questions


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> QuestionsPage:
    """Return the page with Riverside's bank and its first question chosen."""
    add(context, riverside())
    page = QuestionsPage(context)
    qtbot.add_widget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    page.arrive()
    choose_bank(page, 1)
    return page


def go_to(page: QuestionsPage, at: int) -> None:
    view = child(page, QuestionList, "question_list")
    view.setCurrentIndex(view.model().index(at, 0))


def spoken_of(page: QuestionsPage) -> tuple[StripKind, bool]:
    strip = child(page, Strip, "note_strip")
    return strip.kind, strip.isVisible()


def test_on_a_full_disk_going_down_the_list_loses_no_words(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    rows = child(page, QuestionList, "question_list")
    rows.setFocus()
    edit(page).setPlainText("Still here?")
    edit(page, "covers_edit").setPlainText("\n".join(["x" * 900] * 30))
    with FullDisk(1000):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert spoken_of(page) == (StripKind.TROUBLE, True)
    assert edit(page).toPlainText().startswith("A person asks")
    assert page.holds_unsaved
    assert questions(context)[0].text.startswith("Someone tells you")
    with FullDisk(1000):
        qtbot.keyClick(rows, Qt.Key.Key_Up)
        assert edit(page).toPlainText() == "Still here?"
        assert child(page, QPushButton, "undo_button").isEnabled()
        page.keep_written()
    assert page.holds_unsaved
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert questions(context)[0].text == "Still here?"
    assert not page.holds_unsaved
    assert rows.model().index(0, 0).data() == "Still here?"


def test_on_a_full_disk_closing_the_page_loses_no_words(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    edit(page).setPlainText("Still here?")
    with FullDisk(1000):
        go_to(page, 2)
        edit(page).setPlainText("And this?")
        choose_bank(page, 0)
        page.leave()
        page.hide()
    assert page.holds_unsaved
    page.keep_written()  # as the window does before it closes
    assert not page.holds_unsaved
    assert [q.text for q in questions(context)][::2] == ["Still here?", "And this?"]


def test_what_waits_is_shown_again_on_the_page_and_can_be_undone(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    before = edit(page).toPlainText()
    edit(page).setPlainText("Still here?")
    with FullDisk(1000):
        go_to(page, 2)
        choose_bank(page, 0)
        choose_bank(page, 1)
        assert edit(page).toPlainText() == "Still here?"
        press(page, "undo_button", qtbot)
    assert edit(page).toPlainText() == before
    assert not page.holds_unsaved
    page.keep_written()
    assert questions(context)[0].text == before


def test_what_waits_is_kept_once_something_else_can_be(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    edit(page).setPlainText("Still here?")
    with FullDisk(1000):
        go_to(page, 1)
    edit(page).setPlainText("The second?")
    qtbot.wait_until(lambda: questions(context)[0].text == "Still here?")
    assert questions(context)[1].text == "The second?"
    assert edit(page).toPlainText() == "The second?"
    rows = child(page, QuestionList, "question_list")
    assert rows.model().index(0, 0).data() == "Still here?"
    assert rows.currentIndex().row() == 1


def test_on_a_full_disk_a_new_question_that_is_left_waits(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    press(page, "new_button", qtbot)
    edit(page).setPlainText("A new one?")
    with FullDisk(1000):
        go_to(page, 1)
        assert len(questions(context)) == 4
    assert page.holds_unsaved
    press(page, "new_button", qtbot)
    assert edit(page).toPlainText() == "A new one?"
    go_to(page, 2)
    assert [q.text for q in questions(context)][4:] == ["A new one?"]
    assert not page.holds_unsaved


def test_what_waits_for_a_question_that_is_deleted_waits_on(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    edit(page).setPlainText("Still here?")
    with FullDisk(1000):
        go_to(page, 1)
    editing = context.profile.bank_editing
    gone = editing.delete_question("riverside", "bus")
    page.keep_written()
    assert [q.key for q in questions(context)] == ["phone", "team", "rest"]
    assert not page.holds_unsaved
    editing.put_question_back(gone)
    assert page.holds_unsaved
    page.keep_written()
    assert questions(context)[0].text == "Still here?"
