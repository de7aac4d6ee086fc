"""The folder of a class from a shell."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from peerprep.cli import passphrases
from peerprep.domain.assignment import QuestionRef
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services.assignment_files import read_assignment
from peerprep.sharing.assignment import assignment_to_bytes
from tests.cli.conftest import Run
from tests.cohort_class import WEEK_3, fill, write_assignment
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.bank_samples import riverside, write
from tests.ui.take_samples import add_spoken, first_key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shared = tmp_path / "shared"
    shared.mkdir()
    return shared


@pytest.fixture
def take(data_dir: Path, folder: Path) -> Iterator[str]:
    """A take of the question that the assignment in the folder asks for."""
    paths = AppPaths(data_dir)
    paths.create()
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        bank = profile.banks.built_in()
        asked = QuestionRef(bank.id, first_key(profile))
        write_assignment(folder, replace(WEEK_3, questions=(asked,)))
        made = add_spoken(profile, duration_s=70.0)
    yield made


def test_a_folder_has_to_be_named_once(run: Run) -> None:
    ran = run("cohort", "list")
    assert ran.status == 1
    assert ran.err.startswith("error: There is no folder of a class yet.")


def test_a_folder_that_is_not_there_is_one_line(run: Run, tmp_path: Path) -> None:
    ran = run("cohort", "list", "--folder", tmp_path / "gone")
    assert ran.status == 1
    assert ran.err.startswith("error: What you have is safe.")
    assert ran.err.count("\n") == 1


def test_who_handed_in_is_listed_and_exported(run: Run, folder: Path, tmp_path: Path) -> None:
    write_assignment(folder)
    (folder / "assignments" / "bad.json").write_bytes(b"[]")
    fill(folder, learners=3, takes=2)
    ran = run("cohort", "list", "--folder", folder)
    assert ran.status == 0
    assert "assignment  week-3-hope 1  Week 3: hope and boundaries, by 2027-03-12" in ran.out
    assert "  Ana Alder: 2 takes, 2027-03-" in ran.out
    assert "Left out: bad.json" in ran.err
    shown = run("cohort", "list", "--folder", folder, "--json").json
    assert [row["takes"] for row in shown["assignments"][0]["handed_in"]] == [2, 2, 2]
    target = tmp_path / "o.csv"
    assert run("cohort", "overview", "week-3-hope", target, "--folder", folder).status == 0
    assert len(list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))) == 7
    ran = run("cohort", "overview", "../..", target, "--folder", folder)
    assert (ran.status, ran.err.splitlines()[-1]) == (
        1,
        "error: There is no assignment “../..” in this folder. peerprep cohort list shows them.",
    )


def test_takes_are_handed_in(run: Run, folder: Path, take: str) -> None:
    ran = run("cohort", "hand-in", WEEK_3.id, take, "--name", "Sam Oak", "--folder", folder)
    assert ran.status == 0, ran.err
    assert ran.out.startswith("Handed in: Sam-Oak-")
    assert "Covered: " in ran.out
    shown = run("cohort", "list", "--folder", folder, "--json").json
    (row,) = shown["assignments"][0]["handed_in"]
    assert (row["name"], row["takes"], row["locked"]) == ("Sam Oak", 1, False)
    ran = run("cohort", "hand-in", WEEK_3.id, take, "--name", "..", "--folder", folder)
    assert ran.status == 1
    assert "Type the name" in ran.err


def test_a_take_of_another_question_is_not_handed_in(run: Run, folder: Path, take: str) -> None:
    write_assignment(folder, replace(WEEK_3, questions=(QuestionRef("elsewhere", "bus"),)))
    ran = run("cohort", "hand-in", WEEK_3.id, take, "--name", "Sam Oak", "--folder", folder)
    assert ran.status == 1
    assert ran.err.startswith("error: Nothing was handed in: take 1 of ")
    assert WEEK_3.title in ran.err
    assert not (folder / "hand-in").exists()
    ran = run("cohort", "hand-in", WEEK_3.id, "0" * 32, "--name", "Sam Oak", "--folder", folder)
    assert ran.status == 1
    assert not (folder / "hand-in").exists()


def test_what_a_person_keeps_private_is_covered_from_a_shell(
    run: Run, folder: Path, take: str, data_dir: Path
) -> None:
    paths = AppPaths(data_dir)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        profile.save_settings(replace(profile.settings, private=("Bluebird",)))
        unread = add_spoken(profile, text=None, duration_s=3.0)
    hand_in = ("cohort", "hand-in", WEEK_3.id, take, unread, "--name", "Sam", "--folder", folder)
    ran = run(*hand_in)
    assert ran.status == 0, ran.err
    assert "Bluebird" in ran.out
    # No words say which names are in the other one, so it stays at home.
    assert "1 take." in ran.out
    assert "2 takes." in run(*hand_in, "--uncovered").out


def test_a_bank_is_published(run: Run, folder: Path, tmp_path: Path) -> None:
    run("bank", "add", write(tmp_path, riverside()))
    ran = run("cohort", "publish", "riverside", "--folder", folder, "--json")
    assert ran.json["version"] == "3"
    assert [path.name for path in (folder / "banks").iterdir()] == ["riverside-spring-cohort.json"]
    again = run("cohort", "publish", "riverside", "--folder", folder)
    assert again.status == 1
    assert "is in the folder already" in again.err


def test_an_assignment_is_published_from_options_and_its_next_version_from_a_file(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    run("bank", "add", write(tmp_path, riverside()))
    ran = run(
        *("cohort", "publish", "--title", "Week 4", "--question", "bus", "--question", "rest"),
        *("--takes", 2, "--due", "2027-03-19", "--by", "Dana", "--note", "Take your time."),
        *("--folder", folder, "--json"),
    )
    assert ran.status == 0, ran.err
    (path,) = (folder / "assignments").iterdir()
    there = read_assignment(path)
    assert there.questions == (QuestionRef("riverside", "bus"), QuestionRef("riverside", "rest"))
    assert (there.title, there.takes, there.due) == ("Week 4", 2, date(2027, 3, 19))
    assert (there.authors, there.note) == (("Dana",), "Take your time.")
    own = tmp_path / "own.json"
    own.write_bytes(assignment_to_bytes(replace(there, title="Week 4, later", takes=3)))
    ran = run("cohort", "publish", "--assignment", own, "--folder", folder)
    assert ran.out.startswith("Published: Week 4, later, version 2")
    changes = ("--title", "Week 4, once more", "--changes", there.id, "--question", "rest")
    assert run("cohort", "publish", *changes, "--folder", folder).status == 0
    assert [file.name for file in (folder / "assignments").iterdir()] == [path.name]
    last = read_assignment(path)
    assert (last.id, last.version, last.questions) == (
        there.id,
        3,
        (QuestionRef("riverside", "rest"),),
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"questions": (QuestionRef("nowhere", "x"),)}, "There is no question “x”."),
        ({"rubric": "nowhere"}, "nowhere"),
    ],
)
def test_an_assignment_that_nobody_could_answer_is_not_published(
    run: Run, folder: Path, tmp_path: Path, changes: dict[str, Any], words: str
) -> None:
    run("bank", "add", write(tmp_path, riverside()))
    known = replace(WEEK_3, questions=(QuestionRef("riverside", "bus"),))
    own = tmp_path / "own.json"
    own.write_bytes(assignment_to_bytes(replace(known, **changes)))
    ran = run("cohort", "publish", "--assignment", own, "--folder", folder)
    assert ran.status == 1
    assert words in ran.err
    assert list(folder.iterdir()) == []


def test_only_one_thing_is_published_at_a_time(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("cohort", "publish", "--folder", folder).status == 2
    assert run("cohort", "publish", "x", "--title", "y", "--folder", folder).status == 2
    ran = run("cohort", "publish", "--assignment", tmp_path / "gone.json", "--folder", folder)
    assert ran.status == 1
    assert ran.err.startswith("error: ")
    ran = run("cohort", "publish", "--title", "Week 4", "--folder", folder)
    assert (ran.status, list(folder.iterdir())) == (1, [])


def test_a_hand_in_is_locked_with_a_passphrase_that_is_no_argument(
    run: Run, folder: Path, take: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = ("cohort", "hand-in", WEEK_3.id, take, "--name", "Sam Oak", "--folder", folder)
    phrase = tmp_path / "phrase.txt"
    phrase.write_text("spring rain\n")
    ran = run(*given, "--passphrase-file", phrase, "--json")
    assert ran.status == 0, ran.err
    assert ran.json["locked"]
    locked = Path(ran.json["file"])
    assert locked.read_bytes().startswith(b"age-encryption.org/")
    assert run("open", locked, "--passphrase-file", phrase).status == 0
    asked = iter(["spring rain", "autumn rain", "autumn rain", "autumn rain"])
    monkeypatch.setattr(passphrases, "_asked", lambda _words: next(asked))
    ran = run(*given, "--json")
    assert Path(ran.json["file"]).read_bytes().startswith(b"age-encryption.org/")
    phrase.write_text("")
    ran = run(*given, "--passphrase-file", phrase)
    assert ran.status == 1
    assert len(list(locked.parent.iterdir())) == 2
    with pytest.raises(StopIteration):
        next(asked)
