"""Offscreen pictures of any widget, light or dark, at any text size, for looking at."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from peerprep.ui.theme import theme


def settle() -> None:
    """Let layouts take their place."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def grab(
    widget: QWidget,
    path: Path,
    size: tuple[int, int] = (1280, 720),
    *,
    appearance: str = "light",
    text_size: float = 1.0,
) -> Path:
    """Show `widget` at `size`, save its picture as PNG and return the path."""
    theme().choose(appearance=appearance, text_size=text_size)
    widget.resize(QSize(*size))
    widget.show()
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise OSError(f"The picture {path} could not be written.")
    return path


def grab_all(widget: QWidget, folder: Path, name: str) -> list[Path]:
    """Save `name`-light, -dark, -200-light, -200-dark and -1920-light."""
    return [
        grab(widget, folder / f"{name}-{suffix}.png", size, appearance=look, text_size=text)
        for suffix, size, look, text in (
            ("light", (1280, 720), "light", 1.0),
            ("dark", (1280, 720), "dark", 1.0),
            ("200-light", (1280, 720), "light", 2.0),
            ("200-dark", (1280, 720), "dark", 2.0),
            ("1920-light", (1920, 1080), "light", 1.0),
        )
    ]
