"""The right half of Rubrics: what one criterion says, to read or to change."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from peerprep.domain import rubric_edits as edits
from peerprep.domain.rubric import Criterion, Rubric
from peerprep.domain.rubric_json import ABOUT_MOST, DESCRIPTION_MOST, TITLE_MOST
from peerprep.ui.forms import child
from peerprep.ui.rubric_draft import RubricDraft
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.question_label import ParagraphLabel, make_label


class CriterionPanel(QObject):
    """Behavior of the widgets of criterion_card in a form.

    Signals:
        renamed(str): the criterion has another title, as it is typed.
    """

    renamed = Signal(str)

    def __init__(self, form: QWidget, draft: RubricDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._key = ""
        self._untitled = self.tr("Untitled")
        self._reading = child(form, QWidget, "reading_part")
        self._editing = child(form, QWidget, "editing_part")
        self._title_label = child(form, QLabel, "criterion_title_label")
        self._lines = _column(child(form, QWidget, "reading_lines"), 4)
        self.title = child(form, QLineEdit, "title_edit")
        self._own = child(form, GrowingEdit, "own_edit")
        self._other = child(form, GrowingEdit, "other_edit")
        self._holder = child(form, QWidget, "level_edits")
        self._column = _column(self._holder, 12)
        self._levels: dict[str, tuple[ParagraphLabel, GrowingEdit]] = {}
        self.title.setMaxLength(TITLE_MOST)
        self.title.setPlaceholderText(self._untitled)
        self._own.most = self._other.most = ABOUT_MOST
        self.title.textEdited.connect(self._keep_title)
        self._own.edited.connect(self._keep_own)
        self._other.edited.connect(self._keep_other)

    @property
    def key(self) -> str:
        """The id of the criterion that is shown."""
        return self._key

    def show_criterion(self, rubric: Rubric, key: str, *, own: bool) -> None:
        """Show one criterion, as fields when it is `own`."""
        criterion = rubric.criterion(key) or rubric.criteria[0]
        self._key = criterion.id
        self._reading.setVisible(not own)
        self._editing.setVisible(own)
        if own:
            self._show_fields(rubric, criterion)
        else:
            self._show_lines(rubric, criterion)

    def show_labels(self, rubric: Rubric) -> None:
        """Say the words of the levels as they are now."""
        for level in rubric.levels:
            if level.id in self._levels:
                label, edit = self._levels[level.id]
                words = self.tr("What “{word}” sounds like").format(word=level.label)
                label.setText(words)
                edit.setAccessibleName(words)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self.title, self._own, self._other, *(edit for _, edit in self._levels.values())]

    # -- showing

    def _show_fields(self, rubric: Rubric, criterion: Criterion) -> None:
        _show(self.title, criterion.title)
        self._own.show_words(criterion.about_own)
        self._other.show_words(criterion.about_other)
        if [level.id for level in rubric.levels] != list(self._levels):
            self._make_levels(rubric)
        self.show_labels(rubric)
        for level_id, (_, edit) in self._levels.items():
            edit.show_words(criterion.levels.get(level_id, ""))

    def _make_levels(self, rubric: Rubric) -> None:
        _clear(self._column)
        self._levels = {}
        for level in rubric.levels:
            pair = QWidget(self._holder)
            label, edit = make_label("", "label", pair), GrowingEdit(pair)
            edit.setObjectName(f"level_{level.id}_edit")
            edit.most = DESCRIPTION_MOST
            edit.edited.connect(lambda words, key=level.id: self._keep_level(key, words))
            column = _column(pair, 4)
            column.addWidget(label)
            column.addWidget(edit)
            self._column.addWidget(pair)
            pair.show()
            self._levels[level.id] = (label, edit)

    def _show_lines(self, rubric: Rubric, criterion: Criterion) -> None:
        self._title_label.setText(criterion.title)
        _clear(self._lines)
        about = [
            (self.tr("To the person whose answer it is"), criterion.about_own),
            (self.tr("To someone who listens"), criterion.about_other),
        ]
        described = [
            (self.tr("What “{word}” sounds like").format(word=x.label), criterion.levels.get(x.id))
            for x in rubric.levels
        ]
        for heading, words in (*about, *described):
            if not words:
                continue
            for text, role in ((heading, "label"), (words, "body")):
                label = make_label(text, role)
                self._lines.addWidget(label)
                label.show()
            self._lines.addSpacing(8)

    # -- what the person does

    def _keep_title(self, words: str) -> None:
        rubric = self._draft.rubric
        if rubric is not None:
            changed = edits.with_criterion_title(rubric, self._key, words, self._untitled)
            self._draft.change(changed, f"{self._key}.title")
            criterion = changed.criterion(self._key)
            self.renamed.emit(criterion.title if criterion is not None else "")

    def _keep_own(self, words: str) -> None:
        if (rubric := self._draft.rubric) is not None:
            changed = edits.with_about_own(rubric, self._key, words)
            self._draft.change(changed, f"{self._key}.own")

    def _keep_other(self, words: str) -> None:
        if (rubric := self._draft.rubric) is not None:
            changed = edits.with_about_other(rubric, self._key, words)
            self._draft.change(changed, f"{self._key}.other")

    def _keep_level(self, level: str, words: str) -> None:
        if (rubric := self._draft.rubric) is not None:
            changed = edits.with_description(rubric, self._key, level, words)
            self._draft.change(changed, f"{self._key}.level.{level}")


def _column(holder: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def _show(edit: QLineEdit, words: str) -> None:
    if edit.text() != words:
        edit.setText(words)
