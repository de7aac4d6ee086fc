"""The head of a take's page: which take it is, the way back, and what to do with it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from peerprep.domain.questions import typographic
from peerprep.domain.takes import Take
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.layout import Width
from peerprep.ui.properties import restyle
from peerprep.ui.take_words import about_take
from peerprep.ui.widgets.question_label import QuestionLabel


class TakeHeader(QObject):
    """Behavior of the widgets that a form names question_label, meta_label, back_button,
    again_button, share_button and more_button.

    Signals:
        share_asked(): the person wants to hand the take to a partner.
        menu_asked(): the person wants to see what else can be done.
    """

    share_asked = Signal()
    menu_asked = Signal()

    def __init__(self, form: QWidget, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._take: Take | None = None
        self._question = child(form, QuestionLabel, "question_label")
        self._about = child(form, QLabel, "meta_label")
        self._grid = child(form, QGridLayout, "header_layout")
        self._deeds = child(form, QWidget, "deeds")
        self._back = child(form, QPushButton, "back_button")
        self._again = child(form, QPushButton, "again_button")
        self._share = child(form, QPushButton, "share_button")
        self.more = child(form, QPushButton, "more_button")
        self._back.clicked.connect(lambda _on=False: context.go.place.emit("takes"))
        self._again.clicked.connect(lambda _on=False: self._practice_again())
        self._share.clicked.connect(lambda _on=False: self.share_asked.emit())
        self.more.clicked.connect(lambda _on=False: self.menu_asked.emit())

    @property
    def title(self) -> str:
        """The question, as the page is called."""
        return typographic(self._take.question.text) if self._take else ""

    @property
    def spoken(self) -> str:
        """What is said when the page comes."""
        return f"{self.title}. {self._about.text()}"

    def show_take(self, take: Take) -> None:
        """Show which take it is."""
        self._take = take
        self._question.set_question(self.title)
        self._about.setText(about_take(take))

    def fit(self, width: Width) -> None:
        """Put the question beside the buttons, in one column under them."""
        whole = width is Width.NARROW
        for label, row in ((self._question, 1), (self._about, 2)):
            self._grid.removeWidget(label)
            self._grid.addWidget(label, row, 0, 1, 2 if whole else 1)
        self._grid.removeWidget(self._deeds)
        self._grid.addWidget(self._deeds, 0, 1, 1 if whole else 3, 1)
        restyle(self._again, compact=whole, kind="quiet" if whole else "")
        restyle(self._share, compact=whole, kind="quiet" if whole else "")
        restyle(self.more, compact=whole)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._back, self._again, self._share, self.more]

    def _practice_again(self) -> None:
        if self._take is not None:
            settings = self._context.profile.settings
            question = self._take.question
            self._context.go.start.emit([question], settings.mode, settings.role, settings.think_s)
