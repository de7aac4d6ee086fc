import os
import struct
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.audio.wav import HEADER_BYTES, WavWriter, header, read_info, repair
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from tests.sound_fakes import read_samples, tone, write_wav


def frames_of(path: Path) -> int:
    """Count frames as the standard library reads the header."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return file.getnframes()


def test_the_file_is_whole_after_every_write(tmp_path: Path) -> None:
    path = tmp_path / "take.wav.part"
    writer = WavWriter(path, 16_000)
    assert frames_of(path) == 0
    for count in range(1, 6):
        writer.write(tone(0.05))
        assert frames_of(path) == count * 800
    writer.close()
    assert writer.elapsed_s == pytest.approx(0.25)
    assert read_samples(path) == tone(0.05) * 5


def test_a_recording_never_replaces_a_file(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "take.wav", tone(0.1))
    with pytest.raises(EnvironmentProblem) as caught:
        WavWriter(path, 16_000)
    assert caught.value.code is Problem.FOLDER_UNWRITABLE
    assert read_samples(path) == tone(0.1)


def test_only_this_person_may_read_a_recording(tmp_path: Path) -> None:
    WavWriter(tmp_path / "take.wav", 16_000).close()
    assert (tmp_path / "take.wav").stat().st_mode & 0o077 == 0


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        WavWriter(tmp_path / "gone" / "take.wav", 16_000)
    assert caught.value.code is Problem.FOLDER_UNWRITABLE
    assert caught.value.params["path"] == tmp_path / "gone"


def test_closing_twice_is_allowed(tmp_path: Path) -> None:
    writer = WavWriter(tmp_path / "take.wav", 16_000)
    writer.close()
    writer.close()


def test_more_than_two_gigabytes_are_refused_before_writing(tmp_path: Path) -> None:
    writer = WavWriter(tmp_path / "take.wav", 16_000)
    writer.write(tone(0.1))
    writer.frames = 2**30 - 100  # as after 18 hours
    with pytest.raises(EnvironmentProblem) as caught:
        writer.write(tone(0.1))
    assert caught.value.code is Problem.RECORDING_TOO_LONG
    assert (tmp_path / "take.wav").stat().st_size == HEADER_BYTES + 3200
    writer.frames = 1600
    writer.close()


FILL_UP = """
import resource, signal, sys
from pathlib import Path
from peerprep.audio.wav import WavWriter
from peerprep.domain.errors import EnvironmentProblem
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (44 + 10_001, resource.RLIM_INFINITY))
writer = WavWriter(Path(sys.argv[1]), 16_000)
refused = 0
for n in range(10):
    data = bytes([n, 0]) * 800
    before = writer.frames
    try:
        writer.write(data)
    except EnvironmentProblem as problem:
        assert problem.code == "disk_full"
        refused += 1
        break
print(writer.frames, flush=True)
kept = data[(writer.frames - before) * 2:]
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
writer.write(kept)
print(writer.frames, refused)
"""


def test_a_full_disk_keeps_what_fitted_and_goes_on_when_there_is_space(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    done = subprocess.run(
        [sys.executable, "-c", FILL_UP, str(path)], check=True, capture_output=True, text=True
    )
    # 10 001 bytes fit: 5 000 frames and half of one, which the next write repeats.
    assert done.stdout.split() == ["5000", "5600", "1"]
    assert read_samples(path) == b"".join(bytes([n, 0]) * 800 for n in range(7))
    assert frames_of(path) == 5600


def killed_file(path: Path, said: int, there: int) -> Path:
    """Make a file whose header says `said` frames while `there` were written."""
    samples = tone(1.0)[: there * 2]
    path.write_bytes(header(16_000, said) + samples)
    return path


@pytest.mark.parametrize(("said", "there"), [(0, 4000), (3000, 4000), (4000, 3000), (4000, 4000)])
def test_the_bytes_on_disk_are_trusted(tmp_path: Path, said: int, there: int) -> None:
    path = killed_file(tmp_path / "take.wav", said, there)
    info = read_info(path)
    assert (info.rate, info.frames, info.duration_s) == (16_000, there, there / 16_000)
    assert repair(path) == info
    assert frames_of(path) == there


def test_a_kill_between_the_two_sizes_loses_nothing(tmp_path: Path) -> None:
    path = killed_file(tmp_path / "take.wav", 3000, 4000)
    with path.open("r+b") as file:
        file.seek(40)
        file.write(struct.pack("<I", 8000))
    assert read_info(path).frames == 4000


def test_repair_cuts_half_a_sample_off(tmp_path: Path) -> None:
    path = killed_file(tmp_path / "take.wav", 0, 100)
    path.write_bytes(path.read_bytes() + b"\x01")
    assert repair(path).frames == 100
    assert frames_of(path) == 100


@pytest.mark.parametrize("length", [0, 3, 11, 43])
def test_a_file_cut_within_its_header_holds_nothing(tmp_path: Path, length: int) -> None:
    path = tmp_path / "take.wav"
    path.write_bytes(header(16_000, 0)[:length])
    assert read_info(path).frames == 0
    assert repair(path).frames == 0
    assert frames_of(path) == 0


def test_chunks_after_the_sound_are_not_sound(tmp_path: Path) -> None:
    path = tmp_path / "other.wav"
    extra = struct.pack("<4sI", b"LIST", 6) + b"INFOab"
    whole = bytearray(header(44_100, 50) + bytes(100) + extra)
    struct.pack_into("<I", whole, 4, len(whole) - 8)
    path.write_bytes(whole)
    assert read_info(path).frames == 50
    repair(path)
    assert path.read_bytes() == whole


def test_chunks_before_the_sound_are_skipped(tmp_path: Path) -> None:
    plain = header(48_000, 2)
    extra = struct.pack("<4sI", b"junk", 3) + b"abc\0"
    path = tmp_path / "other.wav"
    path.write_bytes(plain[:12] + extra + plain[12:] + b"\1\0\2\0")
    info = read_info(path)
    assert (info.rate, info.frames) == (48_000, 2)
    assert read_samples(path) == b"\1\0\2\0"


def test_a_missing_recording_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        read_info(tmp_path / "gone.wav")
    assert caught.value.code is Problem.RECORDING_MISSING


@pytest.mark.parametrize(
    "data",
    [
        b"not a sound file, but a letter that is long enough to have a header",
        bytes(100),
        b"RIFF" + bytes(100),
        header(16_000, 0)[:34] + b"\x18\0" + header(16_000, 0)[36:],  # 24 bit
        header(16_000, 0)[:20] + b"\x03\0" + header(16_000, 0)[22:],  # float
        header(0, 0),
    ],
    ids=["text", "zeros", "empty riff", "24 bit", "float", "no rate"],
)
def test_what_is_no_16_bit_wav_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "foreign.wav"
    path.write_bytes(data)
    with pytest.raises(InvalidData) as caught:
        repair(path)
    assert caught.value.code is Problem.AUDIO_UNREADABLE
    assert path.read_bytes() == data


@given(st.binary(max_size=80), st.integers(0, 60), st.binary(max_size=20))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, patch: bytes, at: int, tail: bytes
) -> None:
    path = tmp_path_factory.mktemp("wav") / "any.wav"
    data = bytearray(header(16_000, 4) + bytes(8))
    data[at : at + len(patch)] = patch
    path.write_bytes(bytes(data) + tail)
    try:
        info = read_info(path)
    except InvalidData:
        return
    assert info.data_start + info.frames * info.channels * 2 <= max(path.stat().st_size, 44)
    assert info.duration_s >= 0


def test_what_is_written_is_out_of_the_process_at_once(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    program = (
        "import os, sys; from pathlib import Path; from peerprep.audio.wav import WavWriter\n"
        "WavWriter(Path(sys.argv[1]), 16_000).write(bytes(3200)); os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert done.returncode == 9
    assert frames_of(path) == 1600
    assert os.listdir(tmp_path) == ["take.wav"]  # noqa: PTH208
