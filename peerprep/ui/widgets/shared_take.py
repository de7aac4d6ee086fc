"""One take as the partner will see it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from peerprep.domain.packs import SharedTake
from peerprep.domain.questions import typographic
from peerprep.domain.rubric import Rating
from peerprep.services.share_plan import PlannedTake, SoundStays
from peerprep.storycheck.checker import checklist
from peerprep.ui.context import Context
from peerprep.ui.days import day_in_full
from peerprep.ui.durations import clock
from peerprep.ui.jobs import Job
from peerprep.ui.properties import restyle
from peerprep.ui.widgets.covered_words import CoveredWords
from peerprep.ui.widgets.lines import show_lines
from peerprep.ui.widgets.question_label import QuestionLabel, make_label
from peerprep.ui.widgets.roles import set_role
from peerprep.ui.widgets.waveform import Waveform

_PEAKS = 480


class SharedTakeView(QWidget):
    """Shows a `PlannedTake`, which is what is written; nothing here comes from anywhere else.

    Signals:
        play_asked(): play or pause.
        sought(float): play from a moment, in seconds.
    """

    play_asked = Signal()
    sought = Signal(float)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._planned: PlannedTake | None = None
        self._job: Job | None = None
        self.question = QuestionLabel(self)
        set_role(self.question, "question_small")
        self.note = make_label("", "second", self)
        self.words = CoveredWords(self)
        self.noticed = QWidget(self)
        self.ratings = QWidget(self)
        self.also = make_label("", "small", self)
        self._sound = self._make_sound()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.question, self._sound, self.note, self.words):
            column.addWidget(part)
        for part in (self.noticed, self.ratings, self.also):
            column.addWidget(part)

    def show_take(self, planned: PlannedTake) -> None:
        """Show a planned take; what is the same stays as it is."""
        before, self._planned = self._planned, planned
        if planned == before:
            return
        take = planned.take
        self.question.setText(typographic(take.question.text))
        note = self._note_words(planned)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._show_sound(planned, before)
        text = take.transcript.text if take.transcript is not None else ""
        self.words.setVisible(bool(text))
        self.words.show_text(text)
        self._show_lines(self.noticed, self.tr("What PeerPrep noticed"), list(_findings(take)))
        rated = list(map(self._rating, take.ratings))
        self._show_lines(self.ratings, self.tr("Own ratings, shown once theirs are saved"), rated)
        self.also.setText(self._also(take))
        for part in (self.question, self.also):
            part.setVisible(not planned.is_empty)

    @property
    def has_sound(self) -> bool:
        """Whether its sound goes along."""
        return self._planned is not None and self._planned.take.has_sound

    def show_playing(self, *, playing: bool) -> None:
        """Show whether this take is heard now."""
        words = self.tr("Pause") if playing else self.tr("Play as your partner will hear it")
        self.play_button.setAccessibleName(words)
        self.play_button.setToolTip(words)
        restyle(self.play_button, iconName="pause" if playing else "play")
        self.wave.tell()

    def show_moment(self, seconds: float) -> None:
        """Show where the voice is."""
        self.wave.follow(seconds)

    def stop(self) -> None:
        """Give up what is worked on."""
        if self._job is not None:
            self._job.cancel()

    # -- its sound

    def _make_sound(self) -> QWidget:
        row = QWidget(self)
        self.play_button = QPushButton(row)
        self.play_button.setProperty("kind", "soft")
        self.play_button.setProperty("compact", True)
        self.wave = Waveform(row)
        self._length = make_label("", "second", row)
        self._length.setWordWrap(False)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.play_button)
        layout.addWidget(self.wave, 1)
        layout.addWidget(self._length)
        self.play_button.clicked.connect(lambda _on=False: self.play_asked.emit())
        self.wave.sought.connect(self.sought)
        self.show_playing(playing=False)
        return row

    def _show_sound(self, planned: PlannedTake, before: PlannedTake | None) -> None:
        self._sound.setVisible(planned.take.has_sound)
        same = before is not None and (before.sound, before.silences) == (
            planned.sound, planned.silences,
        )  # fmt: skip
        if same or planned.sound is None:
            return
        self._length.setText(clock(planned.take.duration_s))
        self.wave.set_sound((), planned.take.duration_s)
        self.stop()
        path, sound = planned.sound, self._context.profile.sound
        job = self._context.jobs.start(
            lambda token, _progress: sound.peaks(path, _PEAKS, token.check)
        )
        job.succeeded.connect(lambda peaks: self._show_peaks(planned, peaks))
        self._job = job

    def _show_peaks(self, planned: PlannedTake, peaks: list[float]) -> None:
        """Show the picture of the sound, flat where it is silent."""
        if planned.sound is None or not peaks:
            return
        step = planned.take.duration_s / len(peaks)
        flat = list(peaks)
        for start, end in planned.silences:
            first, last = int(start / step), min(len(flat), int(end / step) + 1)
            flat[first:last] = [0.0] * (last - first)
        self.wave.set_peaks(flat)

    # -- in words

    def _note_words(self, planned: PlannedTake) -> str:
        if planned.sound_stays is SoundStays.UNREAD:
            return self.tr("There are no words yet to find names in, so the sound stays here.")
        if planned.is_empty:
            words = self.tr("Nothing of “{question}” goes along.")
            return words.format(question=typographic(planned.take.question.text))
        if planned.sound_stays is SoundStays.NOT_SILENCED:
            return self.tr("The sound still has a name in it, so it stays here.")
        return ""

    def _show_lines(self, holder: QWidget, title: str, lines: list[str]) -> None:
        show_lines(holder, [title, *lines] if lines else [], "body")
        layout = holder.layout()
        head = layout.itemAt(0) if layout is not None and lines else None
        label = head.widget() if head is not None else None
        if isinstance(label, QLabel):
            set_role(label, "label")
        holder.setVisible(bool(lines))

    def _about(self, take: SharedTake) -> str:
        day = day_in_full(take.recorded_on)
        return self.tr("Take {number}, {day}.").format(number=take.number, day=day)

    def _rating(self, rating: Rating) -> str:
        words = self.tr("{what}: {level}.").format(what=rating.title, level=rating.label)
        return f"{words} {rating.sentence}".strip()

    def _also(self, take: SharedTake) -> str:
        """Return what goes along with the question, in one sentence."""
        question = take.question
        words = self.tr("With the question: its bank, {bank} {version}.").format(
            bank=question.bank, version=question.bank_version
        )
        if question.follow_ups:
            more = self.tr("Follow-ups: {questions}").format(
                questions=" · ".join(map(typographic, question.follow_ups))
            )
            words = f"{words} {more}"
        return f"{self._about(take)} {words}"

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self.play_button, self.wave, self.words]


def _findings(take: SharedTake) -> Iterator[str]:
    """Yield everything of a check that travels, in words."""
    known = checklist()
    for item in take.check.items if take.check is not None else ():
        for one in item.evidence:
            yield f"{known[item.id].heading}: “{one.quote}” ({one.reason})"
