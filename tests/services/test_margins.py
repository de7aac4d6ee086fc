"""Notes, tags, favorites and self-ratings as services: kept, told, and safe when they can't be."""

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData
from peerprep.profile import Profile
from peerprep.services.changes import Subject
from peerprep.services.documents import take_json
from tests.full_disk import FullDisk
from tests.ui.take_samples import add_typed, first_key


@pytest.fixture
def take_id(profile: Profile) -> str:
    return add_typed(profile, first_key(profile), "Today I walk every morning.")


def test_every_write_is_told(profile: Profile, take_id: str) -> None:
    told: list[Subject] = []
    profile.changes.subscribe(told.append)
    margins = profile.margins
    margins.set_note(take_id, "Breathe first")
    margins.set_tags(take_id, ["calm"])
    margins.set_favorite(take_id, favorite=True)
    margins.rate(take_id, "hope", "clear", " It came through. ")
    margins.unrate(take_id, "privacy")
    assert told == [Subject.MARGINS] * 5
    take = profile.history.take(take_id)
    assert (take.note, take.tags, take.favorite) == ("Breathe first", ("calm",), True)
    assert [(r.criterion, r.level, r.sentence) for r in take.ratings] == [
        ("hope", "clear", "It came through.")
    ]


def test_show_json_has_what_is_beside_the_take(profile: Profile, take_id: str) -> None:
    profile.margins.set_note(take_id, "Breathe first")
    rating = profile.margins.rate(take_id, "hope", "clear")
    document = take_json(profile.history.take(take_id))
    assert document["note"] == "Breathe first"
    assert (document["tags"], document["favorite"]) == ([], False)
    assert document["ratings"] == [rating.to_json()]


@pytest.mark.parametrize(("criterion", "level"), [("charm", "clear"), ("hope", "5")])
def test_what_the_rubric_lacks_is_not_kept(
    profile: Profile, take_id: str, criterion: str, level: str
) -> None:
    with pytest.raises(KeyError):
        profile.margins.rate(take_id, criterion, level)
    assert profile.history.take(take_id).ratings == ()


def test_full_disk_leaves_the_note_that_was_kept(profile: Profile, take_id: str) -> None:
    profile.margins.set_note(take_id, "Breathe first")
    with FullDisk(0), pytest.raises(EnvironmentProblem):
        profile.margins.set_note(take_id, "Something else")
    assert profile.history.take(take_id).note == "Breathe first"


def test_a_deleted_take_takes_no_note(profile: Profile, take_id: str) -> None:
    profile.history.delete(take_id)
    with pytest.raises(InvalidData):
        profile.margins.set_note(take_id, "x")


def test_takes_of_a_question_come_oldest_first(profile: Profile, take_id: str) -> None:
    later = add_typed(profile, first_key(profile), "Again.")
    other = profile.banks.built_in().questions[1].key
    add_typed(profile, other, "Another question.")
    found = [take.id for take in profile.history.takes_of(first_key(profile))]
    assert found == [take_id, later]
    assert profile.history.takes_of("none such") == []
    latest = profile.history.latest_of(first_key(profile))
    assert latest is not None and latest.id == later
