"""The sheet of Export: which format, how much, and which names and places are covered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.redaction import Cover, Redaction
from peerprep.services.documents import Material, endings
from peerprep.services.exporting import covers_of
from peerprep.ui.announce import say
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.tab_order import chain
from peerprep.ui.widgets.flow import ChipGroup, FlowFrame
from peerprep.ui.widgets.one_of import OneOf
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.word_chips import WordChips
from peerprep.wording import explain

_TAKE, _SESSION = "take", "session"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be made: of what, in which format, with what covered."""

    material: Material
    ending: str
    redaction: Redaction


class ExportSheet(Sheet):
    """Asks what goes into the file; `wish` says it once the sheet was accepted."""

    def __init__(
        self,
        page: QWidget,
        take: Material,
        session_size: int,
        gather_session: Callable[[], Material],
        ending: str,
        private: Sequence[str] = (),
    ) -> None:
        super().__init__(page, self.tr("Export"), width_px=560)
        self._take = self._material = take
        self._gather_session = gather_session
        self._private = private
        self._covers: dict[str, Cover] = {}
        self._add_format(ending)
        self._add_part(session_size)
        self._add_covering()
        self._add_buttons()
        self._show_covers()

    @classmethod
    def ask(
        cls,
        page: QWidget,
        take: Material,
        session_size: int,
        gather_session: Callable[[], Material],
        ending: str,
        private: Sequence[str] = (),
        *,
        then: Callable[[Wish], object],
    ) -> "ExportSheet":
        """Ask without waiting; `then` gets the wish, nothing when the person left.

        The whole session, of `session_size` takes, is gathered when it is asked for. `private` is
        what the person keeps private.
        """
        sheet = cls(page, take, session_size, gather_session, ending, private)
        sheet.closed.connect(lambda accepted: then(sheet.wish()) if accepted else None)
        sheet.open_sheet(sheet.format_chips.chip(ending))
        return sheet

    def wish(self) -> Wish:
        """Return what was asked for."""
        if not self.cover_check.isChecked():
            return Wish(self._material, self._format.key, Redaction())
        covers = [self._covers.get(words, Cover(words)) for words in self.words.chosen]
        return Wish(self._material.without_margin(), self._format.key, Redaction(covers))

    def spoken(self) -> str:
        """Return title, promise, and what Data holds when it is chosen already."""
        margin = "" if self.margin_label.isHidden() else f" {self.margin_label.text()}"
        return f"{self.accessibleName()}. {self._promise.text()}{margin}"

    # -- making it

    def _add_format(self, ending: str) -> None:
        words = self.tr("PeerPrep makes one file. You hand it over yourself. Nothing is sent.")
        self._promise = make_label(words, "second", self)
        self.body.addWidget(self._promise)
        self.body.addWidget(make_label(self.tr("Format"), "label", self))
        self.format_chips = ChipGroup(self)
        self.format_chips.set_chips(format_words(), [ending])
        self._format = OneOf(self.format_chips)
        self._format.choose(ending)
        self.body.addWidget(self.format_chips)
        self.margin_label = make_label("", "second", self)
        self.body.addWidget(self.margin_label)
        self._format.chosen.connect(lambda _ending: self._say_margin(aloud=True))

    def _add_part(self, session_size: int) -> None:
        self.part = SegmentFrame(self)
        self.part.set_segments(
            [(_TAKE, self.tr("This &take")), (_SESSION, self.tr("&Whole session"))], _TAKE
        )
        self.part.setVisible(session_size > 1)
        self.part.chosen_changed.connect(self._choose_part)
        self.body.addWidget(self.part, 0, Qt.AlignmentFlag.AlignLeft)
        self.strip = Strip(self)
        self.body.addWidget(self.strip)

    def _add_covering(self) -> None:
        self.cover_check = QCheckBox(self.tr("&Cover names and places"), self)
        self.cover_check.toggled.connect(lambda _on: self._show_covers())
        self.cover_check.toggled.connect(lambda _on: self._say_margin(aloud=True))
        self.body.addWidget(self.cover_check)
        words = self.tr(
            "Covered words become [name], [place] or [covered] everywhere in the file. The sound "
            "is not changed."
        )
        self.body.addWidget(make_label(words, "second", self))
        self.none_label = make_label(
            self.tr("No names or places were found. Add words of your own."), "body", self
        )
        self.body.addWidget(self.none_label)
        chips, edit = ChipGroup(self), QLineEdit(self)
        edit.setAccessibleName(self.tr("Words to cover; Enter adds them"))
        edit.setPlaceholderText(self.tr("A name or a place, then Enter"))
        self.words = WordChips(
            chips,
            edit,
            button_name="add_cover_button",
            button_says=self.tr("Add words to cover"),
        )
        self.words.changed.connect(self._order)
        self.body.addWidget(chips)
        self.body.addWidget(edit)

    def _add_buttons(self) -> None:
        row = FlowFrame(self)
        self.make_button = QPushButton(self.tr("&Make the file"), row)
        self.make_button.setProperty("kind", "primary")
        self.make_button.setProperty("iconName", "file-down")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        for button in (self.make_button, self.leave_button):
            row.flow.addWidget(button)
        self.body.addWidget(row)
        self.make_button.clicked.connect(lambda _on=False: self._make())
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    # -- what the person does

    def _choose_part(self, part: str) -> None:
        self.strip.clear()
        try:
            self._material = self._take if part == _TAKE else self._gather_session()
        except PeerPrepError as problem:
            self.part.segment(_TAKE).setFocus()
            self.part.choose(_TAKE)
            self.strip.show_words(StripKind.TROUBLE, explain(problem))
            return
        self._show_covers()

    def _show_covers(self) -> None:
        """List what was found; what the person added or left uncovered stays so."""
        is_on = self.cover_check.isChecked()
        if is_on:
            self.words.take_typed()
            before, chosen = self.words.options, set(self.words.chosen)
            found = {cover.words: cover for cover in covers_of(self._material, self._private)}
            own = [words for words in before if words not in self._covers]
            self._covers |= found
            options = dict.fromkeys((*found, *own))
            covered = [words for words in options if words not in before or words in chosen]
            self.words.show_words(options, covered)
        self.none_label.setVisible(is_on and not self.words.options)
        self.words.chips.setVisible(is_on)
        self.words.edit.hide()
        self._say_margin()
        self._order()

    def _say_margin(self, *, aloud: bool = False) -> None:
        """Say whether the file holds what the person wrote for themselves."""
        words = self.tr("Data holds your notes, own ratings and answers, too.")
        if self.cover_check.isChecked():
            words = self.tr("Your notes, own ratings and answers are left out.")
        is_data = self._format.key == ".json" and self._material.has_margin
        self.margin_label.setText(words)
        self.margin_label.setVisible(is_data)
        if is_data and aloud:
            say(self, words)

    def _make(self) -> None:
        self.words.take_typed()
        self.close_sheet(accepted=True)

    def _order(self) -> None:
        # chips come and go behind the buttons; Tab walks from top to bottom
        buttons = (self.make_button, self.leave_button)
        chain(self.cover_check, self.words.chips, self.words.edit, *buttons)


def format_words() -> list[tuple[str, str]]:
    """Return every format as (ending, words)."""
    words = {
        ".pdf": _tr("PDF"),
        ".docx": _tr("Word document"),
        ".html": _tr("Web page"),
        ".txt": _tr("Text"),
        ".md": _tr("Markdown"),
        ".srt": _tr("Captions"),
        ".vtt": _tr("Web captions"),
        ".json": _tr("Data"),
    }
    return [(ending, words[ending]) for ending in endings()]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportSheet", text)
