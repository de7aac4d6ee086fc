"""Importing recordings from My takes and from Questions: files, question, strip, take."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import TakeState, TakeSummary
from peerprep.ui.context import Context
from peerprep.ui.dialogs.import_sheet import ImportSheet
from peerprep.ui.dialogs.sound_files import SoundFilesDialog
from peerprep.ui.forms import child
from peerprep.ui.pages.questions_page import QuestionsPage
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.strip import Strip, StripKind
from tests.sound_fakes import voice, write_wav
from tests.sound_files import encode
from tests.ui.page_checks import (
    check_mnemonics,
    check_names,
    check_page,
    check_tab_order,
    check_words,
    cut,
)
from tests.ui.pictures import settle
from tests.ui.session_parts import add_model
from tests.ui.take_samples import add_spoken

Page = TypeVar("Page", TakesPage, QuestionsPage, TakePage)


class Gate:
    """Holds every copying after its first piece until it is opened."""

    def __init__(self, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_open = threading.Event()
        read = context.profile.imports.read

        def gated(incoming: object, check: Callable[[], None], progress: object) -> None:
            def held() -> None:
                while not self.is_open.wait(0.01):
                    check()
                check()

            read(incoming, held, progress)  # type: ignore[arg-type]

        monkeypatch.setattr(context.profile.imports, "read", gated)


@pytest.fixture
def gate(context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(context, monkeypatch)
    yield made
    made.is_open.set()


@pytest.fixture
def takes_page(context: Context, qtbot: QtBot) -> Iterator[TakesPage]:
    page = TakesPage(context)
    yield shown(page, qtbot)
    page.leave()


@pytest.fixture
def questions_page(context: Context, qtbot: QtBot) -> QuestionsPage:
    return shown(QuestionsPage(context), qtbot)


def shown(page: Page, qtbot: QtBot) -> Page:
    qtbot.add_widget(page)
    page.resize(1280, 720)
    page.show()
    page.arrive()
    return page


def sound(folder: Path, name: str = "a.m4a", codec: str = "aac") -> Path:
    return encode(folder / name, codec, 44_100, 2)


def drop(page: QWidget, *paths: Path | QUrl) -> None:
    """Let files go over a page as the system does."""
    data = QMimeData()
    data.setUrls([p if isinstance(p, QUrl) else QUrl.fromLocalFile(str(p)) for p in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), copy, data, left, none))


def sheet_of(page: QWidget, qtbot: QtBot) -> ImportSheet:
    """Return the sheet that asks; files are looked at first."""

    def is_here() -> None:
        assert [sheet for sheet in page.findChildren(ImportSheet) if sheet.isVisible()]

    qtbot.wait_until(is_here)
    (found,) = (sheet for sheet in page.findChildren(ImportSheet) if sheet.isVisible())
    return found


def strip(page: QWidget) -> Strip:
    return child(page, Strip, "import_strip")


def saved(context: Context, qtbot: QtBot, count: int) -> list[TakeSummary]:
    history = context.profile.history
    qtbot.wait_until(lambda: len(history.takes()) == count and context.importer.current is None)
    return history.takes()


def test_chosen_file_becomes_a_take_of_the_chosen_question(
    context: Context,
    takes_page: TakesPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = sound(tmp_path)
    monkeypatch.setattr(SoundFilesDialog, "ask", lambda _page, *, then: then([source]))
    qtbot.mouseClick(child(takes_page, QPushButton, "import_button"), Qt.MouseButton.LeftButton)
    sheet = sheet_of(takes_page, qtbot)
    assert sheet.spoken() == "Which question does it answer? a.m4a, 0:03 long"
    qtbot.keyClicks(sheet.search_edit, "setback")
    assert "setback" in str(sheet.list.currentIndex().data())
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    (take,) = saved(context, qtbot, 1)
    assert "setback" in take.question.text
    assert take.imported_from == "a.m4a"
    assert strip(takes_page).kind is StripKind.SAVED
    assert strip(takes_page).words().startswith("Imported a.m4a. Take 1 of “")
    with qtbot.wait_signal(context.go.open_take) as went:
        qtbot.mouseClick(strip(takes_page).buttons()[0], Qt.MouseButton.LeftButton)
    assert went.args == [take.id]


def test_words_of_an_imported_take_are_written_down(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    add_model(context)
    drop(takes_page, write_wav(tmp_path / "a.wav", voice(2.0)))
    with qtbot.wait_signal(context.scribe.ready, timeout=20_000):
        qtbot.mouseClick(sheet_of(takes_page, qtbot).import_button, Qt.MouseButton.LeftButton)
    (take,) = saved(context, qtbot, 1)
    assert take.state is TakeState.TRANSCRIBED


def test_take_says_that_it_was_imported_and_from_which_file(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(takes_page, sound(tmp_path, "\u202ephone 🎤 " + "n" * 100 + ".m4a"))
    qtbot.mouseClick(sheet_of(takes_page, qtbot).import_button, Qt.MouseButton.LeftButton)
    (take,) = saved(context, qtbot, 1)
    view = child(takes_page, QWidget, "take_list")
    qtbot.wait_until(lambda: "imported" in str(view.model().index(1, 0).data(  # type: ignore[attr-defined]
        Qt.ItemDataRole.AccessibleTextRole)))  # fmt: skip
    page = TakePage(context)
    page.set_subject(take.id)
    shown(page, qtbot)
    assert "imported from phone 🎤 nnn" in child(page, QLabel, "meta_label").text()
    page.leave()


def test_question_in_own_words(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(takes_page, sound(tmp_path))
    sheet = sheet_of(takes_page, qtbot)
    qtbot.keyClicks(sheet.own_edit, "What does hope mean here?")
    sheet.list.setFocus()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (take,) = saved(context, qtbot, 1)
    assert (take.question.text, take.question.bank) == ("What does hope mean here?", "own")


def test_question_of_the_chosen_take_is_at_hand(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    key = context.profile.banks.built_in().questions[7].key
    add_spoken(context.profile, key, duration_s=2)
    page = shown(TakesPage(context), qtbot)
    drop(page, sound(tmp_path))
    sheet = sheet_of(page, qtbot)
    assert sheet.list.chosen_key() == key
    sheet.close_sheet()


def test_several_files_come_one_after_another_each_with_its_question(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(takes_page, *(sound(tmp_path, f"{n}.m4a") for n in range(3)))
    sheet = sheet_of(takes_page, qtbot)
    assert "0.m4a, 0:03 long (1 of 3)" in sheet.spoken()
    sheet.list.setCurrentIndex(sheet.list.model().index(4, 0))
    qtbot.mouseClick(sheet.import_button, Qt.MouseButton.LeftButton)
    sheet = sheet_of(takes_page, qtbot)
    assert "(2 of 3)" in sheet.spoken()
    sheet.all_box.setChecked(True)
    qtbot.mouseClick(sheet.import_button, Qt.MouseButton.LeftButton)
    made = {take.imported_from: take.question.key for take in saved(context, qtbot, 3)}
    questions = context.profile.banks.built_in().questions
    assert made["0.m4a"] == questions[4].key
    assert made["1.m4a"] == made["2.m4a"] == questions[0].key
    qtbot.wait_until(lambda: "recording" in strip(takes_page).words())


def test_progress_is_shown_and_can_be_stopped(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path, gate: Gate
) -> None:
    first, second = sound(tmp_path, "one.m4a"), sound(tmp_path, "two.m4a")
    drop(takes_page, first, second)
    sheet = sheet_of(takes_page, qtbot)
    sheet.all_box.setChecked(True)
    qtbot.mouseClick(sheet.import_button, Qt.MouseButton.LeftButton)
    words = "Importing one.m4a, 1 of 2 0:00 of 0:03. You can go on meanwhile."
    qtbot.wait_until(lambda: strip(takes_page).words() == words)
    qtbot.mouseClick(strip(takes_page).buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: "stopped" in strip(takes_page).words())
    assert strip(takes_page).kind is StripKind.INFO
    assert context.profile.history.takes() == []
    assert list(context.profile.paths.recordings.iterdir()) == []
    assert first.exists()


def test_window_that_closes_meanwhile_leaves_nothing_half_made(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path, gate: Gate
) -> None:
    drop(takes_page, sound(tmp_path))
    qtbot.mouseClick(sheet_of(takes_page, qtbot).import_button, Qt.MouseButton.LeftButton)
    recordings = context.profile.paths.recordings
    qtbot.wait_until(lambda: any(recordings.glob("*.part")))
    assert context.jobs.cancel_all()
    assert list(recordings.iterdir()) == []
    assert context.profile.history.takes() == []


def test_import_goes_on_while_another_page_is_shown(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path, gate: Gate
) -> None:
    drop(takes_page, sound(tmp_path))
    qtbot.mouseClick(sheet_of(takes_page, qtbot).import_button, Qt.MouseButton.LeftButton)
    takes_page.leave()
    takes_page.hide()
    gate.is_open.set()
    saved(context, qtbot, 1)
    takes_page.show()
    takes_page.arrive()
    assert strip(takes_page).words().startswith("Imported a.m4a.")
    takes_page.arrive()
    assert not strip(takes_page).isVisible()


def test_not_now_imports_nothing(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(takes_page, sound(tmp_path))
    sheet = sheet_of(takes_page, qtbot)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Escape)
    assert context.importer.current is None
    assert context.profile.history.takes() == []
    assert not strip(takes_page).isVisible()


def test_files_that_are_no_recordings_are_said_and_the_others_come(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    words = tmp_path / "words.txt"
    words.write_text("only words", encoding="utf-8")
    drop(takes_page, words, sound(tmp_path), tmp_path / "gone.wav")
    qtbot.mouseClick(sheet_of(takes_page, qtbot).import_button, Qt.MouseButton.LeftButton)
    saved(context, qtbot, 1)
    qtbot.wait_until(lambda: strip(takes_page).kind is StripKind.TROUBLE)
    said = strip(takes_page).words()
    assert said.startswith("1 of 3 recordings imported. words.txt is not a sound file")
    assert " There is no file gone.wav." in said
    assert str(tmp_path) not in said


def test_folder_and_damaged_file_are_one_sentence_each(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(takes_page, tmp_path)
    qtbot.wait_until(lambda: strip(takes_page).isVisible())
    assert strip(takes_page).kind is StripKind.TROUBLE
    assert strip(takes_page).words().startswith(f"There is no file {tmp_path.name[:8]}")


def test_file_that_goes_while_the_question_is_chosen_is_said(
    context: Context, takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    source = sound(tmp_path)
    drop(takes_page, source)
    sheet = sheet_of(takes_page, qtbot)
    source.unlink()
    qtbot.mouseClick(sheet.import_button, Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: strip(takes_page).kind is StripKind.TROUBLE)
    assert strip(takes_page).words().startswith("a.m4a went away or changed")
    assert list(context.profile.paths.recordings.iterdir()) == []


def test_links_and_words_dragged_over_the_page_are_not_taken(
    context: Context, takes_page: TakesPage
) -> None:
    drop(takes_page, QUrl("https://example.org/a.mp3"))
    assert context.jobs.running == 0


def test_questions_page_imports_for_the_question_it_shows(
    context: Context,
    questions_page: QuestionsPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = sound(tmp_path)
    monkeypatch.setattr(SoundFilesDialog, "ask", lambda _page, *, then: then([source]))
    view = child(questions_page, QuestionList, "question_list")
    view.setCurrentIndex(view.model().index(3, 0))
    button = child(questions_page, QPushButton, "import_button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (take,) = saved(context, qtbot, 1)
    assert take.question.key == context.profile.banks.built_in().questions[3].key
    assert strip(questions_page).words().startswith("Imported a.m4a.")


@pytest.mark.parametrize("name", ["takes_page", "questions_page"])
def test_page_that_imports_is_usable_by_everyone(
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    gate: Gate,
    name: str,
    request: pytest.FixtureRequest,
) -> None:
    page = request.getfixturevalue(name)
    bank = context.profile.banks.built_in()
    question = bank.asked(bank.questions[0])
    source = sound(tmp_path, "a very long name of a recording made on an old phone.m4a")
    context.importer.add(context.profile.imports.look(source), question)
    qtbot.wait_until(lambda: strip(page).isVisible())
    check_page(page)
    gate.is_open.set()
    qtbot.wait_until(lambda: strip(page).kind is StripKind.SAVED)
    settle()
    check_mnemonics(page)


def test_tab_comes_to_import(takes_page: TakesPage, questions_page: QuestionsPage) -> None:
    check_tab_order(takes_page, ["search_edit", "topics_combo", "import_button", "practice_button"])
    order = ["search_edit", "question_list", "practice_button", "import_button"]
    check_tab_order(questions_page, order)


def test_sheet_is_usable_by_everyone(takes_page: TakesPage, qtbot: QtBot, tmp_path: Path) -> None:
    drop(takes_page, sound(tmp_path), sound(tmp_path, "b.m4a"))
    sheet = sheet_of(takes_page, qtbot)
    check_names(sheet)
    check_mnemonics(sheet)
    check_words(sheet)
    assert sheet.list.hasFocus()
    for text_size in (1.0, 2.0):
        theme().choose(text_size=text_size)
        takes_page.resize(1024, 600)
        settle()
        assert not cut(sheet)
        sheet.search_edit.setFocus()
        for _ in range(9):
            focus = QApplication.focusWidget()
            assert focus is not None
            assert sheet.isAncestorOf(focus)
            corner = focus.mapTo(takes_page, QPoint(focus.width() // 2, focus.height() // 2))
            assert takes_page.rect().contains(corner), focus
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
    sheet.close_sheet()


def test_search_without_a_hit_offers_own_words(
    takes_page: TakesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(takes_page, sound(tmp_path))
    sheet = sheet_of(takes_page, qtbot)
    qtbot.keyClicks(sheet.search_edit, "zebra")
    assert not sheet.import_button.isEnabled()
    qtbot.keyClicks(sheet.own_edit, "Why zebras?")
    assert sheet.import_button.isEnabled()
    sheet.close_sheet()
