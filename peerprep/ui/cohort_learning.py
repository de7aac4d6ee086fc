"""The learner's side of the cohort page: what is asked for, what can be taken over, handing in."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import PeerPrepError
from peerprep.domain.hand_ins import HandedIn
from peerprep.domain.questions import typographic
from peerprep.domain.redaction import Cover
from peerprep.services.bank_exchange import IncomingBank
from peerprep.services.cohort import Seen, is_news
from peerprep.services.cohort_look import ASSIGNMENTS, NotUsed
from peerprep.services.covering import offered
from peerprep.services.rubrics import Found, News
from peerprep.ui.bank_importing import BankImporting
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.cohort_working import CohortWork
from peerprep.ui.context import Context
from peerprep.ui.dialogs.hand_in_sheet import HandInSheet, Wish
from peerprep.ui.dialogs.rubric_sheet import RubricSheet
from peerprep.ui.forms import child
from peerprep.ui.hand_in_planning import Handed
from peerprep.ui.handed_words import HandedWords
from peerprep.ui.jobs import CancelToken, Progress
from peerprep.ui.keeping import keep
from peerprep.ui.widgets.folder_cards import Entry, show_entries
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class CohortLearning(QObject):
    """Shows to a learner what was Seen, and does what its buttons say.

    `home` is what gets the focus when no button is left that could have it.

    Signals:
        stale(): offers and hand-ins want to be compared anew.
    """

    stale = Signal()

    def __init__(
        self,
        page: QWidget,
        form: QWidget,
        context: Context,
        strip: Strip,
        work: CohortWork,
        home: Callable[[], QWidget],
    ) -> None:
        super().__init__(page)
        self._page, self._form, self._context, self._strip = page, form, context, strip
        self._work, self._home = work, home
        self._at = ""  # the name of the button that was pressed last
        self._cohort = context.profile.cohort
        self._words = CohortWords(self)
        self._seen: Seen | None = None
        self._importing = BankImporting(page, context, strip)
        self._importing.added.connect(lambda _bank: self._on_added())
        self.buttons: list[QPushButton] = []
        self.news = 0  # how many banks and rubrics would bring something

    def show_seen(self, seen: Seen | None) -> None:
        """Show what is in the folder; None is nothing."""
        self._seen = seen
        held = next((b.accessibleName() for b in self.buttons if b.hasFocus()), None)
        banks, rubrics = (seen.banks, seen.rubrics) if seen else ((), ())
        self.news = sum(map(is_news, banks)) + sum(map(is_news, rubrics))
        handed = self._handed_in()
        assignments = [one.content for one in seen.look.assignments] if seen else []
        wanted = {assignment.id for assignment in assignments}
        entries = [self._assignment(one, handed.get(one.id, [])) for one in assignments]
        # What was handed in stays known, whatever became of folder and assignment.
        entries += [self._past(its) for key, its in handed.items() if key not in wanted]
        todo = show_entries(self._box("todo"), entries)
        offers = show_entries(
            self._box("offers"),
            [*(self._bank(one) for one in banks), *(self._rubric(one) for one in rubrics)],
        )
        unseen = self.tr("It shows here once PeerPrep could look into the folder.")
        empty = self.tr("No assignments in this folder yet.") if seen else unseen
        self._say("todo", "" if entries else empty)
        empty = self.tr("Nothing in this folder to add.") if seen else unseen
        self._say("offers", "" if banks or rubrics else empty)
        self.buttons = [*todo, *offers]
        if held is not None:  # its button was made anew, or went
            self._at = held
            self.entrance().setFocus()

    def entrance(self) -> QWidget:
        """Return where somebody goes on: the button they came from, or the first one there is."""
        same = (b for b in self.buttons if b.accessibleName() == self._at)
        return next(same, self.buttons[0] if self.buttons else self._home())

    def concerning(self, seen: Seen) -> tuple[NotUsed, ...]:
        """Return the files left out that a learner may miss.

        That is an assignment; and a bank or a rubric, while an assignment needs one that is
        neither here nor in the folder.
        """
        needs = self._cohort.needs
        missed = {
            one.kind
            for document in seen.look.assignments
            for one in needs.lacking(document.content, seen.look)
            if not one.is_here
        }
        kinds = {ASSIGNMENTS, *missed}
        return tuple(one for one in seen.look.not_used if one.kind in kinds)

    # -- what is shown

    def _handed_in(self) -> dict[str, list[HandedIn]]:
        """Return what was handed in to this folder by assignment, newest first."""
        root = self._context.profile.settings.cohort_folder
        there = {one.content.id for one in self._seen.look.assignments} if self._seen else set()
        by_assignment: dict[str, list[HandedIn]] = {}
        try:
            handed = self._cohort.notes.handed_in(Path(root), there) if root else []
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return {}
        for one in handed:
            found = (self._seen.files if self._seen else {}).get(one.pack_id)
            # One without a name is on its way, or PeerPrep ended before it was there.
            if one.file_name or (found is not None and found.name):
                by_assignment.setdefault(one.assignment, []).append(one)
        return by_assignment

    def _lines(self, handed: Sequence[HandedIn]) -> list[str]:
        return HandedWords(self).lines(handed, self._seen.files if self._seen else {})

    def _past(self, handed: Sequence[HandedIn]) -> Entry:
        words = self.tr("This assignment is not in the folder any more.")
        if self._seen is None:
            words = self.tr("Look into the folder again to see whether it is still there.")
        return Entry(handed[0].title, words, done=self._lines(handed))

    def _assignment(self, assignment: CohortAssignment, handed: Sequence[HandedIn]) -> Entry:
        asked = self._cohort.questions(assignment)
        lines = [typographic(question.text) for question in asked]
        missing = len(assignment.questions) - len(asked)
        note = assignment.note
        if missing:
            add = self.tr("{n} of its questions are in a bank you haven’t added yet.")
            if missing == 1:
                add = self.tr("1 of its questions is in a bank you haven’t added yet.")
            note = " ".join(part for part in (note, add.format(n=missing)) if part)
        buttons = [("hand_in", self.tr("Hand in takes"), partial(self._ask, assignment))]
        if asked:
            go = ("practice", self.tr("Practice these"), partial(self._practice, assignment))
            buttons.insert(0, go)
        asks = self._words.asks(assignment)
        return Entry(assignment.title, asks, lines, note, self._lines(handed), buttons)

    def _bank(self, offer: IncomingBank) -> Entry:
        look = ("look", self.tr("Look at it"), partial(self._look_at_bank, offer))
        buttons = [look] if is_news(offer) else []
        return Entry(offer.bank.title, self._words.bank_offer(offer), buttons=buttons)

    def _rubric(self, found: Found) -> Entry:
        look = ("look", self.tr("Look at it"), partial(self._look_at, found))
        buttons = [look] if is_news(found) or found.news is News.COPY else []
        return Entry(found.rubric.title, self._words.rubric_offer(found), buttons=buttons)

    # -- what is done

    def _practice(self, assignment: CohortAssignment) -> None:
        settings = self._context.profile.settings
        asked = self._cohort.questions(assignment)
        self._context.go.start.emit(asked, settings.mode, settings.role, settings.think_s)

    def _look_at_bank(self, offer: IncomingBank) -> None:
        self._at = next((b.accessibleName() for b in self.buttons if b.hasFocus()), "")
        self._importing.show(offer)

    def _on_added(self) -> None:
        self.entrance().setFocus()  # the button that added it went with what the strip asked
        self.stale.emit()

    def _look_at(self, found: Found) -> None:
        RubricSheet.ask(self._page, found, then=self._add_rubric)

    def _add_rubric(self, found: Found) -> None:
        try:
            rubric = self._context.profile.rubrics.add(found)
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return
        self.stale.emit()
        words = self.tr("Added “{title}”.").format(title=rubric.title)
        self._strip.show_words(StripKind.SAVED, words)

    def _ask(self, assignment: CohortAssignment) -> None:
        takes = self._cohort.takes(assignment)
        if self._seen is None:
            return
        found = self._seen.look
        if not takes:
            words = self.tr("There are no takes of its questions yet. Practice them first.")
            self._strip.show_words(StripKind.INFO, words)
            return
        handed_in = self._handed_in().get(assignment.id, [])
        handed = Handed(
            takes,
            lambda ids, choices: self._cohort.plan(assignment, ids, choices, found),
            self._covers,
            done={take.take_id for one in handed_in for take in one.takes if take.take_id},
            before=HandedWords(self).before(handed_in, self._seen.files),
        )
        HandInSheet.ask(
            self._page,
            assignment.title,
            self._context.profile.settings.cohort_name,
            handed,
            then=partial(self._hand_in, found.folder, assignment),
        )

    def _covers(self, take_ids: Sequence[str]) -> tuple[Cover, ...]:
        """Return what can be covered: found in the takes, and what the person keeps private."""
        found = self._context.profile.sharing.covers(take_ids)
        return tuple(offered(found, self._context.profile.settings.private))

    def _hand_in(self, root: Path, assignment: CohortAssignment, wish: Wish) -> None:
        keep(self._context.profile, cohort_name=wish.plan.pack.made_by)
        try:  # a take may have been deleted since it was planned
            self._cohort.require_answers(assignment, [take.id for take in wish.plan.pack.takes])
            self._cohort.notes.begin(root, assignment.title, wish.plan)
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, self._words.not_handed_in(problem))
            return
        written: list[Path] = []

        def work(token: CancelToken, progress: Progress) -> None:
            check = token.check
            written.append(self._cohort.hand_in(root, wish.plan, wish.passphrase, check, progress))

        def ended(problem: Exception | None = None) -> None:
            self._on_ended(wish, written, problem)

        # Stopped at the last moment, it may be there already.
        stop = (self.tr("Stop handing in"), ended)
        meanwhile = self.tr("Handing in…")
        self._work.start(work, meanwhile, lambda _none: ended(), stop=stop, failed=ended)

    def _on_ended(self, wish: Wish, written: list[Path], problem: Exception | None = None) -> None:
        path = written[0] if written else None
        trouble = ""
        try:
            self._cohort.notes.end(wish.plan, path)
        except PeerPrepError as unnoted:  # the next look finds out what became of it
            trouble = explain(unnoted)
        if problem is not None:
            self._work.refuse(problem)
        elif path is None:
            self._strip.show_words(StripKind.INFO, self.tr("Nothing was handed in."))
        else:
            count = self._words.takes(len(wish.plan.pack.takes))
            words = self.tr("Handed in, {takes}.").format(takes=count)
            more = self.tr("{name} The takes stay here as well.").format(name=f"{path.name}.")
            self._strip.show_words(StripKind.SAVED, words, f"{more} {trouble}".strip())
            self.stale.emit()

    def _box(self, name: str) -> QWidget:
        return child(self._form, QWidget, f"{name}_box")

    def _say(self, name: str, words: str) -> None:
        label = child(self._form, QLabel, f"{name}_empty_label")
        label.setText(words)
        label.setVisible(bool(words))
