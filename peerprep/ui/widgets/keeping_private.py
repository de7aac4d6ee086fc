"""The chips for what a person keeps to themselves today."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from peerprep.settings import Settings
from peerprep.ui.forms import child
from peerprep.ui.widgets.flow import ChipGroup

_LONGEST = 60


class KeepingPrivate(QObject):
    """Behavior of private_chips and private_edit in a form.

    Signals:
        changed(): `chosen` or `options` are others.
    """

    changed = Signal()

    def __init__(self, form: QWidget, settings: Settings) -> None:
        super().__init__(form)
        self.chips = child(form, ChipGroup, "private_chips")
        self.edit = child(form, QLineEdit, "private_edit")
        self.edit.setMaxLength(_LONGEST)
        self.edit.hide()
        self.edit.returnPressed.connect(self._add)
        self.edit.installEventFilter(self)
        self._options: list[str] = []
        self.show_choices(settings)
        self.chips.chosen_changed.connect(self.changed)

    @property
    def options(self) -> tuple[str, ...]:
        """Everything that can be chosen, the person's own words included."""
        return tuple(self._options)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What stays private today."""
        return self.chips.chosen()

    def show_choices(self, settings: Settings) -> None:
        """Show the options of the settings, or the usual ones, with those chosen."""
        self._options = list(settings.private_options) or [
            self.tr("Other people’s names"),
            self.tr("Where I was treated"),
            self.tr("My children"),
        ]
        self._fill(settings.private)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field closes the field and nothing else."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self._close()
            return True
        return False

    def _fill(self, chosen: tuple[str, ...]) -> None:
        self.chips.set_chips([(words, words) for words in self._options], chosen)
        self._add_button = QPushButton(self.tr("A&dd"), self.chips)
        self._add_button.setObjectName("add_private_button")
        self._add_button.setProperty("kind", "add")
        self._add_button.setProperty("iconName", "plus")
        self._add_button.setAccessibleName(self.tr("Add something that stays private"))
        self._add_button.clicked.connect(lambda _on=False: self._open())
        self.chips.add_widget(self._add_button)

    def _open(self) -> None:
        self.edit.show()
        self.edit.setFocus()

    def _close(self) -> None:
        self.edit.clear()
        self._add_button.setFocus()
        self.edit.hide()

    def _add(self) -> None:
        words = " ".join(self.edit.text().split())
        if words and words not in self._options:
            self._options.append(words)
            self.chips.flow.removeWidget(self._add_button)
            self.chips.add_chip(words, words, chosen=True)
            self.chips.flow.addWidget(self._add_button)
            self.changed.emit()
        elif words:
            self.chips.chip(words).setChecked(True)
        self._close()
