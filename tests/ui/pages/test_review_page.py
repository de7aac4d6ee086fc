"""Reviewing somebody's take: real files from one profile to another, keys and words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.packs import ReceivedPack
from peerprep.domain.review import CommentKind, Review
from peerprep.services.reviews import ReviewFile
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.save_review_sheet import SaveReviewSheet
from peerprep.ui.forms import child
from peerprep.ui.pages.review_page import ReviewPage
from peerprep.ui.shortcuts import add_key
from peerprep.ui.theme import theme
from peerprep.ui.widgets.comment_edit import CommentEdit
from peerprep.ui.widgets.comment_wave import CommentWave
from peerprep.ui.widgets.entry_list import EntryList
from peerprep.ui.widgets.moment_list import MomentList
from peerprep.ui.widgets.said_line import SaidLine
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.waveform import MarkKind
from peerprep.ui.widgets.words_view import WordsView
from tests.full_disk import FullDisk
from tests.sound_fakes import FakePlayback, FakeSpeaker
from tests.ui.handed_over import given, handed, jordan, moment_of
from tests.ui.page_checks import check_page, check_tab_order
from tests.ui.pictures import settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Desk:
    """The page with a pack on it, and what a test looks at."""

    page: ReviewPage
    pack: ReceivedPack
    context: Context
    speaker: FakeSpeaker

    @property
    def now(self) -> FakePlayback:
        return self.speaker.played[-1]

    @property
    def review(self) -> Review:
        return self.context.profile.reviews.start(self.page._received_id)

    @property
    def edit(self) -> CommentEdit:
        return child(self.page, CommentEdit, "comment_edit")

    @property
    def list(self) -> EntryList:
        return child(self.page, EntryList, "comment_list")

    @property
    def wave(self) -> CommentWave:
        return child(self.page, CommentWave, "sound_wave")

    @property
    def strip(self) -> Strip:
        return child(self.page, Strip, "note_strip")

    def label(self, name: str) -> str:
        return child(self.page, QLabel, name).text()

    def button(self, name: str) -> QPushButton:
        return child(self.page, QPushButton, name)

    def play_to(self, moment_s: float) -> None:
        """Have the take played up to a moment."""
        player = self.page._voice.sound.player
        if not player.is_playing:
            player.toggle()
        self.now.advance(moment_s - player.position_s)
        player._look()


@pytest.fixture
def pack_file(tmp_path: Path) -> Callable[..., Path]:
    def make(**choices: object) -> Path:
        with jordan(tmp_path / "jordan") as home:
            return handed(home, tmp_path / "jordan.peerprep", **choices)  # type: ignore[arg-type]

    return make


@pytest.fixture
def desk(
    context: Context, speaker: FakeSpeaker, qtbot: QtBot, pack_file: Callable[..., Path]
) -> Iterator[Callable[..., Desk]]:
    pages = []

    def opened(**choices: object) -> Desk:
        pack = given(context, pack_file(**choices))
        page = ReviewPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        page.activateWindow()
        qtbot.wait_until(page.isActiveWindow)
        page.set_subject(pack.takes[0].id)
        page.arrive()
        pages.append(page)
        return Desk(page, pack, context, speaker)

    yield opened
    for page in pages:
        page.leave()


def write(qtbot: QtBot, desk: Desk, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_whose_take_it_is_and_what_they_ask(desk: Callable[..., Desk], said: list[str]) -> None:
    shown = desk()
    assert shown.label("title_label") == "Reviewing Jordan’s take"
    assert shown.label("asks_label") == "Jordan asks: “Does my hope come through?”"
    assert shown.label("note_label") == "Thank you."
    assert shown.strip.words() == (
        "Jordan chose to share this with you. Ask before you advise, and let private things stay "
        "private."
    )
    assert shown.page.main_control.hasFocus()
    assert said[-2].startswith("Reviewing Jordan’s take. ")
    assert shown.label("empty_label") == (
        "Play the take and start typing when something strikes you."
    )


def test_the_page_passes_every_check(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk(takes=3)
    shown.context.profile.reviews.add_comment(
        shown.review.id, 3.0, CommentKind.QUESTION, "What helped?"
    )
    shown.page.arrive()
    check_page(
        shown.page,
        (
            "play_button",
            "sound_wave",
            "speed_button",
            "repeat_button",
            "words_button",
            "comment_edit",
            "strength_chip",
            "add_button",
            "comment_list",
            "keep_edit",
            "noticed_button",
            "guide_button",
            "next_take_button",
            "delete_button",
            "save_button",
        ),
    )


def test_without_sound_the_words_come_before_the_comment(desk: Callable[..., Desk]) -> None:
    shown = desk(sound=False)
    check_tab_order(shown.page, ("words_view", "comment_edit", "add_button", "keep_edit"))


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


def test_the_words_being_said_are_shown(desk: Callable[..., Desk]) -> None:
    shown = desk()
    line = child(shown.page, SaidLine, "said_line")
    shown.play_to(moment_of("apartment,") + 0.1)
    assert line.lit == "apartment,"
    assert "Today I’ve got my own apartment," in line.line or line.line.startswith("apartment,")


def test_ratings_and_the_thing_to_keep_are_kept_at_once(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk()
    chip = child(shown.page, QCheckBox, "hope_very_clear_chip")
    assert chip.accessibleName() == "Hope comes through: Very clear"
    chip.click()
    assert [(r.criterion, r.level) for r in shown.review.ratings] == [("hope", "very_clear")]
    keep = child(shown.page, QWidget, "keep_edit")
    keep.setFocus()
    qtbot.keyClicks(keep, "The last line")
    shown.page.keep_written()
    assert shown.review.keep == "The last line"
    chip.click()
    assert shown.review.ratings == ()


def test_what_was_noticed_waits_until_it_was_heard(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    found = child(shown.page, MomentList, "noticed_list")
    shown.button("noticed_button").click()
    assert not found.isVisible()
    assert shown.label("noticed_label").startswith("It waits until you have heard it all")
    for second in range(1, int(shown.pack.takes[0].duration_s)):
        shown.play_to(second + 0.5)
    assert shown.review.listened
    assert found.isVisible()
    assert any(row.text.startswith("You showed where life is now: “") for row in found.rows())


def test_going_to_the_end_is_not_hearing_it(desk: Callable[..., Desk]) -> None:
    shown = desk()
    shown.play_to(3.0)
    shown.page._voice.sound.player.seek(shown.pack.takes[0].duration_s - 1)
    shown.play_to(shown.pack.takes[0].duration_s - 0.2)
    assert not shown.review.listened
    shown.button("noticed_button").click()
    shown.button("heard_button").click()
    assert shown.review.listened


def test_without_sound_comments_stand_beside_words(
    desk: Callable[..., Desk], qtbot: QtBot, said: list[str]
) -> None:
    shown = desk(sound=False)
    assert shown.label("no_sound_label") == "Shared without sound."
    assert child(shown.page, QLabel, "no_sound_label").isVisible()
    assert not child(shown.page, QWidget, "sound_card").isVisible()
    view = child(shown.page, WordsView, "words_view")
    assert view.isVisible()
    assert shown.page.main_control is view
    assert shown.label("comment_time_label") == "On the whole"
    view.word_activated.emit(4)
    assert said[-1].startswith("Comment beside “")
    assert shown.label("comment_time_label") == "At 0:02"
    qtbot.keyClicks(view, "So")
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return)
    (comment,) = shown.review.comments
    assert (comment.text, comment.at_s) == ("So", 2.0)
    assert comment.quote.startswith("So, um, I’ve lived with depression")


def save(qtbot: QtBot, shown: Desk, target: Path, passphrase: str = "") -> None:
    shown.page.setFocus()
    qtbot.keyClick(shown.page, Qt.Key.Key_Return, CTRL)
    sheet = shown.page.window().findChild(SaveReviewSheet)
    assert sheet is not None
    if passphrase:
        sheet.lock_check.setChecked(True)
        sheet.save_button.click()
        assert sheet.answer_label.text().startswith("An empty passphrase locks nothing")
        sheet.pass_edit.setText(passphrase)
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
        "Saved as Jordan-take-1-from-Sam. Hand that file back to Jordan."
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
    assert shown.strip.words().startswith("Saved as a. Hand that file back to Jordan.")


def test_a_locked_review_opens_with_its_passphrase(
    desk: Callable[..., Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    shown = desk()
    shown.context.profile.reviews.add_comment(shown.review.id, 3.0, CommentKind.STRENGTH, "Steady.")
    shown.page.arrive()
    target = tmp_path / "a.peerprep-review"
    save(qtbot, shown, target, "river otter")
    assert b"Steady" not in target.read_bytes()
    with jordan(tmp_path / "jordan") as home:
        (taken,) = home.profile.reviews.take_in(target, "river otter")
        assert taken.review.comments[0].text == "Steady."


def test_an_empty_review_is_not_saved(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    qtbot.keyClick(shown.page, Qt.Key.Key_Return, CTRL)
    assert shown.strip.words().startswith("There is nothing in it yet.")
    assert shown.page.window().findChild(SaveReviewSheet) is None


def test_takes_of_a_pack_come_one_after_another(desk: Callable[..., Desk]) -> None:
    shown = desk(takes=3)
    asked: list[str] = []
    shown.context.go.review.connect(asked.append)
    assert not shown.button("take_before_button").isVisible()
    shown.button("next_take_button").click()
    assert asked == [shown.pack.takes[1].id]
    shown.page.leave()
    shown.page.set_subject(asked[0])
    shown.page.arrive()
    assert shown.button("take_before_button").isVisible()
    assert shown.page._received_id == asked[0]
    assert len(shown.context.profile.reviews.given()) == 2


def test_the_file_is_deleted_only_when_that_is_wanted(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk()
    places: list[str] = []
    shown.context.go.place.connect(places.append)
    shown.button("delete_button").click()
    sheet = shown.page.window().findChild(Confirm)
    assert sheet is not None
    sheet.keep_button.click()
    assert shown.context.profile.sharing.packs() == [shown.pack]
    settle()
    shown.play_to(2.0)
    shown.button("delete_button").click()
    sheet = shown.page.window().findChild(Confirm)
    assert sheet is not None
    sheet.accept_button.click()
    assert shown.context.profile.sharing.packs() == []
    assert places == ["partner"]


def test_the_day_to_delete_is_said_calmly(desk: Callable[..., Desk]) -> None:
    shown = desk(delete_after=date(2026, 1, 2))
    assert shown.strip.words() == (
        "The day Jordan asked for has come: delete it after January 2, 2026."
    )
    assert [button.text() for button in shown.strip.buttons()] == ["Delete it now"]


def test_a_take_that_is_gone_leads_to_the_list(context: Context, qtbot: QtBot) -> None:
    page = ReviewPage(context)
    qtbot.add_widget(page)
    page.show()
    page.set_subject("gone")
    with qtbot.wait_signal(context.go.place) as asked:
        page.arrive()
    assert asked.args == ["partner"]


def test_all_parts_are_reached_in_one_column(desk: Callable[..., Desk]) -> None:
    shown = desk()
    theme().choose(text_size=2.0)
    settle()
    segments = shown.page._columns.segments
    assert segments.isVisible()
    for key, name in (
        ("words", "words_card"),
        ("heard", "heard_card"),
        ("comments", "comment_card"),
    ):
        segments.choose(key)
        assert child(shown.page, QWidget, name).isVisible()
    segments.choose("words")
    shown.page._comments.begin("H")
    assert shown.edit.hasFocus()
    assert shown.edit.isVisible()
