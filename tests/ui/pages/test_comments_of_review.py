"""The comments of a review: numbered, walked, kept, changed, deleted and brought back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from peerprep.domain.review import CommentKind
from peerprep.ui.context import Context
from peerprep.ui.dialogs.save_review_sheet import SaveReviewSheet
from peerprep.ui.forms import child
from peerprep.ui.pages.review_page import ReviewPage
from peerprep.ui.widgets.entry_list import EntryList
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.waveform import MarkKind
from peerprep.ui.widgets.words_view import WordsView
from tests.full_disk import FullDisk
from tests.ui.pages.review_desk import CTRL, Desk, write


def test_comments_are_numbered_by_moment_with_their_kinds(
    desk: Callable[..., Desk], qtbot: QtBot, said: list[str]
) -> None:
    shown = desk()
    for moment, kind, words in (
        (34.0, "question", "What helps?"),
        (14.0, "boundary", "A name came out."),
        (60.0, "suggestion", "You could end here."),
    ):
        shown.page._voice.sound.player.seek(moment)
        qtbot.keyClick(shown.page, Qt.Key.Key_K, CTRL)
        child(shown.page, QCheckBox, f"{kind}_chip").click()
        shown.edit.setFocus()
        write(qtbot, shown, words)
    assert [(c.kind, c.at_s) for c in shown.review.comments] == [
        (CommentKind.BOUNDARY, 14.0),
        (CommentKind.QUESTION, 34.0),
        (CommentKind.SUGGESTION, 60.0),
    ]
    shown_rows = [(row.number, row.strong, row.second) for row in shown.list.entries()]
    assert shown_rows == [
        (1, "0:14", "A boundary"),
        (2, "0:34", "A question"),
        (3, "1:00", "An idea"),
    ]
    assert "Comment 3 added at 1:00." in said
    marks = child(shown.page, WordsView, "words_view").marks
    assert [(mark.kind, mark.number) for mark in marks] == [
        (MarkKind.COMMENT, 1),
        (MarkKind.COMMENT, 2),
        (MarkKind.COMMENT, 3),
    ]


def test_ctrl_g_walks_the_bubbles(desk: Callable[..., Desk], qtbot: QtBot, said: list[str]) -> None:
    shown = desk()
    service = shown.context.profile.reviews
    service.add_comment(shown.review.id, 14.0, CommentKind.STRENGTH, "Steady.")
    service.add_comment(shown.review.id, 34.0, CommentKind.QUESTION, "What helps?")
    shown.page.arrive()
    qtbot.keyClick(shown.page, Qt.Key.Key_G, CTRL)
    assert said[-1] == "Comment 1 of 2, 0:14, What worked. Steady."
    qtbot.keyClick(shown.page, Qt.Key.Key_G, CTRL)
    assert said[-1] == "Comment 2 of 2, 0:34, A question. What helps?"
    assert shown.page._voice.position_s == 34.0
    assert shown.list.chosen == service.review(shown.review.id).comments[1].id


def test_comments_close_to_each_other_have_a_bubble_each(desk: Callable[..., Desk]) -> None:
    shown = desk()
    for at_s in (20.0, 20.1):
        shown.context.profile.reviews.add_comment(
            shown.review.id, at_s, CommentKind.STRENGTH, "Steady."
        )
    shown.page.arrive()
    first, second = shown.wave._bubbles()
    assert first.right() <= second.left()


def test_every_letter_is_kept_without_enter(
    desk: Callable[..., Desk], qtbot: QtBot, context: Context
) -> None:
    shown = desk()
    shown.play_to(5.0)
    qtbot.keyClicks(shown.wave, "H")
    qtbot.keyClicks(shown.edit, "alf a th")
    qtbot.wait_until(lambda: bool(shown.review.comments))
    qtbot.keyClicks(shown.edit, "ought")
    shown.page.leave()
    again = ReviewPage(context)
    qtbot.add_widget(again)
    again.set_subject(shown.pack.takes[0].id)
    again.show()
    again.arrive()
    assert [row.text for row in child(again, EntryList, "comment_list").entries()] == [
        "Half a thought"
    ]
    assert not child(again, Strip, "note_strip").isVisible()  # no first word a second time
    again.leave()


def test_a_full_disk_keeps_the_words_in_the_field(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    with FullDisk(0):
        qtbot.keyClicks(shown.wave, "Kept")
        shown.page.keep_written()
        assert shown.page.holds_unsaved
        assert shown.strip.words().startswith(
            "What you wrote is still here, but not on the disk yet."
        )
        assert shown.edit.toPlainText() == "Kept"
    shown.page.keep_written()
    assert not shown.page.holds_unsaved
    assert shown.review.comments[0].text == "Kept"


def test_what_a_full_disk_did_not_take_waits_when_the_next_take_is_shown(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk(takes=2)
    page, first = shown.page, shown.review.id
    shown.context.profile.reviews.start(shown.pack.takes[1].id)
    keep, chip = child(page, GrowingEdit, "keep_edit"), child(page, QCheckBox, "hope_clear_chip")
    with FullDisk(0):
        qtbot.keyClicks(shown.wave, "Kept")
        child(page, QCheckBox, "question_chip").click()
        chip.click()
        qtbot.keyClicks(keep, "The end")
        page.leave()
        page.set_subject(shown.pack.takes[1].id)
        page.arrive()
        assert (shown.edit.toPlainText(), keep.toPlainText()) == ("", "")
        assert page.holds_unsaved  # so closing asks
        assert shown.strip.words() == "What you wrote is still here, but not on the disk yet."
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
        assert page.window().findChild(SaveReviewSheet) is None  # the file would lack it
        page.leave()
        page.set_subject(shown.pack.takes[0].id)
        page.arrive()
        assert (shown.edit.toPlainText(), keep.toPlainText()) == ("Kept", "The end")
        assert child(page, QCheckBox, "question_chip").isChecked()
        assert child(page, QCheckBox, "hope_clear_chip").isChecked()
        page.leave()
        page.set_subject(shown.pack.takes[1].id)
        page.arrive()
    page.keep_written()
    assert not page.holds_unsaved
    assert not shown.strip.isVisible()
    kept = shown.context.profile.reviews.review(first)
    assert [(one.text, one.kind) for one in kept.comments] == [("Kept", CommentKind.QUESTION)]
    assert kept.keep == "The end"
    assert [(one.criterion, one.level) for one in kept.ratings] == [("hope", "clear")]
    assert shown.review.comments == ()


def test_without_room_for_the_next_review_this_one_stays_with_its_words(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk(takes=2)
    gone = []
    shown.context.go.review.connect(gone.append)
    with FullDisk(0):
        qtbot.keyClicks(shown.wave, "Kept")
        shown.button("next_take_button").click()
    assert gone == []
    assert shown.strip.kind is StripKind.TROUBLE
    assert shown.edit.toPlainText() == "Kept"


def test_what_waits_goes_with_the_file_it_is_about(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk(takes=2)
    shown.context.profile.reviews.start(shown.pack.takes[1].id)
    with FullDisk(0):
        qtbot.keyClicks(shown.wave, "Kept")
        qtbot.keyClicks(child(shown.page, GrowingEdit, "keep_edit"), "The end")
        shown.page.keep_written()
        shown.page.set_subject(shown.pack.takes[1].id)
        shown.page.arrive()
    shown.context.profile.sharing.delete(shown.pack.id)
    shown.page.keep_written()
    assert not shown.page.holds_unsaved


def test_a_comment_is_changed_deleted_and_brought_back(
    desk: Callable[..., Desk], qtbot: QtBot, said: list[str]
) -> None:
    shown = desk()
    service = shown.context.profile.reviews
    service.add_comment(shown.review.id, 14.0, CommentKind.STRENGTH, "Steady.")
    service.add_comment(shown.review.id, 34.0, CommentKind.QUESTION, "What helps?")
    shown.page.arrive()
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Down)
    qtbot.keyClick(shown.list, Qt.Key.Key_F2)
    assert shown.edit.toPlainText() == "What helps?"
    assert child(shown.page, QCheckBox, "question_chip").isChecked()
    assert shown.button("add_button").text() == "Keep ch&anges"
    qtbot.keyClicks(shown.edit, " Most?")
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return)
    assert said[-1] == "Comment 2 kept at 0:34."
    assert [c.text for c in shown.review.comments] == ["Steady.", "What helps? Most?"]
    shown.list.choose(shown.review.comments[0].id)
    shown.list.setFocus()
    before = shown.review.comments
    qtbot.keyClick(shown.list, Qt.Key.Key_Delete)
    assert shown.review.comments == before[1:]
    assert shown.strip.words() == "Deleted comment 1. 10 seconds"
    assert shown.list.hasFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Z, CTRL)
    assert shown.review.comments == before
    assert not shown.strip.isVisible()


def test_enter_on_a_comment_plays_from_there(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    shown.context.profile.reviews.add_comment(
        shown.review.id, 34.0, CommentKind.QUESTION, "What helps?"
    )
    shown.page.arrive()
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert shown.page._voice.is_playing
    assert shown.now.position_s == pytest.approx(34.0, abs=0.1)
