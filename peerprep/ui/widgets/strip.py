"""Notice strips: saved, information, trouble; always in the page, never over it."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.question_label import make_label

_WORDS_EM = 15


class StripKind(StrEnum):
    """What a strip is about."""

    SAVED = "saved"
    INFO = "info"
    TROUBLE = "trouble"


_LOOKS = {
    StripKind.SAVED: ("accent", "check", Ink.ACCENT),
    StripKind.INFO: ("care", "info", Ink.CARE),
    StripKind.TROUBLE: ("suggestion", "circle-alert", Ink.SUGGESTION),
}


class Strip(Card):
    """A strip with icon, bold sentence, more words and buttons; hidden until it has words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("cornerRadius", 12)
        self._icon = IconView(self)
        self._title = make_label("", "strong", self)
        self._text = make_label("", "note", self)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.addWidget(self._title)
        self._words.addWidget(self._text)
        self._row = FlowFrame(self)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(12)
        self._body.addLayout(self._words, 1)
        self._body.addWidget(self._row, 0, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(self._body, 1)
        self._kind = StripKind.INFO
        self._notice = 0
        self.after_clear: Callable[[], QWidget] | None = None  # what gets its focus; None: the next
        self._actions: list[QPushButton] = []
        self._before: QWidget | None = None
        self.hide()

    @property
    def kind(self) -> StripKind:
        """What the strip is about now."""
        return self._kind

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons shown, in order."""
        return tuple(self._actions)

    def follow(self, control: QWidget) -> None:
        """Have Tab come to the buttons right after a control; else they come at the end."""
        self._before = control

    def words(self) -> str:
        """Return everything the strip says, as one line."""
        return " ".join(part for part in (self._title.text(), self._text.text()) if part)

    def show_words(
        self,
        kind: StripKind | str,
        title: str,
        text: str = "",
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        inline: bool = False,
        announce: bool = True,
    ) -> int:
        """Show and announce a notice; `inline` sets title and text side by side.

        `actions` are (words with Alt letter, what to do); they are compact secondary buttons.
        Returns its number, with which `clear` takes away this notice and no later one.
        """
        self._notice += 1
        self._kind = StripKind(kind)
        tone, icon, ink = _LOOKS[self._kind]
        self.set_tone(tone)
        self._icon.set_icon(icon, ink)
        self._title.setText(title)
        self._text.setText(text)
        self._title.setVisible(bool(title))
        self._text.setVisible(bool(text))
        across = QBoxLayout.Direction.LeftToRight
        self._words.setDirection(across if inline else QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(10 if inline else 0)
        self._words.setStretch(1, 1 if inline else 0)
        # One line stands in the middle beside its buttons; more lines share the height.
        for label in (self._title, self._text):
            one_line = inline or not (title and text)
            label.setAlignment(
                Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
            )
        self._set_actions(actions)
        self.setAccessibleName(self.words())
        self.show()
        if announce:
            say(self, self.words(), assertive=self._kind is StripKind.TROUBLE)
        return self._notice

    def rename(self, title: str, text: str = "") -> None:
        """Change the words alone, as time goes on: buttons and focus stay, nothing is said."""
        self._title.setText(title)
        self._text.setText(text)
        self._title.setVisible(bool(title))
        self._text.setVisible(bool(text))
        self.setAccessibleName(self.words())

    def clear(self, only: int | None = None) -> None:
        """Hide the strip, if it still shows the notice `only`, where that is given.

        A focus inside it goes on to the next control.
        """
        if only is not None and only != self._notice:
            return
        inside = self.focusWidget()
        if inside is not None and inside.hasFocus():
            if self.after_clear is not None:
                self.after_clear().setFocus()
            else:
                self.focusNextChild()
        self.hide()
        self._set_actions(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words when there is little room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        needed = self._row.sizeHint().width() + theme().em * _WORDS_EM
        low = self._row.isVisibleTo(self) and self.width() < needed
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if low else direction.LeftToRight
        if self._body.direction() != wanted:
            self._body.setDirection(wanted)

    def _set_actions(self, actions: Sequence[tuple[str, Callable[[], object]]]) -> None:
        self._row.clear()
        self._actions.clear()
        for words, deed in actions:
            button = QPushButton(words, self._row)
            button.setProperty("compact", True)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            self._row.flow.addWidget(button)
            self._actions.append(button)
        if self._before is not None:
            for before, after in pairwise((self._before, *self._actions)):
                QWidget.setTabOrder(before, after)
        self._row.setVisible(bool(self._actions))
        self._turn()
