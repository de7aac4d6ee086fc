"""Where the system's file windows begin: not in whatever folder PeerPrep was started from."""

from PySide6.QtCore import QStandardPaths


def documents_folder() -> str:
    """Return the person's folder for documents; Qt falls back where there is none."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
