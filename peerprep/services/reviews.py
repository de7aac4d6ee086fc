"""Reviews: writing one of somebody's take, and keeping those that come back about one's own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from peerprep.domain.packs import ReceivedTake
from peerprep.domain.review import Comment, CommentKind, PartnerRating, Review, Todo
from peerprep.domain.rubric import Rubric
from peerprep.services.changes import Changes, Subject
from peerprep.services.review_travel import (
    Arrival,
    TakenIn,
    file_name,
    keep_all,
    prepared,
    read_review,
    write_review,
)
from peerprep.sharing.review_file import ReviewFile
from peerprep.storage import packs, reviews
from peerprep.storage.database import Database
from peerprep.storage.received import ReceivedStore
from peerprep.storage.tables import new_id

__all__ = ["Arrival", "ReviewFile", "ReviewService", "TakenIn"]

Check = Callable[[], None]  # may raise to end slow work; nothing is left behind then


class ReviewService:
    """Keeps reviews, given and received; tells `Subject.REVIEWS` after each write.

    `write` and `read` are slow when there is a passphrase, use no database and may run in a job;
    everything else is quick. Every method with a review raises InvalidData(REVIEW_UNKNOWN) for one
    that is gone, and EnvironmentProblem when it can't be kept; then what was kept before stands.
    A stranger's file raises what `SharingService` lists. `rubric` is the one to use where a pack
    brings none.
    """

    def __init__(
        self,
        database: Database,
        received: ReceivedStore,
        changes: Changes,
        rubric: Callable[[], Rubric],
    ) -> None:
        self._database = database
        self._received = received
        self._changes = changes
        self._rubric = rubric

    # -- writing a review of somebody's take; all of it is kept as it is written

    def start(self, received_take_id: str, reviewer: str = "") -> Review:
        """Return the review of a received take, begun now if there is none yet.

        Its rubric is the one that came with the pack, else the one in use here; without a name of
        the reviewer, the one the pack was made for stands there. Raises PACK_UNKNOWN.
        """
        with self._database.transaction() as db:
            begun = reviews.of_received(db, received_take_id)
            if begun is not None:
                return begun
            take = packs.get_received(db, received_take_id)
            pack = packs.get_pack(db, take.pack_id)
            rubric, name = pack.rubric or self._rubric(), reviewer.strip() or pack.made_for
            now = datetime.now(UTC)
            review_id = reviews.start(db, received_take_id, pack.id, rubric, name, now)
            review = reviews.get(db, review_id)
        self._changes.tell(Subject.REVIEWS)
        return review

    def review(self, review_id: str) -> Review:
        """Return a review, given or received."""
        with self._database.transaction() as db:
            return reviews.get(db, review_id)

    def given(self) -> list[Review]:
        """Return the reviews of received takes that were begun here, newest first."""
        with self._database.transaction() as db:
            return reviews.given(db)

    def set_reviewer(self, review_id: str, name: str) -> Review:
        """Keep the name the speaker will see."""
        return self._change(review_id, reviewer=" ".join(name.split()))

    def set_listened(self, review_id: str) -> Review:
        """Note that the whole take was heard."""
        return self._change(review_id, listened=True)

    def set_keep(self, review_id: str, text: str) -> Review:
        """Keep the "one thing to keep"; empty takes it away."""
        return self._change(review_id, keep=text.strip())

    def add_comment(
        self, review_id: str, at_s: float | None, kind: CommentKind, text: str, quote: str = ""
    ) -> Comment:
        """Add a comment at a moment and return it; ValueError without words."""
        moment = None if at_s is None else max(0.0, at_s)
        return self.put_comment(review_id, Comment(new_id(), moment, kind, text, quote))

    def put_comment(self, review_id: str, comment: Comment) -> Comment:
        """Keep a comment in place of the one with its id, or bring a deleted one back."""
        if not comment.text.strip():
            raise ValueError("a comment has words")
        comment = replace(comment, text=comment.text.strip())
        with self._database.transaction() as db:
            kept = reviews.put_comment(db, review_id, comment)
        self._changes.tell(Subject.REVIEWS)
        return kept

    def delete_comment(self, review_id: str, comment_id: str) -> Comment | None:
        """Delete a comment and return it for undo; None when it was gone already."""
        with self._database.transaction() as db:
            deleted = reviews.delete_comment(db, review_id, comment_id)
        self._changes.tell(Subject.REVIEWS)
        return deleted

    def rate(self, review_id: str, criterion: str, level: str, sentence: str = "") -> Review:
        """Keep the word for a criterion; KeyError for one that the review's rubric lacks."""
        with self._database.transaction() as db:
            if not reviews.get(db, review_id).rubric.allows(criterion, level):
                raise KeyError((criterion, level))
            reviews.rate(db, review_id, PartnerRating(criterion, level, sentence.strip()))
            review = reviews.get(db, review_id)
        self._changes.tell(Subject.REVIEWS)
        return review

    def unrate(self, review_id: str, criterion: str) -> Review:
        """Take the word for a criterion back."""
        with self._database.transaction() as db:
            reviews.unrate(db, review_id, criterion)
            review = reviews.get(db, review_id)
        self._changes.tell(Subject.REVIEWS)
        return review

    # -- sending it back

    def file_name(self, review_id: str) -> str:
        """Return a name for the file, e.g. "Jordan-take-3-from-Sam.peerprep-review"."""
        with self._database.transaction() as db:
            review = reviews.get(db, review_id)
            take = packs.get_received(db, review.received_take_id or "")
            return file_name(packs.get_pack(db, review.pack_id), take, review)

    def prepare(self, review_ids: Sequence[str]) -> ReviewFile:
        """Return what goes into the file that is sent back; nothing is written yet.

        ValueError when they are not of one pack.
        """
        with self._database.transaction() as db:
            found = [reviews.get(db, review_id) for review_id in review_ids]
            takes: dict[str, ReceivedTake] = {}
            for review in found:
                takes[review.id] = packs.get_received(db, review.received_take_id or "")
        return prepared(found, takes, datetime.now(UTC).replace(microsecond=0))

    def write(
        self,
        file: ReviewFile,
        target: Path,
        passphrase: str | None = None,
        check: Check = lambda: None,
    ) -> None:
        """Write it, whole or not at all; call `saved` afterwards.

        Raises InvalidData: PASSPHRASE_EMPTY, SHARE_UNFIT, EXPORT_FORMAT_UNKNOWN (the name has to
        end in .peerprep-review); EnvironmentProblem: EXPORT_FAILED, LOCK_UNAVAILABLE.
        """
        folder = self._received.begin()
        try:
            write_review(file, target, passphrase, folder, check)
        finally:
            self._received.end(folder)

    def saved(self, file: ReviewFile) -> list[Review]:
        """Note that the file was written: `saved_at` and `revision` of its reviews."""
        kept = []
        with self._database.transaction() as db:
            for one in file.reviews:
                reviews.change(db, one.id, saved_at=file.saved_at, revision=one.revision)
                kept.append(reviews.get(db, one.id))
        self._changes.tell(Subject.REVIEWS)
        return kept

    def save_file(self, review_id: str, target: Path, passphrase: str | None = None) -> Review:
        """Prepare, write and note one review."""
        file = self.prepare([review_id])
        self.write(file, target, passphrase)
        return self.saved(file)[0]

    # -- reviews of one's own takes

    def read(
        self, source: Path, passphrase: str | None = None, check: Check = lambda: None
    ) -> ReviewFile:
        """Read a stranger's review file and check all of it; nothing is kept yet.

        SHARED_UNKNOWN for a pack; `SharingService.read` reads either.
        """
        folder = self._received.begin()
        try:
            return read_review(source, passphrase, folder, check)
        finally:
            self._received.end(folder)

    def keep(self, file: ReviewFile) -> tuple[TakenIn, ...]:
        """Keep the reviews of a file with their takes; opening it twice adds nothing twice.

        A later version takes the place of an earlier one; replies and to-dos stay. Reviews of
        takes that are not here are left out, and counted; raises InvalidData(REVIEW_UNMATCHED) when
        all are.
        """
        with self._database.transaction() as db:
            taken = keep_all(db, file, datetime.now(UTC))
        self._changes.tell(Subject.REVIEWS)
        return taken

    def take_in(self, source: Path, passphrase: str | None = None) -> tuple[TakenIn, ...]:
        """Read a review file and keep it: `read` and `keep` in one."""
        return self.keep(self.read(source, passphrase))

    def reviews_of(self, take_id: str) -> list[Review]:
        """Return the reviews of one's own take, oldest first."""
        with self._database.transaction() as db:
            return reviews.returned(db, take_id)[::-1]

    def reviewed(self) -> frozenset[str]:
        """Return the ids of one's own takes that have a review."""
        with self._database.transaction() as db:
            return reviews.reviewed(db)

    def returned(self) -> list[Review]:
        """Return all reviews of one's own takes, newest first."""
        with self._database.transaction() as db:
            return reviews.returned(db)

    def reply(self, review_id: str, comment_id: str, text: str) -> Review:
        """Keep an answer beside a comment, for oneself; empty takes it away."""
        return self._change_comment(review_id, comment_id, reply=text.strip())

    def set_todo(self, review_id: str, comment_id: str, *, todo: bool) -> Review:
        """Take a comment on for the next take of the question, or not any more."""
        return self._change_comment(review_id, comment_id, todo=todo, done=False)

    def set_done(self, review_id: str, comment_id: str, *, done: bool) -> Review:
        """Note that a to-do is done, or open again."""
        return self._change_comment(review_id, comment_id, done=done)

    def todos(self, question_key: str | None = None) -> list[Todo]:
        """Return the open to-dos, of one question or of all, newest review first."""
        with self._database.transaction() as db:
            return reviews.todos(db, question_key)

    def delete(self, review_id: str) -> None:
        """Delete a review for good, given or received, in the backups too."""
        self.review(review_id)
        with self._database.forgetting(review_id, "review"):
            with self._database.transaction() as db:
                reviews.delete(db, review_id)
            self._changes.tell(Subject.REVIEWS)

    def _change(self, review_id: str, **values: object) -> Review:
        with self._database.transaction() as db:
            reviews.change(db, review_id, **values)
            review = reviews.get(db, review_id)
        self._changes.tell(Subject.REVIEWS)
        return review

    def _change_comment(self, review_id: str, comment_id: str, **values: object) -> Review:
        """Change what the speaker keeps beside a comment; KeyError for one that is gone."""
        with self._database.transaction() as db:
            comments = {one.id: one for one in reviews.get(db, review_id).comments}
            changed = replace(comments[comment_id], **values)  # type: ignore[arg-type]
            reviews.put_comment(db, review_id, changed)
            review = reviews.get(db, review_id)
        self._changes.tell(Subject.REVIEWS)
        return review
