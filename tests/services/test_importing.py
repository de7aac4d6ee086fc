import os
from pathlib import Path

import pytest

from peerprep.audio.wav import HEADER_BYTES, read_info
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.services.importing import as_wav
from tests.full_disk import FullDisk
from tests.sound_fakes import voice, write_wav


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "source.wav", voice(2.5))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "recordings"
    folder.mkdir()
    return folder


def test_a_sound_file_becomes_a_recording(source: Path, folder: Path) -> None:
    assert read_info(as_wav(source, folder)).duration_s == pytest.approx(2.5)


def test_what_a_killed_program_of_the_same_number_left_is_in_nobodys_way(
    source: Path, folder: Path
) -> None:
    (folder / f"import-{os.getpid()}.wav.part").write_bytes(b"left behind")
    assert read_info(as_wav(source, folder)).duration_s == pytest.approx(2.5)


def test_a_full_disk_leaves_nothing_behind(source: Path, folder: Path) -> None:
    with pytest.raises(EnvironmentProblem) as full, FullDisk(HEADER_BYTES + 100):
        as_wav(source, folder)
    assert full.value.code is Problem.DISK_FULL
    assert list(folder.iterdir()) == []
