"""Reviews in a person's own documents: with names covered along with the rest."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from peerprep.domain.redaction import Redaction
from peerprep.profile import Profile
from peerprep.services.documents import Material, export
from peerprep.services.exporting import covers_of
from peerprep.storycheck.checker import checklist
from tests.ui.returned import COMMENTS, hand_out, send_back


@pytest.fixture
def material(profile: Profile, partner: Profile, shared_take: str, tmp_path: Path) -> Material:
    (taken,) = profile.reviews.take_in(send_back(profile, partner, shared_take, tmp_path))
    review = taken.review
    profile.reviews.reply(review.id, review.comments[1].id, "Ask Dana Whitfield.")
    profile.reviews.set_todo(review.id, review.comments[2].id, todo=True)
    return profile.exports.gather(shared_take)


def written(material: Material, target: Path, redaction: Redaction | None = None) -> str:
    export(material, checklist(), target, redaction)
    return target.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", [".html", ".md", ".txt"])
def test_a_document_says_what_a_partner_said(
    material: Material, tmp_path: Path, ending: str
) -> None:
    text = written(material, tmp_path / f"take{ending}")
    for words in (
        "From Sam",
        "Waiting for her.",
        f"(0:58): {COMMENTS[2][2]}",
        "You answered: Ask Dana Whitfield.",
        "You took this on for the next time.",
        "Hope comes through: Very clear. “At the end.”",
    ):
        assert words in text


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_other_formats_are_written_with_a_review(
    material: Material, tmp_path: Path, ending: str
) -> None:
    without = replace(material, reviews={})
    export(material, checklist(), tmp_path / f"with{ending}")
    export(without, checklist(), tmp_path / f"without{ending}")
    sizes = [(tmp_path / f"{name}{ending}").stat().st_size for name in ("with", "without")]
    assert sizes[0] > sizes[1]


def test_data_has_the_review(material: Material, tmp_path: Path) -> None:
    (review,) = json.loads(written(material, tmp_path / "take.json"))["reviews"]
    assert (review["reviewer"], review["keep"]) == ("Sam", "Waiting for her.")
    assert [one["time"] for one in review["comments"]] == [14.5, 30.0, 58.0]
    assert review["comments"][2] == {
        "time": 58.0,
        "kind": "suggestion",
        "text": COMMENTS[2][2],
        "quote": "",
        "reply": "",
        "todo": True,
        "done": False,
    }
    assert [one["label"] for one in review["ratings"]] == ["Very clear", "Clear"]


@pytest.mark.parametrize("ending", [".json", ".html", ".md", ".txt"])
def test_what_a_person_answered_stays_out_of_a_document_for_others(
    material: Material, tmp_path: Path, ending: str
) -> None:
    assert material.has_margin
    for_others = material.without_margin()
    assert not for_others.has_margin
    text = written(for_others, tmp_path / f"take{ending}")
    assert COMMENTS[1][2] in text and "Waiting for her." in text
    for own in ("You answered", "Ask Dana", "You took this on", '"todo": true'):
        assert own not in text


@pytest.mark.parametrize("ending", [".json", ".html", ".md", ".txt"])
def test_names_are_covered_in_reviews_too(material: Material, tmp_path: Path, ending: str) -> None:
    covers = covers_of(material)
    text = written(material, tmp_path / f"take{ending}", Redaction(covers))
    assert "Whitfield" not in text
    assert "Ask " in text


def test_a_name_only_a_partner_wrote_is_found(
    profile: Profile, partner: Profile, shared_take: str, tmp_path: Path
) -> None:
    begun = hand_out(profile, partner, shared_take, tmp_path, "Sam")
    partner.reviews.add_comment(begun, 3.0, COMMENTS[0][1], "My friend Thomas Becker said so too.")
    partner.reviews.save_file(begun, tmp_path / "a.peerprep-review")
    profile.reviews.take_in(tmp_path / "a.peerprep-review")
    covers = covers_of(profile.exports.gather(shared_take))
    assert "Becker" in " ".join(cover.words for cover in covers)


def test_a_session_has_the_reviews_of_its_takes(
    profile: Profile, material: Material, shared_take: str, tmp_path: Path
) -> None:
    session = profile.exports.gather(shared_take, whole_session=True)
    data = json.loads(written(session, tmp_path / "session.json"))
    assert [len(take["reviews"]) for take in data["takes"]] == [1]
