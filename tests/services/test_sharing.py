"""Handing over and opening, with real profiles on both sides."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from peerprep.audio.wav import read_info
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.packs import Assignment
from peerprep.domain.redaction import Cover, CoverKind
from peerprep.domain.takes import Answer
from peerprep.profile import Profile
from peerprep.services.changes import Subject
from peerprep.services.rubrics import built_in as rubric
from peerprep.services.sharing import Choices, SoundStays
from tests.full_disk import FullDisk
from tests.sharing.handing import CHOICES, COVERS, files_of, hand_over
from tests.sharing.samples import unzipped
from tests.sound_fakes import read_samples
from tests.ui.take_samples import STORY, add_spoken, add_typed, asked, first_key


def problem(error: pytest.ExceptionInfo[PeerPrepError]) -> Problem:
    return error.value.code


def heard(path: Path) -> np.ndarray:
    return np.frombuffer(read_samples(path), "<i2")


def test_a_partner_gets_exactly_what_was_planned(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    profile.margins.rate(shared_take, "hope", "clear", "Dana heard it.")
    choices = replace(
        CHOICES, delete_after=date(2027, 1, 31), rubric=rubric(), assignment=Assignment("w3", "2")
    )
    plan = profile.sharing.plan([shared_take], choices)
    (planned,) = plan.takes
    assert (planned.sound_stays, planned.covered, plan.still_named) == (None, 2, ())
    target = tmp_path / "jordan.peerprep"
    profile.sharing.make(plan, target)
    assert 0.3 < target.stat().st_size / plan.about_bytes < 3
    told: list[Subject] = []
    partner.changes.subscribe(told.append)
    pack = partner.sharing.open_pack(target)
    assert told == [Subject.PACKS]
    assert (pack.made_by, pack.made_for, pack.note) == ("Jordan", "Sam", "Thank you.")
    assert (pack.delete_after, pack.covered, pack.file_name) == (
        date(2027, 1, 31), True, "jordan.peerprep",
    )  # fmt: skip
    assert (pack.rubric, pack.assignment) == (rubric(), Assignment("w3", "2"))
    assert partner.sharing.packs() == [pack] == [partner.sharing.pack(pack.id)]
    take = partner.sharing.received_take(pack.takes[0].id)
    assert take.transcript == planned.take.transcript
    assert take.question == planned.take.question
    assert (take.take_id, take.number) == (shared_take, 1)
    assert [rating.sentence for rating in take.ratings] == ["[name] heard it."]
    assert take.check is not None and planned.take.check is not None
    assert [(i.id, i.status, i.evidence) for i in take.check.items] == [
        (i.id, i.status, i.evidence) for i in planned.take.check.items
    ]
    for name in ("Dana", "Whitfield", "Lakeside"):
        assert name not in str(take)
        assert name not in b"".join(unzipped(target.read_bytes()).values()).decode("latin1")


@pytest.mark.parametrize(
    ("said", "listed"), [("My friend Da\ufff9na came.", "Dana"), ("我和\uf90a芳去了。", "金芳")]
)
def test_a_name_that_cleaning_makes_is_covered(profile: Profile, said: str, listed: str) -> None:
    take_id = add_typed(profile, first_key(profile), said)
    plan = profile.sharing.plan([take_id], replace(CHOICES, covers=(Cover(listed),)))
    (planned,) = plan.takes
    assert planned.take.transcript is not None
    assert "[covered]" in planned.take.transcript.text
    assert listed not in planned.take.transcript.text


def test_covered_words_are_silent_in_the_sound_and_nothing_else_is(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    target = hand_over(profile, shared_take, tmp_path / "a.peerprep")
    pack = partner.sharing.open_pack(target)
    wav = partner.sharing.sound_of(pack.takes[0].id)
    own = profile.transcripts.sound_of(shared_take)
    before, after = heard(own), heard(wav)
    assert (len(before), read_info(own).rate) == (len(after), read_info(wav).rate)
    assert pack.takes[0].duration_s == pytest.approx(70.0)
    transcript = profile.history.take(shared_take).transcript
    assert transcript is not None
    names = [w for w in transcript.words if w.text.strip(".,") in ("Dana", "Whitfield", "Lakeside")]
    assert len(names) == 3
    for word in names:
        assert not after[int(word.start * 16_000) : int(word.end * 16_000)].any()
    assert np.mean(after != before) < 0.1
    plan = profile.sharing.plan([shared_take], CHOICES)
    assert np.array_equal(heard(profile.sharing.preview(plan, shared_take)), after)


def test_nothing_of_a_profile_goes_along_but_the_take(
    profile: Profile, shared_take: str, tmp_path: Path
) -> None:
    profile.margins.set_note(shared_take, "my secret note")
    profile.margins.set_tags(shared_take, ["secret tag"])
    profile.transcripts.answer(shared_take, "hope_recovery", "x", Answer.PLANNED, "secret plan")
    session = profile.history.take(shared_take).session_id
    data = hand_over(profile, shared_take, tmp_path / "a.peerprep").read_bytes()
    inside = b"".join(data for name, data in unzipped(data).items() if name.endswith("json"))
    for secret in (b"secret", session.encode(), str(profile.paths.base).encode(), b"care"):
        assert secret not in inside
    take = json.loads(unzipped(data)["takes/1/take.json"])
    assert set(take) == {
        "take", "question", "number", "recorded_at", "duration", "transcript", "check", "ratings",
    }  # fmt: skip


def test_what_does_not_fit_is_not_passed_on(profile: Profile, shared_take: str) -> None:
    check = profile.history.take(shared_take).check
    assert check is not None
    flagged = next(item for item in check.items if item.id == "third_party_identity")
    for evidence in flagged.evidence:
        profile.transcripts.answer(shared_take, flagged.id, evidence.quote, Answer.WRONG)
    (planned,) = profile.sharing.plan([shared_take], Choices(noticed=True)).takes
    assert planned.take.check is not None
    shared = next(item for item in planned.take.check.items if item.id == flagged.id)
    assert (shared.status.value, shared.evidence) == ("clear", ())


@pytest.mark.parametrize(
    ("choices", "sound", "words", "check"),
    [
        (Choices(), True, True, False),
        (Choices(noticed=True), True, True, True),
        (Choices(sound=False), False, True, False),
        (Choices(words=False, noticed=True), True, False, False),
    ],
)
def test_only_what_was_chosen_goes_along(
    profile: Profile, shared_take: str, choices: Choices, sound: bool, words: bool, check: bool
) -> None:
    plan = profile.sharing.plan([shared_take], choices)
    (take,) = plan.pack.takes
    assert take.has_sound is sound
    assert (take.transcript is not None, take.check is not None) == (words, check)
    assert {cover.words for cover in plan.still_named} == {"Dana Whitfield", "Lakeside Hospital"}


def test_a_name_without_a_certain_time_keeps_the_sound_at_home(
    profile: Profile, shared_take: str
) -> None:
    profile.transcripts.correct(shared_take, STORY.replace("I joined", "Priya and I joined"))
    covers = (*COVERS, Cover("Priya", CoverKind.NAME))
    plan = profile.sharing.plan([shared_take], replace(CHOICES, covers=covers))
    (planned,) = plan.takes
    assert planned.sound_stays is SoundStays.NOT_SILENCED
    assert (planned.take.has_sound, planned.take.transcript is not None) == (False, True)


def test_a_name_taken_out_of_the_words_is_still_found_for_the_sound(
    profile: Profile, shared_take: str
) -> None:
    profile.transcripts.correct(shared_take, STORY.replace(", Dana Whitfield,", ""))
    found = {cover.words for cover in profile.sharing.covers([shared_take])}
    assert "Dana Whitfield" in found
    named = profile.sharing.plan([shared_take], Choices()).still_named
    assert "Dana Whitfield" in {cover.words for cover in named}
    named = profile.sharing.plan([shared_take], Choices(sound=False)).still_named
    assert "Dana Whitfield" not in {cover.words for cover in named}
    (planned,) = profile.sharing.plan([shared_take], CHOICES).takes
    assert len(planned.silences) == 2


def test_names_beside_the_words_are_found_and_covered(profile: Profile, shared_take: str) -> None:
    profile.margins.rate(shared_take, "hope", "clear", "My friend Priya heard it.")
    found = profile.sharing.covers([shared_take], ratings=True)
    assert Cover("Priya", CoverKind.NAME) in found
    assert "Priya" not in {cover.words for cover in profile.sharing.covers([shared_take])}
    written = Choices(ratings=True, note="Marcus sends his love.", listen_for="Would Dana smile?")
    plan = profile.sharing.plan([shared_take], written)
    still = {cover.words for cover in plan.still_named}
    assert {"Priya", "Marcus", "Dana"} <= still
    plan = profile.sharing.plan([shared_take], replace(written, covers=plan.still_named))
    assert plan.still_named == ()
    assert plan.pack.takes[0].ratings[0].sentence == "My friend [name] heard it."
    assert (plan.pack.note, plan.pack.listen_for) == (
        "[name] sends his love.", "Would [name] smile?",
    )  # fmt: skip
    plan = profile.sharing.plan([shared_take], Choices())
    assert "Priya" not in {cover.words for cover in plan.still_named}  # ratings stay here


def test_names_in_the_question_of_an_own_bank_are_found(profile: Profile) -> None:
    question = replace(
        asked(profile, first_key(profile)),
        text="What would Marcus say about you?",
        follow_ups=("What would Dana add?",),
    )
    session = profile.practice.start([question])
    take = profile.practice.type_answer(session.id, question, "I walk every morning.")
    assert {cover.words for cover in profile.sharing.covers([take.id])} == {"Marcus", "Dana"}
    plan = profile.sharing.plan([take.id], Choices())
    assert {cover.words for cover in plan.still_named} == {"Marcus", "Dana"}


def test_typed_and_lost_sound_stay_and_it_is_said_why(profile: Profile) -> None:
    typed = add_typed(profile, first_key(profile), "I walk every morning.")
    lost = add_spoken(profile, sound=False)
    plan = profile.sharing.plan([typed, lost], Choices())
    assert [one.sound_stays for one in plan.takes] == [SoundStays.NONE] * 2
    assert not plan.is_empty


def test_an_empty_take_is_left_out_and_nothing_at_all_is_no_file(
    profile: Profile, shared_take: str, tmp_path: Path
) -> None:
    silent = add_spoken(profile, text=None, sound=False)
    plan = profile.sharing.plan([silent, shared_take], Choices())
    assert [take.id for take in plan.pack.takes] == [shared_take]
    assert [one.is_empty for one in plan.takes] == [True, False]
    with pytest.raises(InvalidData) as caught:
        hand_over(profile, silent, tmp_path / "a.peerprep")
    assert problem(caught) is Problem.SHARE_NOTHING
    assert not (tmp_path / "a.peerprep").exists()


def test_sent_takes_are_noted_and_go_with_the_take(
    profile: Profile, shared_take: str, tmp_path: Path
) -> None:
    hand_over(profile, shared_take, tmp_path / "a.peerprep")
    hand_over(profile, shared_take, tmp_path / "b.peerprep", replace(CHOICES, made_for="Ana"))
    assert [sent.made_for for sent in profile.sharing.sent_of(shared_take)] == ["Ana", "Sam"]
    profile.history.delete(shared_take)
    assert profile.sharing.sent_of(shared_take) == []


def test_sound_in_which_nobody_looked_for_names_stays_when_that_was_asked(
    profile: Profile,
) -> None:
    take = add_spoken(profile, text=None, duration_s=3.0)
    (planned,) = profile.sharing.plan([take], Choices(unread_stays=True)).takes
    assert (planned.sound_stays, planned.is_empty) == (SoundStays.UNREAD, True)
    (planned,) = profile.sharing.plan([take], Choices()).takes
    assert planned.take.has_sound


def test_a_take_deleted_while_its_file_was_made_is_not_noted(
    profile: Profile, shared_take: str
) -> None:
    typed = add_typed(profile, first_key(profile), "Today I walk every morning.")
    plan = profile.sharing.plan([shared_take, typed], CHOICES)
    profile.history.delete(typed)
    profile.sharing.sent(plan)
    assert len(profile.sharing.sent_of(shared_take)) == 1
    assert profile.sharing.sent_of(typed) == []


@pytest.mark.parametrize("name", ["a.zip", "a", "a.peerprep-review"])
def test_another_ending_is_not_written(
    profile: Profile, shared_take: str, tmp_path: Path, name: str
) -> None:
    with pytest.raises(InvalidData) as caught:
        hand_over(profile, shared_take, tmp_path / name)
    assert problem(caught) is Problem.EXPORT_FORMAT_UNKNOWN
    assert not (tmp_path / name).exists()


def test_a_place_that_can_not_be_written_leaves_nothing(
    profile: Profile, shared_take: str, tmp_path: Path
) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        hand_over(profile, shared_take, tmp_path / "nowhere" / "a.peerprep")
    assert problem(caught) is Problem.EXPORT_FAILED
    target = tmp_path / "a.peerprep"
    target.write_bytes(b"before")
    plan = profile.sharing.plan([shared_take], CHOICES)
    with pytest.raises(EnvironmentProblem), FullDisk(100_000):
        profile.sharing.write(plan, target)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.peerprep"]
    assert files_of(profile) == set()
