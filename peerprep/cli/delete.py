"""`peerprep delete TAKE`: delete a take for good."""

from argparse import Namespace

from peerprep.cli.opening import open_profile
from peerprep.cli.output import say, say_json


def run(options: Namespace) -> int:
    """Delete row and file."""
    with open_profile(options) as profile:
        take_id = profile.history.delete(options.take)
    if options.json:
        say_json({"deleted": take_id})
    else:
        say(f"Deleted take {take_id[:8]}: sound, words and notes are gone for good.")
    return 0
