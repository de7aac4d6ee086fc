"""How banks, list and question stand: side by side, or one at a time behind a switch."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from peerprep.ui.forms import child
from peerprep.ui.layout import Width, width_class
from peerprep.ui.theme import theme
from peerprep.ui.widgets.question_editor import QuestionEditor
from peerprep.ui.widgets.question_reading import QuestionReading
from peerprep.ui.widgets.segments import SegmentFrame

BANKS, LIST, QUESTION = "banks", "list", "question"
_COLUMNS = {BANKS: "banks_column", LIST: "list_card", QUESTION: "detail_card"}
_EDITOR_EM = 60
_LIST_SHARE = 0.6


class QuestionParts(QObject):
    """Behavior of the widgets that a form names part_segments, banks_column, list_card and
    detail_card, with editor or reading inside."""

    def __init__(self, form: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._page = page
        self._has_detail = False
        self._columns = {key: child(form, QWidget, name) for key, name in _COLUMNS.items()}
        self.segments = child(form, SegmentFrame, "part_segments")
        self.segments.set_segments(
            [
                (BANKS, self.tr("Ba&nks")),
                (LIST, self.tr("Lis&t")),
                (QUESTION, self.tr("Qu&estion")),
            ],
            LIST,
        )
        self.segments.chosen_changed.connect(lambda _key: self.fit())
        theme().changed.connect(self.fit)

    def show_detail(self, *, shown: bool, writable: bool) -> None:
        """Say whether there is a question to show, and whether it can be written."""
        self._has_detail = shown
        child(self._form, QuestionEditor, "editor").setVisible(writable)
        child(self._form, QuestionReading, "reading").setVisible(not writable)
        self.segments.segment(QUESTION).setEnabled(shown)
        if not shown and self.segments.chosen() == QUESTION:
            self.segments.choose(LIST)
        self.fit()

    def show_part(self, key: str) -> None:
        """Bring a part into view where there is room for one."""
        self.segments.choose(key)

    def fit(self) -> None:
        """Choose the layout by the window's width."""
        width = width_class(self._page.window().width())
        is_narrow = width is Width.NARROW
        self.segments.setVisible(is_narrow)
        chosen = self.segments.chosen()
        for key, column in self._columns.items():
            wanted = self._has_detail or key != QUESTION
            column.setVisible(wanted and (not is_narrow or key == chosen))
        self._columns[QUESTION].setMaximumWidth(round(_EDITOR_EM * theme().em))
        least = round(_LIST_SHARE * self._page.height()) if is_narrow else 0
        self._columns[LIST].setMinimumHeight(least)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        child(self._form, QBoxLayout, "header_layout").setDirection(down if is_narrow else across)
        child(self._form, QuestionEditor, "editor").set_whole(whole=is_narrow)
        child(self._form, QuestionReading, "reading").set_whole(whole=is_narrow)
