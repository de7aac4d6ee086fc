"""The foot of the share sheet: how large the file is, how it goes, and the ways out."""

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from peerprep.ui.properties import restyle
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.strip import Strip, StripKind


class ShareFoot(QWidget):
    """Stays in view while the sheet scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.outcome = Strip(self)
        self.size_label = make_label("", "body", self)
        self.leave_button = QPushButton(self.tr("&Not now"), self)
        self.leave_button.setProperty("kind", "quiet")
        self.make_button = QPushButton(self.tr("&Make the file"), self)
        self.make_button.setProperty("kind", "primary")
        self.make_button.setProperty("iconName", "file-down")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconView(self, icon="package"))
        row.addWidget(self.size_label, 1)
        row.addWidget(self.leave_button)
        row.addWidget(self.make_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 24, 20)
        column.setSpacing(10)
        column.addWidget(self.outcome)
        column.addLayout(row)

    def fit(self, *, narrow: bool) -> None:
        """Name the keys on the button where there is room for them."""
        hint = "" if narrow else self.tr("Ctrl+Enter")
        if self.make_button.property("hint") != hint:
            restyle(self.make_button, hint=hint)

    def show_size(self, about_bytes: int | None) -> None:
        """Say how large the file gets; None when nothing would be in it."""
        words = self.tr("Nothing to hand over yet")
        if about_bytes is not None:
            form = QLocale.DataSizeFormat.DataSizeSIFormat
            size = QLocale().formattedDataSize(about_bytes, 1, form)
            words = self.tr("One file, about {size}").format(size=size)
        self.size_label.setText(words)

    def show_progress(self, share: float | None) -> str:
        """Say how far the file is, and return that."""
        words = self.tr("Making the file…")
        if share is not None:
            words = self.tr("Making the file, {percent} %").format(percent=round(100 * share))
        self.size_label.setText(words)
        return words

    def begin(self) -> None:
        """Offer to stop; the keyboard goes there."""
        self.outcome.clear()
        self.leave_button.setText(self.tr("Canc&el"))
        self.leave_button.setFocus()

    def show_made(self, words: str, more: str, show: Callable[[], object]) -> None:
        """Say that the file is there and offer to show it."""
        self.outcome.show_words(StripKind.SAVED, words, more, [(self.tr("S&how it"), show)])
        self.leave_button.setText(self.tr("Clos&e"))

    def show_stopped(self, words: str, kind: StripKind) -> None:
        """Say that there is no file."""
        self.outcome.show_words(kind, words)
        self.leave_button.setText(self.tr("&Not now"))
