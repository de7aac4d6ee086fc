"""Taking in a review that came back, from any page: says what came of the file."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.packs import ReceivedPack
from peerprep.services.reviews import Arrival, TakenIn
from peerprep.ui.context import Context
from peerprep.ui.pack_opening import PackOpening
from peerprep.ui.received_words import notes_on, shortened
from peerprep.ui.remarks import who_wrote
from peerprep.ui.widgets.strip import Strip, StripKind

ENDING = ".peerprep-review"


class ReviewOpener(QObject):
    """Opens one file at a time and tells about it in a page's strip.

    `shown_take` is the take the page shows anyway, which needs no way to it. `on_pack` is what
    the page does with a file of takes; else the strip says where they are.

    Signals:
        taken(object): reviews were kept; carries their TakenIn, in order.
    """

    taken = Signal(object)

    def __init__(
        self,
        page: QWidget,
        context: Context,
        strip: Strip,
        on_pack: Callable[[ReceivedPack], object] | None = None,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._strip = strip
        self._opening = PackOpening(page, context, strip)
        self.shown_take = ""
        self._opening.reviews_kept.connect(self._on_kept)
        self._opening.pack_opened.connect(on_pack or self._on_pack)

    def ask(self) -> None:
        """Ask for a file and open it."""
        self._opening.choose()

    def open(self, source: Path) -> None:
        """Open a file; a locked one asks for its passphrase."""
        self._opening.open(source)

    def cancel(self) -> None:
        """Give up what is being opened."""
        self._opening.cancel()

    def _on_kept(self, taken: Sequence[TakenIn]) -> None:
        came = [one for one in taken if one.arrival in (Arrival.NEW, Arrival.NEWER)]
        title, text = self._came(came) if came else (self._nothing_new(taken), "")
        text = f"{text} {notes_on(taken)}".strip()
        kind = StripKind.SAVED if came else StripKind.INFO
        self._strip.show_words(kind, title, text, self._ways(came or taken))
        self.taken.emit(taken)

    def _on_pack(self, _pack: ReceivedPack) -> None:
        self._strip.show_words(
            StripKind.INFO,
            self.tr("This file holds takes to listen to."),
            self.tr("They are in Partner review now."),
            [(self.tr("Show them"), partial(self._context.go.place.emit, "partner"))],
        )

    def _came(self, came: Sequence[TakenIn]) -> tuple[str, str]:
        review = came[0].review
        who = shortened(who_wrote(review))
        if len(came) > 1:
            title = self.tr("%n reviews are here.", "", len(came))
            return title, self.tr("From {who}.").format(who=who)
        who = who[:1].upper() + who[1:]
        if came[0].arrival is Arrival.NEWER:
            title = self.tr("{who}’s review is here in a newer version.").format(who=who)
            return title, self.tr("Your answers and what you took on stay.")
        count = len(review.comments)
        text = (
            self.tr("1 comment, beside your take.")
            if count == 1
            else self.tr("%n comments, beside your take.", "", count)
        )
        if review.other_version:
            text += " " + self.tr("It is about an earlier version of these words.")
        return self.tr("{who}’s review is here.").format(who=who), text

    def _nothing_new(self, taken: Sequence[TakenIn]) -> str:
        if any(one.arrival is Arrival.OLDER for one in taken):
            return self.tr("Nothing new: a later version of this review is here already.")
        return self.tr("Nothing new: this review is here already.")

    def _ways(self, taken: Sequence[TakenIn]) -> list[tuple[str, partial[None]]]:
        take_ids = dict.fromkeys(one.review.take_id or "" for one in taken)
        if len(take_ids) != 1 or self.shown_take in take_ids:
            return []
        way = partial(self._context.go.open_take.emit, next(iter(take_ids)))
        return [(self.tr("Op&en the take"), way)]
