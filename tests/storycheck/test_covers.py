import pytest

from peerprep.storycheck.checker import check
from peerprep.storycheck.covers import covers_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My counselor, Dana Whitfield, believed me.", ["Dana Whitfield"]),
        ("Dana told me. I will go with Will.", ["Dana", "Will"]),
        ("My sister Ana María López said hi.", ["Ana María López"]),
        ("I saw Marcus O’Neil’s family.", ["Marcus O'Neil"]),
        ("I was at Lakeside Hospital for three weeks.", ["Lakeside Hospital"]),
        ("On Tuesday I went to Narcotics Anonymous in Ohio.", []),
        ("Will you come? May I? Hope helps.", []),
        ("", []),
    ],
)
def test_names_and_places_are_found(text: str, expected: list[str]) -> None:
    assert [cover.words for cover in covers_in(text, check(text))] == expected
