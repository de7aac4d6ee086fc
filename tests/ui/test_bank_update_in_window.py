"""A bank goes from version 1 to 2 in the window, and old takes still show what was asked.

The whole of it: questions added, removed, reworded and reordered by the file, others edited here
before; what would change is shown first; then every place where a take says its question.
"""

import dataclasses
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import AskedQuestion
from peerprep.services.documents import export, take_json
from peerprep.services.sharing import Choices
from peerprep.storycheck.checker import checklist
from peerprep.ui.context import Context
from peerprep.ui.dialogs.bank_file import BankFileDialog
from peerprep.ui.dialogs.bank_look_sheet import BankLookSheet
from peerprep.ui.forms import child
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.compare_page import ComparePage
from peerprep.ui.pages.questions_page import QuestionsPage
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.take_list import TakeList
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.bank_samples import ENTRY, add, write
from tests.ui.page_checks import all_words
from tests.ui.session_parts import opened
from tests.ui.take_samples import add_spoken

FIRST = {
    "same": "What brings you here?",
    "gone": "Where were you treated?",
    "reworded": "Why should we choose you?",
    "mine": "What do you do at work?",
    "both": "How do you feel about rules?",
    "last": "Do you have questions for us?",
}
# What each take was asked; `mine` and `both` were put into the person's words before.
ASKED = FIRST | {"mine": "What would I do all day?", "both": "Which rules help me?"}
SECOND = {
    "last": "Do you have questions for us?",  # moved to the front
    "same": "What brings you here?",
    "reworded": "What would you bring to our team?",
    "mine": "What do you do at work?",
    "both": "Which of our rules would you change?",
    "added": "Who helps you when a day is heavy?",
}


def bank(texts: dict[str, str], version: str) -> dict[str, Any]:
    return {
        "format": 1,
        "id": "riverside",
        "version": version,
        "title": "Riverside",
        "language": "en",
        "categories": [{"id": "home", "label": "At home"}],
        "questions": [
            {"key": key, "text": text, "covers": [f"A point of version {version}"], **ENTRY}
            for key, text in texts.items()
        ],
    }


def second() -> dict[str, Any]:
    """Version 2; what belongs to the question `mine` stays as it was."""
    document = bank(SECOND, "2")
    for question in document["questions"]:
        if question["key"] in ("mine", "same", "last"):
            question["covers"] = ["A point of version 1"]
    return document


class Updated:
    """The window on a profile with a take of every question of version 1."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context = context
        self.qtbot = qtbot
        self.profile = profile = context.profile
        profile.save_settings(dataclasses.replace(profile.settings, first_run_done=True))
        add(context, bank(FIRST, "1"))
        for key in ("mine", "both"):
            question = profile.banks.bank("riverside").find(key)
            assert question is not None
            edited = dataclasses.replace(question, text=ASKED[key])
            profile.bank_editing.write("riverside", edited)
        self.takes = {key: self.answer(key) for key in FIRST}
        self.window = MainWindow(theme())
        qtbot.add_widget(self.window)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.attach(context)
        qtbot.wait_until(self.window.isActiveWindow)

    def answer(self, key: str) -> str:
        return add_spoken(self.profile, f"riverside/{key}", "I walk every day.", duration_s=1)

    @property
    def page(self) -> QWidget:
        return self.window.shown()

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        target = self.window.focusWidget() or self.window
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def import_second(self, folder: Path, patch: pytest.MonkeyPatch) -> BankLookSheet:
        """Choose the file of version 2 and look at it first."""
        path = write(folder, second())
        patch.setattr(BankFileDialog, "ask", lambda _page, *, then: then(path))
        self.press("Ctrl+4")
        assert isinstance(self.page, QuestionsPage)
        button = child(self.page, QPushButton, "import_bank_button")
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        strip = child(self.page, Strip, "bank_strip")
        self.qtbot.wait_until(lambda: len(strip.buttons()) == 3)
        self.qtbot.mouseClick(strip.buttons()[1], Qt.MouseButton.LeftButton)
        (sheet,) = self.window.findChildren(BankLookSheet)
        return sheet

    def listed(self) -> list[str]:
        """The questions on the page, top to bottom."""
        model = child(self.page, QuestionList, "question_list").model()
        return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


@pytest.fixture
def updated(tmp_path: Path, qapp: object, qtbot: QtBot) -> Iterator[Updated]:
    with opened(tmp_path / "profile", FakeMicrophone(), FakeSpeaker()) as context:
        made = Updated(context, qtbot)
        yield made
        made.window.closing.emit()


def under(heading: str, lines: list[str]) -> list[str]:
    at = lines.index(heading) + 1
    return lines[at : lines.index("", at)]


def check_asked(question: AskedQuestion, key: str) -> None:
    expected = (f"riverside/{key}", ASKED[key], "riverside", "1", ("A point of version 1",))
    found = (question.key, question.text, question.bank, question.bank_version, question.covers)
    assert found == expected


def test_bank_updated_from_version_1_to_2_and_old_takes_show_what_was_asked(
    updated: Updated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = updated.profile

    # what would change is shown before anything does
    sheet = updated.import_second(tmp_path, monkeypatch)
    lines = sheet.text.toPlainText().split("\n")
    assert under("New", lines) == [SECOND["added"]]
    assert under("Reworded", lines) == [
        FIRST["reworded"],
        f"now: {SECOND['reworded']}",
        ASKED["both"],
        f"now: {SECOND['both']}",
    ]
    assert under("No longer in it", lines) == [FIRST["gone"]]
    assert under("At another place", lines) == [FIRST["last"]]
    assert under("Your own wording, kept in your own questions", lines) == [ASKED["both"]]
    assert ASKED["mine"] not in lines
    assert profile.banks.bank("riverside").version == "1"

    # accepted: the bank is the new one, but for what only the person changed
    updated.qtbot.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    updated.qtbot.wait_until(lambda: profile.banks.bank("riverside").version == "2")
    texts = SECOND | {"mine": ASKED["mine"]}
    assert updated.listed() == [texts[key] for key in SECOND]
    own = profile.banks.bank(profile.bank_editing.my_own("My own"))
    assert [question.text for question in own.questions] == [ASKED["both"]]

    # My takes
    updated.press("Ctrl+2")
    assert isinstance(updated.page, TakesPage)
    model = child(updated.page, TakeList, "take_list").model()
    rows = [str(model.index(at, 0).data()) for at in range(model.rowCount())]
    assert sorted(row for row in rows if row in ASKED.values()) == sorted(ASKED.values())
    assert not {SECOND["reworded"], SECOND["both"]} & set(rows)
    assert profile.history.takes("treated")[0].id == updated.takes["gone"]

    for key, take_id in updated.takes.items():
        # the history, its page, its data
        take = profile.history.take(take_id)
        check_asked(take.question, key)
        updated.context.go.open_take.emit(take_id)
        assert isinstance(updated.page, TakePage)
        assert child(updated.page, QuestionLabel, "question_label").text() == ASKED[key]
        assert updated.window.windowTitle().startswith(ASKED[key])
        assert take_json(take)["question"]["text"] == ASKED[key]

        # what is exported, what a partner gets
        for ending in (".txt", ".html", ".json"):
            target = tmp_path / f"take{ending}"
            export(profile.exports.gather(take_id), checklist(), target)
            assert ASKED[key] in target.read_text(encoding="utf-8")
        plan = profile.sharing.plan([take_id], Choices(sound=False))
        profile.sharing.write(plan, tmp_path / "take.peerprep")
        with zipfile.ZipFile(tmp_path / "take.peerprep") as file:
            sent = json.loads(file.read("takes/1/take.json"))["question"]
        assert (sent["text"], sent["bank_version"]) == (ASKED[key], "1")

    # a new answer is the next take of the same question, in its new words
    again = updated.answer("reworded")
    takes = profile.history.takes_of("riverside/reworded")
    assert [(take.number, take.question.text) for take in takes] == [
        (1, FIRST["reworded"]),
        (2, SECOND["reworded"]),
    ]
    assert profile.history.take(again).question.bank_version == "2"
    updated.context.go.compare.emit(again)
    assert isinstance(updated.page, ComparePage)
    assert SECOND["reworded"] in " ".join(all_words(updated.page))


def test_a_session_that_was_left_goes_on_with_the_questions_it_began_with(
    updated: Updated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = updated.profile
    pool = profile.banks.pool()
    found = [pool.find(f"riverside/{key}") for key in ("reworded", "gone")]
    session = profile.practice.start([pool.asked(question) for question in found if question])
    sheet = updated.import_second(tmp_path, monkeypatch)
    updated.qtbot.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    updated.qtbot.wait_until(lambda: profile.banks.bank("riverside").version == "2")
    kept = profile.practice.session(session.id).questions
    assert [question.text for question in kept] == [FIRST["reworded"], FIRST["gone"]]
