"""Assignment files: there and back, what is refused and in which words, and anything at all."""

import json
import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerprep.domain.assignment import (
    CohortAssignment,
    QuestionRef,
    names_a_folder,
    new_assignment_id,
)
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_text import harmless
from peerprep.sharing.assignment import assignment_from_bytes, assignment_to_bytes
from peerprep.wording import explain
from tests.cohort_class import WEEK_3

INPUTS = int(os.environ.get("PEERPREP_FUZZ", "500"))  # 10000 for a long run


def document(**changes: Any) -> dict[str, Any]:
    return json.loads(assignment_to_bytes(WEEK_3)) | changes


def raw(**changes: Any) -> bytes:
    return json.dumps(document(**changes)).encode()


def without(name: str) -> bytes:
    return json.dumps({k: v for k, v in document().items() if k != name}).encode()


def test_an_assignment_comes_out_as_it_went_in() -> None:
    assert assignment_from_bytes(assignment_to_bytes(WEEK_3)) == WEEK_3
    bare = CohortAssignment("a", 1, "A", (QuestionRef("b", "c"),))
    assert assignment_from_bytes(assignment_to_bytes(bare)) == bare


def test_what_a_newer_peerprep_wrote_beside_is_kept() -> None:
    read = assignment_from_bytes(raw(place="Room 4"))
    assert json.loads(assignment_to_bytes(read))["place"] == "Room 4"


def test_whole_numbers_come_as_whole_numbers() -> None:
    read = assignment_from_bytes(raw(version=1.0, takes=2.0))
    assert (str(read.version), str(read.takes), read.named.version) == ("1", "2", "1")


def test_an_older_file_without_what_came_later_is_read() -> None:
    old = {
        name: value
        for name, value in document().items()
        if name not in ("takes", "due", "rubric", "note", "authors")
    }
    read = assignment_from_bytes(json.dumps(old).encode())
    assert (read.takes, read.due, read.rubric, read.authors) == (1, None, "", ())


def test_a_newer_one_is_refused_in_a_sentence() -> None:
    with pytest.raises(InvalidData) as caught:
        assignment_from_bytes(b'{"kind": "peerprep-assignment", "format": 2, "questions": 7}')
    assert caught.value.code is Problem.SHARED_NEWER
    assert "newer PeerPrep" in explain(caught.value)


Q = {"bank": "b", "key": "k"}
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "the file is empty"),
    "blank": (b"  \n ", "the file is empty"),
    "no JSON": (b"hello", "needs a value"),
    "a zip": (b"PK\x03\x04" + b"\x00" * 40, "needs a value"),
    "not UTF-8": (b'{"kind": "\xff"}', "is not UTF-8 text"),
    "UTF-16": (json.dumps(document()).encode("utf-16"), "is not UTF-8 text"),
    "half a file": (raw()[:80], "closing quote|needs|bracket"),
    "two documents": (raw() + raw(), "comes after the end"),
    "a list": (b"[]", "has to be a group of fields"),
    "a text": (b'"week 3"', "has to be a group of fields"),
    "null": (b"null", "has to be a group of fields"),
    "NaN": (raw().replace(b'"takes": 2', b'"takes": NaN'), "NaN where a number belongs"),
    "endless number": (raw().replace(b'"takes": 2', b'"takes": 1e999'), "too large"),
    "long number": (
        raw().replace(b'"takes": 2', b'"takes": ' + b"9" * 5000),
        "a number that is too long",
    ),
    "a field twice": (raw()[:-1] + b', "id": "other"}', "“id” twice"),
    "deep nesting": (b'{"x": ' + b"[" * 1500 + b"]" * 1500 + b"}", "too many brackets"),
    "deeper nesting": (b"[" * 60_000, "entries"),
    "many entries": (raw(x=list(range(3000))), "more than 2,000 entries"),
    "large": (raw(x=["y" * 900] * 300), "larger than 200 kB"),
    "another kind": (raw(kind="peerprep-review"), "kind has to be"),
    "no kind": (without("kind"), "kind has to be"),
    "format of another type": (raw(format="1"), "format has to be a whole number"),
    "format 0": (raw(format=0), "format has to be a whole number"),
    "format true": (raw(format=True), "format has to be a whole number"),
    "no id": (without("id"), "id is missing"),
    "id of a path": (raw(id="../../etc"), "id is not written"),
    "id of a place": (raw(id="/etc/passwd"), "id is not written"),
    "id with a drive": (raw(id="c:evil"), "id is not written"),
    "id of dots": (raw(id=".."), "id is not written"),
    "hidden id": (raw(id=".ssh"), "id is not written"),
    "id of a device": (raw(id="con"), "some computers keep"),
    "id of another device": (raw(id="lpt1"), "some computers keep"),
    "id with a line end": (raw(id="week-3\n"), "id is not written"),
    "id too long": (raw(id="a" * 81), "longer than 80"),
    "id of a number": (raw(id=3), "id has to be text"),
    "version of text": (raw(version="2"), "version has to be a whole number"),
    "version 0": (raw(version=0), "version is less than 1"),
    "huge version": (raw(version=10**9), "version is more than"),
    "version true": (raw(version=True), "version has to be a whole number"),
    "no title": (without("title"), "title is missing"),
    "blank title": (raw(title=" \t"), "title is empty"),
    "unseen title": (raw(title="\u200b\u202e"), "title is empty"),
    "long title": (raw(title="x" * 121), "title is longer than 120"),
    "title of a list": (raw(title=["x"]), "title has to be text"),
    "no questions": (raw(questions=[]), "questions is empty"),
    "questions of text": (raw(questions="all"), "questions has to be a list"),
    "a question of text": (raw(questions=["k"]), r"questions\[0\] has to be a group"),
    "a question without bank": (raw(questions=[{"key": "k"}]), r"questions\[0\].bank is missing"),
    "blank key": (raw(questions=[{"bank": "b", "key": " "}]), r"questions\[0\].key is empty"),
    "the same twice": (raw(questions=[Q, dict(Q, key=" k ")]), "the same question twice"),
    "51 questions": (raw(questions=[dict(Q, key=str(n)) for n in range(51)]), "more than 50"),
    "0 takes": (raw(takes=0), "takes is less than 1"),
    "11 takes": (raw(takes=11), "takes is more than 10"),
    "half a take": (raw(takes=1.5), "takes has to be a whole number"),
    "no such day": (raw(due="2027-02-30"), "due is no day"),
    "day in words": (raw(due="Friday"), "due is not written"),
    "day with a time": (raw(due="2027-03-12T10:00"), "due is not written"),
    "day of a number": (raw(due=20270312), "due has to be text"),
    "rubric of a list": (raw(rubric=[]), "rubric has to be text"),
    "long note": (raw(note="x" * 2001), "note is longer than 2000"),
    "authors of text": (raw(authors="Dana"), "authors has to be a list"),
    "blank author": (raw(authors=["Dana", " "]), r"authors\[1\] is empty"),
    "unseen field name": (raw(**{"x\u202ey": 1}), "a field name that can’t be shown"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_files_are_refused_in_a_sentence(name: str) -> None:
    data, words = REFUSED[name]
    with pytest.raises(InvalidData, match="shared_unfit") as caught:
        assignment_from_bytes(data)
    fault = caught.value
    assert fault.code is Problem.SHARED_UNFIT
    said = f"{fault.params['place']} {fault.params['rule']}"
    assert any(part.replace("\\", "") in said for part in words.split("|")), said
    shown = explain(fault)
    assert "Nothing was opened" in shown
    assert len(shown) < 400
    assert shown.isprintable()


SHOWN: dict[str, tuple[dict[str, Any], str, str]] = {
    "HTML": ({"title": "<b>Week</b> <script>x()</script>"}, "title", "<b>Week</b> <script>x()"),
    "a link": ({"note": "see file:///etc/passwd"}, "note", "see file:///etc/passwd"),
    "turned around": ({"title": "Week \u202e3"}, "title", "Week 3"),
    "control characters": ({"title": "We\x00ek\x1b[31m 3"}, "title", "Week[31m 3"),
    "line ends in a title": ({"title": "Week\n3"}, "title", "Week 3"),
    "piled marks": ({"note": "e" + "\u0301" * 400}, "note", "\u00e9"),
    "half a letter": ({"note": "x\ud800y"}, "note", "xy"),
    "a byte order mark": ({"note": "\ufeffhello"}, "note", "hello"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_texts_of_strangers_are_shown_harmlessly(name: str) -> None:
    changes, field, start = SHOWN[name]
    read = assignment_from_bytes(json.dumps(document(**changes)).encode())
    shown = getattr(read, field)
    assert shown.startswith(start)
    assert len(shown) < 100
    assert all(sign.isprintable() or sign == "\n" for sign in shown)


def test_a_byte_order_mark_of_notepad_is_no_trouble() -> None:
    assert assignment_from_bytes(b"\xef\xbb\xbf" + assignment_to_bytes(WEEK_3)) == WEEK_3


@pytest.mark.parametrize(
    "title", ["Week 3: hope", "日本語", "", "../..", "con", "x" * 500, "Ünï cødé"]
)
def test_a_new_id_names_a_folder_and_is_nobody_elses(title: str) -> None:
    one, other = new_assignment_id(title), new_assignment_id(title)
    assert names_a_folder(one)
    assert one != other
    assignment_to_bytes(replace(WEEK_3, id=one))


def test_days_after_the_due_date_are_counted_in_whole_days() -> None:
    due = replace(WEEK_3, due=date(2027, 3, 12))
    noon = datetime(2027, 3, 12, 12).astimezone()
    assert due.days_after(noon) == 0
    assert due.days_after(noon + timedelta(hours=11)) == 0
    assert due.days_after(noon + timedelta(hours=13)) == 1
    assert due.days_after((noon + timedelta(days=3)).astimezone(UTC)) == 3
    assert due.days_after(noon - timedelta(days=9)) == 0
    assert replace(due, due=None).days_after(noon) == 0


# -- anything at all

_value = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
_FIELD = st.sampled_from(list(document()))
_changed = st.dictionaries(_FIELD, _value, max_size=3).map(lambda fields: raw(**fields))
_cut = st.tuples(st.integers(0, len(raw())), st.binary(max_size=6), st.integers(0, 12)).map(
    lambda cut: raw()[: cut[0]] + cut[1] + raw()[cut[0] + cut[2] :]
)


@settings(max_examples=INPUTS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=200) | _changed | _cut)
def test_any_file_is_an_assignment_or_a_refusal(data: bytes) -> None:
    try:
        read = assignment_from_bytes(data)
    except InvalidData as fault:
        assert fault.code in (Problem.SHARED_UNFIT, Problem.SHARED_NEWER)
        shown = explain(fault)
        assert harmless(shown) == shown and "\n" not in shown and len(shown) < 400
        return
    assert names_a_folder(read.id)
    assert assignment_from_bytes(assignment_to_bytes(read)) == read
