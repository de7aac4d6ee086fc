"""Rubrics: choose what to listen for in an answer, and shape it (docs/design/rubrics.md)."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.rubric import Rubric
from peerprep.services.rubrics import KeptRubric, Origin, built_in
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.keeping import keep
from peerprep.ui.layout import Width, width_class
from peerprep.ui.rubric_deeds import RubricDeeds
from peerprep.ui.rubric_words import origin_words
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.theme import theme
from peerprep.ui.widgets.criteria_list import CriteriaList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.rubric_editor import RubricEditor
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class RubricsPage(QWidget):
    """All rubrics; own ones are changed here, and kept as one types."""

    is_recording = False  # with `holds_unsaved` and `keep_written`, what closing asks

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Rubrics")
        self._context = context
        self._rubrics = context.profile.rubrics
        self._shown = KeptRubric(self._rubrics.in_use(), Origin.BUILT_IN)
        self._is_unsaved_said = False
        own = (CriteriaList, GrowingEdit, SideScroll)
        self._form = form = load_form("rubrics_page.ui", self, custom=own)
        self._strip = child(form, Strip, "note_strip")
        self._combo = child(form, QComboBox, "rubric_combo")
        self._editor = RubricEditor(form, self._rubrics, self)
        self._deeds = RubricDeeds(self, context, self._strip)
        self._import, self._export, self._use = self._make_header()
        self._copy, self._delete = self._make_kind()
        self._connect()

    # -- what the window asks of a page

    @property
    def main_control(self) -> QWidget:
        """The choice of the rubric."""
        return self._combo

    def arrive(self) -> None:
        """Show the rubrics as they are now."""
        self._strip.clear()
        self._editor.keep()
        self._load(self._shown.rubric.id)
        if self._rubrics.problems:
            self._say_trouble(explain(self._rubrics.problems[0]))
        self._fit()
        self.main_control.setFocus()
        used = self.tr("in use") if self._is_used else self.tr("not in use")
        say(self, f"{self.title}. {self._combo.currentText()}, {used}.")

    @property
    def holds_unsaved(self) -> bool:
        """Whether changed words are in memory alone."""
        return self._editor.holds_unsaved

    def keep_written(self) -> None:
        """Save changed words now."""
        self._editor.keep()

    def leave(self) -> None:
        """Save what is written and let go of what was deleted."""
        self._editor.keep()
        self._deeds.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves beside or under each other."""
        super().resizeEvent(event)
        self._fit()

    # -- what the page shows

    def _load(self, rubric_id: str) -> None:
        """List every rubric and show one; PeerPrep's own when that is gone."""
        if self._editor.holds_unsaved:
            return  # what could not be saved yet stays on the page
        kept = self._rubrics.all()
        self._combo.blockSignals(True)
        self._combo.clear()
        for each in kept:
            self._combo.addItem(each.rubric.title, each.rubric.id)
        self._combo.setCurrentIndex(max(0, self._combo.findData(rubric_id)))
        self._combo.blockSignals(False)
        self._shown = next((k for k in kept if k.rubric.id == rubric_id), kept[0])
        self._show_kind()
        self._editor.show(self._shown.rubric, own=self._shown.origin is Origin.OWN)

    def _show_kind(self) -> None:
        rubric, origin = self._shown.rubric, self._shown.origin
        words = {
            Origin.BUILT_IN: self.tr("Comes with PeerPrep. Copy it to change the copy."),
            Origin.ADDED: self.tr("From a file. Copy it to change the copy."),
            Origin.OWN: self.tr("Your own."),
        }[origin]
        more = "" if origin is Origin.OWN else origin_words(rubric)
        child(self._form, QLabel, "kind_label").setText(f"{words} {more}".strip())
        child(self._form, QLabel, "used_tag").setVisible(self._is_used)
        self._delete.setVisible(origin is not Origin.BUILT_IN)
        self._use.setVisible(not self._is_used)

    def _fit(self) -> None:
        is_narrow = width_class(self.window().width()) is Width.NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for name in ("header_layout", "columns_layout"):
            child(self._form, QBoxLayout, name).setDirection(down if is_narrow else across)
        for name in ("rubric_scroll", "criterion_scroll"):
            child(self._form, SideScroll, name).set_whole(is_narrow)

    @property
    def _is_used(self) -> bool:
        return self._rubrics.in_use().id == self._shown.rubric.id

    # -- what the person does

    def _choose(self) -> None:
        wanted = str(self._combo.currentData())
        if not self._is_kept():
            self._combo.setCurrentIndex(self._combo.findData(self._shown.rubric.id))
            return
        self._strip.clear()
        self._load(wanted)

    def _use_shown(self) -> None:
        if self._is_used:
            return
        rubric_id = self._shown.rubric.id
        trouble = keep(
            self._context.profile, rubric="" if rubric_id == built_in().id else rubric_id
        )
        self._show_kind()
        self._combo.setFocus()
        if trouble:
            self._say_trouble(trouble)
            return
        words = self.tr("“{title}” is used from now on.").format(title=self._combo.currentText())
        self._strip.show_words(StripKind.SAVED, words)

    def _copy_shown(self) -> None:
        if not self._is_kept():
            return
        title = self.tr("{title}, my own").format(title=self._combo.currentText())
        try:
            copied = self._rubrics.copy(self._shown.rubric.id, title)
        except PeerPrepError as problem:
            self._say_trouble(explain(problem))
            return
        self._strip.clear()
        self._load(copied.id)
        self._editor.begin_name()
        say(self, self.tr("Copied. Change what you like; it is kept as you type."))

    def _delete_shown(self) -> None:
        if self._is_kept() and self._deeds.delete(self._shown.rubric, was_used=self._is_used):
            self._load(built_in().id)
            self._combo.setFocus()

    def _export_shown(self) -> None:
        if self._is_kept():
            self._deeds.export(self._shown.rubric)

    def _is_kept(self) -> bool:
        """Keep what is typed; False when that can't be done now, which is said."""
        self._editor.keep()
        return not self._editor.holds_unsaved

    def _on_kept(self, rubric: Rubric) -> None:
        self._shown = KeptRubric(rubric, Origin.OWN)
        if self._is_unsaved_said:
            self._is_unsaved_said = False
            self._strip.clear()
        say(self, self.tr("Saved."))

    def _say_unsaved(self, words: str) -> None:
        self._is_unsaved_said = True
        self._say_trouble(words)

    def _say_trouble(self, words: str) -> None:
        self._strip.show_words(StripKind.TROUBLE, words)

    # -- making it

    def _make_header(self) -> list[QPushButton]:
        main = {"kind": "primary", "hint": "Ctrl+Enter"}
        take_in, hand_out = {"iconName": "import"}, {"iconName": "file-up"}
        return fill_flow(
            child(self._form, FlowFrame, "deeds_flow"),
            FlowButton("import", self.tr("I&mport"), self._deeds.import_file, take_in),
            FlowButton("export", self.tr("E&xport"), self._export_shown, hand_out),
            FlowButton("use", self.tr("&Use this one"), self._use_shown, main),
        )

    def _make_kind(self) -> list[QPushButton]:
        quiet = {"compact": True, "kind": "quiet"}
        return fill_flow(
            child(self._form, FlowFrame, "kind_flow"),
            FlowButton("copy", self.tr("&Copy to my own"), self._copy_shown, {"compact": True}),
            FlowButton("delete", self.tr("De&lete"), self._delete_shown, quiet),
        )

    def _connect(self) -> None:
        back = child(self._form, QPushButton, "back_button")
        back.clicked.connect(lambda _on=False: self._context.go.back.emit())
        self._combo.activated.connect(lambda _at: self._choose())
        self._editor.kept.connect(self._on_kept)
        self._editor.troubled.connect(self._say_unsaved)
        self._editor.renamed.connect(
            lambda title: self._combo.setItemText(self._combo.currentIndex(), title)
        )
        self._editor.reordered.connect(self._set_tab_order)
        self._deeds.came.connect(self._load)
        theme().changed.connect(self._fit)
        add_key(self, "Ctrl+Enter", self.tr("Use this rubric"), self._use_shown)
        add_key(self, "Ctrl+Z", self.tr("Undo the last change"), self._editor.undo)

    def _set_tab_order(self) -> None:
        back = child(self._form, QPushButton, "back_button")
        header = (back, self._import, self._export, self._use)
        chain(self._combo, self._copy, self._delete, *self._editor.controls(), *header)
