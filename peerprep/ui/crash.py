"""What happens when PeerPrep itself is wrong: log it, save the recording, say so once."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from peerprep.logs import describe

_log = logging.getLogger(__name__)


class CrashGuard(QObject):
    """Takes uncaught exceptions of any thread.

    Signals:
        crashed: emitted once, on the GUI thread, with the details a person can copy (places in
            the program and kinds of exceptions, never their messages: those may hold words).
    """

    crashed = Signal(str)
    _noticed = Signal(str)

    def __init__(self, save: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._has_told = False
        self._old_hooks = (sys.excepthook, threading.excepthook)
        self._noticed.connect(self._on_noticed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks for uncaught exceptions."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._old_hooks

    def _on_exception(
        self, kind: type[BaseException], value: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._old_hooks[0](kind, value, trace)
            return
        details = describe(value)
        _log.critical("unexpected exception\n%s", details)
        self._noticed.emit(details)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        value = args.exc_value if args.exc_value is not None else args.exc_type()
        self._on_exception(args.exc_type, value, args.exc_traceback)

    def _on_noticed(self, details: str) -> None:
        if self._has_told:
            return
        self._has_told = True
        try:
            self._save()
        except Exception as trouble:  # noqa: BLE001 - saving must not hide the first trouble
            _log.critical("saving after it also went wrong: %s", type(trouble).__name__)
        self.crashed.emit(details)
