"""Icons: Lucide outlines read from their package, painted in any color at paint time."""

import zlib
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from peerprep.resources import package_folder
from peerprep.ui.drawing.marks import OWN
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

_STROKE = "1.9"
_ENTRY = b"PK\x01\x02"
_ENTRY_SIZE = 46


class _Archive:
    """The icon archive, read once.

    `zipfile` lists all 1,700 members when it opens one (28 ms at start-up, measured), so the one
    entry wanted is looked up in the central directory instead.
    """

    def __init__(self) -> None:
        folder = package_folder("justmyresource_lucide")
        self._data = b"" if folder is None else (folder / "icons.zip").read_bytes()

    def svg(self, name: str) -> str:
        """Return the text of one icon; empty when the package is absent."""
        if not self._data:
            return ""
        member = f"{name}.svg".encode()
        at = self._data.find(_ENTRY)
        while (at := self._data.find(member, at + 1)) >= 0:
            head = self._data[at - _ENTRY_SIZE : at]
            if head[:4] == _ENTRY and int.from_bytes(head[28:30], "little") == len(member):
                return self._member(head).decode()
        raise LookupError(f"There is no icon named {name!r}.")

    def _member(self, head: bytes) -> bytes:
        method, size = (int.from_bytes(head[a:b], "little") for a, b in ((10, 12), (20, 24)))
        local = int.from_bytes(head[42:46], "little")
        lengths = self._data[local + 26 : local + 30]
        start = local + 30 + sum(int.from_bytes(lengths[i : i + 2], "little") for i in (0, 2))
        packed = self._data[start : start + size]
        return zlib.decompress(packed, -zlib.MAX_WBITS) if method else packed


@cache
def _archive() -> _Archive:
    return _Archive()


@cache
def _source(name: str) -> str:
    text = _archive().svg(name.removesuffix("-filled"))
    text = text.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
    if name.endswith("-filled"):
        text = text.replace('fill="none"', 'fill="currentColor"', 1)
    return text


def icon_pixmap(name: str, color: QColor, size_px: float, ratio: float = 1.0) -> QPixmap:
    """Return a Lucide icon in a color, cached; an absent icon package gives an empty picture.

    `-filled` after the name fills its outline. Raises LookupError for a name Lucide lacks.
    """
    side = max(1, round(size_px * ratio))
    key = f"peerprep:{name}:{color.name(QColor.NameFormat.HexArgb)}:{side}:{ratio}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    text = _source(name)
    if text:
        painter = QPainter(pixmap)
        painter.setOpacity(color.alphaF())
        QSvgRenderer(QByteArray(text.replace("currentColor", color.name()).encode())).render(
            painter, QRectF(0, 0, side, side)
        )
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint one of our own marks (`OWN`) or a Lucide icon, as large as fits, centered."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    own = OWN.get(name)
    if own is not None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        own(painter, square, color)
        painter.restore()
        return
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(square.topLeft(), icon_pixmap(name, color, side, ratio))


class _ThemeIconEngine(QIconEngine):
    """Paints an icon in a theme color at the moment of painting."""

    def __init__(self, name: str, role: Ink) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint in the role's color, second ink when disabled."""
        role = Ink.INK2 if mode is QIcon.Mode.Disabled else self._role
        paint_icon(painter, self._name, QRectF(rect), theme().color(role))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return a copy."""
        return _ThemeIconEngine(self._name, self._role)


def themed_icon(name: str, role: Ink = Ink.INK) -> QIcon:
    """Return a QIcon for menus and lists that follows theme switches."""
    return QIcon(_ThemeIconEngine(name, role))
