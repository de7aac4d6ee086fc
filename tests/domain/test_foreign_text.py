import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.foreign_text import harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words.", "Plain words."),
        ("<b onclick=x>bold</b> &amp;", "<b onclick=x>bold</b> &amp;"),
        ("a\u202eb\u2066c\u2069d", "abcd"),
        ("\ufeffzero\u200bwidth\u00ad", "zerowidth"),
        ("tab\tand\r\nbreak\u2028more\x85end\x0b", "tab\tand\nbreak\nmore\nend\n"),
        ("bell\x07 esc\x1b[2J c1\x9b2J", "bell esc[2J c12J"),
        ("tag\U000e0041s", "tags"),
        ("half\ud800", "half"),
        ("שלום\u200f, مرحبا\u061c", "שלום\u200f, مرحبا\u061c"),
        ("👩\u200d🏫", "👩\u200d🏫"),
        ("e" + "\u0301" * 40, "e" + "\u0301" * 4),
        ("Señora, naïve, ’quoted’ — ½", "Señora, naïve, ’quoted’ — ½"),
    ],
)
def test_only_what_is_not_seen_goes(text: str, shown: str) -> None:
    assert harmless(text) == shown


@given(st.text())
def test_no_text_keeps_a_control_or_turning_mark(text: str) -> None:
    shown = harmless(text)
    bad = {sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs")} - {"\n", "\t"}
    assert not bad
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b")
    assert harmless(shown) == shown
