"""A live interview: what the candidate's window tells, and what becomes of the partner's notes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep import settings
from peerprep.domain.practice import Cue
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.forms import child
from peerprep.ui.pages.partner_end_page import PartnerEndPage
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone
from tests.ui.live_parts import Two, together
from tests.ui.page_checks import check_page, visible

_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_TIME = re.compile(r"\d:\d\d|minute|second")
SUGGESTED = "That is the suggested time. Finish your thought; recording goes on."


@pytest.fixture
def two(tmp_path: Path, qapp: object, qtbot: QtBot) -> Iterator[Two]:
    with together(tmp_path, FakeMicrophone(), qtbot) as made:
        yield made


def told(window: QWidget) -> list[str]:
    """Everything a screen reader finds in a window, and its title."""
    texts = [window.windowTitle()]
    waiting: list[QAccessibleInterface | None] = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        found = waiting.pop()
        if found is not None and not found.state().invisible:
            texts += [found.text(kind) for kind in _TEXTS]
            waiting += [found.child(at) for at in range(found.childCount())]
    return [text for text in texts if text]


def time_box(two: Two) -> QCheckBox:
    return child(two.leading, QCheckBox, "time_check")


def speaking(two: Two, note: str) -> None:
    """Somebody speaks, and a note is half written."""
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(2.0)
    two.type(note)


# -- the candidate's window


def test_nothing_of_notes_and_time_is_told_in_the_candidates_window(two: Two) -> None:
    two.begin()
    two.press("Return")
    assert not [text for text in told(two.window) if _TIME.search(text)]
    two.press("Ctrl+R")
    two.speak(2.0)
    two.type("Zebra")
    two.press("Return")
    two.type("Lion")
    words = told(two.window)
    assert any("Tell me about your lived experience" in text for text in words)
    assert any("Recording" in text for text in words)  # what the microphone does is never hidden
    assert not [text for text in words if _TIME.search(text)]
    for private in ("Zebra", "Lion", "Private", "note"):
        assert not [text for text in words if private in text]
    partner = " ".join(told(two.partner))
    for shown in ("Zebra", "Lion", "0:02"):
        assert shown in partner


def test_the_time_is_shown_to_both_once_that_is_chosen_and_stays_chosen(two: Two) -> None:
    speaking(two, "x")
    label = child(two.page, QLabel, "time_label")
    assert not label.isVisible()
    two.press("Alt+H")
    two.qtbot.wait_until(label.isVisible)
    assert label.text() == "0:02"
    kept = settings.load(two.context.profile.paths.settings)[0]
    assert kept.live_time
    two.stop()
    two.begin_anew()
    assert time_box(two).isChecked()
    two.press("Return")
    assert child(two.page, QLabel, "ready_time_label").isVisible()
    two.press("Alt+H")
    two.qtbot.wait_until(lambda: not child(two.page, QLabel, "ready_time_label").isVisible())


@pytest.mark.parametrize("shown", [False, True])
def test_what_is_said_about_the_time_is_said_to_those_who_see_it(
    two: Two, said: list[str], shown: bool
) -> None:
    speaking(two, "x")
    time_box(two).setChecked(shown)
    turn = two.session._turn
    turn.answering.cue_due.emit(Cue.SUGGESTED)
    assert said[-1] == SUGGESTED  # in the partner's window, which has the keyboard
    assert child(two.leading, QLabel, "cue_label").text() == SUGGESTED
    assert child(two.page, QLabel, "cue_label").isVisible() == shown
    two.window.activateWindow()
    two.qtbot.wait_until(two.window.isActiveWindow)
    said.clear()
    turn.answering.cue_due.emit(Cue.ALMOST)
    assert said == (["About half a minute left"] if shown else [])


def test_a_choice_of_the_time_holds_when_it_can_not_be_kept(two: Two) -> None:
    speaking(two, "x")
    with FullDisk(0):
        time_box(two).click()
        assert child(two.page, QLabel, "time_label").isVisible()


# -- the notes afterwards


def earlier(two: Two) -> PartnerEndPage:
    return two.partner.earlier


def notes_of(page: PartnerEndPage) -> list[str]:
    return [box.accessibleName() for box in visible(page, QCheckBox)]


def test_notes_that_stayed_private_can_be_read_at_the_next_interview(two: Two) -> None:
    speaking(two, "Calm")
    two.stop()
    assert not two.button("earlier").isVisible()
    two.end()
    assert "“Notes from before”" in two.label("end_line")
    two.begin_anew()
    two.press("Alt+B")
    two.qtbot.wait_until(earlier(two).isVisible)
    assert notes_of(earlier(two)) == ["May be seen: 0:02, Calm"]
    heads = [label.text() for label in visible(earlier(two), QLabel) if isinstance(label, QLabel)]
    assert "Tell me about your lived experience  ·  Take 1, today" in heads
    check_page(earlier(two), ["back_button", "delete_button"], owner=two.partner)
    two.press("Space")
    (take,) = two.takes()
    assert [n.text for n in two.context.profile.interview.shared_notes(take.id)] == ["Calm"]
    two.press("Escape")
    assert two.leading.isVisible()
    assert two.focused == "question_list"
    assert two.session.is_active


def test_notes_of_an_interview_that_was_cut_off_can_be_read_too(two: Two) -> None:
    speaking(two, "Half a thou")
    two.stop()
    two.partner.close_now()  # no page of the end was ever seen, as after a power cut
    two.begin()
    two.press("Alt+B")
    two.qtbot.wait_until(earlier(two).isVisible)
    assert notes_of(earlier(two)) == ["May be seen: 0:02, Half a thou"]


def test_notes_from_before_are_deleted_for_good_after_a_question(two: Two) -> None:
    speaking(two, "Calm")
    two.stop()
    two.begin_anew()
    two.press("Alt+B")
    two.qtbot.wait_until(earlier(two).isVisible)
    two.press("Alt+L")
    two.qtbot.wait_until(lambda: two.partner.findChild(Confirm) is not None)
    two.press("Alt+D")
    two.qtbot.wait_until(lambda: two.notes() == [])
    assert two.partner.focusWidget() is child(earlier(two), QPushButton, "back_button")


def test_leaving_while_notes_from_before_are_read_is_the_end(two: Two) -> None:
    speaking(two, "Calm")
    two.stop()
    two.begin_anew()
    two.press("Alt+B")
    two.qtbot.wait_until(earlier(two).isVisible)
    two.press("Escape", two.window)
    two.qtbot.wait_until(lambda: not two.partner.is_leading)
    assert two.ending.isVisible()
