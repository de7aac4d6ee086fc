"""Names of files: from elsewhere, fit to stand in a sentence, and new ones, safe everywhere."""

import re
import unicodedata

SHOWN_MOST = 40
_STEM_MOST = 40
_APOSTROPHES = re.compile("['’‘]")
_NOT_IN_A_NAME = re.compile(r"[\W_]+")
_ENDING_MOST = 8
# Marks that turn the direction of what follows could make "exe.wav" of "vaw.exe".
_TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = frozenset(("Cc", "Zl", "Zp"))
_HALF = "Cs"  # of a name that is not UTF-8


def plain_name(name: str) -> str:
    """Return a file's name on one line, without marks that nobody sees."""
    seen = (
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) == _HALF else sign
        for sign in unicodedata.normalize("NFC", name)
        if sign not in _TURNS and unicodedata.category(sign) not in _UNSEEN
    )
    return "".join(seen).strip() or "?"


def shown_name(name: str, most: int = SHOWN_MOST) -> str:
    """Return a plain name of at most so many characters; the beginning and the ending stay."""
    name = plain_name(name)
    if len(name) <= most:
        return name
    stem, _, ending = name.rpartition(".")
    tail = ending if stem and len(ending) < _ENDING_MOST else ""
    return f"{name[: most - len(tail) - 1]}…{tail}"


def dashed(words: str) -> str:
    """Return a name without ending, of letters, digits and dashes; empty when nothing is left."""
    plain = unicodedata.normalize("NFKC", words)
    stem = _NOT_IN_A_NAME.sub("-", _APOSTROPHES.sub("", plain)).strip("-")
    return stem[:_STEM_MOST].rsplit("-", 1)[0] if len(stem) > _STEM_MOST else stem


def safe_stem(words: str) -> str:
    """Return the same in small letters."""
    return dashed(words).lower()
