"""My takes: find, hear, open and delete saved takes, and see what comes through."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from peerprep.domain.progress import progress
from peerprep.domain.takes import AskedQuestion
from peerprep.services.changes import Subject
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.dialogs.pick_takes_sheet import PickTakesSheet
from peerprep.ui.forms import child, load_form
from peerprep.ui.import_deeds import ImportDeeds, dropped_files
from peerprep.ui.layout import Width, width_class
from peerprep.ui.list_listening import ListListening
from peerprep.ui.models.takes_model import TakeRow, TakesModel
from peerprep.ui.review_opener import ENDING, ReviewOpener
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.take_deeds import MenuEntry, TakeDeeds, deeds_menu
from peerprep.ui.take_words import since
from peerprep.ui.theme import theme
from peerprep.ui.topic_filter import offer_topics
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.story_charts import StoryCharts
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.take_list import TakeList

_TYPING_MS = 350
_NEWS_MS = 60
_SEARCH_PX = 290
_TAKES, _THROUGH = "takes", "through"


class TakesPage(QWidget):
    """Every saved take, newest first, and charts of the last stories."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("My takes")
        self._context = context
        self._form = form = load_form("takes_page.ui", self, custom=(TakeList,))
        self._search = child(form, QLineEdit, "search_edit")
        self._topics = child(form, QComboBox, "topics_combo")
        self._list = child(form, TakeList, "take_list")
        self._parts = child(form, SegmentFrame, "part_segments")
        self._practice = child(form, QPushButton, "practice_button")
        self._compare = child(form, QPushButton, "compare_button")
        self._share = child(form, QPushButton, "share_button")
        strip = child(form, Strip, "note_strip")
        self._charts = StoryCharts(form, self)
        self._deeds = TakeDeeds(self, context, strip)
        self._import = child(form, QPushButton, "import_button")
        import_strip = child(form, Strip, "import_strip")
        self._open_review = child(form, QPushButton, "open_review_button")
        self._opener = ReviewOpener(self, context, strip)
        self._imports = ImportDeeds(self, context, import_strip, self._at_hand, asks=True)
        for notice in (strip, import_strip):
            notice.follow(self._topics)
        self._labels: dict[str, str] = {}
        self._model = TakesModel(self._labels, context.scribe.is_writing, self)
        self._list.setModel(self._model)
        self._listening = ListListening(context.profile, self._list, self)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        # one take brings several pieces of news; reading a thousand rows once is enough
        self._news = QTimer(self, interval=_NEWS_MS, singleShot=True)
        self._news.timeout.connect(self._refresh_if_seen)
        self.setAcceptDrops(True)
        self._search.setAcceptDrops(False)  # else a file let go over it became its path in letters
        self._fill()
        self._connect()

    @property
    def main_control(self) -> QWidget:
        """The list, or the button that leads to a first take."""
        return self._list if self._list.isVisibleTo(self) else self._practice

    def arrive(self) -> None:
        """Refresh the list and the charts; the keyboard is on the newest take."""
        self._fit()
        self._fill_topics()
        self._refresh()
        self._imports.arrive()
        self.main_control.setFocus()
        words = child(self._form, QLabel, "count_label").text()
        say(self, f"{self.title}. {words}".strip())

    def leave(self) -> None:
        """End what is played."""
        self._listening.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the charts beside the list, or behind a switch when there is no room."""
        super().resizeEvent(event)
        self._fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that were let go over the page; a review is opened."""
        event.acceptProposedAction()
        files = dropped_files(event.mimeData())
        reviews = [file for file in files if file.suffix.lower() == ENDING]
        for review in reviews[:1]:
            self._opener.open(review)
        if others := [file for file in files if file not in reviews]:
            self._imports.take(others)

    # -- what the page shows

    def _refresh(self) -> None:
        history = self._context.profile.history
        everything = history.takes()
        words, topic = self._search.text().strip(), self._topics.currentData()
        takes = history.takes(words, topic) if words or topic else everything
        chosen = self._list.chosen_take()
        at = max(0, self._list.currentIndex().row())
        reviewed = self._context.profile.reviews.reviewed()
        self._model.set_takes(takes, everything, reviewed)
        self._list.choose(self._model.nearest(chosen, at))
        count = child(self._form, QLabel, "count_label")
        count.setText(since(everything))
        count.setVisible(bool(everything))
        self._show_empty(shown=bool(takes), any_take=bool(everything), words=words)
        self._charts.show_progress(progress(history.stories()))
        self._fit()

    def _show_empty(self, *, shown: bool, any_take: bool, words: str) -> None:
        self._list.setVisible(shown)
        self._compare.setVisible(shown)
        self._share.setVisible(shown)
        child(self._form, Card, "empty_card").setVisible(not shown)
        self._practice.setVisible(not any_take)
        if not any_take:
            text = self.tr("No takes yet. Your first answer will be here, and only here.")
        elif words:
            text = self.tr(
                "No takes with “{words}”. Search looks in words, notes and comments."
            ).format(words=words)
        else:
            text = self.tr("No takes of this topic yet.")
        child(self._form, QLabel, "empty_label").setText(text)

    def _fit(self) -> None:
        is_narrow = width_class(self.window().width()) is Width.NARROW
        self._parts.setVisible(is_narrow)
        part = self._parts.chosen()
        child(self._form, QWidget, "main_column").setVisible(not is_narrow or part == _TAKES)
        child(self._form, QWidget, "side_column").setVisible(not is_narrow or part == _THROUGH)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        child(self._form, QBoxLayout, "header_layout").setDirection(down if is_narrow else across)
        self._search.setMinimumWidth(0 if is_narrow else theme().ipx(_SEARCH_PX))

    # -- what the person does

    def _find(self) -> None:
        self._typing.stop()
        self._refresh()
        count = len(self._model.takes())
        if not count:
            say(self, child(self._form, QLabel, "empty_label").text())
        elif count == 1:
            say(self, self.tr("1 take found."))
        else:
            say(self, self.tr("{count} takes found.").format(count=count))

    def _at_hand(self) -> AskedQuestion | None:
        row = self._model.row_at(self._list.currentIndex())
        return row.take.question if isinstance(row, TakeRow) else None

    def _delete(self, take_id: str) -> None:
        if self._listening.is_heard(take_id):
            self._listening.stop()
        self._deeds.delete(take_id)

    def _share_several(self) -> None:
        """Ask which takes; the one the keyboard is on is chosen already."""
        self._listening.stop()
        takes = [row.take for row in self._model.takes()]
        PickTakesSheet.ask(self, takes, self._list.chosen_take(), then=self._deeds.share)

    def _on_deleted(self, _take_id: str) -> None:
        self._refresh()
        self.main_control.setFocus()

    def _open_menu(self, take_id: str, place: QPoint) -> None:
        row = self._model.row_at(self._model.find(take_id))
        if isinstance(row, TakeRow):
            self.make_menu(row).popup(place)

    def make_menu(self, row: TakeRow) -> QMenu:
        """Return the menu of a take."""
        take_id = row.take.id
        entries: list[MenuEntry] = [
            (self.tr("&Open"), "file-text", self._context.go.open_take.emit)
        ]
        if row.can_play:
            playing = self._listening.is_heard(take_id)
            words = self.tr("Stop &playing") if playing else self.tr("&Play")
            entries.append((words, "stop" if playing else "play", self._listening.toggle))
        if row.again:
            entries.append((self.tr("&Write down words"), "type", self._deeds.write_down))
        if self._context.scribe.is_writing(take_id):
            entries.append((self.tr("Stop &writing"), "x", self._context.scribe.cancel))
        entries.extend(self._deeds.personal_entries(row.take))
        entries.append((self.tr("S&hare"), "share-2", lambda take_id: self._deeds.share([take_id])))
        entries.append((self.tr("&Export"), "file-down", self._deeds.export))
        entries.append((self.tr("&Delete"), "trash-2", self._delete))
        return deeds_menu(self, take_id, entries)

    # -- news

    def _on_changed(self, subject: Subject) -> None:
        shown = (Subject.TAKES, Subject.MARGINS, Subject.REVIEWS)
        if subject in shown and self.isVisible():
            self._news.start()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _on_progressed(self, take_id: str, _share: float, left_s: float) -> None:
        self._model.set_left(take_id, left_s)

    def _on_written(self, take_id: str, words: str = "") -> None:
        self._model.set_left(take_id, None)
        if self.isVisible():
            self._news.start()
            if words:
                self._deeds.say_trouble(words)

    # -- making it

    def _fill_topics(self) -> None:
        pool = self._context.profile.banks.pool()
        offer_topics(self._topics, self._labels, pool, self.tr("All topics"))

    def _fill(self) -> None:
        deeds = child(self._form, FlowFrame, "deeds_flow").flow
        for button in (self._share, self._compare, self._import, self._open_review):
            deeds.addWidget(button)
        self._fill_topics()
        self._parts.set_segments(
            [(_TAKES, self.tr("&Takes")), (_THROUGH, self.tr("&What comes through"))], _TAKES
        )
        chain(
            self._search,
            self._topics,
            self._parts,
            self._share,
            self._compare,
            self._import,
            self._open_review,
            self._list,
            self._practice,
            child(self._form, QWidget, "through_table"),
            child(self._form, QWidget, "length_chart"),
        )

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _words: self._typing.start())
        self._search.returnPressed.connect(self._find)
        self._typing.timeout.connect(self._find)
        self._topics.currentIndexChanged.connect(lambda _at: self._find())
        self._parts.chosen_changed.connect(lambda _key: self._fit())
        self._practice.clicked.connect(lambda _on=False: self._context.go.place.emit("practice"))
        self._share.clicked.connect(lambda _on=False: self._share_several())
        self._compare.clicked.connect(
            lambda _on=False: self._context.go.compare.emit(self._list.chosen_take())
        )
        self._import.clicked.connect(lambda _on=False: self._imports.choose())
        self._open_review.clicked.connect(lambda _on=False: self._opener.ask())
        self._list.opened.connect(self._context.go.open_take)
        self._list.delete_asked.connect(self._delete)
        self._list.again_asked.connect(self._deeds.write_down)
        self._list.more_asked.connect(self._open_menu)
        self._listening.unavailable.connect(self._deeds.say_trouble)
        self._deeds.deleted.connect(self._on_deleted)
        scribe = self._context.scribe
        scribe.progressed.connect(self._on_progressed)
        for signal in (scribe.ready, scribe.stopped, scribe.failed):
            signal.connect(self._on_written)
        self._context.changes.changed.connect(self._on_changed)
        theme().changed.connect(self._fit)
        add_key(self, "Ctrl+F", self.tr("Search"), self._go_to_search)
        add_key(self, "Ctrl+Enter", self.tr("Practice a question"), self._go_practice)

    def _go_to_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _go_practice(self) -> None:
        if self._practice.isVisible():
            self._context.go.place.emit("practice")
