"""What the person keeps private today, said quietly while they speak."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.labels import Tag


class PrivateLine(QWidget):
    """ "Keeping private:" and the things kept; hidden when nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowFrame(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._flow)
        row.addStretch(1)

    def set_things(self, things: Sequence[str]) -> None:
        """Show these things."""
        self._flow.clear()
        tags = [Tag(thing, self._flow, tone="kept") for thing in things]
        for widget in (self._head(), *tags):
            self._flow.flow.addWidget(widget)
            widget.show()
        self.setVisible(bool(things))
        name = self.tr("Keeping private: {things}")
        self.setAccessibleName(name.format(things=", ".join(things)))

    def _head(self) -> QWidget:
        head = QWidget(self._flow)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconView(head, icon="eye-off", ink=Ink.INK2))
        title = QLabel(self.tr("Keeping private:"), head)
        title.setProperty("role", "second")
        row.addWidget(title)
        head.setMinimumHeight(theme().ipx(24))
        return head
