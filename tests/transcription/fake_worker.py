"""The transcription child with the fake engine: started as a program by the tests."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

    from peerprep.transcription.pipes import private_pipe
    from peerprep.transcription.worker import serve
    from tests.transcription.fake_engine import FakeEngine

    replies = private_pipe()
    replies.write(b"this is no message\n")
    serve(FakeEngine, sys.stdin.buffer, replies)
