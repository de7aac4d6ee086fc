"""Texts that strangers wrote, made harmless to show: nothing unseen, nothing that turns around.

Every text of a file from elsewhere goes through `harmless`; it is the only place with these rules.
"""

import re
import unicodedata

# Hebrew and Arabic need the plain direction marks, some scripts and emoji the joiners.
_USEFUL_UNSEEN = frozenset("\u061c\u200c\u200d\u200e\u200f")
_PILED_MOST = 4
_PILED = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]{5,}"
)


def harmless(text: str) -> str:
    """Return a text without characters that are not seen but change how others look.

    Marks that turn the direction of what follows, control characters and other unseen ones go;
    line breaks of any kind become plain ones, and no letter carries more than a few accents.
    """
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    seen = "".join(sign for sign in text if _is_fit(sign))
    return _PILED.sub(lambda pile: pile[0][:_PILED_MOST], seen)


def _is_fit(sign: str) -> bool:
    if sign in "\n\t" or sign in _USEFUL_UNSEEN:
        return True
    return unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co")
