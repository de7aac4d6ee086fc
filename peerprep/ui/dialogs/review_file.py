"""The system's dialog for choosing a review that came back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from peerprep.ui.dialogs.documents_folder import documents_folder


class ReviewFileDialog:
    """Asks for one review file."""

    @classmethod
    def ask(cls, page: QWidget, *, then: Callable[[Path], object]) -> QFileDialog:
        """Ask without waiting; `then` gets the chosen file, nothing when the person left."""
        title = QCoreApplication.translate("ReviewFileDialog", "Choose a review")
        reviews = QCoreApplication.translate("ReviewFileDialog", "Reviews")
        everything = QCoreApplication.translate("ReviewFileDialog", "All files")
        dialog = QFileDialog(page, title, documents_folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{reviews} (*.peerprep-review)", f"{everything} (*)"])
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog
