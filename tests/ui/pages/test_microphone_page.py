"""The microphone check: each fault has its own plain sentence, and nothing of the test is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.domain.errors import Problem
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.microphone_page import MicrophonePage
from peerprep.ui.widgets.level_meter import LevelMeter
from peerprep.ui.widgets.step_mark import StepMark
from peerprep.ui.widgets.strip import Strip, StripKind
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, silence, tone, voice
from tests.ui.page_checks import check_page, check_tab_order

CTRL = Qt.KeyboardModifier.ControlModifier
LISTENING = "Listening. Say the sentence when you like."


def shown(context: Context, qtbot: QtBot) -> MicrophonePage:
    page = MicrophonePage(context)
    qtbot.add_widget(page)
    page.resize(1069, 720)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    page.arrive()
    qtbot.wait_until(lambda: bool(diagnosis(page)))
    return page


def diagnosis(page: MicrophonePage) -> str:
    return child(page, Strip, "diagnosis_strip").words()


def press(page: MicrophonePage, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(page, QPushButton, name), Qt.MouseButton.LeftButton)


def test_page_keeps_the_house_rules(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    page = shown(context, qtbot)
    microphone.speak(voice(3))
    play = child(page, QPushButton, "play_button")
    qtbot.wait_until(play.isEnabled)
    check_page(
        page,
        [
            "microphone_combo",
            "look_button",
            "level_meter",
            "play_button",
            "use_button",
            "skip_button",
            "type_button",
        ],
    )


def test_waiting_then_good(context: Context, qtbot: QtBot, microphone: FakeMicrophone) -> None:
    page = shown(context, qtbot)
    assert diagnosis(page) == LISTENING
    assert not child(page, StepMark, "say_mark").is_done
    microphone.speak(voice(3))
    good = "Good. PeerPrep hears you clearly. Stay about this far away."
    qtbot.wait_until(lambda: diagnosis(page) == good)
    assert child(page, StepMark, "say_mark").is_done


@pytest.mark.parametrize(
    ("sound", "words"),
    [
        (
            tone(3, db=-70),
            "No sound is coming in yet. Look for a mute switch or key, "
            "or choose another microphone.",
        ),
        (
            silence(3),
            "This microphone sends no sound at all, so it may be muted. "
            "Switch it on, or choose another microphone.",
        ),
        (voice(3, db=-48), "Very quiet. Come a little closer, or choose a headset."),
        (voice(3, db=-8), "A little loud. Move back a bit."),
    ],
)
def test_each_sound_has_its_sentence(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone, sound: bytes, words: str
) -> None:
    page = shown(context, qtbot)
    microphone.speak(sound)
    qtbot.wait_until(lambda: diagnosis(page) == words)
    assert child(page, Strip, "diagnosis_strip").kind is StripKind.TROUBLE


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (
            Problem.MICROPHONE_BUSY,
            "Another program is using this microphone. Close it, then choose Look again.",
        ),
        (
            Problem.MICROPHONE_NOT_ALLOWED,
            "This computer hasn’t allowed PeerPrep to use the microphone. "
            "Allow it in the computer’s privacy settings, then choose Look again.",
        ),
        (
            Problem.MICROPHONE_WONT_START,
            "This microphone would not start. Unplug it, plug it in again, then choose Look again.",
        ),
        (
            Problem.MICROPHONE_RATE,
            "This microphone speaks at a speed PeerPrep can’t record.",
        ),
        (
            Problem.NO_SOUND_SYSTEM,
            "Sound isn’t set up on this computer. You can type your answers.",
        ),
    ],
)
def test_each_refusal_has_its_sentence(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone, refusal: Problem, words: str
) -> None:
    microphone.refusal = refusal
    page = shown(context, qtbot)
    assert diagnosis(page).startswith(words)
    assert not child(page, QPushButton, "use_button").isEnabled()
    assert child(page, QPushButton, "type_button").isEnabled()


def test_no_microphone_then_one_is_plugged_in(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    microphone.unplug()
    page = shown(context, qtbot)
    assert diagnosis(page) == (
        "PeerPrep can’t find a microphone. Plug one in and choose Look again, or type your answers."
    )
    microphone.plug("Travel microphone")
    press(page, "look_button", qtbot)
    assert child(page, QComboBox, "microphone_combo").currentText() == "Travel microphone"
    assert diagnosis(page) == LISTENING


def test_unplugged_in_the_middle(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    page = shown(context, qtbot)
    microphone.unplug()
    qtbot.wait_until(lambda: diagnosis(page).startswith("PeerPrep can’t find a microphone."))
    assert child(page, LevelMeter, "level_meter").value_in_words() == "No sound"


def test_another_microphone_is_listened_to(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    page = shown(context, qtbot)
    combo = child(page, QComboBox, "microphone_combo")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert microphone.opened[-1] == "Headset"


def test_last_three_seconds_are_played(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone, speaker: FakeSpeaker
) -> None:
    page = shown(context, qtbot)
    microphone.speak(voice(5))
    play = child(page, QPushButton, "play_button")
    qtbot.wait_until(play.isEnabled)
    press(page, "play_button", qtbot)
    played = speaker.played[0]
    assert played.duration_s == pytest.approx(3, abs=0.1)
    assert child(page, StepMark, "listen_mark").is_done
    page.leave()
    assert played.is_stopped
    assert not Path(played.path).exists()


def test_no_speaker_is_said(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone, speaker: FakeSpeaker
) -> None:
    speaker.refusal = Problem.NO_SPEAKER
    page = shown(context, qtbot)
    microphone.speak(voice(3))
    qtbot.wait_until(child(page, QPushButton, "play_button").isEnabled)
    press(page, "play_button", qtbot)
    assert diagnosis(page).startswith("No speaker or headset was found.")


def test_ctrl_enter_uses_and_remembers_it(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    with qtbot.wait_signal(page.done, check_params_cb=lambda outcome: outcome == "used"):
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert context.profile.settings.microphone == "Desk microphone"
    assert context.profile.settings.microphone_checked


@pytest.mark.parametrize(
    ("button", "outcome"),
    [("skip_button", "skipped"), ("type_button", "typed"), ("back_button", "back")],
)
def test_other_ways_on(context: Context, qtbot: QtBot, button: str, outcome: str) -> None:
    page = shown(context, qtbot)
    with qtbot.wait_signal(page.done, check_params_cb=lambda found: found == outcome):
        press(page, button, qtbot)


def test_leaving_lets_go_of_the_microphone(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    page = shown(context, qtbot)
    assert microphone.is_open
    page.leave()
    assert not microphone.is_open


def test_a_zone_is_said_once_the_level_stays(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone, said: list[str]
) -> None:
    shown(context, qtbot)

    def speak_on() -> bool:
        microphone.speak(tone(0.05, db=-25))
        return "Good level." in said

    qtbot.wait_until(speak_on)
    assert said.count("Good level.") == 1


def test_tab_passes_over_what_cannot_be_used(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    microphone.unplug()
    page = shown(context, qtbot)
    check_tab_order(page, ["microphone_combo", "look_button", "level_meter", "skip_button"])
