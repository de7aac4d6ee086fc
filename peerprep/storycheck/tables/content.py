"""Content items (4.8 to 4.10, 4.20): the words themselves count, whatever the framing.

Names and identifying details (4.11, 4.12) need capitals and are found by `names`.
"""

from peerprep.storycheck.rules import Rule
from peerprep.storycheck.tables import (
    graphic_detail,
    self_harm_method,
    substance_war_story,
    unneeded_private_detail,
)

RULES: tuple[Rule, ...] = (
    graphic_detail.RULES
    + self_harm_method.RULES
    + substance_war_story.RULES
    + unneeded_private_detail.RULES
)
