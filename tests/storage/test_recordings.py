import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.paths import AppPaths
from peerprep.storage.locks import FileLock, ProfileLock
from peerprep.storage.recordings import RecordingStore


def test_growing_file_becomes_the_finished_one(recordings: RecordingStore) -> None:
    part = recordings.part_path("a1")
    part.write_bytes(b"sound")
    name = recordings.adopt(part)
    assert name == "recordings/a1.wav"
    assert recordings.path(name).read_bytes() == b"sound"
    assert not part.exists()


def test_adopting_never_replaces_a_recording(recordings: RecordingStore) -> None:
    for sound in (b"first", b"second"):
        recordings.part_path("a1").write_bytes(sound)
        recordings.adopt(recordings.part_path("a1"))
    assert recordings.path("recordings/a1.wav").read_bytes() == b"first"
    assert recordings.path("recordings/a1-2.wav").read_bytes() == b"second"


def test_adopting_nothing_says_that_the_sound_is_missing(recordings: RecordingStore) -> None:
    with pytest.raises(InvalidData) as caught:
        recordings.adopt(recordings.part_path("a1"))
    assert caught.value.code is Problem.RECORDING_MISSING


def test_folder_in_place_of_a_recording_is_told(recordings: RecordingStore) -> None:
    recordings.part_path("a1").mkdir()
    for act in (
        lambda: recordings.adopt(recordings.part_path("a1")),
        lambda: recordings.delete_part("a1"),
    ):
        with pytest.raises(EnvironmentProblem) as caught:
            act()
        assert caught.value.code is Problem.FOLDER_UNWRITABLE


def test_reopen_finds_the_sound_whichever_step_the_crash_hit(recordings: RecordingStore) -> None:
    assert recordings.reopen("a1") is None
    part = recordings.part_path("a1")
    part.write_bytes(b"sound")
    assert recordings.reopen("a1") == part
    recordings.adopt(part)
    assert recordings.reopen("a1") == part
    assert part.read_bytes() == b"sound"


def test_deleting_twice_is_no_trouble(recordings: RecordingStore) -> None:
    recordings.part_path("a1").write_bytes(b"sound")
    name = recordings.adopt(recordings.part_path("a1"))
    recordings.delete(name)
    recordings.delete(name)
    recordings.delete_part("a1")
    assert not recordings.path(name).exists()


@pytest.mark.parametrize(
    "name",
    [
        "settings.json",
        "../outside.wav",
        "recordings/../settings.json",
        "recordings/../../outside.wav",
        "/etc/passwd",
        "recordings",
        "",
        "recordings\\..\\a.wav",
        "recordings/c:a.wav",
        "recordings/link/a.wav",
    ],
)
def test_name_that_leads_elsewhere_is_missing(
    recordings: RecordingStore, paths: AppPaths, tmp_path: Path, name: str
) -> None:
    (paths.recordings / "link").symlink_to(tmp_path)
    for act in (recordings.path, recordings.delete):
        with pytest.raises(InvalidData) as caught:
            act(name)
        assert caught.value.code is Problem.RECORDING_MISSING


@pytest.mark.parametrize("take_id", ["", "../a", "a/b", "a.b", "x" * 65])
def test_take_id_that_is_no_name_is_refused(recordings: RecordingStore, take_id: str) -> None:
    for act in (recordings.part_path, recordings.final_name, recordings.claim):
        with pytest.raises(InvalidData) as caught:
            act(take_id)
        assert caught.value.code is Problem.TAKE_UNKNOWN


def test_orphans_are_files_that_no_take_knows_and_no_program_holds(
    recordings: RecordingStore,
) -> None:
    for take_id in ("a1", "b2", "c3"):
        recordings.part_path(take_id).write_bytes(b"sound")
    known = recordings.adopt(recordings.part_path("a1"))
    recordings.claim("c3")
    assert recordings.orphans({known}) == ["recordings/b2.wav.part"]
    recordings.release("c3")
    assert recordings.orphans(set()) == [
        "recordings/a1.wav",
        "recordings/b2.wav.part",
        "recordings/c3.wav.part",
    ]


def test_free_room_is_told(recordings: RecordingStore) -> None:
    assert recordings.free_bytes() > 0


def test_claim_lasts_until_it_is_released(recordings: RecordingStore, paths: AppPaths) -> None:
    other = RecordingStore(paths)
    assert not other.is_claimed("a1")
    assert recordings.claim("a1")
    assert recordings.claim("a1")
    assert recordings.is_claimed("a1")
    assert other.is_claimed("a1")
    assert not other.claim("a1")
    recordings.release("a1")
    recordings.release("a1")
    assert not other.is_claimed("a1")
    assert list(paths.recordings.iterdir()) == []


_HOLDER = """
import sys
from pathlib import Path
from peerprep.paths import AppPaths
from peerprep.storage.locks import ProfileLock
from peerprep.storage.recordings import RecordingStore
paths = AppPaths(Path(sys.argv[1]))
store, lock = RecordingStore(paths), ProfileLock(paths.base)
store.claim("a1")
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_kill_ends_claims_and_the_lock_of_the_profile(
    recordings: RecordingStore, paths: AppPaths
) -> None:
    command = [sys.executable, "-c", _HOLDER, str(paths.base)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        assert recordings.is_claimed("a1")
        with pytest.raises(EnvironmentProblem) as caught, ProfileLock(paths.base):
            pass
        assert caught.value.code is Problem.PROFILE_IN_USE
        assert caught.value.params == {"path": str(paths.base)}
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    assert not recordings.is_claimed("a1")
    with ProfileLock(paths.base):
        pass


def test_lock_in_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        FileLock(tmp_path / "missing" / "x.lock").acquire()
    assert caught.value.code is Problem.FOLDER_UNWRITABLE


def test_lock_taken_between_opening_and_removing_is_not_shared(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    first, second, third = FileLock(path), FileLock(path), FileLock(path)
    assert first.acquire()
    assert first.acquire()
    first.remove()
    assert second.acquire()
    assert not third.acquire()
    second.release()
    second.release()
    assert third.acquire()
    third.remove()
    assert not os.path.exists(path)  # noqa: PTH110 - the file, not our idea of it
