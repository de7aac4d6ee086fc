"""The sound of somebody's take and its words: said line, all words, and where a comment begins."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.domain.takes import Take
from peerprep.ui.announce import say
from peerprep.ui.commenting import Spot
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.heard_take import HeardTake, quote_of
from peerprep.ui.noticed import Heard
from peerprep.ui.shortcuts import add_key
from peerprep.ui.widgets.comment_wave import CommentWave
from peerprep.ui.widgets.said_line import SaidLine
from peerprep.ui.widgets.sound_panel import SoundPanel
from peerprep.ui.widgets.words_view import WordsView


class HeardVoice(QObject):
    """Behavior of the widgets of `SoundPanel`, and of said_line, words_view and voice_button.

    Signals:
        moved(): the voice is elsewhere, began or rests.
        all_heard(): the whole take was heard.
        comment_chosen(str): the bubble of a comment, in the sound or in the words.
        unavailable(str): the sound can't be played; the sentence says why.
    """

    moved = Signal()
    all_heard = Signal()
    comment_chosen = Signal(str)
    unavailable = Signal(str)

    def __init__(self, form: QWidget, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        sharing = context.profile.sharing

        def find(take: Take) -> Path:
            return sharing.sound_of(take.id)

        gone = self.tr("Shared without sound.")
        self.sound = SoundPanel(form, context, page, find=find, gone=gone)
        self._wave = child(form, CommentWave, "sound_wave")
        self._line = child(form, SaidLine, "said_line")
        self.view = child(form, WordsView, "words_view")
        self.follow_button = child(form, QPushButton, "voice_button")
        self._heard_take: HeardTake | None = None
        self._heard: Heard | None = None
        self._chosen: int | None = None  # a word without sound
        self.sound.moved.connect(self._on_moved)
        self.sound.player.changed.connect(self.moved)
        self.sound.unavailable.connect(self.unavailable)
        self._wave.pin_chosen.connect(self.comment_chosen)
        self.view.mark_activated.connect(self.comment_chosen)
        self.view.word_activated.connect(self._on_word)
        self.view.wandered.connect(self.follow_button.show)
        self.follow_button.clicked.connect(lambda _on=False: self._follow())
        for keys, words, step in (
            ("Ctrl+G", self.tr("Next comment in the take"), 1),
            ("Ctrl+Shift+G", self.tr("Comment before this one"), -1),
        ):
            add_key(page, keys, words, partial(self._next_comment, step))

    def show_take(self, heard: HeardTake) -> None:
        """Show another take, at rest at its beginning."""
        self._heard_take = heard
        self._heard = Heard(heard.take.duration_s) if heard.take.has_recording else None
        self._chosen = None
        self.follow_button.hide()
        self._line.set_words(heard.words())
        self.view.set_words(heard.text, heard.spans)
        self.sound.show_take(heard, marked=False)

    @property
    def has_sound(self) -> bool:
        """Whether there is sound to play."""
        return self.sound.is_here

    @property
    def is_playing(self) -> bool:
        """Whether sound comes out now."""
        return self.sound.player.is_playing

    @property
    def position_s(self) -> float | None:
        """Where a comment would stand now, None for the take as a whole."""
        if self.has_sound:
            return self.sound.player.position_s
        heard = self._heard_take
        if heard is None or self._chosen is None:
            return None
        return heard.time_of_word(self._chosen)

    def rest(self) -> Spot:
        """Have the sound wait and return where it was."""
        heard = self._heard_take
        if heard is None:
            return Spot(None)
        at_s = self.position_s
        if self.has_sound:
            waits = self.is_playing
            self.sound.player.stop()
            return Spot(at_s, heard.sentence_at(at_s or 0.0), waits)
        quote = quote_of(self.view.textCursor().selectedText())
        if not quote and self._chosen is not None:
            start, end = heard.spans[self._chosen]
            quote = heard.sentence_at(at_s) if at_s is not None else heard.text[start:end]
        return Spot(at_s, quote)

    def go_on(self) -> None:
        """Play on from where it waits."""
        if self.has_sound:
            self.sound.player.play(self.sound.player.position_s)

    def play_from(self, moment_s: float | None) -> None:
        """Play from a moment, or put the words there where there is no sound."""
        heard = self._heard_take
        if moment_s is None or heard is None:
            return
        if self.has_sound:
            self.sound.choose(None)
            self.sound.player.play(moment_s)
        elif heard.has_times:
            self._on_word(heard.word_at(moment_s) or 0)

    def _next_comment(self, step: int) -> None:
        if self.has_sound:
            self._wave.next_pin(step)
        else:
            self.view.next_mark(step)

    def _on_moved(self, seconds: float) -> None:
        heard = self._heard_take
        if heard is None:
            return
        playing = self.is_playing
        now = heard.word_at(seconds) if (playing or seconds > 0) and heard.has_times else None
        self._line.set_now(now)
        self.view.set_lit(now)
        if playing and self._heard is not None and self._heard.add(seconds):
            self._heard = None  # said once
            self.all_heard.emit()
        self.moved.emit()

    def _on_word(self, index: int) -> None:
        heard = self._heard_take
        if heard is None:
            return
        time_s = heard.time_of_word(index)
        if self.has_sound and time_s is not None:
            self.sound.choose(None)
            self.sound.player.play(time_s)
            return
        self._chosen = index
        self.view.choose_words(index, index)
        self.moved.emit()
        if index < len(heard.spans):
            start, end = heard.spans[index]
            words = self.tr("Comment beside “{word}”.").format(word=heard.text[start:end])
            say(self._page, words)

    def _follow(self) -> None:
        self.view.follow_again()
        self.view.setFocus()
        self.follow_button.hide()
