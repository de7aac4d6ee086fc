"""Where words stand in a text, as a person means it when they look for them."""

import re

_APOSTROPHES = "['’‘ʼ]"


def hits(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return where `wanted` stands in a text, as offsets, from the start on.

    Capital letters, the kind of apostrophe and the kind of white space make no difference.
    """
    if not wanted:
        return []
    pattern = "".join(_piece(part) for part in re.split(r"(\s+|['’‘ʼ])", wanted) if part)
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]


def _piece(part: str) -> str:
    if part.isspace():
        return r"\s+"
    return _APOSTROPHES if re.fullmatch(_APOSTROPHES, part) else re.escape(part)
