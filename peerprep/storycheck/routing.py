"""Section 3 of the checklist: which item wins when a sentence could count for two."""

from peerprep.storycheck.rules import Candidate

# For each pair on the same sentence the first wins, the second is dropped.
_WINS = (
    ("self_harm_method", "graphic_detail"),
    ("clinical_overreach", "advice_fixing"),
    ("clinical_overreach", "imposing_pathway"),
    ("imposing_pathway", "advice_fixing"),
    ("served_person_confidentiality", "third_party_identity"),
    ("boundary_crossing", "unneeded_private_detail"),
    ("substance_war_story", "unneeded_private_detail"),
    ("boundary_crossing", "role_limits"),
    ("stigmatizing_language", "provider_hostility"),
)
_ONLY_IF_STRONGER = frozenset(
    {
        ("clinical_overreach", "imposing_pathway"),
        ("boundary_crossing", "role_limits"),
        ("substance_war_story", "unneeded_private_detail"),
        ("stigmatizing_language", "provider_hostility"),
    }
)


def settle(found: list[Candidate]) -> list[Candidate]:
    """Return what is left of the candidates of one sentence, one per item."""
    best: dict[str, Candidate] = {}
    for candidate in found:
        known = best.get(candidate.item)
        if known is None or candidate.strength > known.strength:
            best[candidate.item] = candidate
    for winner, loser in _WINS:
        if winner not in best or loser not in best:
            continue
        if (winner, loser) in _ONLY_IF_STRONGER and best[loser].strength > best[winner].strength:
            continue
        del best[loser]
    return list(best.values())
