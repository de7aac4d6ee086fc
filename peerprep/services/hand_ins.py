"""What a person handed in: noted before the file is written, so that no crash loses the note."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.file_names import dashed
from peerprep.domain.hand_ins import HandedFile, HandedIn, HandedTake
from peerprep.domain.packs import SentTake
from peerprep.services.changes import Changes, Subject
from peerprep.services.sharing import Plan
from peerprep.storage import hand_ins, packs
from peerprep.storage.database import Database


class HandInNotes:
    """Quick; each raises EnvironmentProblem when the database can't be read or written.

    `begin` comes before the file is written and `end` after; when PeerPrep ends in between, a
    later look finds out what became of it (`learn`). All that write tell `Subject.PACKS`.
    """

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def begin(self, root: Path, title: str, plan: Plan) -> None:
        """Note what is about to go into a folder, and which version of the words.

        `title` is that of the assignment. Raises InvalidData(HAND_IN_NAMELESS).
        """
        pack, now = plan.pack, datetime.now(UTC)
        if not dashed(pack.made_by):
            raise InvalidData(Problem.HAND_IN_NAMELESS)
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

    def end(self, plan: Plan, file: Path | None) -> None:
        """Note as which file it is there; None when none was written."""
        with self._database.transaction() as db:
            if file is None:
                hand_ins.delete_hand_in(db, plan.pack.id)
            else:
                hand_ins.set_file(db, plan.pack.id, file.name, 0)
        self._changes.tell(Subject.PACKS)

    def learn(self, files: Mapping[str, HandedFile]) -> None:
        """Note, by pack, what a look found out of files that are not known whole yet."""
        with self._database.transaction() as db:
            for one in hand_ins.list_hand_ins(db):
                found = files.get(one.pack_id)
                if not one.size and found is not None and found.name:
                    hand_ins.set_file(db, one.pack_id, found.name, found.size)

    def handed_in(self, root: Path, assignments: Collection[str] = ()) -> list[HandedIn]:
        """Return what was handed in to a folder, newest first; what is on its way among it.

        Also what answers one of these assignments: a stick is not everywhere at the same place.
        """
        with self._database.transaction() as db:
            return [
                one
                for one in hand_ins.list_hand_ins(db)
                if one.folder == str(root) or one.assignment in assignments
            ]

    def count(self) -> int:
        """Return how many hand-ins are noted."""
        with self._database.transaction() as db:
            return len(hand_ins.list_hand_ins(db))

    def delete_all(self) -> None:
        """Forget all that is noted, in the backups too; the files in the folders stay."""
        with self._database.transaction() as db:
            noted = [one.pack_id for one in hand_ins.list_hand_ins(db)]
        for pack_id in noted:
            with self._database.forgetting(pack_id, "hand_in"), self._database.transaction() as db:
                hand_ins.delete_hand_in(db, pack_id)
        self._changes.tell(Subject.PACKS)
