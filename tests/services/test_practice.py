import sqlite3
import wave
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, Session, TakeKind, TakeState
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services.recording import Recording
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice, write_wav


@pytest.fixture
def question(profile: Profile) -> AskedQuestion:
    bank = profile.banks.built_in()
    return bank.asked(bank.questions[0])


@pytest.fixture
def session(profile: Profile, question: AskedQuestion) -> Session:
    return profile.practice.start([question], mode=Mode.PRACTICE, role="youth_peer", think_s=30)


def say(microphone: FakeMicrophone, recording: Recording, seconds: float) -> None:
    microphone.speak(voice(seconds))
    recording.pump()


def seconds_in(path: Path) -> float:
    with wave.open(str(path)) as file:
        return file.getnframes() / file.getframerate()


def left_behind(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> Path:
    """Record two seconds and do what a kill does: the claim ends, nothing else happens."""
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 2.0)
    profile.practice._recordings.release(recording.take_id)
    recording._recorder.abandon()
    return recording.path


@contextmanager
def other_program_writes(paths: AppPaths) -> Iterator[None]:
    with closing(sqlite3.connect(paths.database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")


def test_a_take_is_in_the_database_from_its_first_moment(
    profile: Profile, session: Session, question: AskedQuestion
) -> None:
    recording = profile.practice.record(session.id, question)
    (take,) = profile.history.takes()
    assert (take.id, take.state) == (recording.take_id, TakeState.RECORDING)
    recording.finish()


def test_a_finished_take_plays_what_was_said(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 2.0)
    take = recording.finish()
    assert take.state is TakeState.RECORDED
    assert take.duration_s == pytest.approx(2.0)
    assert seconds_in(profile.transcripts.sound_of(take.id)) == pytest.approx(2.0)


def test_what_is_said_during_a_pause_is_not_kept(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 1.0)
    recording.pause()
    say(microphone, recording, 5.0)
    recording.resume()
    say(microphone, recording, 1.0)
    assert recording.finish().duration_s == pytest.approx(2.0)


def test_a_retake_keeps_the_earlier_take(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    for _ in range(2):
        recording = profile.practice.record(session.id, question)
        say(microphone, recording, 1.0)
        recording.finish()
    assert [take.number for take in profile.history.takes()] == [2, 1]


def test_a_discarded_take_comes_back_until_it_is_purged(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 1.0)
    recording.discard()
    assert profile.history.takes() == []
    profile.practice.restore(recording.take_id)
    assert [take.id for take in profile.history.takes()] == [recording.take_id]
    sound = profile.transcripts.sound_of(recording.take_id)
    profile.practice.discard(recording.take_id)
    profile.practice.purge()
    assert not sound.exists()


def test_a_microphone_that_will_not_open_leaves_no_take(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    microphone.refusal = Problem.MICROPHONE_BUSY
    with pytest.raises(EnvironmentProblem) as refused:
        profile.practice.record(session.id, question)
    assert refused.value.code is Problem.MICROPHONE_BUSY
    assert profile.history.takes() == []


def test_an_unplugged_microphone_keeps_what_was_said(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 3.0)
    microphone.unplug()
    recording.pump()
    assert recording.interruption is Problem.NO_MICROPHONE
    assert recording.finish().duration_s == pytest.approx(3.0)


def test_a_take_whose_program_died_is_offered_at_the_next_start(
    paths: AppPaths,
    profile: Profile,
    microphone: FakeMicrophone,
    session: Session,
    question: AskedQuestion,
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 4.0)
    # What a kill does: the claim on the take ends, nothing else happens.
    profile.practice._recordings.release(recording.take_id)
    recording._recorder.abandon()
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as next_start:
        (recovered,) = next_start.recovered
        assert recovered.id == recording.take_id
        assert recovered.state is TakeState.RECOVERED
        assert recovered.duration_s == pytest.approx(4.0)
        next_start.practice.keep_recovered(recovered.id)
        kept = next_start.history.take(recovered.id)
        assert (kept.state, kept.recovered) == (TakeState.RECORDED, True)
        assert next_start.transcripts.waiting() == [recovered.id]


def test_a_take_another_program_is_recording_is_left_alone(
    paths: AppPaths,
    profile: Profile,
    microphone: FakeMicrophone,
    session: Session,
    question: AskedQuestion,
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 1.0)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as other:
        assert other.recovered == []
    assert profile.history.take(recording.take_id).state is TakeState.RECORDING
    recording.finish()


def test_a_typed_answer_is_a_take_with_words(
    profile: Profile, session: Session, question: AskedQuestion
) -> None:
    saved = profile.practice.type_answer(session.id, question, "I learned to ask for help.")
    take = profile.history.take(saved.id)
    assert take.kind is TakeKind.TYPED
    assert take.transcript is not None
    assert take.transcript.text == "I learned to ask for help."


def test_a_sound_file_becomes_a_take(
    profile: Profile, paths: AppPaths, session: Session, question: AskedQuestion
) -> None:
    wav = write_wav(paths.recordings / "elsewhere.wav.part", voice(2.5))
    take = profile.practice.keep_file(session.id, question, wav)
    assert take.duration_s == pytest.approx(2.5)
    assert not wav.exists()


def test_where_a_session_was_left_off_can_be_gone_on_from(
    profile: Profile, session: Session
) -> None:
    left = profile.practice.left_off()
    assert left is not None
    assert left.id == session.id
    profile.practice.leave_off(session.id)
    assert profile.practice.left_off() is None


def test_a_deleted_take_is_in_no_backup(
    paths: AppPaths, profile: Profile, session: Session, question: AskedQuestion
) -> None:
    saved = profile.practice.type_answer(session.id, question, "A very particular sentence.")
    profile.back_up()
    (backup,) = paths.backups.glob("*.db")
    assert b"very particular" in backup.read_bytes()
    profile.history.delete(saved.id)
    assert b"very particular" not in backup.read_bytes()


def test_the_command_line_does_not_end_the_time_to_undo(
    profile: Profile,
    paths: AppPaths,
    microphone: FakeMicrophone,
    session: Session,
    question: AskedQuestion,
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 1.0)
    recording.discard()
    Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()).close()
    profile.practice.restore(recording.take_id)
    assert profile.transcripts.sound_of(recording.take_id).exists()


def test_deleted_words_are_in_no_file_any_more(
    paths: AppPaths, profile: Profile, session: Session, question: AskedQuestion
) -> None:
    saved = profile.practice.type_answer(session.id, question, "A very particular sentence.")
    profile.history.delete(saved.id)
    files = [file for file in paths.base.rglob("*") if file.is_file()]
    assert paths.database in files
    assert [file for file in files if b"very particular" in file.read_bytes()] == []


def test_a_purged_take_is_in_no_backup(
    paths: AppPaths, profile: Profile, session: Session, question: AskedQuestion
) -> None:
    saved = profile.practice.type_answer(session.id, question, "A very particular sentence.")
    profile.practice.discard(saved.id)
    profile.back_up()
    (backup,) = paths.backups.glob("*.db")
    profile.practice.purge()
    assert b"very particular" not in backup.read_bytes()


@pytest.mark.parametrize("discarded", [False, True])
def test_a_program_that_dies_while_deleting_leaves_no_copy(
    paths: AppPaths,
    profile: Profile,
    session: Session,
    question: AskedQuestion,
    monkeypatch: pytest.MonkeyPatch,
    *,
    discarded: bool,
) -> None:
    saved = profile.practice.type_answer(session.id, question, "A very particular sentence.")
    profile.back_up()
    (backup,) = paths.backups.glob("*.db")

    def die(*_args: object) -> None:
        assert b"very particular" not in backup.read_bytes()
        raise KeyboardInterrupt

    monkeypatch.setattr("peerprep.storage.sessions.delete_take", die)
    with pytest.raises(KeyboardInterrupt):
        if discarded:
            profile.practice.discard(saved.id)
            profile.practice.purge()
        else:
            profile.history.delete(saved.id)
    assert b"very particular" not in backup.read_bytes()


def test_a_take_that_another_program_records_is_not_deleted(
    profile: Profile,
    paths: AppPaths,
    microphone: FakeMicrophone,
    session: Session,
    question: AskedQuestion,
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 1.0)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as other:
        with pytest.raises(EnvironmentProblem) as refused:
            other.history.delete(recording.take_id)
        assert refused.value.code is Problem.TAKE_IN_USE
    assert recording.finish().duration_s == pytest.approx(1.0)


def test_a_deleted_take_leaves_no_sound_that_was_never_taken_over(
    profile: Profile,
    paths: AppPaths,
    microphone: FakeMicrophone,
    session: Session,
    question: AskedQuestion,
) -> None:
    part = left_behind(profile, microphone, session, question)
    profile.history.delete(part.name.removesuffix(".wav.part"))
    assert list(paths.recordings.iterdir()) == []


def test_saving_can_be_tried_again_after_the_database_was_busy(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 2.0)
    with other_program_writes(profile.paths), pytest.raises(EnvironmentProblem) as busy:
        recording.finish()
    assert busy.value.code is Problem.DATABASE_UNAVAILABLE
    assert recording.finish().duration_s == pytest.approx(2.0)
    assert seconds_in(profile.transcripts.sound_of(recording.take_id)) == pytest.approx(2.0)


def test_sound_that_cannot_be_taken_over_yet_waits_for_a_later_start(
    profile: Profile,
    paths: AppPaths,
    microphone: FakeMicrophone,
    session: Session,
    question: AskedQuestion,
) -> None:
    part = left_behind(profile, microphone, session, question)
    good = part.read_bytes()
    part.write_bytes(bytes(len(good)))
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as next_start:
        assert next_start.recovered == []
    part.write_bytes(good)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as later:
        assert [take.duration_s for take in later.recovered] == [pytest.approx(2.0)]


def test_a_profile_closes_when_the_database_is_busy(
    profile: Profile, microphone: FakeMicrophone, session: Session, question: AskedQuestion
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 1.0)
    recording.discard()
    with other_program_writes(profile.paths):
        profile.close()


def test_a_take_that_another_program_writes_down_does_not_wait(
    profile: Profile,
    paths: AppPaths,
    microphone: FakeMicrophone,
    session: Session,
    question: AskedQuestion,
) -> None:
    recording = profile.practice.record(session.id, question)
    say(microphone, recording, 1.0)
    take = recording.finish()
    profile.transcripts.started(take.id)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as other:
        assert other.transcripts.waiting() == []
        profile.transcripts.again(take.id)
        profile.practice._recordings.release(take.id)
        assert other.transcripts.waiting() == [take.id]
