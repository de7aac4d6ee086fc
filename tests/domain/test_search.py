import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.search import hits


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Dana and dana", "DANA", [(0, 4), (9, 13)]),
        ("it’s and it's", "it's", [(0, 4), (9, 13)]),
        ("one\n two", "one two", [(0, 8)]),
        ("a.b axb", "a.b", [(0, 3)]),
        ("🌱 Ärzte", "ärzte", [(2, 7)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("any", "", []),
        ("any", "(", []),
    ],
)
def test_hits(text: str, wanted: str, found: list[tuple[int, int]]) -> None:
    assert hits(text, wanted) == found


@given(st.text(), st.text(min_size=1), st.text())
def test_what_is_there_is_found(before: str, wanted: str, after: str) -> None:
    assert hits(before + wanted + after, wanted)
