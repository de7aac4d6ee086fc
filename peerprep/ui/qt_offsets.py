"""Offsets of a Python string as positions of a Qt document."""

from bisect import bisect_right


class QtOffsets:
    """Python counts characters, Qt counts UTF-16 units: an emoji is two of them."""

    def __init__(self, text: str = "") -> None:
        self._wide = [at for at, char in enumerate(text) if ord(char) > 0xFFFF]

    def position(self, offset: int) -> int:
        """Return where a character is in the document."""
        return offset + bisect_right(self._wide, offset - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch is in the document."""
        return self.position(start), self.position(end)
