"""Log files of a profile: what the program did, never what a person said."""

import faulthandler
import logging
import sys
import traceback
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

LOG_FILE = "peerprep.log"
FAULT_FILE = "fault.log"
FILE_BYTES = 1024 * 1024
OLD_FILES = 5
_MOST_CAUSES = 5

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


@dataclass(slots=True)
class Logs:
    """Open log files; `crashed_before` says that the last run died and left its stacks."""

    crashed_before: bool
    _handlers: list[logging.Handler]
    _fault: TextIO | None

    def close(self) -> None:
        """Take the handlers off again and close their files."""
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        self._handlers.clear()
        if self._fault is not None:
            faulthandler.disable()
            self._fault.close()
            self._fault = None


def start(folder: Path, *, verbose: bool = False, faults: bool = True) -> Logs:
    """Log to `folder` (rotating, 1 MB, five old files), and with `verbose` to standard error.

    A folder that cannot be written to means no files, not an end. With `faults`, stacks of a
    native crash go to `fault.log`; one that is not empty is kept as `fault-last.log`.
    """
    root = logging.getLogger()
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    handlers: list[logging.Handler] = []
    if verbose or sys.stderr is None:
        handlers.append(logging.StreamHandler() if sys.stderr else logging.NullHandler())
    try:
        handlers.append(
            RotatingFileHandler(
                folder / LOG_FILE,
                maxBytes=FILE_BYTES,
                backupCount=OLD_FILES,
                encoding="utf-8",
                errors="backslashreplace",
            )
        )
    except OSError:
        handlers.append(logging.NullHandler())
    for handler in handlers:
        handler.setFormatter(logging.Formatter(_FORMAT))
        root.addHandler(handler)
    # A full disk while logging must neither stop the program nor print stacks to a terminal.
    logging.raiseExceptions = False
    crashed_before, fault = _open_fault(folder / FAULT_FILE) if faults else (False, None)
    return Logs(crashed_before, handlers, fault)


def describe(fault: BaseException) -> str:
    """Return where a fault happened and its kinds, never its message: that may hold words said."""
    places = [
        f"{frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(fault.__traceback__)
    ]
    kinds = [type(fault).__name__]
    cause = fault.__cause__ or fault.__context__
    while cause is not None and len(kinds) < _MOST_CAUSES:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return "\n".join([*places, " from ".join(kinds)])


def _open_fault(path: Path) -> tuple[bool, TextIO | None]:
    try:
        crashed_before = path.exists() and path.stat().st_size > 0
        if crashed_before:
            path.replace(path.with_name("fault-last.log"))
        fault = path.open("a", encoding="utf-8")
    except OSError:
        return False, None
    faulthandler.enable(fault)
    return crashed_before, fault
