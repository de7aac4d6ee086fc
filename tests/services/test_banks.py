"""The banks of a profile: PeerPrep's own and added ones, apart and together."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.questions import QuestionBank
from peerprep.profile import Profile
from peerprep.services.bank_reading import load_bank
from peerprep.services.banks import BankService
from peerprep.storage.database import Database, sqlite_url
from tests.services.test_bank_reading import raw, rubric, small


def riverside(**changed: object) -> QuestionBank:
    return load_bank(raw(small() | changed), "riverside.json")


def add(profile: Profile, bank: QuestionBank) -> None:
    profile.bank_exchange.add(profile.bank_exchange.look_at(bank))


def test_the_service_has_the_shipped_questions_and_no_problem() -> None:
    service = BankService()
    assert service.problem is None
    assert len(service.built_in().questions) == 95
    pool, question = service.question("lived-experience")
    assert question.text == "Tell me about your lived experience"
    assert pool.asked(question).bank == "peerprep-core"
    assert pool.asked(question).key == "lived-experience"
    assert service.question("setback.follow-up-1")[1].text == "What do you do differently now?"


def test_an_unknown_question_is_named() -> None:
    with pytest.raises(InvalidData) as caught:
        BankService().question("no-such")
    assert caught.value.code is Problem.QUESTION_UNKNOWN
    assert caught.value.params == {"key": "no-such"}


@pytest.mark.parametrize("data", [b"{", b"\xff", raw(small() | {"questions": [1]})])
def test_a_broken_shipped_bank_is_a_problem_and_no_crash(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "questions.json"
    path.write_bytes(data)
    service = BankService(shipped=path)
    assert service.built_in().questions == ()
    assert service.problem is not None
    assert service.problem.params["name"] == "questions.json"
    with pytest.raises(InvalidData):
        service.question("lived-experience")


def test_added_banks_come_after_the_shipped_one_and_stay(profile: Profile) -> None:
    add(profile, riverside())
    add(profile, riverside(id="aaa", title="Later"))
    assert [bank.id for bank in profile.banks.banks()] == ["peerprep-core", "riverside", "aaa"]
    again = Database.open(sqlite_url(profile.paths.database))
    reopened = BankService(again)
    assert [bank.id for bank in reopened.banks()] == ["peerprep-core", "riverside", "aaa"]
    assert reopened.bank("riverside") == profile.banks.bank("riverside")
    again.close()


def test_one_key_in_two_banks_is_two_questions(profile: Profile) -> None:
    document = small()
    document["questions"][0] |= {"key": "lived-experience", "text": "Another one?"}
    add(profile, load_bank(raw(document), "x"))
    pool, ours = profile.banks.question("lived-experience")
    _, theirs = profile.banks.question("riverside/lived-experience")
    assert ours.text == "Tell me about your lived experience"
    assert theirs.text == "Another one?"
    assert pool.asked(theirs).key == "riverside/lived-experience"
    assert pool.asked(theirs).key_in_bank == "lived-experience"
    assert profile.banks.question("q5")[1].text == "Last?"


def test_banks_that_say_the_same_topic_mean_the_same(profile: Profile) -> None:
    topics = [{"id": "own", "label": "  lived EXPERIENCE"}, {"id": "home", "label": "At home"}]
    document = small() | {"categories": topics, "roles": [{"id": "x", "label": "Recovery coach"}]}
    document["questions"][5] |= {"category": "own", "roles": ["x"]}
    add(profile, load_bank(raw(document), "x"))
    _, question = profile.banks.question("q5")
    assert (question.category, question.roles) == ("lived_experience", ("recovery_coach",))
    _, other = profile.banks.question("q0")
    pool = profile.banks.pool()
    assert pool.category_label(other.category) == "At home"
    labels = [topic.label for topic in pool.categories]
    assert len(labels) == len(set(labels))


def test_a_bank_left_out_is_not_in_the_pool(profile: Profile) -> None:
    add(profile, riverside())
    assert len(profile.banks.pool().questions) == 101
    assert len(profile.banks.pool(["peerprep-core"]).questions) == 6
    assert profile.banks.pool(["peerprep-core", "riverside"]).questions == ()


def test_a_follow_up_of_an_added_bank_is_asked_as_its_own(profile: Profile) -> None:
    document = small()
    document["questions"][0]["follow_ups"] = ["And then?"]
    add(profile, load_bank(raw(document), "x"))
    pool, follow_up = profile.banks.question("riverside/q0.follow-up-1")
    asked = pool.asked(follow_up)
    assert (asked.text, asked.key, asked.bank) == (
        "And then?",
        "riverside/q0.follow-up-1",
        "riverside",
    )


def test_the_rubric_of_a_bank_can_be_had(profile: Profile) -> None:
    add(profile, riverside(rubric=rubric()))
    found = profile.banks.rubric("riverside")
    assert found is not None
    assert found.title == "Short"
    assert profile.banks.rubric("peerprep-core") is None
    assert profile.banks.rubric("gone") is None


def test_a_bank_that_another_program_added_is_found(profile: Profile) -> None:
    database = Database.open(sqlite_url(profile.paths.database))
    other = BankService(database)
    add(profile, riverside())
    assert not other.has("riverside")
    other.refresh()
    assert other.has("riverside")
    database.close()


def test_a_kept_bank_that_is_damaged_leaves_the_others(profile: Profile) -> None:
    add(profile, riverside())
    add(profile, riverside(id="other"))
    with profile._database.transaction() as db:
        db.connection().exec_driver_sql("UPDATE bank SET document = '[]' WHERE id = 'riverside'")
    service = BankService(profile._database)
    assert [bank.id for bank in service.banks()] == ["peerprep-core", "other"]
    assert service.problem is not None
    assert service.problem.params["name"] == "riverside"


def test_all_banks_can_go_for_good_and_from_the_copies_too(profile: Profile) -> None:
    add(profile, riverside())
    profile.back_up()
    profile.banks.let_all_go()
    assert [bank.id for bank in profile.banks.banks()] == ["peerprep-core"]
    files = [profile.paths.database, *profile.paths.backups.iterdir()]
    files += profile.paths.base.glob("peerprep.db-*")
    assert len(files) >= 2
    assert not any(b"Riverside spring" in file.read_bytes() for file in files)


def test_alike_questions_are_found_across_banks(profile: Profile) -> None:
    document = small()
    document["questions"][0]["text"] = "Tell me about your lived experience!"
    document["questions"][1]["text"] = "What does a strong peer supporter never do, you think?"
    add(profile, load_bank(raw(document), "x"))
    (match,) = profile.banks.like("tell me about YOUR lived experience", but="peerprep-core")
    assert (match.name, match.is_same) == (("riverside", "q0"), True)
    (near,) = profile.banks.like("What does a strong peer supporter never do?")
    assert (near.name, near.is_same) == (("riverside", "q1"), False)
    assert profile.banks.like("Something else entirely?") == []


def test_what_is_kept_is_the_document_of_the_bank(profile: Profile) -> None:
    document = small() | {"x-mine": {"deep": [1, {"a": None}]}, "authors": ["A"], "licence": "CC0"}
    document["questions"][2]["x-note"] = "keep me"
    add(profile, load_bank(raw(document), "x"))
    with profile._database.transaction() as db:
        found = db.connection().exec_driver_sql("SELECT document FROM bank").scalar()
    kept = json.loads(str(found))
    assert kept["x-mine"] == document["x-mine"]
    assert kept["questions"][2]["x-note"] == "keep me"
    names = profile.banks.bank("riverside").names
    assert replace(profile.banks.bank("riverside"), names=names).authors == ("A",)
