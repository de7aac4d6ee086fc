"""The folders that command line options name."""

from argparse import Namespace

from peerprep import logs
from peerprep.paths import AppPaths, paths_for


def open_paths(options: Namespace) -> AppPaths:
    """Make the folders and start logging into them; raises EnvironmentProblem."""
    paths = paths_for(options.data_dir)
    paths.create()
    logs.start(paths.logs, verbose=options.verbose, faults=False)
    return paths
