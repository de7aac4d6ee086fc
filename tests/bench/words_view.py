"""How soon a page of words is painted: 2,800 words with marks, against a plain text edit."""

import os
import random
import re
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit

from peerprep.ui.drawing.words import WordMark
from peerprep.ui.style import dress
from peerprep.ui.theme import theme
from peerprep.ui.widgets.waveform import MarkKind
from peerprep.ui.widgets.words_view import WordsView
from tests.bench.table import show

WORDS = 2800
RUNS = 60
SIZE = (720, 560)
_VOCABULARY = ("I", "kept", "going", "to", "the", "group", "because", "people", "there", "listened")
_KINDS = (MarkKind.STRENGTH, MarkKind.SUGGESTION, MarkKind.COMMENT)


def answer(words: int) -> str:
    """Return one long paragraph of sentences of 9 words."""
    chosen = random.Random(3).choices(_VOCABULARY, k=words)
    return " ".join(word + "." if at % 9 == 8 else word for at, word in enumerate(chosen))


def marked(text: str) -> WordsView:
    """Return the view with every third sentence marked and some words unsure."""
    view = WordsView()
    spans = [found.span() for found in re.finditer(r"\S+", text)]
    view.set_words(text, spans)
    sentences = [found.span() for found in re.finditer(r"[^.]+\.", text)][::3]
    view.set_marks(
        [
            WordMark(str(at), _KINDS[at % 3], start + (text[start] == " "), end, at + 1, "Mark")
            for at, (start, end) in enumerate(sentences)
        ]
    )
    view.set_unsure(range(0, len(spans), 20))
    return view


def painting(view: QTextEdit, before: Callable[[int], object] = lambda _run: None) -> list[float]:
    """Return how long each painting of the part in view took, ms; half of them at the end."""
    view.resize(*SIZE)
    view.show()
    view.grab()
    taken = []
    for run in range(RUNS):
        bar = view.verticalScrollBar()
        bar.setValue(bar.maximum() if run % 2 else 0)
        before(run)
        started = time.perf_counter()
        view.grab()
        taken.append((time.perf_counter() - started) * 1000)
    return taken


def main() -> None:
    """Paint the same words four ways."""
    application = QApplication.instance() or QApplication([])
    dress(application)  # type: ignore[arg-type]
    text = answer(WORDS)
    plain, short = QTextEdit(), marked(answer(WORDS // 10))
    plain.setFont(theme().font("words"))
    plain.setReadOnly(True)
    plain.setPlainText(text)
    whole, spoken = marked(text), marked(text)
    ways = {
        f"a plain text edit, {WORDS} words": painting(plain),
        f"WordsView with marks, {WORDS // 10} words": painting(short),
        f"WordsView with marks, {WORDS} words": painting(whole),
        "… and a word lit each time": painting(spoken, lambda run: spoken.set_lit(run % 40)),
    }
    reference = statistics.median(next(iter(ways.values())))
    show(
        f"Painting what is in view, {SIZE[0]}x{SIZE[1]} px, {RUNS} times each",
        ("what", "median ms", "longest ms", "ratio to plain"),
        [
            (
                name,
                f"{statistics.median(taken):.2f}",
                f"{max(taken):.2f}",
                f"{statistics.median(taken) / reference:.2f}",
            )
            for name, taken in ways.items()
        ],
    )
