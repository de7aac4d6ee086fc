"""What goes in the file, and what is said with it: the left side of the share sheet."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from peerprep.services.share_plan import Plan, SoundStays
from peerprep.ui.days import DAY_IN_FULL, day_in_full, qt_date
from peerprep.ui.durations import spoken
from peerprep.ui.properties import restyle
from peerprep.ui.share_draft import ShareDraft
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.passphrase_edit import PassphraseEdit
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.roles import set_role
from peerprep.ui.widgets.told_choice import ToldChoice

_LONGEST_LINE, _LONGEST_NOTE = 200, 2000
_WEEKS = (1, 2, 4, 13)
_OTHER = "another"


class _Day(QDateEdit):
    """A day written part by part; a step leads on into the next month or year."""

    def stepBy(self, steps: int) -> None:
        """Go so many days, months or years on, by the part the cursor is in."""
        part, day = self.currentSection(), self.date()
        if part is QDateEdit.Section.YearSection:
            self.setDate(day.addYears(steps))
        elif part is QDateEdit.Section.MonthSection:
            self.setDate(day.addMonths(steps))
        else:
            self.setDate(day.addDays(steps))
        self.setSelectedSection(part)

    def stepEnabled(self) -> QDateEdit.StepEnabledFlag:
        """A later day is always possible, an earlier one until today."""
        flag = QDateEdit.StepEnabledFlag
        both = flag.StepUpEnabled | flag.StepDownEnabled
        return both if self.date() > self.minimumDate() else flag.StepUpEnabled


class ShareContents(QWidget):
    """Changes a draft and tells so.

    Signals:
        chosen(): something else goes in.
        written(): the person is writing one of the texts.
    """

    chosen = Signal()
    written = Signal()

    def __init__(self, draft: ShareDraft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(make_label(self.tr("What goes in the file"), "heading", self))
        self._column.addSpacing(6)
        self.sound = self._choice(self.tr("&Sound"), "sound")
        self.words = self._choice(self.tr("&Words"), "words")
        self.noticed = self._choice(self.tr("What &PeerPrep noticed"), "noticed")
        self.ratings = self._choice(self.tr("My own &ratings"), "ratings")
        self._column.addSpacing(8)
        self.listen_for = self._line(self.tr("What should they &listen for?"), "listen_for")
        self._column.addSpacing(10)
        self.lock = self._choice(
            self.tr("Loc&k the file with a passphrase"), "locked", kind="switch"
        )
        self.lock.set_line(self.tr("Tell it to them some other way, not by email."))
        self.passphrase = PassphraseEdit(self, draft.passphrase, shown=True)  # it is to be told
        self.passphrase.setVisible(draft.locked)
        self.passphrase.edited.connect(self._set_passphrase)
        self.lock.box.toggled.connect(self.passphrase.setVisible)
        self._column.addWidget(self.passphrase)
        self._column.addSpacing(6)
        self._add_more()
        self._column.addStretch(1)

    def show_plan(self, plan: Plan, *, any_check: bool, any_rating: bool) -> None:
        """Say under each choice what of it goes along."""
        self.sound.set_line(self._sound_words(plan))
        is_none = all(one.sound_stays is SoundStays.NONE for one in plan.takes)
        self.sound.box.setEnabled(not is_none)
        self.words.set_line(self._words_words(sum(one.covered for one in plan.takes)))
        self.noticed.box.setEnabled(any_check and self._draft.words)
        noticed = self.tr("Strengths and suggestions")
        if any_check and not self._draft.words:
            noticed = self.tr("Goes along only with the words")
        elif not any_check:
            noticed = self.tr("Nothing was looked at yet")
        self.noticed.set_line(noticed)
        self.ratings.box.setEnabled(any_rating)
        self.ratings.set_line(
            self.tr("Hidden from your partner until they save theirs")
            if any_rating
            else self.tr("There are none yet")
        )

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        choices = (self.sound, self.words, self.noticed, self.ratings)
        more = (self.made_for, self.made_by, self.note, self.delete_after, self.other_day)
        return [
            *(choice.box for choice in choices),
            *(self.listen_for, self.lock.box, *self.passphrase.tab_stops(), self.more_button),
            *more,
        ]

    # -- making it

    def _choice(self, words: str, name: str, kind: str = "") -> ToldChoice:
        choice = ToldChoice(words, self, kind=kind)
        choice.box.setChecked(getattr(self._draft, name))
        choice.box.toggled.connect(lambda on: self._set(name, on))
        self._column.addWidget(choice)
        return choice

    def _label(self, words: str, field: QWidget) -> None:
        label = QLabel(words, self)
        label.setWordWrap(True)
        set_role(label, "label")
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        self._column.addWidget(label)
        self._column.addSpacing(6)
        self._column.addWidget(field)

    def _line(self, words: str, name: str) -> QLineEdit:
        field = QLineEdit(getattr(self._draft, name), self)
        field.setMaxLength(_LONGEST_LINE)
        field.textEdited.connect(lambda text: self._write(name, text))
        self._label(words, field)
        return field

    def _add_more(self) -> None:
        """Add what few need, folded until it is asked for."""
        self.more_button = QPushButton(self.tr("Who it is f&or, a note, a date"), self)
        self.more_button.setProperty("kind", "quiet")
        self.more_button.setProperty("compact", True)
        self.more_button.setCheckable(True)
        self._column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        outer, self._more = self._column, QWidget(self)
        self._column = QVBoxLayout(self._more)
        self._column.setContentsMargins(0, 6, 0, 4)
        self._column.setSpacing(0)
        self.made_for = self._line(self.tr("Who is it for?"), "made_for")
        self._column.addSpacing(10)
        self.made_by = self._line(self.tr("Your name, as they know you"), "made_by")
        self._column.addSpacing(10)
        self.note = GrowingEdit(self)
        self.note.most = _LONGEST_NOTE
        self.note.show_words(self._draft.note)
        self.note.edited.connect(lambda text: self._write("note", text))
        self._label(self.tr("A note to them"), self.note)
        self._column.addSpacing(10)
        self.delete_after = QComboBox(self)
        self._offer_dates()
        self.delete_after.currentIndexChanged.connect(self._set_date)
        self._label(self.tr("Ask them to delete it after"), self.delete_after)
        self._column.addSpacing(10)
        self._column.addWidget(self.other_day)
        self._column = outer
        outer.addWidget(self._more)
        self.more_button.toggled.connect(self._unfold)
        draft = self._draft
        self.more_button.setChecked(bool(draft.made_for or draft.note or draft.delete_after))
        self._unfold(self.more_button.isChecked())

    def _offer_dates(self) -> None:
        """Offer a few days to choose from, and a field for any other."""
        today = date.today()  # noqa: DTZ011 - the day where the person is
        days = [today + timedelta(weeks=weeks) for weeks in _WEEKS]
        asked = self._draft.delete_after
        self.other_day = _Day(qt_date(asked or days[0]), self._more)
        self.other_day.setMinimumDate(qt_date(today))
        self.other_day.setDisplayFormat(DAY_IN_FULL)
        self.other_day.setAccessibleName(self.tr("The day they delete it after"))
        self.other_day.dateChanged.connect(self._set_other_day)
        self.delete_after.addItem(self.tr("No date"), None)
        for day in days:
            self.delete_after.addItem(day_in_full(day), day)
        self.delete_after.addItem(self.tr("Another day"), _OTHER)
        at = self.delete_after.findData(asked)
        self.delete_after.setCurrentIndex(at if at >= 0 else self.delete_after.count() - 1)
        self.other_day.setVisible(at < 0)

    # -- what the person does

    def _set(self, name: str, on: bool) -> None:
        setattr(self._draft, name, on)
        self.chosen.emit()

    def _write(self, name: str, text: str) -> None:
        setattr(self._draft, name, text)
        self.written.emit()

    def _set_passphrase(self, text: str) -> None:
        self._draft.passphrase = text

    def _set_date(self, at: int) -> None:
        chosen = self.delete_after.itemData(at)
        is_other = chosen == _OTHER
        if is_other:
            self._draft.delete_after = _date(self.other_day.date())
        else:
            self._draft.delete_after = chosen
            if chosen is not None:  # where looking for another day begins
                self.other_day.blockSignals(True)
                self.other_day.setDate(qt_date(chosen))
                self.other_day.blockSignals(False)
        self.other_day.setVisible(is_other)
        self.chosen.emit()

    def _set_other_day(self, day: QDate) -> None:
        self._draft.delete_after = _date(day)
        self.written.emit()

    def _unfold(self, on: bool) -> None:
        self._more.setVisible(on)
        restyle(self.more_button, iconName="chevron-up" if on else "chevron-down")
        self.more_button.setAccessibleDescription(self.tr("Open") if on else self.tr("Folded"))

    # -- in words

    def _sound_words(self, plan: Plan) -> str:
        stays = [one.sound_stays for one in plan.takes]
        going = sum(one.take.duration_s for one in plan.takes if one.sound_stays is None)
        if not self._draft.sound:
            return self.tr("Your voice stays here")
        named = stays.count(SoundStays.NOT_SILENCED)
        if not going:
            if named:
                return self.tr("The sound still has a name in it, so it stays here.")
            if SoundStays.UNREAD in stays:
                return self.tr("There are no words yet to find names in, so the sound stays here.")
            return self.tr("There is no sound to hand over")
        words = self.tr("Your voice, {length}").format(length=spoken(going))
        kept = len(stays) - stays.count(None)
        if kept:
            words = self.tr("{words}; of {kept} of {all} takes it stays here").format(
                words=words, kept=kept, all=len(stays)
            )
        return words

    def _words_words(self, count: int) -> str:
        if not self._draft.words:
            return self.tr("Your words stay here")
        if not count:
            return self.tr("Nothing is covered")
        if count == 1:
            return self.tr("With 1 name or place covered")
        return self.tr("With %n names or places covered", "", count)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
