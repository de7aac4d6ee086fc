import os
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from peerprep.audio.devices import Route
from peerprep.audio.level import LevelZone, MicrophoneState, measure
from peerprep.audio.microphone_test import MicrophoneTest
from peerprep.audio.portaudio import (
    PortAudioMicrophone,
    PortAudioSpeaker,
    _deliver,
    _OpenMicrophone,
)
from peerprep.audio.recorder import Recorder, RecorderState
from peerprep.audio.wav import read_info
from peerprep.domain.errors import EnvironmentProblem, Problem
from tests.sound_fakes import read_samples, tone, voice, write_wav
from tests.virtual_microphone import ALSA_DEFAULTS, VirtualMicrophone

pytestmark = pytest.mark.sound
_MOST_S = 20.0


def pump_until(pump: Callable[[], None], is_done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _MOST_S
    while not is_done():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)
        pump()


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "take.wav.part"


@pytest.fixture
def recorder(virtual_microphone: VirtualMicrophone) -> Iterator[Recorder]:
    recorder = Recorder(PortAudioMicrophone())
    yield recorder
    recorder.abandon()


def loudness(samples: bytes) -> list[float]:
    """Return the loudness of each 100 ms at 16 kHz."""
    step = 3200
    return [
        measure(samples[at : at + step]).rms_db for at in range(0, len(samples) - step + 1, step)
    ]


def loud_s(path: Path) -> float:
    """Return for how many seconds something was said."""
    return sum(db > -30 for db in loudness(read_samples(path))) / 10


def test_the_default_microphone_is_listed_first(virtual_microphone: VirtualMicrophone) -> None:
    devices = PortAudioMicrophone().devices()
    assert devices[0].is_default
    assert devices[0].id == "ALSA: default"
    assert PortAudioMicrophone().devices() == devices


def test_what_is_said_is_recorded(
    recorder: Recorder, virtual_microphone: VirtualMicrophone, part: Path, tmp_path: Path
) -> None:
    recorder.start(part)
    speaking = virtual_microphone.say(write_wav(tmp_path / "a.wav", tone(2.0)), wait=False)
    pump_until(recorder.pump, lambda: speaking.poll() is not None)
    recorder.stop()
    pump_until(recorder.pump, lambda: recorder.state is RecorderState.STOPPED)
    recorded = recorder.finish()
    assert recorded.rate == 16_000
    assert loud_s(part) == pytest.approx(2.0, abs=0.3)
    assert max(loudness(read_samples(part))) == pytest.approx(-20, abs=0.5)


def test_a_chosen_microphone_opens(virtual_microphone: VirtualMicrophone, part: Path) -> None:
    microphone = PortAudioMicrophone()
    recorder = Recorder(microphone)
    recorder.start(part, microphone.devices()[-1].id)
    pump_until(recorder.pump, lambda: recorder.elapsed_s > 0.2)
    recorder.finish()


def test_the_device_list_can_be_read_while_recording(recorder: Recorder, part: Path) -> None:
    recorder.start(part)
    assert PortAudioMicrophone().devices()
    before = recorder.elapsed_s
    pump_until(recorder.pump, lambda: recorder.elapsed_s > before + 0.2)
    assert recorder.interruption is None


def test_unplugged_in_mid_take_keeps_what_was_said_and_goes_on(
    recorder: Recorder, virtual_microphone: VirtualMicrophone, part: Path, tmp_path: Path
) -> None:
    recorder.start(part)
    virtual_microphone.say(write_wav(tmp_path / "a.wav", tone(1.0)))
    pump_until(recorder.pump, lambda: recorder.elapsed_s > 1.0)
    virtual_microphone.unplug()
    pump_until(recorder.pump, lambda: recorder.interruption is not None)
    assert recorder.interruption is Problem.NO_MICROPHONE
    assert recorder.state is RecorderState.PAUSED
    kept_s = recorder.elapsed_s
    assert loud_s(part) == pytest.approx(1.0, abs=0.3)
    with pytest.raises(EnvironmentProblem) as caught:
        recorder.resume()
    assert caught.value.code is Problem.NO_MICROPHONE
    virtual_microphone.plug()
    recorder.continue_with(None)
    pump_until(recorder.pump, lambda: recorder.elapsed_s > kept_s + 0.3)
    virtual_microphone.say(write_wav(tmp_path / "b.wav", tone(1.0)))
    recorder.finish()
    assert loud_s(part) == pytest.approx(2.0, abs=0.5)


def test_no_microphone_at_all_leaves_no_file(
    recorder: Recorder, virtual_microphone: VirtualMicrophone, part: Path
) -> None:
    virtual_microphone.unplug()
    with pytest.raises(EnvironmentProblem) as caught:
        recorder.start(part)
    assert caught.value.code is Problem.NO_MICROPHONE
    assert not part.exists()


def test_a_microphone_that_is_not_there_any_more_is_said(recorder: Recorder, part: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        recorder.start(part, "ALSA: Blue Snowball")
    assert caught.value.code is Problem.NO_MICROPHONE


def test_a_pause_leaves_out_what_is_said_in_it(
    recorder: Recorder, virtual_microphone: VirtualMicrophone, part: Path, tmp_path: Path
) -> None:
    sound = write_wav(tmp_path / "a.wav", tone(1.0))
    recorder.start(part)
    virtual_microphone.say(sound)
    pump_until(recorder.pump, lambda: recorder.elapsed_s > 1.0)
    recorder.pause()
    paused_at_s = recorder.elapsed_s
    virtual_microphone.say(sound)
    recorder.pump()
    assert recorder.elapsed_s == paused_at_s
    recorder.resume()
    virtual_microphone.say(sound)
    recorder.finish()
    assert loud_s(part) == pytest.approx(2.0, abs=0.5)


def test_the_microphone_test_hears_silence_and_then_a_voice(
    virtual_microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    trial = MicrophoneTest(PortAudioMicrophone(), tmp_path)
    trial.start()
    pump_until(trial.pump, lambda: trial.state is MicrophoneState.MUTED)
    speaking = virtual_microphone.say(write_wav(tmp_path / "a.wav", voice(3.0)), wait=False)
    pump_until(trial.pump, lambda: trial.state is MicrophoneState.GOOD)
    assert trial.level.zone is LevelZone.GOOD
    assert speaking.wait() == 0
    trial.pump()
    playback = trial.play_last(PortAudioSpeaker())
    pump_until(trial.pump, lambda: playback.position_s > 0.2)
    trial.close()
    assert not playback.is_playing


def test_a_file_plays_to_its_end(recorder: Recorder, part: Path, tmp_path: Path) -> None:
    sound = write_wav(tmp_path / "a.wav", tone(1.0, 22_050), 22_050)
    recorder.start(part)  # what plays goes into the same sink, so the microphone hears it
    playback = PortAudioSpeaker().play(sound)
    assert playback.is_playing
    pump_until(recorder.pump, lambda: not playback.is_playing)
    assert playback.position_s == pytest.approx(1.0)
    playback.stop()
    playback.stop()
    before = recorder.elapsed_s
    pump_until(recorder.pump, lambda: recorder.elapsed_s > before + 0.3)
    recorder.finish()
    assert loud_s(part) == pytest.approx(1.0, abs=0.3)


def test_playing_holds_and_goes_on(virtual_microphone: VirtualMicrophone, tmp_path: Path) -> None:
    sound = write_wav(tmp_path / "a.wav", tone(9.0))
    playback = PortAudioSpeaker().play(sound, start_s=5.0)
    assert 5.0 <= playback.position_s < 6.0
    pump_until(lambda: None, lambda: playback.position_s > 5.3)
    playback.pause()
    assert not playback.is_playing
    held_s = playback.position_s
    heard: list[float] = []
    pump_until(lambda: heard.append(playback.position_s), lambda: len(heard) > 15)
    assert heard[-1] - held_s < 0.2
    playback.resume()
    assert playback.is_playing
    pump_until(lambda: None, lambda: playback.position_s > held_s + 0.3)
    playback.stop()
    assert not playback.is_playing


def test_double_speed_is_heard_in_half_the_time_at_the_same_pitch(
    recorder: Recorder, part: Path, tmp_path: Path
) -> None:
    sound = write_wav(tmp_path / "a.wav", tone(4.0, hertz=440.0))
    recorder.start(part)  # what plays goes into the same sink, so the microphone hears it
    playback = PortAudioSpeaker().play(sound, route=Route(2.0))
    pump_until(recorder.pump, lambda: not playback.is_playing)
    playback.stop()
    before = recorder.elapsed_s
    pump_until(recorder.pump, lambda: recorder.elapsed_s > before + 0.3)
    recorder.finish()
    assert loud_s(part) == pytest.approx(2.0, abs=0.3)
    samples = array("h", read_samples(part))
    heard = [at for at, (a, b) in enumerate(pairwise(samples)) if a < 0 <= b]
    waves = sorted(after - before for before, after in pairwise(heard))
    assert 16_000 / waves[len(waves) // 2] == pytest.approx(440.0, abs=8.0)  # whole samples


def test_speed_and_place_change_while_it_plays(
    virtual_microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    sound = write_wav(tmp_path / "a.wav", tone(60.0))
    playback = PortAudioSpeaker().play(sound)
    pump_until(lambda: None, lambda: playback.position_s > 0.3)
    before_s = playback.position_s
    playback.change(Route(2.0))
    assert before_s <= playback.position_s < before_s + 0.3
    playback.seek(40.0)
    assert playback.position_s == pytest.approx(40.0, abs=0.3)
    pump_until(lambda: None, lambda: playback.position_s > 40.5)
    playback.stop()


def test_a_missing_recording_opens_no_device(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        PortAudioSpeaker().play(tmp_path / "gone.wav")
    assert caught.value.code is Problem.RECORDING_MISSING


NO_LIBRARY = """
import ctypes.util
ctypes.util.find_library = lambda name: None
from peerprep.audio.portaudio import PortAudioMicrophone, PortAudioSpeaker
from peerprep.domain.errors import EnvironmentProblem
import sys
from pathlib import Path
for deed in (
    lambda: PortAudioMicrophone().devices(),
    lambda: PortAudioMicrophone().open(None, print, print),
    lambda: PortAudioSpeaker().play(Path(sys.argv[1])),
):
    try:
        deed()
    except EnvironmentProblem as problem:
        print(problem.code)
"""


def test_without_portaudio_everything_says_so(tmp_path: Path) -> None:
    sound = write_wav(tmp_path / "a.wav", tone(0.1))
    done = subprocess.run(
        [sys.executable, "-c", NO_LIBRARY, str(sound)], check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["no_sound_system"] * 3
    assert done.stderr == ""


NO_DEVICES = """
from peerprep.audio.portaudio import PortAudioMicrophone, PortAudioSpeaker
from peerprep.domain.errors import EnvironmentProblem
import sys
from pathlib import Path
if PortAudioMicrophone().devices():
    print("no_microphone no_speaker")  # a computer with sound cards of its own
    raise SystemExit
for deed in (
    lambda: PortAudioMicrophone().open(None, lambda block: None, lambda: None),
    lambda: PortAudioSpeaker().play(Path(sys.argv[1])),
):
    try:
        deed()
    except EnvironmentProblem as problem:
        print(problem.code)
"""


def test_a_computer_without_any_device_says_so_quietly(tmp_path: Path) -> None:
    sound = write_wav(tmp_path / "a.wav", tone(0.1))
    environment = {"ALSA_CONFIG_PATH": str(ALSA_DEFAULTS), "PULSE_SERVER": "unix:/nowhere"}
    done = subprocess.run(
        [sys.executable, "-c", NO_DEVICES, str(sound)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | environment,
    )
    assert done.stdout.split() == ["no_microphone", "no_speaker"]
    assert done.stderr == ""


def test_loading_the_module_loads_no_sound_and_no_numpy() -> None:
    program = (
        "import sys, peerprep.audio.portaudio, peerprep.audio.recorder,"
        " peerprep.audio.microphone_test\n"
        "print(sorted({'numpy', 'sounddevice'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_stereo_microphones_give_their_first_channel() -> None:
    blocks: list[bytes] = []
    opened = _OpenMicrophone(16_000, lambda: None)
    deliver = _deliver(blocks.append, 2, opened)
    deliver(array("h", [1, -1, 2, -2]).tobytes(), 2, None, False)
    deliver(array("h", [3, -3]).tobytes(), 1, None, True)
    assert b"".join(blocks) == array("h", [1, 2, 3]).tobytes()
    assert opened.overflows == 1


def test_a_recording_is_readable_while_it_grows(recorder: Recorder, part: Path) -> None:
    recorder.start(part)
    pump_until(recorder.pump, lambda: recorder.elapsed_s > 0.2)
    assert read_info(part).duration_s == recorder.elapsed_s
