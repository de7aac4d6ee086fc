"""A note to oneself under the words of a take, kept while it is typed."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from peerprep.ui.forms import child
from peerprep.ui.theme import theme

_TYPING_MS = 400
_LINES = 3.6


class NoteField(QObject):
    """Behavior of the widgets that a form names note_button and note_edit.

    Signals:
        written(str): the note is another, to be kept.
    """

    written = Signal(str)

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._button = child(form, QPushButton, "note_button")
        self._edit = child(form, QPlainTextEdit, "note_edit")
        self._kept = ""
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self.keep)
        self._edit.textChanged.connect(self._typing.start)
        self._button.clicked.connect(lambda _on=False: self._write())
        theme().changed.connect(self._fit)
        self._fit()

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._button, self._edit]

    @property
    def is_changed(self) -> bool:
        """Whether the note is another than the kept one."""
        return self._edit.toPlainText() != self._kept

    def show_note(self, note: str, *, fresh: bool, unkept: str | None = None) -> None:
        """Show the kept note; `fresh` when it is another take's, else typing goes on over it.

        `unkept` is a later note that could not be kept: it is shown, and kept when it can be.
        """
        shown = note if unkept is None else unkept
        if fresh or not self.is_changed:
            self._show(shown)
        self.settle(note)
        if fresh:
            self._edit.setVisible(bool(shown))

    def settle(self, note: str) -> None:
        """Take note of what is kept now."""
        self._kept = note
        words = self.tr("Your &note") if note else self.tr("Add a &note to yourself")
        self._button.setText(words)

    def keep(self) -> None:
        """Have the note kept now if it is another than the kept one."""
        self._typing.stop()
        if self.is_changed:
            self.written.emit(self._edit.toPlainText())

    def _write(self) -> None:
        self._edit.show()
        self._edit.setFocus()

    def _show(self, note: str) -> None:
        if note != self._edit.toPlainText():
            self._edit.setPlainText(note)
            self._typing.stop()

    def _fit(self) -> None:
        self._edit.setFixedHeight(round(theme().line_height("body") * _LINES))
