"""Several takes in one file, from My takes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.services.sharing import MOST_TAKES
from peerprep.ui.context import Context
from peerprep.ui.dialogs import pick_takes_sheet
from peerprep.ui.dialogs.pick_takes_sheet import PickTakesSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.share_sheet import ShareSheet
from peerprep.ui.forms import child
from peerprep.ui.models.takes_model import TakeRow, TakesModel
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.take_list import TakeList
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_mnemonics, check_names, check_room, check_words
from tests.ui.pages.sharing_parts import Made, views
from tests.ui.take_samples import add_spoken

WALK, READ = "I walk every morning with Marcus.", "I read to Marcus at night."


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def ask(
        _page: QWidget, _title: str, suggested: str, _kinds: object, *, then: Callable[[Path], None]
    ) -> None:
        then(tmp_path / suggested)

    monkeypatch.setattr(SaveFile, "ask", ask)
    return tmp_path / "2-takes.peerprep"


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[TakesPage]:
    profile = context.profile
    keys = [question.key for question in profile.banks.built_in().questions[:3]]
    add_spoken(profile, keys[0], WALK, days_ago=2, duration_s=4)
    add_spoken(profile, keys[1], READ, days_ago=1, duration_s=5)
    add_spoken(profile, keys[2], "I cook.", days_ago=0, duration_s=3)
    made = TakesPage(context)
    qtbot.add_widget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.wait_until(made.isActiveWindow)
    made.arrive()
    yield made
    made.leave()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def picking(page: TakesPage) -> PickTakesSheet:
    child(page, QPushButton, "share_button").setFocus()
    child(page, QPushButton, "share_button").click()
    return page.findChildren(PickTakesSheet)[-1]


def test_chosen_takes_go_into_one_file(
    context: Context, page: TakesPage, target: Path, qtbot: QtBot
) -> None:
    sheet = picking(page)
    assert sheet.list.hasFocus()
    assert len(sheet.chosen()) == 1  # the one the keyboard is on in the list
    press(qtbot, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    assert len(sheet.chosen()) == 2
    qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    share = page.findChildren(ShareSheet)[-1]
    assert share.accessibleName() == "Share 2 takes"
    share.contents.lock.box.click()
    share.preview.strip.buttons()[0].click()
    assert [view.words.toPlainText() for view in views(share)] == [
        "I read to [name] at night.", "I walk every morning with [name].",
    ]  # fmt: skip
    assert share.contents.sound.line() == "Your voice, 9 seconds"
    assert share.contents.words.line() == "With 2 names or places covered"
    share.make_button.click()
    qtbot.wait_until(lambda: not context.jobs.running)
    made = Made(target)
    assert [made.take(at)["transcript"]["text"] for at in (1, 2)] == [
        view.words.toPlainText() for view in views(share)
    ]
    assert len(made.sound(1)) == 5 * 16_000
    share.close_button.click()
    assert child(page, Strip, "note_strip").words() == (
        "Made: 2-takes.peerprep. Hand it over yourself."
    )


def test_each_take_is_heard_in_the_preview(
    context: Context, page: TakesPage, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    sheet = picking(page)
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Space)
    sheet.next_button.click()
    first, second = views(page.findChildren(ShareSheet)[-1])
    first.play_button.click()
    second.play_button.click()  # before the first is ready
    qtbot.wait_until(lambda: second.play_button.accessibleName() == "Pause")
    assert first.play_button.accessibleName() == "Play as your partner will hear it"
    assert len(speaker.played) == 1
    assert speaker.played[0].path.stat().st_size > 5 * 32_000
    second.play_button.click()
    assert second.play_button.accessibleName() == "Play as your partner will hear it"


def test_nothing_chosen_or_too_much_goes_no_further(
    page: TakesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_TAKES == 50
    monkeypatch.setattr(pick_takes_sheet, "MOST_TAKES", 2)
    sheet = picking(page)
    press(qtbot, Qt.Key.Key_Space)
    assert not sheet.next_button.isEnabled()
    for row in range(3):
        sheet.list.item(row).setCheckState(Qt.CheckState.Checked)
    assert not sheet.next_button.isEnabled()
    sheet.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert sheet.next_button.isEnabled()
    press(qtbot, Qt.Key.Key_Escape)
    assert page.findChildren(ShareSheet) == []
    assert child(page, QPushButton, "share_button").hasFocus()


def test_menu_of_a_row_shares_that_take(page: TakesPage) -> None:
    model = child(page, TakeList, "take_list").model()
    assert isinstance(model, TakesModel)
    row = model.takes()[-1]
    assert isinstance(row, TakeRow)
    share = next(a for a in page.make_menu(row).actions() if a.text() == "S&hare")
    share.trigger()
    (view,) = views(page.findChildren(ShareSheet)[-1])
    assert view.words.toPlainText() == WALK


def test_picking_is_usable_by_everyone(page: TakesPage) -> None:
    sheet = picking(page)
    check_names(sheet)
    check_mnemonics(sheet)
    check_words(sheet)
    check_room(sheet, owner=page)
