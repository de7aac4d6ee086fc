"""One of two takes side by side: its sound, its words, and whether it is a favorite."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.takes import Take, TakeKind, TakeState
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.durations import clock, spoken
from peerprep.ui.forms import child, load_form
from peerprep.ui.properties import restyle
from peerprep.ui.remarks import Remark, remarks_of, sound_pins
from peerprep.ui.review import Review
from peerprep.ui.sound_picture import SoundPicture
from peerprep.ui.take_player import TakePlayer
from peerprep.ui.take_words import length_words, moment_in_list
from peerprep.ui.theme import theme
from peerprep.ui.widgets.compared_words import ComparedWords
from peerprep.ui.widgets.pinned_wave import PinnedWave
from peerprep.ui.widgets.question_label import ParagraphLabel

_LEAST_PX = 230
_MOST_REMARKS = 60  # of one take; a file may hold thousands


class CompareSide(QWidget):
    """Shows a take; `show_take` may be called again for news about the same one.

    Signals:
        began(): its sound is heard.
        favorite_asked(str, bool): make the take a favorite, or an ordinary one again.
        unavailable(str): the sound can't be played; the sentence says why.
    """

    began = Signal()
    favorite_asked = Signal(str, bool)
    unavailable = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._review: Review | None = None
        self._path: Path | None = None
        own = (ComparedWords, PinnedWave)
        self._form = form = load_form("compare_side.ui", self, custom=own)
        self.words = child(form, ComparedWords, "words_view")
        self.player = TakePlayer(context.profile.sound, self)
        self._play = child(form, QPushButton, "play_button")
        self._wave = child(form, PinnedWave, "sound_wave")
        self._picture = SoundPicture(self._wave, context, self)
        self._said = child(form, ParagraphLabel, "mark_label")
        self._favorite = child(form, QPushButton, "favorite_button")
        self._play.clicked.connect(lambda _on=False: self.player.toggle())
        self._favorite.clicked.connect(lambda _on=False: self._ask_favorite())
        self._wave.sought.connect(self.player.seek)
        self._wave.stepped.connect(self._say_step)
        self._wave.pin_chosen.connect(self._choose_pin)
        self.words.word_activated.connect(self._play_from)
        self.words.mark_activated.connect(self._show_said)
        self.player.moved.connect(self._on_moved)
        self.player.changed.connect(self._on_changed)
        self.player.unavailable.connect(self.unavailable)
        theme().changed.connect(self._fit)
        self._fit()

    @property
    def take(self) -> Take | None:
        """The take that is shown."""
        return self._review.take if self._review else None

    def show_take(self, take: Take) -> None:
        """Show a take; the same sound goes on playing, the same words stay where they are."""
        remarks = self._remarks_of(take)
        before = self._review
        same = before is not None and (before.take, before.remarks) == (take, remarks)
        if same and not self._is_writing(take):
            return
        self._review = review = Review(take, remarks=remarks)
        form, name = self._form, self.tr("Take {number}").format(number=take.number)
        child(form, QLabel, "take_label").setText(name)
        child(form, QLabel, "when_label").setText(moment_in_list(take.recorded_at))
        self._name_controls(take)
        self._show_sound(review)
        if before is None or (before.take.id, before.text) != (take.id, review.text):
            self.words.set_words(review.text, review.spans)
        # coaching on words that raised care waits until it is asked for on the take's own page
        marked = take.check is None or not take.check.care
        self.words.set_marks(review.marks() if marked else ())
        self._wave.set_marks(review.sound_marks() if marked else ())
        self._wave.set_pins(sound_pins(remarks) if marked else ())
        self._show_said(self.words.chosen_mark)
        self.words.setVisible(review.has_words)
        state = child(form, QLabel, "state_label")
        state.setText("" if review.has_words else self._missing_words(take))
        state.setVisible(not review.has_words)

    def _remarks_of(self, take: Take) -> tuple[Remark, ...]:
        reviews = self._context.profile.reviews.reviews_of(take.id)
        return remarks_of(reviews, take.transcript, _MOST_REMARKS)

    def _show_said(self, mark_id: str) -> None:
        """Show under the words what a chosen mark says."""
        mark = next((one for one in self.words.marks if one.id == mark_id), None)
        self._said.setText(mark.words if mark is not None else "")
        self._said.setVisible(mark is not None)

    def _choose_pin(self, at: int) -> None:
        """Choose the comment whose bubble over the sound was clicked, and play from there."""
        remarks = self._review.remarks if self._review is not None else ()
        remark = [one for one in remarks if one.comment.at_s is not None][at]
        self.words.choose_mark(remark.id)
        self._said.setText(remark.spoken)
        self._said.show()
        if remark.from_s is not None:
            self.player.play(remark.from_s)

    def rest(self) -> None:
        """Stop the sound."""
        self.player.stop()

    def leave(self) -> None:
        """Stop the sound, and reading it; what was not read is when the take is shown again."""
        self.rest()
        if self._picture.drop():
            self._path, self._review = None, None

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._play, self._wave, self._favorite, self.words]

    def show_new(self, spans: Sequence[tuple[int, int]]) -> None:
        """Show stretches of the words, as offsets, as new."""
        self.words.set_new(spans)

    def _name_controls(self, take: Take) -> None:
        number = take.number
        on = take.favorite
        restyle(self._favorite, iconName="star-filled" if on else "star")
        self._favorite.setText(self.tr("Favorite") if on else self.tr("Make favorite"))
        words = (
            self.tr("Take {number} is a favorite") if on else self.tr("Make take {number} favorite")
        )
        self._favorite.setAccessibleName(words.format(number=number))
        self._wave.setAccessibleName(self.tr("Sound of take {number}").format(number=number))
        self.words.setAccessibleName(self.tr("Words of take {number}").format(number=number))
        self._on_changed()

    def _show_sound(self, review: Review) -> None:
        take = review.take
        path = self._find(take)
        child(self._form, QWidget, "sound_row").setVisible(path is not None)
        gone = path is None and take.kind is TakeKind.SPOKEN
        child(self._form, QLabel, "no_sound_label").setVisible(gone)
        child(self._form, QLabel, "length_label").setText(
            length_words(take) if path is None else clock(take.duration_s)
        )
        if path != self._path:
            self._path = path
            self.player.open(path, take.duration_s if path else 0.0)
            self._picture.show(path, take.duration_s)
        self._wave.set_sentences([start for start, _ in review.sentences()])

    def _find(self, take: Take) -> Path | None:
        if take.kind is TakeKind.TYPED:
            return None
        try:
            return self._context.profile.transcripts.sound_file(take)
        except PeerPrepError:
            return None  # said on the side, words stay

    def _is_writing(self, take: Take) -> bool:
        return self._context.scribe.is_writing(take.id)

    def _missing_words(self, take: Take) -> str:
        if self._is_writing(take) or take.state is TakeState.TRANSCRIBING:
            return self.tr("This take’s words are still being written down.")
        if take.transcript is not None:
            return self.tr("No speech was heard, so nothing was written.")
        if take.state is TakeState.FAILED:
            return self.tr("Your words couldn’t be written down. The recording is safe.")
        return self.tr("Your recording is safe. Its words aren’t written down yet.")

    def _ask_favorite(self) -> None:
        if self.take is not None:
            self.favorite_asked.emit(self.take.id, not self.take.favorite)

    def _play_from(self, index: int) -> None:
        moment_s = self._review.time_of_word(index) if self._review else None
        if moment_s is not None and self._path is not None:
            self.player.play(moment_s)

    def _say_step(self, moment_s: float) -> None:
        """Say where the voice is now; while it plays, the voice itself says so."""
        if not self.player.is_playing:
            say(self, spoken(moment_s))

    def _on_moved(self, seconds: float) -> None:
        self._wave.set_position(seconds)
        if self._review is not None and self._review.has_words:
            playing = self.player.is_playing or seconds > 0
            self.words.set_lit(self._review.word_at(seconds) if playing else None)

    def _on_changed(self) -> None:
        playing = self.player.is_playing
        words = self.tr("Pause take {number}") if playing else self.tr("Play take {number}")
        words = words.format(number=self.take.number if self.take else "")
        self._play.setAccessibleName(words)
        self._play.setToolTip(words)
        restyle(self._play, iconName="pause" if playing else "play")
        if playing:
            self.began.emit()

    def _fit(self) -> None:
        self.words.setMinimumHeight(theme().ipx(_LEAST_PX))
