"""One person's profile, opened: its files, its database and the services that work on them."""

import logging
from types import TracebackType

from peerprep import settings as settings_file
from peerprep.audio.devices import Microphone, Speaker
from peerprep.audio.portaudio import PortAudioMicrophone, PortAudioSpeaker
from peerprep.domain.errors import PeerPrepError
from peerprep.domain.takes import TakeSummary
from peerprep.paths import AppPaths
from peerprep.services.bank_editing import BankEditing
from peerprep.services.bank_exchange import BankExchange
from peerprep.services.banks import BankService
from peerprep.services.changes import Changes
from peerprep.services.cohort import CohortService
from peerprep.services.exporting import ExportService
from peerprep.services.fitting_rubric import FittingRubric
from peerprep.services.hand_ins import HandInNotes
from peerprep.services.history import HistoryService
from peerprep.services.imports import ImportService
from peerprep.services.interview import InterviewService
from peerprep.services.margins import MarginService
from peerprep.services.practice import PracticeService
from peerprep.services.reviews import ReviewService
from peerprep.services.rubrics import RubricService
from peerprep.services.sharing import SharingService
from peerprep.services.sound import SoundService
from peerprep.services.transcripts import TranscriptService
from peerprep.services.voice import VoiceService
from peerprep.storage.database import Database, sqlite_url
from peerprep.storage.received import ReceivedStore
from peerprep.storage.recordings import RecordingStore
from peerprep.storage.rubrics import RubricStore
from peerprep.transcription.models import ModelStore

log = logging.getLogger(__name__)


class Profile:
    """Everything a front end needs; close it when done, or use it in a `with`."""

    def __init__(
        self,
        paths: AppPaths,
        *,
        microphone: Microphone | None = None,
        speaker: Speaker | None = None,
        database_url: str | None = None,
    ) -> None:
        self.paths = paths
        self.settings, self.settings_notes = settings_file.load(paths.settings)
        self.changes = Changes()
        self._database = Database.open(
            database_url or sqlite_url(paths.database), backups=paths.backups
        )
        recordings = RecordingStore(paths)
        microphone = microphone or PortAudioMicrophone()
        speaker = speaker or PortAudioSpeaker()
        self.practice = PracticeService(self._database, recordings, microphone, self.changes)
        self.imports = ImportService(self._database, recordings, self.changes)
        self.transcripts = TranscriptService(self._database, recordings, self.changes)
        self.history = HistoryService(self._database, recordings, self.changes)
        received = ReceivedStore(paths)
        self.sharing = SharingService(self._database, recordings, received, self.changes)
        self.rubrics = RubricService(
            RubricStore(paths.rubrics), self.changes, lambda: self.settings.rubric
        )
        self.margins = MarginService(self._database, self.changes, self.rubrics)
        self.reviews = ReviewService(self._database, received, self.changes, self.rubrics.in_use)
        self.exports = ExportService(self.history, self.transcripts, self.reviews)
        self.interview = InterviewService(self._database, self.changes)
        self.sound = SoundService(microphone, speaker, paths.voice)
        self.voice = VoiceService(paths)
        self.models = ModelStore(paths.models)
        try:
            self.banks = BankService(self._database, self.changes)
            self.fitting_rubric = FittingRubric(
                self.banks, self.rubrics, lambda: self.settings.bank_rubrics_left_out
            )
            self.bank_editing = BankEditing(self.banks)
            self.bank_exchange = BankExchange(self.banks, self.bank_editing)
            self.hand_ins = HandInNotes(self._database, self.changes)
            self.cohort = CohortService(
                self.banks,
                self.bank_exchange,
                self.rubrics,
                self.history,
                self.sharing,
                received,
                self.hand_ins,
            )
            self.imports.sweep()
            self.sharing.sweep()
            self.recovered: list[TakeSummary] = self.practice.recover()
        except BaseException:
            self._database.close()
            raise

    def save_settings(self, settings: settings_file.Settings) -> None:
        """Keep settings, now and for the next start."""
        self.settings = settings
        settings_file.save(settings, self.paths.settings)

    def back_up(self) -> None:
        """Make the day's copy of the database; raises EnvironmentProblem(DISK_FULL …)."""
        self._database.back_up()

    def close(self) -> None:
        """Let go of discarded takes and rubrics, and close the database."""
        self.rubrics.let_go()
        try:
            self.practice.purge()
        except PeerPrepError:
            # A full disk or a busy database: they stay hidden, and a later end tries again.
            log.exception("discarded takes could not be deleted")
        finally:
            self._database.close()

    def __enter__(self) -> "Profile":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
