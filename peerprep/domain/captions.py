"""Words cut into captions: short lines with times, for .srt and .vtt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerprep.domain.transcript import Transcript, Word

# Two lines of 42 characters, at most 6 s: what the common subtitle guides allow.
LONGEST_TEXT = 84
LONGEST_S = 6.0
LONGEST_GAP_S = 1.5


@dataclass(frozen=True, slots=True)
class Caption:
    """One caption; times in seconds."""

    text: str
    start: float
    end: float


def captions(*transcripts: Transcript) -> list[Caption]:
    """Return transcripts as captions; a typed answer has no times and gives none.

    Several count as heard one after another.
    """
    found, begins = [], 0.0
    for transcript in transcripts:
        found += [
            Caption(
                " ".join(word.text for word in words),
                begins + words[0].start,
                begins + words[-1].end,
            )
            for words in _groups(transcript.words)
        ]
        begins += transcript.duration
    return found


def _groups(words: Sequence[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for word in words:
        if group and _is_full(group, word):
            yield group
            group = []
        group.append(word)
        if word.text.endswith((".", "?", "!")):
            yield group
            group = []
    if group:
        yield group


def _is_full(group: list[Word], word: Word) -> bool:
    length = sum(len(w.text) + 1 for w in group) + len(word.text)
    return (
        length > LONGEST_TEXT
        or word.end - group[0].start > LONGEST_S
        or word.start - group[-1].end > LONGEST_GAP_S
    )


def stamp(seconds: float, mark: str) -> str:
    """Return a caption time, `mark` before the milliseconds: 00:01:02,345."""
    milliseconds = max(0, round(seconds * 1000))
    hours, rest = divmod(milliseconds, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    whole, rest = divmod(rest, 1000)
    return f"{hours:02}:{minutes:02}:{whole:02}{mark}{rest:03}"


def srt(*transcripts: Transcript) -> str:
    """Return a SubRip document."""
    return "\n".join(
        f"{number}\n{stamp(c.start, ',')} --> {stamp(c.end, ',')}\n{c.text}\n"
        for number, c in enumerate(captions(*transcripts), 1)
    )


def vtt(*transcripts: Transcript, note: str = "") -> str:
    """Return a WebVTT document; `note` is for who opens the file, it is not shown."""
    blocks = (
        f"{stamp(c.start, '.')} --> {stamp(c.end, '.')}\n{_escape(c.text)}\n"
        for c in captions(*transcripts)
    )
    return "\n".join(["WEBVTT\n", *([f"NOTE {note}\n"] if note else []), *blocks])


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
