"""The second window of a live interview: for the person who asks the questions."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peerprep.domain.takes import TakeSummary
from peerprep.ui.announce import SPEAKS_ALONE
from peerprep.ui.context import Context
from peerprep.ui.dialogs.keys_sheet import KeysSheet
from peerprep.ui.focus import MnemonicHints
from peerprep.ui.keeping import keep
from peerprep.ui.note_taking import Moment
from peerprep.ui.pages.partner_end_page import PartnerEndPage
from peerprep.ui.pages.partner_page import PartnerPage
from peerprep.ui.regions import go_to_next, regions
from peerprep.ui.screens import place_beside
from peerprep.ui.shortcuts import add_key, keys_of
from peerprep.ui.text_size import stepped

_SIZE = QSize(1180, 760)
_LEAST_SIZE = QSize(480, 420)


class PartnerWindow(QWidget):
    """Holds the page to lead with, that of the end and that of earlier notes; one each interview.

    Signals:
        close_asked(): somebody closes it while the interview goes on; it stays open unless
            `let_go` is called then.
        closed(): it is gone.
    """

    close_asked = Signal()
    closed = Signal()

    def __init__(self, context: Context, now: Callable[[], Moment | None]) -> None:
        super().__init__()
        self._context = context
        self._may_go = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(SPEAKS_ALONE, True)
        self.setMinimumSize(_LEAST_SIZE)
        self.leading = PartnerPage(context.profile.interview, now)
        self.ending = PartnerEndPage(context.profile.interview)
        self.earlier = PartnerEndPage(context.profile.interview, of_earlier=True)
        self._pages = QStackedWidget(self)
        for page in (self.leading, self.ending, self.earlier):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self.ending.finished.connect(self.close)
        self.earlier.back_wanted.connect(self.show_leading)
        self._add_keys()
        MnemonicHints(self)

    @property
    def is_leading(self) -> bool:
        """Whether the interview goes on, as far as this window shows."""
        return self._page is not self.ending

    @property
    def _page(self) -> PartnerPage | PartnerEndPage:
        pages = (self.leading, self.ending, self.earlier)
        return next(page for page in pages if page is self._pages.currentWidget())

    def open_beside(self, other: QWidget) -> None:
        """Show the window, on another screen than `other` when there is one."""
        place = partial(self._place, other)
        place()
        screens = QGuiApplication.instance()
        if isinstance(screens, QGuiApplication):
            screens.screenAdded.connect(self._count_screens)
            screens.screenRemoved.connect(self._count_screens)
        self.show_leading()
        self.show()
        self.raise_()
        self.activateWindow()

    def show_leading(self) -> None:
        """Show the page to lead with."""
        self._show(self.leading)

    def show_end(self) -> None:
        """Show the page of the end; closing the window needs no question any more."""
        self._show(self.ending)

    def show_earlier(self, takes: Sequence[TakeSummary]) -> None:
        """Show the notes of earlier interviews."""
        self.earlier.show_takes(takes)
        self._show(self.earlier)

    def let_go(self) -> None:
        """Ask nothing any more when the window is closed."""
        self._may_go = True

    def close_now(self) -> None:
        """Close without asking; what was noted is saved."""
        self.let_go()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """While the interview goes on, ask what is to become of it."""
        self.leading.notes.settle()
        was_leading = self.is_leading  # being asked can bring the page of the end
        if self.is_leading and not self._may_go:
            self.close_asked.emit()
        is_going = self._may_go or not was_leading
        event.setAccepted(is_going)
        if is_going:
            self.closed.emit()

    def _show(self, page: PartnerPage | PartnerEndPage) -> None:
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(self.tr("{page} · PeerPrep").format(page=page.title))
        page.arrive()

    def _place(self, other: QWidget) -> None:
        self.leading.show_one_screen(not place_beside(self, other, _SIZE))

    def _count_screens(self) -> None:
        self.leading.show_one_screen(len(QGuiApplication.screens()) < 2)

    # -- keys

    def _add_keys(self) -> None:
        add_key(self, "Ctrl+B", self.tr("Take a break"), self._context.go.take_break.emit)
        for keys, words, step in (
            ("Ctrl++", self.tr("Larger text"), 1),
            ("Ctrl+-", self.tr("Smaller text"), -1),
            ("Ctrl+0", self.tr("Standard text"), 0),
        ):
            add_key(self, keys, words, partial(self._change_text_size, step))
        add_key(self, "F6", self.tr("Next part of the page"), self._go_to_region)
        back = partial(self._go_to_region, back=True)
        add_key(self, "Shift+F6", self.tr("Part of the page before"), back)
        add_key(self, "F1", self.tr("All keys of this page"), self._show_keys)

    def _go_to_region(self, *, back: bool = False) -> None:
        go_to_next(regions(self._page), back=back)

    def _change_text_size(self, step: int) -> None:
        size = stepped(self._context.theme.text_size, step)
        self._context.theme.choose(text_size=size)
        keep(self._context.profile, text_size=size)

    def _show_keys(self) -> None:
        here, everywhere = keys_of(self._page), keys_of(self, inside=False)
        KeysSheet.open_for(self, self._page.title, here, everywhere)
