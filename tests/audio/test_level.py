import random
from array import array

import pytest

from peerprep.audio.level import (
    GOOD_FROM_FRACTION,
    LOUD_FROM_FRACTION,
    LevelMeter,
    LevelZone,
    MicrophoneState,
    fraction,
    measure,
    zone,
)
from tests.sound_fakes import silence, tone, voice


def noise(seconds: float, db: float, seed: int = 1, rate: int = 16_000) -> bytes:
    """Return steady noise of this loudness, as a room or a fan makes it."""
    source = random.Random(seed)
    size = 32768 * 10 ** (db / 20)
    return array(
        "h", (round(source.gauss(0, size)) for _ in range(round(seconds * rate)))
    ).tobytes()


def meter_after(*sounds: bytes, rate: int = 16_000) -> LevelMeter:
    meter = LevelMeter(rate)
    for sound in sounds:
        for start in range(0, len(sound), 700):
            meter.feed(sound[start : start + 700])
    return meter


def test_loudness_is_measured_in_decibels() -> None:
    level = measure(tone(0.1, db=-20.0))
    assert level.rms_db == pytest.approx(-20.0, abs=0.1)
    assert level.peak_db == pytest.approx(-17.0, abs=0.1)
    assert not level.clipped


def test_an_empty_block_is_silent() -> None:
    assert measure(b"").zone is LevelZone.SILENT


def test_a_constant_offset_is_not_sound() -> None:
    assert measure(array("h", [9000] * 800).tobytes()).zone is LevelZone.SILENT


def test_clipping_shows() -> None:
    assert measure(array("h", [32767, -32768] * 400).tobytes()).clipped


@pytest.mark.parametrize(
    ("db", "expected"),
    [
        (-70, LevelZone.SILENT),
        (-50, LevelZone.QUIET),
        (-30, LevelZone.GOOD),
        (-8, LevelZone.LOUD),
    ],
)
def test_zones(db: float, expected: LevelZone) -> None:
    assert measure(tone(0.1, db=db)).zone is expected


def test_the_meter_rises_with_loudness_and_stays_in_its_zones() -> None:
    fractions = [fraction(db) for db in range(-120, 4)]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    for db in range(-120, 4):
        is_good = GOOD_FROM_FRACTION <= fraction(db) < LOUD_FROM_FRACTION
        assert is_good == (zone(db) is LevelZone.GOOD)


def test_the_needle_rises_at_once_and_falls_slowly() -> None:
    meter = meter_after(tone(0.2, db=-20.0))
    assert meter.level.rms_db == pytest.approx(-20, abs=0.2)
    meter.feed(silence(0.1))
    assert -26 < meter.level.rms_db < -21
    meter.feed(silence(3.0))
    assert meter.level.zone is LevelZone.SILENT


def test_the_history_has_one_value_each_50_ms() -> None:
    meter = meter_after(tone(0.5), silence(0.5))
    assert len(meter.history) == 20
    assert meter.history[0] > 0.5
    assert meter.history[-1] == 0.0
    assert len(meter_after(silence(10.0)).history) == 120


@pytest.mark.parametrize("rate", [8_000, 16_000, 44_100, 48_000])
def test_a_clear_voice_is_good_at_any_rate(rate: int) -> None:
    meter = meter_after(voice(3.0, rate), rate=rate)
    assert meter.state is MicrophoneState.GOOD
    assert meter.was_heard


@pytest.mark.parametrize(
    ("sound", "state"),
    [
        (silence(3.1), MicrophoneState.MUTED),
        (array("h", [120] * 50_000).tobytes(), MicrophoneState.MUTED),
        (noise(3.1, -75), MicrophoneState.SILENT),
        (noise(3.1, -50), MicrophoneState.SILENT),
        (voice(3.1, db=-52), MicrophoneState.FAINT),
        (voice(3.1, db=-25), MicrophoneState.GOOD),
        (voice(3.1, db=-8), MicrophoneState.LOUD),
        (noise(3.1, -32), MicrophoneState.LISTENING),
    ],
    ids=["muted", "constant", "quiet room", "loud room", "far", "good", "loud", "fan"],
)
def test_three_seconds_tell_the_state(sound: bytes, state: MicrophoneState) -> None:
    assert meter_after(sound).state is state


def test_nothing_is_said_about_a_microphone_before_three_seconds() -> None:
    assert meter_after(silence(2.9)).state is MicrophoneState.LISTENING
    assert meter_after(b"").state is MicrophoneState.LISTENING


def test_a_voice_is_good_before_three_seconds() -> None:
    assert meter_after(noise(0.3, -70), voice(0.9)).state is MicrophoneState.GOOD


def test_a_pause_after_a_voice_is_no_fault() -> None:
    assert meter_after(voice(3.0), noise(4.0, -70)).state is MicrophoneState.LISTENING


def test_a_mute_switch_after_a_voice_is_seen() -> None:
    assert meter_after(voice(3.0), silence(3.1)).state is MicrophoneState.MUTED


def test_a_knock_is_no_voice() -> None:
    assert meter_after(noise(2.0, -75), tone(0.1), noise(1.5, -75)).state is MicrophoneState.SILENT
