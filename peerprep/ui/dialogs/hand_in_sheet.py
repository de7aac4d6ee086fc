"""The sheet of Hand in: the name, which takes, and what goes along; nothing is chosen before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from peerprep.domain.questions import typographic
from peerprep.domain.redaction import Cover
from peerprep.domain.takes import TakeSummary
from peerprep.services.sharing import Choices, Plan, SoundStays
from peerprep.ui.days import day_in_list
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.durations import clock
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label

_LONGEST_NAME = 80
_MB = 1e6


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be handed in; `passphrase` None is unlocked."""

    plan: Plan
    passphrase: str | None


class HandInSheet(Sheet):
    """Asks what goes along, and says what that is before it goes.

    `plan` makes a plan of take ids and choices, `covers` finds the names in takes; `before` says
    what was handed in already.
    """

    def __init__(
        self,
        page: QWidget,
        title: str,
        name: str,
        takes: Sequence[TakeSummary],
        plan: Callable[[Sequence[str], Choices], Plan],
        covers: Callable[[Sequence[str]], tuple[Cover, ...]],
        before: str = "",
    ) -> None:
        super().__init__(page, self.tr("Hand in"), width_px=600)
        self._make_plan, self._covers_of = plan, covers
        self._plan: Plan | None = None
        self._checks: dict[str, QCheckBox] = {}
        self.body.addWidget(make_label(title, "strong", self))
        self._promise = self.tr(
            "Everyone who can open this folder can open what you hand in. Lock the file if only "
            "some should. The takes stay here as well."
        )
        if before:
            self._promise = f"{before} {self._promise}"
        self.body.addWidget(make_label(self._promise, "second", self))
        self._add_name(name)
        self._add_takes(takes)
        self._add_choices()
        self._add_lock()
        self._add_buttons()
        self._look()

    @classmethod
    def ask(
        cls,
        page: QWidget,
        title: str,
        name: str,
        takes: Sequence[TakeSummary],
        plan: Callable[[Sequence[str], Choices], Plan],
        covers: Callable[[Sequence[str]], tuple[Cover, ...]],
        *,
        before: str = "",
        then: Callable[[Wish], object],
    ) -> "HandInSheet":
        """Ask without waiting; `then` gets the wish, nothing when the person left."""
        sheet = cls(page, title, name, takes, plan, covers, before)

        def done(accepted: bool) -> None:
            if accepted and sheet._plan is not None:
                then(Wish(sheet._plan, sheet._passphrase()))

        sheet.closed.connect(done)
        first = next(iter(sheet._checks.values()), sheet.leave_button)
        sheet.open_sheet(first if name else sheet.name_edit)
        return sheet

    def spoken(self) -> str:
        """Return title and promise."""
        return f"{self.accessibleName()}. {self._promise}"

    def check_of(self, take_id: str) -> QCheckBox:
        """Return the box of a take."""
        return self._checks[take_id]

    # -- making it

    def _add_name(self, name: str) -> None:
        words = self.tr("Your name, as the trainer knows it")
        self.name_edit = QLineEdit(name, self)
        self.name_edit.setMaxLength(_LONGEST_NAME)
        self.name_edit.setAccessibleName(words)
        self.body.addWidget(make_label(words, "label", self))
        self.body.addWidget(self.name_edit)
        self.name_edit.textChanged.connect(lambda _words: self._look())

    def _add_takes(self, takes: Sequence[TakeSummary]) -> None:
        asked = ""
        for take in sorted(takes, key=lambda one: (one.question.text, one.number)):
            if take.question.text != asked:
                asked = take.question.text
                self.body.addWidget(make_label(typographic(asked), "label", self))
            words = self.tr("Take {number}, {day}, {length}").format(
                number=take.number,
                day=day_in_list(take.recorded_at),
                length=clock(take.duration_s) if take.has_recording else self.tr("typed"),
            )
            box = QCheckBox(words, self)
            box.setAccessibleName(f"{words}: {asked}")
            box.toggled.connect(lambda _on: self._look())
            self._checks[take.id] = box
            self.body.addWidget(box)

    def _add_choices(self) -> None:
        self.body.addWidget(make_label(self.tr("What goes along"), "label", self))
        row = FlowFrame(self)
        self.sound_check = QCheckBox(self.tr("&Sound"), row)
        self.words_check = QCheckBox(self.tr("&Words"), row)
        self.cover_check = QCheckBox(self.tr("&Cover names and places"), row)
        for box in (self.sound_check, self.words_check, self.cover_check):
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._look())
            row.flow.addWidget(box)
        self.body.addWidget(row)
        self.covered_label = make_label("", "second", self)
        self.summary_label = make_label("", "body", self)
        self.body.addWidget(self.covered_label)
        self.body.addWidget(self.summary_label)

    def _add_lock(self) -> None:
        self.lock_check = QCheckBox(self.tr("&Lock the file with a passphrase"), self)
        self.phrase_edit = QLineEdit(self)
        self.phrase_edit.setAccessibleName(self.tr("Passphrase"))
        self.phrase_edit.setPlaceholderText(self.tr("Passphrase; tell it to your trainer yourself"))
        self.phrase_edit.hide()
        self.body.addWidget(self.lock_check)
        self.body.addWidget(self.phrase_edit)
        self.lock_check.toggled.connect(self._show_phrase)
        self.phrase_edit.textChanged.connect(lambda _words: self._look())

    def _add_buttons(self) -> None:
        row = FlowFrame(self)
        self.hand_in_button = QPushButton(self.tr("&Hand in"), row)
        self.hand_in_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        for button in (self.hand_in_button, self.leave_button):
            row.flow.addWidget(button)
        self.body.addWidget(row)
        self.hand_in_button.clicked.connect(lambda _on=False: self.close_sheet(accepted=True))
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    # -- what it says

    def _show_phrase(self, on: bool) -> None:
        self.phrase_edit.setVisible(on)
        self._look()
        if on:
            self.phrase_edit.setFocus()

    def _passphrase(self) -> str | None:
        return self.phrase_edit.text() if self.lock_check.isChecked() else None

    def _look(self) -> None:
        chosen = [take_id for take_id, box in self._checks.items() if box.isChecked()]
        found = self._covers_of(chosen) if chosen else ()
        covers = found if self.cover_check.isChecked() else ()
        self._plan = None
        if chosen:
            choices = Choices(
                sound=self.sound_check.isChecked(),
                words=self.words_check.isChecked(),
                covers=covers,
                unread_stays=self.cover_check.isChecked(),
                made_by=self.name_edit.text(),
            )
            self._plan = self._make_plan(chosen, choices)
        names = ", ".join(cover.words for cover in found)
        words = self.tr("Covered in the words and silent in the sound: {names}")
        if not covers:
            words = self.tr("Not covered: {names}")
        self.covered_label.setText(words.format(names=names) if names else "")
        self.covered_label.setVisible(bool(names))
        self.summary_label.setText(self._summary())
        is_named = any(sign.isalnum() for sign in self.name_edit.text())
        is_ready = self._plan is not None and not self._plan.is_empty
        self.hand_in_button.setEnabled(is_ready and is_named and self._passphrase() != "")
        self._place()

    def _summary(self) -> str:
        if self._plan is None:
            return self.tr("Choose the takes that go along.")
        if self._plan.is_empty:
            words = self.tr("Nothing would go along: choose sound or words.")
            return " ".join([words, *self._stays(self._plan)])
        count = len(self._plan.pack.takes)
        size = max(0.1, self._plan.about_bytes / _MB)
        words = self.tr("{count} takes, about {size:.1f} MB.")
        if count == 1:
            words = self.tr("{count} take, about {size:.1f} MB.")
        return " ".join([words.format(count=count, size=size), *self._stays(self._plan)])

    def _stays(self, plan: Plan) -> Iterator[str]:
        """Yield why sound that was chosen stays here."""
        reasons = {
            SoundStays.NOT_SILENCED: self.tr(
                "The sound of take {n} still has a name in it, so it stays here."
            ),
            SoundStays.UNREAD: self.tr(
                "Take {n} has no words yet in which names could be found, so its sound stays here."
            ),
        }
        for one in plan.takes:
            if one.sound_stays in reasons:
                yield reasons[one.sound_stays].format(n=one.take.number)
