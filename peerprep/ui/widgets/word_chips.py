"""Chips of words to choose from, with an Add button and a field for words of one's own."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from peerprep.ui.widgets.flow import ChipGroup

_LONGEST = 60


class WordChips(QObject):
    """Behavior of a chip group and the field that opens beside it.

    Signals:
        changed(): `chosen` or `options` are others.
    """

    changed = Signal()

    def __init__(
        self, chips: ChipGroup, edit: QLineEdit, *, button_name: str, button_says: str
    ) -> None:
        super().__init__(chips)
        self.chips = chips
        self.edit = edit
        self.edit.setMaxLength(_LONGEST)
        self.edit.hide()
        self.edit.returnPressed.connect(self._add)
        self.edit.installEventFilter(self)
        self._button_name = button_name
        self._button_says = button_says
        self._options: list[str] = []
        self.chips.chosen_changed.connect(self.changed)

    @property
    def options(self) -> tuple[str, ...]:
        """Everything that can be chosen, the person's own words included."""
        return tuple(self._options)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is chosen."""
        return self.chips.chosen()

    def show_words(self, options: Iterable[str], chosen: Iterable[str]) -> None:
        """Show these words with those chosen; replaces what was there."""
        self._options = list(options)
        self.chips.set_chips([(words, words) for words in self._options], chosen)
        self.add_button = QPushButton(self.tr("A&dd"), self.chips)
        self.add_button.setObjectName(self._button_name)
        self.add_button.setProperty("kind", "add")
        self.add_button.setProperty("iconName", "plus")
        self.add_button.setAccessibleName(self._button_says)
        self.add_button.clicked.connect(lambda _on=False: self._open())
        self.chips.add_widget(self.add_button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field closes the field and nothing else."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._close()
            return True
        return False

    def take_typed(self) -> None:
        """Add what stands in the field, as Enter does."""
        if self.edit.isVisible() and self.edit.text().strip():
            self._add()

    def _open(self) -> None:
        self.edit.show()
        self.edit.setFocus()

    def _close(self) -> None:
        self.edit.clear()
        self.add_button.setFocus()
        self.edit.hide()

    def _add(self) -> None:
        words = " ".join(self.edit.text().split())
        if words and words not in self._options:
            self._options.append(words)
            self.chips.flow.removeWidget(self.add_button)
            self.chips.add_chip(words, words, chosen=True)
            self.chips.flow.addWidget(self.add_button)
            self.changed.emit()
        elif words:
            self.chips.chip(words).setChecked(True)
        self._close()
