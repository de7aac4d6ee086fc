"""Good files spoiled by chance: bytes changed, parts of documents replaced by something else."""

import copy
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

_EVIL = st.sampled_from(
    ["", " ", "\x00", "\u202e", "\ud800", "../..", "<b>", "a" * 3000, "9" * 40, "2027-02-31"]
)
_ODD: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.sampled_from([2**31, 2**63, 2**64, -(2**63), 10**400, 1e308, -1e308, 5e-324, 0.5])
    | _EVIL
    | st.text(max_size=20)
    | st.sampled_from([[], {}, [[]], [{}], {"a": []}, [None] * 60]).map(copy.deepcopy)
)


@st.composite
def spoiled_bytes(draw: st.DrawFn, wholes: Sequence[bytes]) -> bytes:
    """Return one of some good files with a few stretches changed, cut, doubled or put in."""
    data = bytearray(draw(st.sampled_from(wholes)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.sampled_from([0, 1, 2, 4, 30, 500]))
        match draw(st.sampled_from(["change", "cut", "double", "put in", "break off"])):
            case "change":
                new = draw(st.binary(max_size=8) | st.sampled_from([b"\0" * 4, b"\xff" * 4]))
                data[at : at + len(new)] = new
            case "cut":
                del data[at : at + length]
            case "double":
                data[at:at] = data[at : at + length]
            case "put in":
                data[at:at] = draw(st.binary(max_size=40))
            case "break off":
                del data[at:]
    return bytes(data)


@st.composite
def spoiled_document(draw: st.DrawFn, whole: Any) -> Any:
    """Return a good document with some of its parts replaced, taken out or doubled."""
    document = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 4))):
        document = _spoiled(draw, document)
    return document


def _spoiled(draw: st.DrawFn, value: Any) -> Any:
    keys = list(value) if isinstance(value, dict) else list(range(_length(value)))
    if not keys or draw(st.integers(0, 5)) == 0:
        return draw(_ODD)
    key = draw(st.sampled_from(keys))
    match draw(st.sampled_from(["deeper"] * 6 + ["out", "double"])):
        case "out":
            del value[key]
        case "double" if isinstance(value, list):
            value.insert(key, copy.deepcopy(value[key]))
        case _:
            value[key] = _spoiled(draw, value[key])
    return value


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0
