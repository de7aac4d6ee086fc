"""Writing a take or a session into a file whose ending names the format; whole or not at all."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from peerprep.audio.waveform import peaks
from peerprep.domain.captions import srt, vtt
from peerprep.domain.checklist import Checklist
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.redaction import Redaction
from peerprep.domain.takes import Session, Take
from peerprep.services.documents.data import session_json, take_json
from peerprep.services.documents.outline import (
    COVERED,
    Outline,
    printable,
    session_outline,
    take_outline,
)
from peerprep.services.documents.pictures import PEAKS
from peerprep.services.documents.plain import markdown, text
from peerprep.services.documents.report import Report
from peerprep.services.documents.typeset import pdf
from peerprep.services.documents.web import html
from peerprep.services.documents.word import docx
from peerprep.storage import whole_file

_WITH_PICTURES = (".html", ".docx", ".pdf")
_READ = 0.8  # of the time, about, goes into reading the sounds

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Material:
    """What goes into a document: takes, oldest first, and where the sound of each lies.

    With `session` the document is on the session, else on the one take.
    """

    takes: tuple[Take, ...]
    sounds: Mapping[str, Path] = field(default_factory=dict)
    session: Session | None = None


def endings() -> tuple[str, ...]:
    """Return the endings of the formats, those for reading first."""
    return (*_READABLE, *_CAPTIONS, ".json")


def export(
    material: Material,
    checklist: Checklist,
    target: Path,
    redaction: Redaction | None = None,
    on_progress: Progress = lambda _share: None,
) -> None:
    """Write a document on takes; the ending names the format.

    `on_progress` gets shares from 0 to 1; what it raises ends the writing and leaves no file.
    Raises InvalidData: EXPORT_FORMAT_UNKNOWN, TAKE_WITHOUT_WORDS; EnvironmentProblem
    (EXPORT_FAILED) when the place can't be written.
    """
    ending = target.suffix.lower()
    if ending not in endings():
        known = ", ".join(endings())
        raise InvalidData(Problem.EXPORT_FORMAT_UNKNOWN, ending=target.suffix, known=known)
    redaction = redaction or Redaction()
    document: str | bytes
    if ending == ".json":
        document = _json(material, redaction)
    elif not any(take.transcript for take in material.takes):
        raise InvalidData(Problem.TAKE_WITHOUT_WORDS)
    elif ending in _CAPTIONS:
        document = _CAPTIONS[ending](material, redaction)
    else:
        pictures = ending in _WITH_PICTURES
        document = _READABLE[ending](
            _outline(material, checklist, redaction, on_progress, pictures=pictures)
        )
    on_progress(1.0)
    data = document if isinstance(document, bytes) else document.encode("utf-8", "replace")
    write_whole(target, data)


def _outline(
    material: Material,
    checklist: Checklist,
    redaction: Redaction,
    on_progress: Progress,
    *,
    pictures: bool,
) -> Outline:
    reports = []
    for number, take in enumerate(material.takes):
        on_progress(_READ * number / len(material.takes))
        heights = _peaks(material.sounds.get(take.id)) if pictures else []
        reports.append(Report(take, checklist, redaction=redaction, peaks=heights))
    on_progress(_READ)
    if material.session is None:
        return take_outline(reports[0], covered=bool(redaction))
    return session_outline(material.session, reports, covered=bool(redaction))


def _peaks(sound: Path | None) -> list[float]:
    try:
        return peaks(sound, PEAKS) if sound is not None else []
    except (PeerPrepError, OSError):
        return []  # the words are what a document is for; it goes without this picture


def _json(material: Material, redaction: Redaction) -> str:
    data = (
        take_json(material.takes[0], redaction)
        if material.session is None
        else session_json(material.session, material.takes, redaction)
    )
    if redaction:
        data["covered"] = COVERED
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _srt(material: Material, redaction: Redaction) -> str:
    # SubRip has no place for a note, so who asked for the file is told where they asked.
    said = [take.transcript for take in material.takes if take.transcript]
    return printable(srt(*map(redaction.transcript, said)))


def _vtt(material: Material, redaction: Redaction) -> str:
    said = [take.transcript for take in material.takes if take.transcript]
    return printable(vtt(*map(redaction.transcript, said), note=COVERED if redaction else ""))


_READABLE: dict[str, Callable[[Outline], str | bytes]] = {
    ".pdf": pdf,
    ".docx": docx,
    ".html": html,
    ".txt": text,
    ".md": markdown,
}
_CAPTIONS: dict[str, Callable[[Material, Redaction], str]] = {".srt": _srt, ".vtt": _vtt}


def write_whole(target: Path, data: bytes) -> None:
    """Write a file so that it is either complete or not there."""
    try:
        whole_file.write_whole(target, data)
    except OSError as error:
        raise EnvironmentProblem(Problem.EXPORT_FAILED, path=str(target)) from error
