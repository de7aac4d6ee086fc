"""Lengths and moments in figures."""


def clock(seconds: float) -> str:
    """Return a length or moment as 1:05 or 1:02:05; 0:00 for less than nothing."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
