"""`make bench [ONLY=name]`: run the benchmarks one after the other."""

import importlib
import os
import sys

BENCHES = (
    "startup",
    "check",
    "words_view",
    "review",
    "responsiveness",
    "transcription",
    "spoken_check",
    "cohort",
)


def main() -> int:
    """Run them all, or the one named in ONLY."""
    only = os.environ.get("ONLY") or (sys.argv[1] if len(sys.argv) > 1 else "")
    for name in BENCHES:
        if only in ("", name):
            importlib.import_module(f"tests.bench.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
