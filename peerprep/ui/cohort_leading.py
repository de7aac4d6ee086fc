"""The trainer's side of the cohort page: see who handed in, open it, export an overview."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.file_names import safe_stem
from peerprep.domain.packs import ReceivedPack
from peerprep.services.cohort_look import HandIns, Look
from peerprep.services.cohort_overview import export_overview
from peerprep.ui.cohort_opening import CohortOpening
from peerprep.ui.cohort_publishing import CohortPublishing
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.cohort_working import CohortWork
from peerprep.ui.context import Context
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.forms import child
from peerprep.ui.jobs import CancelToken, Progress
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.hand_in_list import HandInList, HandInsModel
from peerprep.ui.widgets.strip import Strip, StripKind


class CohortLeading(QObject):
    """Shows a Look and the hand-ins of one assignment to a trainer.

    Signals:
        wanted(object): the hand-ins of this CohortAssignment should be looked at.
    """

    wanted = Signal(object)

    def __init__(
        self, page: QWidget, form: QWidget, context: Context, strip: Strip, work: CohortWork
    ) -> None:
        super().__init__(page)
        self._page, self._form, self._context, self._work = page, form, context, work
        self._cohort = context.profile.cohort
        self._words = CohortWords(self)
        self._look: Look | None = None
        self._listed: HandIns | None = None
        self._to_choose = ""  # the assignment that was published, until it is seen in the folder
        self._opened: dict[Path, ReceivedPack] = {}
        self._row = context.hand_ins
        self.list = child(form, HandInList, "hand_in_list")
        self.model = HandInsModel(page)
        self.list.setModel(self.model)
        self.assignments = child(form, QComboBox, "assignment_combo")
        self.opening = CohortOpening(page, context, strip)
        self._open, self._next, self._export = self._make_list_buttons()
        self.publishing = CohortPublishing(page, form, context, work, self.assignment)
        self.list.practice_asked.connect(lambda _row: self._open_chosen())
        self.opening.opened.connect(self._on_opened)
        self.assignments.activated.connect(lambda _at: self._ask_for_list())

    def controls(self) -> list[QWidget]:
        """Return every control in the order of Tab."""
        return [
            *(self.assignments, self.list, self._open, self._next, self._export),
            *self.publishing.controls(),
        ]

    def choose(self, assignment_id: str) -> None:
        """Choose an assignment once the folder was looked at again."""
        self._to_choose = assignment_id

    def leave(self) -> None:
        """Open nothing any more: it would take the person away from where they are then."""
        self.opening.cancel()

    def show_look(self, found: Look | None) -> None:
        """Show what is in the folder; None is nothing."""
        self._look = found
        chosen = self._to_choose or self.assignments.currentData()
        self._to_choose = "" if found else self._to_choose
        self.assignments.clear()
        for one in found.assignments if found else ():
            self.assignments.addItem(one.content.title, one.content.id)
        self.assignments.setCurrentIndex(max(0, self.assignments.findData(chosen)))
        self.publishing.show_look(found)
        self._listed = None
        self._refresh()
        self._ask_for_list()

    def show_hand_ins(self, found: HandIns) -> None:
        """Show who handed in."""
        if found.assignment == self.assignment() and self._look is not None:
            self._listed = found
            self._row.show(self._look.folder, found)
            self._refresh()

    def assignment(self) -> CohortAssignment | None:
        """Return the chosen assignment."""
        wanted = self.assignments.currentData()
        for one in self._look.assignments if self._look else ():
            if one.content.id == wanted:
                return one.content
        return None

    # -- what is shown

    def _ask_for_list(self) -> None:
        assignment = self.assignment()
        if assignment is not None:
            self.wanted.emit(assignment)

    def _refresh(self) -> None:
        assignment, listed = self.assignment(), self._listed
        at = self.list.currentIndex().row()
        self._opened = self._cohort.opened(listed) if listed else {}
        self.model.show_rows(listed, self._opened)
        count = self.model.rowCount()
        self.list.setCurrentIndex(self.model.index(min(max(at, 0), count - 1)))
        self.list.setVisible(count > 0)
        about = self._words.asks(assignment) if assignment is not None else ""
        child(self._form, QLabel, "assignment_about_label").setText(about)
        empty = child(self._form, QLabel, "list_empty_label")
        empty.setVisible(count == 0)
        words = self.tr("Looking at what was handed in…")
        if self._look is None:
            words = self.tr("Who handed in shows here once PeerPrep could look into the folder.")
        elif assignment is None:
            words = self.tr("No assignments in this folder yet. Publish the first one.")
        elif listed is not None:
            words = self.tr("Nobody handed in yet.")
        empty.setText(words)
        self._open.setEnabled(count > 0)
        self._export.setEnabled(count > 0)
        self._next.setEnabled(
            self._row.unopened(self.list.currentIndex().row(), self._opened) is not None
        )

    # -- opening

    def _open_chosen(self) -> None:
        if self.model.row_at(self.list.currentIndex().row()) is not None:
            self.opening.open_at(self.list.currentIndex().row())

    def open_next(self) -> None:
        """Open the first one from the chosen one on that was not opened yet."""
        if self._next.isEnabled():
            self.opening.open_unopened(self.list.currentIndex().row())

    def _on_opened(self) -> None:
        self._refresh()
        self.list.setCurrentIndex(self.model.index(max(self._row.at, 0)))

    # -- the overview

    def _ask_export(self) -> None:
        found, look = self._listed, self._look
        if found is None or look is None:
            return
        stem = safe_stem(found.assignment.title) or "overview"
        kinds = [(self.tr("Table"), ".xlsx"), (self.tr("Plain table"), ".csv")]
        SaveFile.ask(
            self._page,
            self.tr("Export an overview"),
            f"{stem}.xlsx",
            kinds,
            then=partial(self._write, look.folder, found),
        )

    def _write(self, root: Path, found: HandIns, target: Path) -> None:
        opened = self._cohort.opened(found)

        def work(token: CancelToken, progress: Progress) -> Path:
            export_overview(root, found, target, token.check, progress, opened)
            return target

        words = self.tr("Saved as {name}. It has names in it; keep it where only you look.")
        nothing = self.tr("No overview was written.")
        self._work.start(
            work,
            self.tr("Writing the overview…"),
            lambda path: self._work.say(StripKind.SAVED, words.format(name=path.name)),
            stop=(self.tr("Stop writing"), lambda: self._work.say(StripKind.INFO, nothing)),
        )

    # -- making it

    def _make_list_buttons(self) -> list[QPushButton]:
        main = {"kind": "primary", "hint": "Ctrl+Enter"}
        return fill_flow(
            child(self._form, FlowFrame, "list_flow"),
            FlowButton("open", self.tr("&Open"), self._open_chosen),
            FlowButton("next", self.tr("O&pen the next one"), self.open_next, main),
            FlowButton("overview", self.tr("E&xport an overview"), self._ask_export),
        )
