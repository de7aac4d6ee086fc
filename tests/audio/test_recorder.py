from collections.abc import Iterator
from pathlib import Path

import pytest

from peerprep.audio.level import LevelZone, measure
from peerprep.audio.recorder import UNSAVED_MOST_S, Recorder, RecorderState
from peerprep.audio.wav import HEADER_BYTES, read_info
from peerprep.domain.errors import EnvironmentProblem, Problem
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, read_samples, silence, tone, voice


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "take.wav.part"


@pytest.fixture
def recorder(microphone: FakeMicrophone, clock: Clock) -> Iterator[Recorder]:
    recorder = Recorder(microphone, clock)
    yield recorder
    recorder.abandon()
    assert not microphone.is_open


def pump_for(recorder: Recorder, clock: Clock, seconds: float) -> None:
    for _ in range(round(seconds / 0.05)):
        clock.now_s += 0.05
        recorder.pump()


def test_sound_is_in_the_file_at_each_pump(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    assert recorder.state is RecorderState.RECORDING
    for count in range(1, 4):
        microphone.speak(tone(0.5))
        recorder.pump()
        assert recorder.elapsed_s == pytest.approx(0.5 * count)
        assert read_samples(part) == tone(0.5) * count
    assert recorder.level.zone is LevelZone.GOOD
    assert len(recorder.level_history) == 30


def test_stop_keeps_a_moment_more(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(1.0))
    recorder.stop()
    assert recorder.state is RecorderState.STOPPING
    microphone.speak(voice(0.2))
    recorder.pump()
    assert recorder.state is RecorderState.STOPPING
    microphone.speak(tone(1.0))
    recorder.pump()
    assert recorder.state is RecorderState.STOPPED
    assert not microphone.is_open
    recorded = recorder.finish()
    assert recorded.duration_s == pytest.approx(1.3)
    assert (recorded.path, recorded.rate, recorded.unsaved_s) == (part, 16_000, 0.0)
    assert read_samples(part) == tone(1.0) + voice(0.2) + tone(0.1)


def test_a_microphone_that_falls_silent_does_not_hold_up_the_stop(
    recorder: Recorder, microphone: FakeMicrophone, clock: Clock, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(1.0))
    recorder.stop()
    pump_for(recorder, clock, 1.1)
    assert recorder.state is RecorderState.STOPPED


def test_what_is_said_in_a_pause_is_not_kept(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.5))
    recorder.pause()
    assert recorder.state is RecorderState.PAUSED
    microphone.speak(voice(0.7))
    recorder.pump()
    microphone.speak(voice(0.3))
    recorder.resume()
    microphone.speak(tone(0.25, hertz=500))
    recorder.pause()
    microphone.speak(voice(0.5))
    recorder.stop()
    assert recorder.state is RecorderState.STOPPED
    assert recorder.finish().duration_s == pytest.approx(0.75)
    assert read_samples(part) == tone(0.5) + tone(0.25, hertz=500)


def test_nothing_is_heard_in_a_pause(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.5))
    recorder.pause()
    microphone.speak(tone(0.5))
    recorder.pump()
    assert recorder.level.zone is LevelZone.SILENT


def test_finish_without_stop_keeps_everything_that_arrived(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.4))
    assert recorder.finish().duration_s == pytest.approx(0.4)
    assert recorder.finish().duration_s == pytest.approx(0.4)
    assert not microphone.is_open


def test_abandon_leaves_a_readable_file(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.4))
    recorder.abandon()
    assert read_info(part).duration_s == pytest.approx(0.4)
    assert recorder.state is RecorderState.STOPPED


def test_an_unplugged_microphone_keeps_what_was_said(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.8))
    microphone.unplug()
    recorder.pump()
    assert recorder.interruption is Problem.NO_MICROPHONE
    assert recorder.state is RecorderState.PAUSED
    recorder.stop()
    assert recorder.state is RecorderState.STOPPED
    recorder.finish()
    assert read_samples(part) == tone(0.8)


def test_the_take_goes_on_with_another_microphone(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part, "Desk microphone")
    microphone.speak(tone(0.8))
    microphone.unplug("Desk microphone")
    recorder.pump()
    recorder.continue_with("Headset")
    assert recorder.interruption is None
    assert recorder.state is RecorderState.RECORDING
    microphone.speak(tone(0.2))
    recorder.finish()
    assert microphone.opened == ["Desk microphone", "Headset"]
    assert read_samples(part) == tone(0.8) + tone(0.2)


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
def test_another_rate_is_brought_to_the_rate_of_the_file(
    recorder: Recorder, microphone: FakeMicrophone, part: Path, rate: int
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.5))
    microphone.unplug()
    recorder.pump()
    microphone.plug("Phone", rate)
    recorder.continue_with("Phone")
    for _ in range(4):
        microphone.speak(tone(0.25, rate))
        recorder.pump()
    recorded = recorder.finish()
    assert recorded.rate == 16_000
    assert recorded.duration_s == pytest.approx(1.5)
    assert measure(read_samples(part)[-30_000:-2000]).rms_db == pytest.approx(-20, abs=0.3)


@pytest.mark.parametrize("rate", [11_025, 44_100, 48_000])
def test_a_microphone_of_another_rate_is_recorded_as_it_is(
    clock: Clock, part: Path, rate: int
) -> None:
    microphone = FakeMicrophone(rate)
    recorder = Recorder(microphone, clock)
    recorder.start(part)
    microphone.speak(tone(0.6, rate))
    recorded = recorder.finish()
    assert recorded.rate == rate
    assert recorded.duration_s == pytest.approx(0.6)
    assert read_samples(part) == tone(0.6, rate)


def test_a_refusal_leaves_a_way_to_try_again(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.2))
    microphone.unplug()
    recorder.pump()
    with pytest.raises(EnvironmentProblem):
        recorder.resume()
    assert recorder.state is RecorderState.PAUSED
    assert recorder.interruption is Problem.NO_MICROPHONE
    microphone.plug("Desk microphone")
    recorder.resume()
    microphone.speak(tone(0.2))
    assert recorder.finish().duration_s == pytest.approx(0.4)


def test_resume_asks_for_the_microphone_that_was_chosen(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part, "Headset")
    microphone.unplug("Headset")
    recorder.pump()
    microphone.plug("Headset")
    recorder.resume()
    assert microphone.opened == ["Headset", "Headset"]


def test_a_microphone_unplugged_in_a_pause_is_noticed(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.2))
    recorder.pause()
    microphone.unplug()
    recorder.pump()
    assert recorder.interruption is Problem.NO_MICROPHONE
    assert recorder.finish().duration_s == pytest.approx(0.2)


def test_a_microphone_that_goes_while_stopping_is_no_interruption(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.2))
    recorder.stop()
    microphone.speak(tone(0.1))
    microphone.unplug()
    recorder.pump()
    assert recorder.state is RecorderState.STOPPED
    assert recorder.interruption is None
    assert recorder.finish().duration_s == pytest.approx(0.3)


def test_a_microphone_that_sends_nothing_for_long_is_gone(
    recorder: Recorder, microphone: FakeMicrophone, clock: Clock, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(tone(0.2))
    pump_for(recorder, clock, 4.5)
    assert recorder.interruption is None
    pump_for(recorder, clock, 0.7)
    assert recorder.interruption is Problem.NO_MICROPHONE
    assert not microphone.is_open


def test_a_window_that_was_held_up_does_not_lose_the_microphone(
    recorder: Recorder, microphone: FakeMicrophone, clock: Clock, part: Path
) -> None:
    recorder.start(part)
    clock.now_s += 60  # the computer slept
    recorder.pump()
    assert recorder.interruption is None


@pytest.mark.parametrize(
    "problem",
    [
        Problem.NO_SOUND_SYSTEM,
        Problem.NO_MICROPHONE,
        Problem.MICROPHONE_BUSY,
        Problem.MICROPHONE_NOT_ALLOWED,
        Problem.MICROPHONE_RATE,
        Problem.MICROPHONE_WONT_START,
    ],
)
def test_a_microphone_that_refuses_leaves_no_file(
    recorder: Recorder, microphone: FakeMicrophone, part: Path, problem: Problem
) -> None:
    microphone.refusal = problem
    with pytest.raises(EnvironmentProblem) as caught:
        recorder.start(part)
    assert caught.value.code is problem
    assert not part.exists()
    assert recorder.state is RecorderState.IDLE


def test_a_folder_that_refuses_leaves_no_open_microphone(
    recorder: Recorder, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    with pytest.raises(EnvironmentProblem):
        recorder.start(tmp_path / "gone" / "take.wav.part")
    assert microphone.opened
    assert not microphone.is_open


def test_silence_is_told_after_three_seconds_and_a_voice_ends_it(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    microphone.speak(silence(2.5))
    recorder.pump()
    assert not recorder.quiet_warning
    microphone.speak(silence(0.6))
    recorder.pump()
    assert recorder.quiet_warning
    microphone.speak(voice(2.0))
    recorder.pump()
    assert not recorder.quiet_warning


def test_a_recorder_records_one_take(recorder: Recorder, part: Path) -> None:
    recorder.start(part)
    with pytest.raises(RuntimeError):
        recorder.start(part)


def test_nothing_recorded_cannot_be_finished(recorder: Recorder) -> None:
    with pytest.raises(RuntimeError):
        recorder.finish()


A_SECOND = HEADER_BYTES + 32_000


def test_a_full_disk_keeps_what_is_there_and_the_rest_waits(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    said = voice(2.0)
    recorder.start(part)
    with FullDisk(A_SECOND):
        microphone.speak(said)
        recorder.pump()
        assert recorder.interruption is Problem.DISK_FULL
        assert recorder.state is RecorderState.RECORDING
        assert (recorder.elapsed_s, recorder.unsaved_s) == (1.0, 1.0)
        assert read_samples(part) == said[:32_000]
    microphone.speak(tone(0.5))
    recorder.pump()
    assert recorder.interruption is None
    recorder.finish()
    assert read_samples(part) == said + tone(0.5)


def test_what_waits_is_written_even_after_the_stop(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    with FullDisk(A_SECOND):
        microphone.speak(tone(2.0))
        recorder.pump()
        microphone.unplug()
        recorder.stop()
        recorder.pump()
        assert recorder.state is RecorderState.STOPPED
        assert recorder.interruption is Problem.DISK_FULL
    recorder.pump()
    assert recorder.finish().duration_s == 2.0


def test_what_a_full_disk_never_took_is_said(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    with FullDisk(A_SECOND):
        microphone.speak(tone(2.5))
        recorded = recorder.finish()
    assert (recorded.duration_s, recorded.unsaved_s) == (1.0, 1.5)


def test_after_five_minutes_without_room_the_recorder_pauses(
    recorder: Recorder, microphone: FakeMicrophone, part: Path
) -> None:
    recorder.start(part)
    minute = tone(0.5) * 120
    with FullDisk(A_SECOND):
        for _ in range(5):
            microphone.speak(minute)
            recorder.pump()
        assert recorder.state is RecorderState.RECORDING
        microphone.speak(tone(1.0))
        recorder.pump()
        assert recorder.state is RecorderState.PAUSED
        assert recorder.unsaved_s == pytest.approx(UNSAVED_MOST_S)
        assert not microphone.is_open
    recorder.pump()
    assert recorder.interruption is None
    assert recorder.elapsed_s == pytest.approx(301.0)


def test_a_recording_that_no_player_could_read_ends_before(
    recorder: Recorder,
    microphone: FakeMicrophone,
    part: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("peerprep.audio.wav.MOST_DATA_BYTES", 20_000)
    recorder.start(part)
    microphone.speak(tone(0.5))
    recorder.pump()
    microphone.speak(tone(0.5))
    recorder.pump()
    assert recorder.interruption is Problem.RECORDING_TOO_LONG
    assert recorder.state is RecorderState.STOPPED
    assert recorder.finish().duration_s == 0.5
