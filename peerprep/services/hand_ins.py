"""What a person handed in: noted before the file is written, so that no crash loses the note."""

from datetime import UTC, datetime
from pathlib import Path

from peerprep.domain.hand_ins import HandedIn, HandedTake
from peerprep.domain.packs import SentTake
from peerprep.services.changes import Changes, Subject
from peerprep.services.sharing import Plan
from peerprep.storage import hand_ins, packs
from peerprep.storage.database import Database


class HandInNotes:
    """Quick; each raises EnvironmentProblem when the database can't be read or written.

    `begin` comes before the file, then either `done` or `undo`; when neither came, whoever finds
    the file later says `done`. All tell `Subject.PACKS`.
    """

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def begin(self, root: Path, title: str, plan: Plan) -> None:
        """Note what is about to go into a folder, and which version of the words."""
        pack, now = plan.pack, datetime.now(UTC)
        if pack.assignment is None:
            raise ValueError("a hand-in answers an assignment")
        going = [one for one in plan.takes if not one.is_empty]
        handed = HandedIn(
            pack_id=pack.id,
            assignment=pack.assignment.id,
            title=title,
            folder=str(root),
            file_name="",
            size=0,
            handed_at=now,
            takes=tuple(
                HandedTake(one.take.id, one.take.question.text, one.take.number) for one in going
            ),
        )
        with self._database.transaction() as db:
            hand_ins.add_hand_in(db, handed)
            packs.add_sent(
                db,
                [SentTake(pack.id, one.take.id, pack.made_for, now) for one in going],
                {one.take.id: one.text_sha256 for one in going},
            )
        self._changes.tell(Subject.PACKS)

    def done(self, pack_id: str, file_name: str, size: int) -> None:
        """Note as which file it is there; `size` in bytes."""
        with self._database.transaction() as db:
            hand_ins.set_file(db, pack_id, file_name, size)
        self._changes.tell(Subject.PACKS)

    def undo(self, pack_id: str) -> None:
        """Forget one whose file was not written."""
        with self._database.transaction() as db:
            hand_ins.delete_hand_in(db, pack_id)
        self._changes.tell(Subject.PACKS)

    def all(self) -> list[HandedIn]:
        """Return everything that was handed in, newest first; those on their way among it."""
        with self._database.transaction() as db:
            return list(hand_ins.list_hand_ins(db))
