"""What the cohort page says about assignments, offers and hand-ins."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QObject

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.services.bank_exchange import IncomingBank
from peerprep.services.cohort import is_news
from peerprep.services.cohort_look import HandIn, NotUsed
from peerprep.services.rubrics import Found, News
from peerprep.ui.bank_words import BankWords
from peerprep.ui.days import time_of_day
from peerprep.wording import explain

_SHOWN_MOST = 3


class CohortWords(QObject):
    """Has no state."""

    def due(self, assignment: CohortAssignment) -> str:
        """Return "By Friday, March 12" or that there is no date."""
        if assignment.due is None:
            return self.tr("No due date")
        due = assignment.due
        day = QLocale().toString(QDate(due.year, due.month, due.day), "dddd, MMMM d, yyyy")
        return self.tr("By {day}").format(day=day)

    def asks(self, assignment: CohortAssignment) -> str:
        """Return when it is due, how many takes are wished for, and who wrote it."""
        takes = self.tr("1 take of each question")
        if assignment.takes > 1:
            takes = self.tr("{count} takes of each question").format(count=assignment.takes)
        parts = [self.due(assignment), takes]
        if assignment.authors:
            names = ", ".join(assignment.authors)
            parts.append(self.tr("from {names}").format(names=names))
        return "  ·  ".join(parts)

    def takes(self, count: int) -> str:
        """Return "5 takes"."""
        return self.tr("1 take") if count == 1 else self.tr("{n} takes").format(n=count)

    def not_handed_in(self, problem: PeerPrepError) -> str:
        """Return why takes can't be handed in."""
        if problem.code is Problem.TAKE_UNKNOWN:  # its own words are those of the command line
            return self.tr(
                "Nothing was handed in: one of the takes was deleted meanwhile. Choose without it."
            )
        return explain(problem)

    def facts(self, row: HandIn, assignment: CohortAssignment) -> str:
        """Return how many takes, when, and how many days after the due date."""
        first = self.takes(row.takes)
        if row.is_locked:
            first = self.tr("locked, {file}").format(file=row.file_name)
        parts = [first, self.when(row.made_at)]
        after = assignment.days_after(row.made_at)
        if after == 1:
            parts.append(self.tr("1 day after the due date"))
        elif after:
            parts.append(self.tr("{n} days after the due date").format(n=after))
        if not row.is_locked and row.version not in ("", str(assignment.version)):
            parts.append(self.tr("answers version {n}").format(n=row.version))
        if row.copy_of:
            parts.append(self.tr("the same as {file}").format(file=row.copy_of))
        elif row.is_earlier:
            parts.append(self.tr("a newer one is here"))
        return "  ·  ".join(parts)

    def when(self, moment: datetime) -> str:
        """Return "March 9, 6:20 pm"; a learner's clock may be ahead, so never "today"."""
        here = moment.astimezone()
        is_now = here.year == datetime.now(here.tzinfo).year
        day = QLocale().toString(
            QDate(here.year, here.month, here.day), "MMMM d" if is_now else "MMMM d, yyyy"
        )
        return f"{day}, {time_of_day(moment)}"

    def bank_offer(self, offer: IncomingBank) -> str:
        """Return what a bank would bring."""
        if offer.does_nothing:
            return self._same(offer.bank.version)
        if offer.is_older and offer.installed is not None:
            return self._later(offer.installed.version)
        return BankWords().incoming(offer)[0]

    def rubric_offer(self, found: Found) -> str:
        """Return what a rubric would bring."""
        rubric, before = found.rubric, found.before
        if found.news is News.SAME:
            return self._same(rubric.version)
        if found.news is News.VERSION and before is not None:
            if not is_news(found):
                return self._later(before.version)
            return self.tr("Version {version}; you have {before}.").format(
                version=rubric.version, before=before.version
            )
        if found.news is News.COPY:
            return self.tr("You have one of this name already.")
        return self.tr("A rubric, version {version}.").format(version=rubric.version)

    def not_used(self, left_out: tuple[NotUsed, ...]) -> str:
        """Return which files were left out, and why; empty when none was."""
        lines = []
        for one in left_out:
            words = explain(one.problem)
            lines.append(words if one.name in words else f"{one.name}: {words}")
        return self.left_out(lines)

    def left_out(self, lines: Sequence[str]) -> str:
        """Return the first few of these sentences, a line each, and how many more there are."""
        shown = [*lines[:_SHOWN_MOST]]
        if len(lines) > _SHOWN_MOST:
            shown.append(self.tr("And {n} more.").format(n=len(lines) - _SHOWN_MOST))
        return "\n".join(shown)

    def _same(self, version: str) -> str:
        return self.tr("You have version {version} already.").format(version=version)

    def _later(self, version: str) -> str:
        return self.tr("You have version {version}, which is later.").format(version=version)
