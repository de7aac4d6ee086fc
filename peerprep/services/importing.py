"""Sound made elsewhere, turned into the WAV form of our own recordings."""

import os
from contextlib import ExitStack, suppress
from importlib.abc import Traversable
from importlib.resources import as_file
from pathlib import Path

from peerprep.audio.wav import WavWriter
from peerprep.domain.errors import EnvironmentProblem
from peerprep.transcription.decode import RATE, blocks


def as_wav(sound: Traversable, folder: Path) -> Path:
    """Write any supported sound file as 16 kHz mono WAV into a folder and return that file.

    Raises InvalidData(AUDIO_UNREADABLE), EnvironmentProblem: FILE_MISSING, DISK_FULL; then
    nothing is left behind.
    """
    target = folder / f"import-{os.getpid()}.wav.part"
    target.unlink(missing_ok=True)  # of a program that was killed and had the same number
    with ExitStack() as stack:
        source = stack.enter_context(as_file(sound))
        writer = WavWriter(target, RATE)
        try:
            for block in blocks(source):
                writer.write(block.tobytes())
            writer.close()
        except BaseException:
            with suppress(EnvironmentProblem):  # a full disk says so a second time
                writer.close()
            target.unlink(missing_ok=True)
            raise
    return target
