"""Ten seconds in which something that was deleted can be brought back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.ui.shortcuts import add_key
from peerprep.ui.undo import UNDO_S
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class TakeBack(QObject):
    """Offers in a page's strip to undo the last deed; Ctrl+Z does it, too."""

    def __init__(self, page: QWidget, strip: Strip) -> None:
        super().__init__(page)
        self._strip = strip
        self._deed: Callable[[], object] | None = None
        self._notice = 0
        self._timer = QTimer(self, interval=UNDO_S * 1000, singleShot=True)
        self._timer.timeout.connect(self.forget)
        # A field that has the keyboard answers Ctrl+Z itself.
        self._key: QAction = add_key(page, "Ctrl+Z", self.tr("Undo deleting"), self.take_back)
        self._key.setEnabled(False)

    @property
    def is_offered(self) -> bool:
        """Whether there is something to bring back."""
        return self._deed is not None

    def offer(self, words: str, deed: Callable[[], object]) -> None:
        """Say what happened and offer to undo it; an earlier offer is over."""
        self._deed = deed
        self._key.setEnabled(True)
        self._timer.start()
        self._notice = self._strip.show_words(
            StripKind.INFO,
            words,
            self.tr("%n seconds", "", UNDO_S),
            [(self.tr("Undo"), self.take_back)],
            inline=True,
        )

    def take_back(self) -> None:
        """Undo it; what can't be undone now is offered anew with the reason."""
        deed = self._deed
        if deed is None:
            return
        try:
            deed()
        except PeerPrepError as problem:
            self._timer.start()
            self._notice = self._strip.show_words(
                StripKind.TROUBLE, explain(problem), "", [(self.tr("Undo"), self.take_back)]
            )
            return
        self.forget()

    def forget(self) -> None:
        """Offer it no more; what the strip says of something else by now stays."""
        was_offered, self._deed = self._deed is not None, None
        self._timer.stop()
        self._key.setEnabled(False)
        if was_offered:
            self._strip.clear(self._notice)
