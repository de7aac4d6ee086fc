"""My takes: favorites, tags, notes in search, and the way to Side by side."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep import settings as settings_file
from peerprep.paths import AppPaths
from peerprep.settings import Settings
from peerprep.ui.context import Context
from peerprep.ui.dialogs.tags_sheet import TagsSheet
from peerprep.ui.forms import child
from peerprep.ui.main_window import MainWindow
from peerprep.ui.models.takes_model import TakeRow, TakesModel
from peerprep.ui.pages.compare_page import ComparePage
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.take_list import TakeList
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.page_checks import check_page
from tests.ui.session_parts import opened
from tests.ui.take_samples import add_typed, first_key

Open = Callable[[], TakesPage]


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    pages = []

    def make() -> TakesPage:
        page = TakesPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        qtbot.wait_until(page.isActiveWindow)
        page.arrive()
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.leave()


def take_list(page: TakesPage) -> TakeList:
    return child(page, TakeList, "take_list")


def model(page: TakesPage) -> TakesModel:
    found = take_list(page).model()
    assert isinstance(found, TakesModel)
    return found


def shown(page: TakesPage) -> list[str]:
    rows = (model(page).row_at(model(page).index(at)) for at in range(model(page).rowCount()))
    return [row.take.id for row in rows if isinstance(row, TakeRow)]


def spoken_row(page: TakesPage, take_id: str) -> str:
    return str(model(page).find(take_id).data(Qt.ItemDataRole.AccessibleTextRole))


def press(qtbot: QtBot, owner: QWidget, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    target = owner.focusWidget() or owner
    qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())


@pytest.fixture
def take_id(context: Context) -> str:
    return add_typed(context.profile, first_key(context.profile), "I walk every morning.")


def choose(page: TakesPage, take_id: str, words: str) -> None:
    row = model(page).row_at(model(page).find(take_id))
    assert isinstance(row, TakeRow)
    next(a for a in page.make_menu(row).actions() if a.text() == words).trigger()


def test_favorite_and_tags_are_in_the_row_and_said(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page()
    plain = take_list(page).grab().toImage()
    choose(page, take_id, "Make &favorite")
    qtbot.wait_until(lambda: "Favorite" in spoken_row(page, take_id))
    assert take_list(page).grab().toImage() != plain
    choose(page, take_id, "&Tags")
    sheet = page.findChild(TagsSheet)
    assert isinstance(sheet, TagsSheet)
    qtbot.keyClicks(sheet.edit, "for Friday, calm")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: "Favorite, calm, for Friday" in spoken_row(page, take_id))
    assert page.focusWidget() is take_list(page)


def test_many_and_long_tags_take_lines_of_their_own(
    context: Context, open_page: Open, take_id: str
) -> None:
    other = add_typed(context.profile, context.profile.banks.built_in().questions[1].key, "Hm.")
    long = "a label that is much longer than a label of any kind has ever been " * 3
    context.profile.margins.set_tags(take_id, [long, *(f"tag {at}" for at in range(12))])
    page = open_page()
    heights = {
        name: take_list(page).visualRect(model(page).find(name)).height()
        for name in (take_id, other)
    }
    assert heights[take_id] > heights[other] + 3 * theme().px(20)
    check_page(page)


@pytest.mark.parametrize("words", ["breathe", "FRIDAY", "where i am"])
def test_search_looks_in_notes_tags_and_ratings(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str, words: str
) -> None:
    add_typed(context.profile, context.profile.banks.built_in().questions[1].key, "Another.")
    context.profile.margins.set_note(take_id, "Breathe before the end")
    context.profile.margins.set_tags(take_id, ["for Friday"])
    context.profile.margins.rate(take_id, "hope", "clear", "I said where I am.")
    page = open_page()
    assert len(shown(page)) == 2
    press(qtbot, page, "Ctrl+F")
    search = child(page, QLineEdit, "search_edit")
    assert page.focusWidget() is search
    qtbot.keyClicks(search, words)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert shown(page) == [take_id]


def test_menu_letters_are_there_once(context: Context, open_page: Open, take_id: str) -> None:
    page = open_page()
    row = model(page).row_at(model(page).find(take_id))
    assert isinstance(row, TakeRow)
    letters = [QKeySequence.mnemonic(a.text()).toString() for a in page.make_menu(row).actions()]
    assert len(set(letters)) == len(letters)


def test_compare_takes_asks_for_the_take_of_the_keyboard(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    newest = add_typed(context.profile, first_key(context.profile), "Again.")
    page = open_page()
    assert shown(page) == [newest, take_id]
    press(qtbot, page, "Down")
    with qtbot.wait_signal(context.go.compare) as went:
        press(qtbot, page, "Alt+C")
    assert went.args == [take_id]


def test_no_takes_no_compare_button(context: Context, open_page: Open) -> None:
    assert not child(open_page(), QPushButton, "compare_button").isVisible()


def test_through_the_window_by_keys(tmp_path: Path, qtbot: QtBot) -> None:
    paths = AppPaths(tmp_path / "profile")
    paths.create()
    settings_file.save(Settings(first_run_done=True), paths.settings)
    with opened(paths.base, FakeMicrophone(), FakeSpeaker()) as context:
        first = add_typed(context.profile, first_key(context.profile), "I walk.", days_ago=1)
        second = add_typed(context.profile, first_key(context.profile), "I walk a lot.")
        window = MainWindow(theme())
        window.resize(1280, 720)
        window.show()
        qtbot.wait_until(window.isActiveWindow)
        window.attach(context)
        press(qtbot, window, "Ctrl+2")
        press(qtbot, window, "Alt+C")
        qtbot.wait_until(lambda: isinstance(window.shown(), ComparePage))
        page = window.shown()
        assert [side.take.id for side in page._sides] == [first, second]
        assert page.isAncestorOf(window.focusWidget())
        press(qtbot, window, "Alt+Left")
        qtbot.wait_until(lambda: isinstance(window.shown(), TakesPage))
        press(qtbot, window, "Return")
        qtbot.wait_until(lambda: isinstance(window.shown(), TakePage))
        press(qtbot, window, "Alt+N")
        qtbot.wait_until(lambda: window.focusWidget().objectName() == "note_edit")
        qtbot.keyClicks(window.focusWidget(), "Longer is fine")
        press(qtbot, window, "Ctrl+2")  # leaving keeps it
        qtbot.wait_until(lambda: isinstance(window.shown(), TakesPage))
        assert context.profile.history.take(second).note == "Longer is fine"
        window.close()
        shiboken6.delete(window)
