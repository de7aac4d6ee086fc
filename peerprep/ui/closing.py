"""Whether the window may go: not while someone speaks, nor with an answer in memory alone."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from peerprep.ui.dialogs.confirm import Confirm


class Holding(Protocol):
    """A session, as far as closing goes."""

    @property
    def is_recording(self) -> bool:
        """Whether a take is open."""

    @property
    def holds_unsaved(self) -> bool:
        """Whether something said or written is in memory alone."""

    def keep_written(self) -> None:
        """Save what is written."""


class Closing(QObject):
    """Asks before a window closes; `save` ends and saves the recording once it may."""

    def __init__(self, window: QWidget, save: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        self._is_asking = False
        self._is_agreed = False

    def may_close(self, session: Holding) -> bool:
        """Return whether the window may go now; else ask, and close it when that is wanted."""
        if self._is_agreed:
            return True
        session.keep_written()
        if self._is_asking:
            return False
        if session.holds_unsaved:
            self._ask(
                self.tr("Part of what you said or wrote is not on the disk yet."),
                self.tr("It is safe while PeerPrep stays open. Free some space and it is saved."),
                accept=self.tr("&Close without it"),
                keep=self.tr("&Keep PeerPrep open"),
            )
        elif session.is_recording:
            self._ask(
                self.tr("You’re still recording."),
                self.tr("Your answer up to now is saved either way."),
                accept=self.tr("&Stop and save"),
                keep=self.tr("&Keep recording"),
            )
        return not self._is_asking

    def _ask(self, title: str, text: str, *, accept: str, keep: str) -> None:
        self._is_asking = True
        Confirm.ask(self._window, title, text, accept=accept, keep=keep, then=self._on_answered)

    def _on_answered(self, is_wanted: bool) -> None:
        self._is_asking = False
        if is_wanted:
            self._is_agreed = True
            self._save()
            self._window.close()
