"""A partner with a profile of their own who listens to a take and sends a review back."""

from dataclasses import replace
from pathlib import Path

from peerprep.domain.review import CommentKind
from peerprep.profile import Profile
from tests.sharing.handing import CHOICES, hand_over

COMMENTS = (
    (14.5, CommentKind.STRENGTH, "Keeping the details to yourself felt steady."),
    (30.0, CommentKind.QUESTION, "What is it about the Tuesday group that helps?"),
    (58.0, CommentKind.SUGGESTION, "You could end on this line and stop there. It lands."),
)


def hand_out(profile: Profile, partner: Profile, take_id: str, folder: Path, who: str) -> str:
    """Hand a take over; returns the id of the review the partner began."""
    choices = replace(CHOICES, made_for=who)
    pack = hand_over(profile, take_id, folder / f"for-{who}.peerprep", choices)
    return partner.reviews.start(partner.sharing.open_pack(pack).takes[0].id).id


def send_back(
    profile: Profile,
    partner: Profile,
    take_id: str,
    folder: Path,
    who: str = "Sam",
    passphrase: str | None = None,
) -> Path:
    """Have a take reviewed with three comments, two ratings and a thing to keep."""
    review_id = hand_out(profile, partner, take_id, folder, who)
    service = partner.reviews
    for at_s, kind, words in COMMENTS:
        service.add_comment(review_id, at_s, kind, words)
    service.rate(review_id, "hope", "very_clear", "At the end.")
    service.rate(review_id, "work_connection", "clear")
    service.set_keep(review_id, "Waiting for her.")
    target = folder / f"from-{who}.peerprep-review"
    service.save_file(review_id, target, passphrase)
    return target
