"""Both halves of Rubrics together: what is chosen left is shown right, every step can go back."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from peerprep.domain.rubric import Rubric
from peerprep.services.rubrics import RubricService
from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.rubric_draft import RubricDraft
from peerprep.ui.shortcuts import list_key
from peerprep.ui.widgets.criterion_panel import CriterionPanel
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.rubric_panel import RubricPanel


class RubricEditor(QObject):
    """Behavior of rubric_card and criterion_card in a form; only own rubrics are changed.

    Signals:
        kept(object): the changed Rubric is on the disk.
        troubled(str): a change is not; the sentence says why.
        renamed(str): the rubric has another name, as it is typed.
        reordered: Tab goes through other controls now.
    """

    kept = Signal(object)
    troubled = Signal(str)
    renamed = Signal(str)
    reordered = Signal()

    def __init__(self, form: QWidget, rubrics: RubricService, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._page = parent
        self._shown: Rubric | None = None
        self._is_own = False
        self._draft = RubricDraft(rubrics, self)
        self._left = RubricPanel(form, self._draft, self)
        self._right = CriterionPanel(form, self._draft, self)
        self._undo = self._make_foot()
        self._connect()

    @property
    def holds_unsaved(self) -> bool:
        """Whether a change is in memory alone."""
        return self._draft.holds_unsaved

    def keep(self) -> None:
        """Keep what was changed now."""
        self._draft.keep()

    def show(self, rubric: Rubric, *, own: bool) -> None:
        """Show another rubric, as fields when it is `own`."""
        self._is_own = own
        self._draft.begin(rubric if own else None)
        self._show(rubric, self._right.key)
        for name in ("rubric_scroll", "criterion_scroll"):
            child(self._form, QScrollArea, name).verticalScrollBar().setValue(0)

    def begin_name(self) -> None:
        """Have the name typed over."""
        self._left.name.setFocus()
        self._left.name.selectAll()

    def undo(self) -> None:
        """Take the last step back and show where it was."""
        before = self._draft.rubric
        if before is None or not self._draft.can_undo:
            return
        self._draft.undo()
        if (rubric := self._draft.rubric) is not None:
            here = self._right.key
            touched = [c.id for c in rubric.criteria if c != before.criterion(c.id)]
            self._show(rubric, here if here in touched or not touched else touched[0])
            self.renamed.emit(rubric.title)
            say(self._page, self.tr("Taken back."))

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [*self._left.controls(), *self._right.controls(), self._undo]

    def _show(self, rubric: Rubric, key: str) -> None:
        self._shown = rubric
        self._left.show_rubric(rubric, key, own=self._is_own)
        self._right.show_criterion(rubric, self._left.list.chosen_key(), own=self._is_own)
        self._show_undo()
        self.reordered.emit()

    def _show_undo(self) -> None:
        child(self._form, FlowFrame, "foot_flow").setVisible(self._is_own)
        if not self._draft.can_undo and self._undo.hasFocus():
            self._left.list.setFocus()
        self._undo.setVisible(self._draft.can_undo)

    def _show_chosen(self, key: str) -> None:
        rubric = self._draft.rubric or self._shown
        if rubric is not None and key:
            self._right.show_criterion(rubric, key, own=self._is_own)
            child(self._form, QScrollArea, "criterion_scroll").verticalScrollBar().setValue(0)
            self.reordered.emit()

    def _show_changed(self, key: str) -> None:
        if (rubric := self._draft.rubric) is not None:
            self._show(rubric, key)

    def _show_added(self, key: str) -> None:
        self._show_changed(key)
        self._go_to_fields()
        self._right.title.selectAll()

    def _show_labels(self) -> None:
        if (rubric := self._draft.rubric) is not None:
            self._right.show_labels(rubric)

    def _go_to_fields(self) -> None:
        if self._is_own:
            self._right.title.setFocus()
            for name in ("scroll", "criterion_scroll"):
                area = child(self._form, QScrollArea, name)
                QTimer.singleShot(0, area, partial(area.ensureWidgetVisible, self._right.title))

    def _on_kept(self) -> None:
        self._show_undo()
        self.kept.emit(self._draft.rubric)

    def _make_foot(self) -> QPushButton:
        foot = child(self._form, FlowFrame, "foot_flow")
        foot.flow.addWidget(make_label(self.tr("Saved as you type"), "second", foot))
        looks = {"compact": True, "kind": "quiet"}
        (undo,) = fill_flow(foot, FlowButton("undo", self.tr("Und&o changes"), self.undo, looks))
        return undo

    def _connect(self) -> None:
        self._left.chosen.connect(self._show_chosen)
        self._left.list.itemActivated.connect(lambda _item: self._go_to_fields())
        self._left.words.relabelled.connect(self._show_labels)
        self._left.words.reshaped.connect(lambda: self._show_changed(self._right.key))
        self._left.reshaped.connect(self._show_changed)
        self._left.added.connect(self._show_added)
        self._left.renamed.connect(self.renamed)
        self._right.renamed.connect(self._left.list.rename)
        self._draft.kept.connect(self._on_kept)
        self._draft.troubled.connect(self.troubled)
        list_key(self._left.list, ("Ctrl+Up", "Ctrl+Down"), self.tr("Move it up or down"))
        list_key(self._left.list, ("Del",), self.tr("Remove it"))
