"""Commenting while somebody’s take plays: typing rests it, Enter and Esc go on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from peerprep.domain.review import CommentKind
from peerprep.ui.forms import child
from peerprep.ui.shortcuts import add_key
from tests.full_disk import FullDisk
from tests.ui.pages.review_desk import CTRL, SHIFT, Desk, write


def test_typing_anywhere_rests_the_sound_and_enter_plays_on(
    desk: Callable[..., Desk], qtbot: QtBot, said: list[str]
) -> None:
    shown = desk()
    shown.play_to(58.2)
    assert shown.wave.hasFocus() is False
    shown.wave.setFocus()
    qtbot.keyClicks(shown.wave, "When")
    assert shown.edit.hasFocus()
    assert shown.edit.toPlainText() == "When"
    assert not shown.page._voice.is_playing
    assert shown.label("comment_time_label") == "At 0:58"
    assert shown.label("comment_line_label") == "Playing waits while you type"
    assert [pin.number for pin in shown.wave.pins] == [1]
    qtbot.keyClicks(shown.edit, " you said")
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(shown.edit, "it")
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return)
    (comment,) = shown.review.comments
    assert (comment.text, comment.kind) == ("When you said\nit", CommentKind.STRENGTH)
    assert comment.at_s == pytest.approx(58.2, abs=0.3)
    assert comment.quote.startswith("Because somebody was patient with me")
    assert said[-1] in ("Comment 1 added at 0:58.", "Playing at 58 seconds.")
    assert "Comment 1 added at 0:58." in said
    assert shown.page._voice.is_playing
    assert shown.now.position_s == pytest.approx(58.2, abs=0.3)
    assert shown.edit.hasFocus()
    assert shown.edit.toPlainText() == ""
    assert [entry.strong for entry in shown.list.entries()] == ["0:58"]


def test_a_paused_take_stays_paused(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    shown.play_to(10.0)
    shown.page._voice.sound.player.stop()
    qtbot.keyClick(shown.page, Qt.Key.Key_K, CTRL)
    write(qtbot, shown, "Here")
    assert not shown.page._voice.is_playing
    assert shown.review.comments[0].at_s == pytest.approx(10.0, abs=0.3)


def test_a_moment_without_words_is_let_go_when_the_sound_goes_on(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk()
    shown.play_to(10.0)
    qtbot.keyClick(shown.page, Qt.Key.Key_K, CTRL)
    assert shown.label("comment_time_label") == "At 0:10"
    qtbot.keyClick(shown.edit, Qt.Key.Key_P, CTRL)
    shown.play_to(20.0)
    write(qtbot, shown, "Later")
    assert shown.review.comments[0].at_s == pytest.approx(20.0, abs=0.3)


def test_esc_leaves_a_comment_and_plays_on(
    desk: Callable[..., Desk], qtbot: QtBot, said: list[str]
) -> None:
    shown = desk()
    shown.play_to(20.0)
    qtbot.keyClicks(shown.wave, "N")
    qtbot.keyClicks(shown.edit, "ever m")
    qtbot.wait_until(lambda: bool(shown.review.comments))
    qtbot.keyClicks(shown.edit, "ind")
    qtbot.keyClick(shown.edit, Qt.Key.Key_Escape)
    assert shown.review.comments == ()
    assert shown.edit.toPlainText() == ""
    assert shown.edit.hasFocus()
    assert shown.page._voice.is_playing
    assert shown.now.position_s == pytest.approx(20.0, abs=0.3)
    assert shown.strip.words() == "Not kept. 10 seconds"
    assert shown.wave.pins == ()
    shown.strip.buttons()[0].click()
    (comment,) = shown.review.comments
    assert comment.text == "Never mind"
    assert comment.at_s == pytest.approx(20.0, abs=0.3)


def test_esc_leads_back_only_when_no_comment_is_begun(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk()
    backs: list[bool] = []
    add_key(shown.page, "Esc", "", lambda: backs.append(True))
    shown.play_to(20.0)
    qtbot.keyClick(shown.page, Qt.Key.Key_K, CTRL)
    assert child(shown.page, QLabel, "keys_label").isVisible()
    chip = child(shown.page, QCheckBox, "question_chip")
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Escape)
    assert shown.page._voice.is_playing
    assert (backs, shown.edit.hasFocus()) == ([], True)
    assert not child(shown.page, QLabel, "keys_label").isVisible()
    assert not shown.strip.words().startswith("Not kept")  # there was nothing
    qtbot.keyClick(shown.edit, Qt.Key.Key_Escape)
    assert backs == [True]


def test_esc_leaves_a_changed_comment_as_it_was(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    service = shown.context.profile.reviews
    service.add_comment(shown.review.id, 34.0, CommentKind.QUESTION, "What helps?")
    before = shown.review.comments
    shown.page.arrive()
    shown.list.setFocus()
    qtbot.keyClick(shown.list, Qt.Key.Key_F2)
    qtbot.keyClicks(shown.edit, " Most")
    shown.page.keep_written()
    qtbot.keyClick(shown.edit, Qt.Key.Key_Escape)
    assert shown.review.comments == before
    assert [entry.text for entry in shown.list.entries()] == ["What helps?"]
    shown.strip.buttons()[0].click()
    assert [c.text for c in shown.review.comments] == ["What helps? Most"]


def test_a_full_disk_leaves_a_comment_in_the_field_that_is_not_wanted(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk()
    qtbot.keyClicks(shown.wave, "N")
    qtbot.keyClicks(shown.edit, "ever mind")
    shown.page.keep_written()
    with FullDisk(0):
        qtbot.keyClick(shown.edit, Qt.Key.Key_Escape)
        assert shown.edit.toPlainText() == "Never mind"
        assert shown.strip.isVisible()
    qtbot.keyClick(shown.edit, Qt.Key.Key_Escape)
    assert shown.review.comments == ()


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_Q, CommentKind.QUESTION),
        (Qt.Key.Key_I, CommentKind.SUGGESTION),
        (Qt.Key.Key_B, CommentKind.BOUNDARY),
        (Qt.Key.Key_W, CommentKind.STRENGTH),
    ],
)
def test_a_kind_is_chosen_by_its_letter_while_writing(
    desk: Callable[..., Desk], qtbot: QtBot, key: Qt.Key, kind: CommentKind
) -> None:
    shown = desk()
    shown.play_to(5.0)
    qtbot.keyClicks(shown.wave, "Here")
    if kind is CommentKind.STRENGTH:
        child(shown.page, QCheckBox, "boundary_chip").click()
    qtbot.keyClick(shown.edit, key, Qt.KeyboardModifier.AltModifier)
    qtbot.wait_until(child(shown.page, QCheckBox, f"{kind.value}_chip").isChecked)
    assert shown.edit.hasFocus()
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return)
    assert [(c.kind, c.text) for c in shown.review.comments] == [(kind, "Here")]


def test_the_kinds_stand_in_one_row(desk: Callable[..., Desk]) -> None:
    shown = desk()
    chips = [child(shown.page, QCheckBox, f"{kind.value}_chip") for kind in CommentKind]
    assert len({chip.y() for chip in chips}) == 1


def test_typing_without_a_pause_is_saved(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    shown.play_to(5.0)
    qtbot.keyClicks(shown.wave, "A")

    def goes_on() -> bool:
        qtbot.keyClicks(shown.edit, "a")
        return bool(shown.review.comments)

    qtbot.wait_until(goes_on)
