"""Words are put right on the page of a take: with keys, saved while typing, looked at again."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peerprep.domain.checklist import CheckResult
from peerprep.domain.takes import Answer
from peerprep.profile import Profile
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.noted_rows import StrengthRow
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.suggestion_cards import SuggestionCards
from peerprep.ui.widgets.words_editor import WordsEditor
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.page_checks import check_page
from tests.ui.take_samples import STORY, WORD_S, add_spoken, add_typed, first_key

DANGER = "I want to kill myself tonight. I have a plan."
HOSPITAL = "I was at Lakeside Hospital for three weeks that spring."
SAVED_LINE = "Your changes are saved as you type."


class Correcting:
    """A page of a take in front of a person who has a keyboard."""

    def __init__(self, context: Context, qtbot: QtBot, take_id: str) -> None:
        self.context = context
        self.qtbot = qtbot
        self.take_id = take_id
        self.page = TakePage(context)
        qtbot.add_widget(self.page)
        self.page.resize(1280, 720)
        self.page.show()
        qtbot.wait_until(self.page.isActiveWindow)
        self.visit(take_id)

    def visit(self, take_id: str) -> None:
        self.page.set_subject(take_id)
        self.page.arrive()

    @property
    def words(self) -> WordsEditor:
        return child(self.page, WordsEditor, "words_view")

    @property
    def saved(self) -> str:
        return self.context.profile.transcripts.words_of(self.take_id)

    @property
    def note(self) -> str:
        label = child(self.page, QLabel, "words_note_label")
        return label.text() if label.isVisible() else ""

    @property
    def strip(self) -> Strip:
        return child(self.page, Strip, "note_strip")

    @property
    def hits(self) -> str:
        return child(self.page, QLabel, "hits_label").text()

    @property
    def focused(self) -> str:
        return self.page.focusWidget().objectName()

    def field(self, name: str) -> QLineEdit:
        return child(self.page, QLineEdit, name)

    def press(self, *keys: str) -> None:
        """Press keys such as "Ctrl+E" where the focus is."""
        for name in keys:
            combination = QKeySequence(name)[0]
            target = self.page.focusWidget() or self.page
            self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.page.focusWidget(), words)

    def edit_at(self, phrase: str) -> None:
        """Begin to edit with the words of a phrase selected."""
        self.press("Ctrl+E")
        start = self.words.toPlainText().index(phrase)
        self.words.select((start, start + len(phrase)))

    def done(self) -> None:
        """End editing and wait until the words are looked at again."""
        with self.qtbot.wait_signal(self.context.scribe.ready):
            self.press("Escape")

    def menu(self, words: str) -> None:
        """Choose an entry of the More menu."""
        actions = {a.text().replace("&", ""): a for a in self.page.menu.make().actions()}
        actions[words].trigger()

    def menu_words(self) -> list[str]:
        return [a.text().replace("&", "") for a in self.page.menu.make().actions()]

    def cards(self) -> list[str]:
        cards = child(self.page, SuggestionCards, "suggestion_cards").cards()
        return [card.noted.finding.evidence.quote for card in cards]


Open = Callable[..., Correcting]


@pytest.fixture
def correcting(context: Context, qtbot: QtBot) -> Iterator[Open]:
    opened: list[Correcting] = []

    def make(take_id: str = "") -> Correcting:
        opened.append(Correcting(context, qtbot, take_id or add_spoken(context.profile)))
        return opened[-1]

    yield make
    for one in opened:
        one.page.leave()
    qtbot.wait_until(lambda: context.jobs.running == 0)


@contextmanager
def slow_check(context: Context) -> Iterator[None]:
    """Have every check wait for the end of the block."""
    go_on, quick = threading.Event(), context.profile.transcripts.check

    def slow(text: str) -> CheckResult:
        go_on.wait(20)
        return quick(text)

    context.profile.transcripts.check = slow
    try:
        yield
    finally:
        go_on.set()


def test_keys_alone_correct_a_word_and_the_story_is_looked_at_again(
    correcting: Open, said: list[str]
) -> None:
    it = correcting()
    assert len(it.cards()) == 2
    it.press("Ctrl+E")
    assert it.focused == "words_view"
    assert said[-1] == "You can change your words now. Esc when you are done."
    assert it.note == SAVED_LINE
    it.press("Ctrl+F")
    it.type("Lakeside Hospital for three weeks")
    it.press("Escape")
    assert it.focused == "words_view"
    it.type("home")
    it.done()
    assert it.saved == STORY.replace("Lakeside Hospital for three weeks", "home")
    assert it.words.isReadOnly()
    assert it.focused == "words_view"
    assert it.cards() == ["My counselor, Dana Whitfield, was the first one who believed me."]
    assert it.words.marks
    assert it.note == "Looked again with your changes."
    assert said[-2:] == ["Looking again…", "Looked again with your changes."]


def test_the_button_edits_and_ends(correcting: Open, qtbot: QtBot) -> None:
    it = correcting()
    button = child(it.page, QPushButton, "edit_button")
    assert button.text() == "&Edit words"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.text(), it.words.isReadOnly()) == ("Don&e", False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.text(), it.words.isReadOnly()) == ("&Edit words", True)


def test_editing_starts_where_the_keyboard_was_and_ends_there(correcting: Open) -> None:
    it = correcting()
    it.words.select((STORY.index("Lakeside"),) * 2)
    it.press("Ctrl+E")
    it.type("X")
    it.done()
    assert it.saved == STORY.replace("Lakeside", "XLakeside")
    assert it.words.textCursor().position() == STORY.index("Lakeside") + 1


def test_marks_are_out_of_the_way_while_editing_and_findings_stay_beside(
    correcting: Open,
) -> None:
    it = correcting()
    it.press("Ctrl+E")
    assert it.words.marks == ()
    assert len(it.cards()) == 2
    it.press("Ctrl+E")
    assert it.words.isReadOnly()
    assert len(it.words.marks) > 2


def test_nothing_changed_is_not_looked_at_again(
    context: Context, correcting: Open, said: list[str]
) -> None:
    it = correcting()
    it.press("Ctrl+E", "Escape")
    assert context.profile.history.take(it.take_id).check is not None
    assert said[-1] == "Your words are as they were."
    assert it.note == ""
    assert "Restore what was written down" not in it.menu_words()


def test_no_break_spaces_and_line_ends_are_no_change(context: Context, correcting: Open) -> None:
    text = "Ça va\u00a0? I listen.\r\nI wait.\u2028I ask."
    it = correcting(add_typed(context.profile, first_key(context.profile), text))
    before = context.profile.history.take(it.take_id)
    it.press("Ctrl+E", "Escape")
    assert context.profile.history.take(it.take_id) == before
    it.press("Ctrl+E", "Ctrl+End")
    it.type(" Then")
    it.done()
    assert it.saved == "Ça va\u00a0? I listen.\nI wait.\nI ask. Then"


def test_typing_is_saved_when_it_stops(correcting: Open, qtbot: QtBot) -> None:
    it = correcting()
    it.edit_at("Dana Whitfield")
    it.type("a friend")
    assert it.saved == STORY
    qtbot.wait_until(lambda: it.saved == STORY.replace("Dana Whitfield", "a friend"))
    assert not it.words.isReadOnly()
    assert len(it.cards()) == 2


def test_typing_on_and_on_is_saved_meanwhile(correcting: Open, qtbot: QtBot) -> None:
    it = correcting()
    it.press("Ctrl+E")

    def typed_one_more_and_saved() -> bool:
        it.type("a")
        return it.saved != STORY

    qtbot.wait_until(typed_one_more_and_saved, timeout=20_000)


def test_undo_and_redo_are_the_editors(correcting: Open) -> None:
    it = correcting()
    it.edit_at("Dana Whitfield")
    it.type("Sam")
    changed = it.words.toPlainText()
    it.press("Ctrl+Z", "Ctrl+Z")
    assert it.words.toPlainText() == STORY
    it.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    assert it.words.toPlainText() == changed


def test_a_word_put_back_has_its_own_time_again(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("x")
    qtbot.wait_until(lambda: it.saved != STORY)
    it.press("Ctrl+Z", "Ctrl+Z")
    it.done()
    transcript = context.profile.history.take(it.take_id).transcript
    assert transcript is not None
    place = STORY.split().index("Lakeside")
    assert transcript.words[place].start == place * WORD_S
    assert transcript.words[place].confidence == 0.9


def test_words_are_heard_from_their_place_after_editing(
    correcting: Open, speaker: FakeSpeaker
) -> None:
    it = correcting()
    it.edit_at("So, um, ")
    it.press("Delete")
    it.done()
    it.words.word_activated.emit(0)
    assert speaker.played[-1].position_s == pytest.approx(2 * WORD_S)


def test_leaving_the_page_saves_and_has_it_looked_at(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    with qtbot.wait_signal(context.scribe.ready):
        it.page.leave()
    assert "Bayview" in it.saved
    take = context.profile.history.take(it.take_id)
    assert take.check is not None
    it.visit(it.take_id)
    assert it.words.isReadOnly()
    assert "Bayview" in it.words.toPlainText()
    assert it.words.marks


def test_leaving_without_a_change_shows_the_words_again(correcting: Open) -> None:
    it = correcting()
    it.press("Ctrl+E")
    it.page.leave()
    it.visit(it.take_id)
    assert it.words.isReadOnly()
    assert it.words.marks


def test_other_program_sees_the_words_while_they_are_edited(
    context: Context, correcting: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    qtbot.wait_until(lambda: "Bayview" in it.saved)
    other = Profile(context.profile.paths, microphone=FakeMicrophone(), speaker=FakeSpeaker())
    assert "Bayview" in other.transcripts.words_of(it.take_id)
    assert other.transcripts.unchecked() == [it.take_id]
    other.close()


def test_what_a_full_disk_does_not_take_stays_and_is_saved_later(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    other = add_typed_elsewhere(context)
    with FullDisk(0):
        it.press("Escape")
        assert it.strip.isVisible()
        assert not it.words.isReadOnly()
        assert "Bayview" in it.words.toPlainText()
        it.page.leave()
        assert it.page.holds_unsaved
        it.visit(other)
        assert it.words.toPlainText() == "I listen."
        assert it.page.holds_unsaved
    with qtbot.wait_signal(context.scribe.ready):
        it.page.keep_written()
    assert not it.page.holds_unsaved
    assert "Bayview" in it.saved
    assert context.profile.history.take(it.take_id).check is not None


def test_words_saved_after_the_page_was_left_are_checked(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    with FullDisk(0):
        it.page.leave()
    with qtbot.wait_signal(context.scribe.ready) as ready:
        it.page._correction._keeper._latest.timeout.emit()  # as it is tried again
    assert ready.args == [it.take_id]
    assert "Bayview" in it.saved
    assert context.profile.history.take(it.take_id).check is not None


def test_the_way_back_to_words_that_could_not_be_saved_goes_on_with_them(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    with FullDisk(0):
        it.page.leave()
        it.visit(it.take_id)
        assert not it.words.isReadOnly()
        assert "Bayview" in it.words.toPlainText()
        assert it.page.holds_unsaved
    it.done()
    assert "Bayview" in it.saved


def test_what_stands_beside_another_take_is_not_shown_while_this_one_is_looked_at(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    other = add_typed(context.profile, first_key(context.profile), STORY)
    context.profile.margins.set_note(other, "Of the other")
    context.profile.margins.rate(other, "hope", "clear")
    with slow_check(context):
        it.edit_at(", Dana Whitfield,")
        it.press("Delete", "Escape")
        it.page.leave()
        it.visit(other)
        assert len(it.cards()) == 2
        it.page.leave()
        it.visit(it.take_id)
        note = child(it.page, QPlainTextEdit, "note_edit")
        assert note.toPlainText() == ""
        assert not child(it.page, QCheckBox, "hope_clear_chip").isChecked()
        assert it.cards() == []
        note.setPlainText("Of this one")
        it.page.leave()
    assert context.profile.history.take(it.take_id).note == "Of this one"
    assert context.profile.history.take(other).note == "Of the other"


def test_a_line_planned_while_the_words_are_looked_at_stays(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    with slow_check(context):
        it.edit_at("Lakeside Hospital for three weeks")
        it.type("home")
        it.press("Escape")
        named, hospital = child(it.page, SuggestionCards, "suggestion_cards").cards()
        hospital.resume("a hospital")
        named.resume("my counselo")
        named.line_edit.setFocus()
        named.line_edit.setCursorPosition(3)
        it.type("own ")
    qtbot.wait_until(lambda: len(it.cards()) == 1)
    (named,) = child(it.page, SuggestionCards, "suggestion_cards").cards()
    assert named.line_edit.text() == "my own counselo"
    assert named.line_edit.hasFocus()
    assert named.line_edit.cursorPosition() == 7
    lines = context.profile.transcripts.planned_lines
    qtbot.wait_until(lambda: lines(first_key(context.profile)) == ["a hospital"])
    it.page.leave()
    assert sorted(lines(first_key(context.profile))) == ["a hospital", "my own counselo"]


def test_another_take_does_not_say_that_this_one_was_looked_at(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    other = add_typed_elsewhere(context)
    with slow_check(context):
        it.edit_at("Lakeside")
        it.type("Bayview")
        it.press("Escape")
        it.page.leave()
        it.visit(it.take_id)
        assert it.note == "Looking again…"
        it.page.leave()
        it.visit(other)
        assert it.note == ""
    qtbot.wait_until(lambda: context.profile.history.take(it.take_id).check is not None)
    assert it.note == ""
    it.page.leave()
    it.visit(it.take_id)
    assert it.note == ""


def add_typed_elsewhere(context: Context) -> str:
    return add_typed(context.profile, first_key(context.profile), "I listen.")


def test_all_words_taken_out_keep_the_earlier_ones(correcting: Open) -> None:
    it = correcting()
    it.press("Ctrl+E", "Ctrl+A", "Delete", "Escape")
    assert it.saved == STORY
    assert it.words.toPlainText() == STORY
    assert it.strip.words().startswith("Your earlier words are kept")


def test_a_deleted_take_takes_its_changes_along(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    context.profile.history.delete(it.take_id)
    it.page.leave()
    assert not it.page.holds_unsaved


def test_what_was_decided_on_other_sentences_stays(context: Context, correcting: Open) -> None:
    take_id = add_spoken(context.profile)
    context.profile.transcripts.answer(take_id, "unneeded_private_detail", HOSPITAL, Answer.WRONG)
    it = correcting(take_id)
    it.edit_at(", Dana Whitfield,")
    it.press("Delete")
    it.done()
    assert it.cards() == []
    shown = [label.text() for label in it.page.findChildren(QLabel) if label.isVisible()]
    assert "You said that one suggestion didn’t fit." in shown


def test_deciding_while_editing_keeps_both(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    cards = child(it.page, SuggestionCards, "suggestion_cards").cards()
    with qtbot.wait_signal(context.scribe.ready):
        qtbot.mouseClick(cards[0].keep_button, Qt.MouseButton.LeftButton)
    take = context.profile.history.take(it.take_id)
    assert [answer.answer for answer in take.answers] == [Answer.KEPT]
    assert "Bayview" in it.saved
    first = child(it.page, SuggestionCards, "suggestion_cards").cards()[0]
    assert first.head.time == "Kept"


def test_words_changed_during_the_check_are_checked_as_they_are(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    it.press("Escape")  # the check runs
    context.profile.transcripts.correct(it.take_id, "Today I walk every morning.")
    qtbot.wait_until(lambda: context.profile.history.take(it.take_id).check is not None)
    check = context.profile.history.take(it.take_id).check
    assert check is not None
    assert check.words == 5


def test_what_was_written_down_comes_back_and_goes_again(
    correcting: Open, context: Context, qtbot: QtBot, said: list[str]
) -> None:
    it = correcting()
    assert "Restore what was written down" not in it.menu_words()
    it.edit_at("Lakeside")
    it.type("Bayview")
    it.done()
    with qtbot.wait_signal(context.scribe.ready):
        it.menu("Restore what was written down")
    assert it.saved == STORY == it.words.toPlainText()
    assert it.strip.words() == "What was written down is back."
    assert "What was written down is back." in said
    assert said[-1] == "Looked again."
    assert len(it.cards()) == 2
    with qtbot.wait_signal(context.scribe.ready):
        it.press("Ctrl+Z")
    assert "Bayview" in it.saved
    assert it.words.toPlainText() == it.saved
    assert not it.strip.isVisible()
    it.press("Ctrl+Z")  # nothing more to undo
    assert "Bayview" in it.saved


def test_restoring_while_editing_undoes_what_is_typed_too(
    correcting: Open, context: Context, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    with qtbot.wait_signal(context.scribe.ready):
        it.menu("Restore what was written down")
    qtbot.wait_until(lambda: context.jobs.running == 0)
    assert (it.saved, it.words.isReadOnly()) == (STORY, True)
    (undo,) = it.strip.buttons()
    with qtbot.wait_signal(context.scribe.ready):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert "Bayview" in it.saved


def test_what_was_brought_back_and_changed_then_is_not_undone(
    correcting: Open, context: Context, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    it.done()
    with qtbot.wait_signal(context.scribe.ready):
        it.menu("Restore what was written down")
    it.edit_at("Dana")
    assert not it.strip.isVisible()
    assert it.strip.buttons() == ()
    it.type("Sam")
    it.done()
    it.press("Ctrl+Z")
    assert it.saved == STORY.replace("Dana", "Sam")


def test_what_was_brought_back_can_be_undone_on_the_way_back_to_the_page(
    correcting: Open, context: Context, qtbot: QtBot
) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    it.done()
    with qtbot.wait_signal(context.scribe.ready):
        it.menu("Restore what was written down")
    it.page.leave()
    it.visit(it.take_id)
    assert it.strip.isVisible()
    with qtbot.wait_signal(context.scribe.ready):
        it.press("Ctrl+Z")
    assert "Bayview" in it.saved


def test_words_are_copied_with_and_without_times(context: Context, correcting: Open) -> None:
    it = correcting(add_spoken(context.profile, text="So it began. And it went on."))
    it.menu("Copy words")
    assert QGuiApplication.clipboard().text() == "So it began. And it went on."
    it.menu("Copy words with times")
    assert QGuiApplication.clipboard().text() == "0:00 So it began.\n0:01 And it went on."
    assert it.strip.words() == "Copied."


def test_typed_words_have_no_times_to_copy(context: Context, correcting: Open) -> None:
    it = correcting(add_typed_elsewhere(context))
    assert it.menu_words()[0] == "Copy words"
    assert "Copy words with times" not in it.menu_words()
    it.press("Ctrl+E", "Ctrl+End", "Return")
    it.type("I wait.")
    it.done()
    assert it.saved == "I listen.\nI wait."


def test_find_counts_and_walks_the_places(correcting: Open, said: list[str]) -> None:
    it = correcting()
    it.press("Ctrl+F")
    assert it.focused == "find_edit"
    it.type("group")
    assert it.hits == "1 of 1"
    it.words.select((0, 0))
    it.field("find_edit").selectAll()
    it.type("my")
    count = STORY.lower().count("my")
    assert it.hits == f"1 of {count}"
    it.press("Return")
    assert it.hits == f"2 of {count}"
    start, end = it.words.selected()
    assert STORY[start:end].lower() == "my"
    assert said[-1].startswith(f"2 of {count}. ")
    assert " my " in said[-1]
    it.press("Shift+Return", "Shift+Return")
    assert it.hits == f"{count} of {count}"
    said.clear()
    it.type("zzz")
    assert (it.hits, said) == ("Not there", [])
    it.qtbot.wait_until(lambda: said == ["Not there"])
    it.press("Return")
    assert said == ["Not there"] * 2
    assert it.words.isReadOnly()
    it.press("Escape")
    assert it.focused == "words_view"
    assert not child(it.page, QWidget, "find_bar").isVisible()


def test_all_is_replaced_and_undone_in_one_step(
    correcting: Open, qtbot: QtBot, said: list[str]
) -> None:
    it = correcting()
    it.press("Ctrl+F")
    it.type("somebody")
    qtbot.keyClick(it.page.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.wait_until(lambda: it.focused == "replace_edit")
    assert not it.words.isReadOnly()
    it.field("replace_edit").setText("Pat 🌱")  # no key types this
    qtbot.keyClick(it.page.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    qtbot.wait_until(lambda: it.focused == "words_view")
    assert said[-1] == "Replaced in 2 places. Ctrl+Z takes it back."
    changed = STORY.replace("somebody", "Pat 🌱")
    assert it.words.toPlainText() == changed
    it.press("Ctrl+Z")
    assert it.words.toPlainText() == STORY
    it.press("Ctrl+Shift+Z")
    it.done()
    assert it.saved == changed


def test_one_place_after_the_other_is_replaced(correcting: Open) -> None:
    it = correcting()
    it.press("Ctrl+F")
    it.type("somebody")
    child(it.page, QPushButton, "replace_toggle").click()
    it.type("Pat")
    it.press("Return")
    assert it.words.toPlainText() == STORY.replace("somebody", "Pat", 1)
    assert it.hits == "1 of 1"
    it.press("Return")
    assert it.words.toPlainText() == STORY.replace("somebody", "Pat")
    assert it.hits == "Not there"
    it.press("Escape")  # the bar goes first
    it.done()
    assert it.saved == STORY.replace("somebody", "Pat")


def test_ctrl_e_ends_editing_from_the_words_and_the_fields(correcting: Open) -> None:
    it = correcting()
    it.press("Ctrl+E")
    assert not it.words.isReadOnly()
    it.press("Ctrl+E")
    assert it.words.isReadOnly()
    it.press("Ctrl+F", "Ctrl+E", "Ctrl+F", "Ctrl+E")
    assert it.words.isReadOnly()


def test_esc_is_asked_for_only_while_it_means_something(correcting: Open) -> None:
    it = correcting()

    def asks() -> bool:
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        QApplication.sendEvent(it.page, event)
        return event.isAccepted()

    assert not asks()
    it.press("Ctrl+E")
    assert asks()
    it.press("Escape", "Ctrl+F")
    assert asks()


def test_care_comes_once_for_words_that_were_cared_for(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting(add_spoken(context.profile, text=DANGER, duration_s=4))
    it.edit_at("tonight")
    it.type("today")
    it.done()
    take = context.profile.history.take(it.take_id)
    assert take.check is not None
    assert take.check.care
    assert context.scribe.care_waiting() is None
    assert child(it.page, QWidget, "waiting_card").isVisible()


def test_care_comes_when_corrected_words_raise_it(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting(add_spoken(context.profile, text="I walk every morning.", duration_s=4))
    it.press("Ctrl+E", "Ctrl+A")
    it.type(DANGER)
    it.done()
    assert context.scribe.care_waiting() == it.take_id


def test_care_for_one_take_is_not_taken_for_care_for_another(
    context: Context, correcting: Open, qtbot: QtBot
) -> None:
    it = correcting(add_spoken(context.profile, text=DANGER, duration_s=4))
    it.edit_at("tonight")
    it.type("today")
    it.done()
    it.take_id = add_spoken(context.profile, text="I walk every morning.", duration_s=4)
    context.profile.transcripts.correct(it.take_id, "I walk every day.")  # not checked yet
    it.visit(it.take_id)
    it.press("Ctrl+E", "Ctrl+A")
    it.type(DANGER)
    it.done()
    assert context.scribe.care_waiting() == it.take_id


@pytest.mark.parametrize("looking", [False, True], ids=["edit", "find"])
def test_page_is_usable_by_everyone_while_editing(correcting: Open, looking: bool) -> None:
    it = correcting()
    order = ["play_button", "sound_wave", "words_view", "edit_button", "strength_1_row"]
    if looking:
        it.press("Ctrl+F")
        it.type("somebody")
        child(it.page, QPushButton, "replace_toggle").click()
        finding = [
            "find_edit", "previous_hit_button", "next_hit_button", "replace_toggle",
            "find_close_button", "replace_edit", "replace_button", "replace_all_button",
        ]  # fmt: skip
        order[2:2] = finding
    else:
        it.press("Ctrl+E")
    check_page(it.page, order)


def test_one_column_shows_the_words_to_edit(correcting: Open) -> None:
    it = correcting()
    it.page.resize(900, 700)
    it.page._parts.segments.choose("consider")
    it.press("Ctrl+E")
    assert it.words.isVisible()
    assert it.focused == "words_view"
    it.press("Escape")


def test_a_look_changed_while_editing_leaves_the_words(correcting: Open) -> None:
    it = correcting()
    it.edit_at("Lakeside")
    it.type("Bayview")
    theme().choose(text_size=1.5, appearance="dark")
    assert "Bayview" in it.words.toPlainText()
    it.done()
    assert "Bayview" in it.saved


def test_strengths_are_shown_again_after_editing(correcting: Open) -> None:
    it = correcting()
    before = [row.text() for row in it.page.findChildren(StrengthRow) if row.isVisible()]
    it.edit_at("Lakeside")
    it.type("Bayview")
    it.done()
    after = [row.text() for row in it.page.findChildren(StrengthRow) if row.isVisible()]
    assert after == before
