"""`make measure`: how the shipped check does on stories kept apart from training."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from peerprep.domain.checklist import Kind
from peerprep.storycheck.checker import check, checklist
from training.dataset import ITEMS, KEPT_APART, Passage, stories, writers
from training.heard import heard_texts, places

AVOID = [item.id for item in checklist().items if item.kind is Kind.AVOID]


@dataclass(slots=True)
class Told:
    """A story and what was found in it: `found` is [sentences, items].

    `verdicts` [items] are those of the whole text, where a finding may stand in no sentence.
    """

    passage: Passage
    scores: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    signs: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 0)))
    found: NDArray[np.bool_] = field(default_factory=lambda: np.zeros((0, 0), np.bool_))
    verdicts: NDArray[np.bool_] | None = None

    def verdict(self, column: int) -> bool:
        """Return whether the item of a column was found anywhere."""
        found = self.found[:, column] if self.verdicts is None else self.verdicts[[column]]
        return bool(found.any())

    def wanted(self, item: str) -> NDArray[np.bool_]:
        """Return which sentences a labeller gave the item."""
        return np.array([labels is not None and item in labels for labels in self.passage.labels])


def checked(passage: Passage, *, cut_anew: bool = False) -> Told:
    """Check a story as a person's transcript would be; `cut_anew` as in `checked_in`."""
    spans, at = [], 0
    for sentence in passage.sentences:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + 1
    return checked_in(" ".join(passage.sentences), spans, passage, cut_anew=cut_anew)


def checked_in(
    text: str, spans: Sequence[tuple[int, int]], passage: Passage, *, cut_anew: bool
) -> Told:
    """Check a text in which the sentences of a story stand at `spans`; (0, 0) is nowhere.

    A finding belongs to each sentence it covers half of. Where a transcript has `cut_anew`, it may
    have put a stop in a sentence: then a finding also belongs to the one most of it lies in.
    """
    found = np.zeros((len(spans), len(ITEMS)), np.bool_)
    items = check(text).items
    for column, item in enumerate(items):
        for row, (start, end) in enumerate(spans):
            found[row, column] = end > start and any(
                2 * (min(end, one.end) - max(start, one.start))
                >= (min(end - start, one.end - one.start) if cut_anew else end - start)
                for one in item.evidence
            )
    return Told(passage, found=found, verdicts=np.array([bool(item.evidence) for item in items]))


def counts(found: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    hit = float((found & wanted).sum())
    precision = hit / found.sum() if found.any() else 1.0
    recall = hit / wanted.sum() if wanted.any() else 1.0
    either = float(found.sum() + wanted.sum())
    return precision, recall, 2 * hit / either if either else 1.0


def table(title: str, told: Sequence[Told]) -> str:
    """Return precision, recall and F1 per item, of story verdicts and of sentence labels."""
    lines = [f"{title}: {len(told)} stories", f"{'item':32}{'story P':>8}{'R':>6}{'F1':>6}"]
    lines[1] += f"{'sent. P':>10}{'R':>6}{'F1':>6}{'n':>6}"
    macro = []
    for column, item in enumerate(ITEMS):
        wanted = [one.wanted(item) for one in told]
        found = [one.found[:, column] for one in told]
        verdicts = np.array([one.verdict(column) for one in told])
        whole = counts(verdicts, np.array([w.any() for w in wanted]))
        single = counts(np.concatenate(found), np.concatenate(wanted))
        macro.append((whole[2], single[2]))
        lines.append(
            f"{item:32}{whole[0]:8.2f}{whole[1]:6.2f}{whole[2]:6.2f}"
            f"{single[0]:10.2f}{single[1]:6.2f}{single[2]:6.2f}{np.concatenate(wanted).sum():6}"
        )
    story, sentence = (float(np.mean([pair[part] for pair in macro])) for part in (0, 1))
    lowest = min(pair[0] for pair in macro)
    lines.append(f"macro F1: story {story:.3f} (lowest item {lowest:.2f}), sentence {sentence:.3f}")
    clean = [one for one in told if not any(one.wanted(item).any() for item in AVOID)]
    columns = [ITEMS.index(item) for item in AVOID]
    flags = sum(int(one.found[:, columns].any(1).sum()) for one in clean)
    each = flags / len(clean) if clean else 0.0
    lines.append(f"flagged sentences per clean story: {each:.2f} ({len(clean)} clean stories)")
    return "\n".join(lines)


def main() -> int:
    """Print the table of each writer named, or of all kept apart, and of them together.

    The stories that were heard (`training/heard/`) come once more, as they were written down.
    """
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("writers", nargs="*")
    names = parser.parse_args().writers or [name for name in writers() if name in KEPT_APART]
    every, read_aloud, written_down = [], [], []
    for name in names:
        told = [checked(story) for story in stories(name)]
        print(table(name, told))
        every += told
        texts = heard_texts(name)
        for story in stories(name):
            if text := texts.get(story.name):
                read_aloud.append(checked(story, cut_anew=True))
                spans = places(story.sentences, text)
                written_down.append(checked_in(text, spans, story, cut_anew=True))
    if len(names) > 1:
        print(table("Together", every))
    if read_aloud:
        print(table("Read aloud later, as written", read_aloud))
        print(table("Read aloud and transcribed", written_down))
    return 0


if __name__ == "__main__":
    sys.exit(main())
