"""The share sheet: left what goes in, right exactly what the partner sees."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.redaction import Cover
from peerprep.services.changes import Subject
from peerprep.services.covering import named_in
from peerprep.services.share_plan import Plan
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.keeping import keep
from peerprep.ui.layout import Width, width_class
from peerprep.ui.share_draft import ShareDraft
from peerprep.ui.tab_order import chain
from peerprep.ui.theme import theme
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.share_contents import ShareContents
from peerprep.ui.widgets.share_foot import ShareFoot
from peerprep.ui.widgets.share_preview import SharePreview
from peerprep.ui.widgets.strip import StripKind
from peerprep.wording import explain

_WIDTH_PX = 1040
_LEFT, _RIGHT = 44, 56
_TYPING_MS = 250


class ShareSheet(Sheet):
    """Asks what goes into the file of some takes. What is shown is the plan that is written.

    Signals:
        make_asked(object, str): a Plan is to be written, locked with a passphrase or (None) not.
        cancel_asked(): the file is not wanted after all.
        show_asked(): the made file is to be shown in its folder.
    """

    make_asked = Signal(object, object)
    cancel_asked = Signal()
    show_asked = Signal()

    def __init__(
        self, page: QWidget, context: Context, take_ids: Sequence[str], draft: ShareDraft
    ) -> None:
        title = (
            self.tr("Share this take")
            if len(take_ids) == 1
            else self.tr("Share %n takes", "", len(take_ids))
        )
        super().__init__(page, title, width_px=_WIDTH_PX)
        self._context = context
        self._take_ids = tuple(take_ids)
        self._draft = draft
        self._plan: Plan | None = None
        self._read_names: tuple[Cover, ...] = ()
        self._any_check = self._any_rating = False
        self._banks: set[str] = set()
        self._is_making = False
        words = self.tr("PeerPrep makes one file. You hand it over yourself. Nothing is sent.")
        self._promise = make_label(words, "second", self)
        self.contents = ShareContents(draft, self)
        self.preview = SharePreview(context, self)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(28)
        self.columns.addWidget(self.contents, _LEFT)
        self.columns.addWidget(self.preview, _RIGHT)
        self.body.addLayout(self.columns, 1)
        self._make_head()
        self.foot_bar = ShareFoot(self)
        self.foot.addWidget(self.foot_bar)
        self.outcome = self.foot_bar.outcome
        self.make_button = self.foot_bar.make_button
        self.leave_button = self.foot_bar.leave_button
        self._writing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._connect()
        self._read()

    def spoken(self) -> str:
        """Return title and promise, and a name that is still in there."""
        asked = self.preview.strip.words() if self._asked() else ""
        return f"{self.accessibleName()}. {self._promise.text()} {asked}".strip()

    @property
    def plan(self) -> Plan | None:
        """What is shown and would be written; None when a take is gone."""
        return self._plan

    # -- how the file goes

    def show_progress(self, share: float | None) -> None:
        """Show that the file is being made; nothing can be changed meanwhile."""
        words = self.foot_bar.show_progress(share)
        if not self._is_making:
            self._is_making = True
            self.foot_bar.begin()
            for part in (self.contents, self.preview, self.make_button):
                part.setEnabled(False)
            say(self, words)

    def show_made(self, words: str, more: str = "") -> None:
        """Say that the file is there."""
        self._rest()
        self.foot_bar.show_made(words, more, self.show_asked.emit)
        self._order()
        self.outcome.buttons()[0].setFocus()

    def show_stopped(self, words: str, kind: StripKind = StripKind.INFO) -> None:
        """Say that there is no file; everything is as it was before."""
        self._rest()
        self.foot_bar.show_stopped(words, kind)
        self.make_button.setFocus()

    def close_sheet(self, *, accepted: bool = False) -> None:
        """End the sound; what was written is kept in the draft."""
        self._writing.stop()
        self.preview.stop()
        self.contents.passphrase.clear()
        super().close_sheet(accepted=accepted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two sides one under the other where there is little room."""
        super().resizeEvent(event)
        self._turn()

    # -- making it

    def _make_head(self) -> None:
        self.close_button = QPushButton(self)
        self.close_button.setProperty("kind", "icon")
        self.close_button.setProperty("compact", True)
        self.close_button.setProperty("iconName", "x")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        title = QVBoxLayout()
        title.setSpacing(2)
        self.head.removeWidget(self._title)
        title.addWidget(self._title)
        title.addWidget(self._promise)
        self.head.addLayout(title, 1)
        self.head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.contents.chosen.connect(self._refresh)
        self.contents.written.connect(self._writing.start)
        self._writing.timeout.connect(self._refresh)
        self.preview.covers_changed.connect(self._on_covers)
        self.preview.cover_asked.connect(lambda covers: self._decide(covers, covered=True))
        self.preview.leave_asked.connect(lambda cover: self._decide([cover], covered=False))
        self.make_button.clicked.connect(lambda _on=False: self._make())
        self.leave_button.clicked.connect(lambda _on=False: self._leave())
        self.close_button.clicked.connect(lambda _on=False: self.close_sheet())
        self._context.changes.changed.connect(self._on_changed)
        theme().changed.connect(self._turn)

    def _place(self) -> None:
        """Take the height that the words to read through need, as far as there is room."""
        whole = self._is_narrow()
        missing = self.preview.fit(whole=whole)
        super()._place()
        if missing and not whole:
            spare = self.contents.sizeHint().height() - self.preview.sizeHint().height()
            self._grow(missing - max(0, spare))

    def _is_narrow(self) -> bool:
        return width_class(self._window.width()) is Width.NARROW

    def _turn(self) -> None:
        is_narrow = self._is_narrow()
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if is_narrow else direction.LeftToRight
        self.columns.setDirection(wanted)
        self.columns.setStretch(0, 0 if is_narrow else _LEFT)
        self.columns.setStretch(1, 0 if is_narrow else _RIGHT)
        self.foot_bar.fit(narrow=is_narrow)

    def _order(self) -> None:
        chain(
            *self.contents.tab_stops(),
            *self.preview.tab_stops(),
            *self.outcome.buttons(),
            self.leave_button,
            self.make_button,
            self.close_button,
        )

    # -- the plan

    @property
    def _found(self) -> tuple[Cover, ...]:
        """The names in the takes, and in what is being written to the partner."""
        written = named_in((self._draft.note, self._draft.listen_for))
        return tuple(dict.fromkeys((*self._read_names, *written)))

    def _read(self) -> None:
        """Read the takes, at first and when they changed; then plan."""
        profile = self._context.profile
        try:
            self._read_names = profile.sharing.covers(self._take_ids, ratings=True)
            takes = [profile.history.take(take_id) for take_id in self._take_ids]
        except PeerPrepError as problem:
            self._show_gone(problem)
            return
        self._any_check = any(take.check is not None for take in takes)
        self._any_rating = any(take.ratings for take in takes)
        self._banks = {take.question.bank for take in takes}
        self._refresh()

    def _show_gone(self, problem: PeerPrepError) -> None:
        self._plan = None
        self.make_button.setEnabled(False)
        self.outcome.show_words(StripKind.TROUBLE, explain(problem))

    def _refresh(self) -> None:
        """Plan anew and show exactly that."""
        self._writing.stop()
        sharing, settings = self._context.profile.sharing, self._context.profile.settings
        rubric = self._context.profile.fitting_rubric.of_banks(self._banks)
        found = self._found
        choices = self._draft.choices(found, settings, rubric)
        try:
            plan = sharing.plan(self._take_ids, choices)
        except PeerPrepError as problem:
            self._show_gone(problem)
            return
        self._plan = plan
        options = self._draft.options(found, settings)
        self.preview.show_covers(options, choices.covers)
        self.preview.show_plan(plan, self._asked())
        self.contents.show_plan(plan, any_check=self._any_check, any_rating=self._any_rating)
        self.foot_bar.show_size(None if plan.is_empty else plan.about_bytes)
        self.make_button.setEnabled(not plan.is_empty and not self._is_making)
        self._order()
        self._place()

    def _asked(self) -> list[Cover]:
        """Return the names that are still in there and about which nobody decided."""
        still = self._plan.still_named if self._plan is not None else ()
        return [cover for cover in still if cover.words not in self._draft.decided]

    # -- what the person does

    def _on_covers(self) -> None:
        words, settings = self.preview.words, self._context.profile.settings
        self._draft.choose_covers(words.options, words.chosen, self._found, settings)
        self._refresh()

    def _decide(self, covers: Sequence[Cover], *, covered: bool) -> None:
        for cover in covers:
            self._draft.decided[cover.words] = covered
        names = ", ".join(cover.words for cover in covers)
        words = self.tr("{names}: covered.") if covered else self.tr("{names}: left as it is.")
        say(self, words.format(names=names))
        self._refresh()
        buttons = self.preview.strip.buttons()
        first = buttons[0] if buttons else self.make_button
        first.show()  # a new one would come with the next layout only
        first.setFocus()

    def _make(self) -> None:
        self.preview.words.take_typed()
        self._refresh()
        if self._plan is None or self._plan.is_empty or self._is_making:
            return
        if self._asked():  # once it is handed over, a name can't be taken back
            say(self, self.preview.strip.words(), assertive=True)
            self.preview.strip.buttons()[0].setFocus()
            return
        profile = self._context.profile
        if self._draft.made_by.strip():
            keep(profile, my_name=self._draft.made_by.strip())
        lock = self.contents.passphrase
        if self._draft.locked and not lock.ask():
            return
        self.preview.player.rest()
        self.make_asked.emit(self._plan, lock.passphrase if self._draft.locked else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+P plays and pauses, as on the page below."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_P:
            self.preview.play_or_pause()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self._is_making:
            self.cancel_asked.emit()
        else:
            self.close_sheet()

    def _rest(self) -> None:
        self._is_making = False
        for part in (self.contents, self.preview, self.make_button):
            part.setEnabled(True)
        self._read()  # they may have changed meanwhile

    def _on_changed(self, subject: Subject) -> None:
        watched = (Subject.TAKES, Subject.MARGINS, Subject.RUBRICS)
        if subject in watched and not self._is_making and self.isVisible():
            self._read()
