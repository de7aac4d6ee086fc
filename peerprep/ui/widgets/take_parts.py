"""How the parts of a take's page stand: side by side, or one at a time behind a switch."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from peerprep.ui.forms import child
from peerprep.ui.layout import NO_LIMIT_PX, Width, width_class
from peerprep.ui.review import Review
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.snug import Snug
from peerprep.ui.widgets.waveform import Waveform
from peerprep.ui.widgets.words_view import WordsView

WORDS, STRENGTHS, CONSIDER, FACTS = "words", "strengths", "consider", "facts"
COMMENTS, RATING = "comments", "rating"
_WORDS_SHARE = 0.75
_WORDS_LEAST_PX = 170
_WAVE_PX = 82  # where there is room
_FACTS_PX = 280
_HOLDERS = {STRENGTHS: "through_part", CONSIDER: "consider_part", COMMENTS: "partner_card"}


class TakeParts(QObject):
    """Behavior of the widgets that a form names part_segments, main_column, side_scroll,
    through_part, consider_part, waiting_card, partner_card, rating_card and facts_card.

    A part is shown when it has something to show and, in one column, when it is chosen. In three
    columns the facts are the third.

    Signals:
        width_changed(Width): another number of columns fits.
    """

    width_changed = Signal(object)

    def __init__(self, form: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._page = page
        self.segments = child(form, SegmentFrame, "part_segments")
        self._side = child(form, SideScroll, "side_scroll")
        self._wanted = dict.fromkeys((STRENGTHS, CONSIDER, COMMENTS, RATING, FACTS), False)
        self._waiting = False
        self._commented = False
        self._width: Width | None = None
        self._columns = child(form, QBoxLayout, "columns_layout")
        self._facts = child(form, Card, "facts_card")
        self._snug = Snug(child(form, Card, "words_card"), child(form, WordsView, "words_view"))
        main = child(form, QBoxLayout, "main_layout")
        main.setStretch(0, 1000)
        main.addStretch(1)  # takes what a snug card leaves
        self.segments.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.segments.set_segments(
            [
                (WORDS, self.tr("Words")),
                (STRENGTHS, self.tr("Strengths")),
                (CONSIDER, self.tr("To consider")),
                (COMMENTS, self.tr("Partner")),
                (RATING, self.tr("My rating")),
                (FACTS, self.tr("Facts")),
            ],
            WORDS,
        )
        self.segments.chosen_changed.connect(lambda _key: self.fit())

    def show_take(self, review: Review, *, waiting: bool, commented: bool) -> None:
        """Show the parts that a take has something for; `waiting` holds the coaching back.

        `commented` when partners said something: the own rating stands with that, since six parts
        are too many for one line.
        """
        self._commented = commented
        self.segments.segment(COMMENTS).setVisible(commented)
        self.segments.segment(RATING).setVisible(not commented)
        if self.segments.chosen() == (RATING if commented else COMMENTS):
            self.segments.choose(COMMENTS if commented else RATING)
        through = bool(review.strengths or review.line_to_try())
        self._wanted = {
            STRENGTHS: through and not waiting,
            CONSIDER: review.is_checked and review.has_words and not waiting,
            COMMENTS: commented and not waiting,
            RATING: review.has_words and not waiting,
            FACTS: review.has_words,
        }
        self._waiting = waiting
        for key, wanted in self._wanted.items():
            held = waiting and key in _HOLDERS and key != COMMENTS
            self.segments.segment(key).setEnabled(wanted or held)
        if not self.segments.segment(self.segments.chosen()).isEnabled():
            self.segments.choose(WORDS)
        self.fit()

    def show_part_if_beside(self, key: str) -> None:
        """Bring a part into view beside the words; in one column the words stay."""
        if not self.segments.isVisible():
            part = child(self._form, QWidget, _HOLDERS[key])
            self._side.ensureWidgetVisible(part, 0)

    def fit(self) -> None:
        """Choose the layout by the window's width."""
        width = width_class(self._page.window().width())
        is_narrow = width is Width.NARROW
        self.segments.setVisible(is_narrow)
        shown = self.segments.chosen()

        def seen(key: str) -> bool:
            return not is_narrow or shown == key

        show = {
            "main_column": seen(WORDS),
            "through_part": self._wanted[STRENGTHS] and seen(STRENGTHS),
            "consider_part": self._wanted[CONSIDER] and seen(CONSIDER),
            "waiting_card": self._waiting and (seen(STRENGTHS) or seen(CONSIDER)),
            "partner_card": self._wanted[COMMENTS] and seen(COMMENTS),
            "rating_card": self._wanted[RATING] and seen(COMMENTS if self._commented else RATING),
            "facts_card": self._wanted[FACTS] and seen(FACTS),
        }
        for name, visible in show.items():
            child(self._form, QWidget, name).setVisible(visible)
        beside = any(show[name] for name in (*_HOLDERS.values(), "waiting_card", "rating_card"))
        self._side.setVisible(beside)
        self._side.set_whole(is_narrow)
        # In one column the header scrolls away with the page, and the words fill what is left.
        share = _WORDS_SHARE * self._page.height() if is_narrow else 0
        least = max(theme().px(_WORDS_LEAST_PX), share)
        child(self._form, WordsView, "words_view").setMinimumHeight(round(least))
        is_three = width is Width.THREE
        if is_three:
            self._facts.setFixedWidth(theme().ipx(_FACTS_PX))
        wave_height = theme().ipx(_WAVE_PX) if is_three else 0
        child(self._form, Waveform, "sound_wave").setMinimumHeight(wave_height)
        if width is not self._width:
            self._width = width
            self._arrange(width)
            self.width_changed.emit(width)

    def _arrange(self, width: Width) -> None:
        """Put the columns where they stand at a width."""
        is_narrow, is_three = width is Width.NARROW, width is Width.THREE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if is_narrow else across)
        page, facts = child(self._form, QBoxLayout, "content_layout"), self._facts
        page.removeWidget(facts)
        self._columns.removeWidget(facts)
        if is_three:
            self._columns.addWidget(facts, 0, Qt.AlignmentFlag.AlignTop)
        else:
            facts.setMinimumWidth(0)
            facts.setMaximumWidth(NO_LIMIT_PX)
            page.addWidget(facts)
        head = child(self._form, QBoxLayout, "facts_layout")
        up = QBoxLayout.Direction.BottomToTop
        head.setDirection(up if is_three else down if is_narrow else across)
        button = child(self._form, QPushButton, "facts_button")
        head.setAlignment(button, Qt.AlignmentFlag.AlignLeft if is_three else Qt.AlignmentFlag(0))
        self._snug.set_on(is_three)
        # in one column the switch over the words says what they are
        child(self._form, QWidget, "words_title_label").setVisible(not is_narrow)
