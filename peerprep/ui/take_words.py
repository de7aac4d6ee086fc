"""How a take is put into words: its day, its moment, and how far its words are."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from peerprep.domain.file_names import shown_name
from peerprep.domain.takes import TakeKind, TakeState, TakeSummary
from peerprep.ui.days import day, day_in_list, on_day, time_of_day
from peerprep.ui.durations import spoken

_CONTEXT = "take_words"


def day_heading(when: datetime, today: datetime | None = None) -> str:
    """Return the day over a group of takes: "Today", "Yesterday", "Tuesday, November 17"."""
    now = (today or datetime.now(when.tzinfo)).astimezone().date()
    here = when.astimezone().date()
    if (now - here).days < 2:
        return day(when, today)
    form = "dddd, MMMM d" if here.year == now.year else "MMMM d, yyyy"
    return QLocale().toString(QDate(here.year, here.month, here.day), form)


def short_day(when: datetime) -> str:
    """Return the day under a chart: "Today", "Sep 20"."""
    here = when.astimezone().date()
    if here == datetime.now(when.tzinfo).astimezone().date():
        return _tr("Today")
    return QLocale().toString(QDate(here.year, here.month, here.day), "MMM d")


def moment(when: datetime) -> str:
    """Return day and time inside a sentence: "today, 10:42 am", "on Tuesday, 4:15 pm"."""
    return _tr("{day}, {time}").format(day=on_day(when), time=time_of_day(when))


def moment_in_list(when: datetime) -> str:
    """Return day and time among other facts: "today, 10:42 am", "Tuesday, 4:15 pm"."""
    return _tr("{day}, {time}").format(day=day_in_list(when), time=time_of_day(when))


def take_and_day(take: TakeSummary) -> str:
    """Return a take as one picks it: "Take 3, today", "Take 1, Tuesday"."""
    words = _tr("Take {number}, {day}")
    return words.format(number=take.number, day=day_in_list(take.recorded_at))


def about_take(take: TakeSummary) -> str:
    """Return the line under a take's question: number, moment, where it is."""
    number = _tr("Take {number}").format(number=take.number)
    parts = [number, moment_in_list(take.recorded_at)]
    if take.kind is TakeKind.TYPED:
        parts.append(_tr("typed"))
    if take.imported_from is not None:
        parts.append(_tr("imported from {name}").format(name=shown_name(take.imported_from)))
    return "  ·  ".join((*parts, _tr("saved on this computer")))


def since(takes: Iterable[TakeSummary]) -> str:
    """Return the line under the title: "24 takes since September. Kept until you delete them."."""
    moments = [take.recorded_at.astimezone() for take in takes]
    if not moments:
        return ""
    if len(moments) == 1:
        return _tr("1 take. Kept until you delete it.")
    first = min(moments)
    form = "MMMM" if first.year == datetime.now().astimezone().year else "MMMM yyyy"
    month = QLocale().toString(QDate(first.year, first.month, 1), form)
    words = _tr("{count} takes since {month}. Kept until you delete them.")
    return words.format(count=len(moments), month=month)


def seconds_left(seconds: float) -> str:
    """Return a time to wait, to five seconds above ten: "20 seconds left"."""
    rounded = max(1, round(seconds)) if seconds < 10 else 5 * round(seconds / 5)
    if rounded >= 60:
        return _tr("{time} left").format(time=spoken(rounded))
    return _tr("1 second left") if rounded == 1 else _tr("{n} seconds left").format(n=rounded)


def state_words(take: TakeSummary, *, writing: bool, left_s: float | None = None) -> str:
    """Return how far the words of a take are, empty when there is nothing to say."""
    if take.kind is TakeKind.TYPED:
        return _tr("typed")
    if take.state is TakeState.RECORDING:
        return _tr("being recorded")
    if writing or take.state is TakeState.TRANSCRIBING:
        words = _tr("writing down words")
        return words if left_s is None else f"{words}, {seconds_left(left_s)}"
    if take.state is TakeState.FAILED:
        return _tr("words couldn’t be written down")
    if take.state is TakeState.TRANSCRIBED:
        return "" if take.words else _tr("no speech heard")
    return _tr("no words yet")


def can_write_down(take: TakeSummary, *, writing: bool) -> bool:
    """Say whether the words of a take can be asked for (again)."""
    return (
        take.has_recording
        and not writing
        and take.state in (TakeState.RECORDED, TakeState.FAILED, TakeState.RECOVERED)
    )


def length_words(take: TakeSummary) -> str:
    """Return how long a take is, in words: seconds of sound or number of words."""
    if take.kind is TakeKind.TYPED:
        return _tr("1 word") if take.words == 1 else _tr("{n} words").format(n=take.words)
    return spoken(take.duration_s)


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
