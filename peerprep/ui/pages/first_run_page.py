"""The first run: comfort, microphone, speech to text; three short steps, each can be skipped."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from peerprep.domain.questions import ANY_ROLE
from peerprep.settings import Appearance
from peerprep.ui.announce import say
from peerprep.ui.columns import Columns
from peerprep.ui.context import Context
from peerprep.ui.focus import ring_round_focus
from peerprep.ui.forms import child, load_form
from peerprep.ui.keeping import keep
from peerprep.ui.properties import restyle
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.widgets.column import Column
from peerprep.ui.widgets.flow import ChipGroup, FlowFrame
from peerprep.ui.widgets.microphone_trial import MicrophoneTrial
from peerprep.ui.widgets.one_of import OneOf
from peerprep.ui.widgets.progress_dots import ProgressDots
from peerprep.ui.widgets.rail import Brand
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.speech_file import SpeechFile

_STEPS = 3
_COLUMN_PX = 640


class FirstRunPage(QWidget):
    """Covers the window until the person has gone through it or wants to look around first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Welcome")
        self._context = context
        self._step = 1
        self._form = load_form("first_run_page.ui", self, custom=(Brand, Column))
        child(self._form, Column, "steps_column").fit(_COLUMN_PX)
        self._dots = child(self._form, ProgressDots, "progress_dots")
        self._next = child(self._form, QPushButton, "next_button")
        self._skip = child(self._form, QPushButton, "skip_button")
        self._previous = child(self._form, QPushButton, "previous_button")
        row = child(self._form, FlowFrame, "steps_row")
        for button in (self._next, self._skip, self._previous):
            button.setAutoDefault(True)  # Enter presses it, too
            row.flow.addWidget(button)
        # Made here, not by the form: a form loaded while another one is being loaded loses the
        # Python side of its widgets (PySide6 6.11.3).
        self._trial = MicrophoneTrial(self._form)
        child(self._form, QBoxLayout, "trial_place").addWidget(self._trial)
        self._speech = SpeechFile(self._form, context)
        self._parts = [
            child(self._form, QWidget, name)
            for name in ("comfort_step", "microphone_step", "speech_step")
        ]
        Columns(
            self,
            child(self._form, QBoxLayout, "columns_layout"),
            narrow=QBoxLayout.Direction.BottomToTop,
        )
        self._make_comfort()
        self._connect()
        self._show_step()

    @property
    def main_control(self) -> QWidget:
        """The button that goes on."""
        return self._next

    def arrive(self) -> None:
        """Show the step and say it."""
        self._show_step()
        self.main_control.setFocus()
        title = child(self._form, QLabel, "step_title_label").text()
        words = self.tr("Step {number} of {total}. {title}.")
        say(self, words.format(number=self._step, total=_STEPS, title=title))
        QTimer.singleShot(0, self, ring_round_focus)
        if self._step == 2:
            QTimer.singleShot(0, self, self._open_microphone)

    def leave(self) -> None:
        """Let go of the microphone."""
        self._trial.close_microphone()

    # -- steps

    def _show_step(self) -> None:
        titles, texts, nexts = self._words()
        at = self._step - 1
        words = self.tr("Step {number} of {total}")
        self._dots.set_progress(words.format(number=self._step, total=_STEPS), self._step, _STEPS)
        child(self._form, QLabel, "step_title_label").setText(titles[at])
        child(self._form, QLabel, "step_text_label").setText(texts[at])
        for number, part in enumerate(self._parts, 1):
            part.setVisible(number == self._step)
        self._next.setText(nexts[at])
        is_last = self._step == _STEPS
        restyle(self._next, iconAfter="" if is_last else "arrow-right")
        self._skip.setVisible(not is_last)
        is_first = self._step == 1
        self._skip.setText(self.tr("&Look around first") if is_first else self.tr("&Skip for now"))
        self._previous.setVisible(not is_first)
        if is_last:
            self._speech.refresh()
        chain(*self._controls(), self._next, self._skip, self._previous)

    def _words(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        return (
            (
                self.tr("Make yourself comfortable"),
                self.tr("Check your microphone"),
                self.tr("Speech to text"),
            ),
            (
                self.tr("You can change any of this later in Settings."),
                self.tr("A minute now saves a good answer later."),
                self.tr("Your words are written down on this computer, without internet."),
            ),
            (
                self.tr("&Next: microphone"),
                self.tr("&Next: speech to text"),
                self.tr("&Go to Practice"),
            ),
        )

    def _controls(self) -> list[QWidget]:
        if self._step == 1:
            return [self._roles, self._sizes, self._looks]
        return self._trial.controls() if self._step == 2 else []

    def _go_on(self) -> None:
        if self._step == 2 and self._trial.is_open:
            keep(
                self._context.profile,
                microphone=self._trial.device_id,
                microphone_checked=True,
            )
        self._go_to(self._step + 1)

    def _pass_over(self) -> None:
        self._go_to(_STEPS + 1 if self._step == 1 else self._step + 1)

    def _go_to(self, step: int) -> None:
        self.leave()
        if step > _STEPS:
            self._context.go.first_run_done.emit()
            return
        self._step = max(1, step)
        self.arrive()

    def _open_microphone(self) -> None:
        if self.isVisible():
            profile = self._context.profile
            self._trial.open(profile.sound, profile.settings.microphone)

    # -- comfort

    def _make_comfort(self) -> None:
        settings = self._context.profile.settings
        self._roles = child(self._form, ChipGroup, "role_chips")
        roles = [(role.id, role.label) for role in self._context.profile.banks.built_in().roles]
        self._roles.set_chips([*roles, (ANY_ROLE, self.tr("Not sure yet"))])
        self._role = OneOf(self._roles)
        self._role.choose(settings.role)
        self._sizes = child(self._form, SegmentFrame, "text_size_segments")
        sizes = (
            ("1.0", self.tr("Standard")),
            ("1.25", self.tr("Large")),
            ("1.5", self.tr("Larger")),
            ("2.0", self.tr("Largest")),
        )
        nearest = min((key for key, _ in sizes), key=lambda k: abs(float(k) - settings.text_size))
        self._sizes.set_segments(sizes, nearest)
        self._looks = child(self._form, SegmentFrame, "appearance_segments")
        looks = (
            (Appearance.SYSTEM.value, self.tr("Match computer")),
            (Appearance.LIGHT.value, self.tr("Light")),
            (Appearance.DARK.value, self.tr("Dark")),
        )
        self._looks.set_segments(looks, settings.appearance.value)
        self._set_buddies()

    def _set_buddies(self) -> None:
        for name, frame in (
            ("text_size_label", self._sizes),
            ("appearance_label", self._looks),
        ):
            child(self._form, QLabel, name).setBuddy(frame.segment(frame.chosen()))

    def _choose_size(self, key: str) -> None:
        self._context.theme.choose(text_size=float(key))
        keep(self._context.profile, text_size=float(key))
        self._set_buddies()

    def _choose_look(self, key: str) -> None:
        self._context.theme.choose(appearance=key)
        keep(self._context.profile, appearance=Appearance(key))
        self._set_buddies()

    def _connect(self) -> None:
        self._role.chosen.connect(lambda key: keep(self._context.profile, role=key))
        self._sizes.chosen_changed.connect(self._choose_size)
        self._looks.chosen_changed.connect(self._choose_look)
        self._next.clicked.connect(lambda _on=False: self._go_on())
        self._skip.clicked.connect(lambda _on=False: self._pass_over())
        self._previous.clicked.connect(lambda _on=False: self._go_to(self._step - 1))
        self._speech.later.connect(lambda: self._go_to(_STEPS + 1))
        add_key(self, "Ctrl+Enter", self.tr("Go on"), self._go_on)
