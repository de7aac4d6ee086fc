"""The folder of a class: what is asked for, handing in, and who did (docs/design/cohort.md)."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.file_names import shown_name
from peerprep.services.cohort import Seen
from peerprep.services.cohort_look import HandIns, NotUsed
from peerprep.ui.announce import say
from peerprep.ui.cohort_leading import CohortLeading
from peerprep.ui.cohort_learning import CohortLearning
from peerprep.ui.cohort_looking import CohortLooking
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.cohort_working import CohortWork
from peerprep.ui.context import Context
from peerprep.ui.dialogs.cohort_folder import CohortFolderDialog
from peerprep.ui.forms import child, load_form
from peerprep.ui.header import place_header
from peerprep.ui.keeping import keep
from peerprep.ui.layout import Width, width_class
from peerprep.ui.properties import restyle
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.hand_in_list import HandInList
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip, StripKind

LEARNING, LEADING = "learning", "leading"


class CohortPage(QWidget):
    """One folder, seen by a learner or by a trainer."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Cohort folder")
        self._context = context
        self._found: Seen | None = None
        self._slow_in: Strip | None = None  # the one that says that the folder is slow
        self._form = form = load_form("cohort_page.ui", self, custom=(HandInList,))
        self._strip = child(form, Strip, "note_strip")  # over what scrolls, so always in view
        self._left_out = child(form, Strip, "left_out_strip")
        self._about = child(form, QLabel, "subtitle_label").text()
        self._words = CohortWords(self)
        self._looking = CohortLooking(self, context)
        self._work = CohortWork(self, context, self._strip)
        self._learning = CohortLearning(
            self, form, context, self._strip, self._work, lambda: self.main_control
        )
        self._leading = CohortLeading(self, form, context, self._strip, self._work)
        self._again, self._choose = self._make_header()
        self._side, self._stop = self._make_side()
        self._connect()

    # -- what the window asks of a page

    @property
    def main_control(self) -> QWidget:
        """The switch of the sides, or the choice of a folder when there is none."""
        return self._side.segment(self._side.chosen()) if self._root else self._choose

    def arrive(self) -> None:
        """Look into the folder; what was told while nobody was here stands there still."""
        self._show()
        self._fit()
        self.main_control.setFocus()
        told = "" if self._strip.isHidden() else self._strip.words()
        if self._root:
            say(self, f"{self.title}. {told}" if told else self.title)
            self._look()
        else:
            say(self, f"{self.title}. {self._folder_words()}")

    def leave(self) -> None:
        """Look no more; what is being handed in or published goes on."""
        self._looking.stop()
        self._leading.leave()
        self._clear()

    def _clear(self) -> None:
        """Take away what was said, but not what somebody still waits for."""
        self._left_out.clear()
        if not self._work.is_busy:
            self._strip.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside or under each other."""
        super().resizeEvent(event)
        self._fit()

    # -- the folder

    @property
    def _root(self) -> str:
        return self._context.profile.settings.cohort_folder

    def _ask_folder(self) -> None:
        CohortFolderDialog.ask(self, self._root, then=self._use)

    def _use(self, folder: Path) -> None:
        self._set_folder(str(folder))
        self._look()
        self.main_control.setFocus()

    def _stop_using(self) -> None:
        self._looking.stop()
        self._set_folder("")
        self._strip.show_words(
            StripKind.INFO, self.tr("PeerPrep looks there no more. Nothing in it was changed.")
        )
        self.main_control.setFocus()

    def _set_folder(self, folder: str) -> None:
        trouble = keep(self._context.profile, cohort_folder=folder)
        self._found = None
        self._context.hand_ins.show(Path(folder), None)  # nothing more is opened from there
        self._clear()
        self._show()
        if trouble:
            self._strip.show_words(StripKind.TROUBLE, trouble)

    def _look(self) -> None:
        if self._root:
            self._looking.look(Path(self._root))
            self._show_folder()

    # -- what is shown

    def _show(self) -> None:
        is_leading = self._side.chosen() == LEADING
        has_folder = bool(self._root)
        child(self._form, QWidget, "learning_part").setVisible(has_folder and not is_leading)
        child(self._form, QWidget, "leading_part").setVisible(has_folder and is_leading)
        child(self._form, FlowFrame, "side_flow").setVisible(has_folder)
        self._again.setVisible(has_folder)
        restyle(self._choose, kind="" if has_folder else "primary")
        if is_leading:
            self._leading.show_look(self._found.look if self._found else None)
        else:
            self._learning.show_seen(self._found)
        self._show_folder()
        self._set_tab_order()

    def _show_folder(self) -> None:
        words, label = self._folder_words(), child(self._form, QLabel, "folder_label")
        label.setText(words)
        label.setVisible(not self._root)
        about = child(self._form, QLabel, "subtitle_label")
        if self._root:  # one line under the title, so that there is room for the lists
            promise = self.tr("Written only when you say so.")
            about.setText(f"{words}  ·  {promise}")
        else:
            about.setText(self._about)

    def _folder_words(self) -> str:
        if not self._root:
            return self.tr(
                "No folder yet. Choose the one your trainer shared with you, or an empty one of "
                "your own to lead a class."
            )
        name = shown_name(Path(self._root).name or self._root)
        if self._looking.is_busy and self._found is None:
            return self.tr("{name}  ·  Looking in the folder…").format(name=name)
        if self._found is None:
            return name
        when = self._words.when(self._found.look.looked_at)
        return self.tr("{name}  ·  looked at {when}").format(name=name, when=when)

    def _on_looked(self, seen: Seen) -> None:
        found, self._found = seen.look, seen
        self._learn(seen)
        self._show()
        self._show_left_out()
        count, news = len(found.assignments), self._learning.news
        words = self.tr("{count} assignments, {news} to add.")
        if count == 1:
            words = self.tr("1 assignment, {news} to add.")
        say(self, words.format(count=count, news=news))

    def _on_compared(self, seen: Seen) -> None:
        self._found = seen
        self._learn(seen)
        self._show()

    def _learn(self, seen: Seen) -> None:
        with suppress(PeerPrepError):  # the next look tries again
            self._context.profile.cohort.notes.learn(seen.files)

    def _compare(self) -> None:
        if self._found is not None:
            self._looking.compare(self._found)

    def _on_listed(self, found: HandIns) -> None:
        self._leading.show_hand_ins(found)
        self._show_left_out(found.not_used)

    def _show_left_out(self, handed_in: Sequence[NotUsed] = ()) -> None:
        """Say what could not be read, beside what was done; a learner only what concerns them."""
        self._left_out.clear()
        if self._found is None:
            return
        if self._side.chosen() == LEADING:
            kind, title = StripKind.TROUBLE, self.tr("Some of it was left out.")
            files = (*self._found.look.not_used, *handed_in)
        else:
            kind, title = (
                StripKind.INFO,
                self.tr("Some of the folder could not be read. Your trainer can put it right."),
            )
            files = self._learning.concerning(self._found)
        words = self._words.not_used(files)
        if words:
            self._left_out.show_words(kind, title, words)

    def _on_published(self, assignment_id: str) -> None:
        self._leading.choose(assignment_id)
        self._look()

    def _on_troubled(self, words: str) -> None:
        self._found = None
        self._left_out.clear()
        self._show()
        self._strip.show_words(StripKind.TROUBLE, words)

    def _on_slow(self) -> None:
        stop = (self.tr("Stop looking"), self._stop_looking)
        words = self.tr("This folder is slow to answer. You can wait, or go on elsewhere.")
        # Beside what is being done or was done, not in its place.
        self._slow_in = self._strip if self._strip.isHidden() else self._left_out
        self._slow_in.show_words(StripKind.INFO, words, "", [stop])

    def _stop_looking(self) -> None:
        self._looking.stop()
        self._on_ended()

    def _on_ended(self) -> None:
        if self._slow_in is not None:
            self._slow_in.clear()
            self._slow_in = None
        self._show_folder()

    def _on_side(self, side: str) -> None:
        keep(self._context.profile, cohort_leads=side == LEADING)
        self._clear()  # it was about the other side
        self._show()

    def _press_filled(self) -> None:
        if not self._root:
            self._ask_folder()
        elif self._side.chosen() == LEADING:
            self._leading.open_next()

    def _where_to_go_on(self) -> QWidget:
        is_leading = self._side.chosen() == LEADING
        return self.main_control if is_leading else self._learning.entrance()

    def _fit(self) -> None:
        is_narrow = width_class(self.window().width()) is Width.NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for name in ("learning_layout", "leading_layout"):
            child(self._form, QBoxLayout, name).setDirection(down if is_narrow else across)
        place_header(self._form, is_narrow=is_narrow)

    # -- making it

    def _make_header(self) -> list[QPushButton]:
        again, choose = {"hint": "F5", "iconName": "refresh-cw"}, {"iconName": "folder-open"}
        return fill_flow(
            child(self._form, FlowFrame, "deeds_flow"),
            FlowButton("again", self.tr("Look a&gain"), self._look, again),
            FlowButton("choose", self.tr("&Choose a folder"), self._ask_folder, choose),
        )

    def _make_side(self) -> tuple[SegmentFrame, QPushButton]:
        holder = child(self._form, FlowFrame, "side_flow")
        side = SegmentFrame(holder)
        side.setObjectName("side_segments")
        leads = self._context.profile.settings.cohort_leads
        segments = [(LEARNING, self.tr("Lea&rning")), (LEADING, self.tr("L&eading"))]
        side.set_segments(segments, LEADING if leads else LEARNING)
        holder.flow.addWidget(side)
        quiet = {"kind": "quiet", "compact": True}
        words = self.tr("&Stop using this folder")
        (stop,) = fill_flow(holder, FlowButton("stop", words, self._stop_using, quiet))
        return side, stop

    def _connect(self) -> None:
        back = child(self._form, QPushButton, "back_button")
        back.clicked.connect(lambda _on=False: self._context.go.back.emit())
        self._side.chosen_changed.connect(self._on_side)
        self._looking.looked.connect(self._on_looked)
        self._looking.compared.connect(self._on_compared)
        self._looking.listed.connect(self._on_listed)
        self._looking.troubled.connect(self._on_troubled)
        self._looking.slow.connect(self._on_slow)
        self._looking.ended.connect(self._on_ended)
        self._learning.stale.connect(self._compare)
        self._leading.publishing.published.connect(self._on_published)
        self._leading.wanted.connect(
            lambda assignment: self._looking.list_hand_ins(Path(self._root), assignment)
        )
        self._strip.after_clear = self._where_to_go_on
        theme().changed.connect(self._fit)
        add_key(self, "F5", self.tr("Look again"), self._look)
        add_key(self, "Ctrl+Enter", self.tr("The filled button"), self._press_filled)

    def _set_tab_order(self) -> None:
        back = child(self._form, QPushButton, "back_button")
        # Qt leaves the header before all else unless it is put behind something first.
        chain(self._side, self._stop, back, self._again, self._choose)
        chain(self._stop, *self._learning.buttons, *self._leading.controls())
