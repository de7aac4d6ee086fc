"""What comes through over several stories."""

from datetime import UTC, datetime, timedelta

import pytest

from peerprep.domain.checklist import CheckResult, Computed, ItemResult, Kind, Status
from peerprep.domain.progress import LengthFacts, progress
from peerprep.domain.takes import AskedQuestion, Take, TakeKind, TakeState

INCLUDE = ("role_connection", "hope_recovery", "lessons_growth")
FIRST_DAY = datetime(2026, 9, 20, 9, tzinfo=UTC)


def check(*met: str) -> CheckResult:
    items = [
        ItemResult(item, Kind.INCLUDE, Status.MET if item in met else Status.NOT_MET, ())
        for item in INCLUDE
    ]
    items.append(ItemResult("graphic_detail", Kind.AVOID, Status.FLAGGED, ()))
    return CheckResult("1.0", "", 100, tuple(items), Computed(100, False, None), False)


def take(
    day: int,
    *met: str,
    story: bool = True,
    state: TakeState = TakeState.TRANSCRIBED,
    kind: TakeKind = TakeKind.SPOKEN,
    length_s: float = 100.0,
    words: int = 100,
    checked: bool = True,
) -> Take:
    question = AskedQuestion("k", "Text", "bank", "1", "lived_experience", story, 120)
    return Take(
        id=f"take-{day:02}",
        session_id="s",
        question=question,
        kind=kind,
        state=state,
        recorded_at=FIRST_DAY + timedelta(days=day),
        duration_s=length_s,
        number=1,
        recovered=False,
        words=words,
        has_recording=True,
        check=check(*met) if checked else None,
    )


def test_the_last_eight_stories_are_shown_oldest_first() -> None:
    seen = progress([take(day) for day in (9, 3, 1, 7, 5, 2, 8, 4, 6, 0)])
    assert seen.take_ids == tuple(f"take-{day:02}" for day in range(2, 10))
    assert seen.recorded_at[0] == FIRST_DAY + timedelta(days=2)
    assert [row.item for row in seen.rows] == list(INCLUDE)
    assert {row.stories for row in seen.rows} == {8}


def test_a_row_says_in_which_stories_an_item_was_heard() -> None:
    seen = progress([take(1, "hope_recovery"), take(2), take(0, "hope_recovery")])
    hope = next(row for row in seen.rows if row.item == "hope_recovery")
    assert hope.heard == (True, True, False)
    assert (hope.times, hope.stories) == (2, 3)


@pytest.mark.parametrize(
    "left_out",
    [
        take(5, story=False),
        take(5, state=TakeState.RECORDED),
        take(5, state=TakeState.DISCARDED),
        take(5, words=0),
        take(5, checked=False),
    ],
)
def test_what_is_no_finished_story_is_left_out(left_out: Take) -> None:
    assert progress([take(1), left_out]).take_ids == ("take-01",)


def test_a_typed_story_counts_but_has_no_length() -> None:
    seen = progress([take(1, length_s=80.0), take(2, kind=TakeKind.TYPED, length_s=0.0)])
    assert len(seen.take_ids) == 2
    assert [length.take_id for length in seen.lengths] == ["take-01"]


def test_lengths_are_summed_up_in_numbers() -> None:
    lengths = (200.0, 90.0, 150.0, 60.5)
    seen = progress([take(day, length_s=length_s) for day, length_s in enumerate(lengths)])
    assert seen.length_facts == LengthFacts(
        shortest_s=60.5, longest_s=200.0, latest_s=60.5, common=2, stories=4
    )


@pytest.mark.parametrize(("stories", "enough"), [(0, False), (2, False), (3, True), (9, True)])
def test_three_stories_are_enough_to_show(stories: int, enough: bool) -> None:
    assert progress([take(day) for day in range(stories)]).is_enough is enough


def test_no_story_yet_shows_nothing() -> None:
    seen = progress([])
    assert (seen.rows, seen.lengths, seen.length_facts) == ((), (), None)


def test_an_item_the_older_check_did_not_know_was_not_heard() -> None:
    old = take(0, "role_connection")
    assert old.check is not None
    shorter = CheckResult(
        "0.9", "", 100, old.check.items[:1], Computed(100, False, None), care=False
    )
    older = Take(
        **{name: getattr(old, name) for name in Take.__dataclass_fields__} | {"check": shorter}
    )
    rows = {row.item: row.heard for row in progress([older, take(1, "hope_recovery")]).rows}
    assert rows["role_connection"] == (True, False)
    assert rows["hope_recovery"] == (False, True)
