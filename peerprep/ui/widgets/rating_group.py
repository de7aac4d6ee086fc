"""One criterion of a rubric: a word to choose, what it looks like, and a sentence if one likes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peerprep.domain.rubric import Criterion, Rating, Rubric
from peerprep.ui.plain import set_tooltip
from peerprep.ui.take_words import moment
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.labels import make_label

_TYPING_MS = 500
_LEAST_PX = 60  # a word without end is cut rather than the page made wider


class RatingGroup(QWidget):
    """Chips of which one or none is chosen; choosing the chosen one again takes it back.

    The criterion speaks to the person whose answer it is, with `to_other` to one who listens.

    Signals:
        chosen(str, str): the level ("" when it was taken back) and the sentence.
    """

    chosen = Signal(str, str)

    def __init__(
        self, rubric: Rubric, criterion: Criterion, parent: QWidget, *, to_other: bool = False
    ) -> None:
        super().__init__(parent)
        self.criterion = criterion
        self._rubric = rubric
        self._to_other = to_other
        self._about = criterion.about_other if to_other else criterion.about_own
        self._level = ""
        self._chips = ChipGroup(self)
        self._chips.set_chips([(level.id, level.label) for level in rubric.levels])
        for level in rubric.levels:
            chip = self._chips.chip(level.id)
            chip.setObjectName(f"{criterion.id}_{level.id}_chip")
            chip.setAccessibleName(f"{criterion.title}: {level.label}")
            chip.setAccessibleDescription(criterion.levels.get(level.id, ""))
            set_tooltip(chip, criterion.levels.get(level.id, ""))
            chip.setMinimumWidth(_LEAST_PX)
            chip.installEventFilter(self)
        self._looks_like = make_label("", "second", self)
        self._sentence = QLineEdit(self)
        self._sentence.setObjectName(f"{criterion.id}_edit")
        self._sentence.setPlaceholderText(self.tr("In a sentence, if you like"))
        self._sentence.setAccessibleName(
            self.tr("{title}, in a sentence, if you like").format(title=criterion.title)
        )
        self._when = make_label("", "small", self)
        self._both = make_label("", "second", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(make_label(criterion.title, "label", self))
        for widget in (self._chips, self._both, self._looks_like, self._sentence, self._when):
            column.addWidget(widget)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self.keep)
        self._sentence.textEdited.connect(lambda _words: self._typing.start())
        self._sentence.editingFinished.connect(self.keep)
        self._chips.chosen_changed.connect(self._follow)
        self.show_rating(None)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._chips, self._sentence]

    def show_rating(
        self,
        rating: Rating | None,
        others: Sequence[tuple[str, Rating]] = (),
        *,
        fresh: bool = False,
        earlier: str = "",
    ) -> None:
        """Show what was chosen; `others` are choices of other people by name, in the same row.

        `earlier` is the sentence of a choice in other words; the next choice takes it along.
        `fresh` when it is another take's, else a sentence that is being typed stays as it is.
        """
        self._level = rating.level if rating else ""
        self._choose(self._level)
        words = rating.sentence if rating else earlier
        typed = self._sentence.isModified() or self._sentence.text().strip() == words
        if fresh or not typed:
            self._sentence.setText(words)
        self._sentence.setVisible(rating is not None)
        self._when.setVisible(rating is not None and not self._to_other)
        if rating is not None:
            self._when.setText(self.tr("Chosen {when}").format(when=moment(rating.rated_at)))
        own = [self._said(self.tr("You"), rating)] if rating else []
        theirs = [
            f"{self._said(who, one)} “{one.sentence}”" if one.sentence else self._said(who, one)
            for who, one in others
        ]
        self._both.setText(" ".join((*own, *theirs)))
        self._both.setVisible(bool(others))
        self._describe(self._level)

    def _said(self, who: str, rating: Rating) -> str:
        return f"{who}: {rating.label or self._rubric.label(rating.level)}."

    @property
    def is_changed(self) -> bool:
        """Whether a sentence is being typed."""
        return bool(self._level) and self._sentence.isModified()

    def keep(self) -> None:
        """Have the sentence saved that is being typed; harmless when none is."""
        self._typing.stop()
        if self.is_changed:
            self._sentence.setModified(False)
            self.chosen.emit(self._level, self._sentence.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say what the level under the keyboard looks like; without one, the chosen level."""
        if event.type() is QEvent.Type.FocusIn:
            levels = (level.id for level in self._rubric.levels)
            self._describe(next((x for x in levels if self._chips.chip(x) is watched), ""))
        elif event.type() is QEvent.Type.FocusOut:
            self._describe(self._level)
        return False

    def _follow(self) -> None:
        fresh = [key for key in self._chips.chosen() if key != self._level]
        self._level = fresh[0] if fresh else ""
        self._choose(self._level)
        self._typing.stop()
        self._sentence.setModified(False)
        self.chosen.emit(self._level, self._sentence.text())

    def _choose(self, level: str) -> None:
        self._chips.blockSignals(True)
        self._chips.set_chosen([level])
        self._chips.blockSignals(False)

    def _describe(self, level: str) -> None:
        words = self.criterion.levels.get(level, "") or self._about
        self._looks_like.setText(words)
        self._looks_like.setVisible(bool(words))
