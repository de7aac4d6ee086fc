"""The takes of one pack, one after another."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from peerprep.ui.properties import restyle
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.labels import make_label


class TakeSteps(QObject):
    """Take 1 of 3, with the way back and on; nothing at all for one take."""

    def __init__(self, flow: FlowFrame, go: Callable[[str], object]) -> None:
        super().__init__(flow)
        self._flow = flow
        self._go = go
        self._ids: Sequence[str] = ()
        self._at = 0
        self._label = make_label("", "second", flow)
        self._back = QPushButton(self.tr("Take before"), flow)
        self._on = QPushButton(self.tr("&Next take"), flow)
        for button, name, icon, step in (
            (self._back, "take_before_button", {"iconName": "chevron-left"}, -1),
            (self._on, "next_take_button", {"iconAfter": "chevron-right"}, 1),
        ):
            button.setObjectName(name)
            restyle(button, kind="quiet", compact=True, **icon)
            button.clicked.connect(lambda _on=False, step=step: self._step(step))
        for widget in (self._label, self._back, self._on):
            flow.flow.addWidget(widget)

    def controls(self) -> list[QPushButton]:
        """Return what Tab visits, in order."""
        return [self._back, self._on]

    def show_takes(self, ids: Sequence[str], shown: str) -> None:
        """Say which of these takes is shown."""
        self._ids = ids
        self._at = ids.index(shown) if shown in ids else 0
        self._flow.setVisible(len(ids) > 1)
        words = self.tr("Take {number} of {count}")
        self._label.setText(words.format(number=self._at + 1, count=len(ids)))
        self._back.setVisible(self._at > 0)
        self._on.setVisible(self._at < len(ids) - 1)

    def _step(self, step: int) -> None:
        self._go(self._ids[self._at + step])
