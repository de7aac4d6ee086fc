"""`peerprep check FILE…`: the story check of texts."""

import sys
from argparse import Namespace
from pathlib import Path

from peerprep.cli.output import complain, say, say_json
from peerprep.cli.report import check_lines
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.language import reads_english
from peerprep.paths import paths_for
from peerprep.settings import glance
from peerprep.storycheck.checker import check
from peerprep.wording import explain

NOT_ENGLISH = "This does not read like English, so nothing was checked. Your words are kept."


def run(options: Namespace) -> int:
    """Check each text in order; a text that can't be read is said and the rest goes on."""
    status = 0
    country = glance(paths_for(options.data_dir).settings).country
    for name in options.files:
        try:
            text = _read(name)
        except PeerPrepError as error:
            complain(explain(error))
            status = 1
            continue
        result = check(text)
        if options.json:
            say_json(result.to_json() | {"english": reads_english(text)})
            continue
        if len(options.files) > 1:
            say(f"== {name}")
        if not reads_english(text) and not result.care:
            say(NOT_ENGLISH)
            continue
        for line in check_lines(result, country):
            say(line)
    return status


def _read(name: str) -> str:
    try:
        if name == "-":
            return sys.stdin.buffer.read().decode("utf-8")
        return Path(name).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InvalidData(Problem.TEXT_NOT_UTF8, path=name) from error
    except FileNotFoundError as error:
        raise InvalidData(Problem.FILE_MISSING, path=name) from error
    except OSError as error:
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=name) from error
