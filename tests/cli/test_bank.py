import json
from pathlib import Path

from peerprep.resources import resource
from tests.cli.conftest import Run


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
