"""The profile that command line options name."""

from argparse import Namespace

from peerprep.cli.folders import open_paths
from peerprep.profile import Profile


def open_profile(options: Namespace) -> Profile:
    """Open the profile; raises EnvironmentProblem and InvalidData (see `Database.open`)."""
    return Profile(open_paths(options))
