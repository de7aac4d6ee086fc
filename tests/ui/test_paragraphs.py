"""Text that wraps, as rows of a list paint it."""

from PySide6.QtWidgets import QApplication

from peerprep.ui.drawing.paragraphs import laid


def test_a_line_feed_begins_a_line(qapp: QApplication) -> None:
    assert laid("body", "One question", 900.0).lineCount() == 1
    assert laid("body", "One question\nAnother question", 900.0).lineCount() == 2
