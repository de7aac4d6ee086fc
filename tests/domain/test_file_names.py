import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.file_names import SHOWN_MOST, plain_name, shown_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("interview.m4a", "interview.m4a"),
        ("🎤 take.wav", "🎤 take.wav"),
        ("👩🏽\u200d🦱.ogg", "👩🏽\u200d🦱.ogg"),
        ("\u202eexe.wav", "exe.wav"),
        ("one\ntwo\u2028three.mp3", "onetwothree.mp3"),
        ("e\u0301te\u0301.mp3", "été.mp3"),
        ("\udcff.mp3", "\N{REPLACEMENT CHARACTER}.mp3"),
        ("\u200f\u202e", "?"),
    ],
)
def test_name_stands_on_one_plain_line(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_long_name_keeps_its_beginning_and_its_ending() -> None:
    assert shown_name("a" * 300 + ".m4a") == "a" * (SHOWN_MOST - 4) + "…m4a"


@given(st.text(max_size=400))
def test_any_name_is_short_enough_and_never_empty(name: str) -> None:
    assert 1 <= len(shown_name(name)) <= SHOWN_MOST
