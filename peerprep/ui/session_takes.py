"""What can be done with the takes of a session beside recording: hear, write down, read."""

from PySide6.QtCore import QObject, Signal

from peerprep.ui.context import Context
from peerprep.ui.listener import Listener
from peerprep.ui.sitting import Sitting, Step
from peerprep.ui.words_board import WordsBoard


class SessionTakes(QObject):
    """Does what the buttons beside answers ask for.

    Signals:
        record_wanted(object): a Step is to be answered once more.
        typing_wanted(object): the words of a Step's take are to be typed.
    """

    record_wanted = Signal(object)
    typing_wanted = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        profile = context.profile
        self.board = WordsBoard(context.scribe, profile.history.take, self)
        self.listener = Listener(profile.sound, profile.transcripts, self)

    def hear(self, take_id: str) -> None:
        """Play a take, or end what plays."""
        self._context.reader.stop()
        self.listener.toggle(take_id)

    def read_aloud(self, step: Step) -> None:
        """Read a question aloud, or end the reading."""
        reader = self._context.reader
        if reader.is_reading:
            reader.stop()
        else:
            self.listener.stop()
            reader.read(step.question.text)

    def open(self, take_id: str) -> None:
        """Show the page of a take."""
        self.listener.stop()
        self._context.go.open_take.emit(take_id)

    def do(self, sitting: Sitting | None, key: str, deed: str) -> None:
        """Do the deed of a button in a list of answers."""
        steps = sitting.steps if sitting else []
        step = next((step for step in steps if step.question.key == key), None)
        if step is None or step.take_id is None:
            return
        take_id = step.take_id
        if deed == "cancel":
            self._context.scribe.cancel(take_id)
        elif deed == "read":
            self.open(take_id)
        elif deed == "write":
            self._context.scribe.again(take_id)
            self.board.asked(take_id)
        elif deed == "type":
            self.typing_wanted.emit(step)
        elif deed == "listen":
            self.hear(take_id)
        elif deed == "again":
            self.record_wanted.emit(step)
