"""After an answer: it is safe, its words come, and the next question waits."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from peerprep.domain.modes import Mode
from peerprep.domain.takes import TakeKind
from peerprep.resources import resource
from peerprep.transcription.decode import blocks
from peerprep.ui.forms import child
from peerprep.ui.pages.after_stop_page import AfterStopPage
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.pages.session_end_page import SessionEndPage
from tests.sound_fakes import FakeSpeaker, voice
from tests.ui.page_checks import check_page
from tests.ui.session_parts import Practice, add_model

FIRST = "lived-experience"
SECOND = "why-peer-support"
THIRD = "challenging-situations"
IN_DANGER = "I want to kill myself tonight."


@pytest.fixture(scope="session")
def speech() -> bytes:
    """Eight seconds of a real voice, 16 kHz."""
    path = Path(str(resource("demo_answer.ogg")))
    return b"".join(block.tobytes() for block in blocks(path))[: 8 * 32_000]


def after(practice: Practice) -> AfterStopPage:
    assert isinstance(practice.page, AfterStopPage)
    return practice.page


def status(practice: Practice, place: int = 0) -> str:
    """What the list says of one question."""
    return after(practice).entry_words()[place].split(". ", 1)[1]


def press_entry(practice: Practice, key: str, deed: str) -> None:
    after(practice).entry_button(key, deed).click()


def choose_feeling(practice: Practice, words: str) -> None:
    button = next(b for b in after(practice).feelings() if b.text().replace("&", "") == words)
    button.click()


def test_the_next_question_waits_with_the_focus_on_start(
    practice: Practice, said: list[str]
) -> None:
    practice.start(FIRST, SECOND, THIRD)
    practice.record(2.0)
    assert practice.focused == "start_button"
    assert practice.label("next_question") == "Why are you interested in peer support?"
    assert practice.label("next_about") == "Motivation  ·  about 1½ minutes"
    assert said[-1] == ("Saved, 2 seconds. Next question: Why are you interested in peer support?")
    assert [status(practice, place) for place in (1, 2)] == ["Next", "After that"]


def test_the_next_answer_is_recorded_at_once(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    practice.press("Ctrl+R")
    assert practice.session.is_recording
    practice.speak(voice(1.0))
    practice.stop()
    keys = [take.question.key for take in practice.takes()]
    assert keys == [SECOND, FIRST]


def test_without_a_model_the_words_come_later(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    assert status(practice) == "Saved. Your words can be written down later."
    assert practice.label("saved_line") == (
        "1 second. Your words can be written down later, and you can go on now."
    )


def test_words_come_while_the_next_question_waits(
    practice: Practice, speech: bytes, said: list[str]
) -> None:
    add_model(practice.context)
    practice.start(FIRST, SECOND)
    practice.press("Ctrl+R")
    practice.speak(speech)
    practice.stop()
    practice.qtbot.wait_until(lambda: status(practice) == "Your words are ready.", timeout=30_000)
    assert said[-1] == "Words ready for question 1."
    assert "Your words are ready" in practice.label("saved_line")
    with practice.qtbot.wait_signal(practice.context.go.open_take) as opened:
        press_entry(practice, FIRST, "read")
    assert opened.args == [practice.takes()[0].id]


def test_silence_becomes_no_words(practice: Practice) -> None:
    add_model(practice.context)
    practice.start(FIRST, SECOND)
    practice.record()
    expected = "No speech was heard, so nothing was written. The recording is kept."
    practice.qtbot.wait_until(lambda: status(practice) == expected, timeout=30_000)


def test_writing_can_be_cancelled(practice: Practice, speech: bytes) -> None:
    add_model(practice.context, "endless")
    practice.start(FIRST, SECOND)
    practice.press("Ctrl+R")
    practice.speak(speech)
    practice.stop()
    assert status(practice).startswith("Saved. Writing down your words")
    press_entry(practice, FIRST, "cancel")
    expected = "Writing stopped. Start it again any time in My takes."
    practice.qtbot.wait_until(lambda: status(practice) == expected)
    assert len(practice.takes()) == 1


def test_words_that_could_not_be_written_can_be_typed(practice: Practice, speech: bytes) -> None:
    add_model(practice.context, "crashing")
    practice.start(FIRST, SECOND)
    practice.press("Ctrl+R")
    practice.speak(speech)
    practice.stop()
    expected = "Your words couldn’t be written down. The recording is safe."
    practice.qtbot.wait_until(lambda: status(practice) == expected, timeout=30_000)
    press_entry(practice, FIRST, "type")
    practice.qtbot.keyClicks(child(practice.page, QPlainTextEdit, "answer_edit"), "What I said")
    practice.press("Ctrl+Return")
    take = practice.takes()[0]
    assert (len(practice.takes()), take.kind, take.words) == (1, TakeKind.SPOKEN, 3)


def test_listen_plays_the_answer_and_stops(practice: Practice, speaker: FakeSpeaker) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    practice.click("listen")
    assert [playback.is_playing for playback in speaker.played] == [True]
    assert practice.button("listen").text() == "Stop &listening"
    speaker.played[0].advance(5.0)
    practice.qtbot.wait_until(lambda: practice.button("listen").text() == "&Listen")


def test_recording_ends_what_plays(practice: Practice, speaker: FakeSpeaker) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    practice.click("listen")
    practice.press("Ctrl+R")
    assert speaker.played[0].is_stopped
    practice.session.finish_recording()


def test_trying_again_keeps_the_earlier_take(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record(1.0)
    practice.click("again")
    assert isinstance(practice.page, QuestionPage)
    practice.record(2.0)
    assert [(t.question.key, round(t.duration_s)) for t in practice.takes()] == [
        (FIRST, 2),
        (FIRST, 1),
    ]
    assert practice.label("next_question") == "Why are you interested in peer support?"


def test_steady_closes_the_question(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    choose_feeling(practice, "Steady")
    assert after(practice).feelings() == []
    assert practice.focused == "start_button"


def test_stirred_up_offers_three_ways(practice: Practice, said: list[str]) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    choose_feeling(practice, "A bit stirred up")
    words = "Thanks for noticing. A short break, an easier question, or go on?"
    assert practice.label("feeling_title") == words
    assert said[-1] == words
    offered = [button.text().replace("&", "") for button in after(practice).feelings()]
    assert offered == ["Take a break", "Easier question", "Go on"]
    with practice.qtbot.wait_signal(practice.context.go.take_break):
        choose_feeling(practice, "Take a break")


def test_an_easier_question_comes_next(practice: Practice) -> None:
    practice.start(FIRST, THIRD)
    practice.record()
    choose_feeling(practice, "A bit stirred up")
    choose_feeling(practice, "Easier question")
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.stop()
    question = practice.takes()[0].question
    assert question.key not in (FIRST, THIRD)
    assert not question.story
    assert question.time_s <= 90


def test_interview_asks_a_follow_up_once(practice: Practice) -> None:
    practice.start(FIRST, SECOND, mode=Mode.INTERVIEW)
    practice.record()
    assert practice.label("next_question").endswith("?")
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.stop()
    follow_up = practice.takes()[0].question.key
    assert follow_up.startswith(f"{FIRST}.follow-up-")
    assert practice.label("next_question") == "Why are you interested in peer support?"


def test_practice_asks_no_follow_up(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    assert practice.label("next_question") == "Why are you interested in peer support?"


def test_skipping_the_last_question_ends_the_session(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    practice.click("skip")
    assert practice.focused == "words_button"
    assert practice.label("last") == "That was the last one."


def test_finish_leaves_nothing_to_go_on_with(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    practice.click("skip")
    with practice.qtbot.wait_signal(practice.session.left):
        practice.click("finish")
    assert practice.context.profile.practice.left_off() is None
    assert not practice.session.is_active


def test_a_session_left_goes_on_at_its_open_question(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    with practice.qtbot.wait_signal(practice.session.left):
        practice.press("Escape")
    left_off = practice.context.profile.practice.left_off()
    assert left_off is not None
    practice.session.resume(left_off.id)
    assert practice.label("question") == "Why are you interested in peer support?"


def test_read_my_words_opens_the_only_take(practice: Practice) -> None:
    practice.start(FIRST)
    practice.record()
    with practice.qtbot.wait_signal(practice.context.go.open_take) as opened:
        practice.click("words")
    assert opened.args == [practice.takes()[0].id]


def test_several_answers_are_listed_at_the_end(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    practice.stop()
    practice.click("words")
    assert isinstance(practice.page, SessionEndPage)
    assert practice.label("end_line") == "2 answers are saved on this computer."
    check_page(
        practice.page, ["words_button", "finish_button", "break_button"], owner=practice.stage
    )


def test_a_session_of_skips_ends_kindly(practice: Practice) -> None:
    practice.start(FIRST)
    practice.click("skip")
    assert isinstance(practice.page, SessionEndPage)
    assert practice.focused == "finish_button"


def test_care_comes_after_a_typed_answer(practice: Practice) -> None:
    practice.start(FIRST, SECOND, typed=True)
    practice.qtbot.keyClicks(child(practice.page, QPlainTextEdit, "answer_edit"), IN_DANGER)
    with practice.qtbot.wait_signal(practice.context.go.care) as shown:
        practice.press("Ctrl+Return")
    assert shown.args == [practice.takes()[0].id]


def test_care_never_interrupts_a_recording(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    take_id = practice.takes()[0].id
    practice.press("Ctrl+R")
    practice.speak(voice(1.0))
    transcripts = practice.context.profile.transcripts
    transcripts.type_words(take_id, IN_DANGER)
    shown: list[str] = []
    practice.context.go.care.connect(shown.append)
    with practice.qtbot.wait_signal(practice.context.scribe.ready):
        practice.context.scribe.check_again(take_id)
    assert practice.session.is_recording
    assert shown == []
    practice.stop()
    assert shown == [take_id]


def test_an_answer_deleted_meanwhile_is_open_again(practice: Practice) -> None:
    practice.start(FIRST, SECOND)
    practice.record()
    practice.context.profile.history.delete(practice.takes()[0].id)
    practice.record()
    assert status(practice, 0) == "Not answered"


def test_page_passes_the_page_checks(practice: Practice) -> None:
    practice.start(FIRST, SECOND, THIRD)
    practice.record()
    check_page(
        practice.page,
        [
            "start_button",
            "read_button",
            "skip_button",
            "listen_button",
            "again_button",
            "feeling_1_button",
            "feeling_2_button",
            "feeling_3_button",
            "break_button",
            "leave_button",
        ],
        owner=practice.stage,
    )


def test_page_while_words_are_written_passes_the_page_checks(
    practice: Practice, speech: bytes
) -> None:
    add_model(practice.context, "endless")
    practice.start(FIRST, SECOND)
    practice.press("Ctrl+R")
    practice.speak(speech)
    practice.stop()
    choose_feeling(practice, "A bit stirred up")
    check_page(practice.page, owner=practice.stage)


def test_page_after_the_last_question_passes_the_page_checks(practice: Practice) -> None:
    practice.start(FIRST)
    practice.record()
    check_page(practice.page, ["words_button", "finish_button"], owner=practice.stage)
