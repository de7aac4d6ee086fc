"""The one sheet that says PeerPrep itself went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label

_CONTEXT = "CrashSheet"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


class CrashSheet(Sheet):
    """Says what is safe, what happened and what to do; details can be copied, never sent."""

    def __init__(self, page: QWidget, details: str, open_log: Callable[[], object]) -> None:
        super().__init__(page, _tr("Your takes are safe"), width_px=560)
        self._details = details
        text = _tr(
            "Something in PeerPrep went wrong and it has to close. Everything recorded so far is "
            "on this computer. Open PeerPrep again to go on."
        )
        self.body.addWidget(make_label(text, "body", self))
        row = FlowFrame(self)
        self.quit_button = self._button(row, _tr("&Close PeerPrep"), "primary")
        self.copy_button = self._button(row, _tr("Copy &details"), "secondary")
        self.log_button = self._button(row, _tr("Open the &log folder"), "secondary")
        self.body.addWidget(row)
        self.quit_button.clicked.connect(lambda: self.close_sheet(accepted=True))
        self.copy_button.clicked.connect(self._copy)
        self.log_button.clicked.connect(lambda: open_log())

    def _button(self, row: FlowFrame, words: str, kind: str) -> QPushButton:
        button = QPushButton(words, row)
        button.setProperty("kind", kind)
        row.flow.addWidget(button)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        say(self, _tr("Copied."))
