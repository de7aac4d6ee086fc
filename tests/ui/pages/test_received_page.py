"""The place Partner review: opening files, with and without passphrase, and what they become."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.errors import Problem
from peerprep.domain.review import CommentKind
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.passphrase_sheet import PassphraseSheet
from peerprep.ui.forms import child
from peerprep.ui.pages.received_page import ReceivedPage
from peerprep.ui.widgets.entry_list import EntryList
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import sentence
from tests.ui.handed_over import given, handed, jordan
from tests.ui.page_checks import check_mnemonics, check_page
from tests.ui.pictures import settle

EMPTY = "Open a file someone gave you, or see reviews of your own takes."


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[ReceivedPage]:
    made = ReceivedPage(context)
    qtbot.add_widget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.wait_until(made.isActiveWindow)
    made.arrive()
    yield made
    made.leave()


def packs(page: ReceivedPage) -> EntryList:
    return child(page, EntryList, "pack_list")


def strip(page: ReceivedPage) -> str:
    return child(page, Strip, "note_strip").words()


def open_by_dialog(page: ReceivedPage, file: Path) -> None:
    child(page, QPushButton, "open_button").click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert "*.peerprep" in dialog.nameFilters()[0]
    dialog.fileSelected.emit(str(file))
    dialog.close()
    page.activateWindow()


def test_an_empty_page_says_what_it_is_for(page: ReceivedPage) -> None:
    assert child(page, QLabel, "empty_label").text() == EMPTY
    assert child(page, QPushButton, "open_button").hasFocus()
    check_page(page, ("open_button",))


def test_a_file_is_opened_and_reviewed_at_once(
    page: ReceivedPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    with jordan(tmp_path / "jordan") as home:
        file = handed(home, tmp_path / "a.peerprep")
    with qtbot.wait_signal(context.go.review, timeout=20_000) as asked:
        open_by_dialog(page, file)
    (pack,) = context.profile.sharing.packs()
    assert asked.args == [pack.takes[0].id]
    page.arrive()
    assert not child(page, QLabel, "empty_label").isVisible()
    (row,) = packs(page).entries()
    assert (row.strong, row.second) == ("Jordan", "1 take, opened today")
    assert row.note == "Not listened to yet."
    qtbot.wait_until(packs(page).hasFocus)
    with qtbot.wait_signal(context.go.review):
        qtbot.keyClick(packs(page), Qt.Key.Key_Return)


def test_a_locked_file_asks_for_its_passphrase_until_it_opens(
    page: ReceivedPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    with jordan(tmp_path / "jordan") as home:
        file = handed(home, tmp_path / "a.peerprep", "river otter")
    open_by_dialog(page, file)
    qtbot.wait_until(lambda: page.window().findChild(PassphraseSheet) is not None)
    sheet = page.window().findChild(PassphraseSheet)
    qtbot.wait_until(sheet.edit.hasFocus)
    assert not sheet.open_button.isEnabled()
    qtbot.keyClicks(sheet.edit, "river")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    wrong = sentence(Problem.PASSPHRASE_WRONG)
    qtbot.wait_until(lambda: sheet.lock.answer() == wrong, timeout=20_000)
    assert context.profile.sharing.packs() == []
    sheet.edit.setText("river otter")
    with qtbot.wait_signal(context.go.review, timeout=20_000):
        sheet.open_button.click()
    assert len(context.profile.sharing.packs()) == 1


def test_leaving_the_passphrase_opens_nothing(
    page: ReceivedPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    with jordan(tmp_path / "jordan") as home:
        file = handed(home, tmp_path / "a.peerprep", "river otter")
    open_by_dialog(page, file)
    qtbot.wait_until(lambda: page.window().findChild(PassphraseSheet) is not None)
    sheet = page.window().findChild(PassphraseSheet)
    sheet.edit.setText("river otter")
    sheet.open_button.click()
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Escape)
    qtbot.wait_until(lambda: context.jobs.running == 0, timeout=20_000)
    settle()
    assert context.profile.sharing.packs() == []
    assert list(context.profile.paths.received.rglob("*.wav")) == []


@pytest.mark.parametrize(
    ("data", "begins"),
    [
        (b"PK\x03\x04 and nothing", "This file is damaged or was changed on the way."),
        (b"{}", "This file is not written as PeerPrep"),
        (b"Hello", "a.peerprep is not a file that PeerPrep hands over"),
    ],
)
def test_trouble_is_one_sentence(
    page: ReceivedPage,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    data: bytes,
    begins: str,
) -> None:
    file = tmp_path / "a.peerprep"
    file.write_bytes(data)
    open_by_dialog(page, file)
    qtbot.wait_until(lambda: strip(page).startswith(begins), timeout=20_000)
    assert context.profile.sharing.packs() == []
    page.arrive()
    assert child(page, QLabel, "empty_label").isVisible()


def test_a_review_of_an_own_take_comes_home_once(
    page: ReceivedPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = handed(context, tmp_path / "a.peerprep")
    (take,) = context.profile.history.takes()
    back = tmp_path / "a.peerprep-review"
    with jordan(tmp_path / "sam") as there:
        received = given(there, pack)
        review = there.profile.reviews.start(received.takes[0].id)
        there.profile.reviews.add_comment(review.id, 2.0, CommentKind.STRENGTH, "Steady.")
        there.profile.reviews.save_file(review.id, back)
    open_by_dialog(page, back)
    here = "Sam’s review is here. 1 comment, beside your take."
    qtbot.wait_until(lambda: strip(page) == here, timeout=20_000)
    own = child(page, EntryList, "own_list")
    (row,) = own.entries()
    assert (row.strong, row.second) == ("Sam", "1 comment, today")
    open_by_dialog(page, back)
    assert child(page, Strip, "note_strip").kind is StripKind.SAVED
    check_mnemonics(page)
    twice = "Nothing new: this review is here already."
    qtbot.wait_until(lambda: strip(page) == twice, timeout=20_000)
    assert child(page, Strip, "note_strip").kind is StripKind.INFO  # nothing was saved
    assert len(own.entries()) == 1
    with qtbot.wait_signal(context.go.open_take) as asked:
        qtbot.keyClick(own, Qt.Key.Key_Return)
    assert asked.args == [take.id]


def test_every_review_of_a_file_is_told_of(
    page: ReceivedPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = handed(context, tmp_path / "a.peerprep", takes=2)
    one, both = tmp_path / "one.peerprep-review", tmp_path / "both.peerprep-review"
    with jordan(tmp_path / "sam") as there:
        service = there.profile.reviews
        ids = [service.start(take.id).id for take in given(there, pack).takes]
        for review_id in ids:
            service.add_comment(review_id, 2.0, CommentKind.STRENGTH, "Steady.")
        service.save_file(ids[0], one)
        service.write(service.prepare(ids), both)
    note = child(page, Strip, "note_strip")
    for file, words, kind in (
        (both, "2 reviews are here. From Sam.", StripKind.SAVED),
        (both, "Nothing new: this review is here already.", StripKind.INFO),
        (one, "Nothing new: a later version of this review is here already.", StripKind.INFO),
    ):
        open_by_dialog(page, file)
        qtbot.wait_until(lambda words=words: strip(page) == words, timeout=20_000)
        assert note.kind is kind
    assert len(child(page, EntryList, "own_list").entries()) == 2


def test_deleting_asks_and_leaves_nothing(
    page: ReceivedPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    with jordan(tmp_path / "jordan") as home:
        file = handed(home, tmp_path / "a.peerprep", takes=3, delete_after=date(2026, 1, 2))
    given(context, file)
    page.arrive()
    (row,) = packs(page).entries()
    assert row.note == (
        "Not listened to yet. The day Jordan asked for has come: delete it after January 2, 2026."
    )
    check_page(page, ("pack_list", "open_button"))
    packs(page).setFocus()
    qtbot.keyClick(packs(page), Qt.Key.Key_Delete)
    sheet = page.window().findChild(Confirm)
    assert sheet.keep_button.hasFocus()
    sheet.accept_button.click()
    assert context.profile.sharing.packs() == []
    assert not child(page, QWidget, "packs_column").isVisible()
    assert child(page, QPushButton, "open_button").hasFocus()


def test_a_strangers_words_stay_letters(
    page: ReceivedPage, context: Context, tmp_path: Path
) -> None:
    with jordan(tmp_path / "jordan") as home:
        file = handed(home, tmp_path / "a.peerprep", made_by="<b>J</b> &amp; " + "x" * 150)
    given(context, file)
    page.arrive()
    (row,) = packs(page).entries()
    assert row.strong.startswith("<b>J</b> &amp; xxx")
    assert len(row.strong) == 60
    check_page(page)
