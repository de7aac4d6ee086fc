"""How soon a take's page is there, plays, follows the voice, scrolls and finds, for a short take
and for one of an hour."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from peerprep.audio import sounding
from peerprep.audio.portaudio import PortAudioSpeaker
from peerprep.storycheck.checker import check
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.style import dress
from peerprep.ui.widgets.waveform import Waveform
from peerprep.ui.widgets.words_view import WordsView
from tests.bench.table import show
from tests.sound_fakes import FakeMicrophone
from tests.ui.pictures import settle
from tests.ui.session_parts import opened
from tests.ui.take_samples import STORY, add_spoken
from tests.virtual_microphone import VirtualMicrophone

TAKES = ((450, 180.0), (9000, 3600.0))  # words, seconds
LISTEN_MS = 4000
STEPS = 20
_MOST_MS, _LOOK_MS = 20_000, 2


def once(deed: Callable[[], object]) -> float:
    """Return how long something took, ms."""
    started = time.perf_counter()
    deed()
    return (time.perf_counter() - started) * 1000


def until(is_done: Callable[[], bool]) -> bool:
    """Let the window work until something is so; False when it never was."""
    for _ in range(_MOST_MS // _LOOK_MS):
        if is_done():
            return True
        QTest.qWait(_LOOK_MS)
    return is_done()


class Reads:
    """Notes when the sound system first asks for sound."""

    def __init__(self) -> None:
        self.first = 0.0
        self._read = sounding.WavSource.read

    @contextmanager
    def noted(self) -> Iterator[None]:
        reads = self

        def read(source: sounding.WavSource, frames: int) -> bytes:
            reads.first = reads.first or time.perf_counter()
            return reads._read(source, frames)

        sounding.WavSource.read = read  # type: ignore[method-assign]
        try:
            yield
        finally:
            sounding.WavSource.read = self._read  # type: ignore[method-assign]


def measured(context: Context, words: int, seconds: float) -> dict[str, str]:
    """Return every figure of one take."""
    story = STORY.split()
    text = " ".join((story * (words // len(story) + 1))[:words])
    take_id = add_spoken(
        context.profile,
        text=text,
        duration_s=seconds,
        result=check(STORY),
        word_s=seconds / words,
    )
    page = TakePage(context)
    page.resize(1280, 720)
    page.show()
    settle()
    page.set_subject(take_id)
    found = {"page open, to its first picture": once(lambda: (page.arrive(), page.grab()))}
    wave = child(page, Waveform, "sound_wave")
    found["… until the sound is drawn"] = once(lambda: until(lambda: bool(wave._peaks)))
    page.leave()
    found["page open again"] = once(lambda: (page.arrive(), page.grab()))
    shown = {name: f"{ms:.0f}" for name, ms in found.items()}
    view = child(page, WordsView, "words_view")

    def light(at: int) -> None:
        view.set_lit(words // 2 + at)
        view.viewport().repaint(view._lines_of(*view._spans[words // 2 + at]))

    light(0)
    shown["a word lit and its line painted"] = _each(light)
    bar = view.verticalScrollBar()
    shown["scrolled, page painted"] = _each(
        lambda at: (bar.setValue(bar.maximum() * at // STEPS), page.grab())
    )
    last = story[(words - 1) % len(story)]
    shown["found the last word, page painted"] = _each(
        lambda _at: (
            view.moveCursor(view.textCursor().MoveOperation.Start),
            view.find(last),
            page.grab(),
        )
    )
    shown |= _written(page)
    page._sound.moved.emit(0.0)
    shown |= _played(page, view)
    page.leave()
    page.deleteLater()
    settle()
    return shown


def _each(step: Callable[[int], object]) -> str:
    taken = [once(lambda at=at: step(at)) for at in range(1, STEPS + 1)]  # type: ignore[misc]
    return f"{statistics.median(taken):.1f} ({max(taken):.1f})"


def _written(page: TakePage) -> dict[str, str]:
    """Return how long the window waits while what is typed is saved at a pause."""
    note = child(page, QPlainTextEdit, "note_edit")

    def change_note(at: int) -> None:
        note.setPlainText(f"Breathe {at}")
        page._beside.margin.keep()

    def change_words(at: int) -> None:
        page._words.view.insertPlainText(f"again{at} ")
        page._correction.keep()

    shown = {"a note saved": _each(change_note)}
    page._correction.start()
    shown["changed words saved"] = _each(change_words)
    page._words.view.undo()
    page._correction.finish()
    return shown


def _played(page: TakePage, view: WordsView) -> dict[str, str]:
    """Return how late sound begins and words are lit, with the sound system of this computer."""
    reads = Reads()
    player, review = page._sound.player, page._shown.review
    assert review is not None
    button = child(page, QPushButton, "play_button")
    with reads.noted():
        clicked = time.perf_counter()
        button.click()
        if not player.is_playing:
            return {"click to the first sound callback": "no sound", "a word lit after it is": "-"}
        until(lambda: reads.first > 0)
    begun = f"{(reads.first - clicked) * 1000:.0f}"
    late: dict[float, list[float]] = {}
    for speed in (1.0, 2.0):
        player.set_speed(speed)
        lit: list[int | None] = [view._lit]
        late[speed] = []

        def look(_moment: float, speed: float = speed, lit: list[int | None] = lit) -> None:
            if view._lit is not None and view._lit != lit[0]:
                lit[0] = view._lit
                playback = player._playback
                start_s = review.time_of_word(view._lit)
                if playback is not None and start_s is not None:
                    late[speed].append((playback.position_s - start_s) / speed * 1000)

        page._sound.moved.connect(look)
        listening = QEventLoop()
        QTimer.singleShot(LISTEN_MS, listening.quit)
        listening.exec()
        page._sound.moved.disconnect(look)
    button.click()
    lags = {
        f"a word lit after it is heard, {speed:g}×": f"{statistics.median(ms):.0f} ({max(ms):.0f})"
        for speed, ms in late.items()
        if ms
    }
    return {"click to the first sound callback": begun} | lags


@contextmanager
def _sound() -> Iterator[None]:
    """Run a sound system of our own where there is none."""
    with tempfile.TemporaryDirectory(prefix="peerprep-") as folder:
        try:
            server = VirtualMicrophone(Path(folder))
            server.plug()
        except FileNotFoundError:
            yield
            return
        before = dict(os.environ)
        os.environ.update(server.environment)
        try:
            yield
        finally:
            server.close()
            os.environ.clear()
            os.environ.update(before)


def main() -> None:
    """Open, play and walk through both takes."""
    application = QApplication.instance() or QApplication([])
    dress(application)  # type: ignore[arg-type]
    with (
        _sound(),
        tempfile.TemporaryDirectory() as folder,
        opened(Path(folder) / "profile", FakeMicrophone(), PortAudioSpeaker()) as context,
    ):
        columns = [measured(context, words, seconds) for words, seconds in TAKES]
    short, long = columns
    show(
        "The page of a take, ms; median (longest) where it was done often",
        ("what", *(f"{s / 60:.0f} min, {w} words" for w, s in TAKES), "ratio to the short one"),
        [(name, ms, long.get(name, "-"), _ratio(ms, long.get(name))) for name, ms in short.items()],
    )


def _ratio(short: str, long: str | None) -> str:
    try:
        return f"{float(str(long).split()[0]) / float(short.split()[0]):.1f}"
    except (ValueError, ZeroDivisionError):
        return "-"
