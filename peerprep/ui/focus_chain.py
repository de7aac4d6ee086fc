"""Asking Qt for a neighboring widget without harming what is asked for."""

from collections.abc import Iterator

from PySide6.QtWidgets import QFocusFrame, QWidget


def after(start: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that follow `start` in its window's focus chain, once round."""
    widget = _next(start)
    while widget is not None and widget is not start:
        yield widget
        widget = _next(widget)


def name_true_parent(widget: QWidget) -> None:
    """Have the binding know again whose child a widget is; nothing changes for Qt.

    WORKAROUND PySide6 6.11.3: after `nextInFocusChain` it believes that the widget before owns
    the one after, after `QFocusFrame.setWidget` and `widget` that the frame owns what it is
    around. The end of any of these made the Python side of the others, forms too, unusable. So
    did the end of the parent's own Python object, in the box of Qt's that asks before a file is
    replaced: the child holds it.
    """
    parent = widget.parentWidget()
    widget.setParent(parent)
    widget.true_parent = parent  # type: ignore[attr-defined]


def framed_by(frame: QFocusFrame) -> QWidget | None:
    """Return the widget that a focus frame is around."""
    framed: QWidget | None = frame.widget()
    if framed is not None:
        name_true_parent(framed)
    return framed


def _next(widget: QWidget) -> QWidget | None:
    following: QWidget | None = widget.nextInFocusChain()
    if following is not None:
        name_true_parent(following)
    return following
