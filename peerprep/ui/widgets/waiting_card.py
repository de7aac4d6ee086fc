"""Coaching that waits: words raised care, so suggestions come only when they are asked for."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.ui.forms import child
from peerprep.ui.review import Review
from peerprep.ui.widgets.flow import FlowFrame


class WaitingCard(QObject):
    """Behavior of waiting_flow in a form; remembers for which takes coaching was asked.

    Signals:
        coaching_asked(), support_asked(): what the person chose.
    """

    coaching_asked = Signal()
    support_asked = Signal()

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: set[str] = set()
        self._take_id = ""
        self._coaching = QPushButton(self.tr("Show s&uggestions"))
        self._support = QPushButton(self.tr("Support num&bers"))
        row = child(form, FlowFrame, "waiting_flow")
        for button in (self._coaching, self._support):
            button.setProperty("compact", True)
            row.flow.addWidget(button)
        self._coaching.clicked.connect(lambda _on=False: self._ask())
        self._support.clicked.connect(lambda _on=False: self.support_asked.emit())

    def waits(self, review: Review) -> bool:
        """Say whether coaching on a take is held back."""
        self._take_id = review.take.id
        check = review.take.check
        return check is not None and check.care and self._take_id not in self._asked

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._coaching, self._support]

    def _ask(self) -> None:
        self._asked.add(self._take_id)
        self.coaching_asked.emit()
