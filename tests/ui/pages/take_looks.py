"""What a test looks at on the page of a take."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.widgets.noted_rows import StrengthRow
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.suggestion_card import SuggestionCard
from peerprep.ui.widgets.suggestion_cards import SuggestionCards
from peerprep.ui.widgets.words_view import WordsView
from tests.ui.take_samples import STORY, WORD_S

Open = Callable[[str], TakePage]
DANGER = "I want to kill myself tonight. I have a plan."


def words(page: TakePage) -> WordsView:
    return child(page, WordsView, "words_view")


def text(page: TakePage, name: str) -> str:
    return child(page, QLabel, name).text()


def seen(page: TakePage, name: str) -> bool:
    return child(page, QWidget, name).isVisible()


def strengths(page: TakePage) -> list[StrengthRow]:
    return [row for row in page.findChildren(StrengthRow) if row.isVisible()]


def cards(page: TakePage) -> list[SuggestionCard]:
    return child(page, SuggestionCards, "suggestion_cards").cards()


def state(page: TakePage) -> str:
    return child(page, Strip, "state_strip").words()


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def moment_of(phrase: str) -> float:
    return len(STORY[: STORY.index(phrase)].split()) * WORD_S
