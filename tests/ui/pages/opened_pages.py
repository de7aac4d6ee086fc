"""Pages about a take, opened as the window opens them, and left when a test is over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from pytestqt.qtbot import QtBot

from peerprep.ui.pages.compare_page import ComparePage
from peerprep.ui.pages.take_page import TakePage

_Page = TypeVar("_Page", TakePage, ComparePage)


@contextmanager
def opening(
    make: Callable[[], _Page], qtbot: QtBot, *, active: bool = False
) -> Iterator[Callable[[str], _Page]]:
    """Give a function that opens a page on a take; `active` waits for the keyboard first."""
    pages: list[_Page] = []

    def opened(take_id: str) -> _Page:
        page = make()
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        if active:
            qtbot.wait_until(page.isActiveWindow)
        page.set_subject(take_id)
        page.arrive()
        pages.append(page)
        return page

    yield opened
    for page in pages:
        page.leave()
