"""Include items (4.1 to 4.7): sentences that show what a strong story has."""

from peerprep.storycheck.rules import Rule
from peerprep.storycheck.tables import (
    choice_pathways,
    hope_recovery,
    lessons_growth,
    purposeful_disclosure,
    role_connection,
    role_limits,
    wellness_supports,
)

RULES: tuple[Rule, ...] = (
    role_connection.RULES
    + hope_recovery.RULES
    + lessons_growth.RULES
    + wellness_supports.RULES
    + choice_pathways.RULES
    + purposeful_disclosure.RULES
    + role_limits.RULES
)
