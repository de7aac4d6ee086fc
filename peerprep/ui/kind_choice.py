"""What a comment is meant as: one of four chips, which its letter chooses among the words, too."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from peerprep.domain.review import CommentKind
from peerprep.ui.remarks import kind_label
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.one_of import OneOf


class KindChoice(QObject):
    """Behavior of chips; a kind chosen by its Alt letter gives the keyboard to `back`.

    Signals:
        chosen(): the person chose another kind.
    """

    chosen = Signal()

    def __init__(self, chips: ChipGroup, back: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._back = back
        self._by_letter = False
        chips.set_chips([(kind.value, "") for kind in CommentKind])
        for kind in CommentKind:
            chip = chips.chip(kind.value)
            chip.setText(kind_label(kind))
            chip.setObjectName(f"{kind.value}_chip")
            chip.installEventFilter(self)
            chip.clicked.connect(self._on_clicked)
        about = self.tr("Something private, theirs or somebody else’s, that could stay unsaid")
        boundary = chips.chip(CommentKind.BOUNDARY.value)
        boundary.setToolTip(about)
        boundary.setAccessibleDescription(about)
        self._choice = OneOf(chips)
        self._choice.choose(CommentKind.STRENGTH.value)
        self._choice.chosen.connect(lambda _key: self.chosen.emit())

    @property
    def kind(self) -> CommentKind:
        """The chosen kind."""
        return CommentKind(self._choice.key)

    def choose(self, kind: CommentKind) -> None:
        """Choose a kind without telling."""
        self._choice.choose(kind.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note how the keyboard came to a chip."""
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            # what Qt gives as the reason when the Alt letter was pressed
            self._by_letter = event.reason() is Qt.FocusReason.OtherFocusReason
        return False

    def _on_clicked(self) -> None:
        if self._by_letter:
            self._back.setFocus()
