"""Assignment files: what a trainer puts into a cohort folder, and what a stranger may have put."""

import json
from typing import Any

from peerprep.domain.assignment import CohortAssignment, QuestionRef, names_a_folder
from peerprep.domain.foreign_json import Limits, Unfit, parse
from peerprep.sharing.reading import day, line, require_kind, told_as_ours, told_as_unfit
from peerprep.sharing.rules import require

KIND = "peerprep-assignment"
FORMAT = 1
SCHEMA = "assignment.schema.json"
LIMITS = Limits(size_bytes=200_000, items=2_000, depth=8, text=5_000)
_FIELDS = frozenset(
    (
        *("kind", "format", "id", "version", "title", "note"),
        *("authors", "questions", "takes", "due", "rubric"),
    )
)


def assignment_from_bytes(data: bytes) -> CohortAssignment:
    """Return the assignment in a file's bytes, its texts safe to show.

    Raises InvalidData: SHARED_UNFIT(place, rule) for the first thing that is wrong, SHARED_NEWER.
    """
    with told_as_unfit():
        document = parse(data, LIMITS)
    require_kind(document, KIND, FORMAT)
    with told_as_unfit():
        require(document, SCHEMA)
        return _assignment(document)


def assignment_to_bytes(assignment: CohortAssignment) -> bytes:
    """Return the file of an assignment; `assignment_from_bytes` reads it back as the same.

    Raises InvalidData(SHARE_UNFIT, place, rule) for what no reader would take.
    """
    document = {
        **assignment.extra,
        "kind": KIND,
        "format": FORMAT,
        "id": assignment.id,
        "version": assignment.version,
        "title": assignment.title,
        "note": assignment.note,
        "authors": list(assignment.authors),
        "questions": [{"bank": one.bank, "key": one.key} for one in assignment.questions],
        "takes": assignment.takes,
        "due": assignment.due.isoformat() if assignment.due else None,
        "rubric": assignment.rubric or None,
    }
    data = (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    with told_as_ours():
        assignment_from_bytes(data)
    return data


def _assignment(document: dict[str, Any]) -> CohortAssignment:
    if not names_a_folder(document["id"]):
        raise Unfit("id", "is a name that some computers keep for themselves")
    questions = tuple(
        QuestionRef(line(entry, "bank"), line(entry, "key")) for entry in document["questions"]
    )
    if len(set(questions)) < len(questions):
        raise Unfit("questions", "name the same question twice")
    return CohortAssignment(
        id=document["id"],
        version=int(document["version"]),  # the schema takes 1.0 for a whole number too
        title=line(document, "title"),
        questions=questions,
        takes=int(document.get("takes", 1)),
        due=day(document, "due") if document.get("due") else None,
        rubric=line(document, "rubric"),
        note=document.get("note", "").strip(),
        authors=tuple(" ".join(name.split()) for name in document.get("authors", ())),
        extra={name: value for name, value in document.items() if name not in _FIELDS},
    )
