"""What a person keeps beside a take: a note, tags, favorite, and their own rating."""

from collections.abc import Iterable
from datetime import UTC, datetime

from peerprep.domain.rubric import Rating, Rubric
from peerprep.services.changes import Changes, Subject
from peerprep.services.rubrics import RubricService
from peerprep.storage import margins
from peerprep.storage.database import Database


class MarginService:
    """Keeps notes, tags, favorites and self-ratings; tells `Subject.MARGINS` after each write.

    Every method raises InvalidData(TAKE_UNKNOWN) for a take that is gone, and EnvironmentProblem
    when it can't be kept (DISK_FULL and others); then what was kept before still stands.
    """

    def __init__(self, database: Database, changes: Changes, rubrics: RubricService) -> None:
        self._database = database
        self._changes = changes
        self._rubrics = rubrics

    def set_note(self, take_id: str, note: str) -> None:
        """Keep a note to oneself; an empty one takes it away."""
        with self._database.transaction() as db:
            margins.set_note(db, take_id, note)
        self._changes.tell(Subject.MARGINS)

    def set_favorite(self, take_id: str, *, favorite: bool) -> None:
        """Make a take a favorite, or an ordinary one again."""
        with self._database.transaction() as db:
            margins.set_favorite(db, take_id, favorite=favorite)
        self._changes.tell(Subject.MARGINS)

    def set_tags(self, take_id: str, labels: Iterable[str]) -> None:
        """Keep these labels, each once, in place of earlier ones."""
        with self._database.transaction() as db:
            margins.set_tags(db, take_id, labels)
        self._changes.tell(Subject.MARGINS)

    def rate(
        self,
        take_id: str,
        criterion: str,
        level: str,
        sentence: str = "",
        *,
        rubric: Rubric | None = None,
    ) -> Rating:
        """Keep the person's own choice for a criterion, in the rubric's words; return it.

        `rubric` is the one the person chose from, else the one in use. Raises KeyError for a
        criterion or level that it lacks.
        """
        rubric = rubric or self._rubrics.in_use()
        rating = rubric.rating(criterion, level, sentence.strip(), datetime.now(UTC))
        with self._database.transaction() as db:
            margins.rate(db, take_id, rating)
        self._rubrics.given_out(rubric.id)
        self._changes.tell(Subject.MARGINS)
        return rating

    def unrate(self, take_id: str, criterion: str, *, rubric_id: str = "") -> None:
        """Take a choice back; the rubric is the one in use when none is named."""
        with self._database.transaction() as db:
            margins.unrate(db, take_id, rubric_id or self._rubrics.in_use().id, criterion)
        self._changes.tell(Subject.MARGINS)
