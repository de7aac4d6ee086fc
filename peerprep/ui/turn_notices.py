"""What the question page says when something comes in the way of a recording."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.ui.durations import spoken
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain, sentence

Deed = Callable[[], object]
Action = tuple[str, Deed]


class TurnNotices(QObject):
    """Shows notices in the strip over the dock; what is safe comes first."""

    def __init__(self, strip: Strip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strip = strip
        self.twin: Strip | None = None  # in another window; shows the same

    def clear(self) -> None:
        """Show none."""
        for strip in self._strips():
            strip.clear()

    def still_recording(self, *, stop: Deed, keep: Deed) -> None:
        """Ask whether to stop, since the person wants to leave."""
        self._show(
            StripKind.INFO,
            self.tr("You’re still recording."),
            actions=((self.tr("S&top and save"), stop), (self.tr("Keep rec&ording"), keep)),
        )
        for strip in self._strips():
            strip.buttons()[1].setFocus()

    def unplugged(self, kept_s: float, *, go_on: Deed, stop: Deed, reason: str = "") -> None:
        """Say that the microphone is gone and what is saved."""
        kept = self.tr("What you said so far, {time}, is saved.").format(time=spoken(kept_s))
        self._show(
            StripKind.TROUBLE,
            self.tr("The microphone was unplugged."),
            f"{kept} {reason}".strip(),
            (
                (self.tr("&Go on with another microphone"), go_on),
                (self.tr("S&top here"), stop),
            ),
        )
        self._strip.buttons()[0].setFocus()

    def in_the_way(self, problem: Problem) -> None:
        """Say what is wrong while recording goes on."""
        self._show(StripKind.TROUBLE, sentence(problem))

    def no_room(self, unsaved_s: float, *, give_up: Deed) -> None:
        """Say that the end of an answer waits in memory, and how it gets onto the disk."""
        waits = self.tr(
            "Its last part, {time}, is saved as soon as there is room."
            " Free some space on this computer’s disk."
        )
        self._show(
            StripKind.TROUBLE,
            self.tr("Your answer is safe while PeerPrep stays open."),
            waits.format(time=spoken(max(1.0, unsaved_s))),
            ((self.tr("Save withou&t the end"), give_up),),
        )
        self._strip.buttons()[0].setFocus()

    def no_start(self, error: PeerPrepError, *, again: Deed) -> None:
        """Say why recording did not begin."""
        actions = ((self.tr("L&ook again"), again),)
        self._show(StripKind.TROUBLE, explain(error), actions=actions)

    def not_saved(self, error: PeerPrepError) -> None:
        """Say where an answer is that could not be put in its place."""
        self._show(
            StripKind.TROUBLE,
            self.tr("What you said is on this computer. PeerPrep offers it at the next start."),
            explain(error),
        )

    def not_kept(self, error: PeerPrepError) -> None:
        """Say that a written answer is still in its field, and why."""
        words = self.tr("What you wrote is still here, but not on the disk yet.")
        self._show(StripKind.TROUBLE, words, explain(error))

    def not_back(self, error: PeerPrepError) -> None:
        """Say that a discarded answer can be brought back later."""
        words = self.tr("Your answer is still kept. Bring it back with Ctrl+Z in a moment.")
        self._show(StripKind.TROUBLE, words, explain(error))

    def unread(self, words: str) -> None:
        """Say why the question can't be read aloud."""
        self._show(StripKind.INFO, words)

    def _show(
        self, kind: StripKind, title: str, text: str = "", actions: Sequence[Action] = ()
    ) -> None:
        # Said once, in the window that has the keyboard. Beside, the focus stays where it is:
        # somebody may be typing there.
        strips = self._strips()
        heard = next((strip for strip in strips if strip.isActiveWindow()), self._strip)
        for strip in strips:
            strip.show_words(kind, title, text, actions, announce=strip is heard)

    def _strips(self) -> list[Strip]:
        return [self._strip, *([self.twin] if self.twin is not None else [])]
