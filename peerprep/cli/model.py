"""`peerprep model list`, `add`, `verify` and `remove`."""

from argparse import Namespace
from pathlib import Path

from peerprep.cli.folders import open_paths
from peerprep.cli.output import progress, say, say_json
from peerprep.transcription.install import run_installer
from peerprep.transcription.models import (
    KNOWN,
    InstalledModel,
    ModelStore,
    Source,
    bundled_available,
)


def run(options: Namespace) -> int:
    """Do what the action names."""
    store = ModelStore(open_paths(options).models)
    actions = {"list": _list, "add": _add, "verify": _verify, "remove": _remove}
    return actions[options.action](options, store)


def _list(options: Namespace, store: ModelStore) -> int:
    installed = {model.name: model for model in store.installed()}
    rows = [_row(model) for model in installed.values()]
    rows += [
        {"name": known.name, "installed": False, "bytes": known.size_bytes, "source": "official"}
        for known in KNOWN
        if known.name not in installed
    ]
    if options.json:
        say_json(rows)
        return 0
    for row in rows:
        mark = "here" if row["installed"] else "    "
        say(f"{mark}  {row['name']:<16} {_megabytes(row['bytes']):>9}  {row['source']}")
    if bundled_available() and not installed:
        say("The file the set-up brought is made ready at the first transcription.")
    say("peerprep model add NAME downloads one; nothing is downloaded unasked.")
    return 0


def _add(options: Namespace, store: ModelStore) -> int:
    wanted = options.model
    if wanted != Source.BUNDLED and Path(wanted).exists():
        wanted = str(Path(wanted).absolute())

    def show(done: int, total: int) -> None:
        progress(f"{_megabytes(done)} of {_megabytes(total)}")

    try:
        name = run_installer(store.install_command(wanted), show)
    finally:
        progress("")
    return _say(options, next(m for m in store.installed() if m.name == name), "is ready to use")


def _verify(options: Namespace, store: ModelStore) -> int:
    return _say(options, store.verify(options.model), "is whole: its SHA-256 is the one noted")


def _remove(options: Namespace, store: ModelStore) -> int:
    store.remove(options.model)
    if options.json:
        say_json({"removed": options.model})
    else:
        say(f"{options.model} is gone from this computer.")
    return 0


def _say(options: Namespace, model: InstalledModel, words: str) -> int:
    if options.json:
        say_json(_row(model))
    else:
        say(f"{model.name} {words}.")
    return 0


def _row(model: InstalledModel) -> dict[str, object]:
    return {
        "name": model.name,
        "installed": True,
        "bytes": model.size_bytes,
        "source": model.source.value,
        "sha256": model.sha256,
    }


def _megabytes(count: object) -> str:
    return f"{int(str(count)) / 1e6:.0f} MB"
