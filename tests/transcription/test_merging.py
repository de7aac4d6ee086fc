"""Two readings of the same sound made into one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.transcription.merging import with_lost_words

VERBATIM = "So, um, I sat in that room. You know. I was, uh, shaking."


def test_lost_clause_comes_back_and_fillers_stay() -> None:
    plain = "So I sat in that room, the one by the stairs, and waited. I was shaking."
    assert with_lost_words(VERBATIM, plain) == (
        "So, um, I sat in that room. the one by the stairs, and waited. I was, uh, shaking."
    )


@pytest.mark.parametrize(
    "plain",
    [
        "So I sat in that room. I was shaking.",
        "So, um, I sat in that room. You know, I was, uh, shaking.",
        "So I sat in the room. I was shaken.",
        "So then I sat in that room. I was shaking.",
        "",
    ],
    ids=["no fillers", "same", "other words", "one more", "nothing"],
)
def test_verbatim_words_stay(plain: str) -> None:
    assert with_lost_words(VERBATIM, plain) == VERBATIM


def test_nothing_heard_verbatim_is_the_plain_text() -> None:
    assert with_lost_words("", "I was shaking.") == "I was shaking."


texts = st.lists(st.sampled_from(["um", "so", "I", "was", "there,", "then", "not"])).map(" ".join)


@given(texts, texts)
def test_merging_never_shortens(verbatim: str, plain: str) -> None:
    assert len(with_lost_words(verbatim, plain).split()) >= len(verbatim.split())
