"""The system's own window for naming a new file; tests put other answers in its place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class SaveFile:
    """Asks where a new file goes."""

    @classmethod
    def ask(
        cls, page: QWidget, title: str, suggested: str, kinds: Sequence[tuple[str, str]]
    ) -> Path | None:
        """Return the chosen path, None when the person left; `kinds` are (words, ".ending").

        A name without an ending gets that of the chosen kind.
        """
        filters = {f"{words} (*{ending})": ending for words, ending in kinds}
        name, chosen = QFileDialog.getSaveFileName(page, title, suggested, ";;".join(filters))
        if not name:
            return None
        path = Path(name)
        ending = filters.get(chosen, "")
        return path if path.suffix or not ending else path.with_name(path.name + ending)
