"""The microphone check: know that the voice is heard before it matters."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.columns import Columns
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.keeping import keep
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.microphone_trial import MicrophoneTrial


class MicrophonePage(QWidget):
    """Opens before the first take, and from Practice.

    Signals:
        done(str): "used", "skipped", "typed" or "back".
    """

    done = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Check your microphone")
        self._context = context
        self._form = load_form("microphone_page.ui", self)
        # Made here, not by the form: a form loaded while another one is being loaded loses the
        # Python side of its widgets (PySide6 6.11.3).
        self._trial = MicrophoneTrial(self._form)
        child(self._form, QBoxLayout, "trial_place").addWidget(self._trial)
        self._use = child(self._form, QPushButton, "use_button")
        self._skip = child(self._form, QPushButton, "skip_button")
        self._type = child(self._form, QPushButton, "type_button")
        self._back = child(self._form, QPushButton, "back_button")
        row = child(self._form, FlowFrame, "use_row")
        for button in (self._use, self._skip):
            row.flow.addWidget(button)
        Columns(self, child(self._form, QBoxLayout, "columns_layout"))
        self._use.clicked.connect(lambda _on=False: self._use_it())
        self._skip.clicked.connect(lambda _on=False: self._skip_it())
        self._type.clicked.connect(lambda _on=False: self.done.emit("typed"))
        self._back.clicked.connect(lambda _on=False: self.done.emit("back"))
        self._trial.changed.connect(self._show_whether_open)
        add_key(self, "Ctrl+Enter", self.tr("Use this microphone"), self._use_it)
        chain(*self._trial.controls(), self._use, self._skip, self._type, self._back)
        self._show_whether_open()

    @property
    def main_control(self) -> QWidget:
        """The list of microphones."""
        return self._trial.combo

    def arrive(self) -> None:
        """Look for microphones and begin to listen."""
        self.main_control.setFocus()
        say(self, self.tr("Check your microphone. Say a sentence out loud."))
        # The sound system can take a moment; the page is there before it is asked.
        QTimer.singleShot(0, self, self._open)

    def leave(self) -> None:
        """Let go of the microphone."""
        self._trial.close_microphone()

    def _open(self) -> None:
        if self.isVisible():
            profile = self._context.profile
            self._trial.open(profile.sound, profile.settings.microphone)

    def _show_whether_open(self) -> None:
        self._use.setEnabled(self._trial.is_open)

    def _use_it(self) -> None:
        if not self._trial.is_open:
            return
        device = self._trial.device_id
        keep(self._context.profile, microphone=device, microphone_checked=True)
        self.done.emit("used")

    def _skip_it(self) -> None:
        # Skipped once is enough: the check stays within reach on Practice.
        keep(self._context.profile, microphone_checked=True)
        self.done.emit("skipped")
