"""Words that were hard to hear: boxed, said, found, and put right from the page of a take."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.widgets.legend import UnsureLegend
from peerprep.ui.widgets.words_editor import WordsEditor
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_page
from tests.ui.take_samples import STORY, WORD_S, add_spoken, add_typed, first_key

SAYING = "Hard to hear. Enter to fix it."
DANA, LAKESIDE = STORY.split().index("Dana"), STORY.split().index("Lakeside")
COUNSELOR = DANA - 1  # a comma is at its end


class Reading:
    """A person with a keyboard before a take of which some words were hard to hear."""

    def __init__(self, context: Context, qtbot: QtBot, take_id: str) -> None:
        self.context, self.qtbot, self.take_id = context, qtbot, take_id
        self.page = TakePage(context)
        qtbot.add_widget(self.page)
        self.page.resize(1280, 720)
        self.page.show()
        qtbot.wait_until(self.page.isActiveWindow)
        self.page.set_subject(take_id)
        self.page.arrive()
        self.words = child(self.page, WordsEditor, "words_view")
        self.legend = child(self.page, UnsureLegend, "unsure_button")

    def press(self, *keys: str) -> None:
        for name in keys:
            combination = QKeySequence(name)[0]
            target = self.page.focusWidget() or self.page
            self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def go_to(self, index: int) -> None:
        """Put the keyboard on a word."""
        start = self.words._spans[index][0]
        self.words.setFocus()
        self.words.select((start, start))

    def point_at(self, index: int) -> QPoint:
        middle = sum(self.words._spans[index]) // 2
        return self.words.cursorRect(self.words._cursor(middle, middle)).center()

    def hover(self, index: int) -> str:
        """Rest the mouse on a word, and return what is shown."""
        QToolTip.hideText()
        view, point = self.words.viewport(), self.point_at(index)
        QApplication.sendEvent(
            view, QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point))
        )
        return QToolTip.text() if QToolTip.isVisible() else ""

    @property
    def saved(self) -> str:
        return self.context.profile.transcripts.words_of(self.take_id)


Open = Callable[..., Reading]


@pytest.fixture
def reading(context: Context, qtbot: QtBot) -> Iterator[Open]:
    opened: list[Reading] = []

    def make(*unsure: int, take_id: str = "") -> Reading:
        take_id = take_id or add_spoken(context.profile, unsure=unsure)
        opened.append(Reading(context, qtbot, take_id))
        return opened[-1]

    yield make
    QToolTip.hideText()
    for one in opened:
        one.page.leave()
    qtbot.wait_until(lambda: context.jobs.running == 0)


def test_only_words_that_were_hard_to_hear_are_boxed(reading: Open) -> None:
    it = reading(DANA, LAKESIDE)
    assert it.words.unsure == (DANA, LAKESIDE)
    boxed = it.words.grab().toImage()
    it.words.set_unsure(())
    assert it.words.grab().toImage() != boxed


def test_it_is_said_once_where_the_keyboard_is_on_one(reading: Open, said: list[str]) -> None:
    it = reading(LAKESIDE)
    it.go_to(LAKESIDE - 1)
    assert it.words.accessibleDescription() == ""
    said.clear()
    it.press("Ctrl+Right")
    assert said == [SAYING]
    assert it.words.accessibleDescription() == SAYING
    assert QToolTip.text() == SAYING
    it.press("Right")
    assert said == [SAYING]
    it.press("Ctrl+Right")
    assert said == [SAYING]
    assert it.words.accessibleDescription() == ""
    it.qtbot.wait_until(lambda: not QToolTip.isVisible())


def test_the_mouse_shows_it_on_such_a_word_only(reading: Open) -> None:
    it = reading(DANA)
    assert it.hover(LAKESIDE) == ""
    assert it.hover(DANA) == SAYING


def test_beside_the_last_word_of_a_line_nothing_is_shown(reading: Open) -> None:
    it = reading(*range(len(STORY.split())))
    line = it.point_at(2)
    assert it.words.unsure_under(line) is not None
    assert it.words.unsure_under(QPoint(it.words.viewport().width() - 1, line.y())) is None


def test_enter_on_it_opens_editing_at_the_word(reading: Open, speaker: FakeSpeaker) -> None:
    it = reading(DANA)
    it.go_to(DANA)
    it.press("Return")
    assert not it.words.isReadOnly()
    assert it.words.textCursor().selectedText() == "Dana"
    assert it.words.hasFocus()
    assert not speaker.played
    assert it.words.accessibleDescription() == ""


def test_ctrl_p_plays_the_word_that_is_fixed(reading: Open, speaker: FakeSpeaker) -> None:
    it = reading(DANA)
    it.go_to(DANA)
    it.press("Return", "Ctrl+P")
    assert speaker.played[-1].position_s == pytest.approx(DANA * WORD_S - 1)
    assert not it.words.isReadOnly()


def test_what_is_playing_goes_on_while_a_word_is_fixed(reading: Open, speaker: FakeSpeaker) -> None:
    it = reading(DANA)
    it.page._sound.player.play(1.0)
    it.go_to(DANA)
    it.press("Return")
    assert speaker.played[-1].position_s == pytest.approx(1.0)
    assert it.page._sound.player.is_playing


def test_enter_on_a_sure_word_plays_it(reading: Open, speaker: FakeSpeaker) -> None:
    it = reading(DANA)
    it.go_to(LAKESIDE)
    it.press("Return")
    assert it.words.isReadOnly()
    assert speaker.played[-1].position_s == pytest.approx(LAKESIDE * WORD_S)


def test_a_click_on_an_unsure_word_plays_it(reading: Open, speaker: FakeSpeaker) -> None:
    it = reading(DANA)
    it.qtbot.mouseClick(it.words.viewport(), Qt.MouseButton.LeftButton, pos=it.point_at(DANA))
    assert it.words.isReadOnly()
    assert speaker.played[-1].position_s == pytest.approx(DANA * WORD_S)


def test_a_word_that_was_typed_is_sure_and_its_punctuation_stays(
    reading: Open, context: Context
) -> None:
    it = reading(COUNSELOR, LAKESIDE)
    it.go_to(COUNSELOR)
    it.press("Return")
    it.qtbot.keyClicks(it.words, "friend")
    with it.qtbot.wait_signal(context.scribe.ready):
        it.press("Escape")
    assert it.saved == STORY.replace("counselor,", "friend,")
    assert it.words.unsure == (LAKESIDE,)
    assert it.legend.accessibleName() == "Hard to hear: 1 word"


def test_a_word_typed_as_it_stood_is_sure_and_nothing_else_is_other(
    reading: Open, context: Context, said: list[str]
) -> None:
    it = reading(DANA, LAKESIDE)
    before = context.profile.history.take(it.take_id)
    it.go_to(DANA)
    it.press("Return")
    it.qtbot.keyClicks(it.words, "Dana")
    it.press("Escape")
    assert it.words.unsure == (LAKESIDE,)
    assert said[-1] == "Your words are as they were."
    after = context.profile.history.take(it.take_id)
    assert after.transcript is not None
    assert before.transcript is not None
    assert after.transcript.words[DANA].confidence == 1
    assert after.transcript.words[DANA + 1 :] == before.transcript.words[DANA + 1 :]
    assert (after.check, after.corrected) == (before.check, False)


def test_a_sure_word_stays_sure_when_others_are_changed_and_brought_back(
    reading: Open, context: Context
) -> None:
    it = reading(DANA, LAKESIDE)
    it.press("Ctrl+E")
    it.qtbot.keyClicks(it.words, "Well ")
    it.words.select((STORY.index("Dana") + 9,) * 2)
    it.press("Backspace", "Backspace")
    it.qtbot.keyClicks(it.words, "na")
    with it.qtbot.wait_signal(context.scribe.ready):
        it.press("Escape")
    assert it.saved == f"Well {STORY}"
    assert it.words.unsure == (LAKESIDE + 1,)
    it.press("Ctrl+E", "Ctrl+End")
    it.qtbot.keyClicks(it.words, " Yes")
    with it.qtbot.wait_signal(context.scribe.ready):
        it.press("Escape")
    assert it.words.unsure == (LAKESIDE + 1,)
    context.profile.transcripts.restore(it.take_id)
    it.page.arrive()
    assert it.words.toPlainText() == STORY
    assert it.words.unsure == (LAKESIDE,)


def test_a_word_is_not_confirmed_by_undoing_nor_by_typing_beside_it(
    reading: Open, context: Context
) -> None:
    it = reading(DANA, LAKESIDE)
    it.go_to(DANA)
    it.press("Return")
    it.qtbot.keyClicks(it.words, "Dan")
    it.press("Ctrl+Z", "Ctrl+Z")
    assert it.words.toPlainText() == STORY
    end = STORY.index("Lakeside") + len("Lakeside")
    it.words.select((end, end))
    it.qtbot.keyClicks(it.words, " Bay")
    it.words.select((end - len("Lakeside"),) * 2)
    it.qtbot.keyClicks(it.words, "the ")
    with it.qtbot.wait_signal(context.scribe.ready):
        it.press("Escape")
    assert it.words.unsure == (DANA, LAKESIDE + 1)
    it.go_to(DANA)
    it.press("Return")
    it.qtbot.keyClicks(it.words, "Dana")
    it.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z", "Escape")
    assert it.words.unsure == (LAKESIDE + 1,)


def test_a_word_replaced_by_itself_is_sure_and_those_between_are_not(
    reading: Open, context: Context
) -> None:
    between = [at for at, word in enumerate(STORY.split()) if word == "somebody"]
    it = reading(between[0], between[0] + 1, between[-1])
    it.press("Ctrl+E")
    it.words.replace_all(it.words.find_all("somebody"), "somebody")
    it.press("Escape")
    assert it.words.unsure == (between[0] + 1,)


def test_a_confirmed_word_the_disk_did_not_take_is_sure_later(
    reading: Open, context: Context
) -> None:
    it = reading(DANA, LAKESIDE)
    it.go_to(DANA)
    it.press("Return")
    it.qtbot.keyClicks(it.words, "Dana")
    with FullDisk(0):
        it.page.leave()
        assert it.page.holds_unsaved
        it.page.arrive()
        assert not it.words.isReadOnly()
    it.press("Escape")
    assert it.words.unsure == (LAKESIDE,)
    assert not it.page.holds_unsaved


def test_words_are_sure_while_they_are_changed_and_boxed_again_after(reading: Open) -> None:
    it = reading(DANA)
    it.press("Ctrl+E")
    assert it.words.unsure == ()
    assert not it.legend.isVisible()
    it.press("Escape")
    assert it.words.unsure == (DANA,)
    assert it.legend.isVisible()


def test_the_legend_counts_them_and_leads_from_one_to_the_next(
    reading: Open, said: list[str]
) -> None:
    it = reading(DANA, LAKESIDE)
    assert it.legend.accessibleName() == "Hard to hear: 2 words"
    said.clear()
    visited = []
    for _ in range(3):
        it.legend.setFocus()
        it.press("Return")
        assert it.words.hasFocus()
        visited.append(it.words.word_at(it.words.textCursor().position()))
    assert visited == [DANA, LAKESIDE, DANA]
    assert said == [SAYING] * 3


def test_no_legend_without_such_words(reading: Open, context: Context) -> None:
    assert not reading().legend.isVisible()
    typed = add_typed(context.profile, first_key(context.profile), STORY)
    it = reading(take_id=typed)
    assert it.words.unsure == ()
    assert not it.legend.isVisible()


def test_only_the_box_is_explained_where_nothing_is_marked(reading: Open, context: Context) -> None:
    take_id = add_spoken(context.profile, text="It was a long time ago.", unsure=[3])
    it = reading(take_id=take_id)
    assert not it.words.marks
    assert it.legend.isVisible()
    shown = [legend for legend in it.page._words._kinds if legend.isVisible()]
    assert shown == []


def test_page_with_unsure_words_is_usable_by_everyone(reading: Open) -> None:
    it = reading(DANA, LAKESIDE)
    check_page(it.page, ["repeat_button", "unsure_button", "words_view", "edit_button"])


def test_the_edit_button_still_begins_where_the_keyboard_was(reading: Open) -> None:
    it = reading(DANA)
    it.go_to(LAKESIDE)
    it.qtbot.mouseClick(child(it.page, QPushButton, "edit_button"), Qt.MouseButton.LeftButton)
    assert it.words.selected()[0] == STORY.index("Lakeside")
