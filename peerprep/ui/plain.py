"""Words of strangers in places where Qt would take them for HTML."""

from html import escape

from PySide6.QtWidgets import QWidget


def set_tooltip(widget: QWidget, words: str) -> None:
    """Show words as they are: a tool tip guesses whether they are HTML, and would obey it."""
    widget.setToolTip(f"<qt>{escape(words, quote=False)}</qt>" if "<" in words else words)
