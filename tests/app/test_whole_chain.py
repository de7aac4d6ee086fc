"""From the window to a saved, checked take: real PortAudio, real Whisper weights, keys alone."""

import wave

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import TakeState
from peerprep.profile import Profile
from tests.app.conftest import ANSWER, CTRL, Launch, press
from tests.virtual_microphone import VirtualMicrophone
from tests.whisper_model import Speak

pytestmark = [pytest.mark.whisper, pytest.mark.sound]


def heard(profile: Profile) -> list[tuple[str, TakeState]]:
    return [(take.id, take.state) for take in profile.history.takes()]


def test_a_spoken_answer_becomes_a_saved_checked_take(
    qtbot: QtBot, launch: Launch, virtual_microphone: VirtualMicrophone, speak: Speak
) -> None:
    answer = speak(ANSWER)
    app = launch()
    profile = app.profile
    press(qtbot, Qt.Key.Key_Return, CTRL)  # Start with this question
    qtbot.wait_until(lambda: profile.practice.left_off() is not None)
    press(qtbot, Qt.Key.Key_R, CTRL)  # Start recording
    qtbot.wait_until(lambda: len(profile.history.takes()) == 1)
    assert profile.history.takes()[0].state is TakeState.RECORDING

    speaking = virtual_microphone.say(answer, wait=False)
    qtbot.wait_until(lambda: speaking.poll() is not None, timeout=60_000)
    press(qtbot, Qt.Key.Key_R, CTRL)  # Stop and save
    qtbot.wait_until(
        lambda: profile.history.takes()[0].state is not TakeState.RECORDING, timeout=5_000
    )
    take_id = profile.history.takes()[0].id
    if app.context.scribe.is_writing(take_id):
        with qtbot.wait_signal(app.context.scribe.ready, timeout=120_000):
            pass

    take = profile.history.take(take_id)
    assert take.state is TakeState.TRANSCRIBED
    assert take.transcript is not None
    said = take.transcript.text.lower()
    for phrase in ("asking for help", "own apartment", "every morning", "sit with somebody"):
        assert phrase in said
    assert take.check is not None
    status = {item.id: item.status.value for item in take.check.items}
    assert status["lessons_growth"] == status["hope_recovery"] == "met"
    assert not take.check.care
    with wave.open(str(profile.transcripts.sound_of(take_id))) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(take.duration_s, abs=0.01)

    app.context.go.open_take.emit(take_id)
    page = app.window.shown()
    shown = " ".join(edit.toPlainText() for edit in page.findChildren(QTextEdit))
    shown += " ".join(edit.toPlainText() for edit in page.findChildren(QPlainTextEdit))
    assert "own apartment" in shown
