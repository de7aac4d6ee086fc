"""`python -m tests.fuzz N [PARSER…]`: N inputs for every parser of strangers' files, or some."""

import sys
import time

from tests.bench.table import show
from tests.fuzz.parsers import parsers, run


def main() -> int:
    """Feed the parsers and print how it went; a fault of ours ends it with its input."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    wanted = sys.argv[2:]
    rows = []
    for parser in parsers():
        if wanted and parser.name not in wanted:
            continue
        start = time.perf_counter()
        tried, refused = run(parser, examples)
        taken = time.perf_counter() - start
        rows.append((parser.name, tried, refused, tried - refused, 0, f"{taken:.0f}"))
        sys.stderr.write(f"{parser.name}: {tried} tried, {refused} refused\n")
    head = ("parser", "inputs", "refused", "read", "other ends", "seconds")
    show("Spoiled files", head, rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
