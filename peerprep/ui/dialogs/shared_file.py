"""The system's dialog for choosing a file somebody handed over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from peerprep.ui.dialogs.documents_folder import documents_folder


class SharedFileDialog:
    """Asks for one file on this computer or a USB stick: takes to review, or a review."""

    @classmethod
    def ask(cls, page: QWidget, *, then: Callable[[Path], object]) -> QFileDialog:
        """Ask without waiting; `then` gets the chosen file, nothing when the person left."""
        title = QCoreApplication.translate("SharedFileDialog", "Open a file someone gave you")
        kinds = QCoreApplication.translate(
            "SharedFileDialog",
            "Takes and reviews (*.peerprep *.peerprep-review);;All files (*)",
        )
        dialog = QFileDialog(page, title, documents_folder(), kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog
