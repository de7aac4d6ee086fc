"""Where each page of the window is made; pages are imported on their first visit."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    # The first picture of the window comes before the profile is even imported.
    from peerprep.ui.context import Context


class Page(Protocol):
    """What the window asks of a page; every page is a QWidget as well.

    A page may also have `leave()`, called when another one takes its place, and
    `set_subject(subject: str)`, which is given what to show (a take, a section) before `arrive`.
    """

    title: str

    @property
    def main_control(self) -> QWidget:
        """The control that has the focus on arrival."""

    def arrive(self) -> None:
        """Refresh, put the focus on the main control and announce the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places in the rail: its page's name, words, icon and keys."""

    name: str
    words: str
    icon: str
    keys: str


PLACES = (
    Place("practice", "Practice", "mic", "Ctrl+1"),
    Place("takes", "My takes", "audio-lines", "Ctrl+2"),
    Place("partner", "Partner review", "messages-square", "Ctrl+3"),
    Place("questions", "Questions", "library", "Ctrl+4"),
    Place("settings", "Settings", "sliders-horizontal", "Ctrl+5"),
)

# Page name -> "module:class"; the class is called with the context.
PAGES: Mapping[str, str] = MappingProxyType(
    {
        "practice": "peerprep.ui.pages.practice_page:PracticePage",
        "takes": "peerprep.ui.pages.takes_page:TakesPage",
        "partner": "peerprep.ui.pages.received_page:ReceivedPage",
        "questions": "peerprep.ui.pages.questions_page:QuestionsPage",
        "settings": "peerprep.ui.pages.settings_page:SettingsPage",
        "microphone": "peerprep.ui.pages.microphone_page:MicrophonePage",
        "take": "peerprep.ui.pages.take_page:TakePage",
        "compare": "peerprep.ui.pages.compare_page:ComparePage",
        "review": "peerprep.ui.pages.review_page:ReviewPage",
        "rubrics": "peerprep.ui.pages.rubrics_page:RubricsPage",
        "first_run": "peerprep.ui.pages.first_run_page:FirstRunPage",
        "break": "peerprep.ui.pages.break_page:BreakPage",
        "care": "peerprep.ui.pages.care_page:CarePage",
    }
)
# These cover the whole window, rail included.
WHOLE_WINDOW = frozenset(("first_run", "break", "care"))
# The place that stays lit in the rail while one of these is open.
BELONGS_TO: Mapping[str, str] = MappingProxyType(
    {
        "microphone": "practice",
        "take": "takes",
        "compare": "takes",
        "review": "partner",
        "rubrics": "settings",
    }
)
SESSION = "peerprep.ui.session:SessionController"
LIVE_SESSION = "peerprep.ui.live_session:LiveSession"


def make(source: str, context: "Context") -> QWidget:
    """Import the class that `source` ("module:class") names and call it with the context."""
    module, _, name = source.partition(":")
    made = getattr(importlib.import_module(module), name)(context)
    assert isinstance(made, QWidget)  # noqa: S101 - for the type checker
    return made
