"""The folders and the profile that command line options name."""

from argparse import Namespace

from peerprep import logs
from peerprep.paths import AppPaths, paths_for
from peerprep.profile import Profile


def open_paths(options: Namespace) -> AppPaths:
    """Make the folders and start logging into them; raises EnvironmentProblem."""
    paths = paths_for(options.data_dir)
    paths.create()
    logs.start(paths.logs, verbose=options.verbose, faults=False)
    return paths


def open_profile(options: Namespace) -> Profile:
    """Open the profile; raises EnvironmentProblem and InvalidData (see `Database.open`)."""
    return Profile(open_paths(options))
