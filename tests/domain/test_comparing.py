"""Two takes side by side: findings and facts, new words, and what is left out."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from peerprep.domain.checklist import CheckResult, Computed, Evidence, ItemResult, Kind, Status
from peerprep.domain.comparing import (
    Change,
    FactChange,
    FactKey,
    FindingChange,
    compare,
    new_words,
)
from peerprep.domain.takes import (
    Answer,
    AskedQuestion,
    FindingAnswer,
    Take,
    TakeKind,
    TakeState,
)
from peerprep.domain.transcript import Transcript, Word, typed

HOPE, LEARNED, NAMES = "hope_recovery", "lessons_growth", "third_party_identity"
QUESTION = AskedQuestion("q", "Tell me", "b", "1", "c", story=True, time_s=90)


def take(
    text: str,
    found: dict[str, tuple[str, ...]] | None = None,
    *,
    care: bool = False,
    checked: bool = True,
    wrong: tuple[tuple[str, str], ...] = (),
    word_s: float = 0.5,
) -> Take:
    """A spoken take with a word every half second and these sentences found for these items."""
    words = tuple(
        Word(word, at * word_s, at * word_s + 0.3, 0.9) for at, word in enumerate(text.split())
    )
    transcript = Transcript(text, "en", len(words) * word_s, True, "tiny.en", "whisper", words)
    items = tuple(
        ItemResult(
            item,
            kind,
            Status.MET,
            tuple(
                Evidence(text.index(quote), text.index(quote) + len(quote), quote, "", 0.9)
                for quote in (found or {}).get(item, ())
            ),
        )
        for item, kind in ((HOPE, Kind.INCLUDE), (LEARNED, Kind.INCLUDE), (NAMES, Kind.AVOID))
    )
    check = CheckResult("1.0", "", len(words), items, Computed(len(words), False, None), care)
    return Take(
        id="t",
        session_id="s",
        question=QUESTION,
        kind=TakeKind.SPOKEN,
        state=TakeState.TRANSCRIBED,
        recorded_at=datetime(2026, 11, 2, tzinfo=UTC),
        duration_s=transcript.duration,
        number=1,
        recovered=False,
        words=len(words),
        has_recording=True,
        transcript=transcript,
        check=check if checked else None,
        answers=tuple(FindingAnswer(item, quote, Answer.WRONG) for item, quote in wrong),
    )


FIRST = take(
    "My mom Rita left. Paul too. Life is good.", {NAMES: ("My mom Rita left.", "Paul too.")}
)
SECOND = take(
    "My mom left, so did Paul. I learned to ask. Life is good now.",
    {NAMES: ("My mom left, so did Paul.",), LEARNED: ("I learned to ask.",)},
)


def test_findings_are_new_gone_or_stay() -> None:
    assert compare(FIRST, SECOND).findings == (
        FindingChange(LEARNED, Kind.INCLUDE, Change.NEW, 0, 1),
        FindingChange(NAMES, Kind.AVOID, Change.STAYS, 2, 1),
    )
    back = compare(SECOND, FIRST)
    assert back.heard(Kind.INCLUDE, Change.GONE) == (
        FindingChange(LEARNED, Kind.INCLUDE, Change.GONE, 1, 0),
    )
    assert back.heard(Kind.AVOID, Change.NEW) == ()


def test_what_the_person_said_does_not_fit_is_not_counted() -> None:
    wrong = take(
        "My mom Rita left. Paul too. Life is good.",
        {NAMES: ("My mom Rita left.", "Paul too.")},
        wrong=((NAMES, "Paul too."), (NAMES, "My mom Rita left.")),
    )
    (names, _) = compare(wrong, SECOND).findings or ()
    assert (names.item, names.change) == (LEARNED, Change.NEW)
    assert compare(wrong, wrong).findings == ()


@pytest.mark.parametrize(
    "other",
    [
        take("I want to die.", care=True),
        take("Not checked yet.", checked=False),
        take("Ich möchte heute gern über meine eigene Geschichte sprechen, weil sie wichtig ist."),
        take(""),
        replace(FIRST, transcript=None),
    ],
    ids=["care", "unchecked", "another language", "silence", "no words"],
)
def test_findings_need_two_checks_that_count(other: Take) -> None:
    assert compare(FIRST, other).findings is None
    assert compare(other, FIRST).findings is None
    assert compare(other, FIRST).heard(Kind.INCLUDE, Change.NEW) == ()


def test_facts_of_both_takes() -> None:
    facts = {fact.key: (fact.first, fact.second) for fact in compare(FIRST, SECOND).facts}
    assert facts[FactKey.LENGTH] == (4.5, 7.0)
    assert facts[FactKey.WORDS] == (9, 14)
    assert facts[FactKey.FILLERS] == (0, 0)
    assert facts[FactKey.PAUSES] == (0, 0)
    assert facts[FactKey.PACE][0] == pytest.approx(9 * 60 / 4.3, abs=0.1)
    assert FactKey.FIRST_HOPE not in facts


def test_a_pause_is_as_long_as_it_is_said_to_be() -> None:
    slow = take("It was hard.", word_s=3.0)
    facts = {fact.key: fact.second for fact in compare(slow, slow, 0.2).facts}
    assert facts[FactKey.PAUSES] == 2
    facts = {fact.key: fact.second for fact in compare(slow, slow, 10.0).facts}
    assert facts[FactKey.PAUSES] == 0


def test_first_hope_is_told_where_both_takes_have_it() -> None:
    one = take("It was hard. Today I walk.", {HOPE: ("Today I walk.",)})
    two = take("Today I walk.", {HOPE: ("Today I walk.",)}, word_s=1.0)
    assert FactChange(FactKey.FIRST_HOPE, 1.5, 0.0) in compare(one, two).facts


def test_hope_is_not_told_of_words_that_raised_care() -> None:
    one = take("Today I walk.", {HOPE: ("Today I walk.",)}, care=True)
    assert FactKey.FIRST_HOPE not in {fact.key for fact in compare(one, one).facts}


def test_typed_answers_have_only_their_words_to_compare() -> None:
    written = replace(
        FIRST, kind=TakeKind.TYPED, duration_s=0.0, transcript=typed("Three words here")
    )
    assert compare(written, SECOND).facts == (FactChange(FactKey.WORDS, 3, 14),)


def test_takes_without_words_have_only_their_length() -> None:
    silent = replace(FIRST, transcript=None, check=None)
    assert compare(silent, SECOND).facts == (FactChange(FactKey.LENGTH, 4.5, 7.0),)


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ("", "All of it.", ["All of it."]),
        ("All of it.", "", []),
        ("I walk.", "“I walk,” AND I rest.", ["AND I rest."]),
        ("I’ve walked, often", "I've walked often.", []),
        ("one two three", "one 😀 two 2 three", ["2"]),
        ("one three", "one, two, three", ["two,"]),
        ("a b c", "x b y", ["x b y"]),
        ("a b c d", "x b c y", ["x", "y"]),
        ("hope", "— hope", []),
    ],
)
def test_new_words(before: str, after: str, new: list[str]) -> None:
    assert [after[start:end] for start, end in new_words(before, after)] == new


def test_new_words_of_long_answers() -> None:
    before = " ".join(f"I said {at} and then I went on." for at in range(400))
    after = before.replace("said 7 ", "never said 7 ")
    assert [after[a:b] for a, b in new_words(before, after)] == ["never"]


def test_finding_new_words_can_be_ended() -> None:
    def check() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        new_words("I went on.", "I never went on.", check)


def test_different_long_answers_are_all_new() -> None:
    before = " ".join(f"b{at}" for at in range(3000))
    after = " ".join(f"a{at}" for at in range(3000))
    assert new_words(before, after) == ((0, len(after)),)
