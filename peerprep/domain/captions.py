"""Words cut into captions: short lines with times, for .srt and .vtt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from peerprep.domain.moments import SENTENCE_ENDS, ends
from peerprep.domain.transcript import Transcript, Word

# Two lines of 42 characters, at most 6 s: what the common subtitle guides allow.
LONGEST_LINE = 42
LONGEST_S = 6.0
LONGEST_GAP_S = 1.5
SHORTEST_S = 0.2


@dataclass(frozen=True, slots=True)
class Caption:
    """One caption; times in seconds."""

    text: str
    start: float
    end: float


def captions(*transcripts: Transcript) -> list[Caption]:
    """Return transcripts as captions; a typed answer has no times and gives none.

    Several count as heard one after another. None is on while another is, and each is on for a
    moment at least, whatever the times of its words: players leave out what is not.
    """
    found: list[Caption] = []
    begins = 0.0
    for transcript in transcripts:
        for words in _groups(transcript.words):
            text = " ".join(word.text for word in words)
            start = begins + words[0].start
            if found and start < found[-1].end:
                start = max(found[-1].start + SHORTEST_S, start)
                found[-1] = replace(found[-1], end=start)
            end = max(begins + words[-1].end, start + SHORTEST_S)
            found.append(Caption(text, start, end))
        begins += transcript.duration
    return found


def _groups(words: Sequence[Word]) -> Iterator[list[Word]]:
    group: list[Word] = []
    for word in words:
        if group and _is_full(group, word):
            yield group
            group = []
        group.append(word)
        if ends(word.text, SENTENCE_ENDS):
            yield group
            group = []
    if group:
        yield group


def _is_full(group: list[Word], word: Word) -> bool:
    return (
        len(max(_lines(" ".join(w.text for w in (*group, word))), key=len)) > LONGEST_LINE
        or word.end - group[0].start > LONGEST_S
        or word.start - group[-1].end > LONGEST_GAP_S
    )


def _lines(text: str) -> list[str]:
    """Return a caption on one line, or on two of about the same length."""
    breaks = [at for at, sign in enumerate(text) if sign == " "]
    if len(text) <= LONGEST_LINE or not breaks:
        return [text]
    middle = min(breaks, key=lambda at: max(at, len(text) - at - 1))
    return [text[:middle], text[middle + 1 :]]


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
        f"{number}\n{stamp(c.start, ',')} --> {stamp(c.end, ',')}\n{_shown(c)}\n"
        for number, c in enumerate(captions(*transcripts), 1)
    )


def vtt(*transcripts: Transcript, note: str = "") -> str:
    """Return a WebVTT document; `note` is for who opens the file, it is not shown."""
    blocks = (
        f"{stamp(c.start, '.')} --> {stamp(c.end, '.')}\n{_escape(_shown(c))}\n"
        for c in captions(*transcripts)
    )
    return "\n".join(["WEBVTT\n", *([f"NOTE {note}\n"] if note else []), *blocks])


def _shown(caption: Caption) -> str:
    return "\n".join(_lines(caption.text))


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
