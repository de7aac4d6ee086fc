"""A sound file becomes a take, or a sentence and nothing else."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from peerprep.audio.wav import HEADER_BYTES, read_info
from peerprep.domain.errors import EnvironmentProblem, PeerPrepError, Problem
from peerprep.domain.questions import own_question
from peerprep.domain.takes import AskedQuestion, TakeState, TakeSummary
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services.importing import Incoming
from peerprep.wording import explain
from tests.full_disk import FullDisk
from tests.services.test_practice import other_program_writes
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice, write_wav
from tests.sound_files import KINDS, SECONDS, encode, silent_film


class StoppedError(Exception):
    """What a person's Stop raises inside the copying."""


@pytest.fixture
def question(profile: Profile) -> AskedQuestion:
    bank = profile.banks.built_in()
    return bank.asked(bank.questions[0])


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "interview.wav", voice(2.5))


def bring_in(profile: Profile, source: Path, question: AskedQuestion) -> TakeSummary:
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    return profile.imports.keep(incoming, question)


def refused(profile: Profile, source: Path, question: AskedQuestion) -> PeerPrepError:
    """Import a file that can't be; nothing of it is left, and the sentence names it."""
    with pytest.raises(PeerPrepError) as caught:
        bring_in(profile, source, question)
    assert_nothing_left(profile)
    assert str(source.parent) not in explain(caught.value)
    return caught.value


def assert_nothing_left(profile: Profile) -> None:
    assert list(profile.paths.recordings.iterdir()) == []
    assert profile.history.takes() == []
    assert profile.practice.left_off() is None


@pytest.mark.parametrize(("name", "codec", "rate", "channels"), KINDS)
def test_every_format_becomes_a_take(
    profile: Profile,
    question: AskedQuestion,
    tmp_path: Path,
    name: str,
    codec: str,
    rate: int,
    channels: int,
) -> None:
    source = encode(tmp_path / name, codec, rate, channels)
    before = source.read_bytes()
    take = bring_in(profile, source, question)
    assert (take.state, take.imported_from) == (TakeState.RECORDED, name)
    assert take.duration_s == pytest.approx(SECONDS, abs=0.15)
    info = read_info(profile.transcripts.sound_of(take.id))
    assert (info.rate, info.channels) == (16_000, 1)
    assert profile.transcripts.waiting() == [take.id]
    assert source.read_bytes() == before
    assert [path.name for path in profile.paths.recordings.iterdir()] == [f"{take.id}.wav"]


def test_the_sound_is_safe_on_disk_before_the_window_saves_the_take(
    profile: Profile, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[str] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        settled.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    assert str(profile.paths.recordings / f"{incoming.take_id}.wav.part") in settled
    profile.imports.discard(incoming)


def test_imported_take_is_not_where_anyone_left_off(
    profile: Profile, source: Path, question: AskedQuestion
) -> None:
    take = bring_in(profile, source, question)
    profile.history.delete(take.id)
    assert_nothing_left(profile)


def test_several_takes_of_a_question_are_numbered(
    profile: Profile, source: Path, question: AskedQuestion
) -> None:
    assert [bring_in(profile, source, question).number for _ in range(2)] == [1, 2]


def test_question_in_own_words_is_the_same_question_again(profile: Profile, source: Path) -> None:
    said = ("What would your  sponsor say?", "what would your Sponsor say?")
    asked = [own_question(words) for words in said]
    assert [bring_in(profile, source, question).number for question in asked] == [1, 2]
    assert asked[0].text == "What would your sponsor say?"


MADE = datetime(2024, 3, 5, 10, 11, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "codec"), [("a.m4a", "aac"), ("a.webm", "libopus"), ("a.ogg", "libopus")]
)
def test_moment_comes_from_the_recording_itself(
    profile: Profile, question: AskedQuestion, tmp_path: Path, name: str, codec: str
) -> None:
    notes = {"creation_time": "2024-03-05T10:11:12.000000Z"}
    source = encode(tmp_path / name, codec, 48_000, 1, notes=notes)
    assert bring_in(profile, source, question).recorded_at == MADE


def test_moment_is_else_the_date_of_the_file(
    profile: Profile, source: Path, question: AskedQuestion
) -> None:
    os.utime(source, (MADE.timestamp(), MADE.timestamp()))
    assert bring_in(profile, source, question).recorded_at == MADE


@pytest.mark.parametrize("moment", [datetime(1970, 1, 1, tzinfo=UTC), MADE + timedelta(days=9999)])
def test_moment_of_a_clock_that_was_never_set_is_now(
    profile: Profile, source: Path, question: AskedQuestion, moment: datetime
) -> None:
    os.utime(source, (moment.timestamp(), moment.timestamp()))
    before = datetime.now(UTC)
    assert before <= bring_in(profile, source, question).recorded_at <= datetime.now(UTC)


@pytest.mark.parametrize(
    "name",
    [
        "🎤🙂 take 1.wav",
        "back\\slash and a ∕ look-alike.wav",
        "\u202evaw.gnol \u2066mark\u2069.wav",
        "two\nlines\tand\x07a bell.wav",
        "ראיון שלי.wav",
        "n" * 251 + ".wav",
        os.fsdecode(b"not utf-8 \xff.wav"),
        "{path} %s 100%.wav",
        "-rf.wav",
    ],
)
def test_any_name_is_kept_on_one_plain_line(
    profile: Profile, source: Path, question: AskedQuestion, name: str
) -> None:
    named = source.rename(source.with_name(name))
    take = bring_in(profile, named, question)
    kept = profile.history.take(take.id).imported_from
    assert kept
    assert kept.isprintable() or "🙂" in kept
    assert not set(kept) & set("\u202e\u2066\u2069\n\t\x07/")
    assert kept.endswith(".wav")


@pytest.mark.parametrize("name", ["n" * 300 + ".wav", "gone.wav", "nul\0.wav", "."])
def test_name_that_leads_to_no_file_is_one_sentence(
    profile: Profile, question: AskedQuestion, tmp_path: Path, name: str
) -> None:
    error = refused(profile, tmp_path / name, question)
    assert error.code is Problem.FILE_MISSING
    assert len(explain(error)) < 100


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Problem.AUDIO_UNREADABLE),
        (b"just some words\n" * 300, Problem.AUDIO_UNREADABLE),
        (bytes(range(256)) * 400, Problem.AUDIO_UNREADABLE),
        (b"RIFF\x00\x00\x00\x00WAVE", Problem.AUDIO_UNREADABLE),
    ],
    ids=["empty", "text", "bytes", "bare header"],
)
def test_file_that_is_no_sound_is_refused(
    profile: Profile, question: AskedQuestion, tmp_path: Path, content: bytes, code: Problem
) -> None:
    source = tmp_path / "a.m4a"
    source.write_bytes(content)
    assert refused(profile, source, question).code is code


def test_recording_without_a_sample_is_refused(
    profile: Profile, question: AskedQuestion, tmp_path: Path
) -> None:
    source = write_wav(tmp_path / "a.wav", b"")
    assert refused(profile, source, question).code is Problem.AUDIO_EMPTY


def test_film_without_sound_is_refused(
    profile: Profile, question: AskedQuestion, tmp_path: Path
) -> None:
    error = refused(profile, silent_film(tmp_path / "a.mp4"), question)
    assert error.code is Problem.AUDIO_EMPTY
    assert explain(error) == "There is no sound in a.mp4. Choose another file."


def test_file_that_breaks_off_gives_what_it_holds_and_says_so(
    profile: Profile, question: AskedQuestion, tmp_path: Path
) -> None:
    source = encode(tmp_path / "a.flac", "flac", 44_100, 2, seconds=12)
    source.write_bytes(source.read_bytes()[: source.stat().st_size // 2])
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    assert incoming.is_cut_short
    take = profile.imports.keep(incoming, question)
    assert 3 < take.duration_s < 9


def test_file_cut_off_before_its_index_is_refused(
    profile: Profile, question: AskedQuestion, tmp_path: Path
) -> None:
    source = encode(tmp_path / "a.m4a", "aac", 44_100, 2, seconds=12)
    source.write_bytes(source.read_bytes()[: source.stat().st_size // 2])
    assert refused(profile, source, question).code is Problem.AUDIO_UNREADABLE


def test_whole_files_are_not_said_to_break_off(profile: Profile, tmp_path: Path) -> None:
    for at, (name, codec, rate, channels) in enumerate(KINDS):
        source = encode(tmp_path / f"{at}-{name}", codec, rate, channels)
        incoming = profile.imports.look(source)
        profile.imports.read(incoming)
        assert not incoming.is_cut_short, source.name
        profile.imports.discard(incoming)


def grow(source: Path) -> None:
    with source.open("ab") as file:
        file.write(b"more of it")


@pytest.mark.parametrize("deed", [Path.unlink, grow])
def test_file_that_goes_or_grows_meanwhile_is_not_half_imported(
    profile: Profile, tmp_path: Path, deed: Callable[[Path], None]
) -> None:
    source = encode(tmp_path / "a.mp3", "libmp3lame", 44_100, 2)
    incoming = profile.imports.look(source)
    deeds = [deed]
    with pytest.raises(EnvironmentProblem) as caught:
        profile.imports.read(incoming, progress=lambda _s: deeds and deeds.pop()(source))
    assert caught.value.code is Problem.IMPORT_CHANGED
    assert_nothing_left(profile)


def test_file_that_went_before_it_is_read_is_said(
    profile: Profile, question: AskedQuestion, source: Path
) -> None:
    incoming = profile.imports.look(source)
    source.unlink()
    with pytest.raises(EnvironmentProblem) as caught:
        profile.imports.read(incoming)
    assert caught.value.code is Problem.IMPORT_CHANGED
    assert_nothing_left(profile)


def test_full_disk_leaves_nothing_and_says_what_is_safe(
    profile: Profile, question: AskedQuestion, source: Path
) -> None:
    incoming = profile.imports.look(source)
    with pytest.raises(EnvironmentProblem) as caught, FullDisk(HEADER_BYTES + 100):
        profile.imports.read(incoming)
    assert caught.value.code is Problem.IMPORT_NO_ROOM
    assert explain(caught.value).startswith("Your takes are safe, and interview.wav is as it was.")
    assert_nothing_left(profile)


@pytest.mark.parametrize("good", [0, 1])
def test_fault_of_the_disk_is_not_laid_to_the_file(
    profile: Profile, source: Path, monkeypatch: pytest.MonkeyPatch, good: int
) -> None:
    incoming = profile.imports.look(source)
    fsync, times = os.fsync, iter(range(9))

    def faulty(descriptor: int) -> None:
        if next(times) >= good:
            raise OSError(errno.EIO, "Input/output error")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", faulty)
    with pytest.raises(EnvironmentProblem) as caught:
        profile.imports.read(incoming)
    assert caught.value.code is Problem.FOLDER_UNWRITABLE
    words = explain(caught.value)
    assert str(profile.paths.recordings) in words
    assert source.name not in words
    assert_nothing_left(profile)


def test_file_with_no_room_is_refused_before_it_fills_the_disk(
    profile: Profile, question: AskedQuestion, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(profile.paths.recordings)
    little = usage._replace(free=16 * 1024 * 1024 + 2 * 16_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: little)
    assert refused(profile, source, question).code is Problem.IMPORT_NO_ROOM


def test_stopped_import_leaves_nothing(profile: Profile, source: Path) -> None:
    incoming = profile.imports.look(source)

    def stop() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        profile.imports.read(incoming, stop)
    assert_nothing_left(profile)


def test_import_let_go_after_it_was_read_leaves_nothing(profile: Profile, source: Path) -> None:
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    profile.imports.discard(incoming)
    profile.imports.discard(incoming)
    assert_nothing_left(profile)


def test_busy_database_leaves_nothing_but_for_the_next_start(
    paths: AppPaths, profile: Profile, question: AskedQuestion, source: Path
) -> None:
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    with other_program_writes(paths), pytest.raises(EnvironmentProblem) as caught:
        profile.imports.keep(incoming, question)
    assert caught.value.code is Problem.DATABASE_UNAVAILABLE
    assert profile.history.takes() == []
    die(profile, incoming)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as next_start:
        assert_nothing_left(next_start)


def die(profile: Profile, incoming: Incoming) -> None:
    """Do what a kill does: the lock is let go, its file stays."""
    profile.imports._recordings._claims.pop(f"import-{incoming.take_id}").release()


def test_import_of_a_dead_program_is_swept_at_the_next_start(
    paths: AppPaths, profile: Profile, source: Path
) -> None:
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    die(profile, incoming)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as next_start:
        assert next_start.recovered == []
        assert_nothing_left(next_start)
    assert source.exists()


def test_sound_that_was_finished_but_in_no_take_is_swept_too(
    paths: AppPaths, profile: Profile, source: Path
) -> None:
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    recordings = profile.imports._recordings
    recordings.adopt(recordings.part_path(incoming.take_id))
    die(profile, incoming)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as next_start:
        assert_nothing_left(next_start)


def test_take_whose_program_died_right_after_it_was_saved_stays(
    paths: AppPaths,
    profile: Profile,
    source: Path,
    question: AskedQuestion,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    monkeypatch.setattr(profile.imports._recordings, "release_import", lambda _take: None)
    take = profile.imports.keep(incoming, question)
    die(profile, incoming)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as next_start:
        assert next_start.transcripts.sound_of(take.id).exists()
    assert [path.name for path in paths.recordings.iterdir()] == [f"{take.id}.wav"]


def test_import_that_another_program_does_is_left_alone(
    paths: AppPaths, profile: Profile, source: Path, question: AskedQuestion
) -> None:
    incoming = profile.imports.look(source)
    profile.imports.read(incoming)
    Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()).close()
    assert profile.imports.keep(incoming, question).duration_s == pytest.approx(2.5)


KILLED = """
import os, signal, sys
from pathlib import Path
from peerprep.paths import AppPaths
from peerprep.profile import Profile
with Profile(AppPaths(Path(sys.argv[1]))) as profile:
    incoming = profile.imports.look(Path(sys.argv[2]))
    profile.imports.read(incoming, progress=lambda _s: os.kill(os.getpid(), signal.SIGKILL))
"""


def test_killed_program_leaves_nothing_half_made(
    paths: AppPaths, profile: Profile, source: Path
) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, paths.base, source], check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(list(paths.recordings.glob("*.part"))) == 1
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as next_start:
        assert next_start.recovered == []
        assert_nothing_left(next_start)


LONG = """
import resource, sys
from pathlib import Path
from peerprep.paths import AppPaths
from peerprep.profile import Profile
def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
with Profile(AppPaths(Path(sys.argv[1]))) as profile:
    for name in sys.argv[2:]:
        incoming = profile.imports.look(Path(name))
        profile.imports.read(incoming)
        print(round(incoming.duration_s), most())
        profile.imports.discard(incoming)
"""
THREE_HOURS = 3 * 3600


def test_three_hours_take_no_more_memory_than_three_seconds(
    paths: AppPaths, tmp_path: Path
) -> None:
    short = encode(tmp_path / "short.wav", "pcm_s16le", 8_000, 2)
    long = tmp_path / "long.wav"
    data = bytearray(short.read_bytes())
    size = THREE_HOURS * 8_000 * 4
    at = data.index(b"data") + 4
    data[4:8] = (size + at - 4).to_bytes(4, "little")
    data[at : at + 4] = size.to_bytes(4, "little")
    long.write_bytes(data)
    os.truncate(long, at + 4 + size)  # a hole in the file: three hours that take no room
    command = [sys.executable, "-c", LONG, paths.base, short, long]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    (_, before), (seconds, after) = (map(int, line.split()) for line in done.stdout.splitlines())
    assert seconds == THREE_HOURS
    assert after - before < 48
    assert list(paths.recordings.iterdir()) == []
