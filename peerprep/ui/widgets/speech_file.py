"""The part of the first run that sees to the speech-to-text file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from peerprep.ui.context import Context
from peerprep.ui.dialogs.speech_file import SpeechFileDialog
from peerprep.ui.forms import child
from peerprep.ui.widgets.question_label import ParagraphLabel
from peerprep.ui.widgets.strip import Strip, StripKind


class SpeechFile(QObject):
    """Behavior of speech_strip, speech_progress and speech_busy_label in a form.

    Signals:
        later(): the person wants to see to it another time.
    """

    later = Signal()

    def __init__(self, form: QWidget, context: Context) -> None:
        super().__init__(form)
        self._form = form
        self._context = context
        self._trouble = ""
        self._strip = child(form, Strip, "speech_strip")
        self._progress = child(form, QProgressBar, "speech_progress")
        self._busy = child(form, QLabel, "speech_busy_label")
        self._meanwhile = child(form, ParagraphLabel, "speech_label")
        installer = context.installer
        installer.started.connect(lambda _what: self.refresh())
        installer.progressed.connect(self._on_progressed)
        installer.installed.connect(lambda _name: self.refresh())
        installer.failed.connect(self._on_failed)

    def refresh(self) -> None:
        """Show whether the file is here, coming or missing."""
        is_busy = self._context.installer.is_busy
        self._progress.setVisible(is_busy)
        self._busy.setVisible(is_busy)
        self._meanwhile.setVisible(not self._context.scribe.has_model())
        if self._context.scribe.has_model():
            self._trouble = ""
            words = self.tr("Speech to text is on this computer and ready.")
            self._strip.show_words(StripKind.SAVED, words)
        elif is_busy:
            self._trouble = ""
            words = self.tr("Speech to text is getting ready. You can go on meanwhile.")
            self._strip.show_words(StripKind.INFO, words)
        else:
            self._offer()

    def _offer(self) -> None:
        words = self.tr("Choose it from this computer or a USB stick.")
        title = self._trouble or self.tr("One file is needed.")
        actions = [
            (self.tr("&Choose a file"), self._choose),
            (self.tr("La&ter"), self.later.emit),
        ]
        self._strip.show_words(StripKind.TROUBLE, title, words, actions)

    def _choose(self) -> None:
        SpeechFileDialog.ask(self._form, then=self._on_chosen)

    def _on_chosen(self, path: Path) -> None:
        self._progress.setValue(0)
        self._context.installer.install(str(path))

    def _on_progressed(self, done_bytes: int, total_bytes: int) -> None:
        share = done_bytes / total_bytes if total_bytes > 0 else 0.0
        self._progress.setValue(round(share * self._progress.maximum()))

    def _on_failed(self, words: str) -> None:
        self._trouble = words
        self.refresh()
