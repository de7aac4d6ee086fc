"""Versions of banks and rubrics: texts such as "3", "1.0" or "spring 2", whoever wrote them."""

import re
import unicodedata
from itertools import zip_longest

_PARTS = re.compile(r"\d+|[^\W\d]+")
_LAST_NUMBER = re.compile(r"(?<!\d)\d+\Z")
_LONGEST = 40

# Whether it is a number, how long it is, and what it is: digits are compared as text, for turning
# a stranger's thousands of them into a number takes long or is refused.
_Part = tuple[bool, int, str]


def is_before(one: str, other: str) -> bool:
    """Say whether a version comes before another; numbers in them count as numbers."""
    for left, right in zip_longest(_parts(one), _parts(other), fillvalue=(False, 0, "")):
        if left != right:
            return left < right
    return False


def next_version(version: str) -> str:
    """Return the version after this one: "3" gives "4", "1.0" gives "1.1", "spring" "spring 2"."""
    number = _LAST_NUMBER.search(version[-_LONGEST:])
    if number is None:
        raised = f"{version} 2"
    else:
        raised = f"{version[: -len(number[0])]}{int(number[0]) + 1}"
    if len(raised) > _LONGEST:  # no room: its first number counts on, else a number follows words
        first = _PARTS.search(version[:_LONGEST])
        raised = str(int(first[0]) + 1) if first and first[0].isdecimal() else "2"
    return raised if len(raised) <= _LONGEST else "2"


def _parts(version: str) -> list[_Part]:
    return [_part(part) for part in _PARTS.findall(version)]


def _part(part: str) -> _Part:
    if not part.isdecimal():  # "²" is a digit to some, and no number to any
        return (False, 0, part.casefold())
    digits = "".join(str(unicodedata.decimal(sign)) for sign in part).lstrip("0")
    return (True, len(digits), digits)
