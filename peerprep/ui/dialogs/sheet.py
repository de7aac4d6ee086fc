"""Sheets: a card over the dimmed page that keeps the focus inside and gives it back."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from peerprep.ui.announce import say
from peerprep.ui.drawing.shapes import SHEET_RADIUS
from peerprep.ui.focus_chain import after
from peerprep.ui.in_view import OWN_VIEW
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.question_label import make_label

_DIM = 0.38
_MARGIN = 24
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class Sheet(QWidget):
    """Covers a window; put contents into `body`. Esc closes with `accepted` False.

    `head` has the title; what is in `foot` stays in view while the body scrolls.

    Signals:
        closed: the sheet is gone; carries whether it was accepted.
    """

    closed = Signal(bool)

    def __init__(self, page: QWidget, title: str, width_px: float = 480) -> None:
        self._window = page.window()
        super().__init__(self._window)
        self._before = QApplication.focusWidget()
        self._width_px = width_px
        self._is_closing = False
        self._card = Card(self)
        self._card.setProperty("cornerRadius", SHEET_RADIUS)
        self._title = make_label(title, "title", self._card)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._scroll = QScrollArea(self._card)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setProperty(OWN_VIEW, True)
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(24, 22, 24, 24)
        box.setSpacing(12)
        self.head = QHBoxLayout()
        self.head.addWidget(self._title, 1)
        box.addLayout(self.head)
        box.addLayout(self.body)
        self._inner = inner
        self._scroll.setWidget(inner)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll, 1)
        self.foot = QVBoxLayout()
        column.addLayout(self.foot)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window.installEventFilter(self)
        inner.installEventFilter(self)

    def open_sheet(self, first: QWidget) -> None:
        """Show the sheet with the focus on `first`."""
        self._place()
        self.show()
        self.raise_()
        self._place()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        say(self, self.spoken(), assertive=True)

    def spoken(self) -> str:
        """Return what is said when the sheet opens."""
        return self.accessibleName()

    def close_sheet(self, *, accepted: bool = False) -> None:
        """Take the sheet away and give the focus back."""
        if self._is_closing:
            return
        self._is_closing = True
        self._window.removeEventFilter(self)
        self.hide()
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit(accepted)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and the room that the sheet's own contents ask for.

        A field would take an Alt letter as one to write.
        """
        if isinstance(event, QKeyEvent) and isinstance(watched, _FIELDS):
            is_press = event.type() is QEvent.Type.KeyPress
            return is_press and _is_alt(event) and self._answer_alt(event)
        followed = (
            event.type() is QEvent.Type.Resize
            if watched is self._window
            else event.type() is QEvent.Type.LayoutRequest
        )
        if followed and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Ctrl+Enter presses the filled button, Alt letters the one they stand on;
        nothing reaches the page."""
        event.accept()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._press(lambda button: button.property("kind") == "primary")
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._answer_alt(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk round inside the sheet."""
        stops = self._stops()
        if not stops:
            return True
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + step) % len(stops)].setFocus(reason)
        return True

    def event(self, event: QEvent) -> bool:
        """Keep shortcuts of the page below from firing."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the page."""
        painter = QPainter(self)
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlphaF(_DIM)
        painter.fillRect(self.rect(), shade)
        painter.end()

    def _answer_alt(self, event: QKeyEvent) -> bool:
        """Do what an Alt letter stands for; False when it stands nowhere."""
        pressed = QKeySequence(event.keyCombination())
        is_meant = self._press(lambda button: QKeySequence.mnemonic(button.text()) == pressed)
        return is_meant or self._go_to(pressed)

    def _press(self, is_meant: Callable[[QAbstractButton], bool]) -> bool:
        buttons = (b for b in self.findChildren(QAbstractButton) if b.isVisible())
        meant = next(filter(is_meant, buttons), None)
        if meant is not None:
            meant.click()
        return meant is not None

    def _go_to(self, pressed: QKeySequence) -> bool:
        """Put the focus on the field whose label has this Alt letter; False without one."""
        for label in self.findChildren(QLabel):
            field = label.buddy()
            if field is not None and QKeySequence.mnemonic(label.text()) == pressed:
                if field.isVisible():
                    field.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return field.isVisible()
        return False

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Take the focus back when the page below moved it; that place gets it in the end."""
        if self._is_closing or now is None or now.window() is not self._window:
            return
        if self.isAncestorOf(now):
            if isinstance(now, _FIELDS):
                now.installEventFilter(self)
            self._scroll.ensureWidgetVisible(now)  # Tab does not pass through the scroll area
            return
        if not self._is_on_top():
            return
        self._before = now
        stops = self._stops()
        back = old if old in stops else next(iter(stops), None)
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_on_top(self) -> bool:
        shown = [c for c in self._window.children() if isinstance(c, Sheet) and c.isVisible()]
        return bool(shown) and shown[-1] is self

    def _stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        for widget in after(self):
            tabs = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            # The field inside a stepper hands the focus back to it: Tab would never go on.
            tabs = tabs if widget.focusProxy() is None else 0
            if tabs and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                found.append(widget)
        return found

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(theme().ipx(self._width_px), self.width() - 2 * _MARGIN)
        wanted = self._inner.layout()
        height = wanted.totalHeightForWidth(width) if wanted is not None else 0
        height = max(height, 0) + 2 + self._foot_height(width)
        height = min(height, self.height() - 2 * _MARGIN)
        left = (self.width() - width) // 2
        self._card.setGeometry(left, (self.height() - height) // 2, width, height)

    def _grow(self, by_px: int) -> None:
        """Make the card higher where there is room for it."""
        box = self._card.geometry()
        height = min(box.height() + max(0, by_px), self.height() - 2 * _MARGIN)
        self._card.setGeometry(box.x(), (self.height() - height) // 2, box.width(), height)

    def _foot_height(self, width: int) -> int:
        if self.foot.isEmpty():
            return 0
        has_own = self.foot.hasHeightForWidth()
        return self.foot.heightForWidth(width) if has_own else self.foot.sizeHint().height()


def _is_alt(event: QKeyEvent) -> bool:
    """Say whether Alt alone is held; on a Mac it writes letters."""
    return sys.platform != "darwin" and event.modifiers() == Qt.KeyboardModifier.AltModifier
