"""How a take is played: its speed, its long pauses, and a sentence again and again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.keeping import keep
from peerprep.ui.shortcuts import add_key
from peerprep.ui.take_player import TakePlayer
from peerprep.ui.theme import theme

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0)


class SoundControls(QObject):
    """Behavior of the widgets that a form names speed_button and repeat_button.

    Signals:
        skipping_changed(): long pauses are to be jumped over, or heard again.
        unkept(str): what was chosen holds, but could not be kept; the sentence says why.
    """

    skipping_changed = Signal()
    unkept = Signal(str)

    def __init__(self, form: QWidget, context: Context, player: TakePlayer, page: QWidget) -> None:
        super().__init__(page)
        self._profile = context.profile
        self._player = player
        self._page = page
        self.chosen_s: Callable[[], float | None] = lambda: None
        self._speed = child(form, QPushButton, "speed_button")
        self._repeat = child(form, QPushButton, "repeat_button")
        self._speed.clicked.connect(lambda _on=False: self._open_menu())
        self._repeat.clicked.connect(self._on_repeat)
        theme().changed.connect(self._show_speed)
        add_key(page, "Ctrl+Down", self.tr("Play slower"), partial(self.step, -1))
        add_key(page, "Ctrl+Up", self.tr("Play faster"), partial(self.step, 1))

    @property
    def skips(self) -> bool:
        """Whether long pauses are jumped over."""
        return self._profile.settings.skip_silence

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._speed, self._repeat]

    def show_take(self, *, has_sentences: bool) -> None:
        """Make ready for a take that was opened in the player."""
        self._player.set_speed(self._profile.settings.play_speed)
        self._show_speed()
        self._repeat.setEnabled(has_sentences)
        self._repeat.setChecked(self._player.repeats)

    def step(self, step: int) -> None:
        """Play one step slower (-1) or faster (1); at the end it stays."""
        now = self._player.speed
        further = [speed for speed in SPEEDS if (speed - now) * step > 0]
        if further:
            self._choose(min(further, key=lambda speed: abs(speed - now)))
        else:
            self._say_speed()

    def make_menu(self) -> QMenu:
        """Return the speeds, and whether long pauses are jumped over."""
        menu = QMenu(self._page)
        group = QActionGroup(menu)
        for speed in SPEEDS:
            action = menu.addAction(_times(speed))
            action.setCheckable(True)
            action.setChecked(speed == self._player.speed)
            action.triggered.connect(lambda _on=False, speed=speed: self._choose(speed))
            group.addAction(action)
        menu.addSeparator()
        skip = menu.addAction(self.tr("&Skip silence"))
        skip.setCheckable(True)
        skip.setChecked(self.skips)
        skip.triggered.connect(self._on_skip)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self) -> None:
        menu = self.make_menu()
        menu.popup(self._speed.mapToGlobal(self._speed.rect().bottomLeft()))
        # arrows begin at the speed of now, and a screen reader says it
        speeds = [action for action in menu.actions() if action.isChecked()]
        menu.setActiveAction(speeds[0] if speeds else menu.actions()[0])

    def _choose(self, speed: float) -> None:
        self._player.set_speed(speed)
        self._show_speed()
        self._say_speed()
        self._keep(play_speed=speed)

    def _on_skip(self, on: bool) -> None:
        self._keep(skip_silence=on)
        words = self.tr("Long pauses are skipped.") if on else self.tr("Long pauses are played.")
        say(self._page, words)
        self.skipping_changed.emit()

    def _on_repeat(self, on: bool) -> None:
        self._player.repeat(on, self.chosen_s())
        words = self.tr("Repeating this sentence.") if on else self.tr("No longer repeating.")
        say(self._page, words)

    def _keep(self, **changes: object) -> None:
        trouble = keep(self._profile, **changes)
        if trouble:
            self.unkept.emit(trouble)

    def _show_speed(self) -> None:
        self._speed.setText(_times(self._player.speed))
        # the button keeps its width, so that the sound beside it keeps its place
        self._speed.setMinimumWidth(0)
        widths = [theme().metrics("second").horizontalAdvance(_times(s)) for s in SPEEDS]
        now = theme().metrics("second").horizontalAdvance(self._speed.text())
        self._speed.setMinimumWidth(round(self._speed.sizeHint().width() + max(widths) - now))
        self._speed.setAccessibleDescription(_times(self._player.speed))

    def _say_speed(self) -> None:
        say(self._page, self.tr("Speed {speed}.").format(speed=figure(self._player.speed)))


def figure(speed: float) -> str:
    """Return a speed as a number is written here, "1.5"."""
    return QLocale().toString(speed, "g", 3)


def _times(speed: float) -> str:
    return f"{figure(speed)}×"
