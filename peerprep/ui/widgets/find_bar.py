"""The bar that finds words in a take and puts others in their place."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.widgets.words_editor import Span, WordsEditor

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_TYPING_MS = 600


class FindBar(QObject):
    """Behavior of the widgets that a form names find_bar, find_edit, hits_label,
    previous_hit_button, next_hit_button, replace_toggle, find_close_button, replace_row,
    replace_edit, replace_button and replace_all_button.

    Signals:
        replacing(): the person wants to replace words, so they have to be editable.
    """

    replacing = Signal()

    def __init__(self, form: QWidget, view: WordsEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._bar = child(form, QWidget, "find_bar")
        self._find = child(form, QLineEdit, "find_edit")
        self._count = child(form, QLabel, "hits_label")
        self._toggle = child(form, QPushButton, "replace_toggle")
        self._row = child(form, QWidget, "replace_row")
        self._replace = child(form, QLineEdit, "replace_edit")
        self._buttons = {
            name: child(form, QPushButton, f"{name}_button")
            for name in ("previous_hit", "next_hit", "find_close", "replace", "replace_all")
        }
        for name, deed in (
            ("previous_hit", lambda: self.go(-1)),
            ("next_hit", lambda: self.go(1)),
            ("find_close", self.close),
            ("replace", self._replace_one),
            ("replace_all", self._replace_all),
        ):
            self._buttons[name].clicked.connect(lambda _on=False, deed=deed: deed())
        self._find.textChanged.connect(lambda _words: self._begin())
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._say_none)
        self._toggle.toggled.connect(self._on_toggled)
        view.textChanged.connect(self._recount)
        for edit in (self._find, self._replace):
            edit.installEventFilter(self)
        self._bar.hide()
        self._row.hide()

    @property
    def is_open(self) -> bool:
        """Whether the bar is on the page."""
        return not self._bar.isHidden()

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        buttons = self._buttons
        looking = [self._find, buttons["previous_hit"], buttons["next_hit"], self._toggle]
        changing = [self._replace, buttons["replace"], buttons["replace_all"]]
        return [*looking, buttons["find_close"], *changing]

    def holds(self, widget: QWidget | None) -> bool:
        """Say whether a widget is in the bar."""
        return widget is not None and self._bar.isAncestorOf(widget)

    def open(self) -> None:
        """Show the bar; it begins with the words that are selected."""
        start, end = self._view.selected()
        self._bar.show()
        if end > start:
            self._find.setText(self._view.words_in((start, end)))
        self._find.setFocus()
        self._find.selectAll()
        self._recount()

    def close(self) -> None:
        """Hide the bar; the focus goes to the words."""
        had_focus = self.holds(self._bar.window().focusWidget())
        self._bar.hide()
        self.stop_replacing()
        if had_focus:
            self._view.setFocus()

    def stop_replacing(self) -> None:
        """Hide what replaces words."""
        self._toggle.setChecked(False)

    def go(self, step: int) -> None:
        """Select the next hit, or with -1 the one before, and say it."""
        found = self._hits()
        if not found:
            self._say_none()
            return
        start, end = self._view.selected()
        if step > 0:
            place = next((n for n, hit in enumerate(found) if hit[0] >= end), 0)
        else:
            before = [n for n, hit in enumerate(found) if hit[1] <= start]
            place = before[-1] if before else len(found) - 1
        self._view.select(found[place])
        self._show_place(place, len(found))
        say(self._find, f"{self._count.text()}. {self._view.words_around(found[place])}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on in the fields, with Shift back; in the field for new words it replaces."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() not in _ENTER or event.modifiers() & _CONTROL:
            return False
        if watched is self._replace:
            self._replace_one()
        else:
            self.go(-1 if event.modifiers() & _SHIFT else 1)
        return True

    def _hits(self) -> list[Span]:
        return self._view.find_all(self._find.text())

    def _begin(self) -> None:
        """Show the first hit from where the person is, as they type."""
        found, start = self._hits(), self._view.selected()[0]
        hit = next((hit for hit in found if hit[0] >= start), found[0] if found else None)
        if hit is not None:
            self._view.select(hit)
        self._recount()
        self._typing.start()  # that they are not there is said once it stops

    def _recount(self) -> None:
        if not self.is_open:
            return
        found, selected = self._hits(), self._view.selected()
        if not self._find.text():
            self._count.clear()
        elif not found:
            self._count.setText(self.tr("Not there"))
        elif selected in found:
            self._show_place(found.index(selected), len(found))
        else:
            one = self.tr("1 place")
            self._count.setText(one if len(found) == 1 else self._places(len(found)))

    def _places(self, count: int) -> str:
        return self.tr("{count} places").format(count=count)

    def _show_place(self, place: int, count: int) -> None:
        words = self.tr("{number} of {count}")
        self._count.setText(words.format(number=place + 1, count=count))

    def _say_none(self) -> None:
        """Say that the words are not there, if that is so."""
        self._typing.stop()
        if self.is_open and self._find.text() and not self._hits():
            say(self._find, self._count.text())

    def _on_toggled(self, on: bool) -> None:
        self._row.setVisible(on)
        if on:
            self.replacing.emit()
            self._replace.setFocus()

    def _replace_one(self) -> None:
        """Replace the hit that is selected, then go to the next; without one, only go there."""
        selected = self._view.selected()
        if selected in self._hits():
            self._view.replace_all([selected], self._replace.text())
            end = selected[0] + len(self._replace.text().encode("utf-16-le")) // 2
            self._view.select((end, end))
        self.go(1)

    def _replace_all(self) -> None:
        found = self._hits()
        if not found:
            self._say_none()
            return
        self._view.replace_all(found, self._replace.text())
        self._view.setFocus()
        words = (
            self.tr("Replaced in 1 place. Ctrl+Z takes it back.")
            if len(found) == 1
            else self.tr("Replaced in {count} places. Ctrl+Z takes it back.")
        )
        say(self._view, words.format(count=len(found)))
