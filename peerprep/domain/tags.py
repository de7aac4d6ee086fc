"""Tags: short labels a person gives a take."""

import unicodedata
from collections.abc import Iterable


def tidy_tags(labels: Iterable[str]) -> tuple[str, ...]:
    """Return labels without spare spaces, each once in any case, in the order of the alphabet.

    A comma parts two labels, since people write them in one line.
    """
    single = (" ".join(part.split()) for label in labels for part in label.split(","))
    kept: dict[str, str] = {}
    for label in single:
        if label:
            kept.setdefault(_key(label), label)
    return tuple(kept[key] for key in sorted(kept))


def _key(label: str) -> str:
    return unicodedata.normalize("NFC", label).casefold()
