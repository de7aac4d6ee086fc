import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.plain_text import one_line


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
        ("z" + "\u0336" * 500 + "o", "z" + "\u0336" * 4 + "o"),
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
