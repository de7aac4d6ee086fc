"""Facts of a take, in sentences and in JSON."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain.delivery import LONG_PAUSE_S
from peerprep.domain.takes import AskedQuestion, Take, TakeKind, TakeState
from peerprep.domain.transcript import Transcript, Word, typed
from peerprep.services import facts as counting
from peerprep.services.facts import facts_json, facts_of

TIME = "Tell us about a time you set a boundary."
ANSWER = (
    "This was last year, um, when I was volunteering. My job was to run the garden. Maybe the "
    "garden was why she came. I asked her to help. In the end she ran the garden."
)


def take(transcript: Transcript | None, question: str = TIME, duration_s: float = 40.0) -> Take:
    return Take(
        id="a",
        session_id="b",
        question=AskedQuestion("key", question, "bank", "1", "topic", True, 90),
        kind=TakeKind.SPOKEN,
        state=TakeState.TRANSCRIBED,
        recorded_at=datetime.now(UTC),
        duration_s=duration_s,
        number=1,
        recovered=False,
        words=0,
        has_recording=True,
        transcript=transcript,
    )


def spoken(text: str, gap_after: str = "", gap_s: float = 0.0) -> Transcript:
    """Return a transcript, a word each second, with a longer gap after one word."""
    words, now = [], 0.0
    for piece in text.split():
        words.append(Word(piece, now, now + 0.9, 0.9))
        now += 1.0 + (gap_s if piece == gap_after else 0.0)
    return Transcript(text, "en", now, bool(words), "base.en", "whisper", tuple(words))


def sentences(heard: Take, pause_s: float = LONG_PAUSE_S) -> list[str]:
    facts = facts_of(heard, pause_s)
    return counting.sentences(facts, heard.duration_s) if facts else []


def test_facts_are_plain_sentences() -> None:
    assert sentences(take(spoken(ANSWER, "volunteering.", 3.0))) == [
        "0:40 long, 1:30 suggested",
        "35 words",
        "55 words a minute, between 48 and 60, mostly around 52",
        "1 pause longer than 2 seconds",
        "fillers heard: um 1",
        "softening words: maybe 1",
        "words said most: garden 3",
        "situation: seen at 0:00",
        "task: seen at 0:12",
        "action: seen at 0:26",
        "result: seen at 0:31",
    ]


def test_length_of_a_pause_is_the_persons_choice() -> None:
    heard = take(spoken(ANSWER, "volunteering.", 3.0))
    assert "0 pauses longer than 3.5 seconds" in sentences(heard, 3.5)
    assert "1 pause longer than 1 second" in sentences(heard, 1.0)


def test_a_pause_names_the_words_around_it() -> None:
    facts = facts_of(take(spoken(ANSWER, "volunteering.", 3.0)))
    assert facts is not None
    (pause,) = facts.pauses
    assert facts.around(pause, 0) == "volunteering. My"


def test_a_pause_names_the_nearer_of_two_words_that_end_together() -> None:
    words = (Word("well", 0, 1, 1), Word("then.", 1, 1, 1), Word("So", 5, 5, 1), Word("I", 5, 6, 1))
    transcript = Transcript("well then. So I", "en", 6, True, "m", "e", words)
    facts = facts_of(take(transcript))
    assert facts is not None
    (pause,) = facts.pauses
    assert facts.around(pause, 0) == "then. So"


def test_a_part_that_is_not_seen_is_only_that() -> None:
    assert "task: not seen by its wording" in sentences(take(spoken("I asked her to stay here.")))


def test_a_question_that_asks_for_no_time_has_no_shape() -> None:
    facts = facts_of(take(spoken(ANSWER), "What keeps you well?"))
    assert facts is not None
    assert facts.shape is None


def test_a_typed_answer_has_places_and_no_times() -> None:
    facts = facts_of(take(typed(ANSWER), duration_s=0.0))
    assert facts is not None
    assert not facts.is_spoken
    (maybe,) = facts.hedges["maybe"]
    assert (maybe.start_s, facts.around(maybe, 0)) == (None, "Maybe")
    said = sentences(take(typed(ANSWER), duration_s=0.0))
    assert said[:2] == ["35 words", "softening words: maybe 1"]
    assert "situation: seen" in said


def test_another_language_is_counted_and_not_read() -> None:
    told = "Estuve enferma mucho tiempo y ahora voy a un grupo, grupo, grupo de mi barrio maybe"
    facts = facts_of(take(spoken(told)))
    assert facts is not None
    assert (dict(facts.hedges), dict(facts.repeats), facts.shape) == ({}, {}, None)
    assert facts.delivery.words == 16


@pytest.mark.parametrize("transcript", [None, spoken(""), typed("  ")])
def test_no_words_have_no_facts(transcript: Transcript | None) -> None:
    assert facts_of(take(transcript)) is None
    assert sentences(take(transcript)) == []


def test_json_keeps_the_promised_fields_and_adds_places() -> None:
    data = facts_json(take(spoken(ANSWER, "volunteering.", 3.0)))
    assert data is not None
    assert data["fillers"] == {"um": 1}
    assert set(data) > {"words", "words_per_minute", "fillers", "pauses"}
    assert data["pace_range"] == {"low": 48, "high": 60, "mostly": 52}
    assert data["fillers_heard"][0] == {
        "text": "um", "first": 4, "last": 4, "start": 4.0, "end": 4.9,
    }  # fmt: skip
    assert data["shape"]["action"][0]["quote"] == "I asked her to help."
    json.dumps(data, allow_nan=False)


def test_json_without_words_is_as_it_was() -> None:
    assert facts_json(take(None)) is None
    empty = facts_json(take(spoken("")))
    assert empty == {"words": 0, "words_per_minute": None, "fillers": {}, "pauses": []}


pieces = st.sampled_from(["um,", "maybe", "I", "asked", "garden", "—", "’", "you", "know,", "."])
times = st.floats(0, 3600, allow_nan=False)


@settings(deadline=None)  # the machine may be busy
@given(
    st.lists(st.tuples(pieces | st.text(min_size=1, max_size=6), times, times), max_size=30),
    st.text(max_size=40) | st.just(TIME),
    st.floats(0.5, 10),
)
def test_any_transcript_has_facts(
    said: list[tuple[str, float, float]], question: str, pause_s: float
) -> None:
    words = tuple(Word(text, start, start + length, 0.5) for text, start, length in said)
    text = " ".join(word.text for word in words)
    heard = take(Transcript(text, "en", 10.0, bool(words), "m", "e", words), question)
    facts = facts_of(heard, pause_s)
    sentences(heard, pause_s)
    json.dumps(facts_json(heard), allow_nan=False)
    for pause in facts.pauses if facts else ():
        assert 0 <= pause.first <= pause.last < len(words)
