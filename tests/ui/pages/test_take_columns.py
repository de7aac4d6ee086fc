"""The page of a take in three columns, two, and one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.facts_row import FactView
from peerprep.ui.widgets.noted_rows import StrengthRow
from peerprep.ui.widgets.words_editor import WordsEditor
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_tab_order, cut, sideways
from tests.ui.pictures import settle
from tests.ui.take_samples import STORY, add_spoken, add_typed, first_key

WIDE, TWO, ONE = (1920, 1080), (1280, 720), (900, 700)
PRAISE = "You showed that you share on purpose and keep some things yours."

Open = Callable[..., TakePage]


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    pages = []

    def opened(take_id: str = "", size: tuple[int, int] = WIDE) -> TakePage:
        page = TakePage(context)
        qtbot.add_widget(page)
        resize(page, size)
        page.show()
        page.set_subject(take_id or add_spoken(context.profile))
        page.arrive()
        settle()
        pages.append(page)
        return page

    yield opened
    for page in pages:
        page.leave()
    qtbot.wait_until(lambda: context.jobs.running == 0)


def resize(page: TakePage, size: tuple[int, int]) -> None:
    page.resize(*size)
    settle()


def place(page: TakePage, name: str) -> QRect:
    widget = child(page, QWidget, name)
    assert widget.isVisible(), name
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def praise(page: TakePage) -> str:
    shown = child(page, QWidget, "praise_card").isVisible()
    return child(page, QLabel, "praise_label").text() if shown else ""


def checked(page: TakePage) -> list[str]:
    return [row.text() for row in page.findChildren(StrengthRow) if row.is_chosen]


def test_facts_are_the_third_column_where_there_is_room(open_page: Open) -> None:
    page = open_page()
    words, side, facts = (place(page, n) for n in ("words_card", "side_scroll", "facts_card"))
    assert words.right() < side.left() < side.right() < facts.left()
    assert words.top() == facts.top()
    resize(page, TWO)
    assert place(page, "facts_card").top() > place(page, "words_card").bottom()
    assert place(page, "facts_card").width() > place(page, "words_card").width()
    resize(page, WIDE)
    assert place(page, "facts_card") == facts


def test_facts_stand_one_under_the_other_in_their_column(open_page: Open) -> None:
    page = open_page()
    views = [view for view in page.findChildren(FactView) if view.isVisible()]
    assert len({view.x() for view in views}) == 1
    tops = [view.y() for view in views]
    assert tops == sorted(set(tops))
    resize(page, TWO)
    assert len({view.y() for view in views}) == 1


def test_what_facts_mean_is_said_only_when_it_is_asked_for(
    open_page: Open, said: list[str]
) -> None:
    page = open_page()
    label = child(page, QLabel, "facts_label")
    assert label.isVisible()
    assert label.text().startswith("Written down by Tiny English on this computer;")
    assert not any("Written down" in words for words in said)
    resize(page, TWO)
    assert not label.isVisible()
    child(page, QPushButton, "facts_button").click()
    assert said[-1].startswith("Facts, not marks. Written down by Tiny English")


def test_one_praise_is_there_from_the_start(
    open_page: Open, speaker: FakeSpeaker, said: list[str]
) -> None:
    page = open_page()
    assert praise(page).startswith(PRAISE)
    assert checked(page) == ["You chose what stays yours"]
    assert not speaker.played
    assert not any(PRAISE in words for words in said)
    resize(page, TWO)
    assert praise(page) == ""
    assert checked(page) == []
    resize(page, WIDE)
    assert praise(page).startswith(PRAISE)


def test_a_praise_that_was_chosen_stays_at_every_width(open_page: Open) -> None:
    page = open_page()
    row = page.findChildren(StrengthRow)[1]
    row.click()
    chosen = praise(page)
    assert chosen
    assert not chosen.startswith(PRAISE)
    resize(page, TWO)
    assert praise(page) == chosen
    assert checked(page) == [row.text()]


def test_no_praise_without_strengths(open_page: Open, context: Context) -> None:
    page = open_page(add_spoken(context.profile, text="It was a long time ago.", duration_s=4))
    assert praise(page) == ""


def test_card_of_a_short_answer_ends_under_its_words(open_page: Open, context: Context) -> None:
    page = open_page()
    card, words = place(page, "words_card"), child(page, WordsEditor, "words_view")
    assert words.verticalScrollBar().maximum() == 0
    assert card.height() < page.height() / 2
    words_end = place(page, "words_view").bottom()
    assert place(page, "note_button").top() - words_end < theme().px(40)
    resize(page, TWO)
    assert place(page, "words_card").bottom() > page.height() * 0.8


def test_card_grows_with_the_words_and_with_the_note(open_page: Open) -> None:
    page = open_page()
    before = place(page, "words_card").height()
    child(page, QPushButton, "note_button").click()
    settle()
    with_note = place(page, "words_card").height()
    assert with_note > before
    words = child(page, WordsEditor, "words_view")
    words.begin()
    words.replace_all([(0, 0)], "and more and more and more " * 20)
    settle()
    assert place(page, "words_card").height() > with_note
    assert words.verticalScrollBar().maximum() == 0


def test_long_answer_scrolls_in_its_card_and_not_with_the_page(
    open_page: Open, context: Context
) -> None:
    page = open_page(add_spoken(context.profile, text=" ".join([STORY] * 12)))
    assert child(page, WordsEditor, "words_view").verticalScrollBar().maximum() > 0
    assert child(page, QScrollArea, "scroll").verticalScrollBar().maximum() == 0
    assert place(page, "words_card").bottom() <= page.height()


def test_long_answer_is_read_from_its_beginning(open_page: Open, context: Context) -> None:
    page = open_page(add_spoken(context.profile, text=" ".join(["And so on."] * 900 + [STORY])))
    words = child(page, WordsEditor, "words_view")
    assert words.chosen_mark
    assert words.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    ("size", "text_size"),
    [(WIDE, 1.0), ((1660, 700), 1.0), (WIDE, 1.15), (WIDE, 1.5), (ONE, 1.0)],
)
@pytest.mark.parametrize("unsure", [(), range(30)], ids=["sure", "unsure"])
def test_nothing_is_cut(
    open_page: Open,
    context: Context,
    size: tuple[int, int],
    text_size: float,
    unsure: range | tuple[()],
) -> None:
    page = open_page(add_spoken(context.profile, "kept-a-boundary", unsure=unsure), size)
    theme().choose(text_size=text_size)
    settle()
    child(page, FactView, "pace_fact").click()
    settle()
    assert not cut(page)
    assert not sideways(page)


def test_a_long_figure_wraps_in_the_column(open_page: Open, context: Context) -> None:
    told = " ".join(f"The {word} and the {word} were in the {word} there." for word in _OFTEN)
    page = open_page(add_typed(context.profile, first_key(context.profile), told))
    view = child(page, FactView, "repeats_fact")
    assert view.width() < view.sizeHint().width()
    assert view.height() >= view.heightForWidth(view.width()) > view.sizeHint().height()


_OFTEN = ("neighborhood", "understanding", "transportation", "responsibility")


def test_tab_goes_as_in_two_columns(open_page: Open) -> None:
    check_tab_order(
        open_page(),
        ["play_button", "words_view", "edit_button", "strength_1_row", "suggestion_1_head",
         "note_button", "length_fact", "facts_button", "back_button", "again_button"],
    )  # fmt: skip


def test_head_is_over_the_question_in_one_column(open_page: Open) -> None:
    page = open_page(size=TWO)
    assert place(page, "deeds").left() > place(page, "question_label").right()
    resize(page, ONE)
    assert place(page, "question_label").top() >= place(page, "deeds").bottom()
    assert place(page, "back_button").center().y() == pytest.approx(
        place(page, "deeds").center().y(), abs=2
    )
    assert place(page, "part_segments").width() == place(page, "words_card").width()
