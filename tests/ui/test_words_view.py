"""Marks live under the words; the words themselves stay as they were said."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from peerprep.ui.drawing.words import WordMark, WordsPainter
from peerprep.ui.theme import theme
from peerprep.ui.widgets.waveform import MarkKind
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.ui.widgets.words_view import WordsView
from tests.ui.pictures import settle

_PLAIN = "I keep the details for myself. My counselor Dana believed me. I work now."
_WIDE = "I keep it 🌱 for myself. My counselor Dana believed me. I work now."


def _view(qtbot: QtBot, text: str) -> WordsView:
    view = WordsView()
    qtbot.add_widget(view)
    view.resize(420, 200)
    view.set_words(text, [found.span() for found in re.finditer(r"\S+", text)])
    start = text.index("My counselor")
    end = text.index(" I work")
    view.set_marks(
        [
            WordMark("second", MarkKind.SUGGESTION, start, end, 1, "Suggestion 1 of 1"),
            WordMark("first", MarkKind.STRENGTH, 0, start - 1, 0, "Strength"),
        ]
    )
    view.show()
    settle()
    return view


@pytest.mark.parametrize("text", [_PLAIN, _WIDE])
def test_text_is_unchanged_by_marks(qtbot: QtBot, text: str) -> None:
    view = _view(qtbot, text)
    view.set_lit(2)
    view.choose_mark("second")
    assert view.toPlainText() == text


@pytest.mark.parametrize("text", [_PLAIN, _WIDE])
def test_mark_starts_at_its_word(qtbot: QtBot, text: str) -> None:
    view = _view(qtbot, text)
    view.choose_mark("second")
    index = view.word_at(view.textCursor().position())
    assert index is not None
    assert text.split()[index] == "My"


def test_marks_are_walked_in_the_order_of_the_text(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    walked: list[str] = []
    view.mark_activated.connect(walked.append)
    qtbot.keyClick(view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_G, both)
    assert walked == ["first", "second", "first"]


def test_enter_chooses_the_word_at_the_cursor(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    view.choose_mark("second")
    with qtbot.wait_signal(view.word_activated) as said:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert _PLAIN.split()[said.args[0]] == "My"


def test_click_chooses_the_word_under_it(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    cursor = view.textCursor()
    cursor.setPosition(_PLAIN.index("details") + 3)
    with qtbot.wait_signal(view.word_activated) as said:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center()
        )
    assert _PLAIN.split()[said.args[0]] == "details"


def test_marks_are_painted(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    with_marks = view.grab().toImage()
    view.set_marks([])
    settle()
    assert with_marks != view.grab().toImage()


def test_words_are_laid_out_once(qtbot: QtBot) -> None:
    view = WordsView()
    qtbot.add_widget(view)
    view.show()
    changes: list[tuple[int, int, int]] = []
    view.document().contentsChange.connect(lambda *change: changes.append(change))
    view.set_words(_PLAIN, [(0, 1)])
    assert [added for _, _, added in changes if added > 1] == [len(_PLAIN) + 1]


def test_new_colors_while_words_are_changed_leave_nothing_to_undo(qtbot: QtBot) -> None:
    view = WordsEditor()
    qtbot.add_widget(view)
    view.set_words(_PLAIN, [(0, 1)])
    view.show()
    view.begin()
    qtbot.keyClicks(view, "So ")
    steps = view.document().availableUndoSteps()
    theme().changed.emit()
    assert view.document().availableUndoSteps() == steps
    view.undo()
    assert view.toPlainText() == _PLAIN
    before = view.cursorRect().height()
    theme().choose(text_size=1.5)
    assert view.cursorRect().height() > before


def test_no_mark_no_walk(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    view.set_marks([])
    assert not view.next_mark()


def test_only_words_in_view_are_walked(qtbot: QtBot) -> None:
    text = " ".join(f"word{at}" for at in range(2800))
    view = WordsView()
    qtbot.add_widget(view)
    view.resize(420, 200)
    view.set_words(text, [found.span() for found in re.finditer(r"\S+", text)])
    view.show()
    settle()
    first, last = WordsPainter(view, (), "").shown
    assert text[first:last].startswith("word0 ")
    assert len(text[first:last].split()) < 100
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    first, last = WordsPainter(view, (), "").shown
    assert text[first:last].split()[-1] == "word2799"
    assert len(text[first:last].split()) < 100


def test_unsure_word_in_view_is_painted(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    before = view.grab().toImage()
    view.set_unsure([2])
    settle()
    assert before != view.grab().toImage()


def test_a_word_beyond_the_last_is_not_lit_or_boxed(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    view.set_words("I work now.", [(0, 1), (2, 6), (7, 11)])
    view.set_unsure([1, 7])
    view.set_lit(3)
    view.grab()
    assert view.extraSelections() == []
    view.set_lit(2)
    view.set_words("Now.", [(0, 4)])
    view.grab()
    assert view.extraSelections() == []


@pytest.mark.parametrize("text", [_PLAIN, _WIDE])
def test_chosen_words_have_soft_ground_and_the_keyboard(qtbot: QtBot, text: str) -> None:
    view = _view(qtbot, text)
    before = view.grab().toImage()
    at = text.split().index("Dana")
    view.choose_words(at, at + 1)
    assert view.chosen_words == "Dana believed"
    assert view.word_at(view.textCursor().position()) == at
    assert view.grab().toImage() != before
    view.choose_mark("first")
    assert view.chosen_words == ""


def test_words_beyond_the_last_are_not_chosen(qtbot: QtBot) -> None:
    view = _view(qtbot, _PLAIN)
    view.choose_words(3, 400)
    view.choose_words(-1, 2)
    assert view.chosen_words == ""


_LONG = " ".join(f"word{n}" for n in range(900))


def _long(qtbot: QtBot) -> WordsView:
    view = WordsView()
    qtbot.add_widget(view)
    view.resize(420, 200)
    view.set_words(_LONG, [found.span() for found in re.finditer(r"\S+", _LONG)])
    view.show()
    settle()
    view.set_lit(2)
    return view


def _wheel(view: WordsView) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize(
    "scroll",
    [
        _wheel,
        lambda view: view.verticalScrollBar().triggerAction(
            QAbstractSlider.SliderAction.SliderPageStepAdd
        ),
        lambda view: QTest.keyClick(view, Qt.Key.Key_PageDown),
    ],
    ids=["wheel", "bar", "key"],
)
def test_scrolling_away_leaves_the_voice_until_asked_back(
    qtbot: QtBot, scroll: Callable[[WordsView], None]
) -> None:
    view = _long(qtbot)
    with qtbot.wait_signal(view.wandered):
        scroll(view)
    kept = view.verticalScrollBar().value()
    view.set_lit(700)
    assert view.verticalScrollBar().value() == kept > 0
    view.follow_again()
    assert view.verticalScrollBar().value() > kept


def test_the_voice_is_followed_while_nobody_scrolls(qtbot: QtBot) -> None:
    view = _long(qtbot)
    wandered: list[bool] = []
    view.wandered.connect(lambda: wandered.append(True))
    QTest.keyClick(view, Qt.Key.Key_Right)
    for word in range(0, 900, 50):
        view.set_lit(word)
        box = view._lines_of(*view._spans[word])
        assert view.viewport().rect().contains(box.center())
    assert not wandered


class _Paints(QObject):
    """Notes how high the repainted parts of a viewport are."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.heights.append(sum(rect.height() for rect in event.region()))
        return False


def test_the_next_word_repaints_only_its_line(qtbot: QtBot) -> None:
    view = _long(qtbot)
    qtbot.wait_exposed(view)
    paints = _Paints()
    view.viewport().installEventFilter(paints)
    view.viewport().update()
    qtbot.wait_until(lambda: bool(paints.heights))
    paints.heights.clear()
    view.set_lit(3)
    qtbot.wait_until(lambda: bool(paints.heights))
    assert max(paints.heights) < view.viewport().height() / 2
    paints.heights.clear()
    view.set_lit(3)
    view.viewport().repaint(0, 0, 1, 1)
    assert paints.heights == [1]
