"""A take that somebody handed over, as the page that reviews it shows it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime, time

from PySide6.QtCore import QCoreApplication

from peerprep.domain.packs import ReceivedTake
from peerprep.domain.review import Comment
from peerprep.domain.takes import Take, TakeKind, TakeState
from peerprep.ui.drawing.words import WordMark
from peerprep.ui.durations import clock
from peerprep.ui.remarks import kind_words
from peerprep.ui.review import Review
from peerprep.ui.widgets.comment_wave import Pin
from peerprep.ui.widgets.waveform import MarkKind

_LONGEST_QUOTE = 300
_CONTEXT = "HeardTake"


def as_take(received: ReceivedTake) -> Take:
    """Return a received take in the shape of one's own, so that the same parts show it."""
    return Take(
        id=received.id,
        session_id="",
        question=received.question,
        kind=TakeKind.SPOKEN,
        state=TakeState.TRANSCRIBED,
        recorded_at=datetime.combine(received.recorded_on, time(12), UTC),
        duration_s=received.duration_s,
        number=received.number,
        recovered=False,
        words=len(received.transcript.text.split()) if received.transcript else 0,
        has_recording=received.has_sound,
        transcript=received.transcript,
        check=received.check,
    )


def place_words(comment: Comment) -> str:
    """Return where a comment stands: its time, else "On the whole"."""
    return _tr("On the whole") if comment.at_s is None else clock(comment.at_s)


class HeardTake(Review):
    """Knows the sentence at a moment, and where comments stand in words and sound."""

    def __init__(self, received: ReceivedTake) -> None:
        super().__init__(as_take(received))
        self.received = received

    def words(self) -> list[str]:
        """Return the words in their order; of typed ones what stands between spaces."""
        return [self.text[start:end] for start, end in self.spans]

    def sentence_at(self, moment_s: float) -> str:
        """Return the sentence being said at a moment, shortened; empty where there are no times."""
        stretch = self._stretch_at(moment_s)
        return "" if stretch is None else quote_of(self.text[stretch[0] : stretch[1]])

    def pins(self, comments: Sequence[Comment]) -> list[Pin]:
        """Return the bubbles over the sound."""
        return [
            Pin(one.id, number, one.at_s, spoken_comment(one, number, len(comments)))
            for number, one in enumerate(comments, 1)
            if one.at_s is not None
        ]

    def comment_marks(self, comments: Sequence[Comment]) -> list[WordMark]:
        """Return the marks in the words, each comment's before its sentence."""
        marks = []
        for number, one in enumerate(comments, 1):
            stretch = self._place_of(one)
            if stretch is not None:
                words = spoken_comment(one, number, len(comments))
                marks.append(WordMark(one.id, MarkKind.COMMENT, *stretch, number, words))
        return marks

    def _place_of(self, comment: Comment) -> tuple[int, int] | None:
        """Return where the words of a comment are: at its moment, else where its quote is."""
        if comment.at_s is not None and self.has_times:
            return self._stretch_at(comment.at_s)
        quote = comment.quote.rstrip("…")
        at = self.text.find(quote) if quote else -1
        return (at, at + len(quote)) if at >= 0 else None

    def _stretch_at(self, moment_s: float) -> tuple[int, int] | None:
        if not self.has_times or not self.spans:
            return None
        last = len(self.spans) - 1
        index = min(max(0, self.word_at(moment_s) or 0), last)
        starts = [start for start, _ in self.sentences()]
        at = max(0, bisect_right(starts, (self.time_of_word(index) or 0.0) + 0.001) - 1)
        first = bisect_left(self._starts, starts[at])
        after = bisect_left(self._starts, starts[at + 1]) if at + 1 < len(starts) else last + 1
        return self.spans[min(first, last)][0], self.spans[min(max(first, after - 1), last)][1]


def quote_of(words: str) -> str:
    """Return words as a quote beside a comment, shortened where they are long."""
    words = " ".join(words.split())
    if len(words) <= _LONGEST_QUOTE:
        return words
    return words[: _LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + "…"


def spoken_comment(comment: Comment, number: int, count: int) -> str:
    """Return a comment as a screen reader says it where it stands."""
    words = _tr("Comment {number} of {count}, {place}, {kind}. {text}")
    return words.format(
        number=number,
        count=count,
        place=place_words(comment),
        kind=kind_words(comment.kind),
        text=comment.text,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
