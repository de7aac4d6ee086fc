"""The left half of Rubrics: name, words to choose from, what to listen for, who made it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from peerprep.domain import rubric_edits as edits
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import LICENCE_MOST, TITLE_MOST
from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.rubric_draft import RubricDraft
from peerprep.ui.rubric_words import languages
from peerprep.ui.widgets.criteria_list import CriteriaList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.level_words import LevelWords


class RubricPanel(QObject):
    """Behavior of the widgets of rubric_card in a form, below the choice of the rubric.

    Signals:
        chosen(str): the criterion the keyboard is on.
        reshaped(str): criteria went or moved; carries the one to show now.
        added(str): a criterion came; carries its id.
        renamed(str): the rubric has another name.
    """

    chosen = Signal(str)
    reshaped = Signal(str)
    added = Signal(str)
    renamed = Signal(str)

    def __init__(self, form: QWidget, draft: RubricDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._untitled = self.tr("Untitled")
        self._form = form
        self.name = child(form, QLineEdit, "name_edit")
        self.list = child(form, CriteriaList, "criteria_list")
        self.words = LevelWords(form, draft, self)
        self._authors = child(form, QLineEdit, "authors_edit")
        self._licence = child(form, QLineEdit, "licence_edit")
        self._language = child(form, QComboBox, "language_combo")
        self._buttons = self._make_buttons()
        self.name.setMaxLength(TITLE_MOST)
        self.name.setPlaceholderText(self._untitled)
        self._licence.setMaxLength(LICENCE_MOST)
        self.name.textEdited.connect(self._keep_name)
        for edit in (self._authors, self._licence):
            edit.textEdited.connect(lambda _words, edit=edit: self._keep_origin(edit.objectName()))
        self._language.activated.connect(lambda _at: self._keep_origin("language"))
        self.list.chosen.connect(self.chosen)
        self.list.move_asked.connect(self._move)
        self.list.remove_asked.connect(self._remove)

    def show_rubric(self, rubric: Rubric, key: str, *, own: bool) -> None:
        """Show a rubric with one criterion chosen, as fields when it is `own`."""
        for name in ("own_part", "list_flow", "origin_part"):
            child(self._form, QWidget, name).setVisible(own)
        self.words.show_rubric(rubric, own=own)
        self.list.show_criteria(rubric, key)
        if own:
            self._show_fields(rubric)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [
            self.name,
            *self.words.controls(),
            self.list,
            *self._buttons,
            self._authors,
            self._licence,
            self._language,
        ]

    # -- showing

    def _show_fields(self, rubric: Rubric) -> None:
        shown = (
            (self.name, rubric.title),
            (self._authors, ", ".join(rubric.authors)),
            (self._licence, rubric.licence),
        )
        for edit, words in shown:
            if edit.text() != words:
                edit.setText(words)
        self._language.clear()
        for tag, words in languages(rubric.language):
            self._language.addItem(words, tag)
        self._language.setCurrentIndex(self._language.findData(rubric.language))
        add, *_moves, remove = self._buttons
        add.setEnabled(edits.can_grow(rubric))
        remove.setEnabled(edits.can_shrink(rubric))

    # -- what the person does

    def _keep_name(self, words: str) -> None:
        if (rubric := self._draft.rubric) is not None:
            changed = edits.with_title(rubric, words, self._untitled)
            self._draft.change(changed, "title")
            self.renamed.emit(changed.title)

    def _keep_origin(self, field: str) -> None:
        if (rubric := self._draft.rubric) is not None:
            changed = edits.with_origin(
                rubric,
                authors=self._authors.text(),
                licence=self._licence.text(),
                language=str(self._language.currentData()),
            )
            self._draft.change(changed, field)

    def _add(self) -> None:
        rubric = self._draft.rubric
        if rubric is not None and edits.can_grow(rubric):
            changed, key = edits.with_one_more(rubric, self._untitled)
            self._draft.change(changed)
            self.added.emit(key)
            say(self.list, self.tr("Added. Give it a title."))

    def _move(self, by: int) -> None:
        rubric, key = self._draft.rubric, self.list.chosen_key()
        if rubric is None or not key:
            return
        changed = edits.moved(rubric, key, by)
        self._draft.change(changed)
        self.reshaped.emit(key)
        row = self.list.currentRow()
        words = self.tr("{title}, {at} of {count}.").format(
            title=changed.criteria[row].title, at=row + 1, count=len(changed.criteria)
        )
        say(self.list, words)

    def _remove(self) -> None:
        rubric, row = self._draft.rubric, self.list.currentRow()
        if rubric is None or row < 0 or not edits.can_shrink(rubric):
            return
        gone = rubric.criteria[row]
        changed = edits.without(rubric, gone.id)
        self._draft.change(changed)
        self.reshaped.emit(changed.criteria[min(row, len(changed.criteria) - 1)].id)
        self.list.setFocus()
        say(self.list, self.tr("Removed: {title}.").format(title=gone.title))

    # -- making it

    def _make_buttons(self) -> list[QPushButton]:
        """Return add, up, down and remove."""
        small, plus = {"compact": True}, {"compact": True, "iconName": "plus"}
        quiet = {"compact": True, "kind": "quiet"}
        return fill_flow(
            child(self._form, FlowFrame, "list_flow"),
            FlowButton("add", self.tr("&Add"), self._add, plus),
            FlowButton("up", self.tr("Move u&p"), lambda: self._move(-1), small),
            FlowButton("down", self.tr("Move &down"), lambda: self._move(1), small),
            FlowButton("remove", self.tr("Remo&ve"), self._remove, quiet),
        )
