"""Asking and recording: what a person sees, hears and can do while they answer."""

import dataclasses

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from peerprep.audio.wav import HEADER_BYTES
from peerprep.domain.errors import Problem
from peerprep.domain.modes import Mode
from peerprep.domain.takes import Answer, TakeKind
from peerprep.ui.forms import child
from peerprep.ui.undo import Undo
from peerprep.ui.widgets.ideas_card import IdeasCard
from peerprep.ui.widgets.private_line import PrivateLine
from peerprep.ui.widgets.question_label import ParagraphLabel, QuestionLabel
from peerprep.ui.widgets.recording_mark import RecordingMark
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, silence, voice
from tests.ui.page_checks import check_page, tab_stops, visible
from tests.ui.session_parts import Practice

FIRST = "lived-experience"
SECOND = "why-peer-support"


def mark(practice: Practice) -> str:
    return child(practice.page, RecordingMark, "recording_mark").state.value


def test_start_recording_has_the_focus_and_the_question_is_said(
    practice: Practice, said: list[str]
) -> None:
    practice.start(FIRST)
    assert practice.focused == "start_button"
    assert said == ["Tell me about your lived experience"]


def test_recording_is_saved_from_its_first_moment(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    assert practice.session.is_recording
    assert [take.state.value for take in practice.takes()] == ["recording"]
    practice.speak(voice(1.0))
    parts = list(practice.context.profile.paths.recordings.glob("*.part"))
    assert [part.stat().st_size > 30_000 for part in parts] == [True]
    practice.session.finish_recording()


def test_pause_has_the_focus_while_recording(practice: Practice, said: list[str]) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    assert practice.focused == "pause_button"
    assert said[-1] == "Recording."
    practice.session.finish_recording()


def test_space_pauses_and_nothing_is_recorded_until_it_goes_on(
    practice: Practice, said: list[str]
) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(2.0))
    practice.press("Space")
    practice.qtbot.wait_until(lambda: mark(practice) == "paused")
    assert said[-1] == "Paused at 2 seconds."
    assert practice.button("pause").text() == "Resum&e"
    practice.microphone.speak(voice(3.0))
    practice.press("Ctrl+P")
    practice.qtbot.wait_until(lambda: mark(practice) != "paused")
    practice.speak(voice(1.0))
    practice.stop()
    assert practice.takes()[0].duration_s == pytest.approx(3.3, abs=0.05)


def test_the_last_moment_after_stop_is_kept(practice: Practice, said: list[str]) -> None:
    practice.start(FIRST)
    practice.record(1.0)
    assert practice.takes()[0].duration_s == pytest.approx(1.3, abs=0.05)
    assert said[-1].startswith("Saved, 1 second.")


def test_discard_can_be_undone(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.press("Ctrl+D")
    assert practice.takes() == []
    assert practice.strip.words() == "Discarded. 10 seconds"
    assert practice.focused == "start_button"
    practice.press("Ctrl+Z")
    assert [round(take.duration_s) for take in practice.takes()] == [1]
    assert practice.label("saved_title") == "Saved on this computer"


def test_undo_is_over_after_ten_seconds(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.press("Ctrl+D")
    undo = practice.session.findChild(Undo)
    assert undo is not None
    undo.let_go()
    assert not practice.strip.isVisible()
    practice.press("Ctrl+Z")
    assert practice.takes() == []
    assert list(practice.context.profile.paths.recordings.iterdir()) == []


def test_a_discarded_take_comes_back_while_the_next_one_is_recorded(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.press("Ctrl+D")
    practice.press("Ctrl+R")
    practice.speak(voice(2.0))
    practice.press("Ctrl+Z")
    assert practice.session.is_recording
    practice.stop()
    assert sorted(round(take.duration_s) for take in practice.takes()) == [1, 2]


def test_unplugged_microphone_keeps_what_was_said(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(2.0))
    practice.microphone.unplug("Desk microphone")
    practice.qtbot.wait_until(lambda: mark(practice) == "unplugged")
    assert practice.strip.words() == (
        "The microphone was unplugged. What you said so far, 2 seconds, is saved."
    )
    practice.press_strip("Stop here")
    assert [round(take.duration_s) for take in practice.takes()] == [2]


def test_goes_on_with_another_microphone(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(2.0))
    practice.microphone.unplug("Desk microphone")
    practice.qtbot.wait_until(lambda: mark(practice) == "unplugged")
    practice.press_strip("Go on with another microphone")
    assert practice.microphone.opened[-1] == "Headset"
    practice.qtbot.wait_until(lambda: not practice.strip.isVisible())
    practice.speak(voice(1.0))
    practice.stop()
    assert [round(take.duration_s) for take in practice.takes()] == [3]


def test_no_other_microphone_is_said_and_the_answer_stays(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.microphone.unplug()
    practice.qtbot.wait_until(lambda: mark(practice) == "unplugged")
    practice.press_strip("Go on with another microphone")
    assert "is saved. PeerPrep can’t find a microphone." in practice.strip.words()
    assert practice.session.is_recording
    practice.press("Ctrl+R")
    practice.qtbot.wait_until(lambda: not practice.session.is_recording)
    assert len(practice.takes()) == 1


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (Problem.MICROPHONE_BUSY, "Another program is using this microphone."),
        (Problem.NO_MICROPHONE, "PeerPrep can’t find a microphone."),
        (Problem.NO_SOUND_SYSTEM, "Sound isn’t set up on this computer."),
    ],
)
def test_a_microphone_that_will_not_start_is_said_in_the_page(
    practice: Practice, refusal: Problem, words: str
) -> None:
    practice.start(FIRST)
    practice.microphone.refusal = refusal
    practice.press("Ctrl+R")
    assert words in practice.strip.words()
    assert practice.takes() == []
    practice.microphone.refusal = None
    practice.press_strip("Look again")
    assert practice.session.is_recording
    practice.session.finish_recording()


def test_silence_is_told_while_recording(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(silence(4.0))
    practice.qtbot.wait_until(lambda: mark(practice) == "quiet")
    practice.session.finish_recording()


def test_interview_says_the_time_gently_and_never_cuts_off(
    practice: Practice, said: list[str]
) -> None:
    practice.start(FIRST, mode=Mode.INTERVIEW)
    practice.press("Ctrl+R")
    practice.speak(voice(121.0))
    practice.qtbot.wait_until(lambda: practice.label("cue") == "About half a minute left")
    practice.speak(voice(30.0))
    words = "That is the suggested time. Finish your thought; recording goes on."
    practice.qtbot.wait_until(lambda: practice.label("cue") == words)
    assert said[-1] == words
    assert practice.session.is_recording
    practice.session.finish_recording()


def test_practice_has_no_clock_pressure(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(160.0))
    assert practice.label("cue") == "No rush. Recording goes on until you stop it."
    practice.session.finish_recording()


def test_hints_are_for_practice_only(practice: Practice) -> None:
    practice.start(FIRST)
    ideas = child(practice.page, IdeasCard, "ideas_card")
    assert ideas.isVisible()
    practice.start(FIRST, mode=Mode.INTERVIEW)
    assert not ideas.isVisible()


def test_ideas_fold_by_key(practice: Practice) -> None:
    practice.start(FIRST)
    ideas = child(practice.page, IdeasCard, "ideas_card")
    practice.press("Ctrl+I")
    assert ideas.is_folded
    practice.press("Ctrl+I")
    assert not ideas.is_folded


def test_what_stays_private_is_shown_quietly(practice: Practice) -> None:
    profile = practice.context.profile
    profile.save_settings(dataclasses.replace(profile.settings, private=("Where I was treated",)))
    practice.start(FIRST)
    line = child(practice.page, PrivateLine, "private_line")
    assert line.accessibleName() == "Keeping private: Where I was treated"
    assert line.isVisible()


def test_an_answer_can_be_typed(practice: Practice) -> None:
    practice.start(FIRST)
    practice.click("type")
    assert practice.focused == "answer_edit"
    edit = child(practice.page, QPlainTextEdit, "answer_edit")
    assert not practice.button("save").isEnabled()
    practice.qtbot.keyClicks(edit, "I found my way with others.")
    practice.press("Ctrl+Return")
    take = practice.takes()[0]
    assert take.kind is TakeKind.TYPED
    words = practice.context.profile.transcripts.words_of(take.id)
    assert words == "I found my way with others."


def test_typing_never_starts_a_recording(practice: Practice) -> None:
    practice.start(FIRST, typed=True)
    assert practice.focused == "answer_edit"
    practice.press("Ctrl+R")
    assert not practice.session.is_recording


def test_leaving_saves_what_was_typed(practice: Practice) -> None:
    practice.start(FIRST, typed=True)
    practice.qtbot.keyClicks(child(practice.page, QPlainTextEdit, "answer_edit"), "Half a thought")
    with practice.qtbot.wait_signal(practice.session.left):
        practice.press("Escape")
    assert [take.words for take in practice.takes()] == [3]


def test_a_written_answer_the_disk_does_not_take_stays_in_its_field(practice: Practice) -> None:
    practice.start(FIRST, typed=True)
    edit = child(practice.page, QPlainTextEdit, "answer_edit")
    practice.qtbot.keyClicks(edit, "Half a thought")
    with FullDisk(0):
        practice.press("Escape")
    assert practice.session.is_active
    assert practice.strip.words().startswith("What you wrote is still here, but not on the disk")
    assert edit.toPlainText() == "Half a thought"
    with practice.qtbot.wait_signal(practice.session.left):
        practice.press("Escape")
    assert [take.words for take in practice.takes()] == [3]


@pytest.mark.parametrize("way", ["leave", "skip"])
def test_what_was_written_before_choosing_to_speak_is_saved(practice: Practice, way: str) -> None:
    practice.start(FIRST, SECOND, typed=True)
    practice.qtbot.keyClicks(child(practice.page, QPlainTextEdit, "answer_edit"), "Half a thought")
    practice.click("speak")
    practice.click(way)
    assert [take.words for take in practice.takes()] == [3]


def test_closing_saves_what_was_typed(practice: Practice) -> None:
    practice.start(FIRST, typed=True)
    practice.qtbot.keyClicks(child(practice.page, QPlainTextEdit, "answer_edit"), "Half a thought")
    practice.session.finish_recording()
    practice.session.finish_recording()
    assert [take.words for take in practice.takes()] == [3]


ONE_AND_A_HALF_S = HEADER_BYTES + 48_000


def stop_on_a_full_disk(practice: Practice) -> None:
    """Say two seconds while there is room for one and a half, and stop."""
    practice.speak(voice(1.0))
    practice.microphone.speak(voice(1.0))
    practice.qtbot.wait_until(lambda: practice.session.holds_unsaved)
    practice.press("Ctrl+R")
    practice.microphone.speak(voice(0.4))
    practice.qtbot.wait_until(lambda: practice.strip.words().startswith("Your answer is safe"))


def test_the_end_of_an_answer_waits_for_room_on_the_disk(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.press("Ctrl+R")
    with FullDisk(ONE_AND_A_HALF_S):
        stop_on_a_full_disk(practice)
        assert practice.session.is_recording
        assert [take.state.value for take in practice.takes()] == ["recording"]
        assert mark(practice) == "paused"
        assert not practice.button("stop").isEnabled()
        assert practice.stage.focusWidget() in practice.strip.buttons()
    practice.qtbot.wait_until(lambda: not practice.session.is_recording)
    assert [round(take.duration_s, 1) for take in practice.takes()] == [2.3]
    practice.press("Ctrl+R")
    assert practice.button("stop").isEnabled()
    practice.session.finish_recording()


def test_leaving_waits_for_the_end_of_the_answer_too(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    with FullDisk(ONE_AND_A_HALF_S):
        stop_on_a_full_disk(practice)
        practice.press("Escape")
        assert practice.session.is_active
    with practice.qtbot.wait_signal(practice.session.left):
        pass
    assert [round(take.duration_s, 1) for take in practice.takes()] == [2.3]


def test_a_person_need_not_wait_for_room(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    with FullDisk(ONE_AND_A_HALF_S):
        stop_on_a_full_disk(practice)
        practice.press_strip("Save without the end")
        # The list of takes has no room either.
        assert practice.strip.words().startswith("What you said is on this computer.")
    assert not practice.session.is_recording
    assert practice.focused == "start_button"


def test_leaving_asks_only_while_recording(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.press("Escape")
    assert practice.strip.words() == "You’re still recording."
    practice.press_strip("Keep recording")
    assert practice.session.is_recording
    assert practice.focused == "pause_button"
    practice.press("Escape")
    with practice.qtbot.wait_signal(practice.session.left):
        practice.press_strip("Stop and save")
        practice.microphone.speak(voice(0.5))
    assert [round(take.duration_s, 1) for take in practice.takes()] == [1.3]


def test_thinking_counts_down_and_starts_by_itself(practice: Practice) -> None:
    practice.start(FIRST, mode=Mode.INTERVIEW, think_s=1)
    assert practice.focused == "now_button"
    assert practice.label("thinking_line") == "Starts in 0:01."
    practice.qtbot.wait_until(lambda: practice.session.is_recording)
    practice.session.finish_recording()


def test_practice_starts_when_the_person_does(practice: Practice) -> None:
    practice.start(FIRST, think_s=30)
    assert practice.session.is_recording is False
    assert practice.button("start").isVisible()


def test_more_time_to_think(practice: Practice) -> None:
    practice.start(FIRST, mode=Mode.INTERVIEW, think_s=30)
    practice.click("more")
    assert practice.label("thinking_line") == "Starts in 1:00."
    practice.session.finish_recording()


def test_a_break_stops_thinking_and_pauses_recording(practice: Practice) -> None:
    practice.start(FIRST, mode=Mode.INTERVIEW, think_s=30)
    practice.session.pause_for_break()
    assert practice.button("start").isVisible()
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.session.pause_for_break()
    practice.qtbot.wait_until(lambda: mark(practice) == "paused")
    practice.session.finish_recording()
    assert [round(take.duration_s) for take in practice.takes()] == [1]


def test_time_and_level_are_said_on_request(practice: Practice, said: list[str]) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    practice.speak(voice(72.0))
    practice.qtbot.wait_until(lambda: practice.label("time") == "1:12")
    practice.press("Ctrl+J")
    assert said[-1].endswith("level, 1 minute 12 seconds.")
    practice.session.finish_recording()


def test_skip_goes_to_the_next_question(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.click("skip")
    assert practice.label("question") == "Why are you interested in peer support?"


@pytest.mark.parametrize(("size", "role"), [((1280, 720), "recording"), ((1920, 1080), "wide")])
def test_a_large_window_has_larger_questions(
    practice: Practice, size: tuple[int, int], role: str
) -> None:
    practice.start(FIRST)
    practice.stage.resize(*size)
    question = child(practice.page, QuestionLabel, "question_label")
    assert question.property("role") == f"question_{role}"


def test_page_before_recording_passes_the_page_checks(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    check_page(
        practice.page,
        [
            "start_button",
            "read_button",
            "skip_button",
            "type_button",
            "break_button",
            "leave_button",
        ],
        owner=practice.stage,
    )


def test_page_while_recording_passes_the_page_checks(practice: Practice) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    check_page(
        practice.page,
        [
            "pause_button",
            "stop_button",
            "discard_button",
            "fold_button",
            "break_button",
            "leave_button",
        ],
        owner=practice.stage,
    )
    practice.session.finish_recording()


def test_page_with_unplugged_microphone_passes_the_page_checks(
    practice: Practice, microphone: FakeMicrophone
) -> None:
    practice.start(FIRST)
    practice.press("Ctrl+R")
    microphone.unplug()
    practice.qtbot.wait_until(lambda: mark(practice) == "unplugged")
    check_page(practice.page, owner=practice.stage)
    practice.session.finish_recording()


def test_page_for_typing_passes_the_page_checks(practice: Practice) -> None:
    practice.start(FIRST, typed=True)
    check_page(practice.page, ["answer_edit", "speak_button"], owner=practice.stage)


def test_page_for_thinking_passes_the_page_checks(practice: Practice) -> None:
    practice.start(FIRST, mode=Mode.INTERVIEW, think_s=30)
    check_page(practice.page, ["now_button", "more_button"], owner=practice.stage)
    assert len(tab_stops(practice.page)) >= 4
    assert visible(practice.page, QPlainTextEdit) == []
    practice.session.finish_recording()


def test_a_line_planned_last_time_is_shown(practice: Practice) -> None:
    practice.start(FIRST, typed=True)
    edit = child(practice.page, QPlainTextEdit, "answer_edit")
    practice.qtbot.keyClicks(edit, "My counselor Dana helped me.")
    practice.press("Ctrl+Return")
    take = practice.takes()[0]
    practice.context.profile.transcripts.answer(
        take.id,
        "third_party_identity",
        "My counselor Dana helped me.",
        Answer.PLANNED,
        "My counselor helped me.",
    )
    practice.click("again")
    lines = [label.text() for label in visible(practice.page, ParagraphLabel)]  # type: ignore[attr-defined]
    assert "Next time I’ll say…" in lines
    assert "My counselor helped me." in lines


def test_the_question_is_read_aloud_until_recording_starts(
    practice: Practice, speaker: FakeSpeaker
) -> None:
    practice.start(FIRST)
    with practice.qtbot.wait_signal(practice.context.reader.started, timeout=60_000):
        practice.click("read")
    assert practice.button("read").text() == "Stop reading to &me"
    practice.press("Ctrl+R")
    assert speaker.played[0].is_stopped
    assert practice.session.is_recording
    practice.session.finish_recording()
