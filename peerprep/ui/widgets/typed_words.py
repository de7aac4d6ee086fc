"""Words typed for a recording that could not be written down."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.theme import theme
from peerprep.ui.unkept import Unkept
from peerprep.wording import explain

_LEAST_PX = 170


class TypedWords(QObject):
    """Behavior of the widgets that a form names type_edit and type_button; hidden until `open`.

    What the disk does not take waits in its field, also when another take was shown meanwhile.

    Signals:
        kept(): what was typed is saved as the words of the take, and is checked.
        troubled(str): it could not be saved; the sentence says why.
    """

    kept = Signal()
    troubled = Signal(str)

    def __init__(self, form: QWidget, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._take_id = ""
        self._unkept = Unkept(self._write)
        self._edit = child(form, QPlainTextEdit, "type_edit")
        self._button = child(form, QPushButton, "type_button")
        self._button.clicked.connect(lambda _on=False: self.keep())
        theme().changed.connect(self._fit)
        self._show("")
        self._fit()

    @property
    def holds_unsaved(self) -> bool:
        """Whether something typed is in memory alone."""
        return bool(self._unkept) or bool(self._words)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._edit, self._button]

    def show_take(self, take_id: str, *, has_words: bool) -> None:
        """Make ready for a take; what was typed for it and not saved yet is there again."""
        if has_words:
            self._show("")
        elif take_id != self._take_id:
            self._show(self._unkept.waiting().get(take_id, ""))
        self._take_id = take_id

    def open(self) -> None:
        """Let the person type."""
        self._edit.show()
        self._button.show()
        self._edit.setFocus()

    def keep(self) -> None:
        """Save what was typed; harmless when nothing was."""
        words = self._words
        if words:
            try:
                self._unkept.keep(self._take_id, words)
            except PeerPrepError as problem:
                self.troubled.emit(explain(problem))
            else:
                self._show("")
                self.kept.emit()
        self._unkept.again()

    @property
    def _words(self) -> str:
        return self._edit.toPlainText().strip()

    def _write(self, take_id: str, words: str) -> None:
        self._context.profile.transcripts.type_words(take_id, words)
        self._context.scribe.check_again(take_id)

    def _show(self, words: str) -> None:
        self._edit.setPlainText(words)
        self._edit.setVisible(bool(words))
        self._button.setVisible(bool(words))

    def _fit(self) -> None:
        self._edit.setMinimumHeight(theme().ipx(_LEAST_PX))
