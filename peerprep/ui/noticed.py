"""What PeerPrep noticed in somebody's take: hidden until it was heard, shown only on wish."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.ui.forms import child
from peerprep.ui.heard_take import HeardTake
from peerprep.ui.properties import restyle
from peerprep.ui.review import Noted
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.moment_list import MomentList, MomentRow

_HEARD_SHARE = 0.9
_MOST_ROWS = 8


class Heard:
    """Counts which seconds of a take were played, in any order and at any speed."""

    def __init__(self, duration_s: float) -> None:
        self._all = max(1, int(duration_s))
        self._seconds: set[int] = set()

    def add(self, moment_s: float) -> bool:
        """Note a moment that is heard; return whether the take is heard now."""
        self._seconds.add(min(int(moment_s), self._all - 1))
        return len(self._seconds) >= _HEARD_SHARE * self._all


class Noticed(QObject):
    """Behavior of the widgets that a form names noticed_card, noticed_button, noticed_label,
    heard_button and noticed_list.

    Signals:
        all_heard(): the person says that they heard or read it all.
        play_asked(float, float): a stretch of the sound.
        opened(): it is shown now, or folded.
    """

    all_heard = Signal()
    play_asked = Signal(float, float)
    opened = Signal()

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._card = child(form, Card, "noticed_card")
        self._button = child(form, QPushButton, "noticed_button")
        self._label = child(form, QLabel, "noticed_label")
        self._heard = child(form, QPushButton, "heard_button")
        self._list = child(form, MomentList, "noticed_list")
        self._list.set_most_rows(_MOST_ROWS)
        self._rows: list[MomentRow] = []
        self._listened = False
        self._button.toggled.connect(lambda _on: self._show())
        self._heard.clicked.connect(lambda _on=False: self.all_heard.emit())
        self._list.chosen.connect(self._play)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._button, self._heard, self._list]

    def show_take(self, heard: HeardTake, *, listened: bool, fresh: bool) -> None:
        """Offer what was noticed; nothing at all where it did not come along."""
        self._card.setVisible(heard.take.check is not None)
        self._listened = listened
        if fresh:
            self._button.setChecked(False)
        found = (*heard.strengths, *heard.open_suggestions)
        self._rows = [_row(noted) for noted in found]
        self._list.set_rows(self._rows)
        self._show()

    def _show(self) -> None:
        opened = self._button.isChecked()
        restyle(self._button, iconAfter="chevron-up" if opened else "chevron-down")
        if not opened:
            words = ""
        elif not self._listened:
            words = self.tr("It waits until you have heard it all, so that you hear for yourself.")
        elif not self._rows:
            words = self.tr("Nothing was noted in this take.")
        else:
            words = self.tr("A program’s notes. Yours count more.")
        self._label.setText(words)
        self._label.setVisible(bool(words))
        self._heard.setVisible(opened and not self._listened)
        self._list.setVisible(opened and self._listened and bool(self._rows))
        self._button.setAccessibleDescription(self.tr("Open") if opened else self.tr("Folded"))
        self.opened.emit()

    def _play(self, row: MomentRow) -> None:
        if row.stretch is not None:
            self.play_asked.emit(*row.stretch)


def _row(noted: Noted) -> MomentRow:
    stretch = None
    if noted.start_s is not None and noted.end_s is not None:
        stretch = (noted.start_s, noted.end_s)
    evidence = noted.finding.evidence
    words = f"{noted.finding.item.heading}: “{evidence.quote}”"
    return MomentRow(words, noted.time, (0, 0), stretch)
