"""On the review of a hand-in: which one it is, and the way to the next and to the one before."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.packs import ReceivedPack
from peerprep.ui.cohort_opening import CohortOpening
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.context import Context
from peerprep.ui.properties import restyle
from peerprep.ui.shortcuts import add_key
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.strip import Strip, StripKind

_BEFORE, _NEXT = "Ctrl+PgUp", "Ctrl+PgDown"


class HandInSteps(QObject):
    """A line over a page's strip; nothing at all for a pack that nobody handed in."""

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._context, self._strip, self._row = context, strip, context.hand_ins
        self._opening = CohortOpening(page, context, strip)
        holder = strip.parentWidget()
        self._line = FlowFrame(holder)
        self._line.setObjectName("hand_in_flow")
        self._label = make_label("", "second", self._line)
        self._line.flow.addWidget(self._label)
        self._buttons = [
            self._button("hand_in_before", self.tr("Hand-in before"), _BEFORE, -1),
            self._button("next_hand_in", self.tr("Next hand-in"), _NEXT, 1),
        ]
        self._keys = [
            add_key(page, _BEFORE, self.tr("The hand-in before"), lambda: self._step(-1)),
            add_key(page, _NEXT, self.tr("The next hand-in"), lambda: self._step(1)),
        ]
        column = holder.layout() if holder is not None else None
        if isinstance(column, QBoxLayout):
            column.insertWidget(column.indexOf(strip), self._line)
        self._opening.opened.connect(self._show)
        self._show()

    def controls(self) -> list[QPushButton]:
        """Return what Tab visits, in order."""
        return self._buttons

    def arrive(self, pack: ReceivedPack) -> None:
        """Say which hand-in this is, and what was left out on the way to it."""
        found = self._row.found
        try:
            opened = self._context.profile.cohort.opened(found) if found else {}
        except PeerPrepError:
            opened = {}
        self._row.find(pack, opened)
        self._show()
        left_out, self._row.left_out = self._row.left_out, []
        if left_out:
            words = self.tr("Passed over on the way here:")
            self._strip.show_words(StripKind.INFO, words, CohortWords(self).left_out(left_out))

    def leave(self) -> None:
        """Give up what is being opened."""
        self._opening.cancel()

    def _step(self, by: int) -> None:
        if self._row.after(by) is not None:
            self._opening.step(by)

    def _show(self) -> None:
        is_one = self._row.at >= 0
        self._line.setVisible(is_one)
        if is_one:
            row = self._row.rows[self._row.at]
            self._label.setText(
                self.tr("Hand-in {n} of {count}: {name}").format(
                    n=self._row.at + 1, count=len(self._row.rows), name=row.name
                )
            )
        for button, key, by in zip(self._buttons, self._keys, (-1, 1), strict=True):
            can_go = is_one and self._row.after(by) is not None
            button.setEnabled(can_go)
            key.setEnabled(can_go)

    def _button(self, name: str, words: str, keys: str, by: int) -> QPushButton:
        button = QPushButton(words, self._line)
        button.setObjectName(f"{name}_button")
        icon = {"iconName": "chevron-left"} if by < 0 else {"iconAfter": "chevron-right"}
        restyle(button, kind="quiet", compact=True, hint=keys, **icon)
        button.clicked.connect(lambda _on=False: self._step(by))
        self._line.flow.addWidget(button)
        return button
