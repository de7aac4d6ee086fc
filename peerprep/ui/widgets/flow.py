"""A layout that wraps like words, and the chip group that stands in it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLayout, QLayoutItem, QSizePolicy, QWidget

_SPACE = 8


class FlowLayout(QLayout):
    """Lays widgets out in rows; its height follows its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._stacked = False
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(_SPACE)

    def set_stacked(self, stacked: bool) -> None:
        """Give every item a row of its own, as wide as the layout."""
        self._stacked = stacked
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None outside."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item back, None outside."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Never ask for more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that rows wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place every item."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the width of one row, as far as that is sensible."""
        hints = [item.sizeHint() for item in self._visible()]
        width = sum(hint.width() + self.spacing() for hint in hints) - self.spacing()
        height = max((hint.height() for hint in hints), default=0)
        return QSize(max(0, width), height)

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        size = QSize()
        for item in self._visible():
            size = size.expandedTo(item.minimumSize())
        return size

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        y = rect.top()
        for row in self._rows(rect.width()):
            height = max(size.height() for _, size in row)
            x = rect.left()
            for item, size in row:
                if move:
                    # lower ones stand in the middle of their row, as words beside a button do
                    drop = (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, y + drop), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.top())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._visible():
            size = item.sizeHint().boundedTo(QSize(max(width, 1), 1 << 20))
            if self._stacked:
                size.setWidth(max(width, 1))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if not rows or self._stacked or left + size.width() > width:
                rows.append([])
                left = 0
            rows[-1].append((item, size))
            left += size.width() + self.spacing()
        return rows


class FlowFrame(QWidget):
    """A widget that holds others in a flow: `flow.addWidget(...)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def clear(self) -> None:
        """Remove and delete what is in the flow."""
        while (item := self.flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class ChipGroup(FlowFrame):
    """Chips of which any number can be chosen; Tab enters once, arrows move, Space chooses.

    Signals:
        chosen_changed: the set of chosen keys is another.
    """

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, QCheckBox] = {}
        self._stop: QWidget | None = None

    def set_chips(self, chips: Iterable[tuple[str, str]], chosen: Iterable[str] = ()) -> None:
        """Show chips as (key, words) with these chosen; replaces what was there."""
        self.clear()
        self._chips.clear()
        self._stop = None
        wanted = set(chosen)
        for key, words in chips:
            self.add_chip(key, words, chosen=key in wanted)

    def add_chip(self, key: str, words: str, *, chosen: bool = False) -> QCheckBox:
        """Add one chip at the end and return it."""
        chip = QCheckBox(words.replace("&", "&&"), self)
        chip.setProperty("kind", "chip")
        chip.setProperty("large", self.property("large"))
        chip.setChecked(chosen)
        chip.toggled.connect(self.chosen_changed)
        self._chips[key] = chip
        self._take(chip)
        chip.show()  # in a group that is on the screen, so that it can have the keyboard at once
        return chip

    def add_widget(self, widget: QWidget) -> None:
        """Add another control (an Add button) to the flow and to the arrow keys."""
        widget.setParent(self)
        self._take(widget)

    def chip(self, key: str) -> QCheckBox:
        """Return a chip by its key; raises KeyError."""
        return self._chips[key]

    def chosen(self) -> tuple[str, ...]:
        """Return the chosen keys in their order."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Choose exactly these keys."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between chips by arrow keys; where the focus was is where Tab comes back."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._make_stop(watched)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, QWidget):
                self._step(watched, step)
                return True
        return False

    def _take(self, widget: QWidget) -> None:
        self.flow.addWidget(widget)
        widget.installEventFilter(self)
        widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if self._stop is None:
            self._make_stop(widget)

    def _make_stop(self, widget: QWidget) -> None:
        if self._stop is not None:
            self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stop = widget
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _step(self, start: QWidget, step: int) -> None:
        widgets = [
            widget
            for at in range(self.flow.count())
            if (item := self.flow.itemAt(at)) is not None
            and (widget := item.widget()) is not None
            and widget.isVisible()
            and widget.isEnabled()
        ]
        at = widgets.index(start) if start in widgets else 0
        if widgets:
            widgets[(at + step) % len(widgets)].setFocus(Qt.FocusReason.TabFocusReason)


_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
