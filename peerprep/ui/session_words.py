"""What the pages of a session say about it: progress, entries of the list, the next question."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from peerprep.domain.errors import InvalidData
from peerprep.domain.modes import Mode
from peerprep.domain.questions import typographic
from peerprep.domain.takes import AskedQuestion, TakeKind, TakeSummary
from peerprep.profile import Profile
from peerprep.ui.asking import Asking
from peerprep.ui.durations import about, spoken
from peerprep.ui.pages.after_stop_page import AfterView, NextView
from peerprep.ui.sitting import Sitting, Step
from peerprep.ui.widgets.session_list import Entry, EntryAction, Place
from peerprep.ui.words_board import Words, WordsBoard, WordsState

_MINUTES_FROM_S = 100  # nobody counts down hundreds of seconds


class SessionWords(QObject):
    """Puts a sitting into words; has no state of its own."""

    def __init__(self, profile: Profile, board: WordsBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._board = board

    def topic(self, question: AskedQuestion) -> str:
        """Return the label of a question's topic; empty when its bank is gone."""
        try:
            bank, _ = self._profile.banks.question(question.key)
        except InvalidData:
            return ""
        return bank.category_label(question.category)

    def progress(self, sitting: Sitting, step: Step) -> str:
        """Return "Question 1 of 3"."""
        words = self.tr("Question {number} of {total}")
        if step.is_follow_up:
            words = self.tr("Question {number} of {total}, follow-up")
        return words.format(number=step.number, total=sitting.total)

    def asking(self, sitting: Sitting, step: Step) -> Asking:
        """Return a question as the question page shows it."""
        question = step.question
        hints = sitting.session.mode is Mode.PRACTICE
        lines = self._profile.transcripts.planned_lines(question.key) if hints else ()
        return Asking(
            question=question.text,
            topic=self.topic(question),
            progress=self.progress(sitting, step),
            number=step.number,
            total=sitting.total,
            suggested_s=question.time_s,
            ideas=question.covers if hints else (),
            planned=lines,
            todos=self._profile.reviews.todos(question.key) if hints else (),
            private=self._profile.settings.private,
        )

    def after(self, sitting: Sitting, saved: TakeSummary | None) -> AfterView:
        """Return what the page after an answer shows."""
        shown = sitting.following or sitting.current
        return AfterView(
            progress=self.progress(sitting, shown),
            number=shown.number,
            total=sitting.total,
            saved_line=self._saved_line(saved) if saved else "",
            saved_said=self._saved_said(saved) if saved else "",
            has_sound=saved is not None and saved.has_recording,
            entries=self.entries(sitting, sitting.following),
            following=self._next(sitting),
        )

    def entries(self, sitting: Sitting, following: Step | None) -> tuple[Entry, ...]:
        """Return the questions with what became of each."""
        return tuple(self._entries(sitting, following))

    def _entries(self, sitting: Sitting, following: Step | None) -> Iterator[Entry]:
        waiting = iter((self.tr("Next"), self.tr("After that")))
        can_cancel_by_letter = True
        for step in sitting.steps:
            question = typographic(step.question.text)
            key = step.question.key
            if step.take_id is not None:
                words = self._board.of(step.take_id)
                actions = self._actions(words.state, with_letter=can_cancel_by_letter)
                if words.state in (WordsState.WRITING, WordsState.WAITING):
                    can_cancel_by_letter = False
                fraction = words.fraction if words.state is WordsState.WRITING else None
                yield Entry(key, question, self._status(words), Place.DONE, fraction, actions)
            elif step.is_skipped:
                yield Entry(key, question, self.tr("Skipped"), Place.LATER)
            elif following is None:
                yield Entry(key, question, self.tr("Not answered"), Place.LATER)
            else:
                place = Place.NEXT if step is following else Place.LATER
                yield Entry(key, question, next(waiting, self.tr("Later")), place)

    def _next(self, sitting: Sitting) -> NextView | None:
        step = sitting.following
        if step is None:
            return None
        hints = sitting.session.mode is Mode.PRACTICE
        parts = (self.topic(step.question), about(step.question.time_s))
        return NextView(
            tag=self.tr("Follow-up") if step.is_follow_up else self.tr("Next question"),
            question=typographic(step.question.text),
            about="  ·  ".join(part for part in parts if part),
            covers=tuple(map(typographic, step.question.covers)) if hints else (),
        )

    def _saved_line(self, saved: TakeSummary) -> str:
        if saved.kind is TakeKind.TYPED or not saved.has_recording:
            return self.tr("You can go on now.")
        soon = self.tr("Your words will be ready to read soon, and you can go on now.")
        line = {
            WordsState.LATER: self.tr(
                "Your words can be written down later, and you can go on now."
            ),
            WordsState.READY: self.tr("Your words are ready, and you can go on now."),
            WordsState.NO_SPEECH: self.tr("No speech was heard. The recording is kept."),
            WordsState.FAILED: self.tr("The recording is safe. You can try the words again."),
            WordsState.STOPPED: self.tr("The recording is safe. Its words can be written later."),
        }.get(self._board.of(saved.id).state, soon)
        return f"{spoken(saved.duration_s)}. {line}"

    def _saved_said(self, saved: TakeSummary) -> str:
        if not saved.has_recording:
            return self.tr("Saved.")
        return self.tr("Saved, {time}.").format(time=spoken(saved.duration_s))

    def _status(self, words: Words) -> str:
        """Return what is said about the words of a take."""
        if words.state is WordsState.WRITING and words.left_s is not None:
            left = max(1, round(words.left_s))
            if left >= _MINUTES_FROM_S:
                minutes = round(left / 60)
                return self.tr(
                    "Saved. Writing down your words, about %n minutes left.", "", minutes
                )
            if left == 1:
                return self.tr("Saved. Writing down your words, about 1 second left.")
            return self.tr("Saved. Writing down your words, about %n seconds left.", "", left)
        return {
            WordsState.WAITING: self.tr("Saved. Writing down your words."),
            WordsState.WRITING: self.tr("Saved. Writing down your words."),
            WordsState.READY: self.tr("Your words are ready."),
            WordsState.NO_SPEECH: self.tr(
                "No speech was heard, so nothing was written. The recording is kept."
            ),
            WordsState.FAILED: self.tr(
                "Your words couldn’t be written down. The recording is safe."
            ),
            WordsState.STOPPED: self.tr("Writing stopped. Start it again any time in My takes."),
            WordsState.LATER: self.tr("Saved. Your words can be written down later."),
        }[words.state]

    def _actions(self, state: WordsState, *, with_letter: bool) -> tuple[EntryAction, ...]:
        cancel = self.tr("&Cancel writing") if with_letter else self.tr("Cancel writing")
        return {
            WordsState.WAITING: (EntryAction("cancel", cancel),),
            WordsState.WRITING: (EntryAction("cancel", cancel),),
            WordsState.READY: (EntryAction("read", self.tr("Read them")),),
            WordsState.NO_SPEECH: (
                EntryAction("listen", self.tr("Listen")),
                EntryAction("again", self.tr("Try it again")),
            ),
            WordsState.FAILED: (
                EntryAction("write", self.tr("Try again")),
                EntryAction("type", self.tr("Type them")),
            ),
            WordsState.STOPPED: (),
            WordsState.LATER: (),
        }[state]
