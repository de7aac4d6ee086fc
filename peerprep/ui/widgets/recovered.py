"""The strip that offers what was kept of an answer when PeerPrep closed in the middle of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.takes import TakeSummary
from peerprep.services.sound import Playback
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.days import on_day
from peerprep.ui.durations import spoken
from peerprep.ui.forms import child
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class RecoveredOffer(QObject):
    """Behavior of recovered_strip: one recovered take at a time, until each has its answer.

    Signals:
        trouble(str): it could not be played; the sentence says why.
        decided(): the last offer has its answer.
    """

    trouble = Signal(str)
    decided = Signal()

    def __init__(self, form: QWidget, context: Context) -> None:
        super().__init__(form)
        self._strip = child(form, Strip, "recovered_strip")
        self._context = context
        self._shown: str | None = None
        self._playback: Playback | None = None

    def refresh(self) -> None:
        """Show the first take that waits for an answer, or nothing."""
        waiting = self._context.profile.recovered
        if not waiting:
            self._shown = None
            self._strip.clear()
        elif waiting[0].id != self._shown:
            self._offer(waiting[0])

    def stop(self) -> None:
        """End what is played."""
        playback, self._playback = self._playback, None
        if playback is not None:
            playback.stop()

    def _offer(self, take: TakeSummary) -> None:
        self._shown = take.id
        kept = spoken(max(1.0, take.duration_s))
        words = (
            self.tr("1 second was kept.")
            if kept == spoken(1)
            else self.tr("{time} were kept.").format(time=kept)
        )
        title = self.tr("PeerPrep closed while you were answering {day}.").format(
            day=on_day(take.recorded_at)
        )
        self._strip.show_words(
            StripKind.INFO,
            title,
            words,
            [
                (self.tr("&Listen"), lambda: self._listen(take)),
                (self.tr("K&eep it"), lambda: self._keep(take)),
                (self.tr("Let it &go"), lambda: self._let_go(take)),
            ],
        )

    def _listen(self, take: TakeSummary) -> None:
        self.stop()
        profile = self._context.profile
        try:
            self._playback = profile.sound.play(profile.transcripts.sound_of(take.id))
        except PeerPrepError as error:
            self.trouble.emit(explain(error))

    def _keep(self, take: TakeSummary) -> None:
        practice = self._context.profile.practice
        if self._decide(take, practice.keep_recovered, self.tr("Kept. It is in My takes.")):
            self._context.scribe.write_down(take.id)

    def _let_go(self, take: TakeSummary) -> None:
        self._decide(take, self._context.profile.practice.discard, self.tr("Let go."))

    def _decide(self, take: TakeSummary, deed: Callable[[str], None], words: str) -> bool:
        try:
            deed(take.id)
        except InvalidData:  # deleted in My takes meanwhile
            self._answered(take, "")
        except PeerPrepError as error:
            self.trouble.emit(explain(error))
        else:
            self._answered(take, words)
            return True
        return False

    def _answered(self, take: TakeSummary, words: str) -> None:
        self.stop()
        profile = self._context.profile
        profile.recovered = [other for other in profile.recovered if other.id != take.id]
        say(self._strip, words)
        self.refresh()
        if self._shown is None:
            self.decided.emit()
