"""Texts that strangers wrote, made harmless to show: nothing unseen, nothing that turns around.

Every text of a file from elsewhere goes through here; it is the only place with these rules.
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls but tab and line end, marks that turn what follows, byte order marks, tags, half
# characters and code points that are no characters. Hebrew and Arabic need the plain direction
# marks, some scripts and emoji the joiners: those stay.
UNSEEN = (  # as a class of a pattern has them, without its brackets
    "\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufdd0-\ufdef"
    "\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}"
              for plane in range(1, 17))
)  # fmt: skip
_UNSEEN = re.compile(f"[{UNSEEN}]")
_MOST_MARKS = 8  # on one letter; more only cover the lines above and below


def harmless(text: str) -> str:
    """Return a text in NFC without characters that are not seen but change how others look.

    Line breaks of any kind become plain ones, tabs stay, and no letter carries a pile of accents.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return _with_few_marks(unicodedata.normalize("NFC", text))


def one_line(text: str) -> str:
    """Return the same on one line; any white space is one space."""
    return " ".join(harmless(text).split())


def _with_few_marks(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
