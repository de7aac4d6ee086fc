"""The composition root of the window: builds every object once, wires them, owns the shutdown."""

from collections.abc import Sequence

from peerprep.audio.devices import Microphone, Speaker
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.storage.locks import ProfileLock
from peerprep.ui.context import ChangeRelay, Context
from peerprep.ui.jobs import JobRunner
from peerprep.ui.main_window import MainWindow
from peerprep.ui.model_installer import ModelInstaller
from peerprep.ui.reader import QuestionReader
from peerprep.ui.scribe import Scribe
from peerprep.ui.theme import Theme
from peerprep.ui.transcriber import Transcriber


class App:
    """An open profile behind a window; raises what `Profile` and `ProfileLock` raise."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        paths: AppPaths,
        *,
        microphone: Microphone | None = None,
        speaker: Speaker | None = None,
        transcriber_command: Sequence[str] | None = None,
    ) -> None:
        self.window = window
        self._lock = ProfileLock(paths.base)
        self._lock.acquire()
        try:
            self.profile = Profile(paths, microphone=microphone, speaker=speaker)
        except BaseException:
            self._lock.release()
            raise
        self.jobs = JobRunner()
        self.transcriber = Transcriber(transcriber_command)
        self.context = Context(
            profile=self.profile,
            theme=theme,
            jobs=self.jobs,
            scribe=Scribe(
                self.profile.transcripts, self.profile.models, self.transcriber, self.jobs
            ),
            reader=QuestionReader(self.profile.voice, self.profile.sound),
            installer=ModelInstaller(self.profile.models, self.profile.changes),
            changes=ChangeRelay(self.profile.changes),
        )

    def start(self) -> None:
        """Fill the window, then take up what an earlier run left."""
        self.window.attach(self.context)
        # The words of earlier takes wait until there is something to write them with.
        self.context.installer.installed.connect(lambda _name: self.context.scribe.catch_up())
        self.jobs.start(lambda _token, _progress: self.profile.back_up())
        if not self.context.installer.prepare_bundled():
            self.context.scribe.catch_up()

    def close(self) -> None:
        """End everything in the one order that loses nothing."""
        self.window.finish_recording()
        self.context.reader.stop()
        self.context.installer.cancel()
        self.jobs.cancel_all()
        self.transcriber.shutdown()
        self.profile.close()
        self._lock.release()
