"""An own rubric while it is changed: kept as one types, with a way back for every step."""

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.rubric import Rubric
from peerprep.services.rubrics import RubricService
from peerprep.wording import explain

_TYPING_MS = 400
_STEPS_MOST = 100


class RubricDraft(QObject):
    """Holds one rubric. What can't be kept stays here, for the next `keep`.

    Signals:
        kept: the last change is on the disk.
        troubled(str): it is not; the sentence says why.
    """

    kept = Signal()
    troubled = Signal(str)

    def __init__(self, rubrics: RubricService, parent: QObject) -> None:
        super().__init__(parent)
        self._rubrics = rubrics
        self._rubric: Rubric | None = None
        self._before: list[Rubric] = []
        self._field = ""
        self._is_changed = False
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self.keep)

    @property
    def rubric(self) -> Rubric | None:
        """The rubric as it is now; None when nothing is being changed."""
        return self._rubric

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def holds_unsaved(self) -> bool:
        """Whether a change is in memory alone."""
        return self._is_changed

    def begin(self, rubric: Rubric | None) -> None:
        """Change another rubric from now on; keep the one before first."""
        self._rubric = rubric
        self._before.clear()
        self._field = ""
        self._is_changed = False
        self._typing.stop()

    def change(self, rubric: Rubric, field: str = "") -> None:
        """Take a change: typing in one `field` is one step, without a field each is one."""
        if self._rubric is None or rubric == self._rubric:
            return
        if not field or field != self._field:
            self._before.append(self._rubric)
            del self._before[:-_STEPS_MOST]
        self._field = field
        self._rubric = rubric
        self._is_changed = True
        if field:
            self._typing.start()
        else:
            self.keep()

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self._rubric = self._before.pop()
            self._field = ""
            self._is_changed = True
            self.keep()

    def keep(self) -> None:
        """Keep what was changed now; harmless when nothing was."""
        self._typing.stop()
        if self._rubric is None or not self._is_changed:
            return
        try:
            self._rubric = self._rubrics.save(self._rubric)
        except PeerPrepError as problem:
            self.troubled.emit(explain(problem))
            return
        self._is_changed = False
        self.kept.emit()
