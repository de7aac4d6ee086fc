"""A recording that is killed at any moment is there again, but for at most its last second."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from peerprep.audio.level import measure
from peerprep.audio.wav import read_info, repair
from tests.sound_fakes import read_samples, tone, write_wav
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.sound

RECORD = """
import sys, time
from pathlib import Path
from peerprep.audio.portaudio import PortAudioMicrophone
from peerprep.audio.recorder import Recorder
recorder = Recorder(PortAudioMicrophone())
recorder.start(Path(sys.argv[1]))
print(time.monotonic(), flush=True)
while True:
    time.sleep(0.05)
    recorder.pump()
"""


@pytest.mark.parametrize("round_number", range(5))
def test_a_killed_recording_keeps_all_but_its_last_second(
    virtual_microphone: VirtualMicrophone, tmp_path: Path, round_number: int
) -> None:
    part = tmp_path / "take.wav.part"
    speaking = virtual_microphone.say(write_wav(tmp_path / "a.wav", tone(30.0)), wait=False)
    with subprocess.Popen(
        [sys.executable, "-c", RECORD, str(part)], stdout=subprocess.PIPE, text=True
    ) as recording:
        assert recording.stdout is not None
        started_at = float(recording.stdout.readline())
        time.sleep(random.uniform(1.0, 2.5))
        spoken_s = time.monotonic() - started_at
        os.kill(recording.pid, signal.SIGKILL)
    speaking.terminate()
    speaking.wait()
    kept_s = read_info(part).duration_s
    assert spoken_s - 1.0 <= kept_s <= spoken_s + 0.5
    assert repair(part).duration_s == kept_s
    assert measure(read_samples(part)[-8000:]).rms_db == pytest.approx(-20, abs=1)
    print(f"round {round_number}: spoken {spoken_s:.2f} s, kept {kept_s:.2f} s")  # noqa: T201
