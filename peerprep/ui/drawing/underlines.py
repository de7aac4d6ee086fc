"""The three kinds of marks and the line that goes with each; the dots around unsure words."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from peerprep.ui.palette import Ink

UNSURE_RADIUS = 4


class MarkKind(StrEnum):
    """What a mark stands for; decides its line and symbol."""

    STRENGTH = "strength"
    SUGGESTION = "suggestion"
    COMMENT = "comment"


MARK_INKS: Mapping[MarkKind, Ink] = MappingProxyType(
    {
        MarkKind.STRENGTH: Ink.ACCENT,
        MarkKind.SUGGESTION: Ink.SUGGESTION,
        MarkKind.COMMENT: Ink.COMMENT,
    }
)
MARK_SOFT: Mapping[MarkKind, Ink] = MappingProxyType(
    {
        MarkKind.STRENGTH: Ink.STRENGTH_SOFT,
        MarkKind.SUGGESTION: Ink.SUGGESTION_SOFT,
        MarkKind.COMMENT: Ink.COMMENT_SOFT,
    }
)


def mark_pen(kind: MarkKind, color: QColor, scale: float) -> QPen:
    """Return the underline of a kind: solid 1.7, dashed 2.2 (2.6 on, 1.6 off), dotted 2.6."""
    if kind is MarkKind.STRENGTH:
        return QPen(color, 1.7 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    if kind is MarkKind.SUGGESTION:
        pen = QPen(color, 2.2 * scale, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.6, 1.6])
        return pen
    pen = QPen(color, 2.6 * scale, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 1.7])
    return pen


def unsure_pen(color: QColor, scale: float) -> QPen:
    """Return the fine dotted line around a word that was hard to hear: dots of 1.3, 2.2 apart."""
    pen = QPen(color, 1.3 * scale, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.2])
    return pen
