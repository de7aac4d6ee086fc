"""A suggested answer time, shown as minutes and seconds."""

import re

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from peerprep.domain.bank_edits import LONGEST_S, SHORTEST_S
from peerprep.ui.durations import clock, spoken

_STEP_S = 15
_TYPED = re.compile(r"\s*(?:(\d{0,2})\s*:\s*)?(\d{1,4})\s*")


class TimeSpin(QSpinBox):
    """Seconds as "1:30"; a number without a colon is seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(SHORTEST_S, LONGEST_S)
        self.setSingleStep(_STEP_S)
        self.valueChanged.connect(lambda value: self.setAccessibleDescription(spoken(value)))

    def stepBy(self, steps: int) -> None:
        """Go to the next quarter of a minute."""
        rest = self.value() % _STEP_S
        if rest:
            self.setValue(self.value() + (_STEP_S - rest if steps > 0 else -rest))
            steps -= 1 if steps > 0 else -1
        self.setValue(self.value() + steps * _STEP_S)

    def textFromValue(self, val: int) -> str:
        """Return minutes and seconds."""
        return f"{val // 60}:{val % 60:02}" if val >= 3600 else clock(val)

    def valueFromText(self, text: str) -> int:
        """Return the seconds that are meant."""
        parts = _TYPED.fullmatch(text)
        return int(parts[1] or 0) * 60 + int(parts[2]) if parts else self.value()

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Take digits and one colon, as long as they make a time."""
        parts = _TYPED.fullmatch(input)
        if parts is None:
            is_begun = re.fullmatch(r"\s*\d{0,2}\s*:?\s*", input)
            state = QValidator.State.Intermediate if is_begun else QValidator.State.Invalid
        elif SHORTEST_S <= self.valueFromText(input) <= LONGEST_S:
            state = QValidator.State.Acceptable
        else:
            state = QValidator.State.Intermediate
        return (state, input, pos)
