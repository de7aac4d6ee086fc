"""What the page of questions says about banks and about files that may become one."""

import re

from PySide6.QtCore import QObject

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.questions import QuestionBank, typographic
from peerprep.services.bank_exchange import IncomingBank, Twin
from peerprep.wording import explain

_IN_QUESTION = re.compile(r"questions\[(\d+)\](?:\.(\w+))?.*", re.DOTALL)
_NO_TEXT = ("is missing", "is empty")


class BankWords(QObject):
    """Puts banks, updates and refusals into words; has no state."""

    def about(self, bank: QuestionBank, *, from_file: bool) -> str:
        """Return "24 questions, version 3"; the version only of banks that others have, too."""
        count = self.count(len(bank.questions))
        if not from_file:
            return count
        return self.tr("{count}, version {version}").format(count=count, version=bank.version)

    def count(self, number: int) -> str:
        """Return "24 questions"."""
        if number == 1:
            return self.tr("1 question")
        return self.tr("{count} questions").format(count=number)

    def incoming(self, incoming: IncomingBank) -> tuple[str, str]:
        """Return what an import would do: a sentence, and what else there is to know."""
        changes = incoming.changes
        title = self.tr("{count}: {new} new, {changed} changed, {same} you already have.").format(
            count=self.count(len(incoming.bank.questions)),
            new=len(changes.added),
            changed=len(changes.changed),
            same=incoming.same,
        )
        about = self.tr("{title}, version {version}.").format(
            title=incoming.bank.title, version=incoming.bank.version
        )
        return title, " ".join((about, *self._more(incoming)))

    def accept(self, incoming: IncomingBank) -> str:
        """Return the words of the button that adds or updates, with their Alt letter."""
        if incoming.adds:
            return self.tr("&Add {count}").format(count=incoming.adds)
        return self.tr("Upd&ate")

    def done(self, incoming: IncomingBank) -> str:
        """Return what was done."""
        if incoming.installed is None:
            return self.tr("Added: {title}.").format(title=incoming.bank.title)
        return self.tr("Updated: {title}, now version {version}.").format(
            title=incoming.bank.title, version=incoming.bank.version
        )

    def twin(self, bank: QuestionBank, *, is_same: bool) -> str:
        """Return where the same or nearly the same question is."""
        words = self.tr("Nearly the same question is in {bank}.")
        if is_same:
            words = self.tr("The same question is in {bank}.")
        return words.format(bank=bank.title)

    def refusal(self, problem: PeerPrepError) -> str:
        """Return why a file was not taken, as someone says it who did not write the file."""
        if problem.code is not Problem.BANK_INVALID:
            return explain(problem)
        place, rule = str(problem.params.get("place")), str(problem.params.get("rule"))
        found = _IN_QUESTION.fullmatch(place)
        if found is None:
            words = self.tr("{name} is no question bank PeerPrep can read, so nothing was added.")
            return words.format(name=problem.params.get("name"))
        number = int(found[1]) + 1
        if found[2] == "text" and rule in _NO_TEXT:
            words = self.tr("Question {number} has no text, so nothing was added.")
        else:
            words = self.tr("Question {number} can’t be read, so nothing was added.")
        return words.format(number=number)

    def _more(self, incoming: IncomingBank) -> list[str]:
        lines = []
        if incoming.is_older and incoming.installed is not None:
            lines.append(
                self.tr("You have version {version}, which is later.").format(
                    version=incoming.installed.version
                )
            )
        removed, moved = len(incoming.changes.removed), incoming.changes.moved
        if removed == 1:
            lines.append(self.tr("1 is no longer in it; its takes stay."))
        elif removed:
            lines.append(
                self.tr("{count} are no longer in it; their takes stay.").format(count=removed)
            )
        if moved:
            lines.append(self.tr("The order is another."))
        before = incoming.installed.rubric if incoming.installed is not None else None
        if incoming.bank.rubric is not None and incoming.bank.rubric != before:
            lines.append(self.tr("It brings its own rubric."))
        elif incoming.bank.rubric is None and before is not None:
            lines.append(self.tr("It has no rubric of its own any more; your ratings stay."))
        if incoming.stay_out:
            lines.append(
                self.tr("What you deleted stays out ({count}).").format(
                    count=len(incoming.stay_out)
                )
            )
        lines.extend(self._alike(incoming.twins))
        if incoming.set_aside:
            lines.append(
                self.tr("What you changed yourself goes to your own questions ({count}).").format(
                    count=len(incoming.set_aside)
                )
            )
        return lines

    def _alike(self, twins: tuple[Twin, ...]) -> list[str]:
        if not twins:
            return []
        if len(twins) == 1:
            return [self.tr("1 is the same, or nearly so, as a question you have.")]
        words = self.tr("{count} are the same, or nearly so, as questions you have.")
        return [words.format(count=len(twins))]


class LookWords(QObject):
    """The lines of Look first: a heading, and what belongs under it."""

    def parts(self, incoming: IncomingBank) -> list[tuple[str, list[str]]]:
        """Return all parts that have lines."""
        changes = incoming.changes
        reworded = [
            self.tr("{before}\nnow: {after}").format(
                before=typographic(change.before.text), after=typographic(change.after.text)
            )
            for change in changes.reworded
        ]
        touched = [
            typographic(change.after.text) for change in changes.changed if not change.is_reworded
        ]
        twins = [self._twin(twin) for twin in incoming.twins]
        parts = [
            (self.tr("New"), [typographic(question.text) for question in changes.added]),
            (self.tr("Reworded"), reworded),
            (self.tr("Changed in topic, time, roles or points"), touched),
            (self.tr("No longer in it"), [typographic(q.text) for q in changes.removed]),
            (
                self.tr("Deleted by you, stays out"),
                [typographic(question.text) for question in incoming.stay_out],
            ),
            (self.tr("At another place"), [typographic(q.text) for q in changes.moved]),
            (self.tr("The same, or nearly so"), twins),
            (
                self.tr("Your own wording, kept in your own questions"),
                [typographic(question.text) for question in incoming.set_aside],
            ),
            (self.tr("About it"), self._about(incoming.bank)),
        ]
        return [(heading, lines) for heading, lines in parts if lines]

    def _twin(self, twin: Twin) -> str:
        words = self.tr("{text}\nin {bank}: {other}")
        return words.format(
            text=typographic(twin.question.text),
            bank=twin.bank.title,
            other=typographic(twin.other.text),
        )

    def _about(self, bank: QuestionBank) -> list[str]:
        lines = [
            self.tr("{title}, version {version}, language {language}").format(
                title=bank.title, version=bank.version, language=bank.language
            )
        ]
        if bank.authors:
            lines.append(self.tr("By {names}").format(names=", ".join(bank.authors)))
        if bank.licence:
            lines.append(self.tr("Terms: {licence}").format(licence=bank.licence))
        if bank.rubric is not None:
            lines.append(self.tr("It has a rubric of its own."))
        return lines
