"""After an answer: it is saved, and the next question waits for as long as one likes."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.layout import Width, width_class
from peerprep.ui.shortcuts import add_key
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card, Rule
from peerprep.ui.widgets.feeling_card import FeelingCard
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.ideas_card import IdeasList
from peerprep.ui.widgets.labels import Tag
from peerprep.ui.widgets.progress_dots import ProgressDots
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.session_list import Entry, SessionList
from peerprep.ui.widgets.strip import Strip, StripKind

_SIDE_PX = 290
_SIDE_WIDE_EM = 26


@dataclass(frozen=True, slots=True)
class NextView:
    """The next question; `covers` is empty in Interview."""

    tag: str
    question: str
    about: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AfterView:
    """What the page shows; `following` is None after the last question."""

    progress: str
    number: int
    total: int
    saved_line: str
    saved_said: str
    has_sound: bool
    entries: tuple[Entry, ...]
    following: NextView | None


class AfterStopPage(QWidget):
    """Shows what it is told; the session decides.

    Signals:
        listened(), retried(), started(), read(), skipped(), easier_wanted(), break_wanted(),
        words_wanted(), finished(), left(): what the person chose.
        asked(str, str): question key and deed of a button in the list.
        gone(): another page takes this one's place.
    """

    listened = Signal()
    retried = Signal()
    started = Signal()
    read = Signal()
    skipped = Signal()
    easier_wanted = Signal()
    break_wanted = Signal()
    words_wanted = Signal()
    finished = Signal()
    left = Signal()
    asked = Signal(str, str)
    gone = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Saved")
        self._view: AfterView | None = None
        self._is_news = False
        self._form = form = load_form("after_stop_page.ui", self, custom=(IdeasList, SessionList))
        self._list = child(form, SessionList, "session_list")
        self._list.asked.connect(self.asked)
        self._feeling = FeelingCard(form, self)
        self._feeling.offered.connect(self._chain)
        self._feeling.answered.connect(self.show_feeling_answered)
        self._feeling.easier_wanted.connect(self.easier_wanted)
        self._feeling.break_wanted.connect(self.break_wanted)
        self.strip = child(form, Strip, "notice_strip")
        for name, signal in (
            ("listen", self.listened),
            ("again", self.retried),
            ("start", self.started),
            ("read", self.read),
            ("skip", self.skipped),
            ("words", self.words_wanted),
            ("finish", self.finished),
            ("break", self.break_wanted),
            ("leave", self.left),
        ):
            self._button(name).clicked.connect(signal)
        add_key(self, "Ctrl+R", self.tr("Start recording"), self._start)
        add_key(self, "Ctrl+Enter", self.tr("The filled button"), self._press_filled)
        add_key(self, "Ctrl+P", self.tr("Play or stop the answer"), self._listen)
        add_key(self, "Esc", self.tr("Leave session"), self.left.emit)
        buttons = child(form, FlowFrame, "next_buttons_frame")
        for name in ("start", "read", "skip"):
            buttons.flow.addWidget(self._button(name))
        theme().changed.connect(self._fit)
        self._fit()

    # -- for the window

    @property
    def main_control(self) -> QWidget:
        """Start recording; after the last question, Read my words."""
        is_last = self._view is not None and self._view.following is None
        return self._button("words" if is_last else "start")

    def arrive(self) -> None:
        """Put the focus on the main control; say what is saved and what comes next."""
        self.main_control.setFocus()
        view = self._view
        if view is None:
            return
        said = [view.saved_said] if self._is_news else []
        if view.following is not None:
            following = self.tr("Next question: {question}")
            said.append(following.format(question=view.following.question))
        else:
            said.append(self.tr("That was the last one."))
        self._is_news = False
        say(self, " ".join(said))

    def leave(self) -> None:
        """Tell that another page takes this one's place."""
        self.gone.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go to one column when narrow."""
        super().resizeEvent(event)
        self._fit()

    # -- what is shown

    def begin(self) -> None:
        """Make ready for a new answer: ask how the person is."""
        self._is_news = True
        self.strip.clear()
        self._feeling.ask()

    def show_session(self, view: AfterView) -> None:
        """Show the session as it is now; the focus stays where it is when it can."""
        before, self._view = self._view, view
        form = self._form
        child(form, ProgressDots, "progress_dots").set_progress(
            view.progress, view.number, view.total
        )
        self._label("saved_line").setText(view.saved_line)
        for name in ("listen", "again"):
            self._button(name).setVisible(name == "again" or view.has_sound)
        self._list.set_entries(view.entries)
        if before is None or before.following != view.following:
            self._show_next(view.following)
        self._chain()

    def show_feeling_answered(self) -> None:
        """Close the question how the person is; it is kept nowhere."""
        self._feeling.close()
        self.main_control.setFocus()

    def show_trouble(self, words: str) -> None:
        """Say what came in the way of the recording that is saved now."""
        self.strip.show_words(StripKind.TROUBLE, words)

    def show_note(self, words: str) -> None:
        """Say something worth knowing."""
        self.strip.show_words(StripKind.INFO, words)

    def show_playing(self, *, is_playing: bool) -> None:
        """Offer to end the sound while it plays."""
        self._button("listen").setText(
            self.tr("Stop &listening") if is_playing else self.tr("&Listen")
        )

    def show_reading(self, *, is_reading: bool) -> None:
        """Offer to end the reading while it goes on."""
        words = self.tr("Stop reading to &me") if is_reading else self.tr("Read it to &me")
        self._button("read").setText(words)

    def feelings(self) -> list[QPushButton]:
        """Return the answers offered to how the person is; none when it is closed."""
        return [button for button in self._feeling.buttons() if button.isVisible()]

    def entry_button(self, key: str, deed: str) -> QPushButton:
        """Return a button of the list; raises KeyError."""
        return self._list.button(key, deed)

    def entry_words(self) -> list[str]:
        """Return what each entry of the list says."""
        return self._list.words()

    def _show_next(self, following: NextView | None) -> None:
        form = self._form
        child(form, Card, "next_card").setVisible(following is not None)
        child(form, Card, "last_card").setVisible(following is None)
        if following is None:
            return
        child(form, Tag, "next_tag").setText(following.tag)
        child(form, QuestionLabel, "next_question_label").set_question(following.question)
        self._label("next_about").setText(following.about)
        child(form, IdeasList, "covers_list").set_lines(following.covers)
        for widget in (
            child(form, Rule, "next_rule"),
            self._label("covers_title"),
            child(form, IdeasList, "covers_list"),
        ):
            widget.setVisible(bool(following.covers))

    # -- keys, order and width

    def _start(self) -> None:
        if self._view is not None and self._view.following is not None:
            self.started.emit()

    def _press_filled(self) -> None:
        button = self.main_control
        if isinstance(button, QPushButton):
            button.click()

    def _listen(self) -> None:
        if self._view is not None and self._view.has_sound:
            self.listened.emit()

    def _chain(self) -> None:
        """Have Tab go: next question, saved answer, how are you, list, break, leave."""
        order: list[QWidget] = [
            *(self._button(n) for n in ("start", "read", "skip", "words", "finish")),
            *self.strip.buttons(),
            *(self._button(n) for n in ("listen", "again")),
            *self._feeling.buttons(),
            *self._list.buttons(),
            *(self._button(n) for n in ("break", "leave")),
        ]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def _fit(self) -> None:
        width = width_class(self.width())
        body = child(self._form, QHBoxLayout, "body_layout")
        side = child(self._form, QWidget, "side_frame")
        narrow = width is Width.NARROW
        direction = QBoxLayout.Direction
        body.setDirection(direction.BottomToTop if narrow else direction.LeftToRight)
        self._order_cards(width)
        em = theme().em
        wanted = _SIDE_WIDE_EM * em if width is Width.THREE else theme().px(_SIDE_PX)
        side.setMinimumWidth(0 if narrow else round(wanted))
        side.setMaximumWidth(1 << 20 if narrow else round(wanted))

    def _order_cards(self, width: Width) -> None:
        """In one column the next question comes right after the saved answer."""
        cards = child(self._form, QVBoxLayout, "main_layout")
        feeling = child(self._form, Card, "feeling_card")
        label = child(self._form, QuestionLabel, "next_question_label")
        narrow = width is Width.NARROW
        usual = "question_wide" if width is Width.THREE else "question_card"
        role = "question_header" if narrow else usual
        if label.property("role") == role:
            return
        label.setProperty("role", role)
        label.updateGeometry()
        cards.removeWidget(feeling)
        cards.insertWidget(cards.count() if narrow else 2, feeling)

    def _button(self, name: str) -> QPushButton:
        return child(self._form, QPushButton, f"{name}_button")

    def _label(self, name: str) -> QLabel:
        return child(self._form, QLabel, f"{name}_label")
