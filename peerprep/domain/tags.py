"""Tags: short labels a person gives a take."""

from collections.abc import Iterable

from peerprep.domain.search import folded


def tidy_tags(labels: Iterable[str]) -> tuple[str, ...]:
    """Return labels without spare spaces, each once as search tells them apart, in the order of
    the alphabet.

    A comma parts two labels, since people write them in one line.
    """
    single = (" ".join(part.split()) for label in labels for part in label.split(","))
    kept: dict[str, str] = {}
    for label in single:
        if label:
            kept.setdefault(folded(label), label)
    return tuple(kept[key] for key in sorted(kept))
