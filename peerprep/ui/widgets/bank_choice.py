"""Which banks the questions of a practice come from; shown once there is more than one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.questions import QuestionBank
from peerprep.ui.forms import child
from peerprep.ui.widgets.flow import ChipGroup

_TITLE_MOST = 40


class BankChoice(QObject):
    """Behavior of the widgets that a form names banks_field and bank_chips.

    Kept are the banks that are left out, so a new one takes part.

    Signals:
        changed(): other banks are chosen.
    """

    changed = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._field = child(form, QWidget, "banks_field")
        self.chips = child(form, ChipGroup, "bank_chips")
        self._shown: list[tuple[str, str]] = []
        self.chips.chosen_changed.connect(self.changed)

    def show_banks(self, banks: Sequence[QuestionBank], left_out: Sequence[str]) -> None:
        """Offer these banks, the empty ones not."""
        offered = [(bank.id, shortened(bank.title)) for bank in banks if bank.questions]
        self.chips.blockSignals(True)
        if offered != self._shown:
            self._shown = offered
            self.chips.set_chips(offered)
        self.chips.set_chosen([bank_id for bank_id, _ in offered if bank_id not in left_out])
        self.chips.blockSignals(False)
        self._field.setVisible(len(offered) > 1)

    def left_out(self, before: Sequence[str]) -> tuple[str, ...]:
        """Return the banks that are not chosen; of those not offered, the ones left out before."""
        offered = [bank_id for bank_id, _ in self._shown]
        if len(offered) < 2:
            return tuple(before)
        elsewhere = [bank_id for bank_id in before if bank_id not in offered]
        return (*elsewhere, *(key for key in offered if key not in self.chips.chosen()))


def shortened(title: str) -> str:
    """Return a bank's title so that it fits on a chip."""
    return title if len(title) <= _TITLE_MOST else title[: _TITLE_MOST - 1].rstrip() + "…"
