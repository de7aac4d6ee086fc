"""The review that goes back as a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from peerprep.domain.review import CommentKind, Review
from peerprep.services.reviews import ReviewFile
from peerprep.ui.dialogs.save_review_sheet import SaveReviewSheet
from tests.ui.handed_over import jordan
from tests.ui.pages.review_desk import CTRL, Desk
from tests.ui.pictures import settle


def save(qtbot: QtBot, shown: Desk, target: Path, passphrase: str = "") -> None:
    shown.page.setFocus()
    qtbot.keyClick(shown.page, Qt.Key.Key_Return, CTRL)
    sheet = shown.page.window().findChild(SaveReviewSheet)
    assert sheet is not None
    if passphrase:
        sheet.lock_check.setChecked(True)
        sheet.save_button.click()
        assert sheet.lock.answer().startswith("An empty passphrase locks nothing")
        qtbot.keyClicks(sheet.lock.edit, passphrase)
    sheet.save_button.click()
    settle()
    dialog = shown.page.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "Jordan-take-1-from-Sam.peerprep-review"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.wait_until(lambda: "Hand that file back" in shown.strip.words(), timeout=20_000)


def test_saving_goes_home_and_shows_their_own_words(
    desk: Callable[..., Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    shown = desk(takes=2)
    service = shown.context.profile.reviews
    service.add_comment(shown.review.id, 3.0, CommentKind.STRENGTH, "Steady.")
    service.rate(shown.review.id, "hope", "clear")
    shown.page.arrive()
    target = tmp_path / "Jordan-take-1-from-Sam.peerprep-review"
    beside = "You: Clear. Jordan: A start."
    assert beside not in [label.text() for label in shown.page.findChildren(QLabel)]
    save(qtbot, shown, target)
    (both,) = [x for x in shown.page.findChildren(QLabel) if x.text() == beside]
    assert both.isVisible()
    assert shown.strip.words() == (
        "Saved as Jordan-take-1-from-Sam.peerprep-review. Hand that file back to Jordan."
    )
    with jordan(tmp_path / "jordan") as home:
        (taken,) = home.profile.reviews.take_in(target)
        assert [c.text for c in taken.review.comments] == ["Steady."]
        assert taken.review.reviewer == "Sam"


def test_a_review_is_said_to_be_saved_though_the_file_it_is_about_was_deleted_meanwhile(
    desk: Callable[..., Desk], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = desk()
    profile = shown.context.profile
    profile.reviews.add_comment(shown.review.id, 3.0, CommentKind.STRENGTH, "Steady.")
    saved = profile.reviews.saved

    def late(file: ReviewFile) -> list[Review]:
        profile.sharing.delete(shown.pack.id)
        return saved(file)

    monkeypatch.setattr(profile.reviews, "saved", late)
    target = tmp_path / "a.peerprep-review"
    save(qtbot, shown, target)
    assert target.exists()
    assert shown.strip.words().startswith(
        "Saved as a.peerprep-review. Hand that file back to Jordan."
    )


def test_a_locked_review_opens_with_its_passphrase(
    desk: Callable[..., Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    shown = desk()
    shown.context.profile.reviews.add_comment(shown.review.id, 3.0, CommentKind.STRENGTH, "Steady.")
    shown.page.arrive()
    target = tmp_path / "a.peerprep-review"
    save(qtbot, shown, target, " river otter ")  # as it comes out of a message
    assert b"Steady" not in target.read_bytes()
    with jordan(tmp_path / "jordan") as home:
        (taken,) = home.profile.reviews.take_in(target, "river otter")
        assert taken.review.comments[0].text == "Steady."


def test_how_saving_went_is_said_once_the_page_is_seen_again(
    desk: Callable[..., Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    shown = desk()
    review_id = shown.review.id
    shown.context.profile.reviews.add_comment(review_id, 3.0, CommentKind.STRENGTH, "Steady.")
    gone = tmp_path / "gone" / "a.peerprep-review"
    for target, words in (
        (tmp_path / "a.peerprep-review", "Saved as a.peerprep-review. Hand that file back"),
        (gone, f"{gone} could not be written"),
    ):
        shown.page._saving.write([review_id], "Jordan", None, target)
        shown.page.leave()
        shown.page.hide()
        qtbot.wait_until(lambda: not shown.context.jobs.running)
        settle()
        shown.page.show()
        shown.page.arrive()
        assert shown.strip.words().startswith(words)
        shown.page.arrive()
        assert not shown.strip.isVisible()  # it was said


def test_an_empty_review_is_not_saved(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    qtbot.keyClick(shown.page, Qt.Key.Key_Return, CTRL)
    assert shown.strip.words().startswith("There is nothing in it yet.")
    assert shown.page.window().findChild(SaveReviewSheet) is None
