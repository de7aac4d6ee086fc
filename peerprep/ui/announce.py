"""Sentences spoken by a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

# True on a window beside which the others say nothing while it is in use.
SPEAKS_ALONE = "speaksAlone"


def say(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Announce a sentence from `widget`, politely unless `assertive`."""
    active = QApplication.activeWindow()
    is_beside = active is not None and active is not widget.window()
    if not text or (is_beside and active is not None and active.property(SPEAKS_ALONE)):
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
