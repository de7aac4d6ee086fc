"""Deleting what somebody handed over, asked first: it can't be brought back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.received_words import shortened
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class PackDeleting(QObject):
    """Asks, deletes, and tells trouble in a page's strip.

    Signals:
        deleting(): it is about to go, so what plays it has to let go.
        deleted(): it is gone.
        refused(): it could not go and is as it was.
    """

    deleting = Signal()
    deleted = Signal()
    refused = Signal()

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._sharing = context.profile.sharing
        self._strip = strip

    def ask(self, pack_id: str) -> None:
        """Ask whether a pack goes for good."""
        try:
            pack = self._sharing.pack(pack_id)
        except PeerPrepError as error:
            self._say(error)
            return
        name = shortened(pack.made_by)
        title = (
            self.tr("Delete what {name} gave you?").format(name=name)
            if name
            else self.tr("Delete this file?")
        )
        Confirm.ask(
            self._page,
            title,
            self.tr(
                "Sound, words and what you wrote about them go for good from PeerPrep. A review "
                "you saved as a file stays, and so does the file you were given."
            ),
            accept=self.tr("&Delete"),
            keep=self.tr("&Keep it"),
            danger=True,
            then=lambda wanted: self._delete(pack_id) if wanted else None,
        )

    def _delete(self, pack_id: str) -> None:
        self.deleting.emit()
        try:
            self._sharing.delete(pack_id)
        except PeerPrepError as error:
            self.refused.emit()
            self._say(error)
            return
        self.deleted.emit()

    def _say(self, error: PeerPrepError) -> None:
        self._strip.show_words(StripKind.TROUBLE, explain(error))
