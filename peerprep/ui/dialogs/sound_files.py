"""The system's dialog for choosing recordings made elsewhere."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from peerprep.ui.dialogs.documents_folder import documents_folder

_ENDINGS = "wav flac ogg oga opus mp3 m4a mp4 mov aac 3gp webm mka aif aiff caf"


class SoundFilesDialog:
    """Asks for one or more files on this computer, a phone or a USB stick."""

    @classmethod
    def ask(cls, page: QWidget, *, then: Callable[[Sequence[Path]], object]) -> QFileDialog:
        """Ask without waiting; `then` gets the chosen files, nothing when the person left."""
        title = QCoreApplication.translate("SoundFilesDialog", "Choose recordings to import")
        sounds = QCoreApplication.translate("SoundFilesDialog", "Recordings")
        everything = QCoreApplication.translate("SoundFilesDialog", "All files")
        endings = " ".join(f"*.{ending} *.{ending.upper()}" for ending in _ENDINGS.split())
        dialog = QFileDialog(
            page, title, documents_folder(), f"{sounds} ({endings});;{everything} (*)"
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
        dialog.open()
        return dialog
