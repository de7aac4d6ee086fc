"""The system's dialog for choosing a speech-to-text file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from peerprep.ui.dialogs.documents_folder import documents_folder


class SpeechFileDialog:
    """Asks for one file on this computer or a USB stick."""

    @classmethod
    def ask(cls, page: QWidget, *, then: Callable[[Path], object]) -> QFileDialog:
        """Ask without waiting; `then` gets the chosen file, nothing when the person left."""
        title = QCoreApplication.translate("SpeechFileDialog", "Choose the speech-to-text file")
        kinds = QCoreApplication.translate(
            "SpeechFileDialog", "Whisper files (*.pt);;All files (*)"
        )
        dialog = QFileDialog(page, title, documents_folder(), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog
