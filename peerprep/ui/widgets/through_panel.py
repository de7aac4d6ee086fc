"""What came through: a row for each strength, and its praise when it is chosen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.review import Noted, Review
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.noted_rows import StrengthRow, quoted, reason


class ThroughPanel(QObject):
    """Behavior of the widgets that a form names strength_rows, through_label, praise_card and
    praise_label.

    Signals:
        chosen(str): the id of the strength whose row was chosen.
    """

    chosen = Signal(str)

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._holder = child(form, QWidget, "strength_rows")
        self._label = child(form, QLabel, "through_label")
        self._praise_card = child(form, Card, "praise_card")
        self._praise_card.hide()  # empty until a strength is chosen
        self._praise = child(form, QLabel, "praise_label")
        self._title = child(form, QLabel, "through_title_label")
        self._rows: dict[str, StrengthRow] = {}
        self._noted: dict[str, Noted] = {}
        self._always = False
        self._chosen_by_itself = False
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def rows(self) -> list[StrengthRow]:
        """Return the rows from top to bottom."""
        return list(self._rows.values())

    def show_take(self, review: Review) -> None:
        """Show the strengths of a take, or a line to try."""
        noted = {strength.id: strength for strength in review.strengths}
        if noted != self._noted:
            self._rebuild(noted)
        self._holder.setVisible(bool(noted))
        line = review.line_to_try()
        self._label.setText(line)
        self._label.setVisible(bool(line))
        self._title.setVisible(bool(noted))

    def set_always(self, always: bool) -> None:
        """Say whether there is room for one praise at all times; then the first is chosen."""
        self._always = always
        if not always and self._chosen_by_itself:
            self.choose("")
        self._choose_first()

    def choose(self, name: str) -> None:
        """Show a strength's praise, without saying it; another id shows none."""
        self._chosen_by_itself = False
        self._praise_card.setVisible(name in self._rows)
        for key, row in self._rows.items():
            row.set_chosen(key == name)
        if name in self._rows:
            self._praise.setText(self._noted[name].finding.item.praise or "")

    def _choose_first(self) -> None:
        if self._always and not any(row.is_chosen for row in self._rows.values()):
            self.choose(next(iter(self._rows), ""))
            self._chosen_by_itself = True

    def _rebuild(self, noted: dict[str, Noted]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._noted = noted
        for name, strength in noted.items():
            row = StrengthRow(strength.finding.item.heading, strength.time, self._holder)
            row.setObjectName(f"strength_{strength.number}_row")
            row.setAccessibleDescription(f"{quoted(strength)} {reason(strength)}")
            row.clicked.connect(lambda _on=False, name=name: self._on_clicked(name))
            self._column.addWidget(row)
            row.show()
            self._rows[name] = row
        self._praise_card.hide()
        self._choose_first()

    def _on_clicked(self, name: str) -> None:
        self.choose(name)
        self.chosen.emit(name)
        say(self._holder, self._praise.text())
