"""Banks as files: added, updated, exported; takes keep the question as it was asked."""

import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.questions import QuestionBank
from peerprep.domain.takes import Take
from peerprep.profile import Profile
from peerprep.services import bank_exchange
from peerprep.services.bank_exchange import IncomingBank
from peerprep.services.bank_reading import load_bank, read_bank
from peerprep.services.banks import BankService
from peerprep.services.cohort import is_news
from peerprep.wording import explain
from tests.services.test_bank_reading import raw, rubric, small
from tests.sound_fakes import voice, write_wav


def add(profile: Profile, document: dict[str, Any], folder: Path) -> IncomingBank:
    incoming = look(profile, document, folder)
    profile.bank_exchange.add(incoming)
    return incoming


def look(profile: Profile, document: dict[str, Any], folder: Path) -> IncomingBank:
    path = folder / "bank.json"
    path.write_bytes(raw(document))
    return profile.bank_exchange.look(path)


def second_version() -> dict[str, Any]:
    """Return version 4: q1 reworded, q2 gone, q5 first, q6 new."""
    document = small() | {"version": "4"}
    questions = document["questions"]
    questions[1]["text"] = "In other words?"
    del questions[2]
    questions.insert(0, questions.pop())
    questions.append({**questions[1], "key": "q6", "text": "A new one?"})
    return document


def answered(profile: Profile, key: str, folder: Path) -> Take:
    pool, question = profile.banks.question(key)
    asked = pool.asked(question)
    session = profile.practice.start([asked])
    wav = write_wav(folder / "answer.wav", voice(1))
    return profile.history.take(profile.practice.keep_file(session.id, asked, wav).id)


def test_takes_keep_the_question_as_it_was_asked(profile: Profile, tmp_path: Path) -> None:
    add(profile, small(), tmp_path)
    before = {key: answered(profile, f"riverside/{key}", tmp_path) for key in ("q1", "q2", "q5")}
    incoming = add(profile, second_version(), tmp_path)
    assert [q.key for q in incoming.changes.added] == ["q6"]
    assert [q.key for q in incoming.changes.removed] == ["q2"]
    assert [c.after.key for c in incoming.changes.reworded] == ["q1"]
    assert [q.key for q in incoming.changes.moved] == ["q5"]
    for take in before.values():
        assert profile.history.take(take.id).question == take.question
    assert before["q1"].question.text == "Question 1?"
    assert before["q2"].question.bank_version == "3"
    after = answered(profile, "riverside/q1", tmp_path)
    assert (after.question.text, after.question.bank_version, after.number) == (
        "In other words?",
        "4",
        2,
    )
    takes = profile.history.takes_of("riverside/q1")
    assert [take.question.text for take in takes] == ["Question 1?", "In other words?"]
    with pytest.raises(InvalidData):
        profile.banks.question("riverside/q2")


def test_a_first_file_is_all_new_and_marks_nothing(profile: Profile, tmp_path: Path) -> None:
    incoming = add(profile, small(), tmp_path)
    assert (incoming.adds, incoming.same, incoming.installed) == (6, 0, None)
    stored = profile.banks.stored("riverside")
    assert (stored.new, stored.changed) == (frozenset(), frozenset())


def test_an_update_marks_what_it_brought_until_the_next_one(
    profile: Profile, tmp_path: Path
) -> None:
    add(profile, small(), tmp_path)
    add(profile, second_version(), tmp_path)
    add(profile, second_version() | {"licence": "CC0"}, tmp_path)
    stored = profile.banks.stored("riverside")
    assert (stored.new, stored.changed) == ({"q6"}, {"q1"})
    again = second_version() | {"version": "5"}
    again["questions"][0]["time_s"] = 30
    add(profile, again, tmp_path)
    assert profile.banks.stored("riverside").changed == {"q5"}


def test_the_same_file_again_does_nothing(profile: Profile, tmp_path: Path) -> None:
    add(profile, small(), tmp_path)
    incoming = look(profile, small(), tmp_path)
    assert incoming.does_nothing
    assert (incoming.adds, incoming.same) == (0, 6)
    assert not look(profile, small() | {"version": "3.1"}, tmp_path).does_nothing


def test_the_same_file_again_leaves_own_words_alone(profile: Profile, tmp_path: Path) -> None:
    add(profile, small(), tmp_path)
    first = profile.banks.bank("riverside").questions[0]
    profile.bank_editing.write("riverside", replace(first, text="My words?"))
    assert look(profile, small(), tmp_path).does_nothing


@pytest.mark.parametrize(
    ("version", "older"),
    [("2", True), ("3", False), ("10", False), ("2.9", True), ("3.0.1", False), ("spring", True)],
)
def test_an_older_version_is_told_so(
    profile: Profile, tmp_path: Path, version: str, older: bool
) -> None:
    add(profile, small(), tmp_path)
    assert look(profile, small() | {"version": version}, tmp_path).is_older is older


def test_looking_changes_nothing(profile: Profile, tmp_path: Path) -> None:
    look(profile, small(), tmp_path)
    assert not profile.banks.has("riverside")
    assert not BankService(profile._database).has("riverside")


def test_own_wording_that_an_update_replaces_goes_to_my_own(
    profile: Profile, tmp_path: Path
) -> None:
    add(profile, small(), tmp_path)
    mine = profile.banks.bank("riverside").find("q1")
    assert mine is not None
    profile.bank_editing.write("riverside", replace(mine, text="My words?"))
    incoming = add(profile, second_version(), tmp_path)
    assert [question.text for question in incoming.set_aside] == ["My words?"]
    own = profile.banks.bank(profile.bank_editing.my_own("My own"))
    assert [question.text for question in own.questions] == ["My words?"]
    assert own.category_label(own.questions[0].category) == "At home"
    found = profile.banks.bank("riverside").find("q1")
    assert found is not None
    assert found.text == "In other words?"


def test_the_same_file_again_brings_back_nothing_that_was_deleted(
    profile: Profile, tmp_path: Path
) -> None:
    add(profile, small(), tmp_path)
    profile.bank_editing.delete_question("riverside", "q2")
    profile.bank_editing.describe(
        "riverside", title="", authors=("Me",), licence="mine", language="es"
    )
    again = look(profile, small(), tmp_path)
    assert again.does_nothing
    assert not is_news(again)
    assert [question.key for question in again.stay_out] == ["q2"]
    assert (again.adds, again.same) == (0, 5)
    add(profile, small() | {"version": "4"}, tmp_path)
    bank = profile.banks.bank("riverside")
    assert [question.key for question in bank.questions] == ["q0", "q1", "q3", "q4", "q5"]
    assert (bank.version, bank.authors, bank.licence) == ("4", ("Me",), "mine")
    assert bank.language == "es"


def many(count: int, first: int = 0) -> list[dict[str, Any]]:
    entry = small()["questions"][0]
    return [
        entry | {"key": f"k{at}", "text": f"Question number {at}?"}
        for at in range(first, first + count)
    ]


def test_a_bank_never_outgrows_what_can_be_read_back(profile: Profile, tmp_path: Path) -> None:
    add(profile, small() | {"questions": many(1999)}, tmp_path)
    editing = profile.bank_editing
    own = editing.write("riverside", replace(editing.empty_question("riverside"), text="Mine?"))
    incoming = look(profile, small() | {"version": "4", "questions": many(2000)}, tmp_path)
    with pytest.raises(InvalidData) as caught:
        profile.bank_exchange.add(incoming)
    assert caught.value.code is Problem.BANK_FULL
    bank = profile.banks.bank("riverside")
    assert (bank.version, len(bank.questions), bank.questions[-1]) == ("3", 2000, own)
    profile.bank_exchange.export("riverside", tmp_path / "out.json")
    assert len(read_bank(tmp_path / "out.json").questions) == 2000


def test_a_bank_never_has_more_topics_than_can_be_read_back(
    profile: Profile, tmp_path: Path
) -> None:
    topics = [{"id": f"t{at}", "label": f"Topic {at}"} for at in range(99)]
    home = small()["categories"][0]
    add(profile, small() | {"categories": [home, *topics]}, tmp_path)
    editing = profile.bank_editing
    topic = profile.banks.built_in().categories[0].id
    with pytest.raises(InvalidData) as caught:
        editing.write(
            "riverside",
            replace(editing.empty_question("riverside"), text="One more?", category=topic),
        )
    assert caught.value.code is Problem.BANK_FULL
    assert "100 topics" in explain(caught.value)
    assert len(profile.banks.bank("riverside").questions) == 6


def test_a_bank_too_large_to_be_read_back_is_not_written(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(profile, small(), tmp_path)
    monkeypatch.setattr(bank_exchange, "MAX_BANK_BYTES", 1_000)
    with pytest.raises(InvalidData) as caught:
        profile.bank_exchange.export("riverside", tmp_path / "out.json")
    assert caught.value.code is Problem.BANK_INVALID
    assert not (tmp_path / "out.json").exists()
    assert profile.banks.stored("riverside").sent is None


def test_own_wordings_find_no_room_in_a_full_bank_and_stay_where_they_are(
    profile: Profile, tmp_path: Path
) -> None:
    add(profile, small(), tmp_path)
    own = profile.bank_editing.my_own("My own")
    stored = profile.banks.stored(own)
    questions = load_bank(raw(small() | {"questions": many(2000)}), "x").questions
    profile.banks.keep(replace(stored, bank=replace(stored.bank, questions=questions)))
    mine = replace(profile.banks.bank("riverside").questions[1], text="My words?")
    profile.bank_editing.write("riverside", mine)
    with pytest.raises(InvalidData) as caught:
        add(profile, second_version(), tmp_path)
    assert caught.value.code is Problem.BANK_FULL
    assert profile.banks.bank("riverside").find("q1") == mine


def test_a_bank_that_changed_after_the_look_is_not_overwritten(
    profile: Profile, tmp_path: Path
) -> None:
    add(profile, small(), tmp_path)
    incoming = look(profile, second_version(), tmp_path)
    other = BankService(profile._database)
    edited = other.bank("riverside").questions[0]
    type(profile.bank_editing)(other).write("riverside", replace(edited, text="Meanwhile?"))
    with pytest.raises(InvalidData) as caught:
        profile.bank_exchange.add(incoming)
    assert caught.value.code is Problem.BANK_CHANGED
    assert profile.banks.bank("riverside").questions[0].text == "Meanwhile?"


def test_alike_questions_are_told_calmly_and_added_all_the_same(
    profile: Profile, tmp_path: Path
) -> None:
    document = small()
    document["questions"][0]["text"] = "Tell me about your lived experience."
    document["questions"][3]["text"] = document["questions"][2]["text"] = "Who helps you?"
    incoming = add(profile, document, tmp_path)
    found = [(t.question.key, t.bank.id, t.other.key, t.is_same) for t in incoming.twins]
    assert found == [
        ("q0", "peerprep-core", "lived-experience", True),
        ("q3", "riverside", "q2", True),
    ]
    assert len(profile.banks.bank("riverside").questions) == 6


def test_a_comparison_ends_when_nobody_wants_it_any_more(profile: Profile, tmp_path: Path) -> None:
    class Enough(Exception):  # noqa: N818
        pass

    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked > enough:
            raise Enough

    enough = 10**9
    bank = load_bank(raw(small()), "x")
    assert profile.bank_exchange.look_at(bank, check).twins == ()
    for enough in range(asked):  # wherever it is in its work
        asked = 0
        profile.banks._forget()
        with pytest.raises(Enough):
            profile.bank_exchange.look_at(bank, check)
        assert asked == enough + 1


def test_an_exported_bank_is_the_file_it_came_from(profile: Profile, tmp_path: Path) -> None:
    document = small() | {
        "authors": ["Ana"],
        "licence": "CC BY 4.0",
        "rubric": rubric(),
        "x-school": {"room": 3},
    }
    document["questions"][1]["x-level"] = "easy"
    document["categories"][0]["x-color"] = None
    add(profile, copy.deepcopy(document), tmp_path)
    target = tmp_path / "out.json"
    profile.bank_exchange.export("riverside", target)
    written = json.loads(target.read_text(encoding="utf-8"))
    for name, value in document.items():
        if name not in ("questions", "categories"):
            assert written[name] == value
    assert written["questions"][1]["x-level"] == "easy"
    assert written["categories"][0] == document["categories"][0]
    assert read_bank(target) == profile.banks.bank("riverside")
    assert profile.bank_exchange.look(target).does_nothing


def test_a_changed_bank_gets_its_next_version_once(profile: Profile, tmp_path: Path) -> None:
    add(profile, small(), tmp_path)
    first = profile.banks.bank("riverside").questions[0]
    profile.bank_editing.write("riverside", replace(first, text="Changed?"))
    versions = [
        profile.bank_exchange.export("riverside", tmp_path / f"{n}.json").version for n in range(2)
    ]
    assert versions == ["4", "4"]
    assert profile.banks.bank("riverside").version == "4"
    profile.bank_editing.write("riverside", replace(first, text="Changed again?"))
    assert profile.bank_exchange.export("riverside", tmp_path / "x.json").version == "5"


def test_an_own_bank_travels_to_another_profile_and_back(profile: Profile, tmp_path: Path) -> None:
    own = profile.bank_editing.my_own("My own")
    for text in ("A?", "B?"):
        empty = profile.bank_editing.empty_question(own)
        profile.bank_editing.write(own, replace(empty, text=text))
    assert profile.bank_exchange.export(own, tmp_path / "mine.json").version == "1"
    sent = profile.banks.bank(own)
    profile.bank_editing.delete_question(own, sent.questions[0].key)
    incoming = profile.bank_exchange.look(tmp_path / "mine.json")
    assert (len(incoming.changes.added), incoming.set_aside) == (1, ())
    profile.bank_exchange.add(incoming)
    assert profile.banks.bank(own).questions == sent.questions
    assert profile.bank_editing.my_own("My own") == own


def test_peerpreps_own_bank_can_be_exported_and_is_known_again(
    profile: Profile, tmp_path: Path
) -> None:
    built_in = profile.banks.built_in()
    profile.bank_exchange.export(built_in.id, tmp_path / "core.json")
    incoming = profile.bank_exchange.look(tmp_path / "core.json")
    assert incoming.does_nothing
    assert profile.bank_exchange.add(incoming) == built_in
    data = json.loads((tmp_path / "core.json").read_text(encoding="utf-8"))
    data["questions"][0]["text"] = "Mine now?"
    (tmp_path / "core.json").write_bytes(raw(data))
    with pytest.raises(InvalidData) as caught:
        profile.bank_exchange.look(tmp_path / "core.json")
    assert caught.value.code is Problem.BANK_BUILT_IN


def test_a_place_that_can_not_be_written_changes_nothing(profile: Profile, tmp_path: Path) -> None:
    add(profile, small(), tmp_path)
    first = profile.banks.bank("riverside").questions[0]
    profile.bank_editing.write("riverside", replace(first, text="Changed?"))
    with pytest.raises(EnvironmentProblem) as caught:
        profile.bank_exchange.export("riverside", tmp_path / "no" / "such.json")
    assert caught.value.code is Problem.EXPORT_FAILED
    assert profile.banks.bank("riverside").version == "3"


def test_titles_languages_and_topics_of_an_update_come_along(
    profile: Profile, tmp_path: Path
) -> None:
    add(profile, small(), tmp_path)
    document = small() | {"version": "4", "title": "Riverside, spring", "authors": ["Bo"]}
    incoming = look(profile, document, tmp_path)
    assert incoming.changes.is_empty
    assert not incoming.does_nothing
    bank: QuestionBank = profile.bank_exchange.add(incoming)
    assert (bank.title, bank.authors, bank.version) == ("Riverside, spring", ("Bo",), "4")
