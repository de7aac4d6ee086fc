import pytest

from peerprep.domain import bank_edits
from tests.domain.test_bank_changes import bank, keys, question


def test_a_question_is_kept_within_the_limits_of_a_file() -> None:
    long = question(
        "a",
        "  x\u202e" + "y" * 3000,
        covers=("", " one ", "z" * 2000, *["more"] * 40),
        roles=(),
        time_s=1,
    )
    kept = bank_edits.tidied(long)
    assert kept.text == "x" + "y" * 1999
    assert kept.covers[:2] == ("one", "z" * 1000)
    assert len(kept.covers) == 30
    assert (kept.roles, kept.time_s) == (("any",), 5)


def test_questions_come_go_and_move() -> None:
    made = bank_edits.with_question(bank(*"abc"), question("x"), 1, names_of=bank())
    assert keys(made) == "axbc"
    assert keys(bank_edits.without(made, "b")) == "axc"
    assert keys(bank_edits.with_moved(made, "c", 0)) == "caxb"
    assert keys(bank_edits.with_moved(made, "a", 99)) == "xbca"
    with pytest.raises(KeyError):
        bank_edits.without(made, "gone")


def test_a_copy_has_a_key_a_file_may_have() -> None:
    copy = bank_edits.copy_of(question("k" * 80))
    assert len(copy.key) <= 80
    assert copy.key != "k" * 80
