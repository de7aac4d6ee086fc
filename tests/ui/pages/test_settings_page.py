"""Settings: every change is kept as it is made, and everything can be deleted."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from peerprep import __version__
from peerprep.domain.errors import Problem
from peerprep.domain.packs import Assignment
from peerprep.services.rubrics import built_in
from peerprep.services.sharing import Choices
from peerprep.settings import Appearance, load
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.speech_file import SpeechFileDialog
from peerprep.ui.dialogs.typed_confirm import TypedConfirm
from peerprep.ui.forms import child
from peerprep.ui.pages.settings_page import SettingsPage
from peerprep.ui.share_draft import ShareDraft
from peerprep.ui.theme import theme
from peerprep.ui.widgets.model_words import model_words, size_words
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip
from tests.sound_fakes import FakeMicrophone
from tests.ui.page_checks import check_page
from tests.ui.session_parts import add_model
from tests.ui.take_samples import add_spoken

Open = Callable[[str], SettingsPage]
SECTIONS = ("look", "sound", "speech", "privacy", "practice", "support", "keys", "about")


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Open:
    def opened(section: str) -> SettingsPage:
        page = SettingsPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        page.set_subject(section)
        page.arrive()
        return page

    return opened


def kept(context: Context) -> object:
    """What the settings file holds now."""
    return load(context.profile.paths.settings)[0]


def note(page: SettingsPage) -> str:
    return child(page, Strip, "note_strip").words()


def click(qtbot: QtBot, page: SettingsPage, name: str) -> None:
    qtbot.mouseClick(child(page, QPushButton, name), Qt.MouseButton.LeftButton)


def choose(combo: QComboBox, at: int) -> None:
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def button(page: SettingsPage, name: str) -> QPushButton:
    rows = child(page, QWidget, "model_rows").findChildren(QPushButton)
    return next(b for b in rows if b.accessibleName() == name and not b.isHidden())


def test_only_the_chosen_section_is_shown(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("privacy")
    shown = [name for name in SECTIONS if child(page, QWidget, f"{name}_section").isVisible()]
    assert shown == ["privacy"]
    sections = child(page, QWidget, "section_rows").findChildren(QPushButton)
    about = next(b for b in sections if b.text() == "About")
    qtbot.mouseClick(about, Qt.MouseButton.LeftButton)
    assert child(page, QWidget, "about_section").isVisible()
    assert not child(page, QWidget, "privacy_section").isVisible()


def test_text_size_acts_at_once_and_is_kept(context: Context, open_page: Open) -> None:
    page = open_page("look")
    combo = child(page, QComboBox, "size_combo")
    choose(combo, combo.findText("150 %"))
    assert theme().text_size == 1.5
    assert kept(context).text_size == 1.5  # type: ignore[attr-defined]


def test_appearance_acts_at_once_and_is_kept(context: Context, open_page: Open) -> None:
    page = open_page("look")
    child(page, SegmentFrame, "appearance_segments").choose("dark")
    assert theme().is_dark
    assert kept(context).appearance is Appearance.DARK  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "setting"),
    [("plain_check", "plain_questions"), ("movement_check", "less_movement")],
)
def test_switch_acts_at_once_and_is_kept(
    context: Context, open_page: Open, qtbot: QtBot, name: str, setting: str
) -> None:
    page = open_page("look")
    switch = child(page, QCheckBox, name)
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert getattr(theme(), setting)
    assert getattr(kept(context), setting)


def test_microphone_is_kept_and_checked_anew(context: Context, open_page: Open) -> None:
    profile = context.profile
    profile.save_settings(dataclasses.replace(profile.settings, microphone_checked=True))
    page = open_page("sound")
    combo = child(page, QComboBox, "microphone_combo")
    choose(combo, combo.findText("Headset"))
    assert profile.settings.microphone == "Headset"
    assert not profile.settings.microphone_checked


def test_unplugged_microphone_stays_listed(
    context: Context, open_page: Open, microphone: FakeMicrophone, qtbot: QtBot
) -> None:
    profile = context.profile
    profile.save_settings(dataclasses.replace(profile.settings, microphone="Headset"))
    page = open_page("sound")
    microphone.unplug("Headset")
    click(qtbot, page, "look_button")
    combo = child(page, QComboBox, "microphone_combo")
    assert combo.currentText() == "Headset (not plugged in)"


def test_no_sound_system_is_said(open_page: Open, microphone: FakeMicrophone) -> None:
    microphone.refusal = Problem.NO_SOUND_SYSTEM
    page = open_page("sound")
    assert note(page).startswith("Sound isn’t set up on this computer.")


def test_check_leads_to_the_microphone_check(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page("sound")
    with qtbot.wait_signal(context.go.microphone_check):
        click(qtbot, page, "check_button")


def test_no_speech_file_is_said(open_page: Open) -> None:
    page = open_page("speech")
    assert child(page, QLabel, "no_model_label").isVisible()
    offered = child(page, QComboBox, "official_combo")
    assert offered.itemText(0) == "Tiny English, 76 MB"


def test_another_speech_file_can_be_used(context: Context, open_page: Open, qtbot: QtBot) -> None:
    add_model(context, "first")
    add_model(context, "second")
    page = open_page("speech")
    qtbot.mouseClick(button(page, "Use First"), Qt.MouseButton.LeftButton)
    default = context.profile.models.default()
    assert default is not None
    assert default.name == "first.pt"
    assert note(page) == "First is used from now on."


def test_a_speech_file_that_went_is_not_said_to_be_used(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    add_model(context, "first")
    add_model(context, "second")
    page = open_page("speech")
    context.profile.models.path("first").unlink()
    qtbot.mouseClick(button(page, "Use First"), Qt.MouseButton.LeftButton)
    assert note(page) != "First is used from now on."


def test_speech_file_is_verified(context: Context, open_page: Open, qtbot: QtBot) -> None:
    add_model(context, "mine")
    page = open_page("speech")
    qtbot.mouseClick(button(page, "Verify Mine"), Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: note(page) == "Mine is whole.")
    path = context.profile.models.path("mine")
    path.write_bytes(b"no Real weights")
    qtbot.mouseClick(button(page, "Verify Mine"), Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: note(page).startswith("That file isn’t the one PeerPrep knows"))


def test_speech_file_is_removed_after_a_question(
    context: Context, open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_model(context, "mine")
    page = open_page("speech")
    monkeypatch.setattr(Confirm, "ask", lambda *_args, then, **_more: then(True))
    qtbot.mouseClick(button(page, "Remove Mine"), Qt.MouseButton.LeftButton)
    assert context.profile.models.installed() == []
    assert child(page, QLabel, "no_model_label").isVisible()


def test_file_that_is_no_speech_file_is_refused_with_a_sentence(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = tmp_path / "holiday.pt"
    wrong.write_bytes(b"a picture of the sea")
    page = open_page("speech")
    monkeypatch.setattr(SpeechFileDialog, "ask", lambda _page, then: then(wrong))
    with qtbot.wait_signal(context.installer.failed, timeout=60_000):
        click(qtbot, page, "file_button")
        assert child(page, QWidget, "busy_part").isVisible()
        assert not child(page, QPushButton, "get_button").isEnabled()
    assert note(page).startswith("That file is not a Whisper checkpoint")
    assert not child(page, QWidget, "busy_part").isVisible()


def test_stopped_installation_says_what_is_kept(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page("speech")
    monkeypatch.setattr(SpeechFileDialog, "ask", lambda _page, then: then(tmp_path / "a.pt"))
    click(qtbot, page, "file_button")
    context.installer.progressed.emit(38_000_000, 76_000_000)
    words = "38 MB of 76 MB are here. Stop keeps what came."
    assert child(page, QLabel, "busy_label").text() == words
    click(qtbot, page, "stop_button")
    assert note(page) == "Stopped. What came so far is kept."
    assert not context.installer.is_busy


def test_copy_is_made_once_a_day(context: Context, open_page: Open, qtbot: QtBot) -> None:
    page = open_page("privacy")
    assert child(page, QLabel, "copy_label").text().startswith("No copy yet.")
    click(qtbot, page, "copy_button")
    assert note(page) == "Copy saved. Recordings are not in it."
    assert list(context.profile.paths.backups.glob("*.db"))
    assert child(page, QLabel, "copy_label").text().startswith("Last copy made today, ")
    click(qtbot, page, "copy_button")
    assert note(page) == "Today’s copy is there already. Recordings are not in it."


def test_deleting_everything_needs_the_word(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    profile = context.profile
    add_spoken(profile, duration_s=2)
    add_spoken(profile, duration_s=2)
    profile.save_settings(dataclasses.replace(profile.settings, private_options=("Dana",)))
    page = open_page("privacy")
    click(qtbot, page, "delete_button")
    sheet = page.findChild(TypedConfirm)
    assert sheet is not None
    assert "2 takes go for good. Copies you made elsewhere stay." in sheet.spoken()
    qtbot.keyClicks(sheet.edit, "dele")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    assert sheet.answer_label.text() == "Nothing was deleted."
    assert len(profile.history.takes()) == 2
    sheet.edit.clear()
    qtbot.keyClicks(sheet.edit, "Delete")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: note(page) == "Everything is deleted.")
    assert profile.history.takes() == []
    assert list(profile.paths.recordings.glob("*.wav")) == []
    assert profile.settings.private_options == ()


def test_deleting_everything_takes_rubrics_along(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    profile = context.profile
    mine = profile.rubrics.copy(built_in().id, "Mine")
    profile.save_settings(dataclasses.replace(profile.settings, rubric=mine.id))
    page = open_page("privacy")
    click(qtbot, page, "delete_button")
    sheet = page.findChild(TypedConfirm)
    assert sheet is not None
    assert "1 rubric goes for good. Copies you made elsewhere stay." in sheet.spoken()
    qtbot.keyClicks(sheet.edit, "delete")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: note(page) == "Everything is deleted.")
    assert [kept.rubric for kept in profile.rubrics.all()] == [built_in()]
    assert not [path for path in profile.paths.rubrics.rglob("*") if path.is_file()]
    assert profile.settings.rubric == ""


def test_own_questions_are_counted_and_go_with_everything(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    profile = context.profile
    add_spoken(profile, duration_s=2)
    for key in ("setback", "lived-experience"):
        profile.bank_editing.copy_to_own("peerprep-core", key, "My own")
    page = open_page("privacy")
    click(qtbot, page, "delete_button")
    sheet = page.findChild(TypedConfirm)
    assert sheet is not None
    assert "1 take and 2 questions go for good." in sheet.spoken()
    qtbot.keyClicks(sheet.edit, "delete")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: note(page) == "Everything is deleted.")
    assert [bank.id for bank in profile.banks.banks()] == ["peerprep-core"]


def test_deleting_everything_takes_what_others_handed_over(
    context: Context, open_page: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    profile = context.profile
    plan = profile.sharing.plan([add_spoken(profile, duration_s=2, text="Today.")], Choices())
    profile.sharing.make(plan, tmp_path / "a.peerprep")
    profile.sharing.open_pack(tmp_path / "a.peerprep")
    profile.rubrics.copy(built_in().id, "Mine")
    profile.save_settings(dataclasses.replace(profile.settings, my_name="Jordan"))
    context.share_drafts[("0",)] = ShareDraft(made_for="Sam")
    page = open_page("privacy")
    click(qtbot, page, "delete_button")
    sheet = page.findChild(TypedConfirm)
    assert sheet is not None
    assert "1 take, 1 rubric and 1 file somebody gave you go for good." in sheet.spoken()
    qtbot.keyClicks(sheet.edit, "delete")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: note(page) == "Everything is deleted.")
    assert (profile.history.takes(), profile.sharing.packs()) == ([], [])
    assert list(profile.paths.received.iterdir()) == []
    assert (profile.settings.my_name, context.share_drafts) == ("", {})


def test_what_is_noted_of_hand_ins_goes_with_everything(
    context: Context, open_page: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    profile = context.profile
    take_id = add_spoken(profile, duration_s=2, text="Today.")
    choices = Choices(made_by="Sam Oak", assignment=Assignment("week-3", "1"))
    plan = profile.sharing.plan([take_id], choices)
    profile.hand_ins.begin(tmp_path, "Week 3", plan)
    profile.history.delete(take_id)
    profile.back_up()
    profile.save_settings(dataclasses.replace(profile.settings, cohort_folder=str(tmp_path)))
    page = open_page("privacy")
    click(qtbot, page, "delete_button")
    sheet = page.findChild(TypedConfirm)
    assert sheet is not None
    assert "1 note of what you handed in goes for good." in sheet.spoken()
    qtbot.keyClicks(sheet.edit, "delete")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: note(page) == "Everything is deleted.")
    assert (profile.hand_ins.count(), profile.settings.cohort_folder) == (0, "")
    (backup,) = profile.paths.backups.glob("*.db")
    assert b"Week 3" not in backup.read_bytes()


def test_files_of_others_alone_can_be_deleted(
    context: Context, open_page: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    profile = context.profile
    take_id = add_spoken(profile, duration_s=2, text="Today.")
    for name in ("a", "b"):
        profile.sharing.make(
            profile.sharing.plan([take_id], Choices()), tmp_path / f"{name}.peerprep"
        )
        profile.sharing.open_pack(tmp_path / f"{name}.peerprep")
    profile.history.delete(take_id)
    page = open_page("privacy")
    click(qtbot, page, "delete_button")
    sheet = page.findChild(TypedConfirm)
    assert sheet is not None
    assert "2 files others gave you go for good." in sheet.spoken()
    qtbot.keyClicks(sheet.edit, "delete")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: note(page) == "Everything is deleted.")
    assert profile.sharing.packs() == []


def test_nothing_to_delete_is_said(open_page: Open, qtbot: QtBot) -> None:
    page = open_page("privacy")
    click(qtbot, page, "delete_button")
    assert note(page) == "There is nothing to delete yet."


def test_practice_choices_are_kept(context: Context, open_page: Open) -> None:
    page = open_page("practice")
    child(page, QSpinBox, "count_spin").setValue(5)
    assert kept(context).count == 5  # type: ignore[attr-defined]


def test_practice_leads_to_rubrics(context: Context, open_page: Open, qtbot: QtBot) -> None:
    page = open_page("practice")
    with qtbot.wait_signal(context.go.rubrics):
        click(qtbot, page, "rubrics_button")


def test_length_of_a_pause_is_kept(context: Context, open_page: Open) -> None:
    page = open_page("practice")
    combo = child(page, QComboBox, "pause_combo")
    assert combo.currentText() == "2 seconds"
    choose(combo, combo.findText("1.5 seconds"))
    assert kept(context).pause_s == 1.5  # type: ignore[attr-defined]


def test_length_of_a_pause_from_the_file_is_shown(context: Context, open_page: Open) -> None:
    profile = context.profile
    profile.save_settings(dataclasses.replace(profile.settings, pause_s=7.0))
    assert child(open_page("practice"), QComboBox, "pause_combo").currentText() == "7 seconds"


def test_country_changes_the_numbers(context: Context, open_page: Open) -> None:
    page = open_page("support")
    combo = child(page, QComboBox, "country_combo")
    at = next(n for n in range(combo.count()) if combo.itemData(n) not in ("US", "CA"))
    before = child(page, QLabel, "line_label").text()
    choose(combo, at)
    assert child(page, QLabel, "line_label").text() != before
    assert kept(context).country == combo.itemData(at)  # type: ignore[attr-defined]


def test_settings_that_cannot_be_written_are_said(context: Context, open_page: Open) -> None:
    page = open_page("practice")
    context.profile.paths.settings.mkdir()
    child(page, QSpinBox, "count_spin").setValue(7)
    assert note(page)
    assert context.profile.settings.count == 7


def test_about_names_the_version(open_page: Open) -> None:
    page = open_page("about")
    lines = child(page, QWidget, "version_lines").findChildren(QLabel)
    assert lines[0].text() == f"PeerPrep {__version__}, MIT License"


def test_files_and_sizes_are_named_in_words() -> None:
    assert model_words("base.en") == "Base English"
    assert model_words("large-v3-turbo") == "Large v3 turbo"
    assert size_words(76_000_000) == "76 MB"
    assert size_words(1_528_000_000) == "1.5 GB"


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_usable_by_everyone(
    context: Context, open_page: Open, section: str
) -> None:
    add_model(context, "mine")
    add_model(context, "yours")
    check_page(open_page(section))
