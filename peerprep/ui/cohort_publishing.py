"""Putting something into a cohort folder: a bank, a rubric, an assignment; only when asked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import PeerPrepError
from peerprep.services.cohort import Publication
from peerprep.services.cohort_look import Look
from peerprep.services.rubrics import Origin
from peerprep.ui.context import Context
from peerprep.ui.dialogs.assignment_sheet import AssignmentSheet
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.forms import child
from peerprep.ui.jobs import CancelToken, Progress
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class CohortPublishing(QObject):
    """The card beside who handed in; `chosen` is the assignment that can be changed.

    Signals:
        published(): the folder holds something new.
    """

    published = Signal()

    def __init__(
        self,
        page: QWidget,
        form: QWidget,
        context: Context,
        strip: Strip,
        chosen: Callable[[], CohortAssignment | None],
    ) -> None:
        super().__init__(page)
        self._page, self._form, self._context, self._strip = page, form, context, strip
        self._cohort = context.profile.cohort
        self._chosen = chosen
        self._look: Look | None = None
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

    def _write_assignment(self, before: CohortAssignment | None) -> None:
        profile = self._context.profile
        AssignmentSheet.ask(
            self._page,
            profile.banks.banks(),
            [kept.rubric for kept in profile.rubrics.all()],
            profile.settings.cohort_name,
            before,
            then=lambda written: self._ask_publish(
                lambda look: self._cohort.assignment_to_publish(written, look), sure=True
            ),
        )

    def _publish_bank(self) -> None:
        bank_id = str(self.banks.currentData() or "")
        self._ask_publish(lambda look: self._cohort.bank_to_publish(bank_id, look))

    def _publish_rubric(self) -> None:
        rubric_id = str(self.rubrics.currentData() or "")
        self._ask_publish(lambda look: self._cohort.rubric_to_publish(rubric_id, look))

    def _ask_publish(self, made: Callable[[Look], Publication], *, sure: bool = False) -> None:
        look = self._look
        if look is None:
            return
        try:
            publication = made(look)
        except PeerPrepError as problem:
            self._say(StripKind.TROUBLE, explain(problem))
            return
        if publication.replaces is None or sure:
            self._publish(look.folder, publication)
            return
        there = publication.replaces.content.version
        words = self.tr("Version {there} is in the folder. Version {version} takes its place.")
        Confirm.ask(
            self._page,
            self.tr("Publish “{title}”?").format(title=publication.title),
            words.format(there=there, version=publication.version),
            accept=self.tr("&Publish"),
            keep=self.tr("&Not now"),
            then=lambda wanted: self._publish(look.folder, publication) if wanted else None,
        )

    def _publish(self, root: Path, publication: Publication) -> None:
        def work(token: CancelToken, _progress: Progress) -> Path:
            return self._cohort.publish(root, publication, token.check)

        words = self.tr("Published: {title}, version {version}.").format(
            title=publication.title, version=publication.version
        )
        job = self._context.jobs.start(work)
        self._say(StripKind.INFO, self.tr("Publishing…"))
        job.succeeded.connect(lambda _path: self._on_published(words))
        job.failed.connect(self._on_failed)

    def _on_published(self, words: str) -> None:
        self._say(StripKind.SAVED, words)
        self.published.emit()

    def _place(self, combo: QComboBox, chosen: object) -> int:
        # -1 shows the placeholder of one without entries
        return max(0, combo.findData(chosen)) if combo.count() else -1

    def _on_failed(self, problem: Exception) -> None:
        if not isinstance(problem, PeerPrepError):
            raise problem
        self._say(StripKind.TROUBLE, explain(problem))

    def _say(self, kind: StripKind, words: str) -> None:
        self._strip.show_words(kind, words)

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
