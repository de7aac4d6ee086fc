"""Days as people say them: today, yesterday, on Tuesday, on October 3."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_CONTEXT = "days"
_WEEK = 7
DAY_IN_FULL = "MMMM d, yyyy"


def on_day(when: datetime, today: datetime | None = None) -> str:
    """Return the day inside a sentence: "today", "yesterday", "on Tuesday", "on October 3"."""
    listed = day_in_list(when, today)
    if _days_ago(when, today) <= 1:
        return listed
    return QCoreApplication.translate(_CONTEXT, "on {day}").format(day=listed)


def day_in_list(when: datetime, today: datetime | None = None) -> str:
    """Return the day among other facts: "today", "yesterday", "Tuesday", "October 3"."""
    days = _days_ago(when, today)
    if days <= 0:
        return QCoreApplication.translate(_CONTEXT, "today")
    if days == 1:
        return QCoreApplication.translate(_CONTEXT, "yesterday")
    return _name(when, days)


def day(when: datetime, today: datetime | None = None) -> str:
    """Return the day on its own: "Today", "Yesterday", "Tuesday", "October 3"."""
    days = _days_ago(when, today)
    if days <= 0:
        return QCoreApplication.translate(_CONTEXT, "Today")
    if days == 1:
        return QCoreApplication.translate(_CONTEXT, "Yesterday")
    return _name(when, days)


def day_in_full(when: date) -> str:
    """Return the day with its year: "October 3, 2026"."""
    return QLocale().toString(qt_date(when), DAY_IN_FULL)


def qt_date(when: date) -> QDate:
    """Return a day as Qt's fields have it."""
    return QDate(when.year, when.month, when.day)


def time_of_day(when: datetime) -> str:
    """Return the time as the person's clock shows it: "2:37 pm"."""
    here = when.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), "h:mm ap").lower()


def _days_ago(when: datetime, today: datetime | None) -> int:
    now = (today or datetime.now(when.tzinfo)).astimezone()
    return (now.date() - when.astimezone().date()).days


def _name(when: datetime, days: int) -> str:
    here = when.astimezone().date()
    if days < _WEEK:
        return QLocale().dayName(here.isoweekday())
    return QLocale().toString(qt_date(here), "MMMM d") if days < 300 else day_in_full(here)
