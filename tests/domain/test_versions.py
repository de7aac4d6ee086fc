"""Versions as strangers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.versions import is_before, next_version


@pytest.mark.parametrize(
    ("version", "after"),
    [
        ("3", "4"),
        ("1.9", "1.10"),
        ("2026-9", "2026-10"),
        ("1000000000", "1000000001"),
        ("spring", "spring 2"),
        ("²", "² 2"),
        ("", " 2"),
        ("v" * 39 + "9", "2"),
        ("7 " + "v" * 38, "8"),
        ("9" * 40, "2"),
    ],
)
def test_the_next_version_is_one_more(version: str, after: str) -> None:
    assert next_version(version) == after


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2", "10"),
        ("1.9", "1.10"),
        ("3", "3.1"),
        ("spring", "spring 2"),
        ("spring", "1"),
        ("2²", "3"),
        ("٣", "4"),
        ("9" * 4999, "9" * 5000),
    ],
)
def test_numbers_in_a_version_count_as_numbers(one: str, other: str) -> None:
    assert is_before(one, other)
    assert not is_before(other, one)


@pytest.mark.parametrize(("one", "other"), [("3", "3"), ("3", "03"), ("1.0", "1-0"), ("", "…")])
def test_versions_that_say_the_same_are_neither_before(one: str, other: str) -> None:
    assert not is_before(one, other)
    assert not is_before(other, one)


@given(st.text(min_size=1, max_size=40) | st.from_regex(r"[0-9²٣.a ]{1,40}", fullmatch=True))
def test_the_next_version_comes_later_and_fits(version: str) -> None:
    after = next_version(version)
    assert len(after) <= 40
    assert is_before(version, after) or version.strip("9") == ""
