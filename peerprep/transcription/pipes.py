"""Standard output of a child process, kept for its replies alone."""

import os
import sys
from typing import BinaryIO


def private_pipe() -> BinaryIO:
    """Take standard output for replies; what libraries print goes to standard error."""
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = sys.stderr
    return replies
