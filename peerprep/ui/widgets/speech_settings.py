"""Settings > Speech to text: the files that are here, and those that can be added."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from peerprep.domain.errors import PeerPrepError
from peerprep.services.changes import Subject
from peerprep.transcription.models import BUNDLED, KNOWN, InstalledModel, Source, bundled_available
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.speech_file import SpeechFileDialog
from peerprep.ui.forms import child
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.labels import Tag, make_label
from peerprep.ui.widgets.model_words import model_words, size_words
from peerprep.wording import explain


class SpeechSettings(QObject):
    """Behavior of the widgets of the speech section in a form.

    Signals:
        told(str): something went as asked.
        trouble(str): it did not; the sentence says what to do.
    """

    told = Signal(str)
    trouble = Signal(str)

    def __init__(self, form: QWidget, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._page = page
        self._context = context
        self._store = context.profile.models
        self._rows = child(form, QWidget, "model_rows")
        self._official = child(form, QComboBox, "official_combo")
        self._progress = child(form, QProgressBar, "busy_progress")
        self._busy_label = child(form, QLabel, "busy_label")
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._was_installing = ""
        self._connect()

    def refresh(self) -> None:
        """Show what is here now and what can be added."""
        installed = self._store.installed()
        self._fill_rows(installed)
        child(self._form, QLabel, "no_model_label").setVisible(not installed)
        names = {model.name for model in installed}
        packaged = bundled_available() and BUNDLED not in names
        for name in ("packaged_title_label", "packaged_text_label", "packaged_button"):
            child(self._form, QWidget, name).setVisible(packaged)
        self._fill_official(names)
        self._show_busy()

    def controls(self) -> list[QWidget]:
        """Return the buttons of the files that are here, in order."""
        return self._rows.findChildren(QPushButton)

    # -- what is shown

    def _fill_rows(self, installed: list[InstalledModel]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        used = self._store.default()
        for model in installed:
            row = self._make_row(model, is_used=model.path == used)
            self._column.addWidget(row)
            row.show()

    def _make_row(self, model: InstalledModel, *, is_used: bool) -> QWidget:
        row = QWidget(self._rows)
        words = model_words(model.name)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(make_label(words, "strong", row))
        texts.addWidget(make_label(size_words(model.size_bytes), "second", row))
        line.addLayout(texts, 1)
        flow = FlowFrame(row)
        if is_used:
            flow.flow.addWidget(Tag(self.tr("In use"), flow, tone="accent", icon="check"))
        deeds = [(self.tr("Verify"), self._verify), (self.tr("Remove"), self._remove)]
        if not is_used:
            deeds.insert(0, (self.tr("Use"), self._use))
        for deed_words, deed in deeds:
            button = QPushButton(deed_words, flow)
            button.setProperty("compact", True)
            button.setAccessibleName(f"{deed_words} {words}")
            button.clicked.connect(lambda _on=False, deed=deed: deed(model.name))
            flow.flow.addWidget(button)
        line.addWidget(flow)
        return row

    def _fill_official(self, names: set[str]) -> None:
        chosen = self._official.currentData()
        self._official.clear()
        for known in KNOWN:
            if known.name in names:
                continue
            part = self._store.partial_bytes(known.name)
            words = f"{model_words(known.name)}, {size_words(known.size_bytes)}"
            if part:
                words = self.tr("{what}, {part} are here").format(what=words, part=size_words(part))
            self._official.addItem(words, known.name)
        self._official.setCurrentIndex(max(0, self._official.findData(chosen)))

    def _show_busy(self) -> None:
        installer = self._context.installer
        is_busy = installer.is_busy
        child(self._form, QWidget, "busy_part").setVisible(is_busy)
        for name in ("file_button", "packaged_button", "get_button"):
            child(self._form, QPushButton, name).setEnabled(not is_busy)
        if is_busy and self._was_installing != installer.current:
            self._was_installing = installer.current
            self._busy_label.setText(self.tr("Getting ready. You can go on meanwhile."))
            self._progress.setRange(0, 0)
        if not is_busy:
            self._was_installing = ""

    def _on_progressed(self, done_bytes: int, total_bytes: int) -> None:
        self._progress.setRange(0, 1000 if total_bytes else 0)
        self._progress.setValue(round(1000 * done_bytes / total_bytes) if total_bytes else 0)
        words = self.tr("{done} of {total} are here. Stop keeps what came.").format(
            done=size_words(done_bytes), total=size_words(total_bytes)
        )
        self._busy_label.setText(words)

    # -- what the person does

    def _use(self, name: str) -> None:
        done = self._try(lambda: self._store.prefer(name))
        self._context.profile.changes.tell(Subject.MODELS)
        if done:
            self.told.emit(self.tr("{name} is used from now on.").format(name=model_words(name)))

    def _verify(self, name: str) -> None:
        self.told.emit(self.tr("Reading the file. This takes a moment."))
        job = self._context.jobs.start(lambda _token, _progress: self._store.verify(name))
        words = self.tr("{name} is whole.").format(name=model_words(name))
        job.succeeded.connect(lambda _model: self.told.emit(words))
        job.failed.connect(self._on_job_failed)

    def _remove(self, name: str) -> None:
        Confirm.ask(
            self._page,
            self.tr("Remove {name}?").format(name=model_words(name)),
            self.tr("Your takes and their words stay. The file can be added again."),
            accept=self.tr("&Remove"),
            keep=self.tr("&Keep it"),
            danger=True,
            then=lambda sure: self._remove_now(name) if sure else None,
        )

    def _remove_now(self, name: str) -> None:
        self._try(lambda: self._store.remove(name))
        self._context.profile.changes.tell(Subject.MODELS)
        child(self._form, QPushButton, "file_button").setFocus()

    def _try(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except PeerPrepError as problem:
            self.trouble.emit(explain(problem))
            return False
        return True

    def _on_job_failed(self, error: Exception) -> None:
        if isinstance(error, PeerPrepError):
            self.trouble.emit(explain(error))
        else:
            self.trouble.emit(self.tr("The file could not be read. Try once more."))

    def _choose_file(self) -> None:
        SpeechFileDialog.ask(self._page, then=self._add_file)

    def _add_file(self, path: Path) -> None:
        self._context.installer.install(str(path))

    def _get_official(self) -> None:
        name = self._official.currentData()
        if name:
            self._context.installer.install(str(name))

    # -- news

    def _on_changed(self, subject: Subject) -> None:
        if subject is Subject.MODELS:
            self.refresh()

    def _on_failed(self, words: str) -> None:
        self.refresh()
        self.trouble.emit(words)

    def _on_cancelled(self) -> None:
        self.refresh()
        self.told.emit(self.tr("Stopped. What came so far is kept."))

    def _connect(self) -> None:
        installer = self._context.installer
        deeds = (
            ("file_button", self._choose_file),
            ("packaged_button", lambda: installer.install(Source.BUNDLED)),
            ("get_button", self._get_official),
            ("stop_button", installer.cancel),
        )
        for name, deed in deeds:
            button = child(self._form, QPushButton, name)
            button.clicked.connect(lambda _on=False, deed=deed: deed())
        installer.started.connect(lambda _what: self.refresh())
        installer.progressed.connect(self._on_progressed)
        installer.installed.connect(lambda _name: self.refresh())
        installer.failed.connect(self._on_failed)
        installer.cancelled.connect(self._on_cancelled)
        self._context.changes.changed.connect(self._on_changed)
