"""Files that nobody should put into a class's folder: the list opens, and each is a sentence."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_text import harmless
from peerprep.domain.questions import QuestionBank
from peerprep.profile import Profile
from peerprep.services import cohort_look
from peerprep.services.bank_reading import load_bank
from peerprep.services.cohort_look import hand_ins
from peerprep.sharing.pack_reading import PackGlance, glance
from peerprep.wording import explain
from tests.cohort_class import WEEK_3, fill
from tests.sharing.samples import manifest_of, resealed, unzipped, zipped
from tests.ui.bank_samples import riverside

INPUTS = int(os.environ.get("PEERPREP_FUZZ", "300"))  # 10000 for a long run

Members = dict[str, bytes]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("class")
    return fill(folder, learners=1, takes=2)[0].read_bytes()


def with_manifest(**changes: Any) -> Callable[[Members], bytes]:
    return lambda members: zipped(resealed(members, **changes))


def with_member(name: str, data: bytes = b"x") -> Callable[[Members], bytes]:
    return lambda members: zipped(members | {name: data})


def doubled(members: Members) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("manifest.json", members["manifest.json"])
    return whole.getvalue()


def linked(members: Members) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = (0o120777 if name.endswith("flac") else 0o100600) << 16
            archive.writestr(info, data)
    return whole.getvalue()


def bomb(members: Members) -> bytes:
    return zipped(members | {"takes/1/sound.flac": b"\x00" * 30_000_000})


def takes_of(members: Members) -> list[dict[str, str]]:
    return [dict(entry) for entry in manifest_of(members)["takes"]]


LEFT_OUT: dict[str, tuple[Callable[[Members], bytes], Problem]] = {
    "empty": (lambda _m: b"", Problem.COHORT_ARRIVING),
    "no zip": (lambda _m: b"hello" * 20, Problem.COHORT_ARRIVING),
    "half": (lambda m: zipped(m)[: len(zipped(m)) // 2], Problem.COHORT_ARRIVING),
    "a tail": (lambda m: zipped(m) + b"tail", Problem.COHORT_ARRIVING),
    "a head": (lambda m: b"MZ" + zipped(m), Problem.COHORT_ARRIVING),
    "no manifest": (
        lambda m: zipped({n: d for n, d in m.items() if n != "manifest.json"}),
        Problem.COHORT_ARRIVING,
    ),
    "a manifest that is none": (
        lambda m: zipped(m | {"manifest.json": b"[]"}), Problem.SHARED_UNFIT,
    ),
    "a manifest of another kind": (with_manifest(kind="x"), Problem.SHARED_UNFIT),
    "a newer one": (with_manifest(format=2), Problem.SHARED_NEWER),
    "deep nesting": (
        lambda m: zipped(m | {"manifest.json": b"[" * 5000}), Problem.SHARED_UNFIT,
    ),
    "a large manifest": (
        lambda m: zipped(m | {"manifest.json": os.urandom(300_000)}), Problem.SHARED_TOO_LARGE,
    ),
    "path traversal": (with_member("../../evil.json"), Problem.SHARED_UNSAFE),
    "a place": (with_member("/etc/passwd"), Problem.SHARED_UNSAFE),
    "a drive": (with_member("c:evil"), Problem.SHARED_UNSAFE),
    "backslashes": (with_member("takes\\1\\x"), Problem.SHARED_UNSAFE),
    "a hidden part": (with_member("takes/1/.x"), Problem.SHARED_UNSAFE),
    "a part that is not listed": (with_member("takes/1/extra.json"), Problem.SHARED_UNSAFE),
    "a part twice": (doubled, Problem.SHARED_UNSAFE),
    "a link": (linked, Problem.SHARED_UNSAFE),
    "a zip bomb": (bomb, Problem.SHARED_UNSAFE),
    "many parts": (
        lambda m: zipped(m | {f"x{n}": b"" for n in range(200)}), Problem.SHARED_UNSAFE,
    ),
    "a part that is missing": (
        lambda m: zipped({n: d for n, d in m.items() if n != "takes/1/sound.flac"}),
        Problem.COHORT_ARRIVING,
    ),
    "another length": (
        lambda m: zipped(m | {"takes/1/take.json": b"{}"}), Problem.COHORT_ARRIVING,
    ),
    "no such day": (with_manifest(made_at="2027-13-40T00:00:00Z"), Problem.SHARED_UNFIT),
    "no time zone": (with_manifest(made_at="2027-03-04T00:00:00"), Problem.SHARED_UNFIT),
    "the same take twice": (
        lambda m: zipped(resealed(m, takes=[takes_of(m)[0]] * 2)), Problem.SHARED_UNFIT,
    ),
    "an id of a path": (with_manifest(id="../x"), Problem.SHARED_UNFIT),
    "another assignment": (
        with_manifest(assignment={"id": "week-9", "version": "1"}), Problem.COHORT_OTHER,
    ),
    "an assignment of a list": (with_manifest(assignment=[1]), Problem.SHARED_UNFIT),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT_OUT)
def test_a_hostile_hand_in_is_left_out_and_the_others_are_listed(
    name: str, good: bytes, tmp_path: Path
) -> None:
    make, problem = LEFT_OUT[name]
    folder = tmp_path / "class"
    fill(folder, learners=2, takes=1)
    bad = folder / "hand-in" / WEEK_3.id / "bad.peerprep"
    bad.write_bytes(make(unzipped(good)))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    found = hand_ins(folder, WEEK_3, lambda: None)
    assert len(found.rows) == 2
    (left_out,) = found.not_used
    assert left_out.problem.code is problem
    shown = explain(left_out.problem)
    assert harmless(shown) == shown
    assert len(shown) < 400
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("made_by", "shown"),
    [
        ("<b>Sam</b>", "<b>Sam</b>"),
        ("Sam\u202egnp.exe", "Samgnp.exe"),
        ("Sam\n\nOak\x1b[2J", "Sam Oak[2J"),
        ("S" + "\u0301" * 150 + "am", "\u015a" + "\u0301" * 7 + "am"),
    ],
)
def test_a_hostile_name_is_shown_as_letters(
    made_by: str, shown: str, good: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "hand-in" / WEEK_3.id / "x.peerprep"
    path.parent.mkdir(parents=True)
    path.write_bytes(zipped(resealed(unzipped(good), made_by=made_by)))
    (row,) = hand_ins(tmp_path, WEEK_3, lambda: None).rows
    assert row.name.startswith(shown[:4])
    assert harmless(row.name) == row.name
    assert "\n" not in row.name


@pytest.mark.parametrize(
    ("where", "data", "problem"),
    [
        ("banks", b"[]", Problem.BANK_INVALID),
        ("banks", b'{"x": ' + b"[" * 5000, Problem.BANK_INVALID),
        ("banks", json.dumps(riverside(format=99)).encode(), Problem.BANK_NEWER),
        ("rubrics", b"\xff\xfe", Problem.RUBRIC_INVALID),
        ("rubrics", b'{"format": 99}', Problem.RUBRIC_NEWER),
        ("assignments", b"{}", Problem.SHARED_UNFIT),
        ("assignments", b'{"kind": "peerprep-assignment", "format": 9}', Problem.SHARED_NEWER),
    ],
)
def test_documents_that_are_none_are_left_out(
    profile: Profile, tmp_path: Path, where: str, data: bytes, problem: Problem
) -> None:
    (tmp_path / "class" / where).mkdir(parents=True)
    (tmp_path / "class" / where / "bad.json").write_bytes(data)
    found = profile.cohort.look(tmp_path / "class", lambda: None)
    assert [one.problem.code for one in found.not_used] == [problem]


def test_a_bank_that_calls_itself_peerpreps_own_is_not_offered(
    profile: Profile, tmp_path: Path
) -> None:
    (tmp_path / "class" / "banks").mkdir(parents=True)
    named = riverside(id=profile.banks.built_in().id)
    (tmp_path / "class" / "banks" / "x.json").write_text(json.dumps(named))
    found = profile.cohort.look(tmp_path / "class", lambda: None)
    assert len(found.banks) == 1
    assert profile.cohort.bank_offers(found) == []


@settings(
    max_examples=INPUTS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 100_000), st.binary(max_size=8), st.integers(0, 40), st.integers(0, 100_000))
def test_a_bent_pack_is_glanced_at_or_refused(
    good: bytes, at: int, put: bytes, gone: int, flip: int
) -> None:
    at, flip = at % len(good), flip % len(good)
    bent = bytearray(good[:at] + put + good[at + gone :])
    if flip < len(bent):
        bent[flip] ^= 0x41
    try:
        found = glance(io.BytesIO(bytes(bent)))
    except InvalidData as fault:
        assert harmless(explain(fault)) == explain(fault)
    else:
        assert isinstance(found, PackGlance)


def test_an_odd_version_keeps_nothing_else_from_being_listed(
    profile: Profile, tmp_path: Path
) -> None:
    banks = tmp_path / "class" / "banks"
    banks.mkdir(parents=True)
    for name, version in (("a", "2"), ("b", "2²"), ("c", "9" * 40)):
        (banks / f"{name}.json").write_text(json.dumps(riverside(version=version)))
    found = profile.cohort.look(tmp_path / "class", lambda: None)
    assert [one.content.version for one in found.banks] == ["9" * 40]


def test_a_file_that_no_reader_is_ready_for_is_left_out_alone(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    banks = tmp_path / "class" / "banks"
    banks.mkdir(parents=True)
    for name in ("bad", "good"):
        (banks / f"{name}.json").write_text(json.dumps(riverside(id=name)))

    def load(data: bytes, name: str) -> QuestionBank:
        if name == "bad.json":
            raise ValueError("something nobody thought of")
        return load_bank(data, name)

    monkeypatch.setattr(cohort_look, "load_bank", load)
    found = profile.cohort.look(tmp_path / "class", lambda: None)
    assert [one.content.id for one in found.banks] == ["good"]
    assert [(one.name, one.problem.code) for one in found.not_used] == [
        ("bad.json", Problem.FILE_UNREADABLE)
    ]
