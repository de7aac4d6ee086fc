"""Partner review: what others handed over, and reviews of one's own takes."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.packs import ReceivedPack
from peerprep.services.changes import Subject
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.icons import themed_icon
from peerprep.ui.import_deeds import dropped_files
from peerprep.ui.pack_deleting import PackDeleting
from peerprep.ui.received_words import own_entry, pack_entry
from peerprep.ui.review_opener import ReviewOpener
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.entry_list import EntryList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

from PySide6.QtGui import QDragEnterEvent, QDropEvent  # isort: skip


class ReceivedPage(QWidget):
    """The place Partner review: packs that were opened here, and returned reviews."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Partner review")
        self._context = context
        self._form = form = load_form("received_page.ui", self, custom=(EntryList,))
        self._strip = child(form, Strip, "note_strip")
        self._packs = child(form, EntryList, "pack_list")
        self._own = child(form, EntryList, "own_list")
        self._taken: dict[str, str] = {}  # review -> own take
        self._opener = ReviewOpener(self, context, self._strip, on_pack=self._on_opened)
        self._deleting = PackDeleting(self, context, self._strip)
        look = {"kind": "primary", "iconName": "folder-open", "hint": "Ctrl+Enter"}
        (self._open,) = fill_flow(
            child(form, FlowFrame, "deeds_flow"),
            FlowButton("open", self.tr("&Open a file"), self._opener.ask, look),
        )
        for entries in (self._packs, self._own):
            entries.set_whole(True)
        self.setAcceptDrops(True)
        self._connect()

    # -- what the window asks of a page

    @property
    def main_control(self) -> QWidget:
        """The packs, else the reviews, else the button that opens a first file."""
        for entries in (self._packs, self._own):
            if entries.entries():
                return entries
        return self._open

    def arrive(self) -> None:
        """Show what is here now."""
        self._strip.clear()
        self._refresh()
        self.main_control.setFocus()
        words = child(self._form, QWidget, "empty_label")
        said = getattr(words, "text")() if self.main_control is self._open else ""  # noqa: B009
        say(self, f"{self.title}. {said}".strip())

    def leave(self) -> None:
        """Give up what is being opened."""
        self._opener.cancel()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of this computer."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was let go over the page."""
        event.acceptProposedAction()
        self._opener.open(dropped_files(event.mimeData())[0])

    # -- what the page shows

    def _refresh(self) -> None:
        profile = self._context.profile
        try:
            packs, given = profile.sharing.packs(), profile.reviews.given()
            returned = profile.reviews.returned()
        except PeerPrepError as error:
            self._strip.show_words(StripKind.TROUBLE, explain(error))
            return
        today = date.today()  # noqa: DTZ011 - the speaker's wish is a day on the wall
        self._packs.set_entries([pack_entry(pack, given, today) for pack in packs])
        self._own.set_entries([own_entry(review) for review in returned])
        self._taken = {review.id: review.take_id or "" for review in returned}
        child(self._form, QWidget, "packs_column").setVisible(bool(packs))
        child(self._form, QWidget, "own_column").setVisible(bool(returned))
        child(self._form, Card, "empty_card").setVisible(not packs and not returned)

    # -- what the person does

    def _review(self, pack_id: str) -> None:
        """Go on with the first take of a pack that is not reviewed yet."""
        profile = self._context.profile
        try:
            pack = profile.sharing.pack(pack_id)
            begun = {one.received_take_id for one in profile.reviews.given() if one.listened}
        except PeerPrepError as error:
            self._strip.show_words(StripKind.TROUBLE, explain(error))
            self._refresh()
            return
        fresh = [take for take in pack.takes if take.id not in begun]
        self._context.go.review.emit((fresh or list(pack.takes))[0].id)

    def _on_opened(self, pack: ReceivedPack) -> None:
        if self.isVisible():
            self._review(pack.id)

    def make_menu(self, pack_id: str) -> QMenu:
        """Return what can be done with a pack."""
        menu = QMenu(self)
        for words, icon, deed in (
            (self.tr("&Review"), "ear", partial(self._review, pack_id)),
            (self.tr("&Delete"), "trash-2", partial(self._deleting.ask, pack_id)),
        ):
            action = menu.addAction(themed_icon(icon), words)
            action.triggered.connect(lambda _on=False, deed=deed: deed())
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self, pack_id: str, place: QPoint) -> None:
        self.make_menu(pack_id).popup(place)

    def _on_deleted(self) -> None:
        self._refresh()
        self.main_control.setFocus()

    def _on_changed(self, subject: Subject) -> None:
        if subject in (Subject.PACKS, Subject.REVIEWS) and self.isVisible():
            self._refresh()

    # -- making it

    def _connect(self) -> None:
        self._opener.taken.connect(lambda _taken: self._refresh())
        self._deleting.deleted.connect(self._on_deleted)
        self._packs.opened.connect(self._review)
        self._packs.delete_asked.connect(self._deleting.ask)
        self._packs.more_asked.connect(self._open_menu)
        self._own.opened.connect(lambda key: self._context.go.open_take.emit(self._taken[key]))
        self._context.changes.changed.connect(self._on_changed)
        add_key(self, "Ctrl+Enter", self.tr("Open a file"), self._opener.ask)
        chain(self._packs, self._own, self._open)
