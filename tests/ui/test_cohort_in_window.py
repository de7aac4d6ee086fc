"""A trainer and a learner, each with a window and a profile of their own, and one folder."""

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.file_names import dashed
from peerprep.ui.context import Context
from peerprep.ui.dialogs.assignment_sheet import AssignmentSheet
from peerprep.ui.dialogs.cohort_folder import CohortFolderDialog
from peerprep.ui.dialogs.hand_in_sheet import HandInSheet
from peerprep.ui.dialogs.passphrase_sheet import PassphraseSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.forms import child
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.cohort_page import CohortPage
from peerprep.ui.pages.review_page import ReviewPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.strip import Strip
from tests.cohort_class import hand_in_words, write_assignment
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.page_checks import check_page
from tests.ui.session_parts import opened
from tests.ui.take_samples import STORY, add_spoken

Found = TypeVar("Found", bound=QWidget)


class Person:
    """A window on a profile of its own, driven by keys."""

    def __init__(self, context: Context, qtbot: QtBot, name: str) -> None:
        self.context, self.qtbot, self.name = context, qtbot, name
        profile = context.profile
        profile.save_settings(
            dataclasses.replace(profile.settings, first_run_done=True, cohort_name=name)
        )
        self.window = MainWindow(theme())
        qtbot.add_widget(self.window)
        self.window.resize(1280, 720)

    def go(self) -> CohortPage:
        """Come to the window and open the page of the folder."""
        if self.window.isHidden():
            self.window.show()
            self.window.attach(self.context)
        self.window.activateWindow()
        self.qtbot.wait_until(self.window.isActiveWindow)
        if not isinstance(self.window.shown(), CohortPage):
            self.press("Ctrl+4")
            self.press("Ctrl+O")
            self.qtbot.wait_until(lambda: isinstance(self.window.shown(), CohortPage))
        page = self.window.shown()
        assert isinstance(page, CohortPage)
        self.done()
        return page

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        target = self.window.focusWidget() or self.window
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def done(self) -> None:
        """Wait for what goes on beside the window."""
        self.qtbot.wait_until(lambda: self.context.jobs.running == 0, timeout=20_000)

    def sheet(self, kind: type[Found]) -> Found:
        (found,) = [sheet for sheet in self.window.findChildren(kind) if sheet.isVisible()]
        return found

    def note(self) -> str:
        return child(self.window.shown(), Strip, "note_strip").words()


@pytest.fixture
def trainer(tmp_path: Path, qapp: object, qtbot: QtBot) -> Iterator[Person]:
    with opened(tmp_path / "trainer", FakeMicrophone(), FakeSpeaker()) as context:
        person = Person(context, qtbot, "Dana")
        yield person
        person.window.close()


@pytest.fixture
def learner(tmp_path: Path, qapp: object, qtbot: QtBot) -> Iterator[Person]:
    with opened(tmp_path / "learner", FakeMicrophone(), FakeSpeaker()) as context:
        person = Person(context, qtbot, "Sam Oak")
        yield person
        person.window.close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shared = tmp_path / "shared"
    shared.mkdir()
    monkeypatch.setattr(
        CohortFolderDialog, "ask", classmethod(lambda _cls, _page, _start, *, then: then(shared))
    )
    return shared


def shown(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def publish_week(trainer: Person) -> None:
    """Choose the folder, go to the trainer's side, and publish one question."""
    page = trainer.go()
    trainer.press("Ctrl+Return")
    trainer.done()
    trainer.press("Alt+E")
    trainer.qtbot.wait_until(lambda: page._side.chosen() == "leading")
    trainer.press("Alt+W")
    trainer.qtbot.wait_until(lambda: bool(trainer.window.findChildren(AssignmentSheet)))
    sheet = trainer.sheet(AssignmentSheet)
    trainer.qtbot.keyClicks(sheet.title_edit, "Week 3")
    sheet.list.setFocus()
    trainer.press("Space")
    trainer.press("Ctrl+Return")
    trainer.done()
    assert trainer.note().startswith("Published: Week 3, version 1.")


def hand_in(learner: Person, take: str, passphrase: str = "") -> None:
    """Choose the folder and hand one take in."""
    page = learner.go()
    if not learner.context.profile.settings.cohort_folder:
        learner.press("Ctrl+Return")
        learner.done()
    give = next(b for b in page._learning.buttons if b.objectName() == "hand_in_button")
    give.setFocus()
    learner.press("Space")
    sheet = learner.sheet(HandInSheet)
    sheet.check_of(take).setFocus()
    learner.press("Space")
    if passphrase:
        learner.press("Alt+L")
        learner.qtbot.keyClicks(sheet.passphrase.edit, passphrase)
    learner.press("Ctrl+Return")
    learner.done()
    assert learner.note().startswith("Handed in, 1 take.")


def test_from_an_assignment_to_its_review_by_keys(
    trainer: Person,
    learner: Person,
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish_week(trainer)
    take = add_spoken(learner.context.profile, duration_s=70.0)
    hand_in(learner, take)
    page = trainer.go()
    trainer.press("F5")
    trainer.done()
    trainer.done()
    with qtbot.wait_signal(trainer.context.go.review) as reviewed:
        trainer.press("Ctrl+Return")
    received = trainer.context.profile.sharing.received_take(reviewed.args[0])
    assert received.transcript is not None
    assert "Dana Whitfield" in STORY
    assert "Dana Whitfield" not in received.transcript.text
    assert received.has_sound
    review = trainer.context.profile.reviews.start(received.id)
    assert review.question.text == received.question.text
    trainer.done()
    assert page._leading.model.index(0, 0).data() == "Sam Oak"
    assert page._leading.model.is_opened(page._leading.model.row_at(0))  # type: ignore[arg-type]
    target = tmp_path / "overview.xlsx"
    monkeypatch.setattr(SaveFile, "ask", classmethod(lambda *_asked, then: then(target)))
    trainer.go()
    trainer.press("Alt+X")
    qtbot.wait_until(target.exists)
    trainer.done()
    sheet = load_workbook(target).active
    assert sheet is not None
    assert (sheet["A2"].value, sheet["E2"].value) == ("Sam Oak", 1)
    assert {path.name for path in folder.iterdir()} == {"assignments", "hand-in"}


def test_a_locked_hand_in_asks_for_its_passphrase(
    trainer: Person, learner: Person, folder: Path, qtbot: QtBot
) -> None:
    publish_week(trainer)
    take = add_spoken(learner.context.profile, duration_s=3.0)
    hand_in(learner, take, "spring rain")
    (file,) = folder.glob("hand-in/*/*.peerprep")
    assert file.read_bytes().startswith(b"age-encryption.org/")
    page = trainer.go()
    trainer.press("F5")
    trainer.done()
    trainer.done()
    page._leading.list.setFocus()
    trainer.press("Return")
    trainer.done()
    sheet = trainer.sheet(PassphraseSheet)
    qtbot.keyClicks(sheet.edit, "autumn rain")
    trainer.press("Return")
    trainer.done()
    assert sheet.lock.answer().startswith("That passphrase")
    qtbot.keyClicks(sheet.edit, "spring rain")
    with qtbot.wait_signal(trainer.context.go.review, timeout=20_000):
        trainer.press("Return")
    assert whose(trainer) == "Sam Oak"
    page = trainer.go()
    trainer.done()
    qtbot.wait_until(lambda: page._leading.model.rowCount() == 1)
    index = page._leading.model.index(0, 0)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Sam Oak, 1 take  ·  ")
    assert told.endswith(", opened")
    assert "locked" not in told
    assert dashed("Sam Oak") in file.name


@pytest.fixture
def row(trainer: Person, folder: Path) -> list[Path]:
    """Four who handed in, one of them as a file that is half, one as a locked one."""
    write_assignment(folder)
    made = [hand_in_words(folder, name) for name in ("Ana Alder", "Ben Birch", "Dina Elm")]
    made.insert(2, hand_in_words(folder, "Cruz Cedar", "spring rain"))
    trainer.context.profile.save_settings(
        dataclasses.replace(
            trainer.context.profile.settings, cohort_folder=str(folder), cohort_leads=True
        )
    )
    return made


def whose(trainer: Person) -> str:
    """Return whose take is on the page now."""
    page = trainer.window.shown()
    assert isinstance(page, ReviewPage)
    assert page._pack is not None
    return page._pack.made_by


def test_hand_ins_are_opened_in_a_row_past_one_that_is_damaged_and_one_that_is_locked(
    trainer: Person, row: list[Path], qtbot: QtBot
) -> None:
    page = trainer.go()
    trainer.done()
    qtbot.wait_until(lambda: page._leading.model.rowCount() == 4)
    # After the list was read: what is damaged before is not in it.
    row[1].write_bytes(row[1].read_bytes()[:-200])
    trainer.press("Ctrl+Return")
    trainer.done()
    assert whose(trainer) == "Ana Alder"
    assert "Hand-in 1 of 4: Ana Alder" in shown(trainer.window)
    check_page(trainer.window.shown(), ["next_hand_in_button"], owner=trainer.window)
    trainer.press("Ctrl+PgDown")
    trainer.done()
    sheet = trainer.sheet(PassphraseSheet)
    trainer.press("Escape")
    trainer.done()
    assert not sheet.isVisible()
    assert whose(trainer) == "Ana Alder"
    assert trainer.note().startswith("Ben-Birch-")
    assert "This file is damaged" in trainer.note()
    trainer.press("Ctrl+PgDown")
    trainer.done()
    assert whose(trainer) == "Dina Elm"
    trainer.press("Ctrl+PgUp")
    trainer.done()
    sheet = trainer.sheet(PassphraseSheet)
    qtbot.keyClicks(sheet.edit, "spring rain")
    trainer.press("Return")
    qtbot.wait_until(lambda: whose(trainer) == "Cruz Cedar", timeout=20_000)
    trainer.done()
    trainer.press("Ctrl+PgUp")
    trainer.done()
    assert whose(trainer) == "Ana Alder"
    assert "Ben-Birch" in trainer.note()
    trainer.press("Ctrl+PgDown")
    trainer.done()
    assert whose(trainer) == "Cruz Cedar"  # known by now, and not asked for again
    page = trainer.go()
    trainer.done()
    qtbot.wait_until(lambda: page._leading.model.rowCount() == 3)
    model = page._leading.model
    assert [model.is_opened(model._rows[at]) for at in range(3)] == [True] * 3


@pytest.mark.parametrize("gone", ["hand-in", "."])
def test_a_stick_that_is_pulled_out_ends_the_row_in_one_sentence(
    trainer: Person, row: list[Path], folder: Path, qtbot: QtBot, gone: str
) -> None:
    page = trainer.go()
    trainer.done()
    qtbot.wait_until(lambda: page._leading.model.rowCount() == 4)
    trainer.press("Ctrl+Return")
    trainer.done()
    assert whose(trainer) == "Ana Alder"
    shutil.rmtree(folder / gone)
    trainer.press("Ctrl+PgDown")
    trainer.done()
    assert whose(trainer) == "Ana Alder"
    assert trainer.note().startswith("What you have is safe. The folder")
    assert "Some of it" not in trainer.note()
    assert [pack.made_by for pack in trainer.context.profile.sharing.packs()] == ["Ana Alder"]
    page = trainer.go()
    trainer.done()
    page._stop.click()
    assert trainer.context.hand_ins.rows == ()  # nothing of it is opened any more
