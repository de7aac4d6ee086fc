import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from peerprep.resources import resource
from peerprep.services.rubric_files import rubric_bytes
from peerprep.services.rubrics import built_in
from tests.cli.conftest import Run

THEIRS = replace(built_in(), id="riverside", version="1", title="Riverside spring")


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "riverside.json"
    path.write_bytes(rubric_bytes(THEIRS))
    return path


def test_peerpreps_own_is_there_and_in_use(run: Run) -> None:
    (row,) = run("rubric", "list", "--json").json
    assert (row["id"], row["origin"], row["in_use"]) == ("peer_support_interview", "built_in", True)
    assert row["levels"] == ["Not yet", "A start", "Clear", "Very clear"]
    assert [criterion["title"] for criterion in row["criteria"]][1] == "Hope comes through"
    listed = run("rubric", "list", "--criteria").out
    assert "(comes with PeerPrep, in use)\n  Connects the story to the work\n" in listed


def test_shipped_file_passes_its_own_check(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.json"
    copy.write_bytes(resource("rubric.json").read_bytes())
    assert run("rubric", "check", copy, "--json").json["ok"] is True
    assert run("rubric", "check", copy).out.splitlines()[1].endswith(": 4 things to listen for")
    written = json.loads(copy.read_text("utf-8"))
    written["criteria"] = written["criteria"][:1]
    copy.write_text(json.dumps(written), "utf-8")
    assert run("rubric", "check", copy).out.splitlines()[1].endswith(": 1 thing to listen for")


def test_added_exported_and_removed(run: Run, theirs: Path, tmp_path: Path) -> None:
    assert run("rubric", "add", theirs, "--json").json["added"] == "new"
    assert run("rubric", "add", theirs).out.endswith("is here already. Nothing was changed.\n")
    rows = run("rubric", "list", "--json").json
    assert [(row["id"], row["origin"]) for row in rows] == [
        ("peer_support_interview", "built_in"),
        ("riverside", "added"),
    ]
    target = tmp_path / "out.json"
    assert run("rubric", "export", "riverside", target).status == 0
    assert target.read_bytes() == theirs.read_bytes()
    schema = json.loads(resource("rubric.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(target.read_text(encoding="utf-8")))
    assert run("rubric", "remove", "riverside", "--json").json == {"removed": "riverside"}
    assert len(run("rubric", "list", "--json").json) == 1


def test_another_version_takes_its_place_and_says_so(run: Run, theirs: Path) -> None:
    run("rubric", "add", theirs)
    theirs.write_bytes(rubric_bytes(replace(THEIRS, version="2")))
    said = run("rubric", "add", theirs).out
    assert said.startswith("Riverside spring, version 2, took the place of version 1.")


def test_peerpreps_own_is_never_replaced(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(rubric_bytes(replace(built_in(), title="Not ours")))
    added = run("rubric", "add", path, "--json").json
    assert (added["added"], added["id"].startswith("own-")) == ("copy", True)
    rows = run("rubric", "list", "--json").json
    assert [row["title"] for row in rows] == [built_in().title, "Not ours"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("remove", "peer_support_interview"), "comes with PeerPrep and stays as it is."),
        (("remove", "none"), "There is no rubric “none”."),
        (("remove", "../../settings"), "There is no rubric"),
        (("export", "none", "x.json"), "There is no rubric “none”."),
        (("export", "peer_support_interview", "none/x.json"), "could not be written"),
        (("add", "none.json"), "There is no file none.json."),
        (("check", "."), "can’t be read."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    ran = run("rubric", *arguments)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("error: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_a_wrong_file_names_the_place_and_adds_nothing(run: Run, theirs: Path) -> None:
    data = json.loads(theirs.read_text(encoding="utf-8"))
    data["criteria"][2]["title"] = 7
    theirs.write_text(json.dumps(data), encoding="utf-8")
    for action in ("check", "add"):
        ran = run("rubric", action, theirs)
        assert ran.status == 1
        assert "riverside.json was not used: criteria[2].title has to be text." in ran.err
    assert len(run("rubric", "list", "--json").json) == 1


def test_a_broken_file_in_the_profile_does_not_hide_the_others(
    run: Run, theirs: Path, data_dir: Path
) -> None:
    run("rubric", "add", theirs)
    (data_dir / "rubrics" / "added" / "rubric-x.json").write_text("{", encoding="utf-8")
    ran = run("rubric", "list", "--json")
    assert (ran.status, len(ran.json)) == (0, 2)
    assert "rubric-x.json was not used" in ran.err
