import json
from pathlib import Path

import pytest

from peerprep.resources import resource
from tests.cli.conftest import Run
from tests.services.test_bank_exchange import second_version
from tests.services.test_bank_reading import raw, rubric, small
from tests.sound_fakes import voice, write_wav


def test_the_shipped_bank_is_listed_with_all_its_questions(run: Run) -> None:
    (bank,) = run("bank", "list", "--json").json
    texts = [question["text"] for question in bank["questions"]]
    assert len(texts) == 95
    assert texts[:3] == [
        "Tell me about your lived experience",
        "Why are you interested in peer support?",
        "How do you handle challenging situations?",
    ]


def test_the_shipped_bank_passes_its_own_check(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    copy.write_bytes(resource("questions.json").read_bytes())
    assert run("bank", "check", copy, "--json").json["questions"] == 95


def test_a_wrong_type_is_one_sentence_that_names_the_place(run: Run, tmp_path: Path) -> None:
    data = json.loads(resource("questions.json").read_text(encoding="utf-8"))
    data["questions"][4]["roles"] = [7]
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(data), encoding="utf-8")
    ran = run("bank", "check", broken)
    assert ran.status == 1
    assert ran.out == ""
    assert ran.err.startswith("error: ")
    assert "questions[4].roles[0]" in ran.err
    assert ran.err.count("\n") == 1


def test_a_missing_bank_says_so(run: Run, tmp_path: Path) -> None:
    ran = run("bank", "check", tmp_path / "none.json")
    assert (ran.status, ran.err.startswith("error: There is no file")) == (1, True)


def written(folder: Path, name: str = "riverside.json", **changed: object) -> Path:
    path = folder / name
    path.write_bytes(raw(small() | changed))
    return path


def test_an_added_bank_is_listed_with_its_questions(run: Run, tmp_path: Path) -> None:
    added = run("bank", "add", written(tmp_path), "--json").json
    assert (added["id"], added["added"], added["was_version"]) == ("riverside", True, None)
    assert added["new"] == [f"q{n}" for n in range(6)]
    ours, theirs = run("bank", "list", "--json").json
    assert (ours["built_in"], theirs["built_in"], theirs["made_here"]) == (True, False, False)
    assert theirs["questions"][0] == {
        "key": "q0",
        "text": "Question 0?",
        "category": "home",
        "full_key": "riverside/q0",
    }
    lines = run("bank", "list", "--questions").out
    assert "riverside 3  Riverside spring cohort: 6 questions" in lines
    assert "riverside/q0" in lines


def test_looking_adds_nothing_and_says_what_would_change(run: Run, tmp_path: Path) -> None:
    said = run("bank", "add", "--look", written(tmp_path)).out
    assert said.startswith("6 questions: 6 new, 0 changed, 0 you already have.")
    assert said.endswith("Nothing was changed.\n")
    assert len(run("bank", "list", "--json").json) == 1


def test_an_update_names_each_change(run: Run, tmp_path: Path) -> None:
    run("bank", "add", written(tmp_path))
    document = second_version()
    (tmp_path / "new.json").write_bytes(raw(document))
    updated = run("bank", "add", tmp_path / "new.json", "--json").json
    assert (updated["was_version"], updated["version"]) == ("3", "4")
    assert (updated["new"], updated["removed"], updated["moved"]) == (["q6"], ["q2"], ["q5"])
    assert updated["changed"] == [
        {"key": "q1", "before": "Question 1?", "after": "In other words?"}
    ]
    assert updated["same"] == 4
    back = run("bank", "add", written(tmp_path)).out
    assert "You have version 4; this is 3." in back
    assert "  changed  In other words?" in back
    assert "Updated: Riverside spring cohort, version 3 (riverside)" in back


def test_the_same_file_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("bank", "add", written(tmp_path))
    again = run("bank", "add", written(tmp_path))
    assert (again.status, again.out) == (
        0,
        "6 questions: 0 new, 0 changed, 6 you already have.\nNothing was changed.\n",
    )


def test_export_writes_what_was_added(run: Run, tmp_path: Path) -> None:
    run("bank", "add", written(tmp_path, **{"x-mine": [1]}))
    said = run("bank", "export", "riverside", tmp_path / "out.json", "--json").json
    assert (said["id"], said["version"], said["questions"]) == ("riverside", "3", 6)
    document = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert document["x-mine"] == [1]
    assert [q["key"] for q in document["questions"]] == [f"q{n}" for n in range(6)]


def test_a_removed_bank_is_gone_and_its_takes_stay(run: Run, tmp_path: Path) -> None:
    run("bank", "add", written(tmp_path))
    wav = write_wav(tmp_path / "answer.wav", voice(1))
    run("import", wav, "--question", "q1")
    removed = run("bank", "remove", "riverside", "--json").json
    assert (removed["removed"], removed["questions"]) == ("riverside", 6)
    assert [bank["id"] for bank in run("bank", "list", "--json").json] == ["peerprep-core"]
    (take,) = run("history", "--json").json
    assert take["question"] == {
        "key": "q1",
        "text": "Question 1?",
        "bank": "riverside",
        "bank_version": "3",
    }


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("remove", "peerprep-core"), "the name of the questions that come with PeerPrep"),
        (("remove", "nope"), "There is no question bank “nope”"),
        (("export", "nope", "x.json"), "There is no question bank “nope”"),
        (("add", "nope.json"), "There is no file nope.json"),
    ],
)
def test_what_can_not_be_done_is_one_sentence(
    run: Run, arguments: tuple[str, ...], words: str
) -> None:
    ran = run("bank", *arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert words in ran.err


def test_a_refused_bank_is_one_sentence_and_adds_nothing(run: Run, tmp_path: Path) -> None:
    ran = run("bank", "add", written(tmp_path, format=2))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("error: riverside.json was made by a newer PeerPrep")
    assert len(run("bank", "list", "--json").json) == 1


def test_check_says_who_wrote_it(run: Run, tmp_path: Path) -> None:
    path = written(tmp_path, authors=["Ana"], licence="CC0", rubric=rubric())
    said = run("bank", "check", path, "--json").json
    assert (said["authors"], said["licence"], said["has_rubric"]) == (["Ana"], "CC0", True)
