"""The steps that Ctrl with plus, minus and 0 go through."""

TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)


def stepped(size: float, step: int) -> float:
    """Return the next text size: larger for 1, smaller for -1, the standard one for 0."""
    if step == 0:
        return TEXT_SIZES[0]
    if step > 0:
        return next((other for other in TEXT_SIZES if other > size), TEXT_SIZES[-1])
    return max((other for other in TEXT_SIZES if other < size), default=TEXT_SIZES[0])
