"""A column that scrolls by itself beside others, and takes its whole height when it is alone."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from peerprep.ui.layout import NO_LIMIT_PX


class SideScroll(QScrollArea):
    """`set_whole(True)` shows everything, so that the page around it scrolls instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False

    def set_whole(self, whole: bool) -> None:
        """Choose between its own scroll bar and its whole height."""
        inner = self.widget()
        if inner is not None:
            inner.removeEventFilter(self)
            inner.installEventFilter(self)
        self._whole = whole
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the contents."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if not self._whole or layout is None:
            self.setMinimumHeight(0)
            self.setMaximumHeight(NO_LIMIT_PX)
            return
        width = self.viewport().width()
        height = layout.totalHeightForWidth(width)
        self.setFixedHeight(height if height > 0 else layout.totalSizeHint().height())
