"""The sheet that shows a rubric from a file before it is kept."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.services.rubrics import Found, News
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.rubric_words import origin_words
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.lines import show_lines
from peerprep.ui.widgets.question_label import make_label


class RubricSheet(Sheet):
    """What is in it, as plain text, and what keeping it would do."""

    def __init__(self, page: QWidget, found: Found) -> None:
        super().__init__(page, found.rubric.title, width_px=560)
        rubric = found.rubric
        self._note = self._note_words(found)
        self.body.addWidget(make_label(self._note, "body", self))
        self.body.addWidget(make_label(origin_words(rubric, version=True), "second", self))
        self.body.addWidget(make_label(self.tr("Listen for"), "label", self))
        lines = QWidget(self)
        show_lines(lines, [criterion.title for criterion in rubric.criteria])
        self.body.addWidget(lines)
        self.body.addWidget(make_label(self.tr("Words to choose from"), "label", self))
        words = " · ".join(level.label for level in rubric.levels)
        self.body.addWidget(make_label(words, "body", self))
        row = FlowFrame(self)
        self.add_button = QPushButton(self._deed_words(found.news), row)
        self.add_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        row.flow.addWidget(self.add_button)
        row.flow.addWidget(self.leave_button)
        self.body.addWidget(row)
        self.add_button.clicked.connect(lambda _on=False: self.close_sheet(accepted=True))
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    @classmethod
    def ask(cls, page: QWidget, found: Found, *, then: Callable[[Found], object]) -> "RubricSheet":
        """Ask without waiting; `then` gets what was found, nothing when the person left."""
        sheet = cls(page, found)
        sheet.closed.connect(lambda accepted: then(found) if accepted else None)
        sheet.open_sheet(sheet.leave_button)
        return sheet

    def spoken(self) -> str:
        """Return title and what keeping it would do."""
        return f"{self.accessibleName()}. {self._note}"

    def _note_words(self, found: Found) -> str:
        if found.news is News.VERSION and found.before is not None:
            return self.tr(
                "Version {version} takes the place of version {before}. What you chose before "
                "keeps its words."
            ).format(version=found.rubric.version, before=found.before.version)
        if found.news is News.COPY:
            return self.tr(
                "Another rubric here has the same id and stays as it is, so this one comes as a "
                "copy of your own."
            )
        return self.tr("A rubric from a file. Nothing is kept before you add it.")

    def _deed_words(self, news: News) -> str:
        if news is News.VERSION:
            return self.tr("&Replace")
        return self.tr("&Add a copy") if news is News.COPY else self.tr("&Add")
