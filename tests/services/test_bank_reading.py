"""Reading question banks: the shipped one, good ones, and every way to be broken."""

import hashlib
import json
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from peerprep.domain.bank_json import bank_from_json, bank_to_json
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.rubric_json import rubric_from_json
from peerprep.resources import resource
from peerprep.services.bank_reading import (
    MAX_BANK_BYTES,
    SHIPPED_SHA256,
    check_bank,
    load_bank,
    read_bank,
)
from peerprep.wording import explain

SHIPPED = resource("questions.json").read_bytes()
SCHEMA = json.loads(resource("question-bank.schema.json").read_bytes())


def small() -> dict[str, Any]:
    """Return a whole bank with six questions."""
    entry = {"category": "home", "roles": ["any"], "time_s": 60, "story": False}
    questions = [{"key": f"q{n}", "text": f"Question {n}?", **entry} for n in range(5)]
    questions.append({"key": "q5", "text": "Last?", **entry, "roles": ["coach"], "story": True})
    return {
        "format": 1,
        "id": "riverside",
        "version": "3",
        "title": "Riverside spring cohort",
        "language": "en",
        "categories": [{"id": "home", "label": "At home"}, {"id": "idle", "label": "Unused"}],
        "roles": [{"id": "coach", "label": "Coach"}],
        "questions": questions,
    }


def rubric(*, first: dict[str, Any] | None = None, **changed: Any) -> dict[str, Any]:
    """Return a rubric with two levels and one criterion, `first` and other fields changed."""
    words = {"id": "hope", "title": "Hope", "about_own": "Yours", "about_other": "Theirs"}
    criterion = {**words, "levels": {"no": "Not heard", "yes": "Heard"}, **(first or {})}
    return {
        "format": 1,
        "id": "short",
        "version": "1",
        "language": "en",
        "title": "Short",
        "levels": [{"id": "no", "label": "Not yet"}, {"id": "yes", "label": "Clear"}],
        "criteria": [criterion],
        **changed,
    }


def raw(document: Any) -> bytes:
    return json.dumps(document).encode()


def refusal(data: bytes) -> tuple[object, object]:
    """Return the place and the rule for which a bank is refused."""
    with pytest.raises(InvalidData) as caught:
        load_bank(data, "riverside.json")
    assert caught.value.code is Problem.BANK_INVALID
    assert caught.value.params["name"] == "riverside.json"
    return caught.value.params["place"], caught.value.params["rule"]


def test_the_schema_is_one_and_every_field_is_described() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    question = SCHEMA["$defs"]["question"]
    fields = [*SCHEMA["properties"].values(), *question["properties"].values()]
    assert all(field["description"] for field in fields)


def test_the_schema_accepts_the_shipped_bank() -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(SHIPPED))) == []
    assert len(load_bank(SHIPPED, "questions.json").questions) == 95


def test_the_shipped_bank_is_the_one_that_was_checked() -> None:
    # A checkout on Windows may have other line ends; then the bank is checked at each start.
    data = SHIPPED.replace(b"\r\n", b"\n")
    assert hashlib.sha256(data).hexdigest() == SHIPPED_SHA256


def test_the_checklist_items_of_the_schema_are_those_of_the_questions() -> None:
    bank = load_bank(SHIPPED, "questions.json")
    fields = SCHEMA["$defs"]["question"]["properties"]
    for name in ("aim_for", "watch_for"):
        used = {item for question in bank.questions for item in getattr(question, name)}
        assert used <= set(fields[name]["items"]["enum"])


def test_a_small_bank_needs_no_optional_field() -> None:
    bank = load_bank(raw(small()), "riverside.json")
    assert bank.title == "Riverside spring cohort"
    assert bank.questions[5].roles == ("coach",)
    assert (bank.questions[0].covers, bank.authors, bank.licence) == ((), (), "")


def test_a_byte_order_mark_is_no_trouble() -> None:
    assert load_bank(b"\xef\xbb\xbf" + raw(small()), "x").id == "riverside"


def put(*path: str | int, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[dict[str, Any]], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        del document[path[-1]]

    return change


Q4 = ("questions", 4)
BROKEN = [
    (put(*Q4, "roles", value=[7]), "questions[4].roles[0]", "has to be text"),
    (put(*Q4, "roles", value=["chef"]), "questions[4].roles[0]", "is not listed in roles"),
    (put(*Q4, "roles", value=[]), "questions[4].roles", "is an empty list"),
    (put(*Q4, "roles", value=["any", "any"]), "questions[4].roles", "has the same entry twice"),
    (put(*Q4, "roles", value="any"), "questions[4].roles", "has to be a list"),
    (put(*Q4, "roles", value=None), "questions[4].roles", "has to be a list"),
    (drop(*Q4, "text"), "questions[4].text", "is missing"),
    (put(*Q4, "text", value=" \n"), "questions[4].text", "is empty"),
    (put(*Q4, "text", value="x" * 2001), "questions[4].text", "is longer than 2000 characters"),
    (put(*Q4, "text", value=["x"]), "questions[4].text", "has to be text"),
    (put(*Q4, "text", value="a\x00b"), "questions[4].text", "has a character that can’t be shown"),
    (put(*Q4, "text", value="\udc80"), "questions[4].text", "has a character that can’t be shown"),
    (put(*Q4, value="x"), "questions[4]", "has to be a group of fields in curly brackets"),
    (put(*Q4, "time_s", value="60"), "questions[4].time_s", "has to be a whole number"),
    (put(*Q4, "time_s", value=60.5), "questions[4].time_s", "has to be a whole number"),
    (put(*Q4, "time_s", value=True), "questions[4].time_s", "has to be a whole number"),
    (put(*Q4, "time_s", value=0), "questions[4].time_s", "is less than 5"),
    (put(*Q4, "time_s", value=1e9), "questions[4].time_s", "is more than 3600"),
    (put(*Q4, "story", value="no"), "questions[4].story", "has to be true or false"),
    (put(*Q4, "story", value=0), "questions[4].story", "has to be true or false"),
    (
        put(*Q4, "key", value="My key"),
        "questions[4].key",
        "may have only small letters, digits, hyphens and underscores",
    ),
    (
        put(*Q4, "key", value="q4\n"),
        "questions[4].key",
        "may have only small letters, digits, hyphens and underscores",
    ),
    (put(*Q4, "key", value="q1"), "questions[4].key", "is the same as in questions[1]"),
    (put(*Q4, "category", value="work"), "questions[4].category", "is not listed in categories"),
    (put(*Q4, "covers", value=["ok", ""]), "questions[4].covers[1]", "is empty"),
    (put(*Q4, "covers", value=["x"] * 31), "questions[4].covers", "has more than 30 entries"),
    (
        put(*Q4, "aim_for", value=["hope_recovery", "luck"]),
        "questions[4].aim_for[1]",
        "is not an item of the checklist that fits here",
    ),
    (
        put(*Q4, "watch_for", value=["hope_recovery"]),
        "questions[4].watch_for[0]",
        "is not an item of the checklist that fits here",
    ),
    (
        put(*Q4, "x-mine", value={"a": ["\x1b"]}),
        "questions[4].x-mine.a[0]",
        "has a character that can’t be shown",
    ),
    (put("x\x1b", value=1), "the file", "has a field name that can’t be shown"),
    (drop("questions"), "questions", "is missing"),
    (drop("format"), "format", "is missing"),
    (put("format", value=True), "format", "has to be 1"),
    (put("language", value="English!"), "language", "is not a language tag such as en or es-MX"),
    (put("title", value=3), "title", "has to be text"),
    (
        put("categories", 1, "id", value="home"),
        "categories[1].id",
        "is the same as in categories[0]",
    ),
    (
        put("categories", 0, "suggested", value="no"),
        "categories[0].suggested",
        "has to be true or false",
    ),
    (put("roles", value=[{"id": "coach"}]), "roles[0].label", "is missing"),
    (put("authors", value=[""]), "authors[0]", "is empty"),
    (
        put(*Q4, "aim_for", value=["role_limits"] * 21),
        "questions[4].aim_for",
        "has more than 20 entries",
    ),
    (put(*Q4, "text", value="\u202e\u200b"), "questions[4].text", "is empty"),
    (put("rubric", value=[]), "rubric", "has to be a group of fields in curly brackets"),
    (put("rubric", value={"format": 1}), "rubric.id", "is missing"),
    (put("rubric", value=rubric(levels=[])), "rubric.levels", "has fewer than 2 entries"),
    (put("rubric", value=rubric(criteria=[])), "rubric.criteria", "is an empty list"),
    (
        put("rubric", value=rubric(first={"levels": {"no": "x", "yes": 3}})),
        "rubric.criteria[0].levels.yes",
        "has to be text",
    ),
    (
        put("rubric", value=rubric(levels=[{"id": "no", "label": "No"}] * 2)),
        "rubric.levels[1].id",
        "is the same as in levels[0]",
    ),
]


@pytest.mark.parametrize(("change", "place", "rule"), BROKEN)
def test_a_broken_bank_names_the_place_and_the_rule(
    change: Callable[[dict[str, Any]], None], place: str, rule: str
) -> None:
    document = small()
    change(document)
    assert refusal(raw(document)) == (place, rule)


@pytest.mark.parametrize(
    ("data", "place", "rule"),
    [
        (b"", "the file", "is empty"),
        (b" \n", "the file", "is empty"),
        (b"\xff\xfe{", "the file", "is not UTF-8 text"),
        (b"PK\x03\x04\x9f", "the file", "is not UTF-8 text"),
        (b"[]", "the file", "has to be a group of fields in curly brackets"),
        (b"null", "the file", "has to be a group of fields in curly brackets"),
        (b'{"a": 1\n "b": 2}', "line 2, column 2", "needs a comma before it, or a bracket is open"),
        (b'{"a" 1}', "line 1, column 6", "needs a colon before it"),
        (b"{a: 1}", "line 1, column 2", "needs a field name in double quotes"),
        (b'{"a": }', "line 1, column 7", "needs a value"),
        (b'{"a": "b}', "line 1, column 7", "begins a text with no closing quote"),
        (b'{"a": "b\n"}', "line 1, column 9", "has a line break or tab inside a text"),
        (b'{"a": "\\q"}', "line 1, column 8", "has a backslash that means nothing there"),
        (b"{} {}", "line 1, column 4", "comes after the end of what belongs there"),
        (b'{"a": NaN}', "the file", "has NaN where a number belongs"),
        (b'{"a": 1e999}', "the file", "has a number that is too large"),
        (b'{"id": "a", "id": "b"}', "the file", "has the field “id” twice in one group"),
        (b'{"a": ' + b"9" * 5000 + b"}", "the file", "has a number that is too long"),
        (b"[" * 200_000, "the file", "has too many brackets inside each other"),
        (b'{"a":' * 200_000, "the file", "has too many brackets inside each other"),
    ],
)
def test_a_file_that_is_no_bank_is_told_in_one_sentence(data: bytes, place: str, rule: str) -> None:
    assert refusal(data) == (place, rule)


def test_the_sentence_reads_well() -> None:
    document = small()
    document["questions"][4]["roles"] = [7]
    with pytest.raises(InvalidData) as caught:
        load_bank(raw(document), "riverside.json")
    assert "riverside.json was not used: questions[4].roles[0] has to be text." in explain(
        caught.value
    )


def test_an_enormous_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(InvalidData) as caught:
        read_bank(path)
    assert caught.value.params["rule"] == f"is larger than {MAX_BANK_BYTES // 1_000_000} MB"


def test_unknown_fields_deep_inside_are_kept() -> None:
    document = small()
    deep: Any = "core"
    for _ in range(100):
        deep = [{"x": deep}]
    document["questions"][0]["x-tree"] = deep
    assert bank_to_json(load_bank(raw(document), "x"))["questions"][0]["x-tree"] == deep


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
places = st.sampled_from(
    [(name,) for name in (*small(), "rubric")]
    + [("questions", 4, name) for name in SCHEMA["$defs"]["question"]["properties"]]
    + [("categories", 0, "label"), ("roles", 0), ("x-new",)]
)


@settings(deadline=None)  # the machine may be busy
@given(places, json_values)
def test_any_value_anywhere_is_taken_or_refused_in_words(
    path: tuple[str | int, ...], value: Any
) -> None:
    document = small()
    put(*path, value=value)(document)
    try:
        bank = load_bank(raw(document), "x")
    except InvalidData as problem:
        if problem.code is not Problem.BANK_NEWER:  # which has no place
            assert problem.params["place"]
            assert problem.params["rule"]
    else:
        assert bank_from_json(bank_to_json(bank)) == bank


@settings(deadline=None)  # the machine may be busy
@given(st.binary(max_size=60) | st.text(alphabet='{}[]",:0e-.\\ntrue', max_size=40).map(str.encode))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    with pytest.raises(InvalidData):
        load_bank(data, "x")


def test_a_newer_format_is_told_so() -> None:
    with pytest.raises(InvalidData) as caught:
        load_bank(raw(small() | {"format": 2, "questions": "in a new way"}), "riverside.json")
    assert caught.value.code is Problem.BANK_NEWER
    assert "newer PeerPrep" in explain(caught.value)


def test_a_rubric_comes_along_as_it_is() -> None:
    document = small() | {"rubric": rubric(**{"x-more": [1]})}
    bank = load_bank(raw(document), "x")
    assert bank.rubric == document["rubric"]
    assert bank_to_json(bank)["rubric"] == document["rubric"]
    assert rubric_from_json(bank.rubric or {}).allows("hope", "yes")


def test_unseen_marks_of_a_stranger_are_gone_from_what_is_shown() -> None:
    document = small() | {"title": "Cohort \u202egnp.exe", "x-note": "\u202ekept"}
    document["questions"][0] |= {
        "text": "<script>alert(1)</script>\u2066 <img src=x>\u2028next\x9b2J",
        "covers": ["a\u200bb"],
    }
    document["categories"][0]["label"] = "At\ufeff home"
    bank = load_bank(raw(document), "x")
    assert bank.title == "Cohort gnp.exe"
    assert bank.questions[0].text == "<script>alert(1)</script> <img src=x>\nnext2J"
    assert bank.questions[0].covers == ("ab",)
    assert bank.category_label("home") == "At home"
    assert bank.extra["x-note"] == "\u202ekept"


def test_brackets_too_deep_to_be_written_again_are_refused() -> None:
    deep: Any = 1
    for _ in range(300):
        deep = [deep]
    document = small() | {"x-deep": deep}
    assert refusal(raw(document)) == ("the file", "has too many brackets inside each other")


def test_a_wide_list_far_inside_takes_little_memory() -> None:
    wide: Any = [0] * 200_000
    for _ in range(240):
        wide = [wide]
    tracemalloc.start()
    try:
        load_bank(raw(small() | {"x-wide": wide}), "x")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 300_000_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(EnvironmentProblem) as caught:
        read_bank(tmp_path / "pipe.json")
    assert caught.value.code is Problem.FILE_UNREADABLE


def test_a_missing_or_closed_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        read_bank(tmp_path / "gone.json")
    assert caught.value.code is Problem.FILE_MISSING
    with pytest.raises(EnvironmentProblem) as caught:
        read_bank(tmp_path)
    assert caught.value.code is Problem.FILE_UNREADABLE
    assert caught.value.params == {"path": str(tmp_path)}


def test_a_check_says_what_is_in_a_bank(tmp_path: Path) -> None:
    path = tmp_path / "riverside.json"
    path.write_bytes(raw(small()))
    summary = check_bank(path)
    assert (summary.id, summary.version, summary.questions, summary.stories) == (
        "riverside",
        "3",
        6,
        1,
    )
    assert summary.by_category == (("At home", 6),)


def test_the_example_in_the_guide_is_a_whole_bank() -> None:
    guide = Path(__file__).parents[2] / "docs" / "question-bank.md"
    example = guide.read_text(encoding="utf-8").split("```json\n")[1].split("```")[0]
    assert load_bank(example.encode(), "guide").questions[0].key == "bus-stop"
