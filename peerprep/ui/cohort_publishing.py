"""Putting something into a cohort folder: a bank, a rubric, an assignment; only when asked."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.services.cohort import Publication
from peerprep.services.cohort_look import BANKS, Look
from peerprep.services.rubrics import Origin
from peerprep.ui.cohort_working import CohortWork
from peerprep.ui.context import Context
from peerprep.ui.dialogs.assignment_sheet import AssignmentSheet, Offered
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.forms import child
from peerprep.ui.jobs import CancelToken, Progress
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.strip import StripKind

Made = Callable[[Look], Sequence[Publication]]


class CohortPublishing(QObject):
    """The card beside who handed in; `chosen` is the assignment that can be changed.

    Signals:
        published(str): the folder holds something new; the id of an assignment, or "".
    """

    published = Signal(str)

    def __init__(
        self,
        page: QWidget,
        form: QWidget,
        context: Context,
        work: CohortWork,
        chosen: Callable[[], CohortAssignment | None],
    ) -> None:
        super().__init__(page)
        self._page, self._form, self._context, self._work = page, form, context, work
        self._cohort = context.profile.cohort
        self._chosen = chosen
        self._look: Look | None = None
        # What was written and is not in the folder yet, by the id of what it changes ("": nothing).
        self._unsent: dict[str, CohortAssignment] = {}
        self.banks = child(form, QComboBox, "bank_combo")
        self.rubrics = child(form, QComboBox, "rubric_combo")
        self._new, self._change, self._bank, self._rubric = self._make_publish_buttons()

    def controls(self) -> list[QWidget]:
        """Return every control in the order of Tab."""
        return [self._new, self._change, self.banks, self._bank, self.rubrics, self._rubric]

    def show_look(self, found: Look | None) -> None:
        """Offer what is here for a folder; None is no folder."""
        self._look = found
        banks = self._context.profile.banks
        chosen = self.banks.currentData()
        self.banks.clear()
        for bank in banks.banks():
            if not banks.is_built_in(bank.id) and bank.questions:
                self.banks.addItem(bank.title, bank.id)
        self.banks.setCurrentIndex(self._place(self.banks, chosen))
        chosen = self.rubrics.currentData()
        self.rubrics.clear()
        for kept in self._context.profile.rubrics.all():
            if kept.origin is not Origin.BUILT_IN:
                self.rubrics.addItem(kept.rubric.title, kept.rubric.id)
        self.rubrics.setCurrentIndex(self._place(self.rubrics, chosen))
        self.banks.setPlaceholderText(self.tr("No banks of your own yet"))
        self.rubrics.setPlaceholderText(self.tr("No rubrics of your own yet"))
        for combo, button in ((self.banks, self._bank), (self.rubrics, self._rubric)):
            combo.setEnabled(combo.count() > 0 and self._look is not None)
            button.setEnabled(combo.count() > 0 and self._look is not None)
        self._new.setEnabled(self._look is not None)
        self._change.setEnabled(self._chosen() is not None)

    # -- an assignment

    def _write_assignment(self, before: CohortAssignment | None) -> None:
        look, needs = self._look, self._cohort.needs
        if look is None:
            return
        draft = self._unsent.pop(before.id if before else "", None)
        shown = draft or before
        offered = Offered(
            banks=needs.banks(shown.questions if shown else (), look),
            rubrics=needs.rubrics(shown.rubric if shown else "", look),
            lacking=lambda written: needs.lacking(written, look),
        )
        AssignmentSheet.ask(
            self._page,
            offered,
            self._context.profile.settings.cohort_name,
            before,
            draft,
            then=partial(self._send, before),
        )

    def _send(
        self, before: CohortAssignment | None, written: CohortAssignment, along: bool
    ) -> None:
        place = before.id if before else ""
        self._unsent[place] = written

        def made(look: Look) -> list[Publication]:
            needed = self._cohort.needs.lacking(written, look) if along else []
            return [
                *(self._needed(one.kind, one.id, look) for one in needed if one.is_here),
                self._cohort.assignment_to_publish(written, look),
            ]

        def sent() -> None:
            self._unsent.pop(place, None)
            self.published.emit(written.id)

        kept = self._change if before else self._new
        words = self.tr("What you wrote is kept: “{button}” opens it again.").format(
            button=kept.text().replace("&", "")
        )
        self._ask_publish(made, sent, sure=True, kept=words)

    def _needed(self, kind: str, wanted: str, look: Look) -> Publication:
        make = self._cohort.bank_to_publish if kind == BANKS else self._cohort.rubric_to_publish
        return make(wanted, look)

    # -- anything

    def _publish_bank(self) -> None:
        bank_id = str(self.banks.currentData() or "")
        self._ask_publish(
            lambda look: [self._cohort.bank_to_publish(bank_id, look)],
            lambda: self.published.emit(""),
        )

    def _publish_rubric(self) -> None:
        rubric_id = str(self.rubrics.currentData() or "")
        self._ask_publish(
            lambda look: [self._cohort.rubric_to_publish(rubric_id, look)],
            lambda: self.published.emit(""),
        )

    def _ask_publish(
        self, made: Made, then: Callable[[], object], *, sure: bool = False, kept: str = ""
    ) -> None:
        """Look again first: what was seen a while ago may be gone, or newer by now."""
        if self._look is None:
            return
        root = self._look.folder

        def work(token: CancelToken, _progress: Progress) -> Look:
            return self._cohort.look(root, token.check)

        self._work.start(
            work,
            self.tr("Publishing…"),
            lambda look: self._ask_sure(made, look, then, sure=sure, kept=kept),
            stop=self._stop(kept),
            failed=lambda problem: self._work.refuse(problem, kept),
        )

    def _ask_sure(
        self, made: Made, look: Look, then: Callable[[], object], *, sure: bool, kept: str
    ) -> None:
        try:
            publications = made(look)
        except PeerPrepError as problem:
            self._work.refuse(problem, "" if problem.code is Problem.COHORT_SAME else kept)
            return
        last = publications[-1]
        if last.replaces is None or sure:
            self._publish(look.folder, publications, then, kept)
            return
        words = self.tr("Version {there} is in the folder. Version {version} takes its place.")
        Confirm.ask(
            self._page,
            self.tr("Publish “{title}”?").format(title=last.title),
            words.format(there=last.replaces.content.version, version=last.version),
            accept=self.tr("&Publish"),
            keep=self.tr("&Not now"),
            then=lambda wanted: (
                self._publish(look.folder, publications, then, kept)
                if wanted
                else self._work.say(StripKind.INFO, self.tr("Nothing was published."))
            ),
        )

    def _publish(
        self,
        root: Path,
        publications: Sequence[Publication],
        then: Callable[[], object],
        kept: str,
    ) -> None:
        written: list[Path] = []

        def work(token: CancelToken, _progress: Progress) -> None:
            for one in publications:  # last what needs the others
                written.append(self._cohort.publish(root, one, token.check))

        last = publications[-1]
        words = self.tr("Published: {title}, version {version}.").format(
            title=last.title, version=last.version
        )
        more = ""
        if len(publications) > 1:
            titles = ", ".join(one.title for one in publications[:-1])
            more = self.tr("With it: {titles}.").format(titles=titles)

        def done() -> None:
            if len(written) < len(publications):  # stopped before its end
                self._work.say(StripKind.INFO, self.tr("Nothing was published."), kept)
                return
            self._work.say(StripKind.SAVED, words, more)
            then()

        self._work.start(
            work,
            self.tr("Publishing…"),
            lambda _none: done(),
            stop=(self.tr("Stop publishing"), done),
            failed=lambda problem: self._work.refuse(problem, kept),
        )

    def _stop(self, kept: str) -> tuple[str, Callable[[], object]]:
        nothing = self.tr("Nothing was published.")
        return self.tr("Stop publishing"), lambda: self._work.say(StripKind.INFO, nothing, kept)

    def _place(self, combo: QComboBox, chosen: object) -> int:
        # -1 shows the placeholder of one without entries
        return max(0, combo.findData(chosen)) if combo.count() else -1

    def _make_publish_buttons(self) -> list[QPushButton]:
        write = fill_flow(
            child(self._form, FlowFrame, "assignment_flow"),
            FlowButton("new", self.tr("Ne&w assignment"), lambda: self._write_assignment(None)),
            FlowButton(
                "change",
                self.tr("C&hange this assignment"),
                lambda: self._write_assignment(self._chosen()),
            ),
        )
        bank = FlowButton("publish_bank", self.tr("Publish the b&ank"), self._publish_bank)
        rubric = FlowButton("publish_rubric", self.tr("Publish the rubr&ic"), self._publish_rubric)
        return [
            *write,
            *fill_flow(child(self._form, FlowFrame, "bank_flow"), bank),
            *fill_flow(child(self._form, FlowFrame, "rubric_flow"), rubric),
        ]
