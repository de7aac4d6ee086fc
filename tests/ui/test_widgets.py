"""Painted widgets have a name and say their value in words; keys do what a mouse does."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QLineEdit,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peerprep.ui.durations import clock, spoken
from peerprep.ui.focus import FocusRing, MnemonicHints
from peerprep.ui.icons import icon_pixmap, themed_icon
from peerprep.ui.palette import Ink
from peerprep.ui.properties import restyle
from peerprep.ui.theme import theme
from peerprep.ui.widgets.breathing_disc import BreathingDisc, breath_at
from peerprep.ui.widgets.dot_table import DotRow, DotTable
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.level_bars import LevelBars
from peerprep.ui.widgets.level_meter import LevelMeter, Zone
from peerprep.ui.widgets.line_chart import ChartPoint, LineChart
from peerprep.ui.widgets.painted import Painted
from peerprep.ui.widgets.progress_dots import ProgressDots
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.recording_mark import RecordingMark, RecordingState
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.waveform import MarkKind, SoundMark, Waveform
from tests.ui.page_checks import cut, spoken_name
from tests.ui.pictures import settle


def _painted() -> list[Painted]:
    dots, table, chart = ProgressDots(), DotTable(), LineChart()
    dots.set_progress("Question 1 of 3", 1, 3)
    table.set_rows([DotRow("Where life is now", (True, False, True))], "Sep 20", "Today")
    chart.set_points([ChartPoint(78, "Today, 1 minute 18 seconds")], "One story", last="Today")
    sound = Waveform()
    sound.set_sound([0.2, 0.9], 78)
    sound.set_marks([SoundMark(MarkKind.STRENGTH, 3, 9)])
    return [BreathingDisc(), LevelBars(), LevelMeter(), RecordingMark(), dots, table, chart, sound]


def test_painted_widgets_have_name_and_value(qtbot: QtBot) -> None:
    for widget in _painted():
        qtbot.add_widget(widget)
        widget.show()
        settle()
        assert spoken_name(widget), type(widget).__name__
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Description), type(widget).__name__
        assert not widget.grab().isNull()


@pytest.mark.parametrize("state", list(RecordingState))
def test_recording_states_differ_in_words_and_picture(qtbot: QtBot, state: RecordingState) -> None:
    one, other = RecordingMark(), RecordingMark()
    for mark in (one, other):
        qtbot.add_widget(mark)
        mark.resize(320, 46)
    one.set_state(state)
    other.set_state("ready" if state is not RecordingState.READY else "paused")
    assert one.value_in_words() != other.value_in_words()
    assert one.grab().toImage() != other.grab().toImage()


@pytest.mark.parametrize(
    ("level_db", "zone"),
    [(-60, Zone.SILENT), (-50, Zone.QUIET), (-25, Zone.GOOD), (-3, Zone.LOUD)],
)
def test_meter_names_its_zone(qtbot: QtBot, level_db: float, zone: Zone) -> None:
    meter = LevelMeter()
    qtbot.add_widget(meter)
    meter.set_level(level_db)
    assert meter.zone is zone


def test_level_is_said_in_words(qtbot: QtBot) -> None:
    meter = LevelMeter()
    qtbot.add_widget(meter)
    meter.set_level(-25)
    assert meter.value_in_words() == "Good level"


@pytest.mark.parametrize(
    ("key", "control", "expected"),
    [
        (Qt.Key.Key_Right, False, 35.0),
        (Qt.Key.Key_Left, False, 25.0),
        (Qt.Key.Key_Right, True, 41.0),
        (Qt.Key.Key_Left, True, 28.0),
        (Qt.Key.Key_Home, False, 0.0),
        (Qt.Key.Key_End, False, 78.0),
    ],
)
def test_keys_seek_in_the_sound(qtbot: QtBot, key: Qt.Key, control: bool, expected: float) -> None:
    sound = Waveform()
    qtbot.add_widget(sound)
    sound.set_sound([0.5] * 40, 78.0)
    sound.set_sentences([0.0, 12.0, 28.0, 41.0])
    sound.set_position(30.0)
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    with qtbot.wait_signal(sound.sought) as sought:
        qtbot.keyClick(sound, key, held)
    assert sought.args == [expected]


def test_click_seeks_in_the_sound(qtbot: QtBot) -> None:
    sound = Waveform()
    qtbot.add_widget(sound)
    sound.resize(400, 54)
    sound.set_sound([0.5] * 40, 80.0)
    with qtbot.wait_signal(sound.sought) as sought:
        qtbot.mouseClick(sound, Qt.MouseButton.LeftButton, pos=sound.rect().center())
    assert sought.args[0] == pytest.approx(40, abs=1)


def test_chip_group_is_one_tab_stop_walked_by_arrows(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    group, after = ChipGroup(), QPushButton("After")
    group.set_chips([("a", "One"), ("b", "Two"), ("c", "Three")])
    box = QVBoxLayout(page)
    box.addWidget(group)
    box.addWidget(after)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    group.chip("a").setFocus()
    qtbot.keyClick(group.chip("a"), Qt.Key.Key_Right)
    assert group.chip("b").hasFocus()
    with qtbot.wait_signal(group.chosen_changed):
        qtbot.keyClick(group.chip("b"), Qt.Key.Key_Space)
    assert group.chosen() == ("b",)
    qtbot.keyClick(group.chip("b"), Qt.Key.Key_Tab)
    assert after.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert group.chip("b").hasFocus()


def test_chosen_chip_has_room_for_its_tick(qtbot: QtBot) -> None:
    group = ChipGroup()
    qtbot.add_widget(group)
    group.set_chips([("a", "Lived experience")])
    group.show()
    before = group.chip("a").sizeHint().width()
    group.set_chosen(["a"])
    assert group.chip("a").sizeHint().width() > before


def test_segments_choose_one(qtbot: QtBot) -> None:
    frame = SegmentFrame()
    qtbot.add_widget(frame)
    frame.set_segments([("practice", "&Practice"), ("interview", "&Interview")], "practice")
    frame.show()
    with qtbot.wait_signal(frame.chosen_changed) as told:
        qtbot.mouseClick(frame.segment("interview"), Qt.MouseButton.LeftButton)
    assert told.args == ["interview"]
    assert frame.chosen() == "interview"


@pytest.mark.parametrize("width", [260, 400, 800])
def test_strip_shows_all_its_words(qtbot: QtBot, width: int) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    box = QVBoxLayout(page)
    strip = Strip()
    box.addWidget(strip)
    box.addStretch()
    page.resize(width, 500)
    page.show()
    done: list[str] = []
    strip.show_words(
        "trouble",
        "PeerPrep can’t hear a microphone.",
        "Plug one in and choose Look again, or type your answers.",
        [("&Look again", lambda: done.append("looked"))],
    )
    settle()
    settle()
    assert cut(page) == []
    qtbot.mouseClick(strip.buttons()[0], Qt.MouseButton.LeftButton)
    assert done == ["looked"]
    strip.clear()
    assert not strip.isVisible()


def test_question_is_static_text_for_screen_readers(qtbot: QtBot) -> None:
    label = QuestionLabel()
    qtbot.add_widget(label)
    label.set_question("How do you handle challenging situations?")
    interface = QAccessible.queryAccessibleInterface(label)
    assert interface.role() == QAccessible.Role.StaticText
    assert spoken_name(label) == "How do you handle challenging situations?"
    assert label.heightForWidth(200) > label.heightForWidth(2000)


def test_ring_follows_the_focus(qtbot: QtBot, dressed: QApplication) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    box = QVBoxLayout(page)
    one, two = QPushButton("One"), QPushButton("Two")
    box.addWidget(one)
    box.addWidget(two)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    ring = dressed.findChild(FocusRing)
    two.setFocus()
    assert ring is not None
    assert ring.framed() is two
    theme().choose(text_size=1.5)
    assert ring.framed() is two
    frame = page.findChild(QFocusFrame)
    assert frame is not None
    restyle(two, iconName="pause")
    assert frame.isVisible()
    settle()
    image = page.grab().toImage()
    left = two.geometry().left() - 3
    seen = image.pixelColor(left, two.geometry().center().y())
    focus = theme().color(Ink.FOCUS)
    assert abs(seen.red() - focus.red()) + abs(seen.blue() - focus.blue()) < 120


def test_the_cross_of_a_field_grows_with_the_text(qtbot: QtBot, dressed: QApplication) -> None:
    field = QLineEdit("words")
    qtbot.add_widget(field)
    field.setClearButtonEnabled(True)
    cross = QStyle.PixelMetric.PM_LineEditIconSize
    before = dressed.style().pixelMetric(cross, None, field)
    theme().choose(text_size=2.0)
    assert dressed.style().pixelMetric(cross, None, field) == 2 * before
    icon = dressed.style().standardIcon(QStyle.StandardPixmap.SP_LineEditClearButton)
    wanted = themed_icon("x", Ink.INK2).pixmap(2 * before).toImage()
    assert icon.pixmap(2 * before).toImage() == wanted


def test_disc_rests_with_less_movement(qtbot: QtBot) -> None:
    disc = BreathingDisc()
    qtbot.add_widget(disc)
    disc.show()
    assert disc.is_moving
    theme().choose(less_movement=True)
    assert not disc.is_moving
    assert disc.words() == "Breathe at your own speed"


def test_breath_swells_four_seconds_and_sinks_six() -> None:
    assert [round(breath_at(at), 3) for at in (0, 4, 10)] == [0, 1, 0]


def test_dot_rows_are_sentences(qtbot: QtBot) -> None:
    table = DotTable()
    qtbot.add_widget(table)
    table.set_rows(
        [DotRow("Where life is now", (True, True, False)), DotRow("What you learned", (True,) * 3)],
        "Sep 20",
        "Today",
    )
    assert table.value_in_words() == "Where life is now: heard in 2 of your last 3 stories"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.value_in_words() == "What you learned: heard in 3 of your last 3 stories"
    with qtbot.wait_signal(table.table_wanted):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert len(table.table().splitlines()) == 2


def test_unknown_icon_is_named() -> None:
    with pytest.raises(LookupError, match="no-such-icon"):
        icon_pixmap("no-such-icon", theme().color(Ink.INK), 18)


def test_durations_are_read_and_heard() -> None:
    assert (clock(72), clock(3723)) == ("1:12", "1:02:03")
    assert spoken(72) == "1 minute 12 seconds"
    assert spoken(0) == "0 seconds"
    assert spoken(61) == "1 minute 1 second"
    assert spoken(7205) == "2 hours 5 seconds"


def test_line_chart_says_its_points_and_asks_for_its_table(qtbot: QtBot) -> None:
    chart = LineChart()
    qtbot.add_widget(chart)
    points = [
        ChartPoint(78, "Monday, 1 minute 18 seconds"),
        ChartPoint(96, "Today, 1 minute 36 seconds"),
    ]
    chart.set_points(points, "Your stories took about a minute and a half.", band=(90, 150))
    assert chart.value_in_words() == "Your stories took about a minute and a half."
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.value_in_words() == "Monday, 1 minute 18 seconds"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.value_in_words() == "Today, 1 minute 36 seconds"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.value_in_words() == "Monday, 1 minute 18 seconds"
    with qtbot.wait_signal(chart.table_wanted):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chart.table().splitlines() == [point.words for point in points]


def test_alt_letters_are_underlined_while_alt_is_held(qtbot: QtBot, dressed: QApplication) -> None:
    window = QWidget()
    qtbot.add_widget(window)
    button = QPushButton("&Start", window)
    QVBoxLayout(window).addWidget(button)
    MnemonicHints(window)
    window.show()
    qtbot.wait_until(window.isActiveWindow)
    window.setFocus()
    plain = button.grab().toImage()
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    assert button.grab().toImage() != plain
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert button.grab().toImage() == plain


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("state", list(RecordingState))
def test_recording_mark_wraps_instead_of_cutting(
    qtbot: QtBot, state: RecordingState, text_size: float
) -> None:
    theme().choose(text_size=text_size)
    mark = RecordingMark()
    qtbot.add_widget(mark)
    mark.set_state(state)
    wide, least = mark.sizeHint().width(), mark.minimumSizeHint().width()
    assert least < wide
    assert mark.heightForWidth(wide) <= mark.sizeHint().height() + 1
    assert mark.heightForWidth(least) > mark.heightForWidth(wide)
    mark.resize(least, 10)
    mark.show()
    assert mark.height() == mark.heightForWidth(least)


@pytest.mark.parametrize("level_db", [-50, -25, -3])
@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_words_of_the_meter_fit_at_its_least_width(
    qtbot: QtBot, text_size: float, level_db: float
) -> None:
    theme().choose(text_size=text_size)
    meter = LevelMeter()
    qtbot.add_widget(meter)
    meter.set_level(level_db)
    meter.resize(meter.minimumSizeHint())
    places = list(meter.word_places().items())
    for zone, place in places:
        role = "label" if zone is meter.zone else "small"
        assert place.width() >= theme().metrics(role).horizontalAdvance(zone.value.title())
        assert 0 <= place.left() <= place.right() <= meter.width()
    boxes = [place for _, place in places]
    assert all(one.right() < two.left() for one, two in pairwise(boxes))
