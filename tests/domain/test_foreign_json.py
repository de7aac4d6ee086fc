"""A stranger's JSON: what is refused, and how texts come out."""

import json
import math
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.foreign_json import Limits, Unfit, parse
from peerprep.domain.foreign_text import harmless

LIMITS = Limits(size_bytes=10_000, items=500)
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467 ok"


def refusal(data: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(Unfit) as caught:
        parse(data, limits)
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b" \n ", "the file is empty"),
        (b"\xff\xfe{\x00}\x00", "the file is not UTF-8 text"),
        (b"x" * 10_001, "the file is larger than 10 kB"),
        (b"[" + b"0," * 600 + b"0]", "the file has more than 500 entries"),
        (b"[" * 400 + b"]" * 400, "the file has too many brackets inside each other"),
        (b"[" * 17 + b"]" * 17, "the file has too many brackets inside each other"),
        (b'{"a": NaN}', "the file has NaN where a number belongs"),
        (b"[-Infinity]", "the file has -Infinity where a number belongs"),
        (b"[1e999]", "the file has a number that is too large"),
        (b"[" + b"9" * 5000 + b"]", "the file has a number that is too long"),
        (b'{"a": 1, "a": 2}', "the file has the field “a” twice in one group"),
        (b'{"a\\u202e": 1}', "the file has a field name that can’t be shown"),
        (b'{"x": {"a\\nb": 1}}', "x has a field name that can’t be shown"),
        (b'{"a": 1} {"b": 2}', "line 1, column 10 comes after the end of what belongs there"),
        (b'{"a": "x', "line 1, column 7 begins a text with no closing quote"),
        (b"{'a': 1}", "line 1, column 2 needs a field name in double quotes"),
        (b"<html>", "line 1, column 1 needs a value"),
    ],
)
def test_refused_in_words(data: bytes, said: str) -> None:
    assert refusal(data) == said


def test_hundreds_of_thousands_of_brackets_are_refused() -> None:
    limits = Limits(size_bytes=10**6, items=10**6)
    assert "too many brackets" in refusal(b"[" * 300_000, limits)
    assert "too many brackets" in refusal(b'{"a":' * 100_000, limits)


def test_a_long_text_is_named() -> None:
    said = refusal(b'{"a": [1, "xxxxx"]}', Limits(size_bytes=100, items=10, text=4))
    assert said == "a[1] is longer than 4 characters"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\r\nlines\u2028three\rfour", "two\nlines\nthree\nfour"),
        ("\x1b[31mred\x07\x00", "[31mred"),
        ("exe\u202evaw.\u2066x\u2069", "exevaw.x"),
        ("zero\u200bwidth\ufeff\u00ad", "zerowidth"),
        ("e\u0301", "é"),
        ("half \ud83d here", "half  here"),
        ("a" + "\u0301" * 50, "á" + "\u0301" * 8),
        (FAMILY, FAMILY),
        ("<b onclick='x()'>&amp;</b>", "<b onclick='x()'>&amp;</b>"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("\uffff\U0001fffe", ""),
    ],
)  # fmt: skip
def test_texts_come_out_safe_to_show(text: str, shown: str) -> None:
    assert harmless(text) == shown
    assert parse(json.dumps([text]).encode(), LIMITS) == [shown]


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = harmless(text)
    assert harmless(once) == once
    assert once == unicodedata.normalize("NFC", once)


def _kinds(value: Any) -> set[type]:
    if isinstance(value, dict):
        return {dict}.union(*(_kinds(one) for one in value.values()), map(type, value))
    if isinstance(value, list):
        return {list}.union(*map(_kinds, value))
    return {type(value)}


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.binary() | _json.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_become_plain_data_or_a_refusal(data: bytes) -> None:
    try:
        document = parse(data, LIMITS)
    except Unfit:
        return
    assert _kinds(document) <= {dict, list, str, int, float, bool, type(None)}
    assert all(math.isfinite(value) for value in [document] if isinstance(value, float))
