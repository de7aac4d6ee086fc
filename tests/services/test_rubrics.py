"""Rubrics of a profile: copied, changed, chosen, exchanged as files; choices keep their words."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain import rubric_edits as edits
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.rubric import Rubric
from peerprep.profile import Profile
from peerprep.services.changes import Changes, Subject
from peerprep.services.rubric_files import load_rubric, rubric_bytes
from peerprep.services.rubrics import News, Origin, RubricService, built_in
from peerprep.storage.rubrics import RubricStore
from tests.full_disk import FullDisk
from tests.ui.take_samples import add_typed, first_key

THEIRS = replace(built_in(), id="riverside", version="1", title="Riverside spring")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "rubrics"


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def service(folder: Path, changes: Changes) -> RubricService:
    return RubricService(RubricStore(folder), changes)


def written(tmp_path: Path, rubric: Rubric, name: str = "theirs.json") -> Path:
    path = tmp_path / name
    path.write_bytes(rubric_bytes(rubric))
    return path


def listed(service: RubricService) -> list[tuple[str, Origin]]:
    return [(kept.rubric.title, kept.origin) for kept in service.all()]


BUILT_IN = (built_in().title, Origin.BUILT_IN)


def test_without_any_there_is_peerpreps_own(service: RubricService) -> None:
    assert listed(service) == [BUILT_IN]
    assert service.in_use() == built_in()
    assert service.problems == []


def test_a_copy_is_kept_and_changed(service: RubricService, folder: Path) -> None:
    copy = service.copy(built_in().id, "For our course")
    assert listed(service) == [BUILT_IN, ("For our course", Origin.OWN)]
    saved = service.save(edits.with_title(copy, "For spring", "Untitled"))
    assert service.get(copy.id).rubric == saved
    later = RubricService(RubricStore(folder), Changes())
    assert listed(later) == [BUILT_IN, ("For spring", Origin.OWN)]


def test_version_counts_on_once_it_was_used(service: RubricService, tmp_path: Path) -> None:
    rubric = service.copy(built_in().id, "A")
    rubric = service.save(edits.with_title(rubric, "B", ""))
    rubric = service.save(edits.with_title(rubric, "C", ""))
    assert rubric.version == "1"
    service.export(rubric.id, tmp_path / "c.json")
    assert service.save(rubric).version == "1"  # nothing was changed
    rubric = service.save(edits.with_title(rubric, "D", ""))
    assert service.save(edits.with_title(rubric, "E", "")).version == "2"


def test_after_a_restart_a_change_is_a_new_version(service: RubricService, folder: Path) -> None:
    copy = service.copy(built_in().id, "A")
    later = RubricService(RubricStore(folder), Changes())
    assert later.save(edits.with_title(copy, "B", "")).version == "2"


def test_only_own_ones_are_changed(service: RubricService, tmp_path: Path) -> None:
    service.add(service.look_at(written(tmp_path, THEIRS)))
    for rubric in (built_in(), THEIRS):
        with pytest.raises(InvalidData) as caught:
            service.save(edits.with_title(rubric, "Mine now", ""))
        assert caught.value.code is Problem.RUBRIC_STAYS
    assert service.get("riverside").rubric == THEIRS


@pytest.mark.parametrize("left", ["", "half"])
def test_what_went_while_it_was_changed_is_written_anew(
    service: RubricService, folder: Path, left: str
) -> None:
    mine = service.copy(built_in().id, "Mine")
    path = next(folder.rglob("*.json"))
    path.write_text(left, encoding="utf-8")
    if not left:
        path.unlink()
    saved = service.save(edits.with_title(mine, "Ours", ""))
    assert service.get(mine.id).rubric == saved
    assert saved.title == "Ours"


def test_what_was_chosen_is_in_use(folder: Path, changes: Changes) -> None:
    chosen = ""
    service = RubricService(RubricStore(folder), changes, lambda: chosen)
    copy = service.copy(built_in().id, "Mine")
    chosen = copy.id
    assert service.in_use() == copy
    next(folder.rglob("*.json")).write_text("{}", encoding="utf-8")
    assert service.in_use() == built_in()
    for chosen in ("gone", "../../settings", "\0"):  # noqa: B007 - the service reads it
        assert service.in_use() == built_in()


def test_a_broken_file_is_one_problem_and_stays(service: RubricService, folder: Path) -> None:
    copy = service.copy(built_in().id, "Mine")
    path = next(folder.rglob("*.json"))
    path.write_text('{"format": 1}', encoding="utf-8")
    assert listed(service) == [BUILT_IN]
    (problem,) = service.problems
    assert problem.code is Problem.RUBRIC_INVALID
    assert path.read_text(encoding="utf-8") == '{"format": 1}'
    assert listed(service) == [BUILT_IN]
    assert len(service.problems) == 1
    with pytest.raises(InvalidData):
        service.get(copy.id)


def test_a_file_under_anothers_name_is_a_problem(service: RubricService, folder: Path) -> None:
    copy = service.copy(built_in().id, "Mine")
    path = next(folder.rglob("*.json"))
    path.rename(path.with_name("rubric-other.json"))
    assert listed(service) == [BUILT_IN]
    assert len(service.problems) == 1
    with pytest.raises(InvalidData) as caught:
        service.get(copy.id)
    assert caught.value.code is Problem.RUBRIC_UNKNOWN


# -- from others


def test_a_new_rubric_is_shown_before_it_is_kept(
    service: RubricService, tmp_path: Path, folder: Path
) -> None:
    found = service.look_at(written(tmp_path, THEIRS))
    assert (found.news, found.rubric, found.before) == (News.NEW, THEIRS, None)
    assert not list(folder.rglob("*.json"))
    assert service.add(found) == THEIRS
    assert listed(service) == [BUILT_IN, ("Riverside spring", Origin.ADDED)]
    assert service.look_at(written(tmp_path, THEIRS)).news is News.SAME


def test_another_version_takes_its_place(service: RubricService, tmp_path: Path) -> None:
    service.add(service.look_at(written(tmp_path, THEIRS)))
    later = replace(THEIRS, version="2", title="Riverside fall")
    found = service.look_at(written(tmp_path, later))
    assert (found.news, found.before) == (News.VERSION, THEIRS)
    service.add(found)
    assert listed(service) == [BUILT_IN, ("Riverside fall", Origin.ADDED)]


def test_own_and_built_in_ones_are_never_replaced(service: RubricService, tmp_path: Path) -> None:
    mine = service.copy(built_in().id, "Mine")
    for rubric in (replace(mine, title="Theirs"), replace(built_in(), title="Theirs")):
        found = service.look_at(written(tmp_path, rubric))
        assert found.news is News.COPY
        added = service.add(found)
        assert added.id not in (mine.id, built_in().id)
        assert service.get(added.id).origin is Origin.OWN
    assert service.get(mine.id).rubric == mine
    assert service.look_at(written(tmp_path, mine)).news is News.SAME
    assert service.look_at(written(tmp_path, built_in())).news is News.SAME


def test_a_damaged_own_file_is_not_replaced(
    service: RubricService, tmp_path: Path, folder: Path
) -> None:
    mine = service.copy(built_in().id, "Mine")
    path = next(folder.rglob("*.json"))
    path.write_text("half", encoding="utf-8")
    found = service.look_at(written(tmp_path, mine))
    assert found.news is News.COPY
    service.add(found)
    assert path.read_text(encoding="utf-8") == "half"


def test_a_refused_file_leaves_nothing(
    service: RubricService, tmp_path: Path, folder: Path
) -> None:
    path = tmp_path / "theirs.json"
    path.write_bytes(rubric_bytes(THEIRS)[:-20])
    with pytest.raises(InvalidData):
        service.look_at(path)
    assert listed(service) == [BUILT_IN]
    assert not folder.exists()


def test_what_could_not_be_read_back_is_not_kept(service: RubricService, folder: Path) -> None:
    mine = service.copy(built_in().id, "Mine")
    before = next(folder.rglob("*.json")).read_bytes()
    with pytest.raises(InvalidData) as caught:
        service.save(replace(mine, extra={"more": "x" * 1_000_000}))
    assert caught.value.code is Problem.RUBRIC_INVALID
    assert next(folder.rglob("*.json")).read_bytes() == before


def test_exported_file_is_a_rubric_for_others(service: RubricService, tmp_path: Path) -> None:
    mine = service.copy(built_in().id, "Mine")
    target = tmp_path / "Mine.json"
    assert service.export(mine.id, target) == mine
    assert load_rubric(target.read_bytes(), "Mine.json") == mine
    about = {"format", "id", "version", "language", "title", "authors", "licence"}
    assert about < set(json.loads(target.read_text(encoding="utf-8")))


def test_export_that_cannot_be_written_says_so(service: RubricService, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        service.export(built_in().id, tmp_path / "none" / "x.json")
    assert caught.value.code is Problem.EXPORT_FAILED


# -- removing


def test_removed_and_brought_back(service: RubricService, tmp_path: Path) -> None:
    mine = service.copy(built_in().id, "Mine")
    service.add(service.look_at(written(tmp_path, THEIRS)))
    for rubric_id in (mine.id, "riverside"):
        before = listed(service)
        service.remove(rubric_id)
        assert len(listed(service)) == len(before) - 1
        service.bring_back(rubric_id)
        assert listed(service) == before


def test_what_is_let_go_is_gone(service: RubricService, folder: Path) -> None:
    mine = service.copy(built_in().id, "Mine")
    service.remove(mine.id)
    service.let_go()
    assert not [path for path in folder.rglob("*") if path.is_file()]
    for deed in (service.bring_back, service.remove, service.get):
        with pytest.raises(InvalidData) as caught:
            deed(mine.id)
        assert caught.value.code is Problem.RUBRIC_UNKNOWN


def test_peerpreps_own_stays(service: RubricService) -> None:
    with pytest.raises(InvalidData) as caught:
        service.remove(built_in().id)
    assert caught.value.code is Problem.RUBRIC_STAYS


def test_every_write_is_told(service: RubricService, changes: Changes, tmp_path: Path) -> None:
    told: list[Subject] = []
    changes.subscribe(told.append)
    mine = service.copy(built_in().id, "Mine")
    service.save(edits.with_title(mine, "Ours", ""))
    service.add(service.look_at(written(tmp_path, THEIRS)))
    service.remove(mine.id)
    service.bring_back(mine.id)
    assert told == [Subject.RUBRICS] * 5


def test_full_disk_leaves_what_was_kept(service: RubricService, folder: Path) -> None:
    mine = service.copy(built_in().id, "Mine")
    with FullDisk(0), pytest.raises(EnvironmentProblem) as caught:
        service.save(edits.with_title(mine, "Ours", ""))
    assert caught.value.code is Problem.RUBRIC_NOT_SAVED
    assert service.get(mine.id).rubric == mine
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1
    assert service.save(edits.with_title(mine, "Ours", "")).title == "Ours"


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "rubrics"
    folder.write_text("a file", encoding="utf-8")
    service = RubricService(RubricStore(folder), Changes())
    assert listed(service) == [BUILT_IN]
    with pytest.raises(EnvironmentProblem) as caught:
        service.copy(built_in().id, "Mine")
    assert caught.value.code is Problem.RUBRIC_NOT_SAVED


# -- whatever is typed, the file can be read back

ANY = st.text(max_size=500)
FIELDS = st.sampled_from(
    ["title", "label", "name", "own", "other", "level", "more", "less", "move"]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(FIELDS, ANY, st.integers(-3, 3)), max_size=12))
def test_every_edit_can_be_read_back(steps: list[tuple[str, str, int]]) -> None:
    rubric = edits.copy_of(built_in(), "Mine", "Untitled")
    for field, words, number in steps:
        criterion = rubric.criteria[number % len(rubric.criteria)].id
        level = rubric.levels[number % len(rubric.levels)].id
        match field:
            case "title":
                rubric = edits.with_title(rubric, words, "Untitled")
            case "label":
                rubric = edits.with_label(rubric, level, words, "Untitled")
            case "name":
                rubric = edits.with_criterion_title(rubric, criterion, words, "Untitled")
            case "own":
                rubric = edits.with_about_own(rubric, criterion, words)
            case "other":
                rubric = edits.with_about_other(rubric, criterion, words)
            case "level":
                rubric = edits.with_description(rubric, criterion, level, words)
            case "more" if edits.can_grow(rubric):
                rubric, _ = edits.with_one_more(rubric, "New")
            case "less" if edits.can_shrink(rubric):
                rubric = edits.without(rubric, criterion)
            case "move":
                rubric = edits.moved(rubric, criterion, number)
    assert load_rubric(rubric_bytes(rubric), "x.json") == rubric


# -- with takes


def test_choices_keep_the_words_they_were_made_in(profile: Profile) -> None:
    take_id = add_typed(profile, first_key(profile), "Today I walk every morning.")
    mine = profile.rubrics.copy(built_in().id, "Mine")
    profile.save_settings(replace(profile.settings, rubric=mine.id))
    profile.margins.rate(take_id, "hope", "clear", "Walking.")
    changed = edits.with_label(mine, "clear", "Comes across", "")
    changed = profile.rubrics.save(edits.without(changed, "privacy"))
    assert (mine.version, changed.version) == ("1", "2")
    (rating,) = profile.history.take(take_id).ratings
    assert (rating.rubric, rating.rubric_version) == (mine.id, "1")
    assert (rating.title, rating.label) == ("Hope comes through", "Clear")
    profile.rubrics.remove(mine.id)
    profile.rubrics.let_go()
    assert profile.history.take(take_id).ratings == (rating,)


def test_choices_of_two_rubrics_stand_side_by_side(profile: Profile) -> None:
    take_id = add_typed(profile, first_key(profile), "Today I walk every morning.")
    first = profile.margins.rate(take_id, "hope", "clear")
    mine = profile.rubrics.copy(built_in().id, "Mine")
    second = profile.margins.rate(take_id, "hope", "a_start", rubric=mine)
    assert profile.history.take(take_id).ratings == (first, second)
    profile.margins.unrate(take_id, "hope", rubric_id=mine.id)
    assert profile.history.take(take_id).ratings == (first,)


def test_closing_a_profile_lets_go_of_what_was_removed(profile: Profile) -> None:
    mine = profile.rubrics.copy(built_in().id, "Mine")
    profile.rubrics.remove(mine.id)
    profile.close()
    assert not [path for path in profile.paths.rubrics.rglob("*") if path.is_file()]
