"""The header of a page: it stays while the page scrolls, unless there is no room for that."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from peerprep.ui.forms import child

_MARGIN_PX = 34  # of every page


def place_header(form: QWidget, *, is_narrow: bool) -> None:
    """In one column the header scrolls away with the page, so that there is room for it.

    `form` has a widget "header" with a "header_layout" on "page_layout", and a "content_layout".
    """
    direction = QBoxLayout.Direction
    header = child(form, QWidget, "header")
    page = child(form, QBoxLayout, "page_layout")
    content = child(form, QBoxLayout, "content_layout")
    for layout in (page, content):
        layout.removeWidget(header)
    (content if is_narrow else page).insertWidget(0, header)
    inner = child(form, QBoxLayout, "header_layout")
    inner.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
    side = 0 if is_narrow else _MARGIN_PX
    inner.setContentsMargins(side, inner.contentsMargins().top(), side, 8)
