"""A mock interview with someone beside the person: what the partner noted, and when."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class InterviewNote:
    """A partner's note at a moment of a take, `at_s` seconds of kept sound from its start.

    Private until `shared`: only then may it be shown to the person who spoke.
    """

    id: str
    take_id: str
    at_s: float
    text: str
    shared: bool
    written_at: datetime
