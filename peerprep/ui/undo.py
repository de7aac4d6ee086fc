"""Ten seconds in which a discarded recording can be brought back."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.services.practice import PracticeService
from peerprep.ui.sitting import Step
from peerprep.ui.widgets.strip import Strip, StripKind

UNDO_S = 10


class Undo(QObject):
    """Holds what was discarded until its time is over, then lets go of it for good.

    Signals:
        offered(bool): whether there is something to bring back.
        brought_back(object, str): the Step and the take that is back.
        delayed(object): a PeerPrepError; the take is kept and the time begins anew.
    """

    offered = Signal(bool)
    brought_back = Signal(object, str)
    delayed = Signal(object)

    def __init__(
        self, practice: PracticeService, strip: Strip, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._practice = practice
        self._strip = strip
        self._discarded: list[tuple[Step, str]] = []
        self._is_shown = False
        self._timer = QTimer(self, interval=UNDO_S * 1000, singleShot=True)
        self._timer.timeout.connect(self.let_go)

    def offer(self, step: Step, take_id: str) -> None:
        """Offer to bring back a take; each has its full ten seconds."""
        self._discarded.append((step, take_id))
        self._timer.start()
        self._show()
        self.offered.emit(True)

    def show_again(self) -> None:
        """Show the offer again after the strip was used for something else."""
        if self._discarded:
            self._show()

    def set_aside(self) -> None:
        """Show the offer no more; the keys still work until the time is over."""
        self._is_shown = False

    def take_back(self) -> None:
        """Bring back the take that was discarded last."""
        if not self._discarded:
            return
        step, take_id = self._discarded[-1]
        try:
            self._practice.restore(take_id)
        except PeerPrepError as error:
            self._timer.start()
            self.delayed.emit(error)
            return
        self._discarded.pop()
        if not self._discarded:
            self._timer.stop()
            self._hide()
            self.offered.emit(False)
        self.brought_back.emit(step, take_id)

    def _show(self) -> None:
        self._is_shown = True
        self._strip.show_words(
            StripKind.INFO,
            self.tr("Discarded."),
            self.tr("%n seconds", "", UNDO_S),
            ((self.tr("&Undo"), self.take_back),),
            inline=True,
        )

    def _hide(self) -> None:
        if self._is_shown:
            self._is_shown = False
            self._strip.clear()

    def forget(self) -> None:
        """Offer nothing more; what was discarded goes when the profile is closed."""
        self._timer.stop()
        self._discarded.clear()
        self._hide()
        self.offered.emit(False)

    def let_go(self) -> None:
        """Delete what was discarded for good; what can't go now goes with the profile."""
        with suppress(PeerPrepError):
            self._practice.purge()
        self.forget()
