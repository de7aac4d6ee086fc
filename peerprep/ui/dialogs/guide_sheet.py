"""The guide for somebody who listens: how feedback is kind and of use."""

from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.question_label import make_label


class GuideSheet(Sheet):
    """Five short pieces of advice; the first is to ask."""

    def __init__(self, page: QWidget, speaker: str, listen_for: str) -> None:
        super().__init__(page, self.tr("Kind and useful feedback"), width_px=560)
        self._said: tuple[str, ...] = ()
        ask = self.tr("Ask {name} what would help, and begin there.").format(name=speaker)
        if listen_for:
            ask = self.tr("{name} asks: “{words}” Begin there.").format(
                name=speaker, words=listen_for
            )
        for title, text in (
            (self.tr("Ask first"), ask),
            (
                self.tr("Say what you heard"),
                self.tr(
                    "Quote the words and say what they did: “When you said ‘my own apartment,’ I "
                    "could hear the hope.” Begin with what worked."
                ),
            ),
            (
                self.tr("Ask before you advise"),
                self.tr(
                    "“Would an idea be welcome?” A question leaves the choice with the person who "
                    "spoke. One idea is enough."
                ),
            ),
            (
                self.tr("Let private things stay private"),
                self.tr(
                    "Don’t ask what happened, when, how much or with whom. What wasn’t said is "
                    "theirs to keep. If a name, a place or a detail came out, note it as a "
                    "boundary, without repeating it."
                ),
            ),
            (
                self.tr("Speak about the answer, not the person"),
                self.tr(
                    "Their own words for themselves stand. There is no right way to have lived it."
                ),
            ),
            (
                self.tr("Look after yourself, too"),
                self.tr("You can stop or take a break any time. What you wrote is kept."),
            ),
        ):
            self._said += (title, text)
            self.body.addWidget(make_label(title, "strong", self))
            self.body.addWidget(make_label(text, "body", self))
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.setProperty("kind", "primary")
        self.body.addWidget(self.close_button)
        self.close_button.clicked.connect(lambda _on=False: self.close_sheet())

    @classmethod
    def show_for(cls, page: QWidget, speaker: str, listen_for: str) -> "GuideSheet":
        """Open it over a page."""
        sheet = cls(page, speaker, listen_for)
        sheet.open_sheet(sheet.close_button)
        return sheet

    def spoken(self) -> str:
        """Return title and all that is written."""
        return ". ".join((self.accessibleName(), *self._said))
