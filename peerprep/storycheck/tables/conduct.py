"""Conduct items (4.14, 4.15, 4.17, 4.19): what the speaker did, does or would do to others."""

from peerprep.storycheck.rules import Rule
from peerprep.storycheck.tables import (
    advice_fixing,
    boundary_crossing,
    clinical_overreach,
    imposing_pathway,
)

RULES: tuple[Rule, ...] = (
    advice_fixing.RULES
    + clinical_overreach.RULES
    + imposing_pathway.RULES
    + boundary_crossing.RULES
)
