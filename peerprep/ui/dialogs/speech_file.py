"""The system's dialog for choosing a speech-to-text file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


class SpeechFileDialog:
    """Asks for one file on this computer or a USB stick."""

    @classmethod
    def ask(cls, page: QWidget) -> Path | None:
        """Return the chosen file; None when the person changed their mind."""
        context = cls.__name__
        title = QCoreApplication.translate(context, "Choose the speech-to-text file")
        kinds = QCoreApplication.translate(context, "Whisper files (*.pt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(page, title, "", kinds)
        return Path(name) if name else None
