"""Reads a question aloud: the voice works in a child process, the window stays quick."""

from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.services.sound import Playback, SoundService
from peerprep.services.voice import VoiceService
from peerprep.wording import explain, sentence

_LOOK_MS = 100


class QuestionReader(QObject):
    """Speaks one text at a time; a new text ends the one before.

    Signals:
        started(): the first sound is out.
        finished(): the text was read, or `stop` ended it.
        unavailable(str): it can't be read aloud; the sentence says why.
    """

    started = Signal()
    finished = Signal()
    unavailable = Signal(str)

    def __init__(
        self, voice: VoiceService, sound: SoundService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._sound = sound
        self._process: QProcess | None = None
        self._playback: Playback | None = None
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self._look)

    @property
    def is_reading(self) -> bool:
        """Whether a text is being made or read."""
        return self._process is not None or self._playback is not None

    def read(self, text: str) -> None:
        """Read a text aloud."""
        self.stop()
        spoken = self._voice.cached(text)
        if spoken is not None:
            self._play(spoken)
            return
        command = self._voice.command(text)
        process = QProcess(self)
        process.setProgram(command.argv[0])
        process.setArguments(list(command.argv[1:]))
        process.finished.connect(lambda: self._on_spoken(process, command.target))
        process.errorOccurred.connect(lambda error: self._on_error(process, error))
        self._process = process
        process.start()
        process.write(command.stdin)
        process.closeWriteChannel()

    def stop(self) -> None:
        """End what is being read; harmless when nothing is."""
        if not self.is_reading:
            return
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()
        self._end_playback()
        self.finished.emit()

    def _on_spoken(self, process: QProcess, target: Path) -> None:
        if process is not self._process:
            return
        self._process = None
        process.deleteLater()
        if target.exists():
            self._play(target)
        else:
            self.unavailable.emit(sentence(Problem.VOICE_UNAVAILABLE))

    def _on_error(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if process is self._process and error is QProcess.ProcessError.FailedToStart:
            self._process = None
            process.deleteLater()
            self.unavailable.emit(sentence(Problem.VOICE_UNAVAILABLE))

    def _play(self, path: Path) -> None:
        try:
            self._playback = self._sound.play(path)
        except PeerPrepError as error:
            self.unavailable.emit(explain(error))
            return
        self._watch.start()
        self.started.emit()

    def _look(self) -> None:
        if self._playback is not None and not self._playback.is_playing:
            self._end_playback()
            self.finished.emit()

    def _end_playback(self) -> None:
        self._watch.stop()
        if self._playback is not None:
            self._playback.stop()
            self._playback = None
