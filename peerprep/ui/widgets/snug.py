"""A card around words that is as high as its place, or only as high as the words need."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTextEdit

from peerprep.ui.layout import NO_LIMIT_PX
from peerprep.ui.widgets.card import Card


class Snug(QObject):
    """Keeps a card low while it is on; the text edit in it still takes what there is, and no more.

    The card's height is limited and nothing asks for more, so a long text scrolls as before.
    """

    def __init__(self, card: Card, view: QTextEdit) -> None:
        super().__init__(card)
        self._card = card
        self._view = view
        self._on = False
        card.installEventFilter(self)
        view.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())

    def set_on(self, on: bool) -> None:
        """Say whether the card is no higher than its words need."""
        if on != self._on:
            self._on = on
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what comes and goes in the card."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return False

    def _fit(self) -> None:
        layout = self._card.layout()
        most = NO_LIMIT_PX
        if self._on and layout is not None:
            most = layout.totalHeightForWidth(self._card.width())
            if not self._view.isHidden():
                hint = self._view.sizeHint().expandedTo(self._view.minimumSize()).height()
                text = self._view.document().size().height() + 2 * self._view.frameWidth()
                most += round(text + 0.5) - hint
            most = max(most, layout.totalMinimumSize().height())
        if most != self._card.maximumHeight():
            self._card.setMaximumHeight(most)
