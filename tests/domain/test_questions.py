"""Questions, banks and follow-ups as values."""

import json

import pytest

from peerprep.domain.bank_json import bank_from_json, bank_to_json
from peerprep.domain.questions import NO_QUESTIONS, Question, QuestionBank, typographic
from peerprep.resources import resource


def shipped() -> QuestionBank:
    return bank_from_json(json.loads(resource("questions.json").read_bytes()))


def question(key: str = "setback") -> Question:
    found = shipped().find(key)
    assert found is not None
    return found


def test_the_three_questions_every_guide_names_come_first_and_verbatim() -> None:
    assert [q.text for q in shipped().questions[:3]] == [
        "Tell me about your lived experience",
        "Why are you interested in peer support?",
        "How do you handle challenging situations?",
    ]


def test_all_questions_are_there_with_something_to_cover_and_to_follow_up() -> None:
    bank = shipped()
    assert len(bank.questions) == 95
    assert len({q.key for q in bank.questions}) == 95
    assert len({q.text for q in bank.questions}) == 95
    assert all(q.covers and q.follow_ups and q.source and q.aim_for for q in bank.questions)


def test_the_share_of_each_topic_is_as_published() -> None:
    counts = {c.id: 0 for c in shipped().categories}
    for q in shipped().questions:
        counts[q.category] += 1
    assert counts == {
        "lived_experience": 8,
        "motivation": 6,
        "boundaries_ethics": 11,
        "crisis_safety": 6,
        "communication": 7,
        "self_care": 3,
        "challenging_situations": 8,
        "recovery_values": 6,
        "teamwork_supervision": 5,
        "diversity_equity": 4,
        "documentation_role": 5,
        "role_specific": 14,
        "questions_to_ask_employer": 6,
        "off_limits_practice": 6,
    }


def test_every_off_limits_question_carries_its_caution() -> None:
    for q in shipped().questions:
        assert bool(q.note) == (q.category == "off_limits_practice"), q.key


def test_every_story_question_aims_for_a_core_item() -> None:
    core = {"role_connection", "hope_recovery", "lessons_growth", "wellness_supports"}
    plus = {"purposeful_disclosure"}
    for q in shipped().questions:
        assert not q.story or (core | plus).intersection(q.aim_for), q.key


def test_no_source_names_a_file() -> None:
    assert not [q.key for q in shipped().questions if ".txt" in q.source]


@pytest.mark.parametrize(
    ("role", "suits"), [("any", True), ("", True), ("family_peer", True), ("youth_peer", False)]
)
def test_a_role_question_suits_its_role_and_the_unsure(role: str, suits: bool) -> None:
    assert question("parent-disagrees").suits(role) is suits


def test_a_follow_up_is_a_question_of_its_own_and_found_again() -> None:
    parent = question()
    follow_up = parent.follow_up(2)
    assert follow_up.text == parent.follow_ups[1]
    assert follow_up.key == "setback.follow-up-2"
    assert not follow_up.story
    assert not follow_up.covers
    assert shipped().find(follow_up.key) == follow_up


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_follow_up_that_is_not_there_is_refused(number: int) -> None:
    with pytest.raises(IndexError):
        question().follow_up(number)


@pytest.mark.parametrize(
    "key",
    ["", "nothing", "setback.follow-up-3", "setback.follow-up-0", "x.follow-up-1", "setback.", "."],
)
def test_an_unknown_key_finds_nothing(key: str) -> None:
    assert shipped().find(key) is None


def test_a_question_is_kept_with_a_take_as_it_was_asked() -> None:
    bank, asked = shipped(), shipped().asked(question())
    assert (asked.key, asked.bank, asked.bank_version) == ("setback", bank.id, bank.version)
    assert asked.text == question().text
    assert asked.covers == question().covers
    assert asked.follow_ups == question().follow_ups


def test_labels_are_the_words_of_the_bank_and_an_id_without_one_stands_for_itself() -> None:
    bank = shipped()
    assert bank.category_label("boundaries_ethics") == "Boundaries and ethics"
    assert bank.role_label("veteran_peer") == "Veteran peer"
    assert bank.category_label("unheard_of") == "unheard_of"
    assert bank.role_label("any") == "any"
    assert NO_QUESTIONS.role_label("x") == "x"


def test_the_shipped_bank_comes_back_from_json_unchanged() -> None:
    document = json.loads(resource("questions.json").read_bytes())
    assert bank_to_json(bank_from_json(document)) == document


def test_fields_of_other_programs_are_kept() -> None:
    document = json.loads(resource("questions.json").read_bytes())
    document["questions"] = document["questions"][:1]
    document["x-school"] = {"room": 4}
    document["questions"][0]["difficulty"] = ["easy"]
    document["categories"][0]["color"] = None
    document["roles"][0]["wage"] = 21.5
    assert bank_to_json(bank_from_json(document)) == document


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("someone you're with", "someone you’re with"),
        ("the families' code", "the families’ code"),
        ("“Just tell me”?", "“Just tell me”?"),
        ("5' tall, 'quoted", "5’ tall, 'quoted"),
    ],
)
def test_apostrophes_are_shown_in_the_house_spelling(written: str, shown: str) -> None:
    assert typographic(written) == shown
