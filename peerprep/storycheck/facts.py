"""Facts of checklist section 6: computed from the findings, never judged."""

from collections.abc import Collection, Mapping

from peerprep.domain.checklist import Computed

_ENDING = ("role_connection", "hope_recovery", "purposeful_disclosure", "choice_pathways")
_HOPE = ("hope_recovery", "lessons_growth")


def compute(words: int, sentences: int, found: Mapping[str, Collection[int]]) -> Computed:
    """Return the computed facts; `found` maps items to the numbers of their sentences."""
    last_fifth = sentences - max(1, sentences // 5)
    ending = {index for item in _ENDING for index in found.get(item, ())}
    hope = {index for item in _HOPE for index in found.get(item, ())}
    position = None
    if hope:
        position = round(min(hope) / (sentences - 1), 3) if sentences > 1 else 0.0
    return Computed(
        words=words,
        ends_on_role_or_hope=any(index >= last_fifth for index in ending),
        first_hope_position=position,
    )
