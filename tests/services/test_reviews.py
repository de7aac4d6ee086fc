"""Reviews: written at the partner's, sent back, kept with the take; all with real profiles."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.review import CommentKind, Review
from peerprep.profile import Profile
from peerprep.services.changes import Subject
from peerprep.services.reviews import Arrival
from peerprep.services.rubrics import built_in as rubric
from tests.full_disk import FullDisk
from tests.sharing.handing import CHOICES, files_of, hand_over
from tests.ui.take_samples import STORY, add_spoken, first_key


def problem(error: pytest.ExceptionInfo[PeerPrepError]) -> Problem:
    return error.value.code


@pytest.fixture
def begun(profile: Profile, partner: Profile, shared_take: str, tmp_path: Path) -> Review:
    """A review the partner has just begun."""
    pack = partner.sharing.open_pack(hand_over(profile, shared_take, tmp_path / "a.peerprep"))
    return partner.reviews.start(pack.takes[0].id)


def write(partner: Profile, begun: Review) -> Review:
    """Say a few things in a review."""
    service = partner.reviews
    service.add_comment(begun.id, 58.0, CommentKind.STRENGTH, "I could hear the hope.", "my own")
    service.add_comment(begun.id, 14.5, CommentKind.QUESTION, "What helps in the group?")
    service.add_comment(begun.id, None, CommentKind.SUGGESTION, "You could end here.")
    service.rate(begun.id, "hope", "very_clear", "At the end.")
    service.set_keep(begun.id, "Waiting for her.")
    return service.set_listened(begun.id)


def send(partner: Profile, begun: Review, target: Path) -> Path:
    partner.reviews.save_file(begun.id, target)
    return target


@pytest.fixture
def sent(partner: Profile, begun: Review, tmp_path: Path) -> Path:
    write(partner, begun)
    return send(partner, begun, tmp_path / "a.peerprep-review")


def test_a_review_is_begun_once_and_kept_as_it_is_written(partner: Profile, begun: Review) -> None:
    assert (begun.reviewer, begun.rubric, begun.revision) == ("Sam", rubric(), 0)
    assert (begun.comments, begun.saved_at, begun.take_id) == ((), None, None)
    written = write(partner, begun)
    assert [one.at_s for one in written.comments] == [14.5, 58.0, None]
    assert [(one.criterion, one.level) for one in written.ratings] == [("hope", "very_clear")]
    assert (written.keep, written.listened) == ("Waiting for her.", True)
    assert partner.reviews.start(str(begun.received_take_id)) == written
    assert partner.reviews.given() == [written]
    assert partner.reviews.returned() == []


def test_comments_change_go_and_come_back(partner: Profile, begun: Review) -> None:
    service = partner.reviews
    comment = service.add_comment(begun.id, 3.0, CommentKind.QUESTION, " What helped? ")
    assert comment.text == "What helped?"
    changed = replace(comment, text="What helped most?", kind=CommentKind.BOUNDARY)
    assert service.put_comment(begun.id, changed) == changed
    assert service.delete_comment(begun.id, comment.id) == changed
    assert service.delete_comment(begun.id, comment.id) is None
    assert service.review(begun.id).comments == ()
    service.put_comment(begun.id, changed)
    assert service.review(begun.id).comments == (changed,)
    with pytest.raises(ValueError, match="words"):
        service.add_comment(begun.id, 3.0, CommentKind.QUESTION, " \n")


def test_ratings_change_and_go(partner: Profile, begun: Review) -> None:
    service = partner.reviews
    service.rate(begun.id, "hope", "clear")
    assert [r.level for r in service.rate(begun.id, "hope", "a_start").ratings] == ["a_start"]
    with pytest.raises(KeyError):
        service.rate(begun.id, "hope", "10")
    assert service.unrate(begun.id, "hope").ratings == ()
    assert service.set_reviewer(begun.id, " Sam \n B. ").reviewer == "Sam B."


def test_every_write_is_told(partner: Profile, begun: Review) -> None:
    told: list[Subject] = []
    partner.changes.subscribe(told.append)
    write(partner, begun)
    assert told == [Subject.REVIEWS] * 6


def test_a_full_disk_keeps_what_was_there(partner: Profile, begun: Review) -> None:
    before = write(partner, begun)
    with FullDisk(0), pytest.raises(EnvironmentProblem):
        partner.reviews.set_keep(begun.id, "Something else")
    assert partner.reviews.review(begun.id) == before


def test_a_review_comes_home(
    profile: Profile, partner: Profile, begun: Review, sent: Path, shared_take: str
) -> None:
    assert partner.reviews.file_name(begun.id) == "Jordan-take-1-from-Sam.peerprep-review"
    saved = partner.reviews.review(begun.id)
    assert (saved.revision, saved.saved_at is not None) == (1, True)
    (taken,) = profile.reviews.take_in(sent)
    home = taken.review
    assert (taken.arrival, home.take_id, home.received_take_id) == (
        Arrival.NEW, shared_take, None,
    )  # fmt: skip
    assert (home.comments, home.ratings, home.keep) == (saved.comments, saved.ratings, saved.keep)
    assert (home.reviewer, home.saved_at, home.other_version) == ("Sam", saved.saved_at, False)
    assert home.question == profile.history.take(shared_take).question
    assert profile.reviews.reviews_of(shared_take) == profile.reviews.returned() == [home]
    assert profile.reviews.given() == []
    assert [take.id for take in profile.history.takes("hear hope")] == [shared_take]
    assert files_of(profile) == set()


def test_opening_twice_adds_nothing_twice(profile: Profile, sent: Path, shared_take: str) -> None:
    (first,) = profile.reviews.take_in(sent)
    (again,) = profile.reviews.take_in(sent)
    assert (again.arrival, again.review) == (Arrival.SAME, first.review)
    assert len(profile.reviews.reviews_of(shared_take)) == 1


def test_a_later_version_takes_the_place_and_keeps_replies_and_to_dos(
    profile: Profile, partner: Profile, begun: Review, sent: Path, tmp_path: Path
) -> None:
    (first,) = profile.reviews.take_in(sent)
    question, strength, idea = first.review.comments
    home = first.review.id
    profile.reviews.reply(home, question.id, "The tea.")
    profile.reviews.set_todo(home, idea.id, todo=True)
    partner.reviews.put_comment(begun.id, replace(question, text="What helps there?"))
    partner.reviews.delete_comment(begun.id, strength.id)
    partner.reviews.delete_comment(begun.id, idea.id)
    partner.reviews.rate(begun.id, "hope", "clear")
    later = send(partner, begun, tmp_path / "b.peerprep-review")
    (taken,) = profile.reviews.take_in(later)
    assert (taken.arrival, taken.review.id, taken.review.revision) == (Arrival.NEWER, home, 2)
    kept, taken_on = taken.review.comments
    assert (kept.text, kept.reply) == ("What helps there?", "The tea.")
    assert (taken_on.id, taken_on.todo) == (idea.id, True)  # gone there, but taken on here
    assert [rating.level for rating in taken.review.ratings] == ["clear"]
    (older,) = profile.reviews.take_in(sent)
    assert (older.arrival, older.review) == (Arrival.OLDER, taken.review)


def test_several_partners_stand_side_by_side(
    profile: Profile, partner: Profile, sent: Path, shared_take: str, tmp_path: Path
) -> None:
    other = partner.sharing.open_pack(
        hand_over(profile, shared_take, tmp_path / "c.peerprep", replace(CHOICES, made_for="Ana"))
    )
    second = partner.reviews.start(other.takes[0].id)
    profile.reviews.take_in(sent)
    profile.reviews.take_in(send(partner, second, tmp_path / "c.peerprep-review"))
    assert [one.reviewer for one in profile.reviews.reviews_of(shared_take)] == ["Sam", "Ana"]


def test_words_changed_since_are_said(profile: Profile, sent: Path, shared_take: str) -> None:
    profile.transcripts.correct(shared_take, STORY.replace("two years", "three years"))
    (taken,) = profile.reviews.take_in(sent)
    assert taken.review.other_version


def test_words_changed_after_it_came_are_said_too(
    profile: Profile, sent: Path, shared_take: str
) -> None:
    profile.reviews.take_in(sent)
    profile.transcripts.correct(shared_take, STORY.replace("two years", "three years"))
    (home,) = profile.reviews.reviews_of(shared_take)
    assert home.other_version
    assert profile.reviews.returned() == [home] == [profile.reviews.review(home.id)]
    profile.transcripts.correct(shared_take, STORY)
    assert [one.other_version for one in profile.reviews.reviews_of(shared_take)] == [False]


def test_a_review_of_a_take_that_is_not_here_adds_nothing(
    profile: Profile, partner: Profile, sent: Path, shared_take: str
) -> None:
    with pytest.raises(InvalidData) as caught:
        partner.reviews.take_in(sent)
    assert problem(caught) is Problem.REVIEW_UNMATCHED
    profile.history.delete(shared_take)
    with pytest.raises(InvalidData) as caught:
        profile.reviews.take_in(sent)
    assert problem(caught) is Problem.REVIEW_UNMATCHED
    assert profile.reviews.returned() == []


def test_a_review_that_names_another_file_than_was_made_here_is_kept_and_said_to(
    profile: Profile, sent: Path, shared_take: str, tmp_path: Path
) -> None:
    (taken,) = profile.reviews.take_in(sent)
    assert (taken.is_from_here, taken.left_out) == (True, 0)
    profile.reviews.delete(taken.review.id)
    other = json.loads(sent.read_bytes())
    other["pack"] = "9" * 32
    (tmp_path / "f.peerprep-review").write_text(json.dumps(other), encoding="utf-8")
    (taken,) = profile.reviews.take_in(tmp_path / "f.peerprep-review")
    assert not taken.is_from_here
    assert [one.take_id for one in profile.reviews.reviews_of(shared_take)] == [shared_take]


def test_somebody_may_try_it_alone(profile: Profile, shared_take: str, tmp_path: Path) -> None:
    pack = profile.sharing.open_pack(hand_over(profile, shared_take, tmp_path / "a.peerprep"))
    review = profile.reviews.start(pack.takes[0].id)
    write(profile, review)
    (taken,) = profile.reviews.take_in(send(profile, review, tmp_path / "a.peerprep-review"))
    assert (len(profile.reviews.given()), len(profile.reviews.returned())) == (1, 1)
    assert taken.review.id != review.id


def test_to_dos_are_offered_with_their_question_until_done(
    profile: Profile, sent: Path, shared_take: str
) -> None:
    (taken,) = profile.reviews.take_in(sent)
    review = taken.review
    comment = review.comments[1]
    profile.reviews.set_todo(review.id, comment.id, todo=True)
    key = first_key(profile)
    (todo,) = profile.reviews.todos(key)
    assert (todo.comment.text, todo.reviewer, todo.take_id) == (
        "I could hear the hope.", "Sam", shared_take,
    )  # fmt: skip
    assert profile.reviews.todos("another") == []
    profile.reviews.set_done(review.id, comment.id, done=True)
    assert profile.reviews.todos() == []
    profile.reviews.set_done(review.id, comment.id, done=False)
    assert len(profile.reviews.todos()) == 1
    profile.reviews.set_todo(review.id, comment.id, todo=False)
    assert profile.reviews.todos() == []


def test_one_file_brings_back_the_reviews_of_a_whole_pack(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    second = add_spoken(profile, profile.banks.built_in().questions[1].key, duration_s=70.0)
    plan = profile.sharing.plan([shared_take, second], CHOICES)
    profile.sharing.make(plan, tmp_path / "a.peerprep")
    pack = partner.sharing.open_pack(tmp_path / "a.peerprep")
    begun = [partner.reviews.start(take.id) for take in pack.takes]
    file = partner.reviews.prepare([review.id for review in begun])
    partner.reviews.write(file, tmp_path / "a.peerprep-review")
    assert [review.revision for review in partner.reviews.saved(file)] == [1, 1]
    profile.history.delete(second)
    taken = profile.reviews.take_in(tmp_path / "a.peerprep-review")
    assert [(one.review.take_id, one.left_out) for one in taken] == [(shared_take, 1)]


def test_a_locked_review_opens_with_its_passphrase(
    profile: Profile, partner: Profile, begun: Review, tmp_path: Path
) -> None:
    target = tmp_path / "a.peerprep-review"
    partner.reviews.save_file(begun.id, target, "river otter")
    with pytest.raises(InvalidData) as caught:
        profile.reviews.take_in(target)
    assert problem(caught) is Problem.PASSPHRASE_NEEDED
    assert len(profile.reviews.take_in(target, "river otter")) == 1
    assert (files_of(profile), [p.suffix for p in files_of(partner) if "part" in p]) == (set(), [])


def test_a_pack_is_no_review_and_a_review_no_pack(
    profile: Profile, partner: Profile, sent: Path, tmp_path: Path
) -> None:
    for wrong in (
        lambda: profile.reviews.take_in(tmp_path / "a.peerprep"),
        lambda: partner.sharing.open_pack(sent),
    ):
        with pytest.raises(InvalidData) as caught:
            wrong()
        assert problem(caught) is Problem.SHARED_UNKNOWN


def test_a_review_under_the_id_of_another_changes_nothing(
    profile: Profile, sent: Path, tmp_path: Path
) -> None:
    (taken,) = profile.reviews.take_in(sent)
    forged = json.loads(sent.read_bytes())
    forged["pack"] = "9" * 32
    forged["reviews"][0]["revision"] = 99
    (tmp_path / "f.peerprep-review").write_text(json.dumps(forged), encoding="utf-8")
    with pytest.raises(InvalidData) as caught:
        profile.reviews.take_in(tmp_path / "f.peerprep-review")
    assert problem(caught) is Problem.SHARED_UNFIT
    assert profile.reviews.returned() == [taken.review]


def test_a_place_that_can_not_be_written_is_said_and_nothing_is_noted(
    partner: Profile, begun: Review, tmp_path: Path
) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        partner.reviews.save_file(begun.id, tmp_path / "nowhere" / "a.peerprep-review")
    assert problem(caught) is Problem.EXPORT_FAILED
    assert partner.reviews.review(begun.id).revision == 0


def test_deleting_a_review_takes_it_out_of_the_backups_too(
    profile: Profile, sent: Path, shared_take: str
) -> None:
    (taken,) = profile.reviews.take_in(sent)
    profile.back_up()
    profile.reviews.delete(taken.review.id)
    assert profile.reviews.returned() == []
    (backup,) = profile.paths.backups.glob("*.db")
    copy = sqlite3.connect(backup)
    assert copy.execute("SELECT count(*) FROM review_comment").fetchone() == (0,)
    assert copy.execute("SELECT count(*) FROM take").fetchone() == (1,)
    copy.close()
    with pytest.raises(InvalidData) as caught:
        profile.reviews.delete(taken.review.id)
    assert problem(caught) is Problem.REVIEW_UNKNOWN


def test_a_program_killed_while_it_deletes_leaves_no_review_in_the_backups(
    profile: Profile, sent: Path
) -> None:
    class Killed(BaseException):
        pass

    def die(_subject: Subject) -> None:
        raise Killed

    (taken,) = profile.reviews.take_in(sent)
    profile.back_up()
    profile.changes.subscribe(die)  # told as soon as it is gone
    with pytest.raises(Killed):
        profile.reviews.delete(taken.review.id)
    assert profile.reviews.returned() == []
    (backup,) = profile.paths.backups.glob("*.db")
    copy = sqlite3.connect(backup)
    assert copy.execute("SELECT count(*) FROM review_comment").fetchone() == (0,)
    copy.close()


def test_reviews_go_with_their_take(profile: Profile, sent: Path, shared_take: str) -> None:
    profile.reviews.take_in(sent)
    profile.history.delete(shared_take)
    assert profile.reviews.returned() == []
