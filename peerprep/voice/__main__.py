"""The child process that reads a question aloud: takes a path to write, and text on its input."""

import sys
from pathlib import Path

from peerprep.voice.speech import speak


def main(arguments: list[str] | None = None) -> int:
    """Speak the UTF-8 text on standard input into the file named; 0 done, 1 could not, 2 usage."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m peerprep.voice OUT.wav < TEXT\n")
        return 2
    try:
        speak(sys.stdin.buffer.read().decode("utf-8", "replace"), Path(arguments[0]))
    except (OSError, ValueError, ImportError) as problem:
        sys.stderr.write(f"error: {type(problem).__name__}\n")  # never the text itself
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
