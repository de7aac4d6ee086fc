"""What lists of painted rows have in common."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme


def set_up_rows(view: QListView) -> None:
    """Have a list follow its width and scroll smoothly; its rows paint ground and focus."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.viewport().setAutoFillBackground(False)
    view.setProperty("noRing", True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


def paint_ground(
    painter: QPainter,
    view: QListView,
    index: QModelIndex | QPersistentModelIndex,
    area: QRectF,
    radius_px: float,
) -> None:
    """Paint soft ground under the chosen row, and a ring where the keyboard is in the list."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if index.row() != view.currentIndex().row():
        return
    look = theme()
    ground = area.adjusted(2, 2, -2, -2)
    rounded(painter, ground, look.px(radius_px), look.color(Ink.ACCENT_SOFT))
    if view.hasFocus():
        rounded(painter, ground, look.px(radius_px), None, look.color(Ink.FOCUS), 2.2)
