"""A small calm window for a profile that cannot be opened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from peerprep.domain.errors import PeerPrepError
from peerprep.ui.announce import say
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.question_label import make_label
from peerprep.wording import explain

_WIDTH_PX = 520
_LEAST_PX = 240


class TroubleWindow(QDialog):
    """Says one sentence and offers to copy it or to close."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle("PeerPrep")
        self.copy_button = QPushButton(self.tr("&Copy these words"), self)
        self.close_button = QPushButton(self.tr("C&lose PeerPrep"), self)
        self.close_button.setProperty("kind", "primary")
        self.close_button.setDefault(True)
        self.copy_button.clicked.connect(lambda _on=False: self._copy())
        self.close_button.clicked.connect(lambda _on=False: self.accept())
        self._lay_out()
        look = theme()
        self.resize(look.ipx(_WIDTH_PX), look.ipx(_LEAST_PX))
        self.setAccessibleName(words)

    @classmethod
    def show_for(cls, application: QApplication, error: PeerPrepError) -> str:
        """Show why the profile cannot be opened, wait for the person, return the sentence."""
        words = explain(error)
        window = cls(words)
        window.setWindowIcon(application.windowIcon())
        window.exec()
        return words

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        icon = IconView(
            self, icon="circle-alert", ink=Ink.SUGGESTION, disc=Ink.SUGGESTION_SOFT, side_px=44
        )
        head.addWidget(icon)
        title = make_label(self.tr("PeerPrep can’t open this folder yet"), "title", self)
        head.addWidget(title, 1)
        text = make_label(self._words, "body", self)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(text)
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 24, 26, 22)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(buttons)
        self.close_button.setFocus()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._words)
        say(self, self.tr("Copied."))
