"""Text from elsewhere, made one line of what can be seen: no controls, no turned directions."""

import re
import unicodedata

# Marks that turn the direction of what follows, are not seen, or hide text from a reader.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_CLOSELY_STACKED = 4  # marks on one letter; no written language needs more
_STACK = re.compile(r"(?:[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f])+")


def one_line(text: str) -> str:
    """Return a text in NFC on one line; what nobody sees is gone, white space is one space."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", text))
    seen = _STACK.sub(lambda marks: marks.group()[:_CLOSELY_STACKED], seen)
    # Taking a mark away can bring two others together.
    return " ".join(unicodedata.normalize("NFC", seen).split())
