"""Keys of the window and its pages: made in one way, so that F1 can list those that work now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

_MARK = "house_key"


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the keys sheet: the keys as this system writes them, and what they do."""

    keys: str
    words: str


def add_key(
    owner: QWidget, keys: str, words: str, deed: Callable[[], object], *also: str
) -> QAction:
    """Have `keys` (such as "Ctrl+Enter") do something while `owner` is on screen.

    `words` say what on the keys sheet; empty words keep the key off it. `also` are further keys
    for the same. Enter stands for both Enter keys.
    """
    action = QAction(owner)
    action.setShortcuts([found for name in (keys, *also) for found in _sequences(name)])
    action.setText(words)
    action.setProperty(_MARK, _shown(keys))
    action.triggered.connect(lambda _checked=False: deed())
    owner.addAction(action)
    return action


def list_key(owner: QWidget, keys: Sequence[str], words: str) -> None:
    """Show keys on the keys sheet that `owner` answers by itself while it has the focus."""
    action = QAction(owner)
    action.setText(words)
    action.setProperty(_MARK, ", ".join(_shown(name) for name in keys))
    owner.addAction(action)


def keys_of(owner: QWidget, *, inside: bool = True) -> list[Key]:
    """Return the keys of a widget, with those of what is visible `inside` it, each once."""
    found: dict[str, Key] = {}
    for widget in (owner, *(owner.findChildren(QWidget) if inside else ())):
        if not widget.isVisible():
            continue
        for action in widget.actions():
            keys = action.property(_MARK)
            if keys and action.text() and action.isEnabled():
                found.setdefault(keys, Key(keys, action.text()))
    return list(found.values())


def _sequences(name: str) -> list[QKeySequence]:
    if name.endswith("Enter"):
        return [QKeySequence(name.removesuffix("Enter") + key) for key in ("Return", "Enter")]
    if name == "Ctrl++":  # the plus of a US keyboard is Shift and the equals key
        return [QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
    return [QKeySequence(name)]


def _shown(name: str) -> str:
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
