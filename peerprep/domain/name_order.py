"""The order in which people's names are listed, the same on every computer."""

import unicodedata

# Letters that are no letter and a mark in Unicode, as people who file names take them apart.
_APART = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


def by_name(name: str) -> tuple[str, str, str]:
    """Return a key to sort by: capitals, accents and punctuation count only between equals."""
    apart = unicodedata.normalize("NFKD", name.casefold()).translate(_APART)
    plain = "".join(sign if sign.isalnum() else " " for sign in apart if not _is_mark(sign))
    return " ".join(plain.split()), apart, name


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign) == "Mn" or sign in "'’"
