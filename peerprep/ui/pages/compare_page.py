"""Side by side: two takes of one question, next to each other, and what changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QPushButton, QWidget

from peerprep.domain.errors import InvalidData
from peerprep.domain.questions import typographic
from peerprep.domain.takes import AskedQuestion, TakeSummary
from peerprep.services.changes import Subject
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.layout import Width, width_class
from peerprep.ui.new_words_finding import NewWordsFinding
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.take_deeds import TakeDeeds
from peerprep.ui.take_words import take_and_day
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.changes_panel import ChangesPanel
from peerprep.ui.widgets.compare_side import CompareSide
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.strip import Strip

_FIRST, _SECOND = 0, 1
_SIDE_EM, _MIDDLE_EM = 46, 20  # where what changed stands between the takes


class ComparePage(QWidget):
    """Two takes of the question of the take that `set_subject` names."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Side by side")
        self._context = context
        self._subject = ""
        self._question: AskedQuestion | None = None
        self._takes: list[TakeSummary] = []
        self._shown: list[str] = []  # the ids of the two takes, the left one first
        self._finding = NewWordsFinding(context.jobs, self)
        self._form = form = load_form("compare_page.ui", self)
        self._pickers = [child(form, QComboBox, f"{n}_combo") for n in ("first", "second")]
        self._sides = [CompareSide(context, form) for _ in self._pickers]
        for side, name in zip(self._sides, ("main", "side"), strict=True):
            side.setProperty("region", name)
        self._last_side = self._sides[_FIRST]
        self._columns = child(form, QBoxLayout, "columns_layout")
        self._card = child(form, Card, "changes_card")
        self._changes = ChangesPanel(form, self)
        self._new_words = child(form, QPushButton, "new_words_button")
        self._deeds = TakeDeeds(self, context, child(form, Strip, "note_strip"))
        for side in self._sides:
            self._columns.addWidget(side, _SIDE_EM)
        self._connect()

    # -- what the window asks of a page

    @property
    def main_control(self) -> QWidget:
        """The first picker, or the button that leads to a second take."""
        if len(self._takes) > 1:
            return self._pickers[_FIRST]
        return child(self._form, QPushButton, "again_button")

    def set_subject(self, take_id: str) -> None:
        """Say which take is compared with another one."""
        if take_id != self._subject:
            self._subject = take_id
            self._shown = []
            self._new_words.setChecked(False)
            child(self._form, Strip, "note_strip").clear()

    def arrive(self) -> None:
        """Show the takes and say which two are compared."""
        if not self._load():
            QTimer.singleShot(0, self, lambda: self._context.go.place.emit("takes"))
            return
        self._fit()
        self.main_control.setFocus()
        self._say_pair()

    def leave(self) -> None:
        """Stop the sound, and what is being found."""
        self._finding.stop()
        for side in self._sides:
            side.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts beside or under each other."""
        super().resizeEvent(event)
        self._fit()

    # -- what the page shows

    def _load(self) -> bool:
        """Show what is saved now; False when there is no take left to show."""
        history = self._context.profile.history
        if self._question is None or not self._shown:
            try:
                self._question = history.take(self._subject).question
            except InvalidData:
                return False
        self._takes = history.takes_of(self._question.key)
        if not self._takes:
            return False
        self.title = typographic(self._question.text)
        child(self._form, QuestionLabel, "question_label").set_question(self.title)
        two = len(self._takes) > 1
        child(self._form, Card, "one_card").setVisible(not two)
        for widget in (child(self._form, QWidget, "pickers"), self._card, *self._sides):
            widget.setVisible(two)
        if two:
            self._choose_pair()
            self._fill_pickers()
            self._show_pair()
        return True

    def _choose_pair(self) -> None:
        """Keep the two that are shown; else the subject and the take before it (or after)."""
        ids = [take.id for take in self._takes]
        if len(self._shown) == len(self._sides) and set(self._shown) <= set(ids):
            return
        at = ids.index(self._subject) if self._subject in ids else len(ids) - 1
        at = max(1, at)
        self._shown = [ids[at - 1], ids[at]]

    def _fill_pickers(self) -> None:
        for picker, shown in zip(self._pickers, self._shown, strict=True):
            picker.blockSignals(True)
            picker.clear()
            for take in self._takes:
                picker.addItem(take_and_day(take), take.id)
            picker.setCurrentIndex(picker.findData(shown))
            picker.blockSignals(False)

    def _show_pair(self) -> None:
        history = self._context.profile.history
        for side, take_id in zip(self._sides, self._shown, strict=True):
            side.show_take(history.take(take_id))
        first, second = (side.take for side in self._sides)
        if first is not None and second is not None:
            self._changes.show_takes(first, second, self._context.profile.settings.pause_s)
        can_compare = all(take is not None and take.words for take in (first, second))
        self._new_words.setVisible(can_compare)
        self._set_tab_order()
        self._show_new_words()

    def _fit(self) -> None:
        width = width_class(self.window().width())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_narrow = width is Width.NARROW
        self._columns.setDirection(down if is_narrow else across)
        child(self._form, QBoxLayout, "header_layout").setDirection(down if is_narrow else across)
        is_wide = width is Width.THREE
        for name, stacked in (("head", is_wide), ("title", is_wide or is_narrow)):
            layout = child(self._form, QBoxLayout, f"changes_{name}_layout")
            layout.setDirection(down if stacked else across)
        between = self._columns.indexOf(self._card) >= 0
        if is_wide == between:
            return
        below = child(self._form, QBoxLayout, "content_layout")
        if between:
            self._columns.removeWidget(self._card)
            below.insertWidget(below.count() - 1, self._card)
        else:
            below.removeWidget(self._card)
            top = Qt.AlignmentFlag.AlignTop
            self._columns.insertWidget(1, self._card, _MIDDLE_EM, top)

    # -- what the person does

    def _on_picked(self, side: int) -> None:
        chosen = str(self._pickers[side].currentData())
        other = 1 - side
        if chosen == self._shown[other]:  # the two change places
            self._shown[other] = self._shown[side]
        self._shown[side] = chosen
        self.leave()
        self._fill_pickers()
        self._show_pair()
        self._say_pair()

    def _say_pair(self) -> None:
        if len(self._takes) < 2:
            say(self, child(self._form, QWidget, "one_label").property("text"))
            return
        names = [picker.currentText() for picker in self._pickers]
        first, second = (name[:1].lower() + name[1:] for name in names)
        words = self.tr("Comparing {first}, with {second}.")
        say(self, words.format(first=first, second=second))

    def _toggle_playing(self) -> None:
        """Play or pause the side with the keyboard; elsewhere, the side it was on before."""
        now = self.focusWidget()
        for picker, side in zip(self._pickers, self._sides, strict=True):
            if now is not None and (now is picker or side.isAncestorOf(now)):
                self._last_side = side
        self._last_side.player.toggle()

    def _on_began(self, side: CompareSide) -> None:
        self._last_side = side
        for other in self._sides:
            if other is not side:
                other.rest()

    def _toggle_new_words(self, on: bool) -> None:
        words = self.tr("Hide ne&w words") if on else self.tr("Show ne&w words")
        self._new_words.setText(words)
        self._show_new_words(aloud=on)

    def _show_new_words(self, *, aloud: bool = False) -> None:
        """Have the new words of these two found, or show none."""
        first, second = (side.take for side in self._sides)
        if not self._new_words.isChecked() or first is None or second is None:
            self._finding.stop()
            self._sides[_SECOND].show_new(())
        else:
            self._finding.find((first, second), aloud=aloud)

    def _on_new_words(self, spans: Sequence[tuple[int, int]], aloud: bool) -> None:
        here = self._sides[_SECOND]
        here.show_new(spans)
        if aloud:
            say(self, here.words.accessibleDescription() or self.tr("No new words."))

    def _press_again(self) -> None:
        if child(self._form, QPushButton, "again_button").isVisible():
            self._practice_again()

    def _practice_again(self) -> None:
        settings = self._context.profile.settings
        self._context.go.start.emit(
            [self._question], settings.mode, settings.role, settings.think_s
        )

    # -- news

    def _on_changed(self, subject: Subject) -> None:
        news = subject in (Subject.TAKES, Subject.MARGINS, Subject.REVIEWS)
        if news and self.isVisible() and not self._load():
            self._context.go.place.emit("takes")

    def _on_written(self, _take_id: str, _words: str = "") -> None:
        self._on_changed(Subject.TAKES)

    # -- making it

    def _connect(self) -> None:
        form, go = self._form, self._context.go
        child(form, QPushButton, "back_button").clicked.connect(
            lambda _on=False: go.place.emit("takes")
        )
        child(form, QPushButton, "again_button").clicked.connect(
            lambda _on=False: self._practice_again()
        )
        for at, (picker, side) in enumerate(zip(self._pickers, self._sides, strict=True)):
            picker.activated.connect(lambda _index, at=at: self._on_picked(at))
            side.began.connect(lambda side=side: self._on_began(side))
            side.unavailable.connect(self._deeds.say_trouble)
            side.favorite_asked.connect(
                lambda take_id, on: self._deeds.set_favorite(take_id, favorite=on)
            )
        self._new_words.toggled.connect(self._toggle_new_words)
        self._finding.found.connect(self._on_new_words)
        self._context.changes.changed.connect(self._on_changed)
        scribe = self._context.scribe
        for signal in (scribe.ready, scribe.stopped, scribe.failed):
            signal.connect(self._on_written)
        theme().changed.connect(self._fit)
        add_key(self, "Ctrl+P", self.tr("Play or pause this side"), self._toggle_playing)
        add_key(self, "Ctrl+Enter", self.tr("Practice again"), self._press_again)
        add_key(self, "Alt+F", self.tr("First take"), self._pickers[_FIRST].setFocus)
        add_key(self, "Alt+S", self.tr("Second take"), self._pickers[_SECOND].setFocus)

    def _set_tab_order(self) -> None:
        form = self._form
        chain(
            *self._pickers,
            *self._sides[_FIRST].controls(),
            *self._sides[_SECOND].controls(),
            child(form, QWidget, "changes_flow"),
            self._new_words,
            child(form, QWidget, "again_button"),
            child(form, QWidget, "back_button"),
        )
