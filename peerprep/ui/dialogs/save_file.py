"""The system's own window for naming a new file."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from peerprep.ui.dialogs.documents_folder import documents_folder


class SaveFile:
    """Asks where a new file goes."""

    @classmethod
    def ask(
        cls,
        page: QWidget,
        title: str,
        suggested: str,
        kinds: Sequence[tuple[str, str]],
        *,
        then: Callable[[Path], object],
    ) -> QFileDialog:
        """Ask without waiting; `then` gets the chosen path, nothing when the person left.

        `kinds` are (words, ".ending"); a name without an ending gets that of the chosen kind.
        """
        filters = {f"{words} (*{ending})": ending for words, ending in kinds}
        dialog = QFileDialog(page, title, documents_folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters(list(filters))
        # The dialog adds the ending itself, so that it asks before another file is replaced.
        dialog.setDefaultSuffix(filters.get(dialog.selectedNameFilter(), ""))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(filters.get(kind, "")))
        dialog.selectFile(suggested)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()
        return dialog
