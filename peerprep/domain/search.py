"""Where words stand in a text, as a person means it when they look for them."""

import re
import unicodedata

_APOSTROPHES = "'’‘ʼ"
_STRAIGHT = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_PARTS = re.compile(rf"(\s+|[{_APOSTROPHES}])")


def folded(text: str) -> str:
    """Return text as it is compared: case, accents' spelling and apostrophes made equal."""
    return unicodedata.normalize("NFC", text).casefold().translate(_STRAIGHT)


def hits(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return where `wanted` stands in a text, as offsets, from the start on.

    Capital letters, the kind of apostrophe and the kind of white space make no difference.
    """
    if not wanted:
        return []
    pattern = "".join(_piece(part) for part in _PARTS.split(wanted) if part)
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]


def _piece(part: str) -> str:
    if part.isspace():
        return r"\s+"
    return f"[{_APOSTROPHES}]" if part in _APOSTROPHES else re.escape(part)
