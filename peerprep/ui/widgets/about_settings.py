"""Settings > Keys and help, About: keys that work everywhere, versions, licences."""

import platform

import PySide6
from PySide6.QtWidgets import QWidget

from peerprep import __version__
from peerprep.ui.forms import child
from peerprep.ui.shortcuts import keys_of
from peerprep.ui.widgets.lines import show_lines

_MADE_WITH = (
    "Letters: Atkinson Hyperlegible by the Braille Institute and Literata by TypeTogether, "
    "SIL Open Font License 1.1.",
    "Icons: Lucide, ISC License, parts MIT License.",
    "Speech to text: OpenAI Whisper and its weights, MIT License; run by PyTorch, BSD License.",
    "Finding speech: Silero VAD, MIT License.",
    "The reading voice: hibari-tts, Apache License 2.0.",
    "Window: Qt for Python, GNU Lesser General Public License 3.",
    "Sound: PortAudio and python-sounddevice, MIT License.",
    "Saved takes: SQLite, public domain; SQLAlchemy and Alembic, MIT License.",
)


def show_about(form: QWidget, page: QWidget) -> None:
    """Fill version_lines and licence_lines of a form."""
    show_lines(
        child(form, QWidget, "version_lines"),
        [
            page.tr("PeerPrep {version}, MIT License").format(version=__version__),
            page.tr("Python {python}, Qt for Python {qt}").format(
                python=platform.python_version(), qt=PySide6.__version__
            ),
        ],
        "second",
    )
    show_lines(
        child(form, QWidget, "licence_lines"), [page.tr(line) for line in _MADE_WITH], "second"
    )


def show_keys(form: QWidget, page: QWidget) -> None:
    """Fill key_lines of a form with the keys that work in the whole window."""
    words = page.tr("{keys}: {words}")
    keys = keys_of(page.window(), inside=False)
    lines = [words.format(keys=key.keys, words=key.words) for key in keys]
    show_lines(child(form, QWidget, "key_lines"), lines, "second")
