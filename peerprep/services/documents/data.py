"""Takes and sessions as JSON: the shapes promised for the command line and for .json files."""

from collections.abc import Sequence
from typing import Any

from peerprep.domain.language import reads_english
from peerprep.domain.redaction import Redaction
from peerprep.domain.takes import AskedQuestion, Session, Take
from peerprep.services.facts import facts_json


def question_json(question: AskedQuestion) -> dict[str, str]:
    """Return the question as every JSON document names it."""
    return {
        "key": question.key,
        "text": question.text,
        "bank": question.bank,
        "bank_version": question.bank_version,
    }


def take_json(take: Take, redaction: Redaction | None = None) -> dict[str, Any]:
    """Return the shape promised for `show --json`; what `redaction` covers is in no part of it."""
    english = take.transcript is not None and reads_english(take.transcript.text)
    if redaction:
        take = redaction.take(take)
    return {
        "take": take.id,
        "session": take.session_id,
        "question": question_json(take.question),
        "kind": take.kind.value,
        "state": take.state.value,
        "recorded_at": take.recorded_at.isoformat(),
        "duration": take.duration_s,
        "recording": take.recording,
        "imported_from": take.imported_from,
        "transcript": take.transcript.to_json() if take.transcript else None,
        "corrected": take.corrected,
        "check": _check_json(take, english=english),
        "answers": [
            {"item": a.item, "quote": a.quote, "answer": a.answer.value, "line": a.line}
            for a in take.answers
        ],
        "delivery": facts_json(take),
        "favorite": take.favorite,
        "tags": list(take.tags),
        "note": take.note,
        "ratings": [rating.to_json() for rating in take.ratings],
    }


def session_json(
    session: Session, takes: Sequence[Take], redaction: Redaction | None = None
) -> dict[str, Any]:
    """Return a session with its takes, each as `take_json` has it."""
    return {
        "session": session.id,
        "mode": session.mode.value,
        "role": (redaction or Redaction()).text(session.role),
        "started_at": session.started_at.isoformat(),
        "takes": [take_json(take, redaction) for take in takes],
    }


def _check_json(take: Take, *, english: bool) -> dict[str, Any] | None:
    """Return the check as `check --json` has it, with the moments its sentences were said."""
    if take.check is None or take.transcript is None:
        return take.check.to_json() if take.check else None
    data = take.check.to_json() | {"english": english}
    found = [evidence for item in data["items"] for evidence in item["evidence"]]
    times = take.transcript.times_at(evidence["start"] for evidence in found)
    for evidence, time in zip(found, times, strict=True):
        evidence["time"] = time
    return data
