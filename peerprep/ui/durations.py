"""Times as people read and hear them."""

from PySide6.QtCore import QCoreApplication

_CONTEXT = "durations"


def clock(seconds: float) -> str:
    """Return minutes and seconds, "1:12"; an hour and more as "1:02:03"."""
    whole = max(0, int(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def spoken(seconds: float) -> str:
    """Return a duration in words, "1 minute 12 seconds"."""
    whole = max(0, int(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [_amount(hours, "hour"), _amount(minutes, "minute"), _amount(rest, "second")]
    said = [part for part in parts if part]
    return " ".join(said) or QCoreApplication.translate(_CONTEXT, "0 seconds")


def _amount(count: int, unit: str) -> str:
    if not count:
        return ""
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def about(seconds: float) -> str:
    """Return a suggested time to the half minute, "about 2½ minutes"."""
    halves = max(1, round(seconds / 30))
    whole, half = divmod(halves, 2)
    if not whole:
        return QCoreApplication.translate(_CONTEXT, "about half a minute")
    if halves == 2:
        return QCoreApplication.translate(_CONTEXT, "about 1 minute")
    amount = f"{whole}½" if half else str(whole)
    return QCoreApplication.translate(_CONTEXT, "about {count} minutes").format(count=amount)
