"""A class and its folder: two profiles, real files, and what only looking at it may never do."""

import csv
import io
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from peerprep.domain.assignment import CohortAssignment, QuestionRef
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.hand_ins import HandedTake, Whereabouts
from peerprep.profile import Profile
from peerprep.services.cohort import is_news
from peerprep.services.cohort_folder import CohortFolder
from peerprep.services.cohort_look import HandIns, Look
from peerprep.services.cohort_overview import HEAD, export_overview, harmless_cell
from peerprep.services.sharing import Choices, Plan
from tests.cohort_class import WEEK_3, fill, hand_in_words, write_assignment
from tests.full_disk import FullDisk
from tests.sharing.handing import COVERS, files_of
from tests.ui.bank_samples import riverside, write
from tests.ui.take_samples import add_spoken, add_typed, first_key


def nothing() -> None:
    pass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shared = tmp_path / "shared"
    shared.mkdir()
    return shared


@pytest.fixture
def assignment(profile: Profile) -> CohortAssignment:
    bank = profile.banks.built_in()
    return replace(WEEK_3, questions=(QuestionRef(bank.id, first_key(profile)),))


def looked(profile: Profile, folder: Path) -> Look:
    return profile.cohort.look(folder, nothing)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


def planned(
    profile: Profile, assignment: CohortAssignment, take: str, folder: Path, name: str = "Sam Oak"
) -> Plan:
    choices = Choices(covers=COVERS, made_by=name)
    return profile.cohort.plan(assignment, [take], choices, looked(profile, folder))


def code(error: pytest.ExceptionInfo[PeerPrepError]) -> Problem:
    return error.value.code


# -- looking


def test_an_empty_folder_offers_nothing_and_gets_nothing(profile: Profile, folder: Path) -> None:
    found = looked(profile, folder)
    assert (found.banks, found.rubrics, found.assignments, found.not_used) == ((), (), (), ())
    assert profile.cohort.hand_ins(folder, WEEK_3, nothing).rows == ()
    assert tree(folder) == {}


def test_banks_rubrics_and_assignments_appear_and_updates_are_offered(
    profile: Profile, folder: Path
) -> None:
    (folder / "banks").mkdir()
    write(folder / "banks", riverside(version="3"), "a.json")
    write(folder / "banks", riverside(version="10"), "b.json")
    write_assignment(folder)
    write_assignment(folder, replace(WEEK_3, version=2, title="Week 3, again"), "week3-2.json")
    before = tree(folder)
    found = looked(profile, folder)
    assert [one.content.version for one in found.banks] == ["10"]
    assert [one.content.title for one in found.assignments] == ["Week 3, again"]
    (offer,) = profile.cohort.bank_offers(found)
    assert is_news(offer)
    profile.bank_exchange.add(offer)
    assert [is_news(one) for one in profile.cohort.bank_offers(found)] == [False]
    write(folder / "banks", riverside(version="11", title="New name"), "b.json")
    (update,) = profile.cohort.bank_offers(looked(profile, folder))
    assert is_news(update)
    assert update.installed is not None
    write(folder / "banks", riverside(version="2"), "b.json")
    (folder / "banks" / "a.json").unlink()
    assert [is_news(one) for one in profile.cohort.bank_offers(looked(profile, folder))] == [False]
    assert set(tree(folder)) == set(before) - {"banks/a.json"}


def test_what_hides_or_is_not_finished_is_not_looked_at(profile: Profile, folder: Path) -> None:
    path = write_assignment(folder)
    for name in (".hidden.json", "~lock.json", "x.json.part", "x.json.tmp", "deep/x.json", "x.txt"):
        (path.parent / name).parent.mkdir(exist_ok=True)
        (path.parent / name).write_bytes(b"nonsense")
    found = looked(profile, folder)
    assert len(found.assignments) == 1
    assert found.not_used == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_links_and_pipes_are_never_followed(profile: Profile, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    write_assignment(outside)
    (folder / "banks").symlink_to(outside / "assignments", target_is_directory=True)
    (folder / "assignments").mkdir()
    (folder / "assignments" / "linked.json").symlink_to(outside / "assignments" / "week3.json")
    os.mkfifo(folder / "assignments" / "pipe.json")
    found = looked(profile, folder)
    assert found.assignments == ()
    assert [(one.name, one.problem.code) for one in found.not_used] == [
        ("banks", Problem.COHORT_LEADS_OUT),
        ("linked.json", Problem.COHORT_LEADS_OUT),
    ]


def test_handing_in_does_not_follow_a_link_out_of_the_folder(
    profile: Profile, folder: Path, tmp_path: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "hand-in").symlink_to(outside, target_is_directory=True)
    plan = planned(profile, assignment, shared_take, folder)
    with pytest.raises(InvalidData) as caught:
        profile.cohort.hand_in(folder, plan, None, nothing)
    assert code(caught) is Problem.COHORT_LEADS_OUT
    assert list(outside.iterdir()) == []
    assert files_of(profile) == set()


def test_a_folder_that_is_not_there_is_a_sentence(profile: Profile, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for root in (tmp_path / "gone", tmp_path / "file", Path("nul\0l")):
        with pytest.raises(EnvironmentProblem) as caught:
            profile.cohort.look(root, nothing)
        assert code(caught) is Problem.COHORT_MISSING


def test_a_folder_that_goes_while_it_is_read_ends_in_a_problem(
    profile: Profile, folder: Path
) -> None:
    made = fill(folder, learners=4, takes=1)

    def pulled() -> None:
        if made:
            made.pop().unlink()

    found = profile.cohort.hand_ins(folder, WEEK_3, pulled)
    assert len(found.rows) < 4
    assert found.not_used == ()  # what went meanwhile is no news


@pytest.mark.parametrize("gone", [".", "hand-in", "assignments"])
def test_a_stick_that_is_pulled_out_while_it_is_read_is_said(
    profile: Profile, folder: Path, gone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, learners=4, takes=1)
    write_assignment(folder)
    write_assignment(folder, replace(WEEK_3, id="week-4"), "week4.json")
    real = CohortFolder.opened

    def pulled(self: CohortFolder, file: Path) -> Any:
        shutil.rmtree(folder / gone, ignore_errors=True)
        return real(self, file)

    monkeypatch.setattr(CohortFolder, "opened", pulled)
    with pytest.raises(EnvironmentProblem) as caught:
        if gone == "assignments":
            profile.cohort.look(folder, nothing)
        else:
            profile.cohort.hand_ins(folder, WEEK_3, nothing)
    assert code(caught) is Problem.COHORT_MISSING


def test_more_files_than_anyone_looks_at_are_cut(profile: Profile, folder: Path) -> None:
    (folder / "rubrics").mkdir()
    for number in range(130):
        (folder / "rubrics" / f"{number}.json").write_bytes(b"{}")
    codes = [one.problem.code for one in looked(profile, folder).not_used]
    assert codes.count(Problem.COHORT_MANY) == 1
    assert codes.count(Problem.RUBRIC_INVALID) == 100


@pytest.mark.parametrize("closed", ["banks", "."])
def test_a_part_that_can_not_be_read_leaves_the_rest(
    profile: Profile, folder: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    write_assignment(folder)
    (folder / "banks").mkdir()
    real = os.scandir

    def refuse(path: Path) -> Any:
        if path == folder / closed:
            raise PermissionError(13, "no")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    if closed == ".":
        with pytest.raises(EnvironmentProblem) as caught:
            looked(profile, folder)
        assert code(caught) is Problem.COHORT_UNREADABLE
        return
    found = looked(profile, folder)
    assert len(found.assignments) == 1
    assert [(one.name, one.problem.code) for one in found.not_used] == [
        ("banks", Problem.FILE_UNREADABLE)
    ]


def test_a_huge_folder_is_looked_at_to_its_limit(profile: Profile, folder: Path) -> None:
    fill(folder, learners=2, takes=1)
    hand_in = folder / "hand-in" / WEEK_3.id
    for number in range(5_000):  # what is not looked at costs no more than its name
        os.link(next(hand_in.glob("*-0-*")), hand_in / f"{number}.flac")
    for number in range(1_500):
        (hand_in / f"x{number}.peerprep").touch()
    found = profile.cohort.hand_ins(folder, WEEK_3, nothing)
    codes = [one.problem.code for one in found.not_used]
    assert codes.count(Problem.COHORT_MANY) == 1
    assert len(found.rows) + len(codes) - 1 == 1000


def test_a_stopped_look_stops(profile: Profile, folder: Path) -> None:
    write_assignment(folder)

    class Stopped(Exception):  # noqa: N818
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        profile.cohort.look(folder, stop)


# -- handing in


def test_a_learner_hands_in_and_the_trainer_opens_it_as_a_review(
    profile: Profile,
    partner: Profile,
    folder: Path,
    shared_take: str,
    assignment: CohortAssignment,
) -> None:
    write_assignment(folder, assignment)
    found = looked(profile, folder)
    (mine,) = found.assignments
    assert [take.id for take in profile.cohort.takes(mine.content)] == [shared_take]
    assert [one.key for one in profile.cohort.questions(mine.content)] == [first_key(profile)]
    plan = planned(profile, mine.content, shared_take, folder)
    path = profile.cohort.hand_in(folder, plan, None, nothing)
    assert path.parent == folder / "hand-in" / assignment.id
    assert path.name == f"Sam-Oak-{plan.pack.id[:8]}.peerprep"
    assert files_of(profile) == set()
    assert [name for name in tree(folder) if name.endswith(".part")] == []
    rows = partner.cohort.hand_ins(folder, assignment, nothing).rows
    assert [(row.name, row.takes, row.sounds, row.is_locked) for row in rows] == [
        ("Sam Oak", 1, 1, False)
    ]
    found = partner.cohort.hand_ins(folder, assignment, nothing)
    assert partner.cohort.opened(found) == {}
    pack = partner.sharing.open_pack(rows[0].path)
    assert partner.cohort.opened(found) == {path: partner.sharing.pack(pack.id)}
    assert pack.assignment == assignment.named
    assert "Dana" not in str(partner.sharing.received_take(pack.takes[0].id).transcript)


def test_handing_in_twice_makes_two_files_and_takes_nobodys_place(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    plan = planned(profile, assignment, shared_take, folder)
    theirs = folder / "hand-in" / assignment.id / f"Sam-Oak-{plan.pack.id[:8]}.peerprep"
    theirs.parent.mkdir(parents=True)
    theirs.write_bytes(b"somebody else's")
    first = profile.cohort.hand_in(folder, plan, None, nothing)
    second = profile.cohort.hand_in(folder, plan, None, nothing)
    assert theirs.read_bytes() == b"somebody else's"
    assert len({theirs, first, second}) == 3
    found = profile.cohort.hand_ins(folder, assignment, nothing)
    assert [(row.path, row.copy_of) for row in found.rows] == [(first, ""), (second, first.name)]
    assert [one.problem.code for one in found.not_used] == [Problem.COHORT_ARRIVING]


def test_without_second_names_for_files_nobodys_file_is_replaced_either(
    profile: Profile,
    folder: Path,
    shared_take: str,
    assignment: CohortAssignment,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError("a stick")

    monkeypatch.setattr(os, "link", refuse)
    plan = planned(profile, assignment, shared_take, folder)
    first = profile.cohort.hand_in(folder, plan, None, nothing)
    data = first.read_bytes()
    second = profile.cohort.hand_in(folder, plan, None, nothing)
    assert second != first
    assert first.read_bytes() == data == second.read_bytes()


def test_a_name_is_needed_and_may_be_anything(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    with pytest.raises(InvalidData) as caught:
        profile.cohort.hand_in(
            folder, planned(profile, assignment, shared_take, folder, " / "), None, nothing
        )
    assert code(caught) is Problem.HAND_IN_NAMELESS
    plan = planned(profile, assignment, shared_take, folder, "../../=cmd|' con")
    path = profile.cohort.hand_in(folder, plan, None, nothing)
    assert path.parent == folder / "hand-in" / assignment.id
    (row,) = profile.cohort.hand_ins(folder, assignment, nothing).rows
    assert row.name == "../../=cmd|' con"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="may write everywhere")
def test_a_folder_that_may_only_be_read_is_a_sentence(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    write_assignment(folder, assignment)
    folder.chmod(0o500)
    try:
        assert len(looked(profile, folder).assignments) == 1
        with pytest.raises(EnvironmentProblem) as caught:
            profile.cohort.hand_in(
                folder, planned(profile, assignment, shared_take, folder), None, nothing
            )
        assert code(caught) is Problem.COHORT_UNWRITABLE
    finally:
        folder.chmod(0o700)


def test_a_full_drive_leaves_nothing_half_written(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    plan = planned(profile, assignment, shared_take, folder)
    with FullDisk(2_000), pytest.raises(EnvironmentProblem):
        profile.cohort.hand_in(folder, plan, None, nothing)
    assert [name for name, data in tree(folder).items() if data] == []
    assert files_of(profile) == set()


def test_a_locked_hand_in_is_listed_and_opens_with_its_passphrase(
    profile: Profile,
    partner: Profile,
    folder: Path,
    shared_take: str,
    assignment: CohortAssignment,
) -> None:
    plan = planned(profile, assignment, shared_take, folder)
    path = profile.cohort.hand_in(folder, plan, "spring rain", nothing)
    (row,) = partner.cohort.hand_ins(folder, assignment, nothing).rows
    assert (row.name, row.is_locked, row.takes) == ("Sam-Oak", True, 0)
    assert partner.sharing.open_pack(path, "spring rain").made_by == "Sam Oak"


def test_a_locked_hand_in_that_was_opened_tells_its_takes(
    profile: Profile,
    partner: Profile,
    folder: Path,
    shared_take: str,
    assignment: CohortAssignment,
    tmp_path: Path,
) -> None:
    plan = planned(profile, assignment, shared_take, folder)
    path = profile.cohort.hand_in(folder, plan, "spring rain", nothing)
    found = partner.cohort.hand_ins(folder, assignment, nothing)
    for note in ("locked with a passphrase", "locked with a passphrase, opened here"):
        opened = partner.cohort.opened(found)
        export_overview(folder, found, tmp_path / "o.csv", nothing, opened=opened)
        (line,) = overview(tmp_path / "o.csv")
        assert line[-2:] == [path.name, note]
        assert bool(line[5]) == bool(opened)
        partner.sharing.open_pack(path, "spring rain")
    asked = profile.history.take(shared_take)
    assert line[0] == "Sam Oak"
    assert line[4:6] == ["1", asked.question.text]
    assert line[8] == str(round(asked.duration_s, 1))


# -- what was handed in


def give(profile: Profile, assignment: CohortAssignment, take: str, folder: Path) -> Path:
    """Hand a take in as the window and the command do."""
    plan = planned(profile, assignment, take, folder)
    profile.cohort.notes.begin(folder, assignment.title, plan)
    path = profile.cohort.hand_in(folder, plan, None, nothing)
    profile.cohort.notes.end(plan, path)
    return path


def states(profile: Profile, folder: Path) -> list[tuple[str, Whereabouts]]:
    """Return what became of each hand-in, newest first."""
    seen = profile.cohort.see(folder, nothing)
    profile.cohort.notes.learn(seen.files)
    return [(one.file_name, seen.files[one.pack_id].state) for one in seen.handed]


def test_what_was_handed_in_is_remembered_with_what_became_of_it(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    path = give(profile, assignment, shared_take, folder)
    (one,) = profile.cohort.notes.handed_in(folder)
    assert (one.assignment, one.title, one.file_name) == (
        assignment.id,
        assignment.title,
        path.name,
    )
    asked = profile.history.take(shared_take)
    assert one.takes == (HandedTake(shared_take, asked.question.text, asked.number),)
    assert [sent.pack_id for sent in profile.sharing.sent_of(shared_take)] == [one.pack_id]
    assert profile.cohort.notes.handed_in(folder.parent) == []
    assert states(profile, folder) == [(path.name, Whereabouts.THERE)]
    path.write_bytes(path.read_bytes() + b"x")
    assert states(profile, folder) == [(path.name, Whereabouts.CHANGED)]
    path.unlink()
    assert states(profile, folder) == [(path.name, Whereabouts.GONE)]
    profile.history.delete(shared_take)
    (kept,) = profile.cohort.notes.handed_in(folder)
    assert [take.take_id for take in kept.takes] == [None]


def test_a_hand_in_that_peerprep_did_not_see_end_is_found_at_the_next_look(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    plan = planned(profile, assignment, shared_take, folder)
    profile.cohort.notes.begin(folder, assignment.title, plan)
    assert states(profile, folder) == [("", Whereabouts.GONE)]
    path = profile.cohort.hand_in(folder, plan, None, nothing)
    assert states(profile, folder) == [("", Whereabouts.THERE)]
    assert states(profile, folder) == [(path.name, Whereabouts.THERE)]


def test_a_hand_in_that_came_to_nothing_is_not_remembered(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    plan = planned(profile, assignment, shared_take, folder)
    profile.cohort.notes.begin(folder, assignment.title, plan)
    profile.cohort.notes.end(plan, None)
    assert profile.cohort.notes.handed_in(folder) == []
    assert profile.sharing.sent_of(shared_take) == []


def test_what_was_handed_in_is_known_where_the_stick_is_elsewhere(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    write_assignment(folder, assignment)
    path = give(profile, assignment, shared_take, folder)
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    assert states(profile, elsewhere) == [(path.name, Whereabouts.THERE)]
    (elsewhere / "assignments" / "week3.json").unlink()
    assert states(profile, elsewhere) == []


def test_a_link_in_place_of_a_file_is_none_of_ones_own(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment, tmp_path: Path
) -> None:
    path = give(profile, assignment, shared_take, folder)
    outside = tmp_path / "outside"
    path.rename(outside)
    path.symlink_to(outside)
    assert states(profile, folder) == [(path.name, Whereabouts.GONE)]
    path.unlink()
    path.parent.rmdir()
    path.parent.symlink_to(tmp_path, target_is_directory=True)
    assert states(profile, folder) == [(path.name, Whereabouts.GONE)]


def test_of_what_was_handed_in_again_the_trainer_sees_the_newest_first_and_loses_nothing(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment, tmp_path: Path
) -> None:
    first = give(profile, assignment, shared_take, folder)
    before = first.read_bytes()
    profile.transcripts.correct(shared_take, "I know now what I meant to say.")
    other = add_spoken(profile, duration_s=9.0)
    alone = give(profile, assignment, other, folder)
    plan = planned(profile, assignment, shared_take, folder)
    later = replace(plan, pack=replace(plan.pack, made_at=plan.pack.made_at + timedelta(hours=1)))
    second = profile.cohort.hand_in(folder, later, None, nothing)
    assert first.read_bytes() == before
    found = profile.cohort.hand_ins(folder, assignment, nothing)
    assert found.rows[0].path == second
    assert {row.path: row.is_earlier for row in found.rows} == {
        second: False,
        alone: False,
        first: True,
    }
    export_overview(folder, found, tmp_path / "o.csv", nothing)
    lines = list(csv.reader(io.StringIO((tmp_path / "o.csv").read_text("utf-8-sig"))))
    assert sorted(line[-1] for line in lines[1:]) == ["", "", "a later one has this, too"]


def test_nobody_elses_hand_in_makes_one_an_earlier_one(
    profile: Profile, folder: Path, shared_take: str, assignment: CohortAssignment
) -> None:
    give(profile, assignment, shared_take, folder)
    plan = planned(profile, assignment, shared_take, folder, "Somebody Else")
    later = replace(plan, pack=replace(plan.pack, made_at=plan.pack.made_at + timedelta(hours=1)))
    profile.cohort.hand_in(folder, later, None, nothing)
    found = profile.cohort.hand_ins(folder, assignment, nothing)
    assert [row.is_earlier for row in found.rows] == [False, False]


# -- publishing


def test_a_trainer_publishes_and_a_learner_takes_over(
    profile: Profile, partner: Profile, folder: Path
) -> None:
    bank_id = partner.bank_editing.new_bank("Riverside")
    question = partner.bank_editing.empty_question(bank_id)
    partner.bank_editing.write(bank_id, replace(question, text="What keeps you well?"))
    rubric = partner.rubrics.copy(partner.rubrics.in_use().id, "Riverside rubric")
    found = looked(partner, folder)
    asked = replace(WEEK_3, questions=(QuestionRef(bank_id, question.key),), rubric=rubric.id)
    for publication in (
        partner.cohort.bank_to_publish(bank_id, found),
        partner.cohort.rubric_to_publish(rubric.id, found),
        partner.cohort.assignment_to_publish(asked, found),
    ):
        assert publication.replaces is None
        partner.cohort.publish(folder, publication, nothing)
    there = looked(profile, folder)
    (offer,) = profile.cohort.bank_offers(there)
    profile.bank_exchange.add(offer)
    (rubric_offer,) = profile.cohort.rubric_offers(there)
    profile.rubrics.add(rubric_offer)
    (mine,) = there.assignments
    assert [one.text for one in profile.cohort.questions(mine.content)] == ["What keeps you well?"]


def test_the_next_version_takes_the_place_of_the_one_there(partner: Profile, folder: Path) -> None:
    bank_id = partner.bank_editing.new_bank("Riverside")
    question = partner.bank_editing.empty_question(bank_id)
    partner.bank_editing.write(bank_id, replace(question, text="What keeps you well?"))
    first = partner.cohort.bank_to_publish(bank_id, looked(partner, folder))
    path = partner.cohort.publish(folder, first, nothing)
    with pytest.raises(InvalidData) as caught:
        partner.cohort.bank_to_publish(bank_id, looked(partner, folder))
    assert code(caught) is Problem.COHORT_SAME
    partner.bank_editing.write(bank_id, replace(question, text="What keeps you going?"))
    second = partner.cohort.bank_to_publish(bank_id, looked(partner, folder))
    assert second.replaces is not None
    before = path.read_bytes()
    path.write_bytes(before + b" ")
    with pytest.raises(InvalidData) as caught:
        partner.cohort.publish(folder, second, nothing)
    assert code(caught) is Problem.COHORT_CHANGED
    assert path.read_bytes() == before + b" "
    path.write_bytes(before)
    assert partner.cohort.publish(folder, second, nothing) == path
    assert [name for name in tree(folder) if "." in name] == ["banks/riverside.json"]
    (there,) = looked(partner, folder).banks
    assert there.content.version == second.version
    path.write_bytes(path.read_bytes().replace(b"going?", b"well now?"))  # by somebody else
    with pytest.raises(InvalidData) as caught:
        partner.cohort.bank_to_publish(bank_id, looked(partner, folder))
    assert code(caught) is Problem.COHORT_LATER


def test_an_assignment_published_again_is_the_next_version(partner: Profile, folder: Path) -> None:
    for wanted in (1, 2, 3):
        publication = partner.cohort.assignment_to_publish(WEEK_3, looked(partner, folder))
        partner.cohort.publish(folder, publication, nothing)
        (there,) = looked(partner, folder).assignments
        assert there.content == replace(WEEK_3, version=wanted)


def test_an_assignment_nobody_could_read_is_not_published(partner: Profile, folder: Path) -> None:
    with pytest.raises(InvalidData) as caught:
        partner.cohort.assignment_to_publish(replace(WEEK_3, questions=()), looked(partner, folder))
    assert code(caught) is Problem.SHARE_UNFIT
    assert tree(folder) == {}


# -- the overview


@pytest.fixture
def handed(profile: Profile, folder: Path) -> Iterator[HandIns]:
    fill(folder, learners=30, takes=5)
    yield profile.cohort.hand_ins(folder, WEEK_3, nothing)


def overview(path: Path) -> list[list[str]]:
    """Return the rows of an overview without its head."""
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))[1:]


def test_a_class_is_listed_by_name(handed: HandIns) -> None:
    assert len(handed.rows) == 30
    names = [row.name for row in handed.rows]
    assert names == sorted(names, key=str.casefold)
    assert {row.takes for row in handed.rows} == {5}
    late = [WEEK_3.days_after(row.made_at) for row in handed.rows]
    assert min(late) == 0 < max(late) <= 3


def test_the_overview_reads_back_from_both_formats(
    handed: HandIns, folder: Path, tmp_path: Path
) -> None:
    for name in ("overview.csv", "overview.xlsx"):
        export_overview(folder, handed, tmp_path / name, nothing)
    lines = list(csv.reader(io.StringIO((tmp_path / "overview.csv").read_text("utf-8-sig"))))
    sheet = load_workbook(tmp_path / "overview.xlsx").active
    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert tuple(lines[0]) == tuple(rows[0]) == HEAD
    assert len(lines) == len(rows) == 151
    assert [row[0] for row in rows] == [line[0] for line in lines]
    assert {row[4] for row in rows[1:]} == {5}
    assert {line[2] for line in lines[1:]} == {WEEK_3.due.isoformat()} if WEEK_3.due else False
    first = rows[1]
    assert first[2].date() == date(2027, 3, 12)
    assert 60 <= first[8] < 150
    assert first[9] == "yes"
    joined = " ".join(HEAD).casefold()
    assert not [word for word in ("rank", "rating", "score", "grade") if word in joined]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "%", "|"])
def test_a_name_is_never_a_formula(
    profile: Profile, folder: Path, tmp_path: Path, shared_take: str, start: str
) -> None:
    name = f'{start}HYPERLINK("http://x","y") Sam'
    assignment = replace(
        WEEK_3, questions=(QuestionRef(profile.banks.built_in().id, first_key(profile)),)
    )
    plan = planned(profile, assignment, shared_take, folder, name)
    profile.cohort.hand_in(folder, plan, None, nothing)
    found = profile.cohort.hand_ins(folder, assignment, nothing)
    for target in (tmp_path / "o.csv", tmp_path / "o.xlsx"):
        export_overview(folder, found, target, nothing)
    shown = next(iter(csv.reader(io.StringIO((tmp_path / "o.csv").read_text("utf-8-sig")))))
    assert tuple(shown) == HEAD
    cell = list(csv.reader(io.StringIO((tmp_path / "o.csv").read_text("utf-8-sig"))))[1][0]
    assert cell.startswith("'")
    sheet = load_workbook(tmp_path / "o.xlsx").active
    assert sheet is not None
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].hyperlink is None


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_becomes_a_formula_whatever_parts_the_cells(
    folder: Path, tmp_path: Path, profile: Profile, delimiter: str
) -> None:
    for name in ("Sam; =cmd|'/c calc'!A0", "Sam;+1", 'Sam";@x', "\u3000=1", "−1"):
        hand_in_words(folder, name)
    found = profile.cohort.hand_ins(folder, WEEK_3, nothing)
    assert len(found.rows) == 5
    export_overview(folder, found, tmp_path / "o.csv", nothing)
    data = (tmp_path / "o.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    for line in data.decode("utf-8-sig").splitlines():
        for cell in line.split(delimiter):
            assert not cell.strip(' "\u3000').startswith(tuple("=+-@|%−")), line


def test_names_are_in_the_order_of_the_alphabet_whatever_their_accents(
    folder: Path, tmp_path: Path, profile: Profile
) -> None:
    names = ["ágnes Oak", "Al-Amin", "ana", "Łukasz", "O’Neil", "Øyvind", "Özil", "Zoe"]
    for name in reversed(names):
        hand_in_words(folder, name)
    found = profile.cohort.hand_ins(folder, WEEK_3, nothing)
    assert [row.name for row in found.rows] == names
    for target in (tmp_path / "o.csv", tmp_path / "o.xlsx"):
        export_overview(folder, found, target, nothing)
    lines = list(csv.reader(io.StringIO((tmp_path / "o.csv").read_text("utf-8-sig"))))
    sheet = load_workbook(tmp_path / "o.xlsx").active
    assert sheet is not None
    assert [line[0] for line in lines[1::2]] == names
    assert [row[0].value for row in sheet.iter_rows(min_row=2)][::2] == names


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_file_that_became_something_else_is_not_opened(
    profile: Profile, folder: Path, tmp_path: Path
) -> None:
    path = hand_in_words(folder, "Sam Oak")
    outside = tmp_path / "outside"
    path.rename(outside)
    for make in (lambda: path.symlink_to(outside), lambda: os.mkfifo(path)):
        make()
        with pytest.raises(InvalidData) as caught:
            profile.cohort.read(folder, path, None, nothing)
        assert code(caught) is Problem.COHORT_LEADS_OUT
        path.unlink()
    for gone, problem in (
        (path, Problem.FILE_MISSING),
        (path.parent, Problem.COHORT_MISSING),
        (folder, Problem.COHORT_MISSING),
    ):
        shutil.rmtree(gone, ignore_errors=True)
        with pytest.raises(EnvironmentProblem) as missed:
            profile.cohort.read(folder, path, None, nothing)
        assert code(missed) is problem


def test_plain_texts_stay_as_they_are() -> None:
    for text in ("Sam Oak", "2 - 1", "o'Neil", "", "日本", "first; second"):
        assert harmless_cell(text) == text


def test_an_overview_has_an_ending_it_knows(handed: HandIns, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidData) as caught:
        export_overview(folder, handed, tmp_path / "x.ods", nothing)
    assert code(caught) is Problem.EXPORT_FORMAT_UNKNOWN


def test_a_file_that_went_has_a_row_that_says_so(
    profile: Profile, folder: Path, tmp_path: Path
) -> None:
    made = fill(folder, learners=2, takes=1)
    found = profile.cohort.hand_ins(folder, WEEK_3, nothing)
    made[0].unlink()
    export_overview(folder, found, tmp_path / "o.csv", nothing)
    lines = list(csv.reader(io.StringIO((tmp_path / "o.csv").read_text("utf-8-sig"))))
    assert sorted(line[-1] for line in lines[1:]) == ["", "could not be read to its end"]


def test_a_typed_answer_has_no_length(
    profile: Profile, folder: Path, assignment: CohortAssignment, tmp_path: Path
) -> None:
    typed = add_typed(profile, first_key(profile), "I would listen first.")
    give(profile, assignment, typed, folder)
    found = profile.cohort.hand_ins(folder, assignment, nothing)
    export_overview(folder, found, tmp_path / "o.csv", nothing)
    (line,) = overview(tmp_path / "o.csv")
    assert line[7] != ""
    assert line[8] == ""


def test_what_could_not_be_read_has_a_row(profile: Profile, folder: Path, tmp_path: Path) -> None:
    half, other = fill(folder, learners=2, takes=1)
    half.write_bytes(half.read_bytes()[:-60])
    (half.parent / "not-one.peerprep").write_bytes(b"Hello")
    (half.parent / "link.peerprep").symlink_to(tmp_path)
    next_week = replace(WEEK_3, id="week-4")
    (folder / "hand-in" / next_week.id).mkdir()
    other.rename(folder / "hand-in" / next_week.id / other.name)
    notes = {}
    for one in (WEEK_3, next_week):
        found = profile.cohort.hand_ins(folder, one, nothing)
        for ending in (".csv", ".xlsx"):
            export_overview(folder, found, tmp_path / f"o{ending}", nothing)
        notes |= {line[-2]: line[-1] for line in overview(tmp_path / "o.csv")}
    assert notes == {
        half.name: "not whole yet, or damaged",
        "not-one.peerprep": "not whole yet, or damaged",
        "link.peerprep": "could not be read",
        other.name: "answers another assignment",
    }


@pytest.mark.parametrize("name", ["{} (1)", "{}.sync-conflict-2027", "Copy of {}"])
def test_a_copy_that_a_sync_program_made_takes_nobodys_place(
    profile: Profile, folder: Path, tmp_path: Path, name: str
) -> None:
    (file,) = fill(folder, learners=1, takes=2)
    copy = file.with_stem(name.format(file.stem))
    shutil.copyfile(file, copy)
    found = profile.cohort.hand_ins(folder, WEEK_3, nothing)
    assert [(row.path, row.copy_of) for row in found.rows] == [(file, ""), (copy, file.name)]
    assert [row.is_earlier for row in found.rows] == [False, True]
    export_overview(folder, found, tmp_path / "o.csv", nothing)
    notes = [line[-1] for line in overview(tmp_path / "o.csv")]
    assert notes == ["", "", *[f"the same as {file.name}"] * 2]


def test_an_overview_of_a_folder_that_went_is_not_written(
    profile: Profile, folder: Path, tmp_path: Path
) -> None:
    fill(folder, learners=2, takes=1)
    found = profile.cohort.hand_ins(folder, WEEK_3, nothing)
    shutil.rmtree(folder / "hand-in")
    with pytest.raises(EnvironmentProblem) as caught:
        export_overview(folder, found, tmp_path / "o.csv", nothing)
    assert code(caught) is Problem.COHORT_MISSING
    assert not (tmp_path / "o.csv").exists()


def test_takes_of_other_questions_are_not_offered(
    profile: Profile, assignment: CohortAssignment
) -> None:
    other = profile.banks.built_in().questions[3].key
    add_spoken(profile, other, duration_s=3)
    assert profile.cohort.takes(assignment) == []
