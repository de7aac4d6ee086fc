"""Stories as our transcription wrote them down when a voice read them: labels follow the words.

A sentence that was cut in two carries its labels in one of the pieces at least; one that was run
into another carries the labels of both.
"""

import json
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from peerprep.storycheck.sentences import split
from training.dataset import FOLDER, Passage, stories

_WORD = re.compile(r"[\w'’]+")


def heard_file(writer: str) -> Path:
    """Return where the transcripts of a writer's stories are."""
    return FOLDER / "heard" / f"{writer}.jsonl"


def heard_texts(writer: str) -> dict[str, str]:
    """Return the transcripts there are, by the id of the story."""
    path = heard_file(writer)
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {line["id"]: line["text"] for line in map(json.loads, lines)}


def places(sentences: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Return where each sentence is in what was heard; (0, 0) when none of its words are."""
    said = [(word.lower(), at) for at, one in enumerate(sentences) for word in _WORD.findall(one)]
    found = [(word[0].lower(), word.start(), word.end()) for word in _WORD.finditer(text)]
    matcher = SequenceMatcher(
        None, [word for word, _ in said], [word for word, _, _ in found], autojunk=False
    )
    spans: dict[int, tuple[int, int]] = {}
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            sentence = said[block.a + step][1]
            _, start, end = found[block.b + step]
            first, last = spans.get(sentence, (start, end))
            spans[sentence] = (min(first, start), max(last, end))
    return [spans.get(at, (0, 0)) for at in range(len(sentences))]


def heard(writer: str) -> Iterator[Passage]:
    """Yield a writer's stories as they were heard."""
    texts = heard_texts(writer)
    for story in stories(writer):
        if story.name in texts:
            yield followed(story, texts[story.name])


def followed(story: Passage, text: str) -> Passage:
    """Return what was heard of a story, with the labels of the words."""
    spans = places(story.sentences, text)
    sentences, labels, told = [], [], []
    rows: dict[tuple[int, ...], int] = {}
    for one in split(text):
        inside = tuple(
            at
            for at, (start, end) in enumerate(spans)
            if 2 * (min(end, one.end) - max(start, one.start)) >= min(end - start, len(one.text))
            and end > start
        )
        named = [story.labels[at] or frozenset() for at in inside]
        sentences.append(one.text)
        # Words of no sentence: misheard beyond recognition, so nothing is known of them.
        labels.append(frozenset().union(*named) if named else None)
        told.append(rows.setdefault(inside or (-1, len(told)), len(rows)))
    return Passage(
        writer=story.writer,
        sentences=tuple(sentences),
        labels=tuple(labels),
        known=story.known,
        name=f"{story.name}-heard",
        told=tuple(told),
    )
