"""Reads a text aloud into a WAV file, on this computer, the same each time."""

import os
from pathlib import Path

VOICE = "hibari-heart-1"  # raise the number when the same text would sound different
_SEED = 0
_ENDS = (".", "?", "!", "…", ":", ";")


def speak(text: str, target: Path) -> None:
    """Write a text as 16-bit mono speech; the file appears whole or not at all.

    Raises OSError when it cannot be written, ValueError when nothing in the text can be said.
    """
    if not any(character.isalnum() for character in text):
        raise ValueError("nothing to say")
    # Imported here: the voice takes 0.1 s and a neural runtime that nothing else here needs.
    import onnxruntime
    from hibari import Hibari, write_wav

    onnxruntime.disable_telemetry_events()
    sound = Hibari()(_sentence(text), seed=_SEED)
    if not len(sound):
        raise ValueError("nothing to say")
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            write_wav(file, sound)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _sentence(text: str) -> str:
    """Close a text with a full stop, or its last word sounds cut off."""
    text = " ".join(text.split())
    return text if not text or text.rstrip("\"'”’)").endswith(_ENDS) else f"{text}."
