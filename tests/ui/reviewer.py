"""Somebody who reviews takes with a keyboard and a screen reader, in the real window."""

from pathlib import Path

from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QFocusFrame, QMenu, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.focus_chain import framed_by
from peerprep.ui.main_window import MainWindow
from peerprep.ui.theme import theme
from tests.ui.pictures import settle

_MOST_STOPS = 120
_LEAST_PX = 28  # of a control with the focus that are seen


class Reviewer:
    """Presses keys where the focus is and knows only what a screen reader is told.

    `said` is the list that announcements go into.
    """

    def __init__(self, context: Context, qtbot: QtBot, said: list[str]) -> None:
        self.context = context
        self.qtbot = qtbot
        self.window = MainWindow(theme())
        self._said = said
        self._heard = 0
        qtbot.add_widget(self.window)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.attach(context)
        qtbot.wait_until(self.window.isActiveWindow)

    def press(self, *keys: str) -> None:
        """Press keys such as "Ctrl+E" one after another."""
        for name in keys:
            combination = QKeySequence(name)[0]
            target = self._target()
            self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())
            if "Tab" not in name:
                self.window.grab()  # as on a screen, where what a key does is painted
            self.qtbot.wait_until(self._sees_the_focus)

    def type(self, words: str) -> None:
        """Type words."""
        self.qtbot.keyClicks(self._target(), words)

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Press Tab until the screen reader calls a control by this name."""
        passed: list[str] = []
        for _ in range(_MOST_STOPS):
            if self.name.startswith(name):
                return
            passed.append(self.name)
            self.press(key)
        raise AssertionError(f"{key} never came to {name!r}, only to {passed}")

    def comes_to(self, name: str) -> None:
        """Wait until the focus is on a control of this name; an Alt letter takes a moment."""
        self.qtbot.wait_until(lambda: self.name == name)

    def choose(self, letter: str) -> None:
        """Press the letter of an entry of the menu that is open."""
        assert isinstance(QApplication.activePopupWidget(), QMenu), "no menu is open"
        self.press(letter)

    def choose_file(self, path: Path) -> None:
        """Answer the system's file window, which has no keys here."""
        dialog = next(one for one in self.window.findChildren(QFileDialog) if one.isVisible())
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self._come_to_the_front()

    def sit_down(self) -> None:
        """Come to this window from another one; what was said there is not heard here."""
        self._come_to_the_front()
        self.forget()

    def wait_for_work(self) -> None:
        """Wait for what goes on beside the window: locking a file takes a while."""
        self.qtbot.wait_until(lambda: self.context.jobs.running == 0, timeout=30_000)

    # -- what a screen reader is told

    @property
    def name(self) -> str:
        """What the control with the focus is called."""
        return self._text(QAccessible.Text.Name)

    @property
    def more(self) -> str:
        """What is said after the name: the description of the control with the focus."""
        return self._text(QAccessible.Text.Description)

    @property
    def is_checked(self) -> bool:
        """Whether the control with the focus is said to be checked."""
        return bool(self._interface().state().checked)

    @property
    def row(self) -> str:
        """The row of a list that has the keyboard."""
        child = self._interface().focusChild()
        assert child is not None, "no row has the keyboard"
        return child.text(QAccessible.Text.Name)

    @property
    def text(self) -> str:
        """The whole text of the control with the focus."""
        text = self._interface().textInterface()
        return str(text.text(0, text.characterCount()))

    @property
    def last(self) -> str:
        """The announcement that was heard last."""
        return self._said[-1]

    def hears(self, words: str) -> None:
        """Wait until an announcement begins with these words; what was said before is forgotten."""

        def is_said() -> None:
            fresh = self._said[self._heard :]
            assert [line for line in fresh if line.startswith(words)], f"{words!r} not in {fresh}"

        self.qtbot.wait_until(is_said)
        settle()  # what came with the words is on the screen, too
        found = (n for n, line in enumerate(self._said) if line.startswith(words))
        self._heard = 1 + next(n for n in found if n >= self._heard)

    def silent(self) -> None:
        """Assert that nothing more was said."""
        assert self._said[self._heard :] == []

    def forget(self) -> None:
        """Listen only to what comes from now on."""
        self._heard = len(self._said)

    def _sees_the_focus(self) -> None:
        now = QApplication.focusWidget()
        if now is None or QApplication.activePopupWidget() is not None:
            return
        seen = now.visibleRegion().boundingRect().height()
        assert seen >= min(now.height(), _LEAST_PX), f"{self.name!r} is out of view"
        rings = [ring for ring in self.window.findChildren(QFocusFrame) if ring.isVisible()]
        own = bool(now.property("noRing"))  # paints its own
        assert own or [framed_by(ring) for ring in rings] == [now], f"no ring round {self.name!r}"

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is None and QApplication.activeWindow() is None:
            # the offscreen plug-in forgets the window behind a menu that closed
            self._come_to_the_front()
        target = popup or QApplication.focusWidget()
        assert target is not None, "the focus is nowhere"
        return target

    def _come_to_the_front(self) -> None:
        self.window.activateWindow()
        self.qtbot.wait_until(self.window.isActiveWindow)

    def _interface(self) -> QAccessible:  # type: ignore[name-defined]
        found = QAccessible.queryAccessibleInterface(self._target())
        assert found is not None
        return found

    def _text(self, what: QAccessible.Text) -> str:
        return str(self._interface().text(what))
