"""One ring that follows the keyboard focus, and Alt letters shown while Alt is held."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from peerprep.ui.focus_chain import framed_by, name_true_parent


class FocusRing(QObject):
    """Moves one focus frame to whatever has the focus; `noRing` on a widget keeps it away."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def framed(self) -> QWidget | None:
        """Return the widget inside the ring."""
        frame = self._frame
        return framed_by(frame) if frame is not None and isValid(frame) else None

    def follow(self) -> None:
        """Put the ring where the focus is now, at its size of now."""
        now = QApplication.focusWidget()
        self._on_focus_changed(now, None)
        self._on_focus_changed(None, now)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.isWindow() or now.property("noRing"):
            if self._frame is not None and isValid(self._frame):
                self._frame.setWidget(None)  # type: ignore[arg-type]
            return
        if self._frame is None or not isValid(self._frame):
            # a frame goes with the page it was on, so a new one may be needed
            self._frame = QFocusFrame()
        self._frame.setWidget(now)
        name_true_parent(now)


def ring_round_focus() -> None:
    """Put the ring where the focus is; for a page whose focus stays while things move round it."""
    app = QApplication.instance()
    ring = app.findChild(FocusRing) if app is not None else None
    if isinstance(ring, FocusRing):
        ring.follow()


class MnemonicHints(QObject):
    """Underlines a window's Alt letters while Alt is held."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch Alt going down and up, and the window losing the keyboard."""
        kind = event.type()
        if kind is QEvent.Type.WindowDeactivate:
            self._show(visible=False)
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._show(visible=kind is QEvent.Type.KeyPress)
        return False

    def _show(self, *, visible: bool) -> None:
        style = QApplication.style()
        if getattr(style, "shows_mnemonics", visible) != visible:
            style.shows_mnemonics = visible  # type: ignore[attr-defined]
            for widget in self._window.findChildren(QWidget):
                widget.update()
