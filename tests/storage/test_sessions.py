import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.takes import Answer, FindingAnswer, TakeKind, TakeState
from peerprep.domain.transcript import typed
from peerprep.paths import AppPaths
from peerprep.storage import history, sessions
from peerprep.storage.database import Database
from tests.storage.samples import CHECK, LIVED, NOON, SPOKEN, WHY, add_session, add_take, fill


def test_session_comes_back_as_it_was_started(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
    with database.transaction() as db:
        session = history.get_session(db, session_id)
    assert session.questions == (LIVED, WHY)
    assert (session.mode, session.role, session.think_s) == (Mode.PRACTICE, "any", None)
    assert session.started_at == NOON
    assert session.takes == ()


def test_take_comes_back_with_words_check_and_decisions(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
    with database.transaction() as db:
        take = history.get_take(db, spoken)
    assert take.question == LIVED
    assert take.transcript == SPOKEN
    assert take.check == CHECK
    assert take.answers == (
        FindingAnswer(
            "unneeded_private_detail",
            "I was on the Ärzte ward.",
            Answer.PLANNED,
            "I’ll say “a hospital”.",
        ),
    )
    assert (take.state, take.duration_s) == (TakeState.TRANSCRIBED, 4.625)
    assert take.recording == f"recordings/{spoken}.wav"
    assert (take.words, take.has_recording, take.recovered) == (11, True, False)


def test_takes_of_one_question_are_numbered_across_sessions(database: Database) -> None:
    with database.transaction() as db:
        for _ in range(2):
            session_id = add_session(db)
            ids = [add_take(db, session_id), add_take(db, session_id, WHY)]
        assert [history.get_take(db, take_id).number for take_id in ids] == [2, 2]


def test_moment_without_time_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="time zone"), database.transaction() as db:
        sessions.add_session(
            db,
            mode=Mode.PRACTICE,
            role="any",
            questions=(),
            think_s=0,
            started_at=datetime(2026, 1, 1),  # noqa: DTZ001 - the point
        )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE take SET state = 'lost'",
        "UPDATE take SET kind = 'sung'",
        "UPDATE take SET number = 0",
        "UPDATE take SET duration_s = -1",
        "UPDATE take SET session_id = 'nobody'",
        "UPDATE take SET recording = 'recordings/a.wav'",
        "UPDATE finding_answer SET answer = 'maybe'",
        'UPDATE finding SET "end" = -1',
    ],
)
def test_database_itself_keeps_its_rules(database: Database, statement: str) -> None:
    with database.transaction() as db:
        fill(db)
    with pytest.raises(IntegrityError), database.transaction() as db:
        db.execute(text(statement))


def test_new_words_replace_the_check_and_keep_the_decisions(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
        sessions.save_transcript(db, spoken, typed("Other words."))
        take = history.get_take(db, spoken)
    assert take.transcript == typed("Other words.")
    assert take.check is None
    assert len(take.answers) == 1


def test_checking_again_replaces_the_check(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
        sessions.save_check(db, spoken, CHECK)
        assert history.get_take(db, spoken).check == CHECK


def test_decision_changes_and_is_taken_back(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
        key = ("unneeded_private_detail", "I was on the Ärzte ward.")
        sessions.answer_finding(db, spoken, *key, Answer.WRONG)
        assert history.get_take(db, spoken).answers == (FindingAnswer(*key, Answer.WRONG),)
        sessions.answer_finding(db, spoken, *key, None)
        sessions.answer_finding(db, spoken, *key, None)
        assert history.get_take(db, spoken).answers == ()


def test_deleting_a_take_leaves_no_word_of_it(database: Database) -> None:
    with database.transaction() as db:
        spoken, written = fill(db)
        recording = sessions.delete_take(db, spoken)
        sessions.delete_take(db, written)
    assert recording == f"recordings/{spoken}.wav"
    with database.transaction() as db:
        for table in ("take", "transcript", "check_result", "check_item", "finding"):
            assert db.scalar(text(f"SELECT count(*) FROM {table}")) == 0  # noqa: S608
        assert db.scalar(text("SELECT count(*) FROM finding_answer")) == 0


def test_words_deleted_are_wiped_from_the_file(database: Database) -> None:
    with database.transaction() as db:
        assert db.scalar(text("PRAGMA secure_delete")) == 1


def test_half_characters_are_stored_and_offsets_stay(database: Database) -> None:
    with database.transaction() as db:
        take_id = add_take(db, add_session(db), kind=TakeKind.TYPED)
        sessions.save_transcript(db, take_id, typed("a\ud83db c"))
        take = history.get_take(db, take_id)
    assert take.transcript is not None
    assert take.transcript.text == "a\ufffdb c"


def test_news_from_running_work_does_not_bring_a_discarded_take_back(database: Database) -> None:
    with database.transaction() as db:
        take_id = add_take(db, add_session(db), state=TakeState.DISCARDED)
        sessions.set_state(db, take_id, TakeState.TRANSCRIBING)
        sessions.set_state(db, take_id, TakeState.FAILED, "transcriber_crashed")
        sessions.set_state(db, take_id, TakeState.RECORDED, "stopped")
        sessions.save_transcript(db, take_id, SPOKEN)
        assert history.get_take(db, take_id).state is TakeState.DISCARDED


def test_undone_discard_knows_whether_it_has_words(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        without = add_take(db, session_id, state=TakeState.DISCARDED)
        with_words = add_take(db, session_id, state=TakeState.DISCARDED)
        sessions.save_transcript(db, with_words, SPOKEN)
        sessions.bring_back(db, without)
        sessions.bring_back(db, with_words)
        assert history.get_take(db, without).state is TakeState.RECORDED
        assert history.get_take(db, with_words).state is TakeState.TRANSCRIBED


def test_sweep_recovers_what_a_dead_program_left(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        spoken = add_take(db, session_id, state=TakeState.RECORDING)
        written = add_take(
            db, session_id, state=TakeState.TRANSCRIBING, recording="recordings/b.wav"
        )
        assert sessions.sweep(db, lambda take_id: False) == [spoken]
        assert history.get_take(db, spoken).state is TakeState.RECOVERED
        assert history.get_take(db, spoken).recovered
        assert history.get_take(db, written).state is TakeState.RECORDED


def test_sweep_names_a_recovered_take_until_its_sound_is_found(database: Database) -> None:
    with database.transaction() as db:
        take_id = add_take(db, add_session(db))
        assert sessions.sweep(db, lambda _: False) == [take_id]
        assert sessions.sweep(db, lambda _: False) == [take_id]
        sessions.finish_recording(
            db, take_id, duration_s=3.0, recording="recordings/a.wav", state=TakeState.RECOVERED
        )
        assert sessions.sweep(db, lambda _: False) == []
        assert [take.id for take in history.recovered(db)] == [take_id]
        sessions.set_state(db, take_id, TakeState.RECORDED)
        assert history.recovered(db) == []
        assert history.get_take(db, take_id).recovered


def test_sweep_leaves_takes_of_living_programs_alone(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        mine = add_take(db, session_id)
        theirs = add_take(db, session_id, state=TakeState.TRANSCRIBING)
        assert sessions.sweep(db, lambda take_id: True) == []
        assert history.get_take(db, mine).state is TakeState.RECORDING
        assert history.get_take(db, theirs).state is TakeState.TRANSCRIBING


def test_only_discarded_takes_are_discarded(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
        assert sessions.discarded(db) == []
        sessions.set_state(db, spoken, TakeState.DISCARDED)
        assert sessions.discarded(db) == [spoken]


@pytest.mark.parametrize(
    "write",
    [
        lambda db: sessions.set_state(db, "0", TakeState.RECORDED),
        lambda db: sessions.delete_take(db, "0"),
        lambda db: sessions.save_transcript(db, "0", SPOKEN),
        lambda db: sessions.save_check(db, "0", CHECK),
        lambda db: sessions.answer_finding(db, "0", "a", "b", Answer.KEPT),
    ],
)
def test_writing_to_an_unknown_take_says_so(database: Database, write: object) -> None:
    assert callable(write)
    with pytest.raises(InvalidData) as caught, database.transaction() as db:
        write(db)
    assert caught.value.code is Problem.TAKE_UNKNOWN
    assert caught.value.params == {"take": "0"}


def test_correction_keeps_what_was_written_down_and_the_decisions(database: Database) -> None:
    corrected = replace(SPOKEN, text="Yes.", words=(), segments=())
    with database.transaction() as db:
        spoken, _ = fill(db)
        sessions.save_correction(db, spoken, corrected, SPOKEN)
    with database.transaction() as db:
        take = history.get_take(db, spoken)
        assert (take.transcript, take.check, take.corrected) == (corrected, None, True)
        assert history.original_words(db, spoken) == SPOKEN
        assert len(take.answers) == 1
        assert len(history.list_takes(db, "yes.")) == 1
        sessions.save_correction(db, spoken, replace(corrected, text="No."), SPOKEN)
        assert history.original_words(db, spoken) == SPOKEN


def test_words_put_back_are_no_correction(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
        sessions.save_correction(db, spoken, typed("Yes."), SPOKEN)
        sessions.save_correction(db, spoken, SPOKEN, SPOKEN)
        take = history.get_take(db, spoken)
        assert (take.transcript, take.corrected) == (SPOKEN, False)
        assert history.original_words(db, spoken) is None


def test_words_written_down_anew_are_the_original(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
        sessions.save_correction(db, spoken, typed("Yes."), SPOKEN)
        sessions.save_transcript(db, spoken, SPOKEN)
        assert not history.get_take(db, spoken).corrected


def test_deleting_a_take_deletes_its_original_words(database: Database) -> None:
    with database.transaction() as db:
        _, written = fill(db)
        sessions.delete_take(db, written)
        assert db.scalar(text("SELECT count(*) FROM original_transcript")) == 0


def test_deleting_a_take_deletes_its_original_words_in_the_backups(
    database: Database, paths: AppPaths
) -> None:
    with database.transaction() as db:
        _, written = fill(db)
    made = database.back_up()
    assert made is not None
    database.forget(written)
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("SELECT count(*) FROM original_transcript").fetchone() == (0,)
