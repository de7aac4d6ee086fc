"""What partners said of a take: whose reviews are here, what to keep, comments, shared notes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from peerprep.domain.interview import InterviewNote
from peerprep.domain.review import Review
from peerprep.ui.durations import clock
from peerprep.ui.properties import restyle
from peerprep.ui.remarks import Remark, who_wrote
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.comment_list import CommentList
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.labels import make_label
from peerprep.ui.widgets.lines import show_lines
from peerprep.ui.widgets.moment_list import MomentList, MomentRow
from peerprep.ui.widgets.one_of import OneOf

ALL = ""
_MOST_NOTES = 6
_LEAST_PX = 60


@dataclass(frozen=True, slots=True)
class PartnerView:
    """What the card shows: every review of the take, those that are chosen, their comments."""

    reviews: tuple[Review, ...] = ()
    chosen: str = ALL
    remarks: tuple[Remark, ...] = ()
    notes: tuple[InterviewNote, ...] = ()

    @property
    def more(self) -> int:
        """How many comments of the chosen reviews are not among `remarks` yet."""
        return sum(len(one.comments) for one in self.shown) - len(self.remarks)

    @property
    def shown(self) -> tuple[Review, ...]:
        """The reviews that are chosen."""
        return tuple(one for one in self.reviews if self.chosen in (ALL, one.id))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.reviews and not self.notes


class PartnerCard(Card):
    """Shows a PartnerView.

    Signals:
        partner_chosen(str): the id of the review to show alone, or ALL.
        note_chosen(float): a moment of a shared note, in seconds.
        more_asked(): more comments are wanted.
        delete_asked(object): the Review that is shown alone is not wanted any more.
    """

    partner_chosen = Signal(str)
    note_chosen = Signal(float)
    more_asked = Signal()
    delete_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[tuple[str, str]] = []
        self._view = PartnerView()
        self._title = make_label("", "heading", self)
        self.chips = ChipGroup(self)
        self.chips.setObjectName("partner_chips")
        self.chips.setAccessibleName(self.tr("Whose comments"))
        self._choice = OneOf(self.chips)
        self._about = QWidget(self)
        self._keep_title = make_label(self.tr("One thing to keep"), "caption", self)
        self._keep = QWidget(self)
        self.comments = CommentList(self)
        self.more_button = QPushButton(self)
        self.more_button.setObjectName("more_comments_button")
        restyle(self.more_button, kind="quiet", compact=True, iconName="chevron-down")
        self.delete_button = QPushButton(self.tr("Delete this review"), self)
        self.delete_button.setObjectName("delete_review_button")
        restyle(self.delete_button, kind="quiet", compact=True, iconName="trash-2")
        self._notes_title = make_label(self.tr("Noted during the interview"), "caption", self)
        self.notes = MomentList(self)
        self.notes.setObjectName("shared_notes_list")
        self.notes.setAccessibleName(self.tr("Noted during the interview"))
        self.notes.set_most_rows(_MOST_NOTES)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for widget in (
            self._title,
            self.chips,
            self._about,
            self._keep_title,
            self._keep,
            self.comments,
            self.more_button,
            self._notes_title,
            self.notes,
        ):
            column.addWidget(widget)
        column.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._choice.chosen.connect(self.partner_chosen)
        self.notes.chosen.connect(self._on_note)
        self.more_button.clicked.connect(lambda _on=False: self.more_asked.emit())
        self.delete_button.clicked.connect(lambda _on=False: self._ask_delete())

    def show_view(self, view: PartnerView) -> None:
        """Show what partners said."""
        self._view = view
        several = len(view.reviews) > 1
        self._title.setText(self._heading(view))
        self._offer(view)
        self.chips.setVisible(several)
        show_lines(
            self._about, [self._other(one) for one in view.shown if one.other_version], "second"
        )
        self._about.setVisible(any(one.other_version for one in view.shown))
        kept = [one for one in view.shown if one.keep]
        show_lines(self._keep, [_keep_words(one, named=several) for one in kept])
        for widget in (self._keep_title, self._keep):
            widget.setVisible(bool(kept))
        self.comments.show_remarks(view.remarks, named=several)
        self.comments.setVisible(bool(view.remarks))
        self.more_button.setText(self.tr("Show more comments ({n})").format(n=view.more))
        self.more_button.setVisible(view.more > 0)
        rows = [_note_row(note) for note in view.notes]
        if rows != self.notes.rows():
            self.notes.set_rows(rows)
        for widget in (self._notes_title, self.notes):
            widget.setVisible(bool(rows))

        self._offer_deleting(view)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        rows = self.comments.controls()
        return [self.chips, *rows, self.more_button, self.notes, self.delete_button]

    def first_control(self) -> QWidget | None:
        """Return where the keyboard begins in what is shown, None without a control."""
        if self.chips.isVisible():
            return self.chips.chip(self._choice.key)
        return next(iter(self.comments.rows()), None)

    def _heading(self, view: PartnerView) -> str:
        if len(view.reviews) == 1:
            return self.tr("From {who}").format(who=who_wrote(view.reviews[0]))
        return self.tr("From your partners") if view.reviews else self.tr("From your partner")

    def _offer(self, view: PartnerView) -> None:
        chips = [(ALL, self.tr("All")), *((one.id, who_wrote(one)) for one in view.reviews)]
        if chips != self._offered:
            self._offered = chips
            self.chips.set_chips(chips, [view.chosen])
            for key, _ in chips:
                self.chips.chip(key).setMinimumWidth(_LEAST_PX)  # a name without end is cut
        self._choice.choose(view.chosen)

    def _offer_deleting(self, view: PartnerView) -> None:
        """Offer to delete the review that is shown, when it is one."""
        alone = len(view.shown) == 1
        self.delete_button.setVisible(alone)
        if alone:
            words = self.tr("Delete the review from {who}").format(who=who_wrote(view.shown[0]))
            self.delete_button.setAccessibleName(words)

    def _ask_delete(self) -> None:
        if len(self._view.shown) == 1:
            self.delete_asked.emit(self._view.shown[0])

    def _other(self, review: Review) -> str:
        return self.tr(
            "{who} heard an earlier version of these words. Comments stand where they fit."
        ).format(who=_large(who_wrote(review)))

    def _on_note(self, row: MomentRow) -> None:
        if row.stretch is not None:
            self.note_chosen.emit(row.stretch[0])


def _note_row(note: InterviewNote) -> MomentRow:
    return MomentRow(" ".join(note.text.split()), clock(note.at_s), stretch=(note.at_s, note.at_s))


def _keep_words(review: Review, *, named: bool) -> str:
    words = " ".join(review.keep.split())
    return f"{_large(who_wrote(review))}: {words}" if named else words


def _large(who: str) -> str:
    return who[:1].upper() + who[1:]
