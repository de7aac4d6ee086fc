"""Reviewing somebody's take: what is shown, heard, rated and noticed, and the way on."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.review import CommentKind
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.forms import child
from peerprep.ui.pages.review_page import ReviewPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.moment_list import MomentList
from peerprep.ui.widgets.said_line import SaidLine
from peerprep.ui.widgets.words_view import WordsView
from tests.ui.handed_over import moment_of
from tests.ui.page_checks import check_page, check_tab_order
from tests.ui.pages.review_desk import Desk
from tests.ui.pictures import settle


def test_whose_take_it_is_and_what_they_ask(desk: Callable[..., Desk], said: list[str]) -> None:
    shown = desk()
    assert shown.label("title_label") == "Reviewing Jordan’s take"
    assert shown.label("asks_label") == "Jordan asks: “Does my hope come through?”"
    assert shown.label("note_label") == "Thank you."
    assert shown.strip.words() == (
        "Jordan chose to share this with you. Ask before you advise, and let private things stay "
        "private."
    )
    assert shown.page.main_control.hasFocus()
    assert said[-2].startswith("Reviewing Jordan’s take. ")
    assert shown.label("empty_label") == (
        "Play the take and start typing when something strikes you."
    )


def test_the_page_passes_every_check(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk(takes=3)
    shown.context.profile.reviews.add_comment(
        shown.review.id, 3.0, CommentKind.QUESTION, "What helped?"
    )
    shown.page.arrive()
    check_page(
        shown.page,
        (
            "play_button",
            "sound_wave",
            "speed_button",
            "repeat_button",
            "words_button",
            "comment_edit",
            "strength_chip",
            "add_button",
            "comment_list",
            "keep_edit",
            "noticed_button",
            "guide_button",
            "next_take_button",
            "delete_button",
            "save_button",
        ),
    )


def test_without_sound_the_words_come_before_the_comment(desk: Callable[..., Desk]) -> None:
    shown = desk(sound=False)
    check_tab_order(shown.page, ("words_view", "comment_edit", "add_button", "keep_edit"))


def test_the_words_being_said_are_shown(desk: Callable[..., Desk]) -> None:
    shown = desk()
    line = child(shown.page, SaidLine, "said_line")
    shown.play_to(moment_of("apartment,") + 0.1)
    assert line.lit == "apartment,"
    assert "Today I’ve got my own apartment," in line.line or line.line.startswith("apartment,")


def test_ratings_and_the_thing_to_keep_are_kept_at_once(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk()
    chip = child(shown.page, QCheckBox, "hope_very_clear_chip")
    assert chip.accessibleName() == "Hope comes through: Very clear"
    chip.click()
    assert [(r.criterion, r.level) for r in shown.review.ratings] == [("hope", "very_clear")]
    keep = child(shown.page, QWidget, "keep_edit")
    keep.setFocus()
    qtbot.keyClicks(keep, "The last line")
    shown.page.keep_written()
    assert shown.review.keep == "The last line"
    chip.click()
    assert shown.review.ratings == ()


def test_what_was_noticed_waits_until_it_was_heard(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    shown = desk()
    found = child(shown.page, MomentList, "noticed_list")
    shown.button("noticed_button").click()
    assert not found.isVisible()
    assert shown.label("noticed_label").startswith("It waits until you have heard it all")
    for second in range(1, int(shown.pack.takes[0].duration_s)):
        shown.play_to(second + 0.5)
    assert shown.review.listened
    assert found.isVisible()
    assert any(row.text.startswith("You showed where life is now: “") for row in found.rows())


def test_going_to_the_end_is_not_hearing_it(desk: Callable[..., Desk]) -> None:
    shown = desk()
    shown.play_to(3.0)
    shown.page._voice.sound.player.seek(shown.pack.takes[0].duration_s - 1)
    shown.play_to(shown.pack.takes[0].duration_s - 0.2)
    assert not shown.review.listened
    shown.button("noticed_button").click()
    shown.button("heard_button").click()
    assert shown.review.listened


def test_without_sound_comments_stand_beside_words(
    desk: Callable[..., Desk], qtbot: QtBot, said: list[str]
) -> None:
    shown = desk(sound=False)
    assert shown.label("no_sound_label") == "Shared without sound."
    assert child(shown.page, QLabel, "no_sound_label").isVisible()
    assert not child(shown.page, QWidget, "sound_card").isVisible()
    view = child(shown.page, WordsView, "words_view")
    assert view.isVisible()
    assert shown.page.main_control is view
    assert shown.label("comment_time_label") == "On the whole"
    view.word_activated.emit(4)
    assert said[-1].startswith("Comment beside “")
    assert shown.label("comment_time_label") == "At 0:02"
    qtbot.keyClicks(view, "So")
    qtbot.keyClick(shown.edit, Qt.Key.Key_Return)
    (comment,) = shown.review.comments
    assert (comment.text, comment.at_s) == ("So", 2.0)
    assert comment.quote.startswith("So, um, I’ve lived with depression")


def test_takes_of_a_pack_come_one_after_another(desk: Callable[..., Desk]) -> None:
    shown = desk(takes=3)
    asked: list[str] = []
    shown.context.go.review.connect(asked.append)
    assert not shown.button("take_before_button").isVisible()
    shown.button("next_take_button").click()
    assert asked == [shown.pack.takes[1].id]
    shown.page.leave()
    shown.page.set_subject(asked[0])
    shown.page.arrive()
    assert shown.button("take_before_button").isVisible()
    assert shown.page._received_id == asked[0]
    assert len(shown.context.profile.reviews.given()) == 2


def test_the_file_is_deleted_only_when_that_is_wanted(
    desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    shown = desk()
    places: list[str] = []
    shown.context.go.place.connect(places.append)
    shown.button("delete_button").click()
    sheet = shown.page.window().findChild(Confirm)
    assert sheet is not None
    sheet.keep_button.click()
    assert shown.context.profile.sharing.packs() == [shown.pack]
    settle()
    shown.play_to(2.0)
    shown.button("delete_button").click()
    sheet = shown.page.window().findChild(Confirm)
    assert sheet is not None
    sheet.accept_button.click()
    assert shown.context.profile.sharing.packs() == []
    assert places == ["partner"]


def test_the_day_to_delete_is_said_calmly(desk: Callable[..., Desk]) -> None:
    shown = desk(delete_after=date(2026, 1, 2))
    assert shown.strip.words() == (
        "The day Jordan asked for has come: delete it after January 2, 2026."
    )
    assert [button.text() for button in shown.strip.buttons()] == ["Delete it now"]


def test_a_take_that_is_gone_leads_to_the_list(context: Context, qtbot: QtBot) -> None:
    page = ReviewPage(context)
    qtbot.add_widget(page)
    page.show()
    page.set_subject("gone")
    with qtbot.wait_signal(context.go.place) as asked:
        page.arrive()
    assert asked.args == ["partner"]


def test_all_parts_are_reached_in_one_column(desk: Callable[..., Desk]) -> None:
    shown = desk()
    theme().choose(text_size=2.0)
    settle()
    segments = shown.page._columns.segments
    assert segments.isVisible()
    for key, name in (
        ("words", "words_card"),
        ("heard", "heard_card"),
        ("comments", "comment_card"),
    ):
        segments.choose(key)
        assert child(shown.page, QWidget, name).isVisible()
    segments.choose("words")
    shown.page._comments.begin("H")
    assert shown.edit.hasFocus()
    assert shown.edit.isVisible()
