"""Opening a review that came back: from My takes and from a take, locked or not, and again."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.profile import Profile
from peerprep.ui.context import Context
from peerprep.ui.dialogs.passphrase_sheet import PassphraseSheet
from peerprep.ui.dialogs.shared_file import SharedFileDialog
from peerprep.ui.forms import child
from peerprep.ui.models.takes_model import TakesModel
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.widgets.partner_card import PartnerCard
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.take_list import TakeList
from tests.sharing.handing import CHOICES, hand_over
from tests.ui.page_checks import check_page
from tests.ui.returned import COMMENTS, send_back
from tests.ui.take_samples import STORY, add_spoken

SECRET = "quiet river stone"  # noqa: S105 - of a file made here


@pytest.fixture
def take(context: Context) -> str:
    return add_spoken(context.profile, duration_s=70.0)


@pytest.fixture
def page(context: Context, take: str, qtbot: QtBot) -> Iterator[TakesPage]:
    made = TakesPage(context)
    qtbot.add_widget(made)
    made.resize(1280, 720)
    made.show()
    made.arrive()
    yield made
    made.leave()


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """The person chooses a file whenever the system asks for one."""

    def chosen(source: Path) -> None:
        monkeypatch.setattr(
            SharedFileDialog,
            "ask",
            classmethod(lambda _cls, _page, *, then: then(source)),
        )

    return chosen


def strip(page: QWidget) -> Strip:
    return child(page, Strip, "note_strip")


def wait(context: Context, qtbot: QtBot) -> None:
    qtbot.wait_until(lambda: context.jobs.running == 0, timeout=30_000)


def press_open(page: TakesPage, context: Context, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(page, QPushButton, "open_review_button"), Qt.MouseButton.LeftButton)
    wait(context, qtbot)


def reviewed(page: TakesPage) -> str:
    model = child(page, TakeList, "take_list").model()
    assert isinstance(model, TakesModel)
    return str(model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole))


def test_my_takes_opens_a_review_and_tags_its_take(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    assert "Partner review" not in reviewed(page)
    choose(send_back(context.profile, partner, take, tmp_path))
    press_open(page, context, qtbot)
    assert strip(page).words() == "Sam’s review is here. 3 comments, beside your take."
    qtbot.wait_until(lambda: "Partner review" in reviewed(page))
    with qtbot.wait_signal(context.go.open_take) as asked:
        strip(page).buttons()[0].click()
    assert asked.args == [take]
    check_page(page, ["compare_button", "import_button", "open_review_button", "take_list"])


def test_opening_twice_says_that_nothing_is_new(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    choose(send_back(context.profile, partner, take, tmp_path))
    press_open(page, context, qtbot)
    before = context.profile.reviews.reviews_of(take)
    press_open(page, context, qtbot)
    assert strip(page).words() == "Nothing new: this review is here already."
    assert context.profile.reviews.reviews_of(take) == before


def test_versions_are_told_apart(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    first = send_back(context.profile, partner, take, tmp_path)
    (begun,) = partner.reviews.given()
    partner.reviews.add_comment(begun.id, 20.0, COMMENTS[0][1], "One more thing.")
    second = tmp_path / "second.peerprep-review"
    partner.reviews.save_file(begun.id, second)
    for source, words in (
        (first, "Sam’s review is here. 3 comments, beside your take."),
        (
            second,
            "Sam’s review is here in a newer version. Your answers and what you took on stay.",
        ),
        (first, "Nothing new: a later version of this review is here already."),
    ):
        choose(source)
        press_open(page, context, qtbot)
        assert strip(page).words() == words


def test_a_review_of_earlier_words_is_said_to_be_one(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    choose(send_back(context.profile, partner, take, tmp_path))
    context.profile.transcripts.correct(take, STORY.replace("So, um, ", ""))
    press_open(page, context, qtbot)
    assert strip(page).words().endswith("It is about an earlier version of these words.")


def test_a_locked_review_asks_until_the_passphrase_is_right(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
    said: list[str],
) -> None:
    choose(send_back(context.profile, partner, take, tmp_path, passphrase=SECRET))
    press_open(page, context, qtbot)
    sheet = open_sheet(page)
    assert said[-1].startswith("This file is locked. ")
    check_page(sheet, owner=page.window())
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)  # nothing typed: it stays
    assert not sheet.isHidden()
    qtbot.keyClicks(sheet.edit, "wrong")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    wait(context, qtbot)
    sheet = open_sheet(page)
    assert said[-1].startswith("That passphrase didn’t open the file.")
    qtbot.mouseClick(sheet.show_check, Qt.MouseButton.LeftButton)
    assert sheet.edit.echoMode() is QLineEdit.EchoMode.Normal
    sheet.edit.clear()
    qtbot.keyClicks(sheet.edit, SECRET)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(context, qtbot)
    assert len(context.profile.reviews.reviews_of(take)) == 1


def test_leaving_the_passphrase_opens_nothing(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    choose(send_back(context.profile, partner, take, tmp_path, passphrase=SECRET))
    press_open(page, context, qtbot)
    open_sheet(page).leave_button.click()
    assert context.profile.reviews.reviews_of(take) == []
    assert not strip(page).isVisible()


def test_other_files_are_answered_in_a_sentence(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    pack = hand_over(context.profile, take, tmp_path / "a.peerprep")
    text = tmp_path / "notes.peerprep-review"
    text.write_text("Dear diary", encoding="utf-8")
    choose(pack)
    press_open(page, context, qtbot)
    assert strip(page).words() == (
        "This file holds takes to listen to. They are in Partner review now."
    )
    with qtbot.wait_signal(context.go.place) as asked:
        strip(page).buttons()[0].click()
    assert asked.args == ["partner"]
    assert len(context.profile.sharing.packs()) == 1
    choose(text)
    press_open(page, context, qtbot)
    assert "nothing was opened" in strip(page).words()


def test_a_review_of_a_take_that_is_gone_is_not_added(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    choose(send_back(context.profile, partner, take, tmp_path))
    context.profile.history.delete(take)
    press_open(page, context, qtbot)
    assert "so nothing was added" in strip(page).words()


def test_several_reviews_come_in_one_file(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    profile = context.profile
    others = [add_spoken(profile, duration_s=70.0) for _ in range(2)]
    plan = profile.sharing.plan([take, *others], CHOICES)
    profile.sharing.make(plan, tmp_path / "three.peerprep")
    pack = partner.sharing.open_pack(tmp_path / "three.peerprep")
    begun = [partner.reviews.start(one.id).id for one in pack.takes]
    file = partner.reviews.prepare(begun)
    partner.reviews.write(file, tmp_path / "three.peerprep-review")
    profile.history.delete(others[1])
    choose(tmp_path / "three.peerprep-review")
    press_open(page, context, qtbot)
    assert strip(page).words() == (
        "2 reviews are here. From Sam. 1 more review in the file is left out: its take is not here."
    )
    assert strip(page).buttons() == ()


def test_a_review_of_a_file_that_was_not_made_here_is_said_to_be_one(
    context: Context,
    partner: Profile,
    page: TakesPage,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    source = send_back(context.profile, partner, take, tmp_path)
    document = json.loads(source.read_bytes())
    source.write_text(json.dumps({**document, "pack": "9" * 32}), encoding="utf-8")
    choose(source)
    press_open(page, context, qtbot)
    said = (
        "It answers a file that was not made here, so PeerPrep can’t tell whether your words have "
        "changed since."
    )
    assert strip(page).words().endswith(said)
    assert len(context.profile.reviews.reviews_of(take)) == 1


def test_a_review_let_go_over_my_takes_is_opened(
    context: Context, partner: Profile, page: TakesPage, take: str, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(send_back(context.profile, partner, take, tmp_path)))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), copy, data, left, none))
    wait(context, qtbot)
    assert len(context.profile.reviews.reviews_of(take)) == 1
    assert not child(page, Strip, "import_strip").isVisible()


def test_a_take_opens_its_review_from_its_menu(
    context: Context,
    partner: Profile,
    take: str,
    tmp_path: Path,
    choose: Callable[[Path], None],
    qtbot: QtBot,
) -> None:
    choose(send_back(context.profile, partner, take, tmp_path))
    page = TakePage(context)
    qtbot.add_widget(page)
    page.resize(1280, 720)
    page.show()
    page.set_subject(take)
    page.arrive()
    menu = page.menu.make()
    next(one for one in menu.actions() if one.text() == "&Open a review").trigger()
    wait(context, qtbot)
    assert strip(page).words() == "Sam’s review is here. 3 comments, beside your take."
    assert strip(page).buttons() == ()  # it is on the page already
    assert child(page, PartnerCard, "partner_card").isVisible()
    page.leave()


def open_sheet(page: QWidget) -> PassphraseSheet:
    sheets = [one for one in page.window().findChildren(PassphraseSheet) if one.isVisible()]
    assert len(sheets) == 1
    return sheets[0]
