"""Share: what the preview shows is what is in the file, and nothing is handed over by mistake."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QDate, QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.questions import typographic
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services import share_writing
from peerprep.ui.context import Context
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.share_sheet import ShareSheet
from peerprep.ui.widgets.strip import StripKind
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, read_samples
from tests.ui.page_checks import check_mnemonics, check_names, check_room, check_words, tab_stops
from tests.ui.pages.sharing_parts import NAMES, PLACES, Made, Sharing, views
from tests.ui.pictures import settle
from tests.ui.take_samples import STORY, WORD_S, add_spoken, add_typed, first_key

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
COVERED = STORY.replace("Dana Whitfield", "[name]").replace("Lakeside Hospital", "[place]")


@pytest.fixture
def sharing(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Sharing:
    made = Sharing(context, qtbot, tmp_path / "out" / "take-1.peerprep")
    made.target.parent.mkdir()

    def ask(
        _page: QWidget, _title: str, suggested: str, _kinds: object, *, then: Callable[[Path], None]
    ) -> None:
        made.suggested.append(suggested)
        then(made.target)

    monkeypatch.setattr(SaveFile, "ask", ask)
    return made


@pytest.fixture
def private(sharing: Sharing) -> Sharing:
    sharing.list_as_private(NAMES, PLACES)
    return sharing


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def spans(*names: str) -> list[tuple[float, float]]:
    words = STORY.split()
    return [
        (at * WORD_S, (at + 0.8) * WORD_S)
        for at, word in enumerate(words)
        if word.strip(".,") in names
    ]


def test_file_holds_exactly_what_was_shown(private: Sharing, qtbot: QtBot) -> None:
    profile = private.context.profile
    take_id = add_spoken(profile)
    profile.margins.rate(take_id, "hope", "clear", "Dana heard it.")
    profile.margins.set_note(take_id, "for me alone")
    sheet = private.open(take_id)
    qtbot.keyClicks(sheet.contents.listen_for, "Does my hope come through?")
    sheet.contents.more_button.click()
    qtbot.keyClicks(sheet.contents.made_for, "Sam")
    qtbot.keyClicks(sheet.contents.made_by, "Jordan")
    qtbot.keyClicks(sheet.contents.note, "Dana would like it.")
    sheet.contents.delete_after.setCurrentIndex(2)
    sheet.contents.lock.box.click()
    (view,) = views(sheet)
    assert view.words.toPlainText() == COVERED
    assert sheet.preview.covered_button.text() == "2 covered"
    private.make(sheet)
    made = Made(private.target)
    assert not made.is_locked
    assert made.names == [
        "manifest.json", "takes/1/take.json", "rubric.json", "takes/1/sound.flac",
    ]  # fmt: skip
    take = made.take()
    assert take["transcript"]["text"] == view.words.toPlainText()
    assert take["question"]["text"].replace("'", "’") == view.question.text()
    shown = labels(sheet.preview)
    (rating,) = take["ratings"]
    assert rating["sentence"] == "[name] heard it."
    assert f"{rating['title']}: {rating['label']}. [name] heard it." in shown
    manifest = made.manifest
    day = date.today() + timedelta(weeks=2)  # noqa: DTZ011
    assert manifest["delete_after"] == day.isoformat()
    said = [
        f"For {manifest['made_for']}.", f"From {manifest['made_by']}.",
        f"To listen for: {manifest['listen_for']}", manifest["note"],
        f"To be deleted after {day:%B} {day.day}, {day.year}.",
        f"To rate with: {made.document('rubric.json')['title']}.",
    ]  # fmt: skip
    assert [line for line in said if line not in shown] == []
    assert manifest["note"] == "[name] would like it."
    assert all(
        typographic(question) in view.also.text() for question in take["question"]["follow_ups"]
    )
    assert take["check"] is None
    for secret in ("Dana", "Whitfield", "Lakeside", "for me alone"):
        assert secret not in made.text()
    assert sheet.outcome.words() == "Made: take-1.peerprep. Hand it over yourself."
    assert private.suggested == ["take-1.peerprep"]
    assert [one.made_for for one in profile.sharing.sent_of(take_id)] == ["Sam"]


def test_sound_is_heard_as_it_will_be_and_written_so(
    private: Sharing, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    take_id = add_spoken(private.context.profile)
    sheet = private.open(take_id)
    sheet.contents.lock.box.click()
    (view,) = views(sheet)
    assert sheet.preview.strip.words() == "Covered words are silent in the sound, too."
    qtbot.mouseClick(view.play_button, Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: bool(speaker.played))
    heard = np.frombuffer(read_samples(speaker.played[-1].path), "<i2")
    assert view.play_button.accessibleName() == "Pause"
    own = np.frombuffer(read_samples(private.context.profile.transcripts.sound_of(take_id)), "<i2")
    assert len(heard) == len(own)
    for start, end in spans("Dana", "Whitfield", "Lakeside", "Hospital"):
        assert own[int(start * 16_000) : int(end * 16_000)].any()
        assert not heard[int(start * 16_000) : int(end * 16_000)].any()
    private.press(Qt.Key.Key_P, CONTROL)
    assert speaker.played[-1].is_stopped
    private.press(Qt.Key.Key_P, CONTROL)
    assert view.play_button.accessibleName() == "Pause"
    private.make(sheet)
    assert not sheet.preview.player.is_playing
    assert np.array_equal(Made(private.target).sound(), heard)
    sheet.close_sheet()
    private.settle()
    assert list(private.context.profile.paths.received.iterdir()) == []


def test_locked_file_opens_with_the_passphrase_that_is_shown(
    private: Sharing, tmp_path: Path
) -> None:
    take_id = add_spoken(private.context.profile, duration_s=70)
    sheet = private.open(take_id)
    words = sheet.contents.passphrase.edit.text()
    assert len(words.split()) == 4
    private.make(sheet)
    made = Made(private.target, words)
    assert made.is_locked
    assert made.take()["transcript"]["text"] == COVERED
    paths = AppPaths(tmp_path / "partner")
    paths.create()
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as partner:
        pack = partner.sharing.open_pack(private.target, words)
        (received,) = (partner.sharing.received_take(take.id) for take in pack.takes)
        assert received.transcript is not None
        assert received.transcript.text == COVERED
    sheet.close_sheet()
    assert private.strip.words() == (
        f"Made: take-1.peerprep. Hand it over yourself. Its passphrase: {words}"
    )
    check_mnemonics(private.page)
    private.page.hide()  # who comes back later does not find it lying there
    assert private.strip.words() == "Made: take-1.peerprep. Hand it over yourself."
    held = [*vars(private.page._deeds._sharer).values(), *vars(private.draft(take_id)).values()]
    assert words not in map(str, held)
    assert sheet.contents.passphrase.edit.text() == ""
    private.page.show()
    again = private.open(take_id).contents.passphrase.edit.text()
    assert len(again.split()) == 4
    assert again != words


def test_names_in_a_note_and_in_own_ratings_are_asked_about(sharing: Sharing, qtbot: QtBot) -> None:
    take_id = add_spoken(sharing.context.profile, text="Today I walk every morning.", duration_s=3)
    sharing.context.profile.margins.rate(take_id, "hope", "clear", "My friend Priya heard it.")
    sheet = sharing.open(take_id)
    strip = sheet.preview.strip
    assert strip.words() == "Priya is still in there."
    sheet.contents.ratings.box.click()
    assert strip.isHidden()
    sheet.contents.ratings.box.click()
    sheet.contents.more_button.click()
    qtbot.keyClicks(sheet.contents.note, "Marcus would like it.")
    qtbot.wait_until(lambda: "Cover &all 2" in [button.text() for button in strip.buttons()])
    strip.buttons()[2].click()
    sheet.contents.lock.box.click()
    sharing.make(sheet)
    made = Made(sharing.target)
    assert made.manifest["note"] == "[name] would like it."
    assert made.take()["ratings"][0]["sentence"] == "My friend [name] heard it."


def test_any_day_can_be_asked_for_by_keys(private: Sharing, qtbot: QtBot) -> None:
    take_id = add_spoken(private.context.profile, duration_s=3)
    sheet = private.open(take_id)
    sheet.contents.more_button.click()
    days = sheet.contents.delete_after
    assert not sheet.contents.other_day.isVisible()
    days.setFocus()
    private.press(Qt.Key.Key_End)
    assert days.currentText() == "Another day"
    private.press(Qt.Key.Key_Tab)
    assert sheet.contents.other_day.hasFocus()
    for _ in range(12):
        private.press(Qt.Key.Key_Up)
    for _ in range(13):
        private.press(Qt.Key.Key_Down)
    assert sheet.contents.other_day.date() == QDate.currentDate()
    for _ in range(14):
        private.press(Qt.Key.Key_Up)
    wanted = QDate.currentDate().addMonths(14)
    assert sheet.contents.other_day.date() == wanted
    text = f"To be deleted after {QLocale().toString(wanted, 'MMMM d, yyyy')}."
    qtbot.wait_until(lambda: text in labels(sheet.preview))
    check_mnemonics(sheet)
    check_names(sheet)
    private.press(Qt.Key.Key_Escape)
    again = private.open(take_id).contents
    assert again.delete_after.currentText() == "Another day"
    assert again.other_day.isVisible()
    assert again.other_day.date() == wanted
    again.delete_after.setCurrentIndex(0)
    assert not again.other_day.isVisible()
    assert private.draft(take_id).delete_after is None


def test_what_was_chosen_is_there_on_another_page(
    private: Sharing, qtbot: QtBot, context: Context
) -> None:
    take_id = add_spoken(context.profile, duration_s=3)
    sheet = private.open(take_id)
    sheet.contents.more_button.click()
    qtbot.keyClicks(sheet.contents.made_for, "Sam")
    qtbot.keyClicks(sheet.contents.note, "Thank you.")
    private.press(Qt.Key.Key_Escape)
    there = Sharing(context, qtbot, private.target)
    again = there.open(take_id).contents
    assert (again.made_for.text(), again.note.toPlainText()) == ("Sam", "Thank you.")


def test_name_that_is_not_listed_is_asked_about(sharing: Sharing, said: list[str]) -> None:
    sheet = sharing.open(add_spoken(sharing.context.profile))
    sheet.contents.lock.box.click()
    strip = sheet.preview.strip
    assert strip.words() == "Dana Whitfield is still in there."
    assert "Dana Whitfield is still in there." in said[-1]
    assert [button.text() for button in strip.buttons()] == [
        "&Cover it", "Lea&ve it", "Cover &all 2",
    ]  # fmt: skip
    sharing.make(sheet)
    assert not sharing.target.exists()  # first it is decided
    assert sharing.suggested == []
    assert strip.buttons()[0].hasFocus()
    strip.buttons()[0].click()
    assert said[-1] == "Lakeside Hospital is still in there."
    assert strip.words() == "Lakeside Hospital is still in there."
    assert strip.buttons()[0].hasFocus()
    strip.buttons()[1].click()
    assert sheet.make_button.hasFocus()
    sharing.make(sheet)
    text = Made(sharing.target).take()["transcript"]["text"]
    assert text == STORY.replace("Dana Whitfield", "[name]")
    assert text == views(sheet)[0].words.toPlainText()


def test_all_names_are_covered_at_once(sharing: Sharing) -> None:
    sheet = sharing.open(add_spoken(sharing.context.profile))
    sheet.preview.strip.buttons()[2].click()
    assert views(sheet)[0].words.toPlainText() == COVERED
    assert sheet.preview.strip.words() == "Covered words are silent in the sound, too."


def test_own_words_are_covered_and_found_ones_uncovered(private: Sharing, qtbot: QtBot) -> None:
    sheet = private.open(add_spoken(private.context.profile))
    sheet.preview.covered_button.click()
    words = sheet.preview.words
    assert words.options == ("Dana Whitfield", "Lakeside Hospital") == words.chosen
    words.chips.chip("Lakeside Hospital").click()
    words.add_button.click()
    qtbot.keyClicks(words.edit, "Tuesday group")
    private.press(Qt.Key.Key_Return)
    expected = COVERED.replace("[place]", "Lakeside Hospital")
    expected = expected.replace("Tuesday group", "[covered]")
    assert views(sheet)[0].words.toPlainText() == expected
    assert sheet.preview.covered_button.text() == "2 covered"


def test_words_listed_as_private_are_covered(sharing: Sharing) -> None:
    sharing.list_as_private("Dana", "drop-in center")
    sheet = sharing.open(add_spoken(sharing.context.profile))
    shown = views(sheet)[0].words.toPlainText()
    assert "Dana" not in shown and "drop-in center" not in shown
    assert sheet.preview.strip.words() == "Lakeside Hospital is still in there."


def test_sound_with_a_name_that_can_not_be_silenced_stays_here(private: Sharing) -> None:
    profile = private.context.profile
    take_id = add_spoken(profile)
    profile.transcripts.correct(take_id, STORY.replace("I joined", "Priya and I joined"))
    private.list_as_private(NAMES, PLACES, "Priya")
    sheet = private.open(take_id)
    told = "The sound still has a name in it, so it stays here."
    assert sheet.contents.sound.line() == told
    assert views(sheet)[0].note.text() == told
    assert not views(sheet)[0].play_button.isVisible()
    sheet.contents.lock.box.click()
    private.make(sheet)
    assert Made(private.target).names == ["manifest.json", "takes/1/take.json", "rubric.json"]


def test_what_is_left_out_is_neither_shown_nor_written(private: Sharing) -> None:
    sheet = private.open(add_spoken(private.context.profile))
    sheet.contents.lock.box.click()
    sheet.contents.noticed.box.click()
    shown = " ".join(labels(views(sheet)[0].noticed))
    sheet.contents.sound.box.click()
    assert not views(sheet)[0].play_button.isVisible()
    private.make(sheet)
    check = Made(private.target).take()["check"]
    quotes = [one["quote"] for item in check["items"] for one in item["evidence"]]
    assert quotes and all(f"“{quote}”" in shown for quote in quotes)
    assert "takes/1/sound.flac" not in Made(private.target).names
    sheet.contents.words.box.click()
    assert sheet.foot_bar.size_label.text() == "Nothing to hand over yet"
    assert not sheet.make_button.isEnabled()
    assert not sheet.contents.noticed.box.isEnabled()


def test_typed_answer_has_no_sound_to_share(private: Sharing) -> None:
    profile = private.context.profile
    sheet = private.open(add_typed(profile, first_key(profile), STORY))
    assert not sheet.contents.sound.box.isEnabled()
    assert sheet.contents.sound.line() == "There is no sound to hand over"
    assert views(sheet)[0].words.toPlainText() == COVERED


def test_sound_without_words_is_said_to_be_unread(private: Sharing) -> None:
    private.list_as_private()
    sheet = private.open(add_spoken(private.context.profile, text=None, duration_s=3))
    assert sheet.preview.strip.words() == (
        "No words are written down yet, so PeerPrep can’t tell which names are heard."
    )


def test_sound_without_words_stays_here_where_names_are_kept_private(private: Sharing) -> None:
    sheet = private.open(add_spoken(private.context.profile, text=None, duration_s=3))
    told = "There are no words yet to find names in, so the sound stays here."
    assert sheet.contents.sound.line() == told
    assert views(sheet)[0].note.text() == told
    assert not views(sheet)[0].has_sound
    assert not sheet.make_button.isEnabled()


def test_empty_passphrase_is_said_before_anything_is_asked(private: Sharing) -> None:
    sheet = private.open(add_spoken(private.context.profile, duration_s=3))
    sheet.contents.passphrase.edit.selectAll()
    sheet.contents.passphrase.setFocus()
    private.press(Qt.Key.Key_Delete)
    private.make(sheet)
    assert sheet.contents.passphrase.answer().startswith("An empty passphrase locks nothing")
    assert sheet.contents.passphrase.edit.hasFocus()
    assert private.suggested == []


def test_place_that_can_not_be_written_leaves_everything_as_chosen(private: Sharing) -> None:
    sheet = private.open(add_spoken(private.context.profile, duration_s=3))
    sheet.contents.noticed.box.click()
    private.target = private.target.parent / "gone" / "take.peerprep"
    private.make(sheet)
    assert sheet.outcome.kind is StripKind.TROUBLE
    assert "nothing half-written was left" in sheet.outcome.words()
    assert sheet.contents.noticed.box.isChecked()
    assert sheet.make_button.hasFocus()


def test_full_disk_is_said_and_leaves_nothing(private: Sharing) -> None:
    sheet = private.open(add_spoken(private.context.profile, duration_s=60))
    with FullDisk(20_000):
        private.make(sheet)
    assert sheet.outcome.kind is StripKind.TROUBLE
    assert list(private.target.parent.iterdir()) == []
    private.make(sheet)
    assert private.target.exists()


class SlowWriting:
    """Writing that says 40 % and waits until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = Event()
        real = share_writing._encoded

        def slow(plan, folder, check, progress):  # type: ignore[no-untyped-def]
            progress(0.4)
            self.go_on.wait(20)
            check()
            return real(plan, folder, check, progress)

        monkeypatch.setattr(share_writing, "_encoded", slow)


def test_making_shows_its_progress_and_can_be_stopped(
    private: Sharing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = SlowWriting(monkeypatch)
    sheet = private.open(add_spoken(private.context.profile, duration_s=3))
    sheet.make_button.click()
    qtbot.wait_until(lambda: sheet.foot_bar.size_label.text() == "Making the file, 40 %")
    assert not sheet.contents.isEnabled()
    assert sheet.leave_button.text() == "Canc&el"
    assert sheet.leave_button.hasFocus()
    sheet.leave_button.click()
    slow.go_on.set()
    private.settle()
    assert sheet.outcome.words() == "Stopped. No file was made."
    assert list(private.target.parent.iterdir()) == []
    assert sheet.contents.isEnabled()
    assert private.context.profile.sharing.sent_of(sheet.plan.takes[0].take.id) == []  # type: ignore[union-attr]


def test_closing_while_it_is_made_loses_nothing(
    private: Sharing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = SlowWriting(monkeypatch)
    take_id = add_spoken(private.context.profile, duration_s=3)
    sheet = private.open(take_id)
    words = sheet.contents.passphrase.edit.text()
    sheet.make_button.click()
    private.press(Qt.Key.Key_Escape)
    assert private.share_button.hasFocus()
    private.share_button.click()
    assert private.strip.words() == "A file is being made still."
    slow.go_on.set()
    private.settle()
    assert private.strip.words().endswith(f"Hand it over yourself. Its passphrase: {words}")
    assert Made(private.target, words).is_locked


def test_what_was_chosen_is_there_again(private: Sharing, qtbot: QtBot) -> None:
    take_id = add_spoken(private.context.profile, duration_s=3)
    sheet = private.open(take_id)
    words = sheet.contents.passphrase.edit.text()
    sheet.contents.noticed.box.click()
    qtbot.keyClicks(sheet.contents.listen_for, "My hope")
    private.press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert private.share_button.hasFocus()
    again = private.open(take_id)
    assert again is not sheet
    assert again.contents.noticed.box.isChecked()
    assert again.contents.listen_for.text() == "My hope"
    assert again.contents.passphrase.edit.text() == words


def test_take_changed_or_deleted_meanwhile_is_not_written_as_it_was(private: Sharing) -> None:
    profile = private.context.profile
    take_id = add_spoken(profile)
    sheet = private.open(take_id)
    profile.transcripts.correct(take_id, STORY.replace("my own apartment", "a room"))
    assert "a room" in views(sheet)[0].words.toPlainText()
    profile.history.delete(take_id)
    assert sheet.outcome.kind is StripKind.TROUBLE
    assert not sheet.make_button.isEnabled()


def test_made_file_is_shown_in_its_folder(
    private: Sharing, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or False)
    sheet = private.open(add_spoken(private.context.profile, duration_s=3))
    private.make(sheet)
    (show,) = sheet.outcome.buttons()
    assert show.hasFocus()
    show.click()
    assert [Path(url.toLocalFile()) for url in opened] == [private.target.parent]
    assert sheet.outcome.words() == "This computer has no program to show folders."


def test_keys_alone_share_a_take(private: Sharing, qtbot: QtBot, said: list[str]) -> None:
    sheet = private.open(add_spoken(private.context.profile, duration_s=70))
    assert sheet.make_button.hasFocus()
    assert said[-1].startswith("Share this take. PeerPrep makes one file.")
    private.press(Qt.Key.Key_L, ALT)
    assert sheet.contents.listen_for.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Hope")
    private.press(Qt.Key.Key_P, ALT)
    assert sheet.contents.noticed.box.isChecked()
    private.press(Qt.Key.Key_K, ALT)
    assert not sheet.contents.passphrase.isVisible()
    private.press(Qt.Key.Key_Return, CONTROL)
    private.settle()
    made = Made(private.target)
    assert made.manifest["listen_for"] == "Hope"
    assert made.take()["check"] is not None
    assert said[-1] == "Made: take-1.peerprep. Hand it over yourself."
    private.press(Qt.Key.Key_E, ALT)
    assert private.share_button.hasFocus()


def test_tab_goes_from_top_to_bottom_and_stays_inside(private: Sharing) -> None:
    sheet = private.open(add_spoken(private.context.profile, duration_s=70))
    contents, (view,) = sheet.contents, views(sheet)
    order: list[QWidget] = [
        contents.sound.box, contents.words.box, contents.noticed.box, contents.listen_for,
        contents.lock.box, *contents.passphrase.tab_stops(), contents.more_button,
        sheet.preview.covered_button, view.play_button, view.wave, view.words,
        sheet.leave_button, sheet.make_button, sheet.close_button,
    ]  # fmt: skip
    visited = []
    for _ in order:
        private.press(Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    at = order.index(sheet.make_button) + 1
    assert visited == [*order[at:], *order[:at]]
    assert [stop for stop in tab_stops(sheet) if stop in order] == order


@pytest.mark.parametrize("listed", [(NAMES, PLACES), ()])
def test_sheet_is_usable_by_everyone(sharing: Sharing, listed: tuple[str, ...]) -> None:
    sharing.list_as_private(*listed)
    profile = sharing.context.profile
    take_id = add_spoken(profile)
    profile.margins.rate(take_id, "hope", "clear", "It came through.")
    sheet = sharing.open(take_id)
    sheet.contents.noticed.box.click()
    sheet.contents.more_button.click()
    sheet.preview.covered_button.click()
    settle()
    check_names(sheet)
    check_mnemonics(sheet)
    check_words(sheet)
    check_room(sheet, owner=sharing.page)


def test_sheet_says_what_it_is_about(private: Sharing) -> None:
    sheet: ShareSheet = private.open(add_spoken(private.context.profile))
    contents = sheet.contents
    assert contents.sound.line() == "Your voice, 1 minute 18 seconds"
    assert contents.words.line() == "With 2 names or places covered"
    assert contents.noticed.line() == "Strengths and suggestions"
    assert contents.ratings.line() == "There are none yet"
    assert contents.lock.line() == "Tell it to them some other way, not by email."
    assert contents.sound.box.accessibleDescription() == contents.sound.line()
    assert sheet.foot_bar.size_label.text().startswith("One file, about 1.")
    assert sheet.foot_bar.size_label.text().endswith(" MB")
