"""The sheet of Hand in: the name, which takes, and what goes along; nothing is chosen before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.foreign_text import one_line
from peerprep.domain.questions import typographic
from peerprep.domain.takes import TakeSummary
from peerprep.services.sharing import Plan, SoundStays
from peerprep.ui.announce import say
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.days import day_in_list
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.durations import clock
from peerprep.ui.hand_in_planning import Handed, Parts, Planned
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.passphrase_edit import PassphraseEdit
from peerprep.ui.widgets.question_label import make_label

_LONGEST_NAME, _LONGEST_OWN = 80, 400
_MB = 1e6
_PATIENCE_MS = 250  # names are looked for once somebody rests from choosing or typing


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be handed in; `passphrase` None is unlocked."""

    plan: Plan
    passphrase: str | None


class HandInSheet(Sheet):
    """Asks what goes along, and says what that is before it goes.

    A plan is made anew for other takes, parts or words to cover; name and passphrase are no part
    of it, so typing them takes no time.
    """

    def __init__(self, page: QWidget, title: str, name: str, handed: Handed) -> None:
        super().__init__(page, self.tr("Hand in"), width_px=600)
        self._handed = handed
        self._planned: Planned | None = None
        self._is_stale = False
        self._trouble = ""
        self._checks: dict[str, QCheckBox] = {}
        self._resting = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._resting.timeout.connect(self.plan)
        self.body.addWidget(make_label(title, "strong", self))
        self._promise = self.tr(
            "Everyone who can open this folder can open what you hand in. Lock the file if only "
            "some should. The takes stay here as well."
        )
        if handed.before:
            self._promise = f"{handed.before} {self._promise}"
        self.body.addWidget(make_label(self._promise, "second", self))
        self._add_name(name)
        self._add_takes(handed.takes)
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
        handed: Handed,
        *,
        then: Callable[[Wish], object],
    ) -> "HandInSheet":
        """Ask without waiting; `then` gets the wish, nothing when the person left."""
        sheet = cls(page, title, name, handed)

        def done(accepted: bool) -> None:
            wish = sheet.wish()
            sheet.passphrase.clear()
            if accepted and wish is not None:
                then(wish)

        sheet.closed.connect(done)
        first = next(iter(sheet._checks.values()), sheet.leave_button)
        sheet.open_sheet(first if name else sheet.name_edit)
        return sheet

    def wish(self) -> Wish | None:
        """Return what is to be handed in; None when nothing would go along."""
        if self._planned is None or self._planned.plan.is_empty:
            return None
        plan = self._planned.plan
        pack = replace(plan.pack, made_by=one_line(self.name_edit.text()))
        phrase = self.passphrase.passphrase if self.lock_check.isChecked() else None
        return Wish(replace(plan, pack=pack), phrase)

    def plan(self) -> Planned | None:
        """Return what would go along as it is chosen now, and say it."""
        self._resting.stop()
        if self._is_stale:
            self._is_stale, self._planned, self._trouble = False, None, ""
            try:
                self._planned = self._make_plan()
            except PeerPrepError as problem:
                self._trouble = CohortWords(self).not_handed_in(problem)
                say(self, self._trouble, assertive=True)
        self._look()
        return self._planned

    def close_sheet(self, *, accepted: bool = False) -> None:
        """Look for nothing more."""
        self._resting.stop()
        super().close_sheet(accepted=accepted)

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
            words = self.tr("Take {number}, {day}, {length}")
            if take.id in self._handed.done:
                words = self.tr("Take {number}, {day}, {length}, handed in already")
            words = words.format(
                number=take.number,
                day=day_in_list(take.recorded_at),
                length=clock(take.duration_s) if take.has_recording else self.tr("typed"),
            )
            box = QCheckBox(words, self)
            box.setAccessibleName(f"{words}: {asked}")
            box.toggled.connect(lambda _on: self._change())
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
            box.toggled.connect(lambda _on: self._change())
            row.flow.addWidget(box)
        self.body.addWidget(row)
        words = self.tr("Other words to cover, with commas between them")
        self.own_edit = QLineEdit(self)
        self.own_edit.setMaxLength(_LONGEST_OWN)
        self.own_edit.setAccessibleName(words)
        self.own_edit.textChanged.connect(lambda _words: self._change())
        self.body.addWidget(make_label(words, "label", self))
        self.body.addWidget(self.own_edit)
        self.covered_label = make_label("", "second", self)
        self.summary_label = make_label("", "body", self)
        self.body.addWidget(self.covered_label)
        self.body.addWidget(self.summary_label)

    def _add_lock(self) -> None:
        self.lock_check = QCheckBox(self.tr("&Lock the file with a passphrase"), self)
        self.passphrase = PassphraseEdit(self)
        self.passphrase.edit.setPlaceholderText(self.tr("Tell it to your trainer yourself"))
        self.passphrase.hide()
        self.body.addWidget(self.lock_check)
        self.body.addWidget(self.passphrase)
        self.lock_check.toggled.connect(self._show_phrase)
        self.passphrase.edited.connect(lambda _words: self._place())

    def _add_buttons(self) -> None:
        row = FlowFrame(self)
        self.hand_in_button = QPushButton(self.tr("&Hand in"), row)
        self.hand_in_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        for button in (self.hand_in_button, self.leave_button):
            row.flow.addWidget(button)
        self.body.addWidget(row)
        self.hand_in_button.clicked.connect(lambda _on=False: self._hand_in())
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    # -- what it says

    def _show_phrase(self, on: bool) -> None:
        self.passphrase.setVisible(on)
        self._place()
        if on:
            self.passphrase.edit.setFocus()

    def _chosen(self) -> tuple[str, ...]:
        return tuple(take_id for take_id, box in self._checks.items() if box.isChecked())

    def _change(self) -> None:
        self._is_stale, self._trouble = True, ""
        self._resting.start()
        self._look()

    def _hand_in(self) -> None:
        self.plan()
        if self.hand_in_button.isEnabled() and (
            not self.lock_check.isChecked() or self.passphrase.ask()
        ):
            self.close_sheet(accepted=True)
        self._place()

    def _make_plan(self) -> Planned | None:
        chosen = self._chosen()
        if not chosen:
            return None
        parts = Parts(
            self.sound_check.isChecked(),
            self.words_check.isChecked(),
            self.cover_check.isChecked(),
            self.own_edit.text(),
        )
        return self._handed.plan(chosen, parts)

    def _look(self) -> None:
        covered = self._covered()
        self.covered_label.setText(covered)
        self.covered_label.setVisible(bool(covered))
        self.summary_label.setText(self._trouble or self._summary())
        is_named = any(sign.isalnum() for sign in self.name_edit.text())
        # While it is not known yet, the button finds out.
        is_ready = bool(self._chosen()) if self._is_stale else self.wish() is not None
        self.hand_in_button.setEnabled(is_ready and is_named)
        self._place()

    def _covered(self) -> str:
        planned = self._planned
        if planned is None:
            return ""
        words = self.tr("Covered in the words and silent in the sound: {names}")
        if not planned.covers:
            words = self.tr("Not covered: {names}")
        names = ", ".join(cover.words for cover in planned.covers or planned.found)
        return words.format(names=names) if names else ""

    def _summary(self) -> str:
        if self._is_stale and self._chosen():
            return self.tr("Looking for names and places…")
        if self._planned is None:
            return self.tr("Choose the takes that go along.")
        plan = self._planned.plan
        if plan.is_empty:
            words = self.tr("Nothing would go along: choose sound or words.")
            return " ".join([words, *self._stays(plan)])
        count = len(plan.pack.takes)
        size = max(0.1, plan.about_bytes / _MB)
        words = self.tr("{count} takes, about {size:.1f} MB.")
        if count == 1:
            words = self.tr("{count} take, about {size:.1f} MB.")
        return " ".join([words.format(count=count, size=size), *self._stays(plan)])

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
