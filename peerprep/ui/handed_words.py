"""What a learner is told about what they handed in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from peerprep.domain.hand_ins import HandedFile, HandedIn, Whereabouts
from peerprep.domain.questions import typographic
from peerprep.ui.cohort_words import CohortWords

_EARLIER_MOST = 3


class HandedWords(QObject):
    """Has no state."""

    def lines(self, handed: Sequence[HandedIn], files: Mapping[str, HandedFile]) -> list[str]:
        """Return what was handed in of one assignment, newest first; nothing without any.

        `files` are those that were looked for.
        """
        if not handed:
            return []
        newest, *earlier = handed
        words = self.tr("Handed in {when}.").format(when=self._when(newest))
        lines = [" ".join([words, *self._where(newest, files.get(newest.pack_id))])]
        lines += [self._take(take.number, take.question_text) for take in newest.takes]
        lines += [self._earlier(one, files.get(one.pack_id)) for one in earlier[:_EARLIER_MOST]]
        more = len(earlier) - _EARLIER_MOST
        if more > 0:
            lines.append(self.tr("And {n} times before that.").format(n=more))
        return lines

    def before(self, handed: Sequence[HandedIn], files: Mapping[str, HandedFile]) -> str:
        """Return what becomes of an earlier file when something is handed in again."""
        if not handed:
            return ""
        newest = handed[0]
        file = files.get(newest.pack_id)
        words = self.tr(
            "You handed in {takes} on {when}. That file stays in the folder. Your trainer sees the "
            "new one first, and that the earlier one is there."
        )
        if file is not None and file.state is Whereabouts.GONE:
            words = self.tr("You handed in {takes} on {when}. That file is not there any more.")
        takes = CohortWords(self).takes(len(newest.takes))
        return words.format(takes=takes, when=self._when(newest))

    def _when(self, handed: HandedIn) -> str:
        return CohortWords(self).when(handed.handed_at)

    def _where(self, handed: HandedIn, file: HandedFile | None) -> list[str]:
        name = (file.name if file else "") or handed.file_name
        if file is None:
            return [name] if name else []
        words = {
            Whereabouts.THERE: self.tr("{name} is in the folder."),
            Whereabouts.CHANGED: self.tr("{name} is in the folder, but not as you handed it in."),
            Whereabouts.GONE: self.tr("{name} is not in the folder any more."),
        }[file.state]
        return [words.format(name=name or self.tr("Its file"))]

    def _take(self, number: int, question: str) -> str:
        return self.tr("Take {n}: {question}").format(n=number, question=typographic(question))

    def _earlier(self, handed: HandedIn, file: HandedFile | None) -> str:
        words = self.tr("Before that, {when}, {takes}.").format(
            when=self._when(handed), takes=CohortWords(self).takes(len(handed.takes))
        )
        return " ".join([words, *self._where(handed, file)])
