"""The words card of a take: the words with their marks, or what became of them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from peerprep.domain.errors import Problem
from peerprep.domain.takes import TakeState
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.review import Review
from peerprep.ui.shortcuts import add_key, list_key
from peerprep.ui.take_words import seconds_left
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.legend import Legend, UnsureLegend
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.typed_words import TypedWords
from peerprep.ui.widgets.unsure_hints import UnsureHints
from peerprep.ui.widgets.waveform import MarkKind
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.wording import sentence


class WordsPanel(QObject):
    """Behavior of the widgets that a form names words_view, state_strip, words_progress,
    voice_button and legend_flow; `typing` has those to type words instead.

    Signals:
        again_asked(), stop_asked(): write the words down (again); stop writing.
    """

    again_asked = Signal()
    stop_asked = Signal()

    def __init__(self, form: QWidget, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self.typing = TypedWords(form, context, self)
        self.view = child(form, WordsEditor, "words_view")
        self._strip = child(form, Strip, "state_strip")
        self._progress = child(form, QProgressBar, "words_progress")
        self._voice = child(form, QPushButton, "voice_button")
        self._legend = child(form, FlowFrame, "legend_flow")
        self._kinds: list[Legend] = []
        for kind, words in (
            (MarkKind.STRENGTH, self.tr("Strength")),
            (MarkKind.SUGGESTION, self.tr("Suggestion")),
            (MarkKind.COMMENT, self.tr("Comment")),
        ):
            self._kinds.append(Legend(kind, words, self._legend))
            self._legend.flow.addWidget(self._kinds[-1])
        self._unsure = UnsureLegend(self._legend)
        self._legend.flow.addWidget(self._unsure)
        self._unsure.clicked.connect(lambda _on=False: self.view.next_unsure())
        UnsureHints(self.view)
        self._text: tuple[str, str] = ("", "")
        self._left_s: float | None = None
        self.view.wandered.connect(self._voice.show)
        self._voice.clicked.connect(lambda _on=False: self._follow())
        self._progress.setRange(0, 1000)
        view = self.view
        list_key(view, ("Enter",), self.tr("In the words: play, or fix what was hard to hear"))
        add_key(page, "Ctrl+G", self.tr("Next mark in the words"), view.next_mark)
        words = self.tr("Previous mark in the words")
        add_key(page, "Ctrl+Shift+G", words, lambda: view.next_mark(-1))

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits before the words, in order."""
        return [
            self._unsure,
            self._voice,
            *self._strip.buttons(),
            *self.typing.controls(),
        ]

    def show_take(self, review: Review, *, writing: bool, marked: bool, has_sound: bool) -> None:
        """Show words and marks, or say what became of them and of their sound."""
        if self.view.is_editing:
            return  # it is the person's now
        has_words = review.has_words
        self.view.setVisible(has_words)
        if (review.take.id, review.text) != self._text or self.view.is_stale:
            self._text = (review.take.id, review.text)
            self._left_s = None
            self.view.set_words(review.text, review.spans)
            self._voice.hide()
        self.typing.show_take(review.take.id, has_words=has_words)
        self.view.set_marks(review.marks() if marked else ())
        self.view.set_unsure(review.unsure)
        self._show_legend()
        self._progress.setVisible(writing and not has_words)
        if has_words:
            self._strip.clear()
        elif writing:
            self._say_busy()
        else:
            self._say_state(review, has_sound=has_sound)

    def hide_legend(self) -> None:
        """Take the legend away: there are no marks while the words are edited."""
        self._legend.hide()

    def _show_legend(self) -> None:
        """Say what the lines and boxes mean that are in the words."""
        has_marks = bool(self.view.marks)
        has_comments = any(mark.kind is MarkKind.COMMENT for mark in self.view.marks)
        for legend in self._kinds:
            legend.setVisible(has_comments if legend.kind is MarkKind.COMMENT else has_marks)
        unsure = len(self.view.unsure)
        self._unsure.set_count(unsure)
        self._legend.setVisible(has_marks or unsure > 0)

    def set_progress(self, share: float, left_s: float) -> None:
        """Show how far the writing is."""
        self._progress.setValue(round(share * 1000))
        self._left_s = left_s
        if self._progress.isVisible():
            self._say_busy()

    def set_moment(self, index: int | None) -> None:
        """Light the word being said."""
        self.view.set_lit(index)
        if index is None:
            self._voice.hide()

    def _say_busy(self) -> None:
        if self._left_s is None:
            words = self.tr("Your words are on their way.")
        else:
            words = self.tr("Your words are on their way, about {time}.").format(
                time=seconds_left(self._left_s)
            )
        text = self.tr("You can listen now.")
        if not self._strip.isHidden() and self._strip.buttons():
            self._strip.rename(words, text)
            return
        actions = [(self.tr("&Stop writing"), self.stop_asked.emit)]
        self._strip.show_words(StripKind.INFO, words, text, actions)

    def _say_state(self, review: Review, *, has_sound: bool) -> None:
        take = review.take
        again = (self.tr("&Try again"), self.again_asked.emit)
        by_hand = (self.tr("T&ype them"), self.typing.open)
        if take.transcript is not None:
            self._strip.show_words(
                StripKind.INFO,
                self.tr("No speech was heard, so nothing was written."),
                self.tr("The recording is kept.") if has_sound else "",
                [again, by_hand] if has_sound else [by_hand],
            )
        elif not has_sound:
            self._strip.show_words(
                StripKind.TROUBLE,
                self.tr("Without its sound, the words of this take can’t be written down."),
                self.tr("You can type them."),
                [by_hand],
            )
        elif take.state is TakeState.FAILED:
            self._strip.show_words(
                StripKind.TROUBLE,
                self.tr("Your words couldn’t be written down. The recording is safe."),
                _why(take.failure),
                [again, by_hand],
            )
        else:
            self._strip.show_words(
                StripKind.INFO,
                self.tr("Your recording is safe. Its words aren’t written down yet."),
                "",
                [(self.tr("W&rite them down"), self.again_asked.emit), by_hand],
            )

    def _follow(self) -> None:
        self.view.follow_again()
        self.view.setFocus()
        self._voice.hide()


def _why(failure: str | None) -> str:
    if failure not in (Problem.MODEL_MISSING, Problem.TRANSCRIBER_BROKEN, Problem.DISK_FULL):
        return ""
    return sentence(Problem(failure))
