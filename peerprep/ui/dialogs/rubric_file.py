"""The system's dialog for choosing a rubric somebody made."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class RubricFileDialog:
    """Asks for one file on this computer or a USB stick."""

    @classmethod
    def ask(cls, page: QWidget, *, then: Callable[[Path], object]) -> QFileDialog:
        """Ask without waiting; `then` gets the chosen file, nothing when the person left."""
        title = QCoreApplication.translate("RubricFileDialog", "Choose a rubric")
        kinds = QCoreApplication.translate("RubricFileDialog", "Rubrics (*.json);;All files (*)")
        dialog = QFileDialog(page, title, "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog
