"""The comments that stand beside a take, in their order, with their places in words and sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from PySide6.QtCore import QCoreApplication

from peerprep.domain.comment_places import CommentPlace, place_of
from peerprep.domain.review import Comment, CommentKind, Review
from peerprep.domain.transcript import Transcript
from peerprep.ui.drawing.underlines import MarkKind
from peerprep.ui.drawing.words import WordMark
from peerprep.ui.durations import clock
from peerprep.ui.widgets.pinned_wave import SoundPin

PREFIX = "p:"  # of the ids of their marks
_LATE = float("inf")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on the page: its number among those shown (from 1 to `count`), who wrote it.

    `letter` stands for that person where comments of several are shown together.
    """

    number: int
    count: int
    review_id: str
    who: str
    comment: Comment
    place: CommentPlace | None
    letter: str = ""

    @property
    def id(self) -> str:
        """The id of its marks; two reviews may use the same id for a comment."""
        return f"{PREFIX}{self.review_id}:{self.comment.id}"

    @property
    def label(self) -> str:
        """What stands in its bubble."""
        return f"{self.letter}{self.number}"

    @property
    def time(self) -> str:
        """The moment as 0:18, empty without one."""
        return "" if self.comment.at_s is None else clock(self.comment.at_s)

    @property
    def from_s(self) -> float | None:
        """The moment to listen from."""
        return self.place.from_s if self.place is not None else self.comment.at_s

    @property
    def state(self) -> str:
        """What became of it: "Next time", "Done" or nothing."""
        if not self.comment.todo:
            return ""
        return _tr("Done") if self.comment.done else _tr("Next time")

    @property
    def spoken(self) -> str:
        """Everything about it, as a screen reader says it."""
        about = _tr("Comment {number} of {count} from {who}, {kind}.").format(
            number=self.number,
            count=self.count,
            who=self.who,
            kind=_inside(kind_words(self.comment.kind)),
        )
        time = f"{self.time}." if self.time else ""
        state = f"{self.state}." if self.state else ""
        return " ".join(part for part in (about, self.comment.text, time, state) if part)


def remarks_of(
    reviews: Sequence[Review], transcript: Transcript | None, most: int
) -> tuple[Remark, ...]:
    """Return the first `most` comments of reviews by their moments, those without one last."""
    found = [(review, comment) for review in reviews for comment in review.comments]
    letters = _letters(reviews) if len(reviews) > 1 else {}
    found.sort(key=lambda pair: _LATE if pair[1].at_s is None else pair[1].at_s)
    return tuple(
        Remark(
            number,
            len(found),
            review.id,
            who_wrote(review),
            comment,
            None if transcript is None else place_of(comment, transcript),
            letters.get(review.id, ""),
        )
        for number, (review, comment) in enumerate(found[:most], 1)
    )


def word_marks(remarks: Sequence[Remark]) -> list[WordMark]:
    """Return the marks of comments in the words."""
    return [
        WordMark(
            remark.id,
            MarkKind.COMMENT,
            remark.place.start,
            remark.place.end,
            remark.number,
            remark.spoken,
            remark.letter,
        )
        for remark in remarks
        if remark.place is not None
    ]


def sound_pins(remarks: Sequence[Remark]) -> list[SoundPin]:
    """Return the bubbles of comments over the sound."""
    return [
        SoundPin(remark.label, remark.comment.at_s)
        for remark in remarks
        if remark.comment.at_s is not None
    ]


def _letters(reviews: Sequence[Review]) -> dict[str, str]:
    """Return a letter for each review, from the name of who wrote it; no two have the same."""
    letters: dict[str, str] = {}
    for review in reviews:
        taken = letters.values()
        wanted = [letter for letter in who_wrote(review).upper() if letter.isalpha()]
        free = (letter for letter in (*wanted, *ascii_uppercase) if letter not in taken)
        letters[review.id] = next(free, "")
    return letters


def who_wrote(review: Review) -> str:
    """Return the name of the person who reviewed."""
    return review.reviewer or _tr("your partner")


def kind_label(kind: CommentKind) -> str:
    """Return what a comment is meant as, with the letter that chooses it."""
    return {
        CommentKind.STRENGTH: _tr("&What worked"),
        CommentKind.QUESTION: _tr("A &question"),
        CommentKind.SUGGESTION: _tr("An &idea"),
        CommentKind.BOUNDARY: _tr("A &boundary"),
    }[kind]


def kind_words(kind: CommentKind) -> str:
    """Return what a comment is meant as, to read."""
    return kind_label(kind).replace("&", "")


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Remarks", text)
