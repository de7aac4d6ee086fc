"""Handing a take over, as most tests do it."""

from pathlib import Path

from peerprep.domain.redaction import Cover, CoverKind
from peerprep.profile import Profile
from peerprep.services.sharing import Choices

COVERS = (
    Cover("Dana Whitfield", CoverKind.NAME),
    Cover("Lakeside Hospital", CoverKind.PLACE),
)
CHOICES = Choices(
    noticed=True,
    ratings=True,
    covers=COVERS,
    made_by="Jordan",
    made_for="Sam",
    note="Thank you.",
    listen_for="Does my hope come through?",
)


def hand_over(profile: Profile, take_id: str, target: Path, choices: Choices = CHOICES) -> Path:
    """Make a pack of one take."""
    profile.sharing.make(profile.sharing.plan([take_id], choices), target)
    return target


def files_of(profile: Profile) -> set[str]:
    """Return what lies in the received folder."""
    folder = profile.paths.received
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}
