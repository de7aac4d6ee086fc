"""What a fact opens: how it is counted, the chart of the pace, and the list of its moments."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from peerprep.ui.theme import theme
from peerprep.ui.widgets.facts_row import Fact
from peerprep.ui.widgets.line_chart import LineChart
from peerprep.ui.widgets.moment_list import MomentList
from peerprep.ui.widgets.question_label import make_label

_BESIDE_EM = 46
_ROWS_BESIDE, _ROWS_BELOW = 4, 6  # narrow lines wrap, so they need more room


class MomentsBox(QWidget):
    """Shows one fact opened; Esc asks to close it.

    Signals:
        chosen: a moment was asked for; carries its MomentRow.
        closed: Esc was pressed inside.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = make_label("", "second", self)
        self.list = MomentList(self)
        self.list.setObjectName("moment_list")
        self.chart = LineChart(self)
        self.chart.setObjectName("pace_chart")
        self.chart.setAccessibleName(self.tr("Your pace over time"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(16)
        self._beside.addWidget(self.chart, 1)
        self._beside.addWidget(self.list, 1)
        column.addLayout(self._beside)
        self.list.chosen.connect(self.chosen)
        self.chart.table_wanted.connect(self._go_to_list)
        theme().changed.connect(self._fit)

    def show_fact(self, fact: Fact) -> None:
        """Show a fact's sentence, chart and moments."""
        self._label.setText(fact.about)
        self._label.setVisible(bool(fact.about))
        self.chart.setVisible(bool(fact.points))
        if fact.points:
            first, last = fact.rows[0].time, fact.rows[-1].time
            self.chart.set_points(
                fact.points, fact.about, unit=50.0, label=lambda n: str(round(n)),
                first=first, last=last,
            )  # fmt: skip
        self.list.setAccessibleName(self.tr("{fact}: moments").format(fact=fact.words))
        self.list.set_rows(fact.rows)

    def first_stop(self) -> QWidget:
        """Return what has the keyboard when it opens: the chart, or the list."""
        return self.list if self.chart.isHidden() else self.chart

    def event(self, event: QEvent) -> bool:
        """Keep Esc from going back a page."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the list and nothing else."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put chart and list side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= _BESIDE_EM * theme().em
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(across if beside else down)
        self.list.set_most_rows(_ROWS_BESIDE if beside else _ROWS_BELOW)

    def _go_to_list(self) -> None:
        """The list is the chart's table: one line a point, at the point the arrows came to."""
        self.list.go_to(max(0, self.chart.at))
        self.list.setFocus()
