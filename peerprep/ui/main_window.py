"""The window: rail, pages, pages that cover everything, and the keys that work everywhere.

It is on screen before the profile is opened, so nothing below the pages is imported here.
"""

import importlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from peerprep.ui.focus import MnemonicHints
from peerprep.ui.icons import themed_icon
from peerprep.ui.layout import CONTENT_EM, Width, width_class
from peerprep.ui.places import PLACES
from peerprep.ui.regions import go_to_next, regions
from peerprep.ui.shortcuts import add_key
from peerprep.ui.theme import Theme
from peerprep.ui.widgets.rail import Rail

if TYPE_CHECKING:
    from peerprep.ui.context import Context
    from peerprep.ui.router import Router

_FIRST_SIZE = QSize(1280, 800)
_TITLE_BAR = QSize(0, 40)  # the system's frame, whose size is not known before the window shows
_LEAST_SIZE = QSize(480, 420)
_MARGIN_PX = 34  # of every page


class MainWindow(QWidget):
    """Shows one page beside the rail, or one over the whole window.

    Signals:
        first_painted(): the empty window is on screen; once.
        place_asked(str), break_asked(), privacy_asked(), back_asked(): from rail, menu or keys.
        text_size_asked(int): 1 larger, -1 smaller, 0 as it was.
        closing(): the window goes; what is recorded is saved by now.
    """

    first_painted = Signal()
    place_asked = Signal(str)
    break_asked = Signal()
    privacy_asked = Signal()
    back_asked = Signal()
    text_size_asked = Signal(int)
    closing = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._was_painted = False
        self._router: Router | None = None
        self.setWindowTitle("PeerPrep")
        self.setMinimumSize(_LEAST_SIZE)
        self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() - _TITLE_BAR))
        self._layers = QStackedWidget(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._layers)
        self._shell = self._make_shell()
        self._layers.addWidget(self._shell)
        self._escape = self._add_keys()
        MnemonicHints(self)
        theme.changed.connect(self._fit)
        self._fit()

    # -- for the start and the end

    def attach(self, context: "Context") -> None:
        """Take the opened profile and show the first page."""
        self._router = importlib.import_module("peerprep.ui.router").Router(self, context)
        self._router.start()

    def finish_recording(self) -> None:
        """Save what is being recorded; harmless when nothing is."""
        if self._router is not None:
            self._router.finish_recording()

    # -- what is shown

    def shown(self) -> QWidget:
        """Return the page the person sees."""
        top = self._layers.currentWidget() or self._shell
        return (self._pages.currentWidget() or top) if top is self._shell else top

    def show_page(self, page: QWidget, place: str) -> None:
        """Show a page beside the rail, with its place lit."""
        self._add(self._pages, page)
        self._pages.setCurrentWidget(page)
        self._layers.setCurrentWidget(self._shell)
        self._rail.show_place(place)
        self._escape.setEnabled(True)
        self._name(page)

    def show_whole(self, page: QWidget) -> None:
        """Show a page over the whole window."""
        self._add(self._layers, page)
        self._layers.setCurrentWidget(page)
        self._escape.setEnabled(False)
        self._name(page)

    def show_title(self) -> None:
        """Call the window by the page that is shown."""
        self._name(self.shown())

    def go_to_region(self, *, back: bool = False) -> None:
        """Put the focus into the next region of what is shown."""
        roots = [self.shown()]
        if self._layers.currentWidget() is self._shell:
            roots.insert(0, self._rail if self._rail.isVisible() else self._bar)
        go_to_next(regions(*roots), back=back)

    # -- events of Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window is on screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose rail or Menu button by the width."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while someone is recording; what was said is saved either way."""
        if self._router is not None and not self._router.may_close():
            event.ignore()
            return
        self.finish_recording()
        self.closing.emit()
        event.accept()

    # -- making it

    def _make_shell(self) -> QWidget:
        shell = QWidget(self)
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(shell)
        self._rail.place_chosen.connect(self.place_asked)
        self._rail.break_chosen.connect(self.break_asked)
        self._rail.privacy_chosen.connect(self.privacy_asked)
        row.addWidget(self._rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._bar = self._make_bar(shell)
        column.addWidget(self._bar)
        self._pages = QStackedWidget(shell)
        self._pages.addWidget(QWidget(self._pages))
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self._pages, 1)
        middle.addStretch()
        column.addLayout(middle, 1)
        row.addLayout(column, 1)
        return shell

    def _make_bar(self, shell: QWidget) -> QWidget:
        bar = QWidget(shell)
        bar.setProperty("region", "rail")
        row = QHBoxLayout(bar)
        row.setContentsMargins(_MARGIN_PX, 20, _MARGIN_PX, 0)
        self._menu = QMenu(bar)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu_button = QPushButton(self.tr("Menu"), bar)
        self._menu_button.setObjectName("menu_button")
        self._menu_button.setProperty("iconName", "menu")
        self._menu_button.clicked.connect(self._open_menu)
        row.addWidget(self._menu_button)
        row.addStretch(1)
        return bar

    def _fill_menu(self) -> None:
        self._menu.clear()
        for place in PLACES:
            action = self._menu.addAction(themed_icon(place.icon), self.tr(place.words))
            action.triggered.connect(lambda _on=False, name=place.name: self.place_asked.emit(name))
        self._menu.addSeparator()
        rest = self._menu.addAction(themed_icon("leaf"), self.tr("Take a break"))
        rest.triggered.connect(lambda _on=False: self.break_asked.emit())
        stays = self._menu.addAction(themed_icon("lock"), self.tr("Stays on this computer"))
        stays.triggered.connect(lambda _on=False: self.privacy_asked.emit())

    def _open_menu(self) -> None:
        corner = self._menu_button.rect().bottomLeft()
        self._menu.popup(self._menu_button.mapToGlobal(corner))

    def _add_keys(self) -> QAction:
        for place in PLACES:
            go = partial(self.place_asked.emit, place.name)
            add_key(self, place.keys, self.tr(place.words), go)
        add_key(self, "Ctrl+B", self.tr("Take a break"), self.break_asked.emit)
        sizes = (
            ("Ctrl++", self.tr("Larger text"), 1),
            ("Ctrl+-", self.tr("Smaller text"), -1),
            ("Ctrl+0", self.tr("Standard text"), 0),
        )
        for keys, words, step in sizes:
            add_key(self, keys, words, partial(self.text_size_asked.emit, step))
        add_key(self, "F6", self.tr("Next part of the page"), self.go_to_region)
        add_key(
            self,
            "Shift+F6",
            self.tr("Part of the page before"),
            partial(self.go_to_region, back=True),
        )
        add_key(self, "Alt+Left", self.tr("Back"), self.back_asked.emit)
        add_key(self, "F1", self.tr("All keys of this page"), self._show_keys)
        return add_key(self, "Esc", "", self.back_asked.emit)

    def _show_keys(self) -> None:
        if self._router is not None:
            self._router.show_keys()

    # -- fitting

    def _add(self, stack: QStackedWidget, page: QWidget) -> None:
        if stack.indexOf(page) < 0:
            stack.addWidget(page)

    def _name(self, page: QWidget) -> None:
        title = getattr(page, "title", "")
        words = self.tr("{page} · PeerPrep").format(page=title) if title else "PeerPrep"
        self.setWindowTitle(words)

    def _fit(self) -> None:
        self._pages.setMaximumWidth(round(CONTENT_EM * self._theme.em) + 2 * _MARGIN_PX)
        is_wide = width_class(self.width(), self._theme.em) in (Width.TWO, Width.THREE)
        if self._rail.isHidden() is not is_wide and self._bar.isHidden() is is_wide:
            return
        had_focus = self._rail.isAncestorOf(QApplication.focusWidget() or self)
        self._rail.setVisible(is_wide)
        self._bar.setVisible(not is_wide)
        if had_focus and not is_wide:
            self._menu_button.setFocus(Qt.FocusReason.OtherFocusReason)
