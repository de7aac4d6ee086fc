"""Own banks: made, written, reordered, copied, deleted and brought back."""

from dataclasses import replace

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.questions import Question
from peerprep.profile import Profile
from peerprep.services.banks import BankService
from peerprep.services.changes import Subject
from tests.full_disk import FullDisk


@pytest.fixture
def own(profile: Profile) -> str:
    return profile.bank_editing.new_bank("Riverside  spring")


def written(profile: Profile, bank_id: str, text: str, **fields: object) -> Question:
    empty = profile.bank_editing.empty_question(bank_id)
    return profile.bank_editing.write(bank_id, replace(empty, text=text, **fields))  # type: ignore[arg-type]


def texts(profile: Profile, bank_id: str) -> list[str]:
    return [question.text for question in profile.banks.bank(bank_id).questions]


def test_a_new_bank_is_empty_and_has_topics_and_roles(profile: Profile, own: str) -> None:
    bank = profile.banks.bank(own)
    assert own.startswith("riverside-spring-")
    assert (bank.title, bank.version, bank.questions) == ("Riverside  spring", "1", ())
    assert [c.id for c in bank.categories] == [c.id for c in profile.banks.built_in().categories]
    assert profile.bank_editing.new_bank("Día & Ñ").startswith("dia-n-")
    assert profile.bank_editing.new_bank("面接").startswith("bank-")


def test_what_is_written_is_kept_at_once(profile: Profile, own: str) -> None:
    heard: list[Subject] = []
    profile.changes.subscribe(heard.append)
    made = written(profile, own, "  How are you?  ", covers=("Calm", " "))
    assert (made.text, made.covers) == ("How are you?", ("Calm",))
    assert BankService(profile._database).bank(own).questions == (made,)
    assert heard == [Subject.BANKS]


def test_a_question_without_words_is_not_kept(profile: Profile, own: str) -> None:
    with pytest.raises(ValueError, match="words"):
        written(profile, own, " \u202e ")
    assert texts(profile, own) == []
    made = written(profile, own, "First?")
    kept = profile.bank_editing.write(own, replace(made, text="", time_s=30))
    assert (kept.text, kept.time_s) == ("First?", 30)


def test_questions_move_and_say_where_they_are(profile: Profile, own: str) -> None:
    keys = [written(profile, own, text).key for text in ("A?", "B?", "C?")]
    assert profile.bank_editing.move(own, keys[2], 0) == 0
    assert texts(profile, own) == ["C?", "A?", "B?"]
    assert profile.bank_editing.move(own, keys[2], 99) == 2
    assert texts(profile, own) == ["A?", "B?", "C?"]


def test_a_duplicate_comes_after_and_has_its_own_key(profile: Profile, own: str) -> None:
    first = written(profile, own, "A?", covers=("one",))
    written(profile, own, "B?")
    copy = profile.bank_editing.duplicate(own, first.key)
    assert texts(profile, own) == ["A?", "A?", "B?"]
    assert profile.banks.bank(own).find(copy) == replace(first, key=copy)
    assert copy != first.key


def test_a_deleted_question_comes_back_to_its_place(profile: Profile, own: str) -> None:
    keys = [written(profile, own, text).key for text in ("A?", "B?", "C?")]
    deleted = profile.bank_editing.delete_question(own, keys[1])
    assert texts(profile, own) == ["A?", "C?"]
    profile.bank_editing.put_question_back(deleted)
    profile.bank_editing.put_question_back(deleted)
    assert texts(profile, own) == ["A?", "B?", "C?"]


def test_a_deleted_bank_comes_back_to_its_place(profile: Profile, own: str) -> None:
    written(profile, own, "A?")
    others = [profile.bank_editing.new_bank(name) for name in ("x", "y")]
    deleted = profile.bank_editing.delete_bank(own)
    assert not profile.banks.has(own)
    profile.bank_editing.put_bank_back(deleted)
    expected = [profile.banks.built_in().id, own, *others]
    assert [bank.id for bank in profile.banks.banks()] == expected
    assert [bank.id for bank in BankService(profile._database).banks()] == expected
    assert texts(profile, own) == ["A?"]


def test_copies_of_peerpreps_questions_go_to_one_own_bank(profile: Profile) -> None:
    built_in = profile.banks.built_in()
    first, key = profile.bank_editing.copy_to_own(built_in.id, "setback", "My own")
    second, _ = profile.bank_editing.copy_to_own(built_in.id, "setback", "My own")
    assert first == second == profile.bank_editing.my_own("My own")
    bank = profile.banks.bank(first)
    assert bank.title == "My own"
    copied, source = bank.find(key), built_in.find("setback")
    assert copied is not None
    assert source is not None
    assert copied == replace(source, key=key)
    assert profile.banks.question(f"{first}/{key}")[1].category == source.category


def test_a_bank_says_who_wrote_it(profile: Profile, own: str) -> None:
    bank = profile.bank_editing.describe(
        own, title=" Spring\u202e ", authors=("Ana", " ", "Bo"), licence=" CC BY "
    )
    assert (bank.title, bank.authors, bank.licence) == ("Spring", ("Ana", "Bo"), "CC BY")
    assert profile.bank_editing.describe(own, title=" ", authors=(), licence="").title == "Spring"


@pytest.mark.parametrize("deed", ["write", "move", "delete", "describe", "let_go"])
def test_peerpreps_own_bank_is_only_read(profile: Profile, deed: str) -> None:
    built_in, editing = profile.banks.built_in(), profile.bank_editing
    question = built_in.questions[0]
    deeds = {
        "write": lambda: editing.write(built_in.id, question),
        "move": lambda: editing.move(built_in.id, question.key, 3),
        "delete": lambda: editing.delete_question(built_in.id, question.key),
        "describe": lambda: editing.describe(built_in.id, title="x", authors=(), licence=""),
        "let_go": lambda: editing.delete_bank(built_in.id),
    }
    with pytest.raises(InvalidData) as caught:
        deeds[deed]()
    assert caught.value.code is Problem.BANK_BUILT_IN
    assert profile.banks.built_in() == built_in


def test_what_is_gone_is_said_so(profile: Profile, own: str) -> None:
    question = written(profile, own, "A?")
    with pytest.raises(InvalidData) as caught:
        profile.bank_editing.delete_question(own, "gone")
    assert caught.value.code is Problem.QUESTION_UNKNOWN
    BankService(profile._database).let_go(own)
    with pytest.raises(InvalidData) as caught:
        profile.bank_editing.write(own, replace(question, text="B?"))
    assert caught.value.code is Problem.BANK_UNKNOWN


def test_a_full_bank_takes_no_more(profile: Profile, own: str) -> None:
    first = written(profile, own, "A?")
    stored = profile.banks.stored(own)
    many = tuple(replace(first, key=f"q{n}") for n in range(2000))
    profile.banks.keep(replace(stored, bank=replace(stored.bank, questions=many)))
    with pytest.raises(InvalidData) as caught:
        written(profile, own, "One more?")
    assert caught.value.code is Problem.BANK_FULL


def test_a_full_disk_leaves_the_bank_as_it_was(profile: Profile, own: str) -> None:
    made = written(profile, own, "A?")
    long = replace(made, text="B?", covers=("x" * 900,) * 30)
    for _ in range(3):  # beyond the room that is left in the file's pages
        with pytest.raises(EnvironmentProblem), FullDisk(1000):
            profile.bank_editing.write(own, long)
    assert texts(profile, own) == ["A?"]
    assert BankService(profile._database).bank(own).questions == (made,)
    profile.bank_editing.write(own, long)
    assert texts(profile, own) == ["B?"]


def test_two_programs_write_into_one_bank_without_losing_a_word(profile: Profile, own: str) -> None:
    first = written(profile, own, "A?")
    other = BankService(profile._database)
    profile.bank_editing.write(own, replace(first, text="A, reworded?"))
    type(profile.bank_editing)(other).write(
        own, replace(profile.bank_editing.empty_question(own), text="B?")
    )
    profile.banks.refresh()
    assert texts(profile, own) == ["A, reworded?", "B?"]
