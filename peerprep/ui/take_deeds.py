"""What can be done with a saved take from any page: export, delete, tags, favorite and more."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.takes import TakeSummary
from peerprep.services.documents import timed_lines
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.tags_sheet import TagsSheet
from peerprep.ui.exporting import Exporter
from peerprep.ui.icons import themed_icon
from peerprep.ui.sharing import Sharer
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

MenuEntry = tuple[str, str, Callable[[str], object]]


class TakeDeeds(QObject):
    """Does one thing with one take and says in a page's strip how it went.

    Signals:
        deleted(str): a take is gone for good.
    """

    deleted = Signal(str)

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._exporter = Exporter(page, context, strip)
        self._sharer = Sharer(page, context, strip)

    def export(self, take_id: str) -> None:
        """Ask for format, covering and place, and write the take or its session there."""
        self._exporter.ask(take_id)

    def share(self, take_ids: Sequence[str]) -> None:
        """Ask what goes along, and make one file to hand to a partner."""
        self._sharer.ask(take_ids)

    def copy_words(self, take_id: str, *, timed: bool = False) -> None:
        """Put the words of a take on the clipboard; `timed` says when each sentence began."""
        try:
            transcript = self._context.profile.history.take(take_id).transcript
        except PeerPrepError as problem:
            self.say_trouble(explain(problem))
            return
        if transcript is not None:
            words = timed_lines(transcript) if timed else transcript.text
            QGuiApplication.clipboard().setText(words)
            self._strip.show_words(StripKind.SAVED, self.tr("Copied."))

    def personal_entries(self, take: TakeSummary) -> list[MenuEntry]:
        """Return the menu entries for what a person keeps beside a take, and for comparing it."""
        favorite = (
            (self.tr("No longer a &favorite"), "star-filled")
            if take.favorite
            else (self.tr("Make &favorite"), "star")
        )
        return [
            (*favorite, lambda take_id: self.set_favorite(take_id, favorite=not take.favorite)),
            (self.tr("&Tags"), "tag", self.edit_tags),
            (self.tr("&Compare takes"), "columns-2", self._context.go.compare.emit),
        ]

    def set_favorite(self, take_id: str, *, favorite: bool) -> None:
        """Make a take a favorite, or an ordinary one again, and say so."""
        try:
            self._context.profile.margins.set_favorite(take_id, favorite=favorite)
        except PeerPrepError as problem:
            self.say_trouble(explain(problem))
            return
        say(self._page, self.tr("Favorite.") if favorite else self.tr("No longer a favorite."))

    def edit_tags(self, take_id: str) -> None:
        """Ask for the tags of a take."""
        try:
            take = self._context.profile.history.take(take_id)
        except PeerPrepError as problem:
            self.say_trouble(explain(problem))
            return
        TagsSheet.ask(self._page, take.tags, partial(self._keep_tags, take_id))

    def _keep_tags(self, take_id: str, labels: list[str]) -> str:
        try:
            self._context.profile.margins.set_tags(take_id, labels)
        except PeerPrepError as problem:
            return explain(problem)
        return ""

    def delete(self, take_id: str) -> None:
        """Ask, then delete a take for good; `deleted` tells when it is gone."""
        Confirm.ask(
            self._page,
            self.tr("Delete this take?"),
            self.tr("Sound, words, notes and comments go for good."),
            accept=self.tr("&Delete"),
            keep=self.tr("&Keep it"),
            danger=True,
            then=lambda sure: self._delete(take_id) if sure else None,
        )

    def _delete(self, take_id: str) -> None:
        try:
            self._context.scribe.cancel(take_id)
            self._context.profile.history.delete(take_id)
        except PeerPrepError as problem:
            self.say_trouble(explain(problem))
            return
        say(self._page, self.tr("Deleted."))
        self.deleted.emit(take_id)

    def write_down(self, take_id: str) -> None:
        """Have the words of a take written down (again), or say what is missing for it."""
        if not self._context.scribe.has_model():
            self._strip.show_words(
                StripKind.TROUBLE,
                self.tr("Your recording is safe. Speech to text needs one file."),
                "",
                [(self.tr("Add the &file"), self._add_file)],
            )
            return
        self._strip.clear()
        self._context.scribe.again(take_id)

    def say_trouble(self, words: str) -> None:
        """Show a sentence in the page's strip."""
        self._strip.show_words(StripKind.TROUBLE, words)

    def _add_file(self) -> None:
        self._context.go.settings_section.emit("speech")


def deeds_menu(page: QWidget, take_id: str, entries: Iterable[MenuEntry]) -> QMenu:
    """Return a menu that goes once it was used; entries are (words, icon, what to do)."""
    menu = QMenu(page)
    for words, icon, deed in entries:
        action = menu.addAction(themed_icon(icon), words)
        action.triggered.connect(lambda _on=False, deed=deed: deed(take_id))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
