"""The story check on stories as written against the same stories spoken and written down again.

Each story kept apart (the first STORIES of one writer) is read aloud by the built-in voice,
transcribed our own way, and checked; labels follow the words to where they were heard.
"""

import os
import sys

from training.dataset import stories
from training.heard import places
from training.measure import checked, checked_in, table
from training.speak import transcripts

WRITER = "linden"


def main() -> None:
    """Print both tables."""
    told = stories(WRITER)[: int(os.environ.get("STORIES", "44"))]
    spoken = [
        checked_in(text, places(story.sentences, text), story, cut_anew=True)
        for story, text in zip(told, transcripts(told), strict=True)
    ]
    sys.stdout.write(
        "\n" + table(f"{WRITER}, as written", [checked(story, cut_anew=True) for story in told])
    )
    sys.stdout.write("\n\n" + table(f"{WRITER}, spoken and transcribed", spoken) + "\n")
