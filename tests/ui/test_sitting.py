"""Where a person is in a session, and what comes next."""

from datetime import UTC, datetime

from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, Session, TakeKind, TakeState, TakeSummary
from peerprep.ui.sitting import Sitting


def question(key: str) -> AskedQuestion:
    return AskedQuestion(
        key=key, text=f"{key}?", bank="b", bank_version="1", category="c", story=False, time_s=60
    )


def session(*keys: str, answered: tuple[str, ...] = ()) -> Session:
    takes = tuple(
        TakeSummary(
            id=f"take-{key}",
            session_id="s",
            question=question(key),
            kind=TakeKind.SPOKEN,
            state=TakeState.RECORDED,
            recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
            duration_s=1.0,
            number=1,
            recovered=False,
            words=0,
            has_recording=True,
        )
        for key in answered
    )
    return Session(
        id="s",
        mode=Mode.PRACTICE,
        role="any",
        started_at=datetime(2026, 1, 1, tzinfo=UTC),
        questions=tuple(map(question, keys)),
        think_s=0,
        takes=takes,
    )


def test_begins_at_the_first_open_question() -> None:
    sitting = Sitting(session("a", "b", "c", answered=("a",)))
    assert sitting.current.question.key == "b"
    assert sitting.take_ids == ["take-a"]


def test_following_is_the_next_open_question() -> None:
    sitting = Sitting(session("a", "b", "c", answered=("b",)))
    following = sitting.following
    assert following is not None
    assert following.question.key == "c"


def test_nothing_follows_the_last_question() -> None:
    assert Sitting(session("a")).following is None


def test_a_skipped_question_keeps_an_earlier_take() -> None:
    sitting = Sitting(session("a", "b"))
    sitting.answered("take-1")
    sitting.skip()
    assert sitting.current.take_id == "take-1"
    assert not sitting.current.is_skipped


def test_a_follow_up_shares_its_number() -> None:
    sitting = Sitting(session("a", "b"))
    sitting.ask_next(question("a.follow-up-1"), is_follow_up=True)
    assert [(step.question.key, step.number) for step in sitting.steps] == [
        ("a", 1),
        ("a.follow-up-1", 1),
        ("b", 2),
    ]
    assert sitting.total == 2


def test_an_easier_question_takes_the_next_place() -> None:
    sitting = Sitting(session("a", "b", "c"))
    sitting.replace_next(question("light"))
    assert [step.question.key for step in sitting.steps] == ["a", "light", "c"]


def test_an_easier_question_leaves_the_follow_up_out() -> None:
    sitting = Sitting(session("a", "b"))
    sitting.ask_next(question("a.follow-up-1"), is_follow_up=True)
    sitting.replace_next(question("light"))
    following = sitting.following
    assert following is not None
    assert following.question.key == "light"


def test_an_easier_question_after_the_last_is_one_more() -> None:
    sitting = Sitting(session("a"))
    sitting.replace_next(question("light"))
    assert [(step.question.key, step.number) for step in sitting.steps] == [("a", 1), ("light", 2)]


def test_a_session_without_open_questions_is_known() -> None:
    assert not Sitting(session("a", answered=("a",))).has_open


def test_a_question_somebody_chose_joins_at_the_end_and_is_asked_once() -> None:
    sitting = Sitting(session())
    first = sitting.join(question("a"))
    follow_up = sitting.join(question("a.1"), is_follow_up=True)
    second = sitting.join(question("b"))
    assert [(step.number, step.is_follow_up) for step in sitting.steps] == [
        (1, False),
        (1, True),
        (2, False),
    ]
    sitting.go_to(follow_up)
    sitting.skip()
    assert sitting.join(question("a.1")) is follow_up
    assert not follow_up.is_skipped
    assert sitting.steps == [first, follow_up, second]
