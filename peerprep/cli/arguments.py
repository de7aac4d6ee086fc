"""What can be typed after `peerprep`."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from peerprep import __version__

SOUND_FILES = "wav flac ogg mp3 m4a webm"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options; prints help or a usage line and exits (0 or 2) like argparse does."""
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    # A value given before the command must not be reset by the command's own default.
    shared = _shared(argparse.SUPPRESS, argparse.SUPPRESS)
    data = argparse.ArgumentParser(add_help=False, parents=[shared])
    data.add_argument("--json", action="store_true", help="print JSON")

    parser = argparse.ArgumentParser(
        prog="peerprep",
        parents=[_shared(None, False)],
        description="Rehearse peer-support interviews on your own computer. "
        "Without a command, PeerPrep opens its window.",
    )
    parser.add_argument("--version", action="version", version=f"peerprep {__version__}")
    parser.add_argument("--no-crash-dialog", action="store_true", help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    commands.add_parser("demo", parents=[data], help="one practice session on a bundled answer")
    _practice(commands.add_parser("practice", parents=[data], help="answer a question out loud"))
    _transcribe(commands.add_parser("transcribe", parents=[data], help="write down a sound file"))
    _import(commands.add_parser("import", parents=[data], help="make a take of a sound file"))
    check = commands.add_parser("check", parents=[data], help="story check of texts")
    check.add_argument("files", nargs="+", metavar="FILE", help="UTF-8 text, or - for input")
    history = commands.add_parser("history", parents=[data], help="list saved takes")
    history.add_argument("--search", default="", metavar="WORDS", help="with these words")
    for name, words in (("show", "show a saved take"), ("delete", "delete a take for good")):
        command = commands.add_parser(name, parents=[data], help=words)
        command.add_argument("take", metavar="TAKE", help="its id, or the beginning of it")
    _export(commands.add_parser("export", parents=[data], help="write a take to a file"))
    _share(commands.add_parser("share", parents=[data], help="make a file for a partner"))
    opening = commands.add_parser("open", parents=[data], help="open a file from a partner")
    opening.add_argument("file", type=Path, metavar="FILE", help=".peerprep or .peerprep-review")
    _passphrase_file(opening)
    _bank(commands.add_parser("bank", parents=[shared], help="question banks"), data)
    _rubric(commands.add_parser("rubric", parents=[shared], help="what to listen for"), data)
    _cohort(commands.add_parser("cohort", parents=[shared], help="the folder of a class"), data)
    _model(commands.add_parser("model", parents=[shared], help="speech-to-text files"), data)
    commands.add_parser("doctor", parents=[data], help="what works here and what is missing")
    return parser


def _shared(data_dir: object, verbose: object) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=data_dir,
        help="keep everything below this folder (or set PEERPREP_HOME)",
    )
    parser.add_argument(
        "--verbose", action="store_true", default=verbose, help="log to standard error"
    )
    return parser


def _practice(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--question", metavar="KEY", help="see: peerprep bank list --questions")
    parser.add_argument("--seconds", type=_seconds, metavar="N", help="stop after N seconds")
    parser.add_argument("--device", metavar="NAME", help="microphone; see: peerprep doctor")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("take", metavar="TAKE", help="its id, or the beginning of it")
    parser.add_argument(
        "file", type=Path, metavar="FILE", help=".pdf .docx .html .txt .md .srt .vtt .json"
    )
    parser.add_argument("--session", action="store_true", help="all takes of its session")
    parser.add_argument(
        "--redact", action="store_true", help="cover the names and places that were found"
    )
    parser.add_argument(
        "--cover", action="append", default=[], metavar="WORDS", help="cover these words (again)"
    )


def _share(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("takes", nargs="+", metavar="TAKE", help="ids, or beginnings of them")
    parser.add_argument("file", type=Path, metavar="FILE", help="a name that ends in .peerprep")
    parser.add_argument("--no-sound", action="store_true", help="leave the sound out")
    parser.add_argument("--no-words", action="store_true", help="leave the words out")
    parser.add_argument("--noticed", action="store_true", help="with what PeerPrep noticed")
    parser.add_argument("--ratings", action="store_true", help="with your own ratings")
    covering = parser.add_mutually_exclusive_group()
    covering.add_argument(
        "--redact", action="store_true", help="cover the names and places that were found"
    )
    covering.add_argument(
        "--uncovered", action="store_true", help="cover nothing that you keep private either"
    )
    parser.add_argument(
        "--cover", action="append", default=[], metavar="WORDS", help="cover these words (again)"
    )
    for option, words in (
        ("by", "your name, as the partner is to see it"),
        ("for", "whom it is for"),
    ):
        parser.add_argument(
            f"--{option}", dest=f"made_{option}", default="", metavar="NAME", help=words
        )
    parser.add_argument("--note", default="", metavar="TEXT", help="a few words to the partner")
    parser.add_argument(
        "--listen-for", default="", metavar="TEXT", help="what they should listen for"
    )
    parser.add_argument(
        "--delete-after", type=_day, metavar="DAY", help="ask for it to be deleted, as 2027-01-31"
    )
    _passphrase_file(parser)


def _passphrase_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="one line; without it, the passphrase is asked for on a terminal",
    )


def _transcribe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("audio", type=Path, metavar="AUDIO", help=SOUND_FILES)
    parser.add_argument("--model", metavar="NAME", help="see: peerprep model list")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command="importing")  # no module can be called "import"
    parser.add_argument("audio", type=Path, metavar="AUDIO", help=SOUND_FILES)
    parser.add_argument(
        "--question", required=True, metavar="KEY", help="see: peerprep bank list --questions"
    )


def _bank(parser: argparse.ArgumentParser, data: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", parents=[data], help="the banks PeerPrep uses")
    listing.add_argument("--questions", action="store_true", help="their questions too")
    check = actions.add_parser("check", parents=[data], help="say whether a bank file is right")
    check.add_argument("file", type=Path, metavar="FILE")
    add = actions.add_parser("add", parents=[data], help="add a bank file, or update one")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--look", action="store_true", help="only say what it would change")
    export = actions.add_parser("export", parents=[data], help="write a bank to a file")
    export.add_argument("bank", metavar="BANK", help="its id; see: peerprep bank list")
    export.add_argument("file", type=Path, metavar="FILE")
    remove = actions.add_parser("remove", parents=[data], help="let a bank go; its takes stay")
    remove.add_argument("bank", metavar="BANK")


def _rubric(parser: argparse.ArgumentParser, data: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", parents=[data], help="the rubrics that are here")
    listing.add_argument("--criteria", action="store_true", help="what to listen for, too")
    for name, words in (
        ("check", "say whether a rubric file is right"),
        ("add", "use a rubric from a file"),
    ):
        action = actions.add_parser(name, parents=[data], help=words)
        action.add_argument("file", type=Path, metavar="FILE")
    export = actions.add_parser("export", parents=[data], help="write a rubric to a file")
    export.add_argument("rubric", metavar="ID", help="see: peerprep rubric list")
    export.add_argument("file", type=Path, metavar="FILE", help="NAME.json")
    remove = actions.add_parser("remove", parents=[data], help="take a rubric away")
    remove.add_argument("rubric", metavar="ID", help="see: peerprep rubric list")


def _cohort(parser: argparse.ArgumentParser, data: argparse.ArgumentParser) -> None:
    folder = argparse.ArgumentParser(add_help=False)
    folder.add_argument(
        "--folder", type=Path, metavar="DIR", help="instead of the one chosen in the window"
    )
    both = [data, folder]
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=both, help="what is in it, and who handed in")
    publish = actions.add_parser("publish", parents=both, help="put a bank or a rubric into it")
    publish.add_argument("id", metavar="ID", help="see: peerprep bank list, peerprep rubric list")
    publish.add_argument("--rubric", action="store_true", help="ID is that of a rubric")
    hand_in = actions.add_parser("hand-in", parents=both, help="hand in takes")
    hand_in.add_argument("assignment", metavar="ASSIGNMENT", help="see: peerprep cohort list")
    hand_in.add_argument("takes", nargs="+", metavar="TAKE", help="see: peerprep history")
    hand_in.add_argument("--name", required=True, metavar="NAME", help="as the trainer knows you")
    hand_in.add_argument("--without-sound", action="store_true", help="words alone")
    hand_in.add_argument(
        "--uncovered", action="store_true", help="leave names and places as they are"
    )
    overview = actions.add_parser("overview", parents=both, help="a table of who handed in what")
    overview.add_argument("assignment", metavar="ASSIGNMENT", help="see: peerprep cohort list")
    overview.add_argument("file", type=Path, metavar="FILE", help=".csv .xlsx")


def _model(parser: argparse.ArgumentParser, data: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[data], help="what is here and what can be had")
    add = actions.add_parser(
        "add", parents=[data], help="add a checkpoint: a known name (downloads it) or a file"
    )
    add.add_argument("model", metavar="NAME_OR_FILE")
    for name, words in (("verify", "check its SHA-256"), ("remove", "delete it")):
        action = actions.add_parser(name, parents=[data], help=words)
        action.add_argument("model", metavar="NAME")


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= 4 * 3600:
        raise argparse.ArgumentTypeError("between 0 and 14400")
    return seconds


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("a day such as 2027-01-31") from error
