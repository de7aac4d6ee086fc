"""Entries of a cohort folder for a learner: what is asked for, and what can be taken over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from peerprep.ui.properties import restyle
from peerprep.ui.widgets.card import Rule
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a heading, a line of facts, lines under it, and (words, deed) of its buttons.

    `done` is what was done about it already. Each button is spoken with the heading, so that many
    of them are told apart.
    """

    heading: str
    facts: str
    lines: Sequence[str] = ()
    note: str = ""
    done: Sequence[str] = ()
    buttons: Sequence[tuple[str, str, Callable[[], object]]] = field(default=())


def show_entries(box: QWidget, entries: Sequence[Entry]) -> list[QPushButton]:
    """Fill a plain widget with entries in place of those it had; return their buttons."""
    column = box.layout()
    if column is None:
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    made: list[QPushButton] = []
    for at, entry in enumerate(entries):
        if at:
            column.addWidget(_shown(Rule(box)))
        widget = QFrame(box)
        made.extend(_fill(widget, entry))
        column.addWidget(_shown(widget))
    return made


def _fill(widget: QWidget, entry: Entry) -> list[QPushButton]:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(make_label(entry.heading, "strong", widget))
    column.addWidget(make_label(entry.facts, "second", widget))
    for line in entry.lines:
        column.addWidget(make_label(line, "body", widget))
    if entry.note:
        column.addWidget(make_label(entry.note, "second", widget))
    column.addSpacing(4 if entry.done else 0)  # apart from what is asked for
    for line in entry.done:
        column.addWidget(make_label(line, "second", widget))
    row = FlowFrame(widget)
    made = []
    for name, words, deed in entry.buttons:
        button = QPushButton(words, row)
        button.setObjectName(f"{name}_button")
        button.setAccessibleName(f"{words}: {entry.heading}")
        restyle(button, compact=True)
        button.clicked.connect(lambda _on=False, deed=deed: deed())
        row.flow.addWidget(button)
        made.append(button)
    row.setVisible(bool(made))
    column.addWidget(row)
    return made


def _shown(widget: QWidget) -> QWidget:
    widget.show()
    return widget
