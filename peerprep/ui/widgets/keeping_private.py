"""The chips for what a person keeps to themselves today."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from peerprep.services.covering import USUAL
from peerprep.settings import Settings
from peerprep.ui.forms import child
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.word_chips import WordChips


class KeepingPrivate(WordChips):
    """Behavior of private_chips and private_edit in a form; `chosen` stays private today."""

    def __init__(self, form: QWidget, settings: Settings) -> None:
        super().__init__(
            child(form, ChipGroup, "private_chips"),
            child(form, QLineEdit, "private_edit"),
            button_name="add_private_button",
            button_says=_tr("Add something that stays private"),
        )
        self.show_choices(settings)

    def show_choices(self, settings: Settings) -> None:
        """Show the options of the settings, or the usual ones, with those chosen."""
        self.show_words(settings.private_options or USUAL, settings.private)


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeepingPrivate", text)
