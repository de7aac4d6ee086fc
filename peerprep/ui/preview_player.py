"""Plays the sound of a planned take as the partner will hear it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.services.share_plan import Plan, PlannedTake
from peerprep.ui.context import Context
from peerprep.ui.jobs import Job
from peerprep.ui.take_player import TakePlayer
from peerprep.wording import explain


class PreviewPlayer(QObject):
    """One take at a time; its sound is made for each plan anew, silences and all.

    Signals:
        changed(): another take plays, or it rests.
        moved(float): the position of `take_id` in seconds is another.
        unavailable(str): it can't be played; the sentence says why.
    """

    changed = Signal()
    moved = Signal(float)
    unavailable = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._player = TakePlayer(context.profile.sound, self)
        self._player.changed.connect(self.changed)
        self._player.moved.connect(self.moved)
        self._player.unavailable.connect(self.unavailable)
        self._plan: Plan | None = None
        self._ready: PlannedTake | None = None  # what lies in the file now
        self._job: Job | None = None
        self._starts: dict[str, float] = {}
        self.take_id = ""

    @property
    def is_playing(self) -> bool:
        """Whether sound comes out now."""
        return self._player.is_playing

    def show_plan(self, plan: Plan) -> None:
        """Take another plan; a take that sounds the same in it plays on."""
        self._plan = plan
        if self._ready is not None and not self._same(self._planned(self.take_id)):
            self.rest()

    def toggle(self, take_id: str) -> None:
        """Play a take from where its line is, or rest."""
        if take_id == self.take_id and self._ready is not None:
            self._player.toggle()
            return
        self._player.stop()
        self.take_id, self._ready = take_id, None
        if self._job is None:
            self._prepare()

    def seek(self, take_id: str, moment_s: float) -> None:
        """Go to a moment; it plays on from there when it was playing."""
        self._starts[take_id] = moment_s
        if take_id == self.take_id and self._ready is not None:
            self._player.seek(moment_s)

    def rest(self) -> None:
        """Stop, and leave nothing of what was made."""
        self._starts.clear()
        self._player.open(None, 0.0)
        self.take_id, self._ready = "", None
        if self._job is not None:
            self._job.cancel()
        else:
            self._context.profile.sharing.end_preview()
        self.changed.emit()

    def _planned(self, take_id: str) -> PlannedTake | None:
        takes = self._plan.takes if self._plan is not None else ()
        return next((one for one in takes if one.take.id == take_id), None)

    def _same(self, planned: PlannedTake | None) -> bool:
        ready = self._ready
        return (
            planned is not None
            and ready is not None
            and (planned.sound, planned.silences) == (ready.sound, ready.silences)
        )

    def _prepare(self) -> None:
        """Have the wanted sound made; one at a time, there is one file for it."""
        plan, planned = self._plan, self._planned(self.take_id)
        if plan is None or planned is None or planned.sound is None:
            return
        sharing = self._context.profile.sharing
        self._player.open(None, 0.0)  # some systems don't replace a file that is open
        job = self._context.jobs.start(
            lambda token, _progress: sharing.preview(plan, planned.take.id, token.check)
        )
        self._job = job
        job.succeeded.connect(lambda path: self._play(planned, path))
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _play(self, planned: PlannedTake, path: Path) -> None:
        wanted = self._planned(self.take_id)
        if wanted is None or planned.take.id != self.take_id:
            return
        self._ready = planned
        if not self._same(wanted):
            self._ready = None
            return
        self._player.open(path, planned.take.duration_s)
        self._player.play(self._starts.get(self.take_id, 0.0))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PeerPrepError):
            raise error
        self.take_id = ""
        self.unavailable.emit(explain(error))

    def _on_finished(self) -> None:
        self._job = None
        if not self.take_id:
            self._context.profile.sharing.end_preview()
        elif self._ready is None:  # another one was wanted meanwhile
            self._prepare()
