"""How the parts of a review stand: one, two or three columns, or one part behind a switch."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from peerprep.ui.forms import child
from peerprep.ui.header import place_header
from peerprep.ui.layout import Width, width_class
from peerprep.ui.theme import theme
from peerprep.ui.widgets.entry_list import EntryList
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.words_view import WordsView

_COMMENTS, _WORDS, _HEARD = "comments", "words", "heard"
_WORDS_PX = 190.0
_PLAY_PX = 56.0  # the play button and what is beside it


class ReviewColumns(QObject):
    """Behavior of the widgets that a form names part_segments, main_column, words_card,
    side_scroll, said_row and words_button.

    All words stand in the middle of three columns. In two they are shown on wish, and always
    where there is no sound; then they stand over the comments.
    """

    def __init__(self, form: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._page = page
        self._has_sound = self._has_words = True
        self._width: Width | None = None
        self.segments = child(form, SegmentFrame, "part_segments")
        self.words_button = child(form, QPushButton, "words_button")
        self._side = child(form, SideScroll, "side_scroll")
        self._list = child(form, EntryList, "comment_list")
        self._words = child(form, QWidget, "words_card")
        self.segments.set_segments(
            [
                (_COMMENTS, self.tr("Comments")),
                (_WORDS, self.tr("Words")),
                (_HEARD, self.tr("What I heard")),
            ],
            _COMMENTS,
        )
        self.segments.chosen_changed.connect(lambda _key: self.fit())
        self.words_button.toggled.connect(lambda _on: self.fit())
        theme().changed.connect(self.fit)

    def show_take(self, *, has_sound: bool, has_words: bool) -> None:
        """Show the parts that a take has something for."""
        self._has_sound, self._has_words = has_sound, has_words
        self.segments.segment(_WORDS).setEnabled(has_words)
        if not has_words and self.segments.chosen() == _WORDS:
            self.segments.choose(_COMMENTS)
        self.fit()

    def show_comments(self) -> None:
        """Bring the field of a comment into view where only one part is shown."""
        if self.segments.chosen() != _COMMENTS:
            self.segments.choose(_COMMENTS)

    def fit(self) -> None:
        """Choose the layout by the window's width."""
        width = width_class(self._page.window().width())
        is_narrow, is_three = width is Width.NARROW, width is Width.THREE
        if width is not self._width:
            self._width = width
            self._arrange(is_narrow=is_narrow, is_three=is_three)
        shown = self.segments.chosen()
        self.segments.setVisible(is_narrow)
        asked = self.words_button.isChecked() or not self._has_sound
        beside = is_three or asked
        words = self._has_words and (shown == _WORDS if is_narrow else beside)
        self._words.setVisible(words)
        child(self._form, QWidget, "main_column").setVisible(not is_narrow or shown == _COMMENTS)
        self._side.setVisible(not is_narrow or shown == _HEARD)
        self._side.set_whole(is_narrow)
        self._list.set_whole(is_narrow)
        can_ask = not is_narrow and not is_three
        child(self._form, QWidget, "said_row").setVisible(self._has_sound and self._has_words)
        self.words_button.setVisible(can_ask)
        said = child(self._form, QBoxLayout, "said_layout")
        said.setContentsMargins(0 if is_narrow else theme().ipx(_PLAY_PX), 0, 0, 0)
        view = child(self._form, WordsView, "words_view")
        view.setMinimumHeight(theme().ipx(_WORDS_PX if not is_three else 0))

    def _arrange(self, *, is_narrow: bool, is_three: bool) -> None:
        direction = QBoxLayout.Direction
        columns = child(self._form, QBoxLayout, "columns_layout")
        main = child(self._form, QBoxLayout, "main_layout")
        columns.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        head = child(self._form, QBoxLayout, "take_head_layout")
        head.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        foot = child(self._form, QBoxLayout, "comment_foot_layout")
        foot.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        asks = child(self._form, QBoxLayout, "asks_layout")
        side = Qt.AlignmentFlag(0) if is_narrow else Qt.AlignmentFlag.AlignRight
        for name in ("asks_label", "takes_flow"):
            asks.setAlignment(child(self._form, QWidget, name), side)
        place_header(self._form, is_narrow=is_narrow)
        for layout in (columns, main):
            layout.removeWidget(self._words)
        if is_narrow or is_three:
            columns.insertWidget(1, self._words)
            columns.setStretch(1, 4)
        else:
            main.insertWidget(0, self._words)
        columns.setStretch(0, 5)
        columns.setStretch(columns.count() - 1, 4)
