import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.foreign_text import harmless, one_line


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
        ("e" + "\u0301" * 40, "é" + "\u0301" * 8),
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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Hope comes through", "Hope comes through"),
        ("a\x00b\x1b[31mc\x7f\x9f", "ab[31mc"),
        ("evil\u202egnp.exe\u2069", "evilgnp.exe"),
        ("\ufeffa\u200bb\u00adc\U000e0041", "abc"),
        ("one\r\ntwo\u2028three\tfour", "one two three four"),
        ("half \ud83d", "half"),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
        ("cafe\u0301", "café"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🦽", "👩\u200d🦽"),
        ("z" + "\u0336" * 500 + "o", "z" + "\u0336" * 8 + "o"),
        ("a" + "\u20dd" * 50, "a" + "\u20dd" * 8),
        ("", ""),
    ],
)
def test_only_what_can_be_seen_stays_on_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@given(st.text(st.characters(), max_size=60))
def test_a_clean_line_stays_as_it_is(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert line == line.strip()
    assert not {unicodedata.category(sign) for sign in line} & {"Cc", "Cs", "Zl", "Zp"}
    line.encode()
