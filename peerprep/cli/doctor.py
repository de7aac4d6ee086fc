"""`peerprep doctor`: what works here and what is missing."""

from argparse import Namespace

from peerprep.audio.portaudio import PortAudioMicrophone
from peerprep.cli.folders import open_paths
from peerprep.cli.output import say, say_json
from peerprep.services.doctor import examine


def run(options: Namespace) -> int:
    """Print each part: ok, or what to do."""
    found = list(examine(open_paths(options), PortAudioMicrophone()))
    if options.json:
        say_json([one.to_json() for one in found])
        return 0
    for one in found:
        say(f"{'ok  ' if one.ok else 'look'}  {one.check:<11} {one.detail}")
        if one.fix:
            say(f"      {'':<11} {one.fix}")
    return 0
