import pytest

from peerprep.domain.tags import tidy_tags


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (["For  Friday ", " calm"], ("calm", "For Friday")),
        (["b, a,, B"], ("a", "b")),
        (["", " ", ","], ()),
        (["two\nlines"], ("two lines",)),
        (["é", "e\u0301"], ("é",)),
        (["Peer’s day", "peer's day"], ("Peer’s day",)),
    ],
)
def test_tags_are_tidied(written: list[str], kept: tuple[str, ...]) -> None:
    assert tidy_tags(written) == kept
