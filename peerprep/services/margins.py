"""What a person keeps beside a take: a note, tags, favorite, and their own rating."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache

from peerprep.domain.rubric import Rating, Rubric, parse_rubric
from peerprep.resources import resource
from peerprep.services.changes import Changes, Subject
from peerprep.storage import margins
from peerprep.storage.database import Database


@cache
def rubric() -> Rubric:
    """Return the shipped rubric, read once."""
    return parse_rubric(json.loads(resource("rubric.json").read_text(encoding="utf-8")))


class MarginService:
    """Keeps notes, tags, favorites and self-ratings; tells `Subject.MARGINS` after each write.

    Every method raises InvalidData(TAKE_UNKNOWN) for a take that is gone, and EnvironmentProblem
    when it can't be kept (DISK_FULL and others); then what was kept before still stands.
    """

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

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

    def rate(self, take_id: str, criterion: str, level: str, sentence: str = "") -> Rating:
        """Keep the person's own choice for a criterion of the shipped rubric, and return it.

        Raises KeyError for a criterion or level that the rubric lacks.
        """
        shipped = rubric()
        if not shipped.allows(criterion, level):
            raise KeyError((criterion, level))
        now = datetime.now(UTC)
        rating = Rating(shipped.id, shipped.version, criterion, level, sentence.strip(), now)
        with self._database.transaction() as db:
            margins.rate(db, take_id, rating)
        self._changes.tell(Subject.MARGINS)
        return rating

    def unrate(self, take_id: str, criterion: str) -> None:
        """Take a choice back."""
        with self._database.transaction() as db:
            margins.unrate(db, take_id, rubric().id, criterion)
        self._changes.tell(Subject.MARGINS)
