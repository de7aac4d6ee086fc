"""Time to think: counts seconds down, and more can be added."""

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.practice import MORE_TIME_S


class Countdown(QObject):
    """Counts while it runs.

    Signals:
        counted(int): seconds left.
        over(): none is left.
    """

    counted = Signal(int)
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left_s = 0
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(lambda: self._count(-1))

    @property
    def is_running(self) -> bool:
        """Whether it counts now."""
        return self._timer.isActive()

    def start(self, seconds: int) -> None:
        """Begin to count from `seconds`."""
        self._left_s = seconds
        self._timer.start()
        self.counted.emit(seconds)

    def stop(self) -> None:
        """Count no further."""
        self._timer.stop()

    def add(self) -> None:
        """Give half a minute more."""
        self._count(MORE_TIME_S)

    def _count(self, step_s: int) -> None:
        self._left_s += step_s
        self.counted.emit(self._left_s)
        if self._left_s <= 0:
            self._timer.stop()
            self.over.emit()
