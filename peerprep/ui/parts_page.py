"""Every part and state of the house style on one page, for pictures and for looking at."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.drawing.words import WordMark
from peerprep.ui.palette import Ink
from peerprep.ui.properties import restyle
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card, Rule
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.labels import make_label, set_role
from peerprep.ui.widgets.painted import Painted
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.recording_mark import RecordingMark, RecordingState
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.waveform import MarkKind
from peerprep.ui.widgets.words_view import WordsView

_SHOWN = (
    Ink.WINDOW,
    Ink.RAIL,
    Ink.SURFACE,
    Ink.SUNKEN,
    Ink.INK,
    Ink.INK2,
    Ink.EDGE,
    Ink.ACCENT,
    Ink.SUGGESTION,
    Ink.COMMENT,
    Ink.CARE,
    Ink.FOCUS,
)
_WORDS = (
    "I keep the details for myself. My counselor Dana believed me. Today I’ve got my own "
    "apartment. I work part time now."
)


class Swatch(Painted):
    """A color with its name for screen readers."""

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self.setAccessibleName(ink.value)

    def sizeHint(self) -> QSize:
        """Return a small square."""
        side = theme().ipx(28)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the color with an edge."""
        look = theme()
        painter = QPainter(self)
        box = self.sizeHint()
        rect = self.rect()
        rect.setSize(box)
        rounded(painter, rect, look.px(7), look.color(self._ink), look.color(Ink.EDGE))
        painter.end()


class PartsPage(QWidget):
    """Three columns: type and controls, marks and recording, notices and colors."""

    title = "PeerPrep parts"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        page = QVBoxLayout(self)
        page.setContentsMargins(32, 20, 32, 24)
        page.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconView(self, icon="logo", ink=Ink.ACCENT, side_px=30))
        head.addWidget(_label(self.title, "title"))
        head.addStretch()
        self._look_label = _label("Light", "second")
        head.addWidget(self._look_label)
        page.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(18)
        for column in (self._controls(), self._marks(), self._notices()):
            columns.addWidget(column, 1)
        page.addLayout(columns, 1)
        theme().changed.connect(self._name_look)

    def _name_look(self) -> None:
        self._look_label.setText("Dark" if theme().is_dark else "Light")

    def _controls(self) -> QWidget:
        card, box = _card()
        box.addWidget(_label("Type", "caption"))
        question = QuestionLabel()
        question.set_question("The interviewer’s voice")
        question.setProperty("role", "question_header")
        box.addWidget(question)
        for words, role in (
            ("Page title", "title"),
            ("Card heading", "heading"),
            ("Body text, controls and your words", "body"),
            ("Small: times, help, labels. Never smaller.", "small"),
        ):
            box.addWidget(_label(words, role))
        box.addWidget(Rule())
        box.addWidget(_label("Buttons", "caption"))
        self.primary_button = _button("&Primary", kind="primary", iconName="mic")
        self.secondary_button = _button("S&econdary")
        box.addLayout(_row(self.primary_button, self.secondary_button))
        not_ready = _button("Not ready", kind="primary")
        not_ready.setEnabled(False)
        play = _button("", kind="round", iconName="play")
        play.setAccessibleName("Play")
        play.setToolTip("Play")
        box.addLayout(_row(_button("&Quiet", kind="quiet", iconName="pencil"), not_ready, play))
        box.addWidget(Rule())
        box.addWidget(_label("Choices", "caption"))
        self._add_choices(box)
        box.addStretch()
        return card

    def _add_choices(self, box: QVBoxLayout) -> None:
        chips = ChipGroup()
        chips.set_chips([("chosen", "Chosen"), ("other", "Not chosen")], ["chosen"])
        chips.add_widget(_button("Add", kind="add", iconName="plus"))
        box.addWidget(chips)
        segments = SegmentFrame()
        segments.set_segments([("practice", "P&ractice"), ("interview", "&Interview")], "practice")
        switches = []
        for on, name in ((True, "A switch that is on"), (False, "A switch that is off")):
            switch = QCheckBox()
            switch.setProperty("kind", "switch")
            switch.setChecked(on)
            switch.setAccessibleName(name)
            switches.append(switch)
        box.addLayout(_row(segments, *switches))
        role = QComboBox()
        role.addItem("Peer support specialist")
        role.setAccessibleName("Role")
        count = QSpinBox()
        count.setValue(3)
        count.setAccessibleName("Questions")
        row = QHBoxLayout()
        row.addWidget(role, 1)
        row.addWidget(count)
        box.addLayout(row)
        search = QLineEdit()
        search.setProperty("iconName", "search")
        search.setPlaceholderText("Search words, notes and comments")
        search.setAccessibleName("Search")
        box.addWidget(search)

    def _marks(self) -> QWidget:
        card, box = _card()
        box.addWidget(_label("Marks: symbol, word and line together", "caption"))
        self.words_view = WordsView()
        self.words_view.set_words(_WORDS, _spans(_WORDS))
        self.words_view.set_marks(
            [
                _mark("a", MarkKind.STRENGTH, "I keep the details for myself.", 0),
                _mark("b", MarkKind.SUGGESTION, "My counselor Dana believed me.", 1),
                _mark("c", MarkKind.COMMENT, "Today I’ve got my own apartment", 2),
            ]
        )
        self.words_view.set_lit(_WORDS[: _WORDS.index("part time")].count(" "))
        box.addWidget(self.words_view, 1)
        box.addWidget(Rule())
        box.addWidget(_label("Recording: shape, word, time and level together", "caption"))
        for state in RecordingState:
            mark = RecordingMark()
            mark.set_state(state)
            box.addWidget(mark)
        box.addWidget(Rule())
        box.addWidget(_label("Progress", "caption"))
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setValue(62)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(bar, 1)
        row.addWidget(_label("About 8 seconds left", "second"))
        box.addLayout(row)
        return card

    def _notices(self) -> QWidget:
        column = QWidget()
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(11)
        for kind, title, text, actions in (
            (StripKind.SAVED, "Saved on this computer.", "", []),
            (
                StripKind.INFO,
                "Written down by Base English.",
                "Short words such as “um” can be missed.",
                [],
            ),
            (
                StripKind.TROUBLE,
                "PeerPrep can’t hear a microphone.",
                "Plug one in and choose Look again, or type your answers.",
                [("&Look again", column.update)],
            ),
        ):
            strip = Strip(column)
            box.addWidget(strip)
            strip.show_words(kind, title, text, actions, announce=False)
        box.addWidget(self._empty_card())
        box.addWidget(self._colors())
        box.addStretch()
        return column

    def _empty_card(self) -> QWidget:
        card, box = _card()
        disc = IconView(icon="audio-lines", ink=Ink.ACCENT, disc=Ink.ACCENT_SOFT, side_px=44)
        box.addWidget(disc, 0, Qt.AlignmentFlag.AlignHCenter)
        for words, role in (
            ("No takes yet", "heading"),
            ("Your first answer will be here, and only here.", "second"),
        ):
            label = make_label(words, role)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(label)
        button = _button("Practice a question", compact=True)
        box.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        return card

    def _colors(self) -> QWidget:
        card, box = _card()
        box.addWidget(_label("Colors by role", "caption"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(9)
        for place, ink in enumerate(_SHOWN):
            row, column = divmod(place, 3)
            grid.addWidget(Swatch(ink), row, 2 * column)
            grid.addWidget(_label(ink.value, "small"), row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
        box.addLayout(grid)
        return card


def _card() -> tuple[Card, QVBoxLayout]:
    card = Card()
    box = QVBoxLayout(card)
    box.setContentsMargins(20, 16, 20, 16)
    box.setSpacing(8)
    return card, box


def _label(words: str, role: str) -> QLabel:
    label = QLabel(words)
    set_role(label, role)
    return label


def _button(words: str, **properties: object) -> QPushButton:
    button = QPushButton(words)
    restyle(button, **properties)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _spans(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        spans.append((start, at))
    return spans


def _mark(mark_id: str, kind: MarkKind, sentence: str, number: int) -> WordMark:
    start = _WORDS.index(sentence)
    return WordMark(mark_id, kind, start, start + len(sentence), number, sentence)
