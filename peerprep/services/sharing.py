"""Handing takes to a partner as one file, and opening what others hand over."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from peerprep.audio.wav import read_info
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.packs import ReceivedPack, ReceivedTake, SentTake
from peerprep.domain.redaction import Cover
from peerprep.services.changes import Changes, Subject
from peerprep.services.opening import OpenedPack, SharedKind, kind_of, read_shared
from peerprep.services.share_plan import (
    Choices,
    Plan,
    PlannedTake,
    Said,
    SoundStays,
    covers_of,
    make_plan,
)
from peerprep.services.share_writing import write_plan, write_preview
from peerprep.sharing.pack import MOST_TAKES
from peerprep.sharing.review_file import ReviewFile
from peerprep.storage import history, packs
from peerprep.storage.database import Database
from peerprep.storage.received import ReceivedStore
from peerprep.storage.recordings import RecordingStore

__all__ = [
    "MOST_TAKES",
    "Choices",
    "OpenedPack",
    "Plan",
    "PlannedTake",
    "ReviewFile",
    "SharedKind",
    "SharingService",
    "SoundStays",
]

Check = Callable[[], None]  # may raise to end slow work; nothing is left behind then
Progress = Callable[[float], None]  # hears shares from 0 to 1

_SPARE_BYTES = 16 * 1024 * 1024  # left free for the database and for a recording beside it


class SharingService:
    """Makes packs and keeps those of others; tells `Subject.PACKS` after each write.

    `write`, `preview` and `read` are slow, use no database and may run in a job; everything else
    is quick. What can go wrong with a stranger's file is InvalidData: SHARED_UNKNOWN,
    SHARED_DAMAGED, SHARED_UNFIT(place, rule), SHARED_UNSAFE(what), SHARED_NEWER, SHARED_TOO_LARGE;
    with a locked one PASSPHRASE_NEEDED, PASSPHRASE_WRONG, PASSPHRASE_TOO_SLOW, LOCKED_OTHERWISE;
    and EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE, SHARED_NO_ROOM, LOCK_UNAVAILABLE. Then
    nothing is kept and nothing is left behind.
    """

    def __init__(
        self,
        database: Database,
        recordings: RecordingStore,
        received: ReceivedStore,
        changes: Changes,
    ) -> None:
        self._database = database
        self._recordings = recordings
        self._received = received
        self._changes = changes
        self._preview: Path | None = None  # the folder of the one there is

    # -- giving

    def covers(self, take_ids: Sequence[str], *, ratings: bool = False) -> tuple[Cover, ...]:
        """Return the names and places found in takes, each once; raises TAKE_UNKNOWN.

        Those the person took out of the words are among them: they are still heard. With `ratings`
        those in the own ratings, too. For a note, or what to listen for: `covering.named_in`.
        """
        return covers_of(self._said(take_ids), ratings=ratings)

    def plan(self, take_ids: Sequence[str], choices: Choices) -> Plan:
        """Return exactly what would go into the file, in this order; raises TAKE_UNKNOWN.

        Quick enough to be asked again at each choice; ids may be beginnings of ids.
        """
        return make_plan(self._said(take_ids), choices)

    def preview(self, plan: Plan, take_id: str, check: Check = lambda: None) -> Path:
        """Return a WAV file of a planned take's sound as the partner will hear it.

        One at a time: the next preview takes its place. Raises RECORDING_MISSING and DISK_FULL.
        """
        planned = next(one for one in plan.takes if one.take.id == take_id)
        self.end_preview()
        self._preview = self._received.begin()
        path = self._preview / "preview.wav"
        write_preview(planned, path, check)
        return path

    def end_preview(self) -> None:
        """Remove the preview; a voice stays nowhere but in its recording."""
        if self._preview is not None:
            self._received.end(self._preview)
            self._preview = None

    def write(
        self,
        plan: Plan,
        target: Path,
        passphrase: str | None = None,
        check: Check = lambda: None,
        progress: Progress = lambda share: None,
    ) -> None:
        """Write the file, whole or not at all; call `sent` afterwards.

        Raises InvalidData: SHARE_NOTHING, SHARE_TOO_LARGE, SHARE_UNFIT, PASSPHRASE_EMPTY,
        EXPORT_FORMAT_UNKNOWN (the name has to end in .peerprep); EnvironmentProblem:
        EXPORT_FAILED, DISK_FULL, RECORDING_MISSING, LOCK_UNAVAILABLE.
        """
        folder = self._received.begin()
        try:
            write_plan(plan, target, passphrase, folder, check, progress)
        finally:
            self._received.end(folder)

    def sent(self, plan: Plan) -> None:
        """Note at home which version of the words went out, so that a review is matched to it."""
        going = [one for one in plan.takes if not one.is_empty]
        pack, now = plan.pack, datetime.now(UTC)
        with self._database.transaction() as db:
            packs.add_sent(
                db,
                [SentTake(pack.id, one.take.id, pack.made_for, now) for one in going],
                {one.take.id: one.text_sha256 for one in going},
            )
        self._changes.tell(Subject.PACKS)

    def make(self, plan: Plan, target: Path, passphrase: str | None = None) -> None:
        """Write the file and note it: `write` and `sent` in one."""
        self.write(plan, target, passphrase)
        self.sent(plan)

    def sent_of(self, take_id: str) -> list[SentTake]:
        """Return when and for whom a take went into a file, newest first."""
        with self._database.transaction() as db:
            return packs.sent_of(db, take_id)

    # -- receiving

    def kind_of(self, source: Path) -> SharedKind:
        """Return what a file says it is; raises FILE_MISSING, FILE_UNREADABLE, SHARED_UNKNOWN."""
        return kind_of(source)

    def read(
        self, source: Path, passphrase: str | None = None, check: Check = lambda: None
    ) -> OpenedPack | ReviewFile:
        """Read a stranger's file into a folder of its own and check all of it.

        A locked file shows only now whether it is a pack, to be given to `keep`, or a review, for
        `ReviewService.keep`.
        """

        def checked() -> None:
            check()
            if self._received.free_bytes() < _SPARE_BYTES:
                raise EnvironmentProblem(Problem.SHARED_NO_ROOM)

        folder = self._received.begin()
        opened: OpenedPack | ReviewFile | None = None
        try:
            opened = read_shared(source, passphrase, folder, checked)
            return opened
        finally:
            if not isinstance(opened, OpenedPack):
                self._received.end(folder)

    def keep(self, opened: OpenedPack) -> ReceivedPack:
        """Keep what was read; one that was kept before is returned as it is.

        Of one whose sound is gone from this computer, the sound comes back. Raises
        InvalidData(SHARED_TWICE) for another pack that says it is one that is here.
        """
        pack = opened.pack
        sounds = [take.id for take in pack.takes if take.has_sound]
        names = {take_id: self._received.name(pack.id, take_id) for take_id in sounds}
        is_new = False
        aside: Path | None = None
        try:
            with self._database.transaction() as db:
                here = packs.digest_of(db, pack.id)
                if here not in (None, opened.digest):
                    raise InvalidData(Problem.SHARED_TWICE)
                is_new = here is None
                if is_new:
                    packs.add_pack(
                        db,
                        pack,
                        digest=opened.digest,
                        recordings=names,
                        file_name=opened.file_name,
                        opened_at=datetime.now(UTC),
                    )
                kept = packs.get_pack(db, pack.id)
                if not self._received.has_all(names.values()):
                    aside = self._received.adopt(opened.folder, pack.id)
            if aside is not None:
                self._received.put_back(aside)
        except BaseException:
            if aside is not None:
                with suppress(PeerPrepError):  # else it goes at the next start
                    self.sweep()
            raise
        finally:
            self.discard(opened)
        if is_new or aside is not None:
            self._changes.tell(Subject.PACKS)
        return kept

    def discard(self, opened: OpenedPack) -> None:
        """Let go of what was read and not kept; harmless a second time."""
        self._received.end(opened.folder)

    def open_pack(self, source: Path, passphrase: str | None = None) -> ReceivedPack:
        """Read a pack and keep it: `read` and `keep` in one; SHARED_UNKNOWN for a review."""
        opened = self.read(source, passphrase)
        if not isinstance(opened, OpenedPack):
            raise InvalidData(Problem.SHARED_UNKNOWN, path=source.name)
        return self.keep(opened)

    def packs(self) -> list[ReceivedPack]:
        """Return the packs that were opened here, newest first; no words are read."""
        with self._database.transaction() as db:
            return packs.list_packs(db)

    def pack(self, pack_id: str) -> ReceivedPack:
        """Return one; raises InvalidData(PACK_UNKNOWN)."""
        with self._database.transaction() as db:
            return packs.get_pack(db, pack_id)

    def received_take(self, received_take_id: str) -> ReceivedTake:
        """Return a received take with its words; raises InvalidData(PACK_UNKNOWN)."""
        with self._database.transaction() as db:
            return packs.get_received(db, received_take_id)

    def sound_of(self, received_take_id: str) -> Path:
        """Return the WAV file of a received take; raises PACK_UNKNOWN, RECORDING_MISSING."""
        with self._database.transaction() as db:
            name = packs.recording_of(db, received_take_id)
        return self._received.path(name or "")

    def delete(self, pack_id: str) -> None:
        """Delete a pack for good: rows, the reviews begun of it, sound, and rows in the backups.

        Raises InvalidData(PACK_UNKNOWN), EnvironmentProblem(FOLDER_UNWRITABLE).
        """
        self.pack(pack_id)
        aside: Path | None = None
        with self._database.forgetting(pack_id, "received_pack"):
            try:
                with self._database.transaction() as db:
                    packs.delete_pack(db, pack_id)
                    aside = self._received.set_aside(pack_id)
            except BaseException:
                if aside is not None:
                    self._received.put_back(aside)
                raise
            if aside is not None:
                self._received.end(aside)
            self._changes.tell(Subject.PACKS, Subject.REVIEWS)

    def sweep(self) -> None:
        """Remove what killed programs left half opened; their files are where they were."""
        with self._database.transaction() as db:  # while nobody else keeps or deletes a pack
            self._received.sweep(packs.ids(db))

    def _said(self, take_ids: Sequence[str]) -> list[Said]:
        with self._database.transaction() as db:
            takes = [history.get_take(db, take_id) for take_id in dict.fromkeys(take_ids)]
            originals = {take.id: history.original_words(db, take.id) for take in takes}
        return [Said(take, originals[take.id], self._sound(take.recording)) for take in takes]

    def _sound(self, recording: str | None) -> Path | None:
        try:
            path = self._recordings.path(recording or "")
            return path if read_info(path).frames else None
        except PeerPrepError:  # typed, gone or damaged: there is none to hand over
            return None
