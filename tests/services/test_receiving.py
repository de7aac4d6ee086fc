"""Opening what others hand over: kept whole or not at all, and deleted for good."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services.changes import Subject
from peerprep.services.sharing import Choices, OpenedPack, SharedKind
from peerprep.storage import packs as stored
from tests.full_disk import FullDisk
from tests.sharing.handing import CHOICES, files_of, hand_over
from tests.sharing.samples import unzipped
from tests.ui.take_samples import add_spoken


def problem(error: pytest.ExceptionInfo[PeerPrepError]) -> Problem:
    return error.value.code


def test_opening_twice_keeps_one(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    first = partner.sharing.open_pack(target)
    before = files_of(partner)
    assert partner.sharing.open_pack(target) == first
    assert partner.sharing.packs() == [first]
    assert files_of(partner) == before


def test_another_pack_under_the_same_id_changes_nothing(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    plan = profile.sharing.plan([shared_take], CHOICES)
    profile.sharing.write(plan, tmp_path / "a.peerprep")
    forged = replace(plan, pack=replace(plan.pack, note="I am another."))
    profile.sharing.write(forged, tmp_path / "b.peerprep")
    pack = partner.sharing.open_pack(tmp_path / "a.peerprep")
    before = files_of(partner)
    with pytest.raises(InvalidData) as caught:
        partner.sharing.open_pack(tmp_path / "b.peerprep")
    assert problem(caught) is Problem.SHARED_TWICE
    assert (partner.sharing.packs(), files_of(partner)) == ([pack], before)


def test_what_is_received_is_nowhere_among_the_own(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    partner.sharing.open_pack(hand_over(profile, shared_take, tmp_path / "a.peerprep"))
    assert partner.history.takes() == partner.history.takes("apartment") == []
    assert partner.history.stories() == []


def test_a_locked_pack_opens_with_its_passphrase_alone(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    plan = profile.sharing.plan([shared_take], CHOICES)
    target = tmp_path / "a.peerprep"
    profile.sharing.make(plan, target, "river otter")
    assert partner.sharing.kind_of(target) is SharedKind.LOCKED
    assert b"Jordan" not in target.read_bytes()
    for passphrase, code in (
        (None, Problem.PASSPHRASE_NEEDED),
        ("river", Problem.PASSPHRASE_WRONG),
    ):
        with pytest.raises(InvalidData) as caught:
            partner.sharing.open_pack(target, passphrase)
        assert problem(caught) is code
        assert (partner.sharing.packs(), files_of(partner)) == ([], set())
    pack = partner.sharing.open_pack(target, "river otter")
    assert pack.made_by == "Jordan"
    zipped = pyrage.passphrase.decrypt(target.read_bytes(), "river otter")
    assert "takes/1/sound.flac" in unzipped(zipped)
    assert files_of(profile) == set()


def test_deleting_a_pack_takes_all_of_it(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    pack = partner.sharing.open_pack(hand_over(profile, shared_take, tmp_path / "a.peerprep"))
    partner.reviews.start(pack.takes[0].id)
    partner.back_up()
    partner.sharing.delete(pack.id)
    assert (partner.sharing.packs(), partner.reviews.given()) == ([], [])
    assert files_of(partner) == set()
    (backup,) = partner.paths.backups.glob("*.db")
    with sqlite3.connect(backup) as copy:
        for table in ("received_pack", "received_take", "review"):
            assert copy.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608
    copy.close()
    with pytest.raises(InvalidData) as caught:
        partner.sharing.delete(pack.id)
    assert problem(caught) is Problem.PACK_UNKNOWN
    assert partner.sharing.open_pack(tmp_path / "a.peerprep").id == pack.id


def test_giving_up_leaves_nothing(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    class GivenUp(Exception):  # noqa: N818
        pass

    def after(count: int) -> Callable[[], None]:
        left = [count]

        def check() -> None:
            left[0] -= 1
            if not left[0]:
                raise GivenUp

        return check

    plan = profile.sharing.plan([shared_take], CHOICES)
    target = tmp_path / "a.peerprep"
    with pytest.raises(GivenUp):
        profile.sharing.write(plan, target, check=after(3))
    assert (target.exists(), files_of(profile)) == (False, set())
    profile.sharing.write(plan, target)
    for count in (1, 3, 20):
        with pytest.raises(GivenUp):
            partner.sharing.read(target, check=after(count))
        assert files_of(partner) == set()


def test_no_room_leaves_nothing(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    with pytest.raises(EnvironmentProblem) as caught, FullDisk(100_000):
        partner.sharing.open_pack(target)
    assert problem(caught) is Problem.SHARED_NO_ROOM
    assert (partner.sharing.packs(), files_of(partner)) == ([], set())


def test_a_database_that_can_not_be_written_keeps_no_sound(
    profile: Profile,
    partner: Profile,
    shared_take: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened = partner.sharing.read(hand_over(profile, shared_take, tmp_path / "a.peerprep"))
    assert isinstance(opened, OpenedPack)

    def fail(*_: object, **__: object) -> None:
        raise EnvironmentProblem(Problem.DISK_FULL)

    monkeypatch.setattr(stored, "add_pack", fail)
    with pytest.raises(EnvironmentProblem):
        partner.sharing.keep(opened)
    assert (partner.sharing.packs(), files_of(partner)) == ([], set())


def test_what_a_killed_program_left_goes_and_what_is_kept_stays(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    pack = partner.sharing.open_pack(target)
    folder = partner.paths.received
    half = folder / f"{'0' * 32}.part"
    half.mkdir()
    (half / "x.wav").write_bytes(b"x")
    (folder / pack.id).rename(folder / f"{pack.id}.part")  # killed while it was being deleted
    opened = partner.sharing.read(target)  # of a program that is still at work
    assert isinstance(opened, OpenedPack)
    own = add_spoken(partner, duration_s=1)
    heard = partner.sharing.preview(partner.sharing.plan([own], Choices()), own)
    with Profile(partner.paths):  # as the command line does beside the window
        assert opened.folder.exists()
        assert heard.exists()
    partner.sharing.end_preview()
    assert not heard.parent.exists()
    partner.sharing.sweep()
    assert not half.exists()
    assert partner.sharing.sound_of(pack.takes[0].id).exists()
    assert opened.folder.exists()
    partner.sharing.discard(opened)


def test_a_file_that_changes_while_it_is_read_is_not_kept(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    size = target.stat().st_size
    for change in (
        lambda file: file.truncate(size // 2),
        lambda file: (file.seek(size // 2), file.write(bytes(1000))),
    ):
        whole = target.read_bytes()
        asked = 0

        def meanwhile(change: Callable[..., object] = change) -> None:
            nonlocal asked
            asked += 1
            if asked == 4:
                with target.open("rb+") as file:
                    change(file)

        with pytest.raises(InvalidData) as caught:
            partner.sharing.read(target, check=meanwhile)
        assert problem(caught) is Problem.SHARED_DAMAGED
        assert files_of(partner) == set()
        target.write_bytes(whole)
    assert partner.sharing.open_pack(target).made_by == "Jordan"


KILLED_WHILE_IT_KEEPS = """
import os, sys
from pathlib import Path
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.storage.received import ReceivedStore

deed = getattr(ReceivedStore, sys.argv[3])

def do_and_die(*arguments):
    if sys.argv[3] == "adopt":  # else the pack is kept, and its folder has not got its name yet
        deed(*arguments)
    os._exit(9)

setattr(ReceivedStore, sys.argv[3], do_and_die)
Profile(AppPaths(Path(sys.argv[1]))).sharing.open_pack(Path(sys.argv[2]))
"""


def killed_in(deed: str, partner: Profile, file: Path) -> int:
    arguments = [sys.executable, "-c", KILLED_WHILE_IT_KEEPS, partner.paths.base, file, deed]
    return subprocess.run(list(map(str, arguments)), check=False).returncode


def test_a_program_killed_right_after_it_kept_a_pack_has_it_at_the_next_start(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    assert killed_in("put_back", partner, target) == 9
    with Profile(partner.paths) as again:
        (pack,) = again.sharing.packs()
        assert again.sharing.sound_of(pack.takes[0].id).exists()
        assert len(files_of(again)) == 2  # the folder and the sound


def test_a_program_killed_while_it_keeps_a_pack_leaves_nothing(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    assert killed_in("adopt", partner, target) == 9
    assert partner.sharing.packs() == []
    assert any(name.endswith(".wav") for name in files_of(partner))
    (partner.paths.received / "my own folder").mkdir()
    with Profile(partner.paths) as again:
        assert files_of(again) == {"my own folder"}
        pack = again.sharing.open_pack(target)
        assert again.sharing.sound_of(pack.takes[0].id).exists()


def test_sound_of_a_pack_that_an_older_copy_of_the_database_does_not_know_stays(
    profile: Profile, shared_take: str, tmp_path: Path
) -> None:
    paths = AppPaths(tmp_path / "third")
    paths.create()
    with Profile(paths) as newer:
        pack = newer.sharing.open_pack(hand_over(profile, shared_take, tmp_path / "a.peerprep"))
    aside = tmp_path / "newer.db"
    paths.database.rename(aside)
    with Profile(paths) as older:
        assert older.sharing.packs() == []
    aside.replace(paths.database)
    with Profile(paths) as again:
        assert again.sharing.sound_of(pack.takes[0].id).exists()


def test_sound_that_is_gone_is_said_and_comes_back_with_its_file(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    pack = partner.sharing.open_pack(target)
    review = partner.reviews.start(pack.takes[0].id)
    wav = partner.sharing.sound_of(pack.takes[0].id)
    whole = wav.read_bytes()
    for gone in ([wav], [wav, wav.parent]):
        for path in gone:
            path.unlink() if path.is_file() else path.rmdir()
        partner.sharing.sweep()
        assert partner.sharing.packs() == [pack]
        with pytest.raises(InvalidData) as caught:
            partner.sharing.sound_of(pack.takes[0].id)
        assert problem(caught) is Problem.RECORDING_MISSING
        told: list[Subject] = []
        partner.changes.subscribe(told.append)
        assert partner.sharing.open_pack(target) == pack
        assert told == [Subject.PACKS]
        assert wav.read_bytes() == whole
        assert partner.reviews.given() == [review]
    partner.sharing.delete(pack.id)
    assert files_of(partner) == set()


def test_a_program_killed_while_it_deletes_leaves_no_rows_in_the_backups(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    class Killed(BaseException):
        pass

    def die(_subject: Subject) -> None:
        raise Killed

    pack = partner.sharing.open_pack(hand_over(profile, shared_take, tmp_path / "a.peerprep"))
    partner.back_up()
    partner.changes.subscribe(die)  # told as soon as it is gone
    with pytest.raises(Killed):
        partner.sharing.delete(pack.id)
    assert (partner.sharing.packs(), files_of(partner)) == ([], set())
    (backup,) = partner.paths.backups.glob("*.db")
    copy = sqlite3.connect(backup)
    assert copy.execute("SELECT count(*) FROM received_take").fetchone() == (0,)
    copy.close()


@pytest.mark.parametrize("ending", [".lock", ".part"])
def test_locks_without_a_folder_and_folders_without_a_lock_go(
    partner: Profile, ending: str
) -> None:
    left = partner.paths.received / f"{'a' * 32}{ending}"
    left.mkdir() if ending == ".part" else left.touch()
    partner.sharing.sweep()
    assert files_of(partner) == set()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_file_that_becomes_a_pipe_is_not_waited_for(
    partner: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.peerprep").write_bytes(b"PK")
    before = (tmp_path / "a.peerprep").stat()
    (tmp_path / "a.peerprep").unlink()
    os.mkfifo(tmp_path / "a.peerprep")
    monkeypatch.setattr(Path, "stat", lambda _path, **_: before)
    with pytest.raises(InvalidData) as caught:
        partner.sharing.kind_of(tmp_path / "a.peerprep")
    assert problem(caught) is Problem.SHARED_UNKNOWN
