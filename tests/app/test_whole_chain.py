"""The main job with the keyboard alone: real PortAudio, real Whisper weights, a real window."""

import wave

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import Answer, Take, TakeState
from tests.app.conftest import ALT, ANSWER, CTRL, Launch, focused, press
from tests.virtual_microphone import VirtualMicrophone
from tests.whisper_model import Speak

pytestmark = [pytest.mark.whisper, pytest.mark.sound]

MOST_STOPS = 80


def called(widget: QWidget) -> str:
    """Return what a person calls a control: its text, or the name a screen reader says."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (
        text or widget.accessibleName() or f"<{type(widget).__name__} {widget.objectName()}>"
    ).replace("&", "")


def tab_to(qtbot: QtBot, words: str) -> None:
    """Press Tab until the control with these words has the focus."""
    passed = []
    for _ in range(MOST_STOPS):
        if called(focused()).startswith(words):
            return
        passed.append(called(focused()))
        press(qtbot, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {words!r}, only to {passed}")


def wait_for_focus(qtbot: QtBot, words: str) -> None:
    qtbot.wait_until(lambda: called(focused()).startswith(words), timeout=10_000)


def says(page: QWidget, words: str) -> bool:
    """Tell whether a label on the page, or its name for a screen reader, has these words."""
    labels = [w for w in page.findChildren(QWidget) if w.isVisible()]
    texts = [w.text() for w in labels if callable(getattr(w, "text", None))]
    return any(words in str(text) for text in [*texts, *(w.accessibleName() for w in labels)])


def check(take: Take) -> None:
    """Assert that what was said is there, checked, with its strengths and its one suggestion."""
    assert take.state is TakeState.TRANSCRIBED
    assert take.transcript is not None
    said = take.transcript.text.lower()
    for phrase in ("asking for help", "own apartment", "every morning", "sit with somebody"):
        assert phrase in said
    assert take.check is not None
    status = {item.id: item.status.value for item in take.check.items}
    assert status["lessons_growth"] == status["hope_recovery"] == "met"
    assert status["third_party_identity"] == "flagged"
    assert not take.check.care


def test_a_spoken_answer_becomes_a_saved_checked_take_without_a_mouse(
    qtbot: QtBot, launch: Launch, virtual_microphone: VirtualMicrophone, speak: Speak
) -> None:
    answer = speak(ANSWER)
    app = launch(first_run=True)
    profile, scribe = app.profile, app.context.scribe
    tab_to(qtbot, "Look around first")
    press(qtbot, Qt.Key.Key_Space)
    wait_for_focus(qtbot, "Start with this question")
    press(qtbot, Qt.Key.Key_Return, CTRL)  # the microphone check comes before the first take
    qtbot.wait_until(lambda: "microphone" in app.window.windowTitle().lower(), timeout=10_000)
    greeting = speak("Hello, I am here about the peer support position.")
    greeted = virtual_microphone.say(greeting, wait=False)
    qtbot.wait_until(lambda: says(app.window.shown(), "PeerPrep hears you clearly"), timeout=10_000)
    qtbot.wait_until(lambda: greeted.poll() is not None, timeout=30_000)
    press(qtbot, Qt.Key.Key_Return, CTRL)  # Use this microphone
    wait_for_focus(qtbot, "Start recording")
    press(qtbot, Qt.Key.Key_R, CTRL)
    wait_for_focus(qtbot, "Pause")
    assert profile.history.takes()[0].state is TakeState.RECORDING

    speaking = virtual_microphone.say(answer, wait=False)
    qtbot.wait_until(lambda: speaking.poll() is not None, timeout=60_000)
    press(qtbot, Qt.Key.Key_P, CTRL)
    wait_for_focus(qtbot, "Resume")
    press(qtbot, Qt.Key.Key_Space)
    wait_for_focus(qtbot, "Pause")
    with qtbot.wait_signal(scribe.ready, timeout=120_000) as ready:
        press(qtbot, Qt.Key.Key_R, CTRL)  # Stop and save
    (take_id,) = ready.args or [""]
    take = profile.history.take(take_id)
    check(take)
    with wave.open(str(profile.transcripts.sound_of(take_id))) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(take.duration_s, abs=0.01)

    tab_to(qtbot, "Read")
    press(qtbot, Qt.Key.Key_Space)
    page = app.window.shown()
    assert "own apartment" in " ".join(e.toPlainText() for e in page.findChildren(QTextEdit))
    tab_to(qtbot, "Plan a change")
    press(qtbot, Qt.Key.Key_Space)
    for letter in "my counselor":
        qtbot.keyClick(focused(), letter)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: bool(profile.history.take(take_id).answers), timeout=10_000)
    (decided,) = profile.history.take(take_id).answers
    assert (decided.answer, decided.line) == (Answer.PLANNED, "my counselor")

    press(qtbot, Qt.Key.Key_1, CTRL)  # Practice
    wait_for_focus(qtbot, "Start with this question")
    press(qtbot, Qt.Key.Key_Left, ALT)  # back to the take
    qtbot.wait_until(lambda: app.window.shown() is page, timeout=10_000)
    press(qtbot, Qt.Key.Key_2, CTRL)  # My takes
    qtbot.wait_until(lambda: app.window.shown() is not page, timeout=10_000)
    assert called(focused())
