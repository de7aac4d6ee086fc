"""`peerprep rubric list`, `check`, `add`, `export` and `remove`."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from peerprep import settings
from peerprep.cli.folders import open_paths
from peerprep.cli.output import note, say, say_json
from peerprep.domain.rubric import Rubric
from peerprep.services.changes import Changes
from peerprep.services.rubric_files import read_rubric
from peerprep.services.rubrics import KeptRubric, News, Origin, RubricService
from peerprep.storage.rubrics import RubricStore
from peerprep.wording import explain

_ORIGINS = {
    Origin.BUILT_IN: "comes with PeerPrep",
    Origin.OWN: "your own",
    Origin.ADDED: "from a file",
}
_ADDED = {
    News.NEW: "{title}, version {version}, can be used now.",
    News.SAME: "{title}, version {version}, is here already. Nothing was changed.",
    News.VERSION: "{title}, version {version}, took the place of version {before}. "
    "What was chosen before keeps its words.",
    News.COPY: "Another rubric has the same id and stays. {title} was added as a copy of your "
    "own, {id}.",
}


def run(options: Namespace) -> int:
    """Do what the action names."""
    if options.action == "check":
        return _check(options)
    paths = open_paths(options)
    chosen = settings.glance(paths.settings).rubric
    service = RubricService(RubricStore(paths.rubrics), Changes(), lambda: chosen)
    actions = {"list": _list, "add": _add, "export": _export, "remove": _remove}
    return actions[options.action](options, service)


def _list(options: Namespace, service: RubricService) -> int:
    used = service.in_use().id
    rubrics = service.all()
    for problem in service.problems:
        note(explain(problem))
    if options.json:
        say_json([_row(kept, used) for kept in rubrics])
        return 0
    for kept in rubrics:
        rubric = kept.rubric
        marks = [_ORIGINS[kept.origin], *(["in use"] if rubric.id == used else [])]
        say(f"{rubric.id} {rubric.version}  {rubric.title} ({', '.join(marks)})")
        if options.criteria:
            for criterion in rubric.criteria:
                say(f"  {criterion.title}")
    return 0


def _check(options: Namespace) -> int:
    rubric = read_rubric(options.file)
    if options.json:
        say_json({"ok": True} | _about(rubric))
        return 0
    say(f"{options.file} is right.")
    count = len(rubric.criteria)
    things = "1 thing" if count == 1 else f"{count} things"
    say(f"{rubric.title}, version {rubric.version}: {things} to listen for")
    for criterion in rubric.criteria:
        say(f"  {criterion.title}")
    say("Words to choose from: " + ", ".join(level.label for level in rubric.levels))
    return 0


def _add(options: Namespace, service: RubricService) -> int:
    found = service.look_at(options.file)
    rubric = service.add(found)
    if options.json:
        say_json({"added": found.news.value} | _about(rubric))
        return 0
    before = found.before.version if found.before is not None else ""
    words = {"title": rubric.title, "version": rubric.version, "id": rubric.id, "before": before}
    say(_ADDED[found.news].format(**words))
    return 0


def _export(options: Namespace, service: RubricService) -> int:
    target: Path = options.file
    rubric = service.export(options.rubric, target)
    if options.json:
        say_json({"file": str(target)} | _about(rubric))
    else:
        say(f"{rubric.title}, version {rubric.version}, is in {target}.")
    return 0


def _remove(options: Namespace, service: RubricService) -> int:
    service.remove(options.rubric)
    service.let_go()
    if options.json:
        say_json({"removed": options.rubric})
    else:
        say(f"{options.rubric} is gone. What was chosen with it keeps its words.")
    return 0


def _row(kept: KeptRubric, used: str) -> dict[str, Any]:
    row = _about(kept.rubric)
    return row | {"origin": kept.origin.value, "in_use": kept.rubric.id == used}


def _about(rubric: Rubric) -> dict[str, Any]:
    return {
        "id": rubric.id,
        "version": rubric.version,
        "language": rubric.language,
        "title": rubric.title,
        "authors": list(rubric.authors),
        "licence": rubric.licence,
        "levels": [level.label for level in rubric.levels],
        "criteria": [{"id": c.id, "title": c.title} for c in rubric.criteria],
    }
