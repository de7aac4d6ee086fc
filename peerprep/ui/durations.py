"""Times as people read and hear them."""

from PySide6.QtCore import QCoreApplication, QObject

from peerprep.domain.times import clock

__all__ = ["DurationWords", "about", "clock", "seconds_words", "spoken"]

_CONTEXT = "durations"


def spoken(seconds: float) -> str:
    """Return a duration in words, "1 minute 12 seconds"."""
    whole = max(0, int(seconds))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    amounts = DurationWords()
    said = amounts.seconds(rest) if rest or not whole else ""
    if minutes:
        said = amounts.together(amounts.minutes(minutes), said)
    return amounts.together(amounts.hours(hours), said) if hours else said


class DurationWords(QObject):
    """Amounts of time in words. English, the language of the sources, has its singular spelled
    out; other languages find all their forms under `%n`."""

    def hours(self, count: int) -> str:
        """Return "1 hour", "2 hours"."""
        return self.tr("1 hour") if count == 1 else self.tr("%n hours", "", count)

    def minutes(self, count: int) -> str:
        """Return "1 minute", "2 minutes"."""
        return self.tr("1 minute") if count == 1 else self.tr("%n minutes", "", count)

    def seconds(self, count: int) -> str:
        """Return "1 second", "2 seconds"."""
        return self.tr("1 second") if count == 1 else self.tr("%n seconds", "", count)

    def together(self, longer: str, shorter: str) -> str:
        """Return both, "1 minute 12 seconds"; only the longer when the shorter is empty."""
        if not shorter:
            return longer
        return self.tr("{longer} {shorter}").format(longer=longer, shorter=shorter)


def seconds_words(seconds: float) -> str:
    """Return a short time with its fraction, "1 second", "2.5 seconds"."""
    if seconds == int(seconds):
        return DurationWords().seconds(int(seconds))
    amount = f"{seconds:.1f}"
    return QCoreApplication.translate(_CONTEXT, "{n} seconds").format(n=amount)


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
