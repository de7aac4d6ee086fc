"""`peerprep export TAKE FILE`: a take as a document."""

from argparse import Namespace

from peerprep.cli.opening import open_profile
from peerprep.cli.output import say, say_json
from peerprep.services.documents import export
from peerprep.storycheck.checker import checklist


def run(options: Namespace) -> int:
    """Write it; the ending names the format."""
    with open_profile(options) as profile:
        take = profile.history.take(options.take)
    export(take, checklist(), options.file)
    if options.json:
        say_json({"take": take.id, "file": str(options.file)})
    else:
        say(f"Written: {options.file}")
    return 0
