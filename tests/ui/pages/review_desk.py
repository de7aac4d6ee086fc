"""The page on which a take is reviewed, with a pack on it, as tests of it use it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.domain.packs import ReceivedPack
from peerprep.domain.review import Review
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.review_page import ReviewPage
from peerprep.ui.widgets.comment_edit import CommentEdit
from peerprep.ui.widgets.comment_wave import CommentWave
from peerprep.ui.widgets.entry_list import EntryList
from peerprep.ui.widgets.strip import Strip
from tests.sound_fakes import FakePlayback, FakeSpeaker

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Desk:
    """The page with a pack on it, and what a test looks at."""

    page: ReviewPage
    pack: ReceivedPack
    context: Context
    speaker: FakeSpeaker

    @property
    def now(self) -> FakePlayback:
        return self.speaker.played[-1]

    @property
    def review(self) -> Review:
        return self.context.profile.reviews.start(self.page._received_id)

    @property
    def edit(self) -> CommentEdit:
        return child(self.page, CommentEdit, "comment_edit")

    @property
    def list(self) -> EntryList:
        return child(self.page, EntryList, "comment_list")

    @property
    def wave(self) -> CommentWave:
        return child(self.page, CommentWave, "sound_wave")

    @property
    def strip(self) -> Strip:
        return child(self.page, Strip, "note_strip")

    def label(self, name: str) -> str:
        return child(self.page, QLabel, name).text()

    def button(self, name: str) -> QPushButton:
        return child(self.page, QPushButton, name)

    def play_to(self, moment_s: float) -> None:
        """Have the take played up to a moment."""
        player = self.page._voice.sound.player
        if not player.is_playing:
            player.toggle()
        self.now.advance(moment_s - player.position_s)
        player._look()


def write(qtbot: QtBot, desk: Desk, words: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), words)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
