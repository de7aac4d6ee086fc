"""Banks from strangers: refused in a sentence, or shown harmlessly; never half added."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerprep.domain.bank_json import bank_from_json, bank_to_json
from peerprep.domain.errors import InvalidData, PeerPrepError, Problem
from peerprep.domain.foreign_text import harmless
from peerprep.domain.pool import names_here, pool_of
from peerprep.domain.questions import QuestionBank
from peerprep.profile import Profile
from peerprep.services.bank_reading import load_bank, shipped_bank
from peerprep.services.banks import BankService
from peerprep.wording import explain
from tests.services.test_bank_reading import SCHEMA, raw, rubric, small


def nested(depth: int) -> bytes:
    return b'{"format": 1, "x": ' + b"[" * depth + b"]" * depth + b"}"


def with_question(**fields: Any) -> bytes:
    document = small()
    document["questions"][0] |= fields
    return raw(document)


MANY = [{**small()["questions"][0], "key": f"k{n}"} for n in range(2001)]
REFUSED = {
    "empty": b"",
    "a page of the web": b"<html><script>alert(1)</script></html>",
    "a program": b"\x7fELF\x02\x01\x01" + bytes(60),
    "a zip": b"PK\x03\x04" + bytes(60),
    "UTF-16": json.dumps(small()).encode("utf-16"),
    "cut off": raw(small())[:-20],
    "two documents": raw(small()) + raw(small()),
    "100 MB of spaces": b" " * 100_000_000,
    "100 MB of brackets": b"[" * 100_000_000,
    "ten million numbers": b"[" + b"1," * 4_900_000 + b"1]",
    "brackets in brackets": nested(100_000),
    "brackets just too deep": raw(small() | {"x": json.loads("[" * 400 + "]" * 400)}),
    "endless number": b'{"format": 1' + b"0" * 5000 + b"}",
    "number beyond all": raw(small()).replace(b'"time_s": 60', b'"time_s": 1e999', 1),
    "not a number": raw(small()).replace(b'"time_s": 60', b'"time_s": NaN', 1),
    "one field twice": b'{"format": 1, "id": "a", "id": "b"}',
    "a list": b"[]",
    "a text": b'"bank"',
    "newer format": raw(small() | {"format": 99}),
    "format as text": raw(small() | {"format": "1"}),
    "id that climbs": raw(small() | {"id": "../../etc/passwd"}),
    "id with a break": raw(small() | {"id": "a\nb"}),
    "id of another case": raw(small() | {"id": "Riverside"}),
    "id without end": raw(small() | {"id": "a" * 81}),
    "the id of ours": raw(small() | {"id": "peerprep-core"}),
    "questions as an object": raw(small() | {"questions": {"0": {}}}),
    "too many questions": raw(small() | {"questions": MANY}),
    "too many topics": raw(
        small() | {"categories": [{"id": f"c{n}", "label": "x"} for n in range(101)]}
    ),
    "key that climbs": with_question(key="../q"),
    "key of a follow-up": with_question(key="q1.follow-up-1"),
    "key twice": with_question(key="q1"),
    "text as a list": with_question(text=["x"]),
    "text as an object": with_question(text={"$gt": ""}),
    "text without end": with_question(text="x" * 2001),
    "text of nothing seen": with_question(text="\u202e\u200b\u2066"),
    "text with a zero": with_question(text="a\x00b"),
    "text that drives a terminal": with_question(text="\x1b]0;x\x07"),
    "half a letter": raw(small()).replace(b"Question 1?", b"\\ud83d"),
    "time below": with_question(time_s=-1),
    "time above": with_question(time_s=10**30),
    "time as text": with_question(time_s="60; DROP TABLE take"),
    "story as a number": with_question(story=1),
    "roles without end": with_question(roles=["any"] * 1000),
    "points without end": with_question(covers=["x"] * 100_000),
    "items that are none": with_question(aim_for=["__proto__"]),
    "topic that is none": with_question(category="nowhere"),
    "rubric as text": raw(small() | {"rubric": "<b>"}),
    "rubric with a level twice": raw(
        small() | {"rubric": rubric(levels=[{"id": "no", "label": "x"}] * 2)}
    ),
    "rubric that describes other levels": raw(
        small() | {"rubric": rubric(first={"levels": {"a": "x", "b": "y"}})}
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_one_sentence_and_nothing_is_added(
    profile: Profile, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "bank.json"
    path.write_bytes(REFUSED[name])
    with pytest.raises(InvalidData) as caught:
        profile.bank_exchange.look(path)
    said = explain(caught.value)
    assert 20 < len(said) < 400
    assert said.isprintable()
    assert caught.value.code in (
        Problem.BANK_INVALID,
        Problem.BANK_NEWER,
        Problem.BANK_BUILT_IN,
    )
    assert [bank.id for bank in BankService(profile._database).banks()] == ["peerprep-core"]


SHOWN = {
    "scripts": "<script>alert('x')</script><img src=x onerror=y>",
    "a template": "{path} %s ${HOME} {{7*7}} `id`",
    "a formula": '=HYPERLINK("http://example.org","x")',
    "a database": "'; DROP TABLE bank; --",
    "turned around": "abc\u202egnp.exe\u202c",
    "hidden signs": "a\u200b\u2060\ufeffb",
    "piled accents": "Z" + "\u0301" * 500,
    "one long word": "W" * 2000,
    "right to left": "שלום مرحبا",
    "pictures": "👩🏽‍🏫🏳️‍🌈",
    "a terminal of old": "x\x9b31mred",
    "breaks": "one\ntwo\u2028three\x85four",
}


@pytest.mark.parametrize("name", SHOWN)
def test_odd_texts_are_kept_as_harmless_letters(
    profile: Profile, tmp_path: Path, name: str
) -> None:
    odd = SHOWN[name]
    document = small() | {"title": odd[:100], "authors": [odd[:900]], "licence": odd[:150]}
    document["categories"][0]["label"] = odd[:70]
    document["questions"][0] |= {"text": odd, "covers": [odd[:900]], "note": odd}
    path = tmp_path / "bank.json"
    path.write_bytes(raw(document))
    bank = profile.bank_exchange.add(profile.bank_exchange.look(path))
    assert bank.questions[0].text == harmless(odd)
    assert bank.title == harmless(odd[:100])
    profile.bank_exchange.export("riverside", tmp_path / "again.json")
    assert profile.bank_exchange.look(tmp_path / "again.json").does_nothing


def outcome(data: bytes) -> QuestionBank | None:
    """Return the bank, or None when it was refused in words; anything else is raised."""
    try:
        return load_bank(data, "x.json")
    except PeerPrepError as problem:
        assert explain(problem)
        return None


texts = st.text(max_size=12) | st.sampled_from([*SHOWN.values(), "any", "home", "q1"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=10,
)
names = st.sampled_from(
    [*SCHEMA["properties"], *SCHEMA["$defs"]["question"]["properties"], "label", "x-new"]
)


def objects(document: Any) -> list[Any]:
    """Return every group and list inside a document, itself first."""
    found, at = [document], 0
    while at < len(found):
        inner = found[at].values() if isinstance(found[at], dict) else found[at]
        found.extend(value for value in inner if isinstance(value, dict | list))
        at += 1
    return found


@st.composite
def spoiled(draw: st.DrawFn) -> Any:
    """Return a whole bank in which some places were given any value, or lost theirs."""
    document: Any = small() | {"rubric": rubric()}
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.sampled_from(objects(document)))
        if isinstance(place, list):
            at = draw(st.integers(0, len(place)))
            place[at : at + draw(st.integers(0, 1))] = [draw(values)]
        elif place and draw(st.booleans()):
            del place[draw(st.sampled_from(sorted(place)))]
        else:
            place[draw(names | st.sampled_from(sorted(place) or ["x"]))] = draw(values)
    return document


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(spoiled())
def test_a_spoiled_bank_is_taken_whole_or_refused_in_words(document: Any) -> None:
    bank = outcome(json.dumps(document).encode())
    if bank is not None:
        assert bank_from_json(json.loads(json.dumps(bank_to_json(bank)))) == bank
        own = shipped_bank()
        pool = pool_of([own, replace(bank, names=names_here(bank, own))])
        assert len(pool.questions) == len(own.questions) + len(bank.questions)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_flipped_bytes_are_taken_or_refused_in_words(data: st.DataObject) -> None:
    whole = bytearray(raw(small()))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    outcome(bytes(whole))
