"""Designer forms, loaded at run time."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from peerprep.resources import resource
from peerprep.ui.widgets.breathing_disc import BreathingDisc
from peerprep.ui.widgets.card import Card, RailFrame, Rule
from peerprep.ui.widgets.dot_table import DotTable
from peerprep.ui.widgets.flow import ChipGroup, FlowFrame
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.labels import Tag
from peerprep.ui.widgets.level_bars import LevelBars
from peerprep.ui.widgets.level_meter import LevelMeter
from peerprep.ui.widgets.line_chart import LineChart
from peerprep.ui.widgets.progress_dots import ProgressDots
from peerprep.ui.widgets.question_label import ParagraphLabel, QuestionLabel
from peerprep.ui.widgets.recording_mark import RecordingMark
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.waveform import Waveform
from peerprep.ui.widgets.words_view import WordsView

_Found = TypeVar("_Found", bound=QObject)

HOUSE_WIDGETS: tuple[type[QWidget], ...] = (
    BreathingDisc,
    Card,
    ChipGroup,
    DotTable,
    FlowFrame,
    IconView,
    LevelBars,
    LevelMeter,
    LineChart,
    ParagraphLabel,
    ProgressDots,
    QuestionLabel,
    RailFrame,
    RecordingMark,
    Rule,
    SegmentFrame,
    Strip,
    Tag,
    Waveform,
    WordsView,
)


class FormError(LookupError):
    """A form that is absent or broken, or a widget it should have; the text names the file."""


def load_form(name: str, parent: QWidget, custom: Iterable[type[QWidget]] = ()) -> QWidget:
    """Load `resources/ui/<name>`, lay it into `parent` and return it.

    The house widgets are known to every form; `custom` adds others. Raises FormError.
    """
    try:
        data = resource("ui", name).read_bytes()
    except OSError as trouble:
        raise FormError(f"The form {name} is missing.") from trouble
    loader = QUiLoader()
    loader.clearPluginPaths()
    loader.setLanguageChangeEnabled(True)
    for kind in (*HOUSE_WIDGETS, *custom):
        loader.registerCustomWidget(kind)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    form = loader.load(buffer, parent)
    if form is None:
        raise FormError(f"The form {name} cannot be read: {loader.errorString()}")
    form.setProperty("form", name)
    for label in form.findChildren(QLabel):
        # Words of a stranger's bank stay letters, whatever tags they have.
        label.setTextFormat(Qt.TextFormat.PlainText)
    for area in form.findChildren(QScrollArea):
        # What is inside has the focus; a stop that says nothing would only be in the way.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if parent.layout() is None:
        box = QVBoxLayout(parent)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(form)
    return form


def child(form: QWidget, kind: type[_Found], name: str) -> _Found:
    """Return a named widget of a form; raises FormError when it is absent or of another kind."""
    found = form.findChild(QObject, name)
    if not isinstance(found, kind):
        what = "nothing" if found is None else type(found).__name__
        raise FormError(
            f"The form {form.property('form')} should have a {kind.__name__} named {name}; "
            f"it has {what}."
        )
    return found
