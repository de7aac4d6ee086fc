"""The comments beside a take: one stop of Tab, arrows walk, Enter plays and opens one."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from peerprep.ui.announce import say
from peerprep.ui.remarks import Remark
from peerprep.ui.shortcuts import list_key
from peerprep.ui.widgets.comment_rows import CommentRow
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.labels import set_role

_TYPING_MS = 400
_ANSWER_MOST = 2000


class CommentList(QWidget):
    """Rows of comments; the opened one has an answer, and a place on the next take's list.

    Signals:
        chosen(str): the id of the remark that was opened by the person.
        answered(str, str): an answer is another, to be kept.
        taken_on(str, bool), ticked(str, bool): a comment is for the next take, or is done.
    """

    chosen = Signal(str)
    answered = Signal(str, str)
    taken_on = Signal(str, bool)
    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comment_list")
        self._rows: list[CommentRow] = []
        self._opened = ""
        self._kept = ""
        self.waiting: Callable[[], Mapping[str, str]] = dict  # answers not on the disk, by remark
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._body = self._make_body()
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self.keep)
        self.answer_edit.edited.connect(self._on_typed)
        self.next_check.clicked.connect(self._take_on)
        self.done_check.clicked.connect(self._tick)
        list_key(self, ("Up", "Down"), self.tr("In the comments: the one before or after"))

    def rows(self) -> list[CommentRow]:
        """Return the rows from top to bottom."""
        return list(self._rows)

    def opened(self) -> str:
        """Return the id of the opened remark, empty for none."""
        return self._opened

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [*self._rows, self.answer_edit, self.next_check, self.done_check]

    def show_remarks(self, remarks: Sequence[Remark], *, named: bool) -> None:
        """Show these, with who wrote each if `named`; what is being typed stays."""
        same = [row.remark.id for row in self._rows] == [remark.id for remark in remarks]
        if same and all(row.remark.count == remarks[0].count for row in self._rows):
            for row, remark in zip(self._rows, remarks, strict=True):
                row.show_remark(remark)
        else:
            self._rebuild(remarks, named=named)
        self._show_body()

    def open_row(self, remark_id: str) -> None:
        """Open a comment without telling; another id opens none."""
        if remark_id != self._opened:
            self.keep()
        row = self._row(remark_id)
        self._opened = remark_id if row is not None else ""
        for each in self._rows:
            each.set_chosen(each is row)
        if row is not None:
            self._make_stop(row)
        self._show_body(fresh=True)

    def keep(self) -> None:
        """Have an answer saved that is being typed."""
        self._typing.stop()
        words = self.answer_edit.toPlainText()
        if self._opened and words != self._kept:
            self._kept = words
            self.answered.emit(self._opened, words)

    @property
    def holds_unsaved(self) -> bool:
        """Whether an answer is in its field alone."""
        return bool(self._opened) and self.answer_edit.toPlainText() != self._kept

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Tab come back to the row the keyboard was on."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, CommentRow):
            self._make_stop(watched)
        return False

    # -- showing

    def _make_body(self) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(34, 2, 6, 8)
        column.setSpacing(6)
        label = QLabel(self.tr("&My answer"), body)
        set_role(label, "label")
        self.answer_edit = GrowingEdit(body)
        self.answer_edit.setObjectName("answer_edit")
        self.answer_edit.most = _ANSWER_MOST
        self.answer_edit.setAccessibleName(self.tr("My answer, kept as you type"))
        self.answer_edit.setPlaceholderText(self.tr("Kept beside your take as you type"))
        label.setBuddy(self.answer_edit)
        checks = FlowFrame(body)
        self.next_check = QCheckBox(self.tr("Ne&xt time…"), checks)
        self.next_check.setObjectName("next_check")
        self.next_check.setAccessibleDescription(
            self.tr("Shown at the next practice of this question")
        )
        self.done_check = QCheckBox(self.tr("Done"), checks)
        self.done_check.setObjectName("done_check")
        for check in (self.next_check, self.done_check):
            checks.flow.addWidget(check)
        for widget in (label, self.answer_edit, checks):
            column.addWidget(widget)
        body.hide()
        return body

    def _rebuild(self, remarks: Sequence[Remark], *, named: bool) -> None:
        self.keep()
        had_focus = any(row.hasFocus() for row in self._rows)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [CommentRow(remark, named=named, parent=self) for remark in remarks]
        for at, row in enumerate(self._rows):
            row.setObjectName(f"comment_{row.remark.number}_row")
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            row.installEventFilter(self)
            row.clicked.connect(lambda _on=False, row=row: self._choose(row))
            row.stepped.connect(lambda step, at=at: self._step(at, step))
            row.set_chosen(row.remark.id == self._opened)
            self._column.addWidget(row)
            row.show()
        if self._row(self._opened) is None:
            self._opened = ""
        if self._rows:
            stop = self._row(self._opened) or self._rows[0]
            self._make_stop(stop)
            if had_focus:
                stop.setFocus()

    def _show_body(self, *, fresh: bool = False) -> None:
        """Put the opened comment's fields under it."""
        row = self._row(self._opened)
        self._column.removeWidget(self._body)
        self._body.setVisible(row is not None)
        if row is None:
            return
        self._column.insertWidget(self._rows.index(row) + 1, self._body)
        comment = row.remark.comment
        typed = self.answer_edit.toPlainText() != self._kept
        other = comment.reply != self._kept.strip()  # what is kept has no space at its end
        if fresh or (other and not typed):
            self._kept = comment.reply
            self.answer_edit.show_words(self.waiting().get(self._opened, comment.reply))
            self.answer_edit.moveCursor(QTextCursor.MoveOperation.End)
        self.next_check.setChecked(comment.todo)
        self.done_check.setChecked(comment.done)
        self.done_check.setVisible(comment.todo)

    # -- what the person does

    def _on_typed(self, _words: str) -> None:
        if not self._typing.isActive():  # who never pauses is saved, too
            self._typing.start()

    def _choose(self, row: CommentRow) -> None:
        self.open_row(row.remark.id)
        self.chosen.emit(row.remark.id)
        say(row, row.remark.spoken)

    def _step(self, at: int, step: int) -> None:
        place = min(max(0, at + step), len(self._rows) - 1)
        self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_on(self, on: bool) -> None:
        self.taken_on.emit(self._opened, on)
        if on == self.next_check.isChecked():
            say(self, self.tr("Taken on for the next time.") if on else self.tr("Not taken on."))

    def _tick(self, on: bool) -> None:
        self.ticked.emit(self._opened, on)
        if on == self.done_check.isChecked():
            say(self, self.tr("Done.") if on else self.tr("Open again."))

    def _make_stop(self, row: CommentRow) -> None:
        for each in self._rows:
            is_stop = each is row
            each.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    def _row(self, remark_id: str) -> CommentRow | None:
        return next((row for row in self._rows if row.remark.id == remark_id), None)
