"""Several short texts one under another, each on its own line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerprep.ui.widgets.question_label import make_label


def show_lines(holder: QWidget, lines: Sequence[str], role: str = "body") -> None:
    """Fill a plain widget with lines in place of those it had."""
    column = holder.layout()
    if column is None:
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for line in lines:
        label = make_label(line, role, holder)
        column.addWidget(label)
        label.show()
