from datetime import timedelta

import pytest
from sqlalchemy import event, text

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.takes import Answer, TakeKind, TakeState
from peerprep.domain.transcript import typed
from peerprep.storage import history, sessions
from peerprep.storage.database import Database
from tests.storage.samples import CHECK, LIVED, NOON, SPOKEN, WHY, add_session, add_take, fill


def test_takes_come_newest_first_and_discarded_ones_hide(database: Database) -> None:
    with database.transaction() as db:
        spoken, written = fill(db)
        hidden = add_take(db, add_session(db), days=5)
        sessions.set_state(db, hidden, TakeState.DISCARDED)
        assert [take.id for take in history.list_takes(db)] == [written, spoken]
        assert [take.id for take in history.list_takes(db, limit=1)] == [written]
        assert [take.words for take in history.list_takes(db)] == [5, 11]


def test_takes_are_chosen_by_category(database: Database) -> None:
    with database.transaction() as db:
        _, written = fill(db)
        assert [take.id for take in history.list_takes(db, category="motivation")] == [written]
        assert history.list_takes(db, category="none such") == []


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ward", ["spoken"]),
        ("ÄRZTE", ["spoken"]),
        ("A\u0308rzte", ["spoken"]),
        ("i'll say", ["spoken"]),
        ("PEER support", ["written"]),
        ("hope LIVED", ["spoken"]),
        ("give ward", []),
        ("%", []),
        ("_", []),
        ("\\", []),
        ("  ", ["written", "spoken"]),
    ],
)
def test_search_looks_in_words_questions_and_plans(
    database: Database, search: str, found: list[str]
) -> None:
    with database.transaction() as db:
        spoken, written = fill(db)
        ids = {"spoken": spoken, "written": written}
        takes = history.list_takes(db, search)
    assert [take.id for take in takes] == [ids[name] for name in found]


def test_percent_and_underscore_are_found_as_themselves(database: Database) -> None:
    with database.transaction() as db:
        take_id = add_take(db, add_session(db), kind=TakeKind.TYPED)
        sessions.save_transcript(db, take_id, typed("100% of my_life"))
        assert [take.id for take in history.list_takes(db, "0% y_l")] == [take_id]


def test_list_does_not_read_the_timed_words(database: Database) -> None:
    statements: list[str] = []
    with database.transaction() as db:
        fill(db)
    with database.transaction() as db:
        event.listen(
            db.connection().engine,
            "before_cursor_execute",
            lambda *call: statements.append(call[2]),
        )
        history.list_takes(db, "hope")
    assert len(statements) == 1
    assert "transcript.words" not in statements[0]


def test_take_is_found_by_a_beginning_nobody_shares(database: Database) -> None:
    with database.transaction() as db:
        fill(db)
        db.execute(text("PRAGMA defer_foreign_keys = ON"))
        for old, new in ((LIVED, "abc1"), (WHY, "abd2")):
            for table in ("transcript", "original_transcript", "check_result", "finding_answer"):
                db.execute(
                    text(
                        f"DELETE FROM {table} WHERE take_id IN "  # noqa: S608
                        "(SELECT id FROM take WHERE question_key = :key)"
                    ),
                    {"key": old.key},
                )
            db.execute(
                text("UPDATE take SET id = :new WHERE question_key = :key"),
                {"new": new, "key": old.key},
            )
        assert history.get_take(db, "abc").id == "abc1"
        assert history.get_take(db, " ABD2 ").id == "abd2"
        for unclear in ("ab", "", "%", "abx"):
            with pytest.raises(InvalidData) as caught:
                history.get_take(db, unclear)
            assert caught.value.code is Problem.TAKE_UNKNOWN


def test_discarded_take_is_found_by_its_whole_id_only(database: Database) -> None:
    with database.transaction() as db:
        take_id = add_take(db, add_session(db), state=TakeState.DISCARDED)
        assert history.get_take(db, take_id).state is TakeState.DISCARDED
        with pytest.raises(InvalidData):
            history.get_take(db, take_id[:8])


def test_unknown_session_is_a_bug(database: Database) -> None:
    with database.transaction() as db, pytest.raises(KeyError):
        history.get_session(db, "0")


def test_sessions_come_newest_first_with_their_takes_in_order(database: Database) -> None:
    with database.transaction() as db:
        older, newer = add_session(db), add_session(db, days=1)
        first = add_take(db, older)
        second = add_take(db, older, WHY, days=0.1)
        found = history.list_sessions(db)
        assert [session.id for session in found] == [newer, older]
        assert [take.id for take in found[1].takes] == [first, second]
        assert [session.id for session in history.list_sessions(db, limit=1)] == [newer]


def test_left_off_is_the_newest_session_with_an_open_question(database: Database) -> None:
    with database.transaction() as db:
        assert history.last_unfinished_session(db) is None
        open_one = add_session(db)
        done = add_session(db, days=1)
        for question in (LIVED, WHY):
            add_take(db, done, question)
        found = history.last_unfinished_session(db)
        assert found is not None
        assert found.id == open_one
        sessions.close_session(db, open_one)
        assert history.last_unfinished_session(db) is None
        sessions.close_session(db, "unknown")


def test_discarded_take_does_not_answer_a_question(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db, questions=(LIVED,))
        add_take(db, session_id, state=TakeState.DISCARDED)
        found = history.last_unfinished_session(db)
        assert found is not None
        assert found.id == session_id


def test_last_practiced_is_the_newest_shown_take_of_each_question(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        add_take(db, session_id, days=2)
        add_take(db, session_id, days=1)
        add_take(db, session_id, WHY, days=3)
        add_take(db, session_id, WHY, days=4, state=TakeState.DISCARDED)
        assert history.last_practiced(db) == {
            LIVED.key: NOON + timedelta(days=2),
            WHY.key: NOON + timedelta(days=3),
        }


def test_waiting_takes_are_spoken_safe_and_not_stopped(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        ids = {
            state: add_take(db, session_id, state=state, recording=f"recordings/{state}.wav")
            for state in TakeState
        }
        stopped = add_take(db, session_id, state=TakeState.RECORDED, recording="recordings/s.wav")
        sessions.set_state(db, stopped, TakeState.RECORDED, "stopped")
        add_take(db, session_id, state=TakeState.RECORDED)
        assert set(history.waiting(db)) == {ids[TakeState.RECORDED], ids[TakeState.TRANSCRIBING]}


def test_takes_with_words_and_no_check_are_named(database: Database) -> None:
    with database.transaction() as db:
        _, written = fill(db)
        silent = add_take(db, add_session(db))
        sessions.save_transcript(db, silent, typed(""))
        assert history.unchecked(db) == [written]


def test_stories_are_the_latest_checked_ones_oldest_first(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        ids = []
        for days in range(4):
            for question in (LIVED, WHY):
                take_id = add_take(db, session_id, question, days=days)
                sessions.save_transcript(db, take_id, SPOKEN)
                sessions.save_check(db, take_id, CHECK)
                if question is LIVED:
                    ids.append(take_id)
        add_take(db, session_id, days=9)
        found = history.stories(db, limit=3)
        assert [take.id for take in found] == ids[1:]
        assert all(take.check == CHECK for take in found)


def test_planned_lines_come_newest_first_and_once(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        for days, line in enumerate(("say less", "say it warmly", "say less", "")):
            take_id = add_take(db, session_id, days=days)
            sessions.answer_finding(db, take_id, "item", "q", Answer.PLANNED, line)
        other = add_take(db, session_id, days=8)
        sessions.answer_finding(db, other, "item", "q", Answer.KEPT, "kept")
        assert history.planned_lines(db, LIVED.key) == ["say less", "say it warmly"]
        assert history.planned_lines(db, WHY.key) == []


def test_recording_names_hold_discarded_ones_too(database: Database) -> None:
    with database.transaction() as db:
        session_id = add_session(db)
        add_take(db, session_id, state=TakeState.DISCARDED, recording="recordings/a.wav")
        add_take(db, session_id)
        assert history.recording_names(db) == {"recordings/a.wav"}
