"""`peerprep`: without a command the window, with one the command line; see `peerprep --help`."""

import contextlib
import importlib
import logging
import sys
from argparse import Namespace
from collections.abc import Sequence

from peerprep.child_processes import Child
from peerprep.cli.arguments import parse
from peerprep.cli.folders import open_paths
from peerprep.cli.output import complain, drop_output, flush_output, open_output
from peerprep.domain.errors import PeerPrepError
from peerprep.logs import describe
from peerprep.wording import explain

# A frozen build has no modules to start; it calls itself with one of these instead.
_CHILDREN = {child.value: child.module for child in Child}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the arguments ask for and return the exit status: 0, 1 (said why), 2, 130."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in _CHILDREN:
        return int(importlib.import_module(_CHILDREN[given[0]]).main(given[1:]) or 0)
    options = parse(given)
    # Each command is a module of its own and loaded alone: `check` starts without a database,
    # the window without speech to text.
    name = "peerprep.app" if options.command is None else f"peerprep.cli.{options.command}"
    open_output()
    try:
        status = int(importlib.import_module(name).run(options))
        flush_output()
        return status
    except PeerPrepError as error:
        complain(explain(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has gone
        return 1
    except OSError as error:
        complain(f"{error.strerror or error} ({error.filename or 'no file named'}).")
        return 1
    except Exception as fault:  # noqa: BLE001 - the outermost place: a sentence, and a log
        _have_a_log(options)
        broken = options.command or "window"
        logging.getLogger(__name__).critical("peerprep %s broke\n%s", broken, describe(fault))
        complain(
            "PeerPrep ran into a fault of its own. What was saved is safe; "
            "the log in the data folder says more, and --verbose shows it."
        )
        return 1
    finally:
        drop_output()


def _have_a_log(options: Namespace) -> None:
    """Start one for a command that needs no data folder; else the terminal would get the stack."""
    if not logging.getLogger().handlers:
        logging.getLogger().addHandler(logging.NullHandler())
        with contextlib.suppress(PeerPrepError):
            open_paths(options)


if __name__ == "__main__":
    sys.exit(main())
