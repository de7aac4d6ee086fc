"""A live interview in two windows: by keys alone, private notes, and every way it can end."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui import announce
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.keys_sheet import KeysSheet
from peerprep.ui.forms import child
from peerprep.ui.interview_plan import Stage
from peerprep.ui.pages.break_page import BreakPage
from peerprep.ui.pages.care_page import CarePage
from peerprep.ui.pages.practice_page import PracticePage
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.pages.session_end_page import SessionEndPage
from peerprep.ui.theme import theme
from peerprep.ui.undo import Undo
from peerprep.ui.widgets.ideas_card import IdeasCard
from peerprep.ui.widgets.recording_mark import RecordingMark
from peerprep.ui.widgets.strip import Strip
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, voice
from tests.ui.live_parts import Two, together
from tests.ui.page_checks import all_words, check_page, visible

FIRST = "Tell me about your lived experience"
Heard = list[tuple[str, str]]


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def two(tmp_path: Path, qapp: object, qtbot: QtBot, microphone: FakeMicrophone) -> Iterator[Two]:
    with together(tmp_path, microphone, qtbot) as made:
        yield made


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What a screen reader is given to say, each with the window it comes from."""
    heard: Heard = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            source = event.object()
            assert isinstance(source, QWidget)
            heard.append((type(source.window()).__name__, event.message()))

    monkeypatch.setattr(announce.QAccessible, "updateAccessibility", staticmethod(hear))
    return heard


def strip(owner: QWidget) -> Strip:
    return child(owner, Strip, "notice_strip")


def shown_words(page: QWidget) -> str:
    return " ".join(
        label.text() for label in visible(page, QLabel, QPushButton) if hasattr(label, "text")
    )


# -- the whole of it


def test_a_whole_interview_by_keys_from_the_practice_page(two: Two) -> None:
    two.press("Alt+B", two.window)
    two.qtbot.wait_until(lambda: two.session.is_active)
    two.qtbot.wait_until(two.partner.isActiveWindow)
    assert isinstance(two.page, QuestionPage)
    assert two.question == "One moment. The first question is coming."
    two.press("Return")
    assert two.question == FIRST
    assert two.focused == "start_button"
    two.press("Space")
    two.qtbot.wait_until(lambda: two.session.is_recording)
    two.speak(2.0)
    two.type("Calm begin")
    two.press("Return")
    two.speak(3.0)
    two.type("Hope at the end")
    two.stop()
    assert two.focused == "note_edit"
    two.press("Return")
    two.press("Ctrl+Return")
    second = two.question
    assert second != FIRST
    two.press("Ctrl+R")
    two.speak(1.0)
    two.press("Ctrl+P")
    two.microphone.speak(voice(5.0))
    two.press("Ctrl+P")
    two.stop()
    two.press("Escape")
    two.qtbot.wait_until(lambda: not two.partner.is_leading)
    assert isinstance(two.page, SessionEndPage)
    two.press("Space")
    two.press("Ctrl+Return")
    two.qtbot.wait_until(lambda: two.session._window is None)
    first = next(take for take in two.takes() if take.question.text == FIRST)
    assert [take.question.text for take in two.takes()] == [second, FIRST]
    assert sorted(round(take.duration_s) for take in two.takes()) == [1, 5]
    assert [(round(n.at_s), n.text, n.shared) for n in two.notes()] == [
        (2, "Calm begin", True),
        (5, "Hope at the end", False),
    ]
    (seen,) = two.context.profile.interview.shared_notes(first.id)
    assert seen.text == "Calm begin"
    two.press("Escape", two.window)
    assert isinstance(two.page, PracticePage)


def test_nothing_but_question_state_and_time_is_on_the_candidates_page(two: Two) -> None:
    profile = two.context.profile
    profile.save_settings(replace(profile.settings, private=("My children",)))
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(2.0)
    two.type("Secret words")
    page = two.page
    assert not child(page, IdeasCard, "ideas_card").isVisible()
    for name in ("topic_tag", "private_line", "start_button", "type_button"):
        assert not child(page, QWidget, name).isVisible(), name
    words = " ".join(all_words(page))
    assert "Secret words" not in words
    assert "Lived experience" not in shown_words(page)
    assert "My children" not in words
    assert "Question 1" not in words


def test_it_is_one_recording_and_one_take(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.press("Ctrl+R", two.window)
    two.microphone.speak(voice(0.4))
    two.qtbot.wait_until(lambda: not two.session.is_recording)
    assert len(two.microphone.opened) == 1
    assert len(two.takes()) == 1
    assert two.leading.stage is Stage.SAVED
    mark = child(two.page, RecordingMark, "ready_mark")
    assert mark.accessibleDescription() == "Saved. 1 second, on this computer"


def test_the_candidate_can_pause_stop_discard_and_skip(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("On this take")
    two.press("Ctrl+P", two.window)
    assert child(two.leading, QPushButton, "pause_button").text() == "Resum&e"
    two.press("Ctrl+D", two.window)
    assert two.takes() == []
    assert two.leading.stage is Stage.ASKED
    assert two.note.toPlainText() == ""
    assert not two.note.isEnabled()
    two.press("Ctrl+Z", two.window)
    assert [note.text for note in two.notes()] == ["On this take"]
    assert two.leading.stage is Stage.SAVED
    two.press("Ctrl+Return")
    two.qtbot.mouseClick(child(two.page, QPushButton, "skip_button"), Qt.MouseButton.LeftButton)
    assert two.question == "One moment. The next question is coming."
    assert two.leading.stage is Stage.CHOOSING
    assert "Skipped" in two.offered()


def test_notes_on_a_discarded_answer_go_with_it(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("On this take")
    two.press("Ctrl+D", two.window)
    undo = two.session.findChild(Undo)
    assert undo is not None
    undo.let_go()
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    assert two.notes() == []
    assert not two.leading.notes.holds_unsaved


# -- questions


def test_follow_ups_stand_under_their_question_and_can_be_asked(two: Two) -> None:
    two.begin()
    assert len(two.offered()) == 3
    two.press("Return")
    follow_ups = two.context.profile.banks.built_in().questions[0].follow_ups
    lines = ["In the other window", *["Follow-up"] * len(follow_ups)]
    assert two.offered()[: len(lines)] == lines
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    two.press("Ctrl+F")
    two.press("Tab")
    assert two.focused == "question_list"
    two.press("Home")
    two.press("Down")
    two.press("Return")
    assert two.question == follow_ups[0].replace("'", "’")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    assert two.offered()[:2] == ["Answered", "Follow-up  ·  In the other window  ·  Answered"]
    assert two.takes()[0].question.key == "lived-experience.follow-up-1"


def test_choosing_while_someone_speaks_changes_nothing_on_the_other_screen(
    two: Two, said: Heard
) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.press("Alt+Q")
    two.qtbot.wait_until(lambda: two.focused == "question_list")
    two.press("End")
    chosen = two.leading.chosen_key
    two.press("Return")
    assert said[-1] == ("PartnerWindow", "It is asked after this answer.")
    assert two.question == FIRST
    two.stop()
    assert two.focused == "ask_button"
    two.press("Space")
    two.qtbot.wait_until(lambda: two.question != FIRST)
    assert two.session._shown is not None
    assert two.session._shown.question.key == chosen


def test_skip_waits_for_the_next_choice(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Alt+K")
    two.qtbot.wait_until(lambda: two.leading.stage is Stage.CHOOSING)
    assert two.focused == "question_list"
    assert two.offered()[0] == "Skipped"
    two.press("Ctrl+R")
    assert not two.session.is_recording
    two.press("Return")
    assert two.question == "Why are you interested in peer support?"


def test_search_finds_a_question_and_keeps_the_follow_ups(two: Two) -> None:
    two.begin()
    two.press("Ctrl+F")
    two.type("peer SUPPORT?")
    assert two.offered() == ["Motivation  ·  about 1½ minutes"]
    two.press("Return")
    assert two.focused == "question_list"
    two.press("Return")
    assert two.question == "Why are you interested in peer support?"
    assert len(two.offered()) > 3


def test_the_keyboard_stays_in_the_search_when_an_answer_ends(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.press("Ctrl+F")
    two.type("w")
    child(two.page, QPushButton, "stop_button").click()  # by who answers
    two.qtbot.wait_until(lambda: two.leading.stage is Stage.SAVED)
    assert two.focused == "search_edit"
    two.type("hy are")
    two.press("Space")
    assert two.question == FIRST  # nothing else was asked meanwhile
    two.press("Ctrl+Return")
    assert two.question == "Why are you interested in peer support?"
    assert two.focused == "start_button"


def test_a_question_asked_again_is_another_take_of_it(two: Two) -> None:
    two.begin()
    two.press("Return")
    for seconds in (1.0, 2.0):
        two.press("Ctrl+R")
        two.speak(seconds)
        two.type(f"note {seconds}")
        two.stop()
    assert [take.number for take in two.takes()] == [2, 1]
    two.press("Escape")
    words = " ".join(label.text() for label in two.ending.findChildren(QLabel))
    assert f"{FIRST}, take 1" in words
    assert f"{FIRST}, take 2" in words


# -- notes


def test_a_note_begins_with_its_first_letter_and_is_saved_at_once(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(2.0)
    two.type("H")
    assert [(round(n.at_s), n.text) for n in two.notes()] == [(2, "H")]
    two.speak(4.0)
    two.type("ope")
    assert [(round(n.at_s), n.text) for n in two.notes()] == [(2, "Hope")]
    assert two.label("note") == "Your &note at 0:02"
    two.press("Shift+Return")
    two.type("second line")
    two.press("Return")
    assert [n.text for n in two.notes()] == ["Hope\nsecond line"]
    assert two.note.toPlainText() == ""
    assert two.label("note") == "Your &note"


def test_an_emptied_note_is_none_and_the_next_has_its_own_moment(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("x")
    two.press("Backspace")
    assert two.notes() == []
    two.speak(3.0)
    two.type("y")
    assert [(round(n.at_s), n.text) for n in two.notes()] == [(4, "y")]


def test_typing_anywhere_begins_a_note(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    for name in ("stop_button", "question_list"):
        child(two.leading, QWidget, name).setFocus()
        two.type("Warm")
        assert two.focused == "note_edit"
        two.press("Return")
    assert [n.text for n in two.notes()] == ["Warm", "Warm"]
    assert two.session.is_recording


def test_keys_with_control_never_write_or_delete(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("Hope")
    two.press("Home")
    two.press("Ctrl+K")
    assert two.focused == "note_edit"
    two.press("Ctrl+J")
    assert [n.text for n in two.notes()] == ["Hope"]


def test_a_kept_note_can_be_opened_again(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("Hop")
    two.press("Return")
    two.speak(3.0)
    two.press("Tab")
    assert two.focused == "note_list"
    two.press("Return")
    assert two.label("note") == "Your &note at 0:01"
    two.type("e")
    two.press("Return")
    assert [(round(n.at_s), n.text) for n in two.notes()] == [(1, "Hope")]


def test_without_a_recording_there_is_no_moment_to_note(two: Two) -> None:
    two.begin()
    line = child(two.leading, QLabel, "note_line_label")
    two.press("Return")
    assert line.isVisible()
    assert not two.note.isEnabled()
    two.press("Ctrl+R")
    assert not line.isVisible()
    two.speak(1.0)
    two.stop()
    two.type("After it")
    assert [round(n.at_s) for n in two.notes()] == [round(two.takes()[0].duration_s)]
    two.press("Ctrl+Return")
    assert not two.note.isEnabled()
    assert [n.text for n in two.notes()] == ["After it"]


def test_a_note_the_disk_does_not_take_stays_and_is_saved_later(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("Ho")
    with FullDisk(0):
        two.qtbot.keyClicks(two.note, "pe")
        two.qtbot.keyClick(two.note, Qt.Key.Key_Return)
        kept = two.note.toPlainText()
        unsaved = two.session.holds_unsaved
        words = strip(two.leading).words()
    assert kept == "Hope"
    assert unsaved
    assert words.startswith("Your note is still here, but not on the disk yet.")
    two.qtbot.wait_until(lambda: [n.text for n in two.notes()] == ["Hope"])
    assert not strip(two.leading).isVisible()
    two.press("Return")
    assert two.note.toPlainText() == ""


# -- trouble and other pages


def test_an_unplugged_microphone_is_said_in_both_windows_and_goes_on(two: Two, said: Heard) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(2.0)
    two.type("Before ")
    two.microphone.unplug("Desk microphone")
    two.qtbot.wait_until(lambda: strip(two.leading).isVisible())
    assert strip(two.page).isVisible()
    assert two.focused == "note_edit"
    unplugged = [where for where, words in said if "unplugged" in words]
    assert unplugged == ["PartnerWindow"]
    for owner in (two.page, two.leading):
        assert child(owner, RecordingMark, "recording_mark").state.value == "unplugged"
    two.press("Alt+G")
    two.qtbot.wait_until(lambda: not strip(two.leading).isVisible())
    two.speak(1.0)
    two.type("and after")
    two.stop()
    (take,) = two.takes()
    assert take.duration_s == pytest.approx(3.3, abs=0.1)
    assert [(round(n.at_s), n.text) for n in two.notes()] == [(2, "Before and after")]


def test_a_microphone_that_does_not_open_is_said_to_the_partner(two: Two) -> None:
    two.begin()
    two.microphone.unplug()
    two.press("Return")
    two.press("Ctrl+R")
    assert strip(two.leading).isVisible()
    assert two.leading.stage is Stage.ASKED
    two.microphone.plug("Headset")
    two.press("Alt+O")
    two.qtbot.wait_until(lambda: two.session.is_recording)


def test_a_break_covers_the_question_and_recording_waits(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.press("Ctrl+B")
    assert isinstance(two.page, BreakPage)
    assert two.leading.stage is Stage.AWAY
    for keys in ("Ctrl+R", "Ctrl+P", "Ctrl+Return"):
        two.press(keys)
    two.microphone.speak(voice(3.0))
    two.press("Escape", two.window)
    assert isinstance(two.page, QuestionPage)
    assert two.leading.stage is Stage.RECORDING
    two.press("Ctrl+P")
    two.speak(1.0)
    two.stop()
    assert two.takes()[0].duration_s == pytest.approx(2.3, abs=0.2)


def test_care_comes_between_answers_and_holds_the_interview(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    (take,) = two.takes()
    two.context.profile.transcripts.type_words(take.id, "I want to kill myself tonight.")
    two.context.scribe.check_again(take.id)
    two.qtbot.wait_until(lambda: isinstance(two.page, CarePage))
    assert two.leading.stage is Stage.AWAY
    two.press("Ctrl+Return")
    assert isinstance(two.page, CarePage)
    two.press("Escape", two.window)
    assert two.leading.stage is Stage.SAVED


# -- what is said


def test_news_is_said_once_in_the_window_with_the_keyboard(two: Two, said: Heard) -> None:
    two.begin()
    said.clear()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.press("Ctrl+P")
    two.press("Ctrl+P")
    two.type("x")
    two.press("Return")
    two.press("Ctrl+J")
    two.stop()
    assert [where for where, _ in said] == ["PartnerWindow"] * len(said)
    assert [words for _, words in said] == [
        FIRST,
        "Recording.",
        "Paused at 1 second.",
        "Recording.",
        "Note kept at 1 second.",
        "Good level, 1 second.",
        "Saved, 1 second.",
    ]


def test_the_candidates_window_says_its_own_when_it_has_the_keyboard(two: Two, said: Heard) -> None:
    two.begin()
    two.press("Return")
    two.window.activateWindow()
    two.qtbot.wait_until(two.window.isActiveWindow)
    said.clear()
    two.press("Ctrl+R", two.window)
    assert said == [("MainWindow", "Recording.")]


# -- ends


def test_closing_the_partners_window_while_recording_keeps_everything(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(2.0)
    two.type("Half a thought")
    assert not two.partner.close()
    assert two.session.is_recording
    assert strip(two.leading).words() == "You’re still recording."
    two.press("Alt+T")
    two.microphone.speak(voice(0.4))
    two.qtbot.wait_until(lambda: not two.partner.is_leading)
    assert isinstance(two.page, SessionEndPage)
    assert two.partner.close()
    (take,) = two.takes()
    assert take.duration_s == pytest.approx(2.3, abs=0.2)
    assert take.has_recording
    assert [(n.text, n.shared) for n in two.notes()] == [("Half a thought", False)]
    assert not two.microphone.is_open


def test_a_window_taken_away_without_asking_leaves_the_recording(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("Half")
    two.partner.close_now()
    two.speak(1.0)
    two.press("Ctrl+R", two.window)
    two.microphone.speak(voice(0.4))
    two.qtbot.wait_until(lambda: not two.session.is_recording)
    assert two.takes()[0].duration_s == pytest.approx(2.3, abs=0.2)
    assert [n.text for n in two.notes()] == ["Half"]


def test_keep_recording_goes_on_at_the_note(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.press("Escape")
    two.press("Space")
    two.qtbot.wait_until(lambda: not strip(two.leading).isVisible())
    assert two.session.is_recording
    assert two.focused == "note_edit"
    assert not strip(two.page).isVisible()


def test_closing_without_notes_needs_no_second_time(two: Two) -> None:
    two.begin()
    assert two.partner.close()
    assert isinstance(two.page, SessionEndPage)
    assert two.session._window is None


def test_closing_peerprep_while_recording_keeps_everything(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.type("Half")
    partner = two.partner
    assert not two.window.close()
    asked = two.window.findChild(Confirm)
    assert asked is not None
    asked.accept_button.click()
    assert not two.window.isVisible()
    assert not partner.isVisible()
    assert [round(take.duration_s) for take in two.takes()] == [1]
    assert [n.text for n in two.notes()] == ["Half"]


def test_leaving_on_the_candidates_side_ends_it_for_both(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    two.press("Escape", two.window)
    assert isinstance(two.page, SessionEndPage)
    assert not two.partner.is_leading
    two.press("Escape", two.window)
    assert isinstance(two.page, PracticePage)
    assert not child(two.ending, QPushButton, "back_button").isVisible()
    two.press("Ctrl+Return")
    two.qtbot.wait_until(lambda: two.session._window is None)


def test_back_to_the_interview(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    two.press("Escape")
    two.press("Alt+B")
    two.qtbot.wait_until(lambda: two.partner.is_leading)
    assert two.question == FIRST
    assert two.leading.stage is Stage.SAVED
    two.press("Ctrl+R")
    assert two.session.is_recording


def test_going_back_waits_while_the_candidate_reads_a_take(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    two.press("Escape")
    two.context.go.open_take.emit(two.takes()[0].id)
    two.press("Alt+B")
    two.qtbot.wait_until(lambda: two.partner.is_leading)
    assert two.leading.stage is Stage.AWAY
    two.press("Alt+Left", two.window)
    assert two.leading.stage is Stage.SAVED


def test_a_second_interview_and_a_session_alone_follow(two: Two) -> None:
    two.begin()
    two.press("Return")
    two.partner.close_now()
    two.begin()
    assert two.question == "One moment. The first question is coming."
    two.press("Escape")
    two.press("Escape", two.window)
    two.press("Ctrl+Return", two.window)
    assert child(two.page, QWidget, "start_button").isVisible()
    assert two.context.profile.practice.left_off() is not None


def test_an_interview_is_never_offered_to_go_on_with_alone(two: Two) -> None:
    two.begin()
    two.press("Return")
    assert two.context.profile.practice.left_off() is None


# -- the page of the end


def end_with_notes(two: Two, *notes: str) -> None:
    two.begin()
    two.press("Return")
    two.press("Ctrl+R")
    for text in notes:
        two.speak(1.0)
        two.type(text)
        two.press("Return")
    two.stop()
    two.press("Escape")
    two.qtbot.wait_until(lambda: not two.partner.is_leading)


def test_notes_are_private_until_their_box_is_ticked(two: Two, said: Heard) -> None:
    end_with_notes(two, "one", "two")
    assert said[-1] == (
        "PartnerWindow",
        "That was the interview. Notes: 2. May be seen: 0.",
    )
    boxes = visible(two.ending, QCheckBox)
    assert [box.accessibleName() for box in boxes] == [
        "May be seen: 0:01, one",
        "May be seen: 0:02, two",
    ]
    two.press("Tab")
    two.press("Space")
    assert [n.shared for n in two.notes()] == [False, True]
    two.press("Space")
    assert [n.shared for n in two.notes()] == [False, False]


def test_private_notes_can_be_deleted_after_a_question(two: Two) -> None:
    end_with_notes(two, "one", "two")
    two.press("Space")
    two.press("Alt+L")
    two.qtbot.wait_until(lambda: two.partner.findChild(Confirm) is not None)
    two.press("Alt+D")
    two.qtbot.wait_until(lambda: len(two.notes()) == 1)
    assert [(n.text, n.shared) for n in two.notes()] == [("one", True)]
    assert two.focused == "done_button"
    assert not child(two.ending, QPushButton, "delete_button").isVisible()


def test_a_choice_the_disk_does_not_take_is_taken_back(two: Two) -> None:
    end_with_notes(two, "one")
    box = visible(two.ending, QCheckBox)[0]
    assert isinstance(box, QCheckBox)
    with FullDisk(0):
        two.qtbot.keyClick(box, Qt.Key.Key_Space)
        words = strip(two.ending).words()
    assert not box.isChecked()
    assert words
    assert [n.shared for n in two.notes()] == [False]


def test_end_without_anything(two: Two) -> None:
    two.begin()
    two.press("Escape")
    assert two.label("end_line") == "Nothing was recorded. No notes this time."
    assert two.focused == "done_button"


# -- the window


def test_keys_sheet_and_text_size_work_in_the_partners_window(two: Two) -> None:
    two.begin()
    two.press("F1")
    sheet = two.partner.findChild(KeysSheet)
    assert sheet is not None
    assert "A note at this moment: Ctrl+K." in sheet.spoken()
    two.press("Escape")
    two.press("Ctrl++")
    assert theme().text_size == 1.25
    assert two.context.profile.settings.text_size == 1.25


def test_f6_goes_round_the_partners_page(two: Two) -> None:
    two.begin()
    two.press("Return")
    visited = []
    for _ in range(3):
        two.press("F6")
        visited.append(two.focused)
    assert visited == ["bank_combo", "break_button", "start_button"]


@pytest.mark.parametrize("reach", ["choosing", "asked", "recording", "saved", "asking", "away"])
def test_partner_page_passes_the_checks_of_every_page(two: Two, reach: str) -> None:
    two.begin()
    steps: list[Callable[[], object]] = [
        lambda: two.press("Return"),
        lambda: (two.press("Ctrl+R"), two.speak(1.0), two.type("A note"), two.press("Return")),
        two.stop,
    ]
    count = {"choosing": 0, "asked": 1, "recording": 2, "saved": 3, "asking": 2, "away": 1}[reach]
    for step in steps[:count]:
        step()
    if reach == "asking":
        two.press("Escape")
    if reach == "away":
        two.press("Ctrl+B")
    order = {
        "choosing": ["time_check", "bank_combo", "search_edit", "question_list", "ask_button"],
        "asked": ["start_button", "skip_button", "search_edit", "question_list", "ask_button"],
        "recording": ["pause_button", "stop_button", "note_edit", "note_list", "search_edit"],
        "saved": ["start_button", "note_edit", "note_list", "search_edit", "question_list"],
    }.get(reach)
    check_page(two.leading, order, owner=two.partner)


@pytest.mark.parametrize("reach", ["waiting", "asked", "recording", "saved"])
def test_candidates_page_passes_the_checks_of_every_page(two: Two, reach: str) -> None:
    two.begin()
    steps: list[Callable[[], object]] = [
        lambda: two.press("Return"),
        lambda: (two.press("Ctrl+R"), two.speak(1.0)),
        two.stop,
    ]
    for step in steps[: ["waiting", "asked", "recording", "saved"].index(reach)]:
        step()
    check_page(two.page, owner=two.window)


def test_end_page_passes_the_checks_of_every_page(two: Two) -> None:
    end_with_notes(
        two, "A long note that says what came through and what could be said sooner. " * 4
    )
    check_page(two.ending, ["done_button", "back_button", "delete_button"], owner=two.partner)
