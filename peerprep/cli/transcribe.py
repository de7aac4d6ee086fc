"""`peerprep transcribe AUDIO`: write down a sound file."""

from argparse import Namespace

from peerprep.cli.folders import open_paths
from peerprep.cli.output import say, say_json
from peerprep.cli.writing import write_down


def run(options: Namespace) -> int:
    """Print the words, or say that no speech was heard."""
    transcript = write_down(open_paths(options), options.audio, options.model)
    if options.json:
        say_json(transcript.to_json())
    else:
        say(transcript.text or "No speech was heard, so nothing was written.")
    return 0
