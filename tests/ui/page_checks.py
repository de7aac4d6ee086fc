"""Checks that every page passes: names, Alt letters, Tab order, nothing cut, no unkind words."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from peerprep.ui.focus_chain import after
from peerprep.ui.theme import theme
from tests.ui.pictures import settle

SIZES = ((1280, 720), (1024, 600))
TEXT_SIZES = (1.0, 1.5, 2.0)
_FORBIDDEN = re.compile(r"\b(please|oops|error|errors|failed|fail|invalid|must)\b", re.IGNORECASE)
_TYPEWRITER = re.compile(r"\w'\w")
_PICTURES = re.compile("[\u2190-\u27bf\U0001f000-\U0001faff]")


def check_page(
    page: QWidget, tab_order: Sequence[str] | None = None, *, owner: QWidget | None = None
) -> None:
    """Run every check; `tab_order` are object names as look.md declares them.

    `owner` is the window when the page is inside one already.
    """
    window = owner or page
    window.resize(1280, 720)
    window.show()
    settle()
    check_names(page)
    check_mnemonics(page)
    check_words(page)
    if tab_order is not None:
        check_tab_order(page, tab_order)
    check_room(page, owner=owner)


def check_names(page: QWidget) -> None:
    """Every focusable control has a name that a screen reader says."""
    nameless = [_about(widget) for widget in focusable(page) if not spoken_name(widget)]
    assert not nameless, f"without accessible name: {nameless}"


def check_mnemonics(page: QWidget) -> None:
    """Every Alt letter is there once."""
    found: dict[str, list[str]] = {}
    for widget in visible(page, QAbstractButton, QLabel):
        if isinstance(widget, QLabel) and widget.buddy() is None:
            continue
        letter = QKeySequence.mnemonic(widget.text()).toString()  # type: ignore[attr-defined]
        if letter:
            found.setdefault(letter, []).append(_about(widget))
    twice = {letter: who for letter, who in found.items() if len(who) > 1}
    assert not twice, f"Alt letters used twice: {twice}"


def check_tab_order(page: QWidget, declared: Sequence[str]) -> None:
    """Tab visits the declared controls in the declared order (others may lie between)."""
    names = [widget.objectName() for widget in tab_stops(page)]
    missing = [name for name in declared if name not in names]
    assert not missing, f"Tab never comes to {missing}; it visits {names}"
    visited = [name for name in names if name in set(declared)]
    assert visited == list(declared), f"Tab visits {visited}"


def check_words(page: QWidget) -> None:
    """No text uses a forbidden word, an exclamation mark, an emoji or a typed apostrophe."""
    wrong = []
    for text in all_words(page):
        plain = text.replace("&", "")
        if (
            _FORBIDDEN.search(plain)
            or "!" in plain
            or _PICTURES.search(plain)
            or _TYPEWRITER.search(plain)
        ):
            wrong.append(text)
    assert not wrong, f"words to change: {wrong}"


def check_room(page: QWidget, *, owner: QWidget | None = None) -> None:
    """At 100, 150 and 200 % and in a small window nothing is cut and nothing scrolls sideways."""
    window = owner or page
    for text_size in TEXT_SIZES:
        theme().choose(text_size=text_size)
        for size in SIZES:
            window.resize(*size)
            settle()
            where = f"at {text_size:.0%}, {size[0]}x{size[1]}"
            assert (window.width(), window.height()) == size, f"{where}: cannot be that small"
            assert not sideways(page), f"{where}: scrolls sideways: {sideways(page)}"
            assert not cut(page), f"{where}: cut: {cut(page)}"
    theme().choose(text_size=1.0)
    window.resize(1280, 720)
    settle()


def sideways(page: QWidget) -> list[str]:
    """Return the scroll areas that have more width than they show."""
    return [
        _about(area)
        for area in visible(page, QScrollArea)
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().maximum() > 0
    ]


def cut(page: QWidget) -> list[str]:
    """Return labels and buttons whose words have no room, or that stick out of their parent."""
    found = []
    for widget in visible(page, QLabel, QAbstractButton):
        if isinstance(widget, QLabel) and not widget.text():
            continue
        wraps = isinstance(widget, QLabel) and widget.hasHeightForWidth()
        if wraps:
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                found.append(f"{_about(widget)} too low")
            need = widget.minimumSizeHint().width()
        else:
            need = widget.sizeHint().width()
            if widget.sizeHint().height() > widget.height() + 1:
                found.append(f"{_about(widget)} too low")
        if need > widget.width() + 1:
            found.append(f"{_about(widget)} too narrow")
        if _sticks_out(widget):
            found.append(f"{_about(widget)} outside")
    return found


def focusable(page: QWidget) -> list[QWidget]:
    """Return the visible controls that can have the keyboard."""
    return [
        widget
        for widget in visible(page, QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar | QScrollArea)
    ]


def tab_stops(page: QWidget) -> list[QWidget]:
    """Return the controls in the order Tab visits them."""
    return [
        widget
        for widget in after(page)
        if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and page.isAncestorOf(widget)
        and widget.isVisibleTo(page)
        and widget.isEnabled()
    ]


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def all_words(page: QWidget) -> Iterator[str]:
    """Yield every text of the page: shown, spoken, tool tips."""
    for widget in (page, *page.findChildren(QWidget)):
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()


def visible(page: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    """Return the visible widgets of these kinds inside a page."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisibleTo(page)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), QComboBox)
    ]


def _sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
    return place.right() > parent.rect().right() + 1 or place.bottom() > parent.rect().bottom() + 1


def _about(widget: QWidget) -> str:
    text = widget.text()[:30] if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName() or '-'} {text!r}"
