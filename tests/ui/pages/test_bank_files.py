"""Importing and exporting banks on the page of questions."""

import json
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from peerprep.domain.questions import QuestionBank
from peerprep.services.bank_exchange import BankExchange, Check, IncomingBank, write_bank
from peerprep.services.bank_reading import MAX_BANK_BYTES, load_bank
from peerprep.ui import bank_importing
from peerprep.ui.bank_words import BankWords, LookWords
from peerprep.ui.context import Context
from peerprep.ui.dialogs.bank_file import BankFileDialog
from peerprep.ui.dialogs.bank_look_sheet import BankLookSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.forms import child
from peerprep.ui.pages.questions_page import QuestionsPage
from peerprep.ui.widgets.bank_list import BankList
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.strip import Strip, StripKind
from tests.services.test_bank_reading import rubric
from tests.ui.bank_samples import ENTRY, add, riverside, write
from tests.ui.page_checks import check_mnemonics, check_names, check_words
from tests.ui.pictures import settle


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> QuestionsPage:
    page = QuestionsPage(context)
    qtbot.add_widget(page)
    page.resize(1280, 720)
    page.show()
    page.arrive()
    return page


def strip(page: QuestionsPage) -> Strip:
    return child(page, Strip, "bank_strip")


def bring(page: QuestionsPage, path: Path, qtbot: QtBot, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(BankFileDialog, "ask", lambda _page, *, then: then(path))
    button = child(page, QPushButton, "import_bank_button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: not strip(page).words().startswith("Reading"))


def press(page: QuestionsPage, words: str, qtbot: QtBot) -> None:
    (button,) = [b for b in strip(page).buttons() if b.text().replace("&", "") == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def grown() -> dict[str, Any]:
    """Return a later version with 24 questions: 20 new, 2 changed, 2 as they were."""
    document = riverside(version="4")
    del document["questions"][3]
    document["questions"][1]["text"] = "In other words?"
    document["questions"][2]["time_s"] = 30
    document["questions"].append({**riverside()["questions"][3]})
    for n in range(20):
        entry = {"key": f"new-{n}", "text": f"Brand new number {n}?", **ENTRY}
        document["questions"].append(entry)
    return document


def test_a_file_is_compared_beside_the_window(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads, real = [], BankExchange.look_at

    def noted(self: BankExchange, bank: QuestionBank, check: Check = lambda: None) -> IncomingBank:
        threads.append(current_thread())
        return real(self, bank, check)

    monkeypatch.setattr(BankExchange, "look_at", noted)
    add(context, riverside())
    threads.clear()
    bring(page, write(tmp_path, grown()), qtbot, monkeypatch)
    assert len(threads) == 1
    assert main_thread() not in threads


def test_the_first_look_says_what_would_change(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(context, riverside())
    bring(page, write(tmp_path, grown()), qtbot, monkeypatch)
    words = "24 questions: 20 new, 2 changed, 2 you already have."
    assert strip(page).words().startswith(words)
    assert [button.text().replace("&", "") for button in strip(page).buttons()] == [
        "Add 22",
        "Look first",
        "Not now",
    ]
    check_mnemonics(page)
    assert len(context.profile.banks.bank("riverside").questions) == 4
    press(page, "Add 22", qtbot)
    assert len(context.profile.banks.bank("riverside").questions) == 24
    assert strip(page).words() == "Updated: Riverside spring cohort, now version 4."
    assert child(page, BankList, "bank_list").chosen_id() == "riverside"
    assert child(page, QuestionList, "question_list").hasFocus()


def test_what_was_deleted_is_said_to_stay_out(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(context, riverside())
    context.profile.bank_editing.delete_question("riverside", "bus")
    bring(page, write(tmp_path, riverside(version="4")), qtbot, monkeypatch)
    assert strip(page).words().startswith("4 questions: 0 new, 0 changed, 3 you already have.")
    assert "What you deleted stays out (1)." in strip(page).words()
    incoming = context.profile.bank_exchange.look(tmp_path / "bank.json")
    parts = dict(LookWords(page).parts(incoming))
    assert parts["Deleted by you, stays out"] == [riverside()["questions"][0]["text"]]


def test_not_now_adds_nothing(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bring(page, write(tmp_path, riverside()), qtbot, monkeypatch)
    press(page, "Not now", qtbot)
    assert not strip(page).isVisible()
    assert not context.profile.banks.has("riverside")


@pytest.mark.parametrize("wanted", [True, False])
def test_look_first_shows_each_change_as_plain_letters(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wanted: bool,
) -> None:
    add(context, riverside())
    document = grown()
    document["questions"][4]["text"] = "<b>Tell me</b> about your lived experience"
    del document["questions"][0]
    bring(page, write(tmp_path, document), qtbot, monkeypatch)
    press(page, "Look first", qtbot)
    (sheet,) = page.findChildren(BankLookSheet)
    check_mnemonics(sheet)
    check_names(sheet)
    check_words(sheet)
    assert sheet.text.hasFocus()
    said = sheet.text.toPlainText().split("\n")
    for heading in ("New", "Reworded", "No longer in it", "The same, or nearly so", "About it"):
        assert heading in said
    assert "<b>Tell me</b> about your lived experience" in said
    assert "now: In other words?" in said
    button = sheet.accept_button if wanted else sheet.leave_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    count = len(context.profile.banks.bank("riverside").questions)
    assert count == (23 if wanted else 4)


def test_what_is_here_already_is_said_and_offers_nothing(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(context, riverside())
    bring(page, write(tmp_path, riverside()), qtbot, monkeypatch)
    words = "4 questions: 0 new, 0 changed, 4 you already have."
    assert strip(page).words().startswith(words)
    assert strip(page).buttons() == ()


def test_a_new_version_without_new_questions_is_an_update(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(context, riverside())
    document = riverside(version="4")
    document["questions"] = document["questions"][2::-1]
    bring(page, write(tmp_path, document), qtbot, monkeypatch)
    assert "1 is no longer in it; its takes stay. The order is another." in strip(page).words()
    press(page, "Update", qtbot)
    found = [question.key for question in context.profile.banks.bank("riverside").questions]
    assert found == ["team", "phone", "bus"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": " "}, "Question 2 has no text, so nothing was added."),
        ({"text": None}, "Question 2 can’t be read, so nothing was added."),
        ({"roles": ["nobody"]}, "Question 2 can’t be read, so nothing was added."),
    ],
)
def test_a_refusal_is_a_sentence_with_details_to_copy(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: dict[str, Any],
    words: str,
) -> None:
    document = riverside()
    document["questions"][1] |= change
    bring(page, write(tmp_path, document), qtbot, monkeypatch)
    assert strip(page).kind is StripKind.TROUBLE
    assert strip(page).words() == words
    press(page, "Copy details", qtbot)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("The question bank bank.json was not used: questions[1].")
    assert not context.profile.banks.has("riverside")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<html>", "bank.json is no question bank PeerPrep can read, so nothing was added."),
        (b" " * (MAX_BANK_BYTES + 1), "bank.json is no question bank PeerPrep can read"),
        (b'{"format": 7}', "bank.json was made by a newer PeerPrep, so nothing was added."),
    ],
)
def test_a_file_that_is_no_bank_is_one_sentence(
    page: QuestionsPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    data: bytes,
    words: str,
) -> None:
    path = tmp_path / "bank.json"
    path.write_bytes(data)
    bring(page, path, qtbot, monkeypatch)
    assert strip(page).words().startswith(words)
    check_words(page)


def test_a_file_that_is_gone_is_named(
    page: QuestionsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(page, tmp_path / "gone.json", qtbot, monkeypatch)
    assert "There is no file" in strip(page).words()


def test_leaving_the_page_forgets_the_file(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = write(tmp_path, riverside())
    monkeypatch.setattr(BankFileDialog, "ask", lambda _page, *, then: then(path))
    child(page, QPushButton, "import_bank_button").click()
    page.leave()
    qtbot.wait_until(lambda: context.jobs.running == 0)
    assert not strip(page).isVisible()


def test_export_writes_the_bank_that_is_shown(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    suggested: list[str] = []

    def ask(_page: object, _title: str, name: str, _kinds: object, *, then: Any) -> None:
        suggested.append(name)
        then(tmp_path / "out.json")

    monkeypatch.setattr(SaveFile, "ask", ask)
    add(context, riverside(title="Spring / 2026: R&D"))
    page.arrive()
    view = child(page, BankList, "bank_list")
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.mouseClick(child(page, QPushButton, "export_button"), Qt.MouseButton.LeftButton)
    assert suggested == ["spring-2026-r-d.json"]
    qtbot.wait_until(lambda: strip(page).words().startswith("Written"))
    written = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [q["key"] for q in written["questions"]] == ["bus", "phone", "team", "rest"]
    words = "Written: out.json, version 3. Hand it over yourself."
    assert strip(page).words() == words


class SlowWriting:
    """A place that takes a file once it is told to, as a network drive may."""

    def __init__(self, patch: pytest.MonkeyPatch, target: Path) -> None:
        self.may_go_on = Event()
        self.threads: list[object] = []
        patch.setattr(bank_importing, "write_bank", self._write)
        patch.setattr(SaveFile, "ask", lambda *_words, then: then(target))

    def _write(self, bank: QuestionBank, target: Path) -> None:
        self.threads.append(current_thread())
        assert self.may_go_on.wait(30)
        write_bank(bank, target)


def test_a_slow_place_does_not_hold_the_window(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = SlowWriting(monkeypatch, tmp_path / "out.json")
    bank_id, _ = context.profile.bank_editing.copy_to_own(
        "peerprep-core", "why-peer-support", "Mine"
    )
    page._exchange.export(context.profile.banks.bank(bank_id))
    assert strip(page).words() == "Writing out.json"
    page.leave()
    page.hide()
    place.may_go_on.set()
    qtbot.wait_until(lambda: context.jobs.running == 0)
    assert (tmp_path / "out.json").exists()
    assert main_thread() not in place.threads
    qtbot.wait_until(lambda: context.profile.banks.stored(bank_id).sent is not None)
    assert not context.profile.banks.stored(bank_id).has_changed
    assert not strip(page).isVisibleTo(page)


def test_a_place_that_takes_no_file_is_said_and_nothing_is_noted(
    page: QuestionsPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SaveFile, "ask", lambda *_words, then: then(tmp_path / "no" / "out.json"))
    bank_id = context.profile.bank_editing.new_bank("Mine")
    page._exchange.export(context.profile.banks.bank(bank_id))
    qtbot.wait_until(lambda: not strip(page).words().startswith("Writing"))
    assert strip(page).kind is StripKind.TROUBLE
    assert context.profile.banks.stored(bank_id).sent is None


def test_words_for_one_and_many(qtbot: QtBot) -> None:
    words = BankWords()
    assert (words.count(1), words.count(24)) == ("1 question", "24 questions")


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (None, "1", "It brings its own rubric."),
        ("1", "2", "It brings its own rubric."),
        ("1", "1", None),
        ("1", None, "It has no rubric of its own any more; your ratings stay."),
    ],
)
def test_a_rubric_that_comes_changes_or_goes_is_said_before(
    context: Context, qtbot: QtBot, before: str | None, after: str | None, line: str | None
) -> None:
    def bank(version: str, rubric_version: str | None) -> dict[str, Any]:
        made = {} if rubric_version is None else {"rubric": rubric(version=rubric_version)}
        return riverside(version=version, **made)

    add(context, bank("1", before))
    found = load_bank(json.dumps(bank("2", after)).encode(), "x.json")
    _, more = BankWords().incoming(context.profile.bank_exchange.look_at(found))
    assert ("rubric" in more) == (line is not None)
    assert line is None or line in more
