"""Words put right by the person who said them: times of untouched words stay, new ones get theirs.

White space: spoken words have none but the space between two of them, so line breaks, tabs and
runs of spaces count as one space, at the ends as none. A typed answer keeps its lines as they are,
without blanks at its ends. Control characters are dropped from both.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate, groupby, takewhile
from zlib import crc32

from peerprep.domain.moments import SENTENCE_ENDS, ends
from peerprep.domain.transcript import Segment, Transcript, Word

_LETTER_S = 0.1  # an added word takes no more than this a letter: a pause beside it stays a pause
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")

# (from, to) in the old words, then in the new ones; and whether they are the same
_Run = tuple[int, int, int, int, bool]


def correct(transcript: Transcript, text: str) -> Transcript:
    """Return a transcript that says `text`.

    Words left alone keep times and confidence. Changed words lie over the time of the words they
    stand for, added ones between their neighbors, both by length; the person is sure of them, so
    their confidence is 1.
    """
    if text == transcript.text:
        return transcript
    if not transcript.words:
        said = _CONTROL.sub("", text).strip()
        return replace(transcript, text=said, speech=bool(said))
    old = [piece for word in transcript.words for piece in _pieces(word)]
    new = _CONTROL.sub("", text).split()
    words: list[Word] = []
    places: list[int] = []  # which old word each new one stands for or follows
    for first, last, begin, end, same in _runs([word.text for word in old], new):
        if same:
            words += old[first:last]
            places += range(first, last)
        elif begin < end:
            run = old[first:last] or [_gap(old, first, new[begin:end], transcript.duration)]
            words += _laid(new[begin:end], run)
            places += _spread(first, last, end - begin)
    return replace(
        transcript,
        text=" ".join(new),
        speech=bool(new),
        words=tuple(words),
        segments=tuple(_segments(transcript.segments, words, places)),
    )


def confirmed(transcript: Transcript, sure: Collection[Word]) -> Transcript:
    """Return a transcript with a confidence of 1 for these of its words: the person is sure."""
    if not sure:
        return transcript
    words = (replace(word, confidence=1.0) if word in sure else word for word in transcript.words)
    return replace(transcript, words=tuple(words))


def _pieces(word: Word) -> list[Word]:
    """Return a word as pieces without white space; most are one already."""
    texts = word.text.split()
    if texts == [word.text]:
        return [word]
    return [replace(one, confidence=word.confidence) for one in _laid(texts, [word])]


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[_Run]:
    """Yield what is the same and what is not.

    An hour of words compared one by one is felt while typing: the same words before and after all
    changes are passed over, then whole parts are compared.
    """
    head = _same(old, new)
    tail = _same(reversed(old[head:]), reversed(new[head:]))
    yield 0, head, 0, head, True
    inside = _inner_runs(old[head : len(old) - tail], new[head : len(new) - tail])
    for first, last, begin, end, same in inside:
        yield first + head, last + head, begin + head, end + head, same
    yield len(old) - tail, len(old), len(new) - tail, len(new), True


def _same(old: Iterable[str], new: Iterable[str]) -> int:
    """Return how many words are the same until the first that differ."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _inner_runs(old: Sequence[str], new: Sequence[str]) -> Iterator[_Run]:
    old_parts, new_parts = _parts(old), _parts(new)
    old_at = [0, *accumulate(len(part) for part in old_parts)]
    new_at = [0, *accumulate(len(part) for part in new_parts)]
    for tag, a, b, c, d in _compared(old_parts, new_parts):
        first, begin = old_at[a], new_at[c]
        if tag == "equal":
            yield first, old_at[b], begin, new_at[d], True
            continue
        for inner, e, f, g, h in _compared(old[first : old_at[b]], new[begin : new_at[d]]):
            yield first + e, first + f, begin + g, begin + h, inner == "equal"


def _compared(
    old: Sequence[object], new: Sequence[object]
) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _parts(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Cut words at sentences and, since speech may have none, at every word of a chance sixteenth.

    Where a part ends depends on its own words alone, so a change cuts nothing else anew.
    """
    cuts = [
        at
        for at, word in enumerate(words, 1)
        if ends(word, SENTENCE_ENDS) or not crc32(word.encode("utf-8", "replace")) % 16
    ]
    if not cuts or cuts[-1] < len(words):
        cuts.append(len(words))
    return [tuple(words[a:b]) for a, b in zip([0, *cuts], cuts, strict=False)]


def _gap(old: Sequence[Word], at: int, texts: Sequence[str], duration: float) -> Word:
    """Return the time there is for words added before the old word `at`, as one long word."""
    said = "".join(texts)
    room = len(said) * _LETTER_S
    if not old:
        return Word(said, 0.0, min(room, duration), 1.0)
    if at == 0:
        high = old[0].start
        return Word(said, max(0.0, high - room), high, 1.0)
    low = old[at - 1].end
    if at < len(old):
        low = min(low, old[at].start)
    limit = old[at].start if at < len(old) else max(low, duration)
    return Word(said, low, min(low + room, limit), 1.0)


def _laid(texts: Sequence[str], run: Sequence[Word]) -> list[Word]:
    """Return words over the time of a run, letter by letter, so that pauses inside it stay."""
    total = sum(len(text) for text in texts)
    whole = sum(len(word.text) for word in run)
    # both scales are multiplied with the other's length: whole numbers compare exactly
    ends = list(accumulate(len(word.text) * total for word in run))
    marks = [0, *accumulate(len(text) * whole for text in texts)]

    def moment(mark: int, at: int) -> float:
        word = run[min(at, len(run) - 1)]
        if mark >= ends[min(at, len(run) - 1)]:
            return word.end
        length = len(word.text) * total
        share = 1 - (ends[at] - mark) / length
        return min(word.end, word.start + (word.end - word.start) * share)

    return [
        Word(text, moment(begin, bisect_right(ends, begin)), moment(end, bisect_left(ends, end)), 1)
        for text, begin, end in zip(texts, marks, marks[1:], strict=False)
    ]


def _spread(first: int, last: int, count: int) -> list[int]:
    if first == last:
        return [max(0, first - 1)] * count
    return [first + at * (last - first) // count for at in range(count)]


def _segments(
    segments: Sequence[Segment], words: Sequence[Word], places: Sequence[int]
) -> Iterator[Segment]:
    """Yield the segments that still have words; untouched ones are as they were."""
    if not segments:
        return
    ends = list(accumulate(len(segment.text.split()) for segment in segments))
    owners = (min(bisect_right(ends, place), len(segments) - 1) for place in places)
    for owner, group in groupby(zip(owners, words, strict=True), key=lambda pair: pair[0]):
        own = [word for _, word in group]
        text = " ".join(word.text for word in own)
        same = text == segments[owner].text
        yield segments[owner] if same else Segment(text, own[0].start, own[-1].end)
