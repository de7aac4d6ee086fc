"""The folder of a class in the window: looking, handing in, publishing, and whatever goes wrong."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.assignment import CohortAssignment, QuestionRef
from peerprep.domain.questions import QuestionBank, typographic
from peerprep.services.bank_exchange import BankExchange, Check, IncomingBank
from peerprep.services.cohort_look import Look, look
from peerprep.services.sharing import Choices
from peerprep.settings import load
from peerprep.ui import cohort_looking
from peerprep.ui.context import Context
from peerprep.ui.dialogs.assignment_sheet import AssignmentSheet
from peerprep.ui.dialogs.cohort_folder import CohortFolderDialog
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.hand_in_sheet import HandInSheet
from peerprep.ui.dialogs.rubric_sheet import RubricSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.forms import child
from peerprep.ui.pages.cohort_page import LEADING, CohortPage
from peerprep.ui.widgets.hand_in_list import HandInList
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip, StripKind
from tests.cohort_class import WEEK_3, fill, write_assignment
from tests.ui.bank_samples import add, riverside, write
from tests.ui.page_checks import (
    check_mnemonics,
    check_names,
    check_page,
    check_words,
    cut,
    sideways,
)
from tests.ui.pictures import settle
from tests.ui.take_samples import add_spoken, first_key

Open = Callable[..., CohortPage]
Found = TypeVar("Found", bound=QWidget)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shared = tmp_path / "Spring course"
    shared.mkdir()
    return shared


@pytest.fixture
def assignment(context: Context) -> CohortAssignment:
    bank = context.profile.banks.built_in()
    return replace(WEEK_3, questions=(QuestionRef(bank.id, first_key(context.profile)),))


@pytest.fixture
def open_page(context: Context, qtbot: QtBot, folder: Path) -> Open:
    def opened(*, leads: bool = False, root: Path | None = folder) -> CohortPage:
        profile = context.profile
        profile.save_settings(
            replace(
                profile.settings,
                cohort_folder=str(root) if root else "",
                cohort_leads=leads,
                cohort_name="Sam Oak",
            )
        )
        page = CohortPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        qtbot.wait_until(page.isActiveWindow)
        page.arrive()
        qtbot.wait_until(lambda: context.jobs.running == 0)
        return page

    return opened


def note(page: CohortPage) -> str:
    strip = child(page, Strip, "note_strip")
    return strip.words() if strip.isVisible() else ""


def left_out(page: CohortPage) -> str:
    strip = child(page, Strip, "left_out_strip")
    return strip.words() if strip.isVisible() else ""


def shown(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: QWidget, words: str) -> QPushButton:
    found = [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert found, [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    return found[0]


def sheet_of(page: QWidget, kind: type[Found]) -> Found:
    (found,) = [c for c in page.window().findChildren(kind) if c.isVisible()]
    return found


def jobs_done(qtbot: QtBot, context: Context) -> None:
    qtbot.wait_until(lambda: context.jobs.running == 0)


# -- the folder


def test_without_a_folder_there_is_one_thing_to_do(
    context: Context, open_page: Open, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = open_page(root=None)
    assert page.focusWidget().objectName() == "choose_button"
    assert [w for w in shown(page) if w.startswith("No folder yet.")]
    check_page(page, ["back_button", "choose_button"])
    monkeypatch.setattr(
        CohortFolderDialog,
        "ask",
        classmethod(lambda _cls, _page, _start, *, then: then(folder)),
    )
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    jobs_done(qtbot, context)
    assert load(context.profile.paths.settings)[0].cohort_folder == str(folder)
    assert "No assignments in this folder yet." in shown(page)
    assert list(folder.iterdir()) == []
    page._stop.click()
    assert load(context.profile.paths.settings)[0].cohort_folder == ""
    assert note(page).startswith("PeerPrep looks there no more.")


def test_a_folder_that_went_is_said_and_found_again(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    shutil.rmtree(folder)
    page = open_page()
    assert note(page).startswith("What you have is safe. The folder")
    write_assignment(folder)
    qtbot.keyClick(page, Qt.Key.Key_F5)
    jobs_done(qtbot, context)
    assert WEEK_3.title in shown(page)


def test_a_slow_folder_is_said_and_can_be_left(
    context: Context, open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    waiting = []

    def slow(_root: Path, check: Callable[[], None]) -> Look:
        waiting.append(check)
        while True:
            check()

    monkeypatch.setattr(context.profile.cohort, "look", slow)
    page._looking._slow_time.setInterval(1)
    page._again.click()
    qtbot.wait_until(lambda: note(page).startswith("This folder is slow to answer."))
    button(page, "Stop looking").click()
    jobs_done(qtbot, context)
    assert waiting
    assert note(page) == ""
    assert cohort_looking._SLOW_MS > 1000


def test_a_drive_that_never_answers_takes_one_thread_only(
    context: Context,
    open_page: Open,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page()
    answered, real = Event(), context.profile.cohort.look
    looks = []

    def hung(root: Path, check: Callable[[], None]) -> Look:
        looks.append(root)
        answered.wait(20)  # asked to stop or not
        return real(root, check)

    monkeypatch.setattr(context.profile.cohort, "look", hung)
    for _ in range(4):
        page._again.click()
    qtbot.wait_until(lambda: len(looks) == 1)
    assert context.jobs.running == 1
    page.leave()
    page.arrive()
    assert context.jobs.running == 1
    write_assignment(folder)
    answered.set()
    qtbot.wait_until(lambda: WEEK_3.title in shown(page))
    assert len(looks) == 2


def test_a_hand_in_that_is_stopped_says_what_became_of_it(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, qtbot: QtBot
) -> None:
    take = add_spoken(context.profile, duration_s=70.0)
    write_assignment(folder, assignment)
    page = open_page()
    button(page, "Hand in takes").click()
    sheet_of(page, HandInSheet).check_of(take).click()
    sheet_of(page, HandInSheet).hand_in_button.click()
    button(page, "Stop handing in").click()
    jobs_done(qtbot, context)
    files = list(folder.glob("hand-in/*/*"))
    assert len(files) == len(context.profile.sharing.sent_of(take))
    assert note(page).startswith("Handed in" if files else "Nothing was handed in.")


def test_what_was_left_out_stands_beside_what_was_done(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    write_assignment(folder)
    for number in range(5):
        (folder / "assignments" / f"bad{number}.json").write_bytes(b"[]")
    page = open_page(leads=True)
    jobs_done(qtbot, context)
    assert left_out(page).startswith("Some of it was left out. bad0.json: This file is not written")
    assert left_out(page).endswith("And 2 more.")
    assert WEEK_3.title in child(page, QComboBox, "assignment_combo").currentText()
    write_week_4(page, qtbot)
    jobs_done(qtbot, context)
    assert note(page).startswith("Published: Week 4")
    assert left_out(page).startswith("Some of it was left out.")


def test_each_file_that_was_left_out_has_a_line_of_its_own(
    context: Context, open_page: Open, folder: Path
) -> None:
    write_assignment(folder)
    heights = []
    for number in range(3):
        (folder / "assignments" / f"{number}.json").write_bytes(b"[]")
        page = open_page(leads=True)
        page.resize(1920, 1080)
        settle()
        (text,) = [
            label
            for label in child(page, Strip, "left_out_strip").findChildren(QLabel)
            if "0.json" in label.text()
        ]
        heights.append(text.height())
    line = heights[0]
    assert [round(height / line) for height in heights] == [1, 2, 3]


def test_a_learner_hears_of_broken_files_only_when_they_may_miss_them(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, qtbot: QtBot
) -> None:
    write_assignment(folder, assignment)
    (folder / "banks").mkdir()
    (folder / "banks" / "bad.json").write_bytes(b"[]")
    page = open_page()
    assert left_out(page) == ""
    write_assignment(folder, replace(WEEK_3, questions=(QuestionRef("elsewhere", "bus"),)))
    page._again.click()
    jobs_done(qtbot, context)
    assert left_out(page).startswith("Some of the folder could not be read. Your trainer can")
    assert child(page, Strip, "left_out_strip").kind is StripKind.INFO
    assert "1 of its questions is in a bank you haven’t added yet." in " ".join(shown(page))


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_what_came_of_it_is_in_view_wherever_the_page_is_scrolled(
    context: Context,
    open_page: Open,
    folder: Path,
    assignment: CohortAssignment,
    qtbot: QtBot,
    text_size: float,
) -> None:
    take = add_spoken(context.profile, duration_s=3.0)
    for number in range(6):
        one = replace(assignment, id=f"week-{number}", title=f"Week {number}")
        write_assignment(folder, one, f"{number}.json")
    page = open_page()
    context.theme.choose(text_size=text_size)
    settle()
    last = [b for b in page._learning.buttons if b.objectName() == "hand_in_button"][-1]
    last.setFocus()
    last.click()
    sheet = sheet_of(page, HandInSheet)
    sheet.check_of(take).click()
    sheet.hand_in_button.click()
    jobs_done(qtbot, context)
    settle()
    strip = child(page, Strip, "note_strip")
    assert strip.words().startswith("Handed in, 1 take.")
    assert strip.visibleRegion().boundingRect().height() == strip.height()


def test_what_came_of_it_waits_until_the_person_is_back(
    context: Context,
    open_page: Open,
    folder: Path,
    assignment: CohortAssignment,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    said: list[str],
) -> None:
    go_on, real = Event(), context.profile.cohort.hand_in

    def late(*given: Any, **more: Any) -> Path:
        go_on.wait(20)
        return real(*given, **more)

    monkeypatch.setattr(context.profile.cohort, "hand_in", late)
    take = add_spoken(context.profile, duration_s=3.0)
    write_assignment(folder, assignment)
    page = open_page()
    hand_in(page, take)
    page.leave()
    assert note(page).startswith("Handing in")
    go_on.set()
    jobs_done(qtbot, context)
    said.clear()
    page.arrive()
    assert note(page).startswith("Handed in, 1 take.")
    assert said[0].startswith("Cohort folder. Handed in, 1 take.")
    jobs_done(qtbot, context)
    page.leave()
    page.arrive()
    assert note(page) == ""
    jobs_done(qtbot, context)


# -- learning


def test_the_learners_side_is_usable_by_everyone(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, said: list[str]
) -> None:
    write_assignment(folder, assignment)
    (folder / "banks").mkdir()
    write(folder / "banks", riverside())
    page = open_page()
    assert said[0] == "Cohort folder"
    assert said[-1] == "1 assignment, 1 to add."
    assert page.focusWidget() is page._side.segment("learning")
    order = [
        *("stop_button", "practice_button", "hand_in_button", "look_button"),
        *("back_button", "again_button", "choose_button"),
    ]
    check_page(page, order)


def test_every_alt_letter_is_there_once_with_an_offer_in_the_strip(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    (folder / "banks").mkdir()
    write(folder / "banks", riverside())
    page = open_page()
    button(page, "Look at it").click()
    settle()
    check_mnemonics(page)
    page._side.choose(LEADING)
    jobs_done(qtbot, context)
    assert note(page) == ""
    check_mnemonics(page)


def test_in_one_column_the_header_scrolls_away(context: Context, open_page: Open) -> None:
    page = open_page()
    header, content = child(page, QWidget, "header"), child(page, QWidget, "content")
    assert not content.isAncestorOf(header)
    context.theme.choose(text_size=2.0)
    settle()
    assert content.isAncestorOf(header)
    context.theme.choose(text_size=1.0)
    settle()
    assert not content.isAncestorOf(header)


def test_practice_starts_with_the_questions_asked_for(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, qtbot: QtBot
) -> None:
    write_assignment(folder, assignment)
    page = open_page()
    with qtbot.wait_signal(context.go.start) as started:
        button(page, "Practice these").click()
    assert [question.key for question in started.args[0]] == [first_key(context.profile)]


def test_questions_of_a_bank_that_is_not_here_wait_for_it(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    (folder / "banks").mkdir()
    write(folder / "banks", riverside())
    asked = (QuestionRef("riverside", "bus"), QuestionRef("riverside", "rest"))
    write_assignment(folder, replace(WEEK_3, questions=asked, note=""))
    page = open_page()
    assert "2 of its questions are in a bank you haven’t added yet." in shown(page)
    button(page, "Look at it").click()
    button(page, "&Add 4").click()
    assert context.profile.banks.has("riverside")
    jobs_done(qtbot, context)
    assert "How do you rest after a heavy week?" in shown(page)
    assert "You have version 3 already." in shown(page)


@pytest.mark.parametrize("asks", [True, False])
def test_whoever_added_a_bank_goes_on_where_they_were(
    context: Context,
    open_page: Open,
    folder: Path,
    assignment: CohortAssignment,
    qtbot: QtBot,
    asks: bool,
) -> None:
    (folder / "banks").mkdir()
    write(folder / "banks", riverside())
    if asks:
        write_assignment(folder, assignment)
    page = open_page()
    look_at = button(page, "Look at it")
    look_at.setFocus()
    qtbot.keyClick(look_at, Qt.Key.Key_Space)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert button(page, "Not no&w").hasFocus()
    qtbot.keyClick(button(page, "Not no&w"), Qt.Key.Key_Space)
    assert look_at.hasFocus()
    qtbot.keyClick(look_at, Qt.Key.Key_Space)
    assert button(page, "&Add 4").hasFocus()
    qtbot.keyClick(button(page, "&Add 4"), Qt.Key.Key_Space)
    assert look_at.hasFocus()
    jobs_done(qtbot, context)
    first = page._learning.buttons[0] if asks else page._side.segment("learning")
    assert page.window().focusWidget() is first


def test_a_rubric_of_the_folder_is_shown_before_it_is_added(
    context: Context, open_page: Open, folder: Path
) -> None:
    rubrics = context.profile.rubrics
    made = rubrics.copy(rubrics.in_use().id, "Riverside rubric")
    (folder / "rubrics").mkdir()
    rubrics.export(made.id, folder / "rubrics" / "r.json")
    rubrics.remove(made.id)
    rubrics.let_go()
    page = open_page()
    button(page, "Look at it").click()
    sheet_of(page, RubricSheet).add_button.click()
    assert note(page) == "Added “Riverside rubric”."
    assert rubrics.get(made.id).rubric.title == "Riverside rubric"


def test_only_what_is_chosen_is_handed_in(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, qtbot: QtBot
) -> None:
    first = add_spoken(context.profile, duration_s=70.0)
    add_spoken(context.profile, duration_s=3.0)
    write_assignment(folder, assignment)
    page = open_page()
    button(page, "Hand in takes").click()
    sheet = sheet_of(page, HandInSheet)
    assert not [box for box in sheet._checks.values() if box.isChecked()]
    assert not sheet.hand_in_button.isEnabled()
    check_names(sheet)
    check_words(sheet)
    sheet.check_of(first).click()
    assert sheet.plan() is not None
    assert "Dana Whitfield" in sheet.covered_label.text()
    assert sheet.summary_label.text().startswith("1 take, about ")
    sheet.name_edit.setText(" ")
    assert not sheet.hand_in_button.isEnabled()
    sheet.name_edit.setText("Sam A. Oak")
    sheet.lock_check.click()
    sheet.hand_in_button.click()
    assert sheet.passphrase.answer() != ""
    assert page.window().focusWidget() is sheet.passphrase.edit
    sheet.lock_check.click()
    sheet.hand_in_button.click()
    jobs_done(qtbot, context)
    assert note(page).startswith("Handed in, 1 take. Sam-A-Oak-")
    (file,) = (folder / "hand-in" / assignment.id).iterdir()
    assert file.name.startswith("Sam-A-Oak-")
    assert load(context.profile.paths.settings)[0].cohort_name == "Sam A. Oak"
    assert [sent.take_id for sent in context.profile.sharing.sent_of(first)] == [first]


def hand_in(page: CohortPage, take: str) -> str:
    """Hand a take in; return what the sheet promised."""
    button(page, "Hand in takes").setFocus()
    button(page, "Hand in takes").click()
    sheet = sheet_of(page, HandInSheet)
    sheet.check_of(take).click()
    promise = sheet.spoken()
    sheet.hand_in_button.click()
    return promise


def test_what_was_handed_in_is_shown_now_and_after_a_restart(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, qtbot: QtBot
) -> None:
    take = add_spoken(context.profile, duration_s=70.0)
    asked = typographic(context.profile.history.take(take).question.text)
    write_assignment(folder, assignment)
    page = open_page()
    assert "stays in the folder" not in hand_in(page, take)
    jobs_done(qtbot, context)
    assert note(page).startswith("Handed in, 1 take.")
    (file,) = folder.glob("hand-in/*/*.peerprep")
    assert f"Take 1: {asked}" in shown(page)
    assert [words for words in shown(page) if words.endswith(f"{file.name} is in the folder.")]
    assert page.focusWidget().accessibleName() == f"Hand in takes: {assignment.title}"
    again = open_page()
    (when,) = [words for words in shown(again) if words.startswith("Handed in ")]
    assert when.endswith(f"{file.name} is in the folder.")
    promise = hand_in(again, take)
    assert "You handed in 1 take on " in promise
    assert "That file stays in the folder." in promise
    jobs_done(qtbot, context)
    assert [words for words in shown(again) if words.startswith("Before that, ")]
    file.unlink()
    qtbot.keyClick(again, Qt.Key.Key_F5)
    jobs_done(qtbot, context)
    (before,) = [words for words in shown(again) if words.startswith("Before that, ")]
    assert before.endswith(f"{file.name} is not in the folder any more.")
    shutil.rmtree(folder / "hand-in")
    again._again.click()
    jobs_done(qtbot, context)
    assert "That file is not there any more." in hand_in(again, take)
    jobs_done(qtbot, context)


@pytest.mark.parametrize("gone", ["assignments", "."])
def test_what_was_handed_in_stays_known_when_folder_or_assignment_is_gone(
    context: Context,
    open_page: Open,
    folder: Path,
    assignment: CohortAssignment,
    qtbot: QtBot,
    gone: str,
) -> None:
    take = add_spoken(context.profile, duration_s=3.0)
    write_assignment(folder, assignment)
    page = open_page()
    hand_in(page, take)
    jobs_done(qtbot, context)
    shutil.rmtree(folder / gone)
    again = open_page()
    assert assignment.title in shown(again)
    assert [words for words in shown(again) if words.startswith("Handed in ")]
    with pytest.raises(AssertionError):
        button(again, "Hand in takes")


def test_banks_are_compared_beside_the_window(
    context: Context, open_page: Open, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (folder / "banks").mkdir()
    write(folder / "banks", riverside())
    threads, real = [], BankExchange.look_at

    def noted(self: BankExchange, bank: QuestionBank, check: Check) -> IncomingBank:
        threads.append(current_thread())
        return real(self, bank, check)

    monkeypatch.setattr(BankExchange, "look_at", noted)
    page = open_page()
    button(page, "Look at it").click()
    button(page, "&Add 4").click()
    jobs_done(qtbot, context)
    assert "You have version 3 already." in shown(page)
    assert len(threads) == 2
    assert main_thread() not in threads


def test_what_a_person_keeps_private_is_covered_in_a_hand_in(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment
) -> None:
    profile = context.profile
    take = add_spoken(profile, text="I worked in the Bluebird kitchen for years.", duration_s=9.0)
    unread = add_spoken(profile, text=None, duration_s=3.0)
    profile.save_settings(replace(profile.settings, private=("Bluebird",)))
    write_assignment(folder, assignment)
    page = open_page()
    button(page, "Hand in takes").click()
    sheet = sheet_of(page, HandInSheet)
    sheet.check_of(take).click()
    shown_plan = sheet.plan()
    assert shown_plan is not None
    assert "Bluebird" in sheet.covered_label.text()
    (planned,) = shown_plan.plan.takes
    assert planned.take.transcript is not None
    assert planned.take.transcript.text == "I worked in the [covered] kitchen for years."
    sheet.check_of(take).click()
    sheet.check_of(unread).click()
    sheet.plan()
    assert "no words yet in which names could be found" in sheet.summary_label.text()
    assert not sheet.hand_in_button.isEnabled()
    sheet.cover_check.click()
    sheet.plan()
    assert sheet.hand_in_button.isEnabled()


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_the_sheets_fit(
    context: Context,
    open_page: Open,
    folder: Path,
    assignment: CohortAssignment,
    text_size: float,
) -> None:
    take = add_spoken(context.profile, duration_s=70.0)
    write_assignment(folder, assignment)
    page = open_page()
    context.theme.choose(text_size=text_size)
    button(page, "Hand in takes").click()
    sheet = sheet_of(page, HandInSheet)
    sheet.check_of(take).click()
    sheet.lock_check.click()
    settle()
    assert not cut(sheet)
    assert not sideways(sheet)
    sheet.close_sheet()
    page._side.choose(LEADING)
    button(page, "Ne&w assignment").click()
    written = sheet_of(page, AssignmentSheet)
    settle()
    assert not cut(written)
    assert not sideways(written)
    check_names(written)
    check_words(written)


def test_without_takes_there_is_a_sentence(
    open_page: Open, folder: Path, assignment: CohortAssignment
) -> None:
    write_assignment(folder, assignment)
    page = open_page()
    button(page, "Hand in takes").click()
    assert note(page) == "There are no takes of its questions yet. Practice them first."


def test_a_hand_in_that_can_not_be_written_says_what_is_safe(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, qtbot: QtBot
) -> None:
    take = add_spoken(context.profile, duration_s=3.0)
    write_assignment(folder, assignment)
    page = open_page()
    button(page, "Hand in takes").click()
    sheet = sheet_of(page, HandInSheet)
    sheet.check_of(take).click()
    (folder / "hand-in").write_bytes(b"")  # no folder can be made there
    sheet.hand_in_button.click()
    jobs_done(qtbot, context)
    assert note(page).startswith("hand-in leads out of the folder")
    assert context.profile.sharing.sent_of(take) == []


def test_a_take_that_went_after_it_was_looked_at_is_said(
    context: Context, open_page: Open, folder: Path, assignment: CohortAssignment, qtbot: QtBot
) -> None:
    take = add_spoken(context.profile, duration_s=3.0)
    write_assignment(folder, assignment)
    page = open_page()
    button(page, "Hand in takes").click()
    sheet = sheet_of(page, HandInSheet)
    sheet.check_of(take).click()
    assert sheet.plan() is not None
    context.profile.history.delete(take)
    sheet.hand_in_button.click()
    jobs_done(qtbot, context)
    assert note(page).startswith("Nothing was handed in: one of the takes was deleted")
    assert list(folder.glob("hand-in/*/*")) == []


# -- leading


def test_the_trainers_side_is_usable_by_everyone(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    write_assignment(folder)
    fill(folder, learners=30, takes=5)
    add(context, riverside())
    page = open_page(leads=True)
    rows = child(page, HandInList, "hand_in_list")
    qtbot.wait_until(lambda: rows.model().rowCount() == 30)
    order = [
        *("stop_button", "assignment_combo", "hand_in_list", "open_button", "next_button"),
        *("overview_button", "new_button", "change_button", "bank_combo", "publish_bank_button"),
        *("back_button", "again_button", "choose_button"),
    ]
    check_page(page, order)
    heard = rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Ana Alder, 5 takes")


def test_what_is_being_opened_is_given_up_with_the_page(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, read = Event(), context.profile.sharing.read
    source = folder / "hand-in" / WEEK_3.id / "Jo.peerprep"
    source.parent.mkdir(parents=True)
    write_assignment(folder)
    profile = context.profile
    take = add_spoken(profile, duration_s=3.0)
    choices = Choices(made_by="Jo", assignment=WEEK_3.named)
    profile.sharing.make(profile.sharing.plan([take], choices), source)
    page = open_page(leads=True)
    jobs_done(qtbot, context)

    def late(path: Path, passphrase: str | None, _check: object) -> object:
        opened = read(path, passphrase)
        go_on.wait(30)
        return opened

    monkeypatch.setattr(profile.sharing, "read", late)
    with qtbot.assert_not_emitted(context.go.review):
        page._leading.open_next()
        qtbot.wait_until(lambda: any(profile.paths.received.iterdir()))
        page.leave()
        go_on.set()
        jobs_done(qtbot, context)
    assert profile.sharing.packs() == []
    assert list(profile.paths.received.iterdir()) == []


def test_an_overview_is_exported(
    context: Context,
    open_page: Open,
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_assignment(folder)
    fill(folder, learners=3, takes=2)
    page = open_page(leads=True)
    monkeypatch.setattr(
        SaveFile,
        "ask",
        classmethod(lambda _cls, *_asked, then: then(tmp_path / "overview.csv")),
    )
    button(page, "E&xport an overview").click()
    jobs_done(qtbot, context)
    assert note(page).startswith("Saved as overview.csv.")
    assert len((tmp_path / "overview.csv").read_text("utf-8-sig").splitlines()) == 7


def test_tab_goes_round_in_the_sheet_of_an_assignment(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(leads=True)
    button(page, "Ne&w assignment").click()
    sheet = sheet_of(page, AssignmentSheet)
    sheet.title_edit.setText("Week 4")
    sheet.list.setFocus()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    sheet.takes_spin.setFocus()
    visited = []
    for _ in range(8):
        now = page.window().focusWidget()
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        visited.append(page.window().focusWidget())
    assert visited[:3] == [sheet.due_edit, sheet.rubric_combo, sheet.author_edit]
    assert sheet.title_edit in visited


def write_week_4(page: CohortPage, qtbot: QtBot, bank: str = "") -> AssignmentSheet:
    """Write an assignment with one question, by keys, and publish it."""
    button(page, "Ne&w assignment").click()
    sheet = sheet_of(page, AssignmentSheet)
    qtbot.keyClicks(sheet.title_edit, "Week 4")
    if bank:
        sheet.bank_combo.setCurrentIndex(sheet.bank_combo.findData(bank))
    sheet.list.setFocus()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    sheet.publish_button.click()
    return sheet


@pytest.mark.parametrize("gone", [True, False])
def test_what_was_written_is_kept_when_it_can_not_be_published(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot, gone: bool
) -> None:
    page = open_page(leads=True)
    if gone:
        shutil.rmtree(folder)
    else:
        (folder / "assignments").write_bytes(b"")  # no folder can be made there
    write_week_4(page, qtbot)
    jobs_done(qtbot, context)
    start = "What you have is safe. The folder" if gone else "assignments leads out of the folder"
    assert note(page).startswith(start)
    assert note(page).endswith("What you wrote is kept: “New assignment” opens it again.")
    folder.mkdir(exist_ok=True)
    (folder / "assignments").unlink(missing_ok=True)
    button(page, "Ne&w assignment").click()
    again = sheet_of(page, AssignmentSheet)
    assert again.title_edit.text() == "Week 4"
    assert again.count_label.text() == "1 question"
    again.publish_button.click()
    jobs_done(qtbot, context)
    assert note(page).startswith("Published: Week 4, version 1.")
    button(page, "Ne&w assignment").click()
    assert sheet_of(page, AssignmentSheet).title_edit.text() == ""


def test_what_an_assignment_needs_is_published_along(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    add(context, riverside())
    rubrics = context.profile.rubrics
    made = rubrics.copy(rubrics.in_use().id, "Riverside rubric")
    write_assignment(folder)  # so that there is something else to be chosen
    page = open_page(leads=True)
    button(page, "Ne&w assignment").click()
    sheet = sheet_of(page, AssignmentSheet)
    assert not sheet.along.isVisible()
    sheet.close_sheet()
    sheet = write_week_4(page, qtbot, "riverside")
    assert sheet.along.line().startswith("Not in the folder as you have it: ")
    jobs_done(qtbot, context)
    assert [one.content.id for one in look(folder, lambda: None).banks] == ["riverside"]
    assert "With it: " in note(page)
    # the new one is chosen, not the one that was
    assert child(page, QComboBox, "assignment_combo").currentText() == "Week 4"
    button(page, "C&hange this assignment").click()
    sheet = sheet_of(page, AssignmentSheet)
    assert not sheet.along.isVisible()
    sheet.rubric_combo.setCurrentIndex(sheet.rubric_combo.findData(made.id))
    assert "Riverside rubric" in sheet.along.line()
    assert sheet.along.isVisible()
    sheet.along.box.click()
    sheet.publish_button.click()
    jobs_done(qtbot, context)
    assert note(page).startswith("Published: Week 4, version 2.")
    assert look(folder, lambda: None).rubrics == ()


def test_what_is_not_here_stays_in_an_assignment_that_is_changed(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    asked = (QuestionRef("elsewhere", "bus"), QuestionRef("elsewhere", "rest"))
    write_assignment(folder, replace(WEEK_3, questions=asked, rubric="their-rubric"))
    page = open_page(leads=True)
    button(page, "C&hange this assignment").click()
    sheet = sheet_of(page, AssignmentSheet)
    assert sheet.bank_combo.currentText() == "elsewhere"
    assert [sheet.model.index(at, 0).data() for at in range(2)] == ["bus", "rest"]
    assert sheet.rubric_combo.currentData() == "their-rubric"
    assert sheet.nowhere_label.text().endswith(": elsewhere, their-rubric.")
    sheet.list.setFocus()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)  # one of them is taken out
    sheet.publish_button.click()
    jobs_done(qtbot, context)
    (there,) = look(folder, lambda: None).assignments
    assert there.content.questions == asked[1:]
    assert there.content.rubric == "their-rubric"


def test_a_folder_that_went_is_said_before_what_was_seen_in_it(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    add(context, riverside())
    page = open_page(leads=True)
    button(page, "Publish the b&ank").click()
    jobs_done(qtbot, context)
    button(page, "Publish the b&ank").click()
    jobs_done(qtbot, context)
    assert "is in the folder already, just as you have it." in note(page)
    assert child(page, Strip, "note_strip").kind is StripKind.INFO
    shutil.rmtree(folder)
    button(page, "Publish the b&ank").click()
    jobs_done(qtbot, context)
    assert note(page).startswith("What you have is safe. The folder")
    page._again.click()
    jobs_done(qtbot, context)
    assert not [words for words in shown(page) if words.startswith("No assignments in this")]
    page._side.choose("learning")
    assert not [words for words in shown(page) if "in this folder" in words]


def test_an_assignment_is_written_published_and_changed(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    page = open_page(leads=True)
    button(page, "Ne&w assignment").click()
    sheet = sheet_of(page, AssignmentSheet)
    assert not sheet.publish_button.isEnabled()
    qtbot.keyClicks(sheet.title_edit, "Week 4")
    sheet.list.setFocus()
    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.count_label.text() == "2 questions"
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert sheet.count_label.text() == "1 question"
    sheet.due_edit.setText("soon")
    assert not sheet.publish_button.isEnabled()
    sheet.due_edit.setText("2027-03-19")
    assert sheet.due_label.text() == "By Friday, March 19, 2027"
    sheet.publish_button.click()
    jobs_done(qtbot, context)
    assert child(page, QComboBox, "assignment_combo").currentText() == "Week 4"
    button(page, "C&hange this assignment").click()
    changed = sheet_of(page, AssignmentSheet)
    assert changed.due_edit.text() == "2027-03-19"
    changed.takes_spin.setValue(3)
    changed.publish_button.click()
    jobs_done(qtbot, context)
    (there,) = look(folder, lambda: None).assignments
    assert (there.content.version, there.content.takes) == (2, 3)
    assert there.content.questions == (
        QuestionRef(context.profile.banks.built_in().id, first_key(context.profile)),
    )
    assert there.content.authors == ("Sam Oak",)
    assert len(list((folder / "assignments").iterdir())) == 1


def test_publishing_again_asks_first(
    context: Context, open_page: Open, folder: Path, qtbot: QtBot
) -> None:
    editing = context.profile.bank_editing
    bank_id = editing.new_bank("Riverside")
    question = replace(editing.empty_question(bank_id), text="What keeps you well?")
    editing.write(bank_id, question)
    page = open_page(leads=True)
    button(page, "Publish the b&ank").click()
    jobs_done(qtbot, context)
    assert note(page).startswith("Published: Riverside")
    button(page, "Publish the b&ank").click()
    jobs_done(qtbot, context)
    assert "is in the folder already" in note(page)
    editing.write(bank_id, replace(question, text="What keeps you going?"))
    button(page, "Publish the b&ank").click()
    jobs_done(qtbot, context)
    asked = sheet_of(page, Confirm)
    before = {path: path.read_bytes() for path in folder.rglob("*.json")}
    asked.keep_button.click()
    jobs_done(qtbot, context)
    assert {path: path.read_bytes() for path in folder.rglob("*.json")} == before
    button(page, "Publish the b&ank").click()
    jobs_done(qtbot, context)
    sheet_of(page, Confirm).accept_button.click()
    jobs_done(qtbot, context)
    (there,) = look(folder, lambda: None).banks
    assert there.content.questions[0].text == "What keeps you going?"


def test_the_side_that_was_open_is_open_again(context: Context, open_page: Open) -> None:
    page = open_page()
    page._side.choose(LEADING)
    assert load(context.profile.paths.settings)[0].cohort_leads
    assert child(CohortPage(context), SegmentFrame, "side_segments").chosen() == LEADING
