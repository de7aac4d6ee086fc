"""The words of a take and its sound: the word being said is lit, a word plays from where it is."""

from PySide6.QtCore import QObject

from peerprep.ui.review import Review
from peerprep.ui.widgets.sound_panel import SoundPanel
from peerprep.ui.widgets.words_panel import WordsPanel

_BEFORE_S = 1.0  # a word to fix is heard with what is before it


class TakeVoice(QObject):
    """Has words and sound follow each other."""

    def __init__(self, sound: SoundPanel, words: WordsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._sound = sound
        self._words = words
        self._review: Review | None = None
        sound.moved.connect(self._on_moved)
        words.view.word_activated.connect(self._play_word)
        words.view.fix_asked.connect(self._stand_before)

    def show_take(self, review: Review) -> None:
        """Take the times of a take's words."""
        self._review = review

    def _on_moved(self, seconds: float) -> None:
        if self._review is not None and self._review.has_words:
            playing = self._sound.player.is_playing or seconds > 0
            self._words.set_moment(self._review.word_at(seconds) if playing else None)

    def _play_word(self, index: int) -> None:
        time_s = self._time_of(index)
        if time_s is not None:
            self._sound.choose(None)
            self._sound.player.play(time_s)

    def _stand_before(self, index: int) -> None:
        """Have a word that is about to be fixed at hand, so that Ctrl+P says it."""
        time_s = self._time_of(index)
        if time_s is not None:
            self._sound.stand_at(max(0.0, time_s - _BEFORE_S))

    def _time_of(self, index: int) -> float | None:
        """Return when a word was said, None where that can't be heard."""
        if self._review is None or not self._sound.is_here:
            return None
        return self._review.time_of_word(index)
