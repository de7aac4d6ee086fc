"""What your partner will see: exactly the plan that is written, to read through and to hear."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from peerprep.domain.checklist import text_sha256
from peerprep.domain.packs import Pack
from peerprep.domain.redaction import Cover
from peerprep.services.share_plan import Plan
from peerprep.ui.context import Context
from peerprep.ui.days import day_in_full
from peerprep.ui.preview_player import PreviewPlayer
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.lines import show_lines
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.shared_take import SharedTakeView
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.word_chips import WordChips

_LEAST_PX = 240
_NO_WORDS = text_sha256("")


class _Area(QScrollArea):
    """Asks for no height of its own: `fit` says what it needs at least."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class SharePreview(Card):
    """The right side of the share sheet.

    Signals:
        covers_changed(): other words were chosen to be covered; `words` has them.
        cover_asked(object): names (list[Cover]) that are still in there are to be covered.
        leave_asked(object): a Cover is to stay as it is.
    """

    covers_changed = Signal()
    cover_asked = Signal(object)
    leave_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_tone("sunken")
        self._context = context
        self._views: dict[str, SharedTakeView] = {}
        self.player = PreviewPlayer(context, self)
        self._make_head()
        self._make_chips()
        self.about = QWidget(self)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(18)
        self._column.addStretch(1)
        self._column.addWidget(self.about)
        self.area = _Area(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self.area.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        self.strip = Strip(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 16, 18)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self._promise)
        column.addWidget(self._covering)
        column.addWidget(self.area, 1)
        column.addWidget(self.strip)
        self.player.changed.connect(self._on_heard)
        self.player.moved.connect(self._on_moved)
        self.player.unavailable.connect(
            lambda words: self.strip.show_words(StripKind.TROUBLE, words)
        )

    def show_plan(self, plan: Plan, asked: Sequence[Cover]) -> None:
        """Show a plan; `asked` are names still in it about which nobody decided."""
        self.player.show_plan(plan)
        self._show_views(plan)
        count = sum(one.covered for one in plan.takes)
        self.covered_button.setText(self.tr("{n} covered").format(n=count))
        self.covered_button.setAccessibleName(
            self.tr("{n} covered. Choose what is covered").format(n=count)
        )
        lines = self._pack_lines(plan.pack)
        show_lines(self.about, lines, "small")
        self.about.setVisible(bool(lines))
        self._show_strip(plan, asked)

    def show_covers(self, options: Sequence[Cover], covered: Sequence[Cover]) -> None:
        """Show what can be covered, and what is."""
        shown = [cover.words for cover in options]
        chosen = [cover.words for cover in covered]
        if (tuple(shown), tuple(chosen)) != (self.words.options, self.words.chosen):
            self.words.chips.blockSignals(True)
            if tuple(shown) != self.words.options:
                self.words.show_words(shown, chosen)
            self.words.chips.set_chosen(chosen)
            self.words.chips.blockSignals(False)

    def fit(self, *, whole: bool) -> int:
        """Show all there is to read (something around it scrolls), or what there is room for.

        Returns the height, in pixels, that is missing to show all.
        """
        layout = self._inner.layout()
        needed = layout.totalHeightForWidth(self.area.viewport().width()) if layout else 0
        least = theme().ipx(_LEAST_PX)
        least = max(needed, least) if whole else least
        if self.area.minimumHeight() != least:
            self.area.setMinimumHeight(least)
        return max(0, needed - least)

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order; the buttons of the strip come last."""
        stops = [self.covered_button, self.words.chips, self.words.edit]
        for view in self._views.values():
            stops += view.tab_stops()
        return [*stops, *self.strip.buttons()]

    def play_or_pause(self) -> None:
        """Play the take that was heard last, else the first with sound, or rest."""
        sounding = [take_id for take_id, view in self._views.items() if view.has_sound]
        if sounding:
            self.player.toggle(self.player.take_id or sounding[0])

    def stop(self) -> None:
        """End what is heard and worked on."""
        self.player.rest()
        for view in self._views.values():
            view.stop()

    # -- making it

    def _make_head(self) -> None:
        title = make_label(self.tr("What your partner will see"), "heading", self)
        self.covered_button = QPushButton(self)
        self.covered_button.setProperty("kind", "tag")
        self.covered_button.setProperty("iconName", "eye-off")
        self.covered_button.setCheckable(True)
        self.covered_button.toggled.connect(lambda on: self._covering.setVisible(on))
        self._head = QHBoxLayout()
        self._head.addWidget(title, 1)
        self._head.addWidget(self.covered_button)
        words = self.tr("Read it through. Nothing else from this computer goes along.")
        self._promise = make_label(words, "second", self)

    def _make_chips(self) -> None:
        self._covering = QWidget(self)
        chips, edit = ChipGroup(self._covering), QLineEdit(self._covering)
        edit.setAccessibleName(self.tr("Words to cover; Enter adds them"))
        edit.setPlaceholderText(self.tr("A name or a place, then Enter"))
        self.words = WordChips(
            chips, edit, button_name="add_cover_button", button_says=self.tr("Add words to cover")
        )
        self.words.show_words((), ())
        self.words.changed.connect(self.covers_changed)
        box = QVBoxLayout(self._covering)
        box.setContentsMargins(0, 0, 0, 4)
        box.addWidget(chips)
        box.addWidget(edit)
        self._covering.hide()

    def _show_views(self, plan: Plan) -> None:
        for at, planned in enumerate(plan.takes):
            take_id = planned.take.id
            if take_id not in self._views:
                view = SharedTakeView(self._context, self._inner)
                view.play_asked.connect(lambda take_id=take_id: self.player.toggle(take_id))
                view.sought.connect(
                    lambda moment_s, take_id=take_id: self.player.seek(take_id, moment_s)
                )
                view.words.moved.connect(lambda spot, view=view: self._follow(view, spot))
                self._views[take_id] = view
                self._column.insertWidget(at, view)
            self._views[take_id].show_take(planned)

    def _show_strip(self, plan: Plan, asked: Sequence[Cover]) -> None:
        if asked:
            self._ask(asked)
            return
        going = [one for one in plan.takes if not one.is_empty]
        unread = [one for one in going if one.take.has_sound and one.text_sha256 == _NO_WORDS]
        if any(one.silences for one in going):
            words = self.tr("Covered words are silent in the sound, too.")
        elif unread:
            words = self.tr(
                "No words are written down yet, so PeerPrep can’t tell which names are heard."
            )
        else:
            self.strip.clear()
            return
        if self.strip.words() != words or self.strip.isHidden():
            self.strip.show_words(StripKind.INFO, words, announce=False)

    def _ask(self, asked: Sequence[Cover]) -> None:
        first = asked[0]
        words = self.tr("{name} is still in there.").format(name=first.words)
        deeds = [
            (self.tr("&Cover it"), lambda: self.cover_asked.emit([first])),
            (self.tr("Lea&ve it"), lambda: self.leave_asked.emit(first)),
        ]
        if len(asked) > 1:
            every = self.tr("Cover &all {n}").format(n=len(asked))
            deeds.append((every, lambda: self.cover_asked.emit(list(asked))))
        shown = [button.text() for button in self.strip.buttons()]
        if self.strip.words() != words or shown != [deed for deed, _ in deeds]:
            announce = self.isVisible()  # the sheet says it itself when it opens
            self.strip.show_words(StripKind.TROUBLE, words, "", deeds, announce=announce)

    def _pack_lines(self, pack: Pack) -> list[str]:
        """Return what goes along beside the takes."""
        lines = []
        if pack.made_for:
            lines.append(self.tr("For {name}.").format(name=pack.made_for))
        if pack.made_by:
            lines.append(self.tr("From {name}.").format(name=pack.made_by))
        if pack.listen_for:
            lines.append(self.tr("To listen for: {words}").format(words=pack.listen_for))
        if pack.note:
            lines.append(pack.note)
        if pack.delete_after is not None:
            day = day_in_full(pack.delete_after)
            lines.append(self.tr("To be deleted after {day}.").format(day=day))
        if pack.rubric is not None:
            lines.append(self.tr("To rate with: {title}.").format(title=pack.rubric.title))
        return lines

    # -- what is heard and read

    def _on_heard(self) -> None:
        for take_id, view in self._views.items():
            view.show_playing(playing=self.player.is_playing and take_id == self.player.take_id)

    def _on_moved(self, seconds: float) -> None:
        view = self._views.get(self.player.take_id)
        if view is not None:
            view.show_moment(seconds)

    def _follow(self, view: SharedTakeView, spot: QRect) -> None:
        """Keep the place where the keyboard is in sight."""
        above = view.parentWidget()
        while above is not None:
            inner = above.widget() if isinstance(above, QScrollArea) else None
            if isinstance(above, QScrollArea) and inner is not None:
                place = view.words.viewport().mapTo(inner, spot.center())
                above.ensureVisible(place.x(), place.y(), 0, 2 * spot.height())
            above = above.parentWidget()
