"""The words there are to choose from in a rubric: renamed, added and taken away."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from peerprep.domain import rubric_edits as edits
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import LABEL_MOST
from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.rubric_draft import RubricDraft
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow

_WORD_PX = 150.0
_SHOWN_MOST = 16  # letters of a word on a button


class LevelWords(QObject):
    """Behavior of words_label, words_line_label, words_flow and levels_flow in a form.

    The buttons act on the word the keyboard was in last.

    Signals:
        relabelled: a word is another.
        reshaped: a word came or went.
    """

    relabelled = Signal()
    reshaped = Signal()

    def __init__(self, form: QWidget, draft: RubricDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._untitled = self.tr("Untitled")
        self._label = child(form, QLabel, "words_label")
        self._line = child(form, QLabel, "words_line_label")
        self._flow = child(form, FlowFrame, "words_flow")
        self._deeds = child(form, FlowFrame, "levels_flow")
        self._edits: dict[str, QLineEdit] = {}
        self._current = ""
        self._add_button, self._remove_button = self._make_buttons()
        theme().changed.connect(self._fit)

    def show_rubric(self, rubric: Rubric, *, own: bool) -> None:
        """Show the words, as fields when they are `own`."""
        self._line.setText(" · ".join(level.label for level in rubric.levels))
        self._line.setVisible(not own)
        self._flow.setVisible(own)
        self._deeds.setVisible(own)
        self._make_edits(rubric)
        for level in rubric.levels:
            edit = self._edits[level.id]
            if edit.text() != level.label:
                edit.setText(level.label)
        self._label.setBuddy(next(iter(self._edits.values())))
        words = self.tr("&Words to choose from")
        self._label.setText(words if own else words.replace("&", ""))
        self._show_buttons(rubric)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [*self._edits.values(), self._add_button, self._remove_button]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard from word to word."""
        rubric = self._draft.rubric
        if event.type() is QEvent.Type.FocusIn and rubric is not None:
            self._current = next((k for k, e in self._edits.items() if e is watched), "")
            self._show_buttons(rubric)
        return False

    # -- showing

    def _make_edits(self, rubric: Rubric) -> None:
        if [level.id for level in rubric.levels] == list(self._edits):
            return
        had_focus = any(edit.hasFocus() for edit in self._edits.values())
        self._flow.clear()
        self._edits = {}
        for at, level in enumerate(rubric.levels):
            edit = QLineEdit(self._flow)
            edit.setObjectName(f"word_{level.id}_edit")
            edit.setMaxLength(LABEL_MOST)
            edit.setPlaceholderText(self._untitled)
            edit.setAccessibleName(
                self.tr("Word {at} of {count} to choose from").format(
                    at=at + 1, count=len(rubric.levels)
                )
            )
            edit.textEdited.connect(lambda words, key=level.id: self._rename(key, words))
            edit.installEventFilter(self)
            self._flow.flow.addWidget(edit)
            edit.show()
            self._edits[level.id] = edit
        self._fit()
        if self._current not in self._edits:
            self._current = list(self._edits)[-1]
        if had_focus:
            self._edits[self._current].setFocus()

    def _show_buttons(self, rubric: Rubric) -> None:
        label = rubric.label(self._current)
        for button, words, is_allowed in (
            (
                self._add_button,
                self.tr("Add a word a&fter “{word}”"),
                edits.can_add_level(rubric),
            ),
            (
                self._remove_button,
                self.tr("Take awa&y “{word}”"),
                edits.can_drop_level(rubric),
            ),
        ):
            button.setText(words.format(word=_short(label).replace("&", "&&")))
            button.setAccessibleName(words.replace("&", "").format(word=label))
            button.setEnabled(is_allowed)

    def _fit(self) -> None:
        for edit in self._edits.values():
            edit.setFixedWidth(theme().ipx(_WORD_PX))

    # -- what the person does

    def _rename(self, level: str, words: str) -> None:
        if (rubric := self._draft.rubric) is not None:
            changed = edits.with_label(rubric, level, words, self._untitled)
            self._draft.change(changed, f"word.{level}")
            self._show_buttons(changed)
            self.relabelled.emit()

    def _add(self) -> None:
        rubric = self._draft.rubric
        if rubric is not None and edits.can_add_level(rubric):
            changed, key = edits.with_level_after(rubric, self._current, self._untitled)
            self._change(changed, key)
            self._edits[key].selectAll()
            say(self._flow, self.tr("Added. Give it a word."))

    def _remove(self) -> None:
        rubric = self._draft.rubric
        if rubric is None or not edits.can_drop_level(rubric):
            return
        gone = rubric.label(self._current)
        keys = [level.id for level in rubric.levels]
        at = keys.index(self._current)
        self._change(edits.without_level(rubric, keys[at]), keys[at + 1 if at == 0 else at - 1])
        say(self._flow, self.tr("Taken away: {word}.").format(word=gone))

    def _change(self, rubric: Rubric, current: str) -> None:
        self._current = current
        self._draft.change(rubric)
        self.reshaped.emit()
        self._edits[current].setFocus()

    def _make_buttons(self) -> list[QPushButton]:
        """Return add and take away."""
        plus = {"compact": True, "kind": "quiet", "iconName": "plus"}
        quiet = {"compact": True, "kind": "quiet"}
        return fill_flow(
            self._deeds,
            FlowButton("add_word", "", self._add, plus),
            FlowButton("remove_word", "", self._remove, quiet),
        )


def _short(word: str) -> str:
    return word if len(word) <= _SHOWN_MOST else f"{word[: _SHOWN_MOST - 1].rstrip()}…"
