"""Rubrics from strangers: refused in a sentence that names the place, or read clean and whole."""

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.foreign_json import Unfit, parse
from peerprep.domain.foreign_text import one_line
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import (
    MAX_RUBRIC_BYTES,
    RUBRIC_LIMITS,
    NewerRubricError,
    RubricFault,
    rubric_from_json,
)
from peerprep.resources import resource
from peerprep.services.rubric_files import (
    load_rubric,
    read_rubric,
    rubric_bytes,
)
from peerprep.wording import explain

SHIPPED = resource("rubric.json").read_bytes()
DATA = json.loads(SHIPPED)
SCHEMA = json.loads(resource("rubric.schema.json").read_text(encoding="utf-8"))

Spoil = Callable[[dict[str, Any]], object]


def spoiled(spoil: Spoil) -> bytes:
    data = copy.deepcopy(DATA)
    spoil(data)
    return json.dumps(data).encode()


def refusal(data: bytes) -> str:
    with pytest.raises(InvalidData) as caught:
        load_rubric(data, "theirs.json")
    said = explain(caught.value)
    assert said.startswith("The rubric theirs.json was ")
    assert "\n" not in said
    return said


def test_shipped_rubric_is_read_back_as_it_was() -> None:
    rubric = load_rubric(SHIPPED, "rubric.json")
    assert load_rubric(rubric_bytes(rubric), "again.json") == rubric
    assert json.loads(rubric_bytes(rubric)) == DATA


def test_unknown_fields_are_kept() -> None:
    def add(data: dict[str, Any]) -> None:
        data["course"] = {"room": [1, 2.5, None, True]}
        data["levels"][0]["icon"] = "seed"
        data["criteria"][0]["note"] = "ours"

    rubric = load_rubric(spoiled(add), "x.json")
    again = json.loads(rubric_bytes(rubric))
    assert again["course"] == {"room": [1, 2.5, None, True]}
    assert (again["levels"][0]["icon"], again["criteria"][0]["note"]) == ("seed", "ours")


def test_what_may_be_left_out_is_empty() -> None:
    data = {
        "format": 1,
        "id": "small",
        "version": "1",
        "language": "en",
        "title": "Small",
        "levels": [{"id": "no", "label": "No"}, {"id": "yes", "label": "Yes"}],
        "criteria": [{"id": "a", "title": "A"}],
    }
    (criterion,) = load_rubric(json.dumps(data).encode(), "x.json").criteria
    assert (criterion.about_own, criterion.about_other, criterion.levels) == ("", "", {})


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda d: d.pop("format"), "format is missing"),
        (lambda d: d.update(format=0), "format has to be 1"),
        (lambda d: d.update(format=True), "format has to be 1"),
        (lambda d: d.update(format="1"), "format has to be 1"),
        (lambda d: d.pop("version"), "version is missing"),
        (lambda d: d.update(version=1.0), "version has to be text"),
        (lambda d: d.update(id="../../etc/passwd"), "id may have only small letters"),
        (lambda d: d.update(id="a\n"), None),  # cleaned to "a"
        (lambda d: d.update(id="x" * 81), "id is longer than 80 characters"),
        (lambda d: d.update(title="\u202e\u200b"), "title is empty"),
        (lambda d: d.update(title="x" * 121), "title is longer than 120 characters"),
        (lambda d: d.update(language="english please"), "language is not a language tag"),
        (lambda d: d.update(authors="me"), "authors has to be a list"),
        (lambda d: d.update(authors=[3]), "authors[0] has to be text"),
        (lambda d: d.update(authors=["a"] * 21), "authors has more than 20 entries"),
        (lambda d: d.update(licence=["MIT"]), "licence has to be text"),
        (lambda d: d.pop("levels"), "levels is missing"),
        (lambda d: d.update(levels="words"), "levels has to be a list"),
        (lambda d: d.update(levels=[]), "levels is an empty list"),
        (lambda d: d.update(levels=d["levels"][:1]), "levels has fewer than 2 entries"),
        (lambda d: d["levels"].append("more"), "levels[4] has to be a group of fields"),
        (lambda d: d["levels"][1].update(id="not_yet"), "levels[1].id is the same as in levels[0]"),
        (lambda d: d["levels"][1].update(label=" "), "levels[1].label is empty"),
        (lambda d: d["levels"][1].update(label=4), "levels[1].label has to be text"),
        (lambda d: d.update(criteria=[]), "criteria is an empty list"),
        (lambda d: d.update(criteria={}), "criteria has to be a list"),
        (lambda d: d.update(criteria=d["criteria"] * 8), "criteria has more than 30 entries"),
        (lambda d: d["criteria"].append(d["criteria"][0]), "criteria[4].id is the same as in"),
        (lambda d: d["criteria"][2].pop("title"), "criteria[2].title is missing"),
        (lambda d: d["criteria"][2].update(about_own=None), "criteria[2].about_own has to be text"),
        (
            lambda d: d["criteria"][2].update(about_other="x" * 301),
            "criteria[2].about_other is lon",
        ),
        (lambda d: d["criteria"][2].update(levels=[]), "criteria[2].levels has to be a group"),
        (lambda d: d["criteria"][2]["levels"].update(best="x"), "criteria[2].levels describes a l"),
        (lambda d: d["criteria"][1]["levels"].update(clear=3), "criteria[1].levels.clear has to b"),
        (lambda d: d["criteria"][1]["levels"].update(clear="x" * 1001), "longer than 1000 charac"),
        (lambda d: d.update({"ti\u200btle": "two"}), "has a field name that can’t be shown"),
        (lambda d: d.update(more=[0] * 200_001), "the file has more than 200,000 entries"),
        (lambda d: d.update(more="x" * MAX_RUBRIC_BYTES), "the file is larger than 1 MB"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(spoil: Spoil, said: str | None) -> None:
    data = spoiled(spoil)
    if said is None:
        load_rubric(data, "theirs.json")
    else:
        assert said in refusal(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b" \n", "the file is empty"),
        (b"\xff\xfe\x00", "the file is not UTF-8 text"),
        (b"\x00" * 50, "line 1, column 1 needs a value"),
        (b"[" * 100_000, "has too many brackets inside each other"),
        (b'{"a":' * 50_000, "has too many brackets inside each other"),
        (b'{"a":' + b"[" * 13 + b"]" * 13 + b"}", "has too many brackets inside each other"),
        (b'{"format": 1, "format": 1}', "has the field “format” twice in one group"),
        (b'{"format": NaN}', "has NaN where a number belongs"),
        (b'{"format": -Infinity}', "has -Infinity where a number belongs"),
        (b'{"format": 1e999}', "has a number that is too large"),
        (b'{"format": ' + b"9" * 5000 + b"}", "has a number that is too long"),
        (b'{"format": 1,}', "line 1, column"),
        (b"PK\x03\x04 a zip", "line 1, column 1 needs a value"),
        (b"<html><script>alert(1)</script></html>", "line 1, column 1 needs a value"),
        (b"[]", "has to be a group of fields"),
        (b"null", "has to be a group of fields"),
    ],
)
def test_files_that_are_no_rubric_are_refused(data: bytes, said: str) -> None:
    assert said in refusal(data)


@pytest.mark.parametrize("number", [2, 1.5, 10**30])
def test_a_newer_format_is_refused_in_a_sentence_of_its_own(number: float) -> None:
    data = spoiled(lambda d: d.update(format=number, levels="of a later kind"))
    assert "was made by a newer PeerPrep" in refusal(data)


def test_texts_come_clean_and_html_stays_text() -> None:
    def dirty(data: dict[str, Any]) -> None:
        data["title"] = "\u202eFor\x07 <b>us</b>\u2066 &amp;\nall"
        data["criteria"][0]["levels"]["clear"] = "<script>alert('x')</script>"

    rubric = load_rubric(spoiled(dirty), "x.json")
    assert rubric.title == "For <b>us</b> &amp; all"
    assert rubric.criteria[0].levels["clear"] == "<script>alert('x')</script>"


def test_a_rubric_inside_another_document_comes_clean_too() -> None:
    data = copy.deepcopy(DATA)
    data["criteria"][1]["about_own"] = "one\n\u202etwo\t three"
    assert rubric_from_json(data).criteria[1].about_own == "one two three"


def test_the_name_of_a_file_can_do_nothing_either() -> None:
    with pytest.raises(InvalidData) as caught:
        load_rubric(b"", "a\u202e\n" + "x" * 300 + ".json")
    assert len(explain(caught.value)) < 120
    assert "\u202e" not in explain(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        read_rubric(tmp_path / "none.json")
    assert caught.value.code is Problem.FILE_MISSING
    for odd in (tmp_path, Path("a\0b")):
        with pytest.raises(EnvironmentProblem) as caught:
            read_rubric(odd)
        assert caught.value.code is Problem.FILE_UNREADABLE


def test_a_byte_order_mark_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "notepad.json"
    path.write_bytes(b"\xef\xbb\xbf" + SHIPPED)
    assert read_rubric(path).id == "peer_support_interview"


# -- fuzzing: whatever comes, a rubric or a refusal (PEERPREP_FUZZ=10000 for a long run)

INPUTS = int(os.environ.get("PEERPREP_FUZZ", "300"))
long = settings(max_examples=INPUTS, deadline=None, suppress_health_check=[HealthCheck.too_slow])

TEXTS = st.text(max_size=12) | st.sampled_from(
    ["", "a", "x" * 400, "\u202e", "<b>", "hope", "clear"]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
JSON = st.recursive(
    LEAVES, lambda x: st.lists(x, max_size=4) | st.dictionaries(TEXTS, x, max_size=4), max_leaves=8
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if not isinstance(value, dict | list):
        return [path]
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    return [path, *(found for name, inner in steps for found in paths(inner, (*path, name)))]


PLACES = [path for path in paths(DATA) if path]


@st.composite
def bent(draw: st.DrawFn) -> Any:
    """The shipped rubric with up to three places changed, taken away or doubled."""
    data = copy.deepcopy(DATA)
    for _ in range(draw(st.integers(1, 3))):
        *steps, last = draw(st.sampled_from(PLACES))
        holder = data
        try:
            for step in steps:
                holder = holder[step]
            match draw(st.integers(0, 2)):
                case 0:
                    holder[last] = draw(JSON)
                case 1:
                    del holder[last]
                case _ if isinstance(holder, list):
                    holder.append(copy.deepcopy(holder[last]))
                case _:
                    holder[draw(TEXTS)] = draw(JSON)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took that place away
    return data


def read_or_refused(data: bytes) -> Rubric | None:
    try:
        rubric = load_rubric(data, "x.json")
    except InvalidData as problem:
        assert problem.code in (Problem.RUBRIC_INVALID, Problem.RUBRIC_NEWER)
        assert len(explain(problem)) < 400
        return None
    assert load_rubric(rubric_bytes(rubric), "x.json") == rubric
    return rubric


@long
@given(st.binary(max_size=200) | JSON.map(json.dumps).map(str.encode))
def test_no_bytes_end_in_anything_but_a_refusal(data: bytes) -> None:
    assert read_or_refused(data) is None


@long
@given(bent())
def test_bent_rubrics_are_read_or_refused(data: Any) -> None:
    read_or_refused(json.dumps(data).encode())


@long
@given(st.integers(0, len(SHIPPED) - 1), st.binary(max_size=3), st.integers(0, 40))
def test_damaged_bytes_are_read_or_refused(at: int, put: bytes, cut: int) -> None:
    read_or_refused(SHIPPED[:at] + put + SHIPPED[at + cut :])


# -- the published schema says the same

_BEYOND = ("is the same as in", "describes a level")


@long
@given(bent())
def test_schema_and_reader_agree(bent_data: Any) -> None:
    try:  # a schema sees texts as they are, so they are clean first
        data = parse(json.dumps(bent_data).encode(), RUBRIC_LIMITS, one_line)
    except Unfit:
        return
    fits = Draft202012Validator(SCHEMA).is_valid(data)
    try:
        rubric_from_json(data)
    except RubricFault as fault:
        assert not fits or any(rule in str(fault) for rule in _BEYOND), str(fault)
    except NewerRubricError:
        assert not fits
    else:
        assert fits


def test_schema_is_one_and_the_shipped_rubric_fits() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(DATA)
