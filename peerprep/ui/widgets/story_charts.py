"""The charts beside My takes: what comes through, and how long the stories are."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.domain.progress import COMMON_LENGTH_S, ENOUGH_STORIES, Progress, StoryLength
from peerprep.storycheck.checker import checklist
from peerprep.ui.dialogs.table_sheet import TableSheet
from peerprep.ui.durations import spoken
from peerprep.ui.forms import child
from peerprep.ui.take_words import day_heading, short_day
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.dot_table import DotRow, DotTable
from peerprep.ui.widgets.line_chart import ChartPoint, LineChart


class StoryCharts(QObject):
    """Behavior of the widgets that a form names through_card, through_label, through_table,
    length_card and length_chart."""

    def __init__(self, form: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._label = child(form, QLabel, "through_label")
        self._dots = child(form, DotTable, "through_table")
        self._length_card = child(form, Card, "length_card")
        self._line = child(form, LineChart, "length_chart")
        self._dots.table_wanted.connect(lambda: self._open(self._dots))
        self._line.table_wanted.connect(lambda: self._open(self._line))

    def show_progress(self, progress: Progress) -> None:
        """Show the last stories, or say from when on there is something to show."""
        self._dots.setVisible(progress.is_enough)
        self._length_card.setVisible(progress.is_enough and bool(progress.lengths))
        if not progress.is_enough:
            self._label.setText(
                self.tr("After three stories, this shows what comes through most often.")
            )
            return
        words = self.tr("Your last {count} stories. A filled dot means it was heard.")
        self._label.setText(words.format(count=len(progress.take_ids)))
        items = checklist()
        self._dots.set_rows(
            [DotRow(items[row.item].short, row.heard) for row in progress.rows],
            short_day(progress.recorded_at[0]),
            short_day(progress.recorded_at[-1]),
        )
        if progress.lengths:
            self._show_lengths(progress)

    def _show_lengths(self, progress: Progress) -> None:
        lengths = progress.lengths
        self._line.set_points(
            [self._point(length) for length in lengths],
            self._sentence(progress),
            band=COMMON_LENGTH_S,
            first=short_day(lengths[0].recorded_at),
            last=short_day(lengths[-1].recorded_at),
        )

    def _point(self, length: StoryLength) -> ChartPoint:
        words = f"{day_heading(length.recorded_at)}, {spoken(length.length_s)}"
        return ChartPoint(length.length_s, words)

    def _sentence(self, progress: Progress) -> str:
        facts = progress.length_facts
        if facts is None:
            return ""
        if facts.stories < ENOUGH_STORIES:
            return self.tr("The latest was {time}.").format(time=spoken(facts.latest_s))
        return self.tr(
            "Between {shortest} and {longest}; the latest was {latest}. "
            "{common} of {stories} were of a common length."
        ).format(
            shortest=spoken(facts.shortest_s),
            longest=spoken(facts.longest_s),
            latest=spoken(facts.latest_s),
            common=facts.common,
            stories=facts.stories,
        )

    def _open(self, chart: DotTable | LineChart) -> None:
        TableSheet.open_for(self._page, chart.accessibleName(), chart.table())
