"""The rail at the left of the window: logo, places, a break, and where everything stays."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from peerprep.ui.icons import paint_icon
from peerprep.ui.layout import RAIL_EM
from peerprep.ui.palette import Ink
from peerprep.ui.places import PLACES
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import RailFrame
from peerprep.ui.widgets.painted import Painted

_LOGO_PX = 30
_LEFT_PX = 8
_NAME_SIZE = 1.16  # of a card heading


class Brand(Painted):
    """The logo and the name PeerPrep, property `flush` without the rail's indent; static for
    screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("PeerPrep")

    def sizeHint(self) -> QSize:
        """Return room for logo and name."""
        look = theme()
        return QSize(look.ipx(150), look.ipx(32))

    def minimumSizeHint(self) -> QSize:
        """Never cut the name."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the logo, then the name."""
        look = theme()
        side = look.px(_LOGO_PX)
        painter = QPainter(self)
        start = 0.0 if self.property("flush") else look.px(_LEFT_PX)
        spot = QRectF(start, (self.height() - side) / 2, side, side)
        paint_icon(painter, "logo", spot, look.color(Ink.ACCENT))
        font = QFont(look.font("heading"))
        font.setPointSizeF(font.pointSizeF() * _NAME_SIZE)
        painter.setFont(font)
        painter.setPen(look.color(Ink.INK))
        left = start + side + look.px(10)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), "PeerPrep")
        painter.end()


class Rail(RailFrame):
    """Places, a break, and the line about privacy.

    Signals:
        place_chosen(str): the name of a place.
        break_chosen(): Take a break.
        privacy_chosen(): the line "Stays on this computer".
    """

    place_chosen = Signal(str)
    break_chosen = Signal()
    privacy_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("region", "rail")
        self.setAccessibleName(self.tr("Places"))
        self._places: dict[str, QPushButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(4)
        self._brand = Brand(self)
        self._rows.addWidget(self._brand)
        self._rows.addSpacing(22)
        for place in PLACES:
            button = self._button(place.name, self.tr(place.words), place.icon, "rail")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=place.name: self._choose(name))
            self._places[place.name] = button
        self._rows.addStretch(1)
        rest = self._button("break", self.tr("Take a break"), "leaf", "place")
        rest.clicked.connect(lambda _on=False: self.break_chosen.emit())
        self._rows.addSpacing(6)
        stays = self._button("privacy", self.tr("Stays on this computer"), "lock", "note")
        stays.setProperty("compact", True)
        stays.setAccessibleDescription(self.tr("Opens Privacy and keeping"))
        stays.clicked.connect(lambda _on=False: self.privacy_chosen.emit())
        self._fit()
        theme().changed.connect(self._fit)

    def show_place(self, name: str) -> None:
        """Mark a place as the one that is open; an unknown name marks none."""
        for key, button in self._places.items():
            button.setChecked(key == name)

    def button(self, name: str) -> QPushButton:
        """Return the button of a place; raises KeyError."""
        return self._places[name]

    def _button(self, name: str, words: str, icon: str, kind: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"{name}_button")
        button.setProperty("kind", kind)
        button.setProperty("iconName", icon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows.addWidget(button)
        return button

    def _choose(self, name: str) -> None:
        # A place that is open already stays lit when it is chosen again.
        self._places[name].setChecked(True)
        self.place_chosen.emit(name)

    def _fit(self) -> None:
        look = theme()
        self.setFixedWidth(round(RAIL_EM * look.em))
        side = look.ipx(14)
        self._rows.setContentsMargins(side, look.ipx(20), side, look.ipx(10))
