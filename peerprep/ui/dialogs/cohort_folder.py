"""The system's dialog for pointing at the folder that a class shares."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class CohortFolderDialog:
    """Asks for one folder."""

    @classmethod
    def ask(cls, page: QWidget, start: str, *, then: Callable[[Path], object]) -> QFileDialog:
        """Ask without waiting; `then` gets the folder, nothing when the person left."""
        title = QCoreApplication.translate("CohortFolderDialog", "Choose the folder of your class")
        dialog = QFileDialog(page, title, start)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog
