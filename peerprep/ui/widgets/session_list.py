"""The questions of a session with what became of each, and how far its words are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.labels import set_role
from peerprep.ui.widgets.painted import Painted
from peerprep.ui.widgets.question_label import make_label


class Place(StrEnum):
    """What a question in the list is."""

    DONE = "done"
    NEXT = "next"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class EntryAction:
    """A button in an entry: what it is called and the deed it asks for."""

    deed: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One question in the list; `fraction` is None when nothing is being written."""

    key: str
    question: str
    status: str
    place: Place
    fraction: float | None = None
    actions: tuple[EntryAction, ...] = ()


class _PlaceDisc(Painted):
    """Done: a tick in a filled disc; next: a microphone in a ring; later: a ring."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = Place.LATER
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().ipx(26), theme().ipx(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        line = look.px(1.8)
        box = QRectF(self.rect()).adjusted(line, line, -line, -line)
        inset = box.width() * 0.24
        inner = box.adjusted(inset, inset, -inset, -inset)
        accent = look.color(Ink.ACCENT)
        if self.place is Place.DONE:
            rounded(painter, box, box.width(), accent)
            paint_icon(painter, "check", inner, look.color(Ink.ON_ACCENT))
        elif self.place is Place.NEXT:
            rounded(painter, box, box.width(), look.color(Ink.ACCENT_SOFT), accent, line)
            paint_icon(painter, "mic", inner, accent)
        else:
            rounded(painter, box, box.width(), None, look.color(Ink.EDGE), look.px(1.4))
        painter.end()


class _EntryView(Card):
    """One question; a card only when it is the next one."""

    asked = Signal(str, str)

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._disc = _PlaceDisc(self)
        self._question = make_label("", "second", self)
        self._status = make_label("", "second", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Writing down your words"))
        self._actions = QHBoxLayout()
        self._actions.setSpacing(14)
        self._buttons: dict[str, QPushButton] = {}
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._question)
        words.addWidget(self._status)
        words.addWidget(self._bar)
        words.addLayout(self._actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 14)
        row.setSpacing(12)
        row.addWidget(self._disc)
        row.setAlignment(self._disc, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show another state of the question."""
        self._disc.place = entry.place
        self._disc.update()
        self._question.setText(entry.question)
        set_role(self._question, "strong" if entry.place is Place.NEXT else "body")
        self._status.setText(entry.status)
        self._bar.setVisible(entry.fraction is not None)
        self._bar.setValue(round(1000 * (entry.fraction or 0.0)))
        if self._entry is None or self._entry.actions != entry.actions:
            self._set_actions(entry.actions)
        self._entry = entry
        self.setAccessibleName(f"{entry.question}. {entry.status}")
        self.update()

    def button(self, deed: str) -> QPushButton:
        """Return the button of a deed; raises KeyError."""
        return self._buttons[deed]

    def buttons(self) -> list[QPushButton]:
        """Return the buttons from left to right."""
        return list(self._buttons.values())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ground for the next question only."""
        if self._entry is not None and self._entry.place is Place.NEXT:
            super().paintEvent(event)

    def _set_actions(self, actions: Sequence[EntryAction]) -> None:
        for old in self._buttons.values():
            self._actions.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons.clear()
        while self._actions.count():
            self._actions.takeAt(0)
        for action in actions:
            button = QPushButton(action.words, self)
            button.setProperty("kind", "link")
            button.setProperty("compact", True)
            deed = action.deed
            button.clicked.connect(lambda _checked=False, deed=deed: self._ask(deed))
            self._actions.addWidget(button)
            self._buttons[deed] = button
        self._actions.addStretch(1)

    def _ask(self, deed: str) -> None:
        if self._entry is not None:
            self.asked.emit(self._entry.key, deed)


class SessionList(QWidget):
    """Entries from top to bottom; buttons in them keep the focus while texts change.

    Signals:
        asked(str, str): the key of an entry and the deed of its button.
    """

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: dict[str, _EntryView] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries; known ones change in place."""
        keys = [entry.key for entry in entries]
        if keys != list(self._views):
            self._rebuild(entries)
        for entry in entries:
            self._views[entry.key].show_entry(entry)

    def button(self, key: str, deed: str) -> QPushButton:
        """Return a button of an entry; raises KeyError."""
        return self._views[key].button(deed)

    def buttons(self) -> list[QPushButton]:
        """Return all buttons, from top to bottom."""
        return [button for view in self._views.values() for button in view.buttons()]

    def words(self) -> list[str]:
        """Return what each entry says, as a screen reader does."""
        return [view.accessibleName() for view in self._views.values()]

    def _rebuild(self, entries: Sequence[Entry]) -> None:
        for view in self._views.values():
            self._box.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views.clear()
        for entry in entries:
            view = _EntryView(entry, self)
            view.asked.connect(self.asked)
            self._box.addWidget(view)
            self._views[entry.key] = view
            view.show()
