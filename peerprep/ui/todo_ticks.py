"""Ticking off, beside a question, what was taken on from a review."""

from PySide6.QtCore import QObject

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.review import Todo
from peerprep.services.reviews import ReviewService
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.widgets.strip import StripKind
from peerprep.wording import explain


class TodoTicks(QObject):
    """Keeps each tick as it is made and says so."""

    def __init__(self, page: QuestionPage, reviews: ReviewService, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._reviews = reviews
        page.ideas.ticked.connect(self._tick)

    def _tick(self, todo: Todo, done: bool) -> None:
        try:
            self._reviews.set_done(todo.review_id, todo.comment.id, done=done)
        except (InvalidData, KeyError):
            return  # its take is gone, and it with it
        except PeerPrepError as problem:
            self._page.ideas.todos.untick(todo, done=not done)
            self._page.strip.show_words(StripKind.TROUBLE, explain(problem))
            return
        self._page.say(self.tr("Done.") if done else self.tr("Open again."))
