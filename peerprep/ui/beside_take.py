"""What stands beside the words of a take: what was noticed, what partners said, one's own notes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.takes import Take
from peerprep.ui.context import Context
from peerprep.ui.remarks import Remark
from peerprep.ui.review import Review
from peerprep.ui.take_coaching import TakeCoaching
from peerprep.ui.take_partners import TakePartners
from peerprep.ui.widgets.margin_panel import MarginPanel
from peerprep.ui.widgets.sound_panel import SoundPanel
from peerprep.ui.widgets.take_parts import TakeParts


class BesideTake(QObject):
    """The parts `coaching`, `partners` and `margin` of a page of a take, shown and kept together.

    Signals:
        unavailable(str): something could not be kept; the sentence says why.
    """

    unavailable = Signal(str)

    def __init__(
        self, form: QWidget, context: Context, sound: SoundPanel, parts: TakeParts, page: QWidget
    ) -> None:
        super().__init__(page)
        profile = context.profile
        self._parts = parts
        self.coaching = TakeCoaching(form, profile.transcripts, sound, parts, page)
        self.partners = TakePartners(form, profile, sound, parts, page)
        self.margin = MarginPanel(form, context, page)
        self.coaching.troubled.connect(self.unavailable)
        self.margin.unavailable.connect(self.unavailable)
        self.partners.unavailable.connect(self.unavailable)

    def load(self, take: Take) -> tuple[Remark, ...]:
        """Read what partners said of a take; returns the comments to show."""
        return self.partners.load(take)

    def show(self, review: Review, *, waiting: bool, stays: bool) -> None:
        """Show what partners said and what the person keeps; which parts there are `stays`."""
        self.partners.show()
        self.show_margin(review.take, waiting=waiting)
        if not stays:
            commented = not self.partners.view.is_empty
            self._parts.show_take(review, waiting=waiting, commented=commented)

    def show_margin(self, take: Take, *, waiting: bool) -> None:
        """Show what the person keeps; ratings of partners wait where suggestions wait."""
        self.margin.show_take(take, () if waiting else self.partners.view.shown)

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written is in memory alone."""
        parts = (self.coaching, self.partners, self.margin)
        return any(part.holds_unsaved for part in parts)

    def keep(self) -> None:
        """Save what is being written."""
        self.coaching.keep_lines()
        self.partners.keep()
        self.margin.keep()
