"""Words put right: kept at once, checked again, and what was written down comes back."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event

from peerprep.domain.delivery import measure
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.takes import Answer
from peerprep.profile import Profile
from peerprep.services.documents import Report, take_json, timed_lines
from peerprep.storycheck.checker import checklist
from tests.ui.take_samples import STORY, WORD_S, add_spoken, add_typed, first_key, spoken

NAMED = "My counselor, Dana Whitfield, was the first one who believed me."
UNNAMED = STORY.replace("My counselor, Dana Whitfield, was", "My counselor was")


def test_corrected_words_keep_times_and_are_found(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    take = profile.transcripts.correct(take_id, STORY.replace("Lakeside", "Bayview"))
    assert take.transcript is not None
    before = spoken(STORY).words
    assert [word.text for word in take.transcript.words if word not in before] == ["Bayview"]
    assert [found.id for found in profile.history.takes("bayview")] == [take_id]
    assert profile.history.takes("lakeside") == []


def test_words_saved_at_every_pause_are_not_read_every_time(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    profile.transcripts.keep_words(take_id, UNNAMED)
    asked: list[str] = []

    @event.listens_for(profile.transcripts._database._engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        asked.append(" ".join(statement.split()))

    for end in ("!", "!!"):
        profile.transcripts.keep_words(take_id, UNNAMED + end)
    reads = [statement for statement in asked if statement.startswith("SELECT")]
    assert len(reads) < len(asked)
    assert not [r for r in reads if "original_transcript.transcript" in r or ".words" in r]
    transcript = profile.history.take(take_id).transcript
    assert transcript is not None
    assert transcript.text == UNNAMED + "!!"


def test_words_written_down_anew_are_what_is_corrected(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    profile.transcripts.keep_words(take_id, UNNAMED)
    profile.transcripts.save(take_id, spoken(UNNAMED, word_s=0.25))
    take = profile.transcripts.correct(take_id, f"{UNNAMED} Yes")
    assert take.transcript is not None
    assert take.transcript.words[:-1] == spoken(UNNAMED, word_s=0.25).words


def test_a_word_taken_out_and_typed_again_has_its_own_time(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    profile.transcripts.correct(take_id, UNNAMED)
    assert profile.history.take(take_id).corrected
    take = profile.transcripts.correct(take_id, f"{STORY} ")
    assert take.transcript == spoken(STORY)
    assert not profile.history.take(take_id).corrected


def test_the_same_words_keep_their_check(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    before = profile.history.take(take_id)
    assert profile.transcripts.correct(take_id, STORY.replace(" ", "\n")) == before


def test_changed_words_wait_for_their_check(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    assert profile.transcripts.correct(take_id, UNNAMED).check is None
    assert profile.transcripts.unchecked() == [take_id]


def test_decisions_on_other_sentences_stay(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    quote = "I was at Lakeside Hospital for three weeks that spring."
    profile.transcripts.answer(take_id, "unneeded_private_detail", quote, Answer.WRONG)
    profile.transcripts.answer(take_id, "third_party_identity", NAMED, Answer.KEPT)
    profile.transcripts.correct(take_id, UNNAMED)
    profile.transcripts.save_check(take_id, profile.transcripts.check(UNNAMED))
    take = profile.history.take(take_id)
    report = Report(take, checklist())
    assert (report.considerations, report.dismissed) == ([], 1)


def test_restored_words_are_those_written_down(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    before = profile.history.take(take_id)
    profile.transcripts.correct(take_id, UNNAMED)
    after = profile.transcripts.restore(take_id)
    assert after == replace(before, check=None)
    assert profile.transcripts.restore(take_id) == after


def test_words_are_never_emptied(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    with pytest.raises(InvalidData) as caught:
        profile.transcripts.correct(take_id, " \n")
    assert caught.value.code is Problem.WORDS_EMPTY
    assert profile.transcripts.words_of(take_id) == STORY


def test_a_take_without_words_has_none_to_correct(profile: Profile) -> None:
    take_id = add_spoken(profile, text=None, sound=False)
    with pytest.raises(InvalidData) as caught:
        profile.transcripts.correct(take_id, "Words.")
    assert caught.value.code is Problem.TAKE_WITHOUT_WORDS


def test_a_typed_answer_is_corrected_too(profile: Profile) -> None:
    take_id = add_typed(profile, first_key(profile), "I listen.\nI wait.")
    take = profile.transcripts.correct(take_id, "I listen.\nI wait too.")
    assert take.transcript is not None
    assert (take.transcript.text, take.transcript.words) == ("I listen.\nI wait too.", ())


def test_facts_and_report_follow(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    take = profile.transcripts.correct(take_id, STORY.replace("um, ", ""))
    data = take_json(take)
    assert "um" not in data["delivery"]["fillers"]
    assert data["transcript"]["text"].startswith("So, I’ve lived")
    assert data["corrected"] is True
    assert take.transcript is not None
    assert measure(take.transcript).words == measure(spoken(STORY)).words - 1
    notes = Report(take, checklist()).notes()
    assert "You corrected these words; what was written down first is kept, too." in notes


def test_half_characters_are_kept_as_storage_takes_them(profile: Profile) -> None:
    take_id = add_spoken(profile, sound=False)
    take = profile.transcripts.correct(take_id, "A \ud83d sign.")
    assert take == profile.history.take(take_id)


def test_timed_lines_have_a_sentence_each() -> None:
    lines = timed_lines(spoken("So it began. And it went on")).split("\n")
    assert lines == ["0:00 So it began.", f"0:0{int(3 * WORD_S)} And it went on"]
