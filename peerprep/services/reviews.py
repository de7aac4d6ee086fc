"""Reviews: writing one of somebody's take, and keeping those that come back about one's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from peerprep.domain.review import Comment, CommentKind, Review, Todo


class Arrival(StrEnum):
    """What a returned review is to what was here before."""

    NEW = "new"
    NEWER = "newer"  # a later version of one that was here: it took its place
    SAME = "same"  # nothing changed
    OLDER = "older"  # a later version is here already: nothing changed


@dataclass(frozen=True, slots=True)
class TakenIn:
    """One review out of a file, as it is kept now."""

    arrival: Arrival
    review: Review


class ReviewFile:
    """One or more reviews as they travel in one file."""


class ReviewService:
    """Keeps reviews, given and received; tells `Subject.REVIEWS` after each write.

    `write` and `read` are slow when there is a passphrase, use no database and may run in a job;
    everything else is quick. Every method with a review raises InvalidData(REVIEW_UNKNOWN) for one
    that is gone, and EnvironmentProblem when it can't be kept; then what was kept before stands.
    A stranger's file raises what `SharingService` lists.
    """

    # -- writing a review of somebody's take; all of it is kept as it is written

    def start(self, received_take_id: str, reviewer: str = "") -> Review:
        """Return the review of a received take, begun now if there is none yet.

        Its rubric is the one that came with the pack, else PeerPrep's own. Raises PACK_UNKNOWN.
        """
        raise NotImplementedError

    def review(self, review_id: str) -> Review:
        """Return a review, given or received."""
        raise NotImplementedError

    def given(self) -> list[Review]:
        """Return the reviews of received takes that were begun here, newest first."""
        raise NotImplementedError

    def set_reviewer(self, review_id: str, name: str) -> Review:
        """Keep the name the speaker will see."""
        raise NotImplementedError

    def set_listened(self, review_id: str) -> Review:
        """Note that the whole take was heard."""
        raise NotImplementedError

    def add_comment(
        self, review_id: str, at_s: float | None, kind: CommentKind, text: str, quote: str = ""
    ) -> Comment:
        """Add a comment at a moment and return it; ValueError without words."""
        raise NotImplementedError

    def put_comment(self, review_id: str, comment: Comment) -> Comment:
        """Keep a comment in place of the one with its id, or bring a deleted one back."""
        raise NotImplementedError

    def delete_comment(self, review_id: str, comment_id: str) -> Comment | None:
        """Delete a comment and return it for undo; None when it was gone already."""
        raise NotImplementedError

    def rate(self, review_id: str, criterion: str, level: str, sentence: str = "") -> Review:
        """Keep the word for a criterion; KeyError for one that the review's rubric lacks."""
        raise NotImplementedError

    def unrate(self, review_id: str, criterion: str) -> Review:
        """Take the word for a criterion back."""
        raise NotImplementedError

    def set_keep(self, review_id: str, text: str) -> Review:
        """Keep the "one thing to keep"; empty takes it away."""
        raise NotImplementedError

    def file_name(self, review_id: str) -> str:
        """Return a name for the file, e.g. "Jordan-take-3-from-Sam.peerprep-review"."""
        raise NotImplementedError

    def prepare(self, review_ids: Sequence[str]) -> ReviewFile:
        """Return what goes into the file that is sent back; nothing is written yet."""
        raise NotImplementedError

    def write(self, file: ReviewFile, target: Path, passphrase: str | None = None) -> None:
        """Write it, whole or not at all; call `saved` afterwards.

        Raises InvalidData: PASSPHRASE_EMPTY, EXPORT_FORMAT_UNKNOWN (the name has to end in
        .peerprep-review); EnvironmentProblem(EXPORT_FAILED).
        """
        raise NotImplementedError

    def saved(self, file: ReviewFile) -> list[Review]:
        """Note that the file was written: `saved_at` and `revision` of its reviews."""
        raise NotImplementedError

    def save_file(self, review_id: str, target: Path, passphrase: str | None = None) -> Review:
        """Prepare, write and note one review."""
        raise NotImplementedError

    # -- reviews of one's own takes

    def read(self, source: Path, passphrase: str | None = None) -> ReviewFile:
        """Read a stranger's review file and check all of it; nothing is kept yet."""
        raise NotImplementedError

    def keep(self, file: ReviewFile) -> tuple[TakenIn, ...]:
        """Keep the reviews of a file with their takes; opening it twice adds nothing twice.

        A later version takes the place of an earlier one; replies and to-dos stay. Reviews of
        takes that are not here are left out; raises InvalidData(REVIEW_UNMATCHED) when all are.
        """
        raise NotImplementedError

    def take_in(self, source: Path, passphrase: str | None = None) -> tuple[TakenIn, ...]:
        """Read a review file and keep it: `read` and `keep` in one."""
        raise NotImplementedError

    def reviews_of(self, take_id: str) -> list[Review]:
        """Return the reviews of one's own take, oldest first."""
        raise NotImplementedError

    def returned(self) -> list[Review]:
        """Return all reviews of one's own takes, newest first."""
        raise NotImplementedError

    def reply(self, review_id: str, comment_id: str, text: str) -> Review:
        """Keep an answer beside a comment, for oneself; empty takes it away."""
        raise NotImplementedError

    def set_todo(self, review_id: str, comment_id: str, *, todo: bool) -> Review:
        """Take a comment on for the next take of the question, or not any more."""
        raise NotImplementedError

    def set_done(self, review_id: str, comment_id: str, *, done: bool) -> Review:
        """Note that a to-do is done, or open again."""
        raise NotImplementedError

    def todos(self, question_key: str | None = None) -> list[Todo]:
        """Return the open to-dos, of one question or of all, newest review first."""
        raise NotImplementedError

    def delete(self, review_id: str) -> None:
        """Delete a review for good, given or received, in the backups too."""
        raise NotImplementedError
