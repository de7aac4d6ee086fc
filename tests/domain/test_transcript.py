from peerprep.domain.transcript import Segment, Transcript, Word, typed

SPOKEN = Transcript(
    text="So, I walk.",
    language="en",
    duration=2.0,
    speech=True,
    model="tiny.en",
    engine="openai-whisper",
    words=(Word("So,", 0.1, 0.4, 0.9), Word("I", 0.6, 0.7, 0.8), Word("walk.", 0.8, 1.2, 0.7)),
    segments=(Segment("So, I walk.", 0.1, 1.2),),
)


def test_json_and_back_is_the_same_transcript() -> None:
    assert Transcript.from_json(SPOKEN.to_json()) == SPOKEN


def test_json_has_the_promised_shape() -> None:
    data = SPOKEN.to_json()
    assert list(data) == [
        "text", "language", "duration", "speech", "model", "engine", "words", "segments"
    ]  # fmt: skip
    assert data["words"][0] == {"text": "So,", "start": 0.1, "end": 0.4, "confidence": 0.9}
    assert data["segments"] == [{"text": "So, I walk.", "start": 0.1, "end": 1.2}]


def test_an_offset_finds_the_time_of_its_word() -> None:
    assert [SPOKEN.time_at(offset) for offset in (0, 2, 4, 6, 10)] == [0.1, 0.1, 0.6, 0.8, 0.8]
    assert SPOKEN.time_at(11) is None
    assert SPOKEN.times_at([10, 0, 11, 4]) == [0.8, 0.1, None, 0.6]
    assert typed("Yes.").times_at([0]) == [None]


def test_a_blank_typed_answer_has_no_speech() -> None:
    assert not typed(" \n").speech
    assert typed("Yes.").speech
