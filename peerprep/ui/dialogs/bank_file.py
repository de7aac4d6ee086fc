"""The system's dialog for choosing a question bank."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class BankFileDialog:
    """Asks for one bank file."""

    @classmethod
    def ask(cls, page: QWidget, *, then: Callable[[Path], object]) -> QFileDialog:
        """Ask without waiting; `then` gets the chosen file, nothing when the person left."""
        title = QCoreApplication.translate("BankFileDialog", "Choose a question bank")
        banks = QCoreApplication.translate("BankFileDialog", "Question banks")
        everything = QCoreApplication.translate("BankFileDialog", "All files")
        dialog = QFileDialog(page, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{banks} (*.json *.JSON)", f"{everything} (*)"])
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog
