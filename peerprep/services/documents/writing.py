"""Writing a take or a session into a file whose ending names the format."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from peerprep.audio.waveform import peaks
from peerprep.domain.captions import srt, vtt
from peerprep.domain.checklist import Checklist
from peerprep.domain.errors import InvalidData, PeerPrepError, Problem
from peerprep.domain.redaction import Redaction
from peerprep.domain.review import Comment, Review
from peerprep.domain.takes import Session, Take
from peerprep.domain.transcript import Transcript
from peerprep.services.documents.data import session_json, take_json
from peerprep.services.documents.markdown import markdown
from peerprep.services.documents.outline import (
    COVERED,
    Outline,
    printable,
    session_outline,
    take_outline,
)
from peerprep.services.documents.pictures import PEAKS
from peerprep.services.documents.plain import text
from peerprep.services.documents.report import Report
from peerprep.services.documents.typeset import pdf
from peerprep.services.documents.web import html
from peerprep.services.documents.word import docx
from peerprep.services.giving_out import write_whole
from peerprep.storycheck.checker import check

_WITH_PICTURES = (".html", ".docx", ".pdf")
_READ = 0.8  # of the time, about, goes into reading the sounds

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Material:
    """What goes into a document: takes, oldest first, where the sound of each lies, and what
    partners said of each.

    With `session` the document is on the session, else on the one take.
    """

    takes: tuple[Take, ...]
    sounds: Mapping[str, Path] = field(default_factory=dict)
    session: Session | None = None
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)

    @property
    def has_margin(self) -> bool:
        """Whether a person wrote notes, ratings or answers of their own, which Data has, too."""
        said = (review for reviews in self.reviews.values() for review in reviews)
        comments = (comment for review in said for comment in review.comments)
        answered = any(one != _unanswered(one) for one in comments)
        return answered or any(take.note or take.ratings for take in self.takes)

    def without_margin(self) -> "Material":
        """Return the same without those: covered documents are for others to read."""
        takes = tuple(replace(take, note="", ratings=()) for take in self.takes)
        reviews = {
            take_id: tuple(
                replace(review, comments=tuple(map(_unanswered, review.comments)))
                for review in reviews
            )
            for take_id, reviews in self.reviews.items()
        }
        return replace(self, takes=takes, reviews=reviews)


def _unanswered(comment: Comment) -> Comment:
    """Return a comment as its writer sent it: what became of it is the speaker's own."""
    return replace(comment, reply="", todo=False, done=False)


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
    Raises InvalidData: EXPORT_FORMAT_UNKNOWN, TAKE_WITHOUT_WORDS, CAPTIONS_WITHOUT_TIMES;
    EnvironmentProblem as `write_whole`.
    """
    ending = target.suffix.lower()
    if ending not in endings():
        known = ", ".join(endings())
        raise InvalidData(Problem.EXPORT_FORMAT_UNKNOWN, ending=target.suffix, known=known)
    redaction = redaction or Redaction()
    if ending not in _CAPTIONS:
        material = replace(material, takes=tuple(map(_looked_at, material.takes)))
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


def _looked_at(take: Take) -> Take:
    """Return a take with findings, also right after its words were changed."""
    if take.check is not None or take.transcript is None or not take.transcript.text:
        return take
    return replace(take, check=check(take.transcript.text))


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
        go_on = partial(on_progress, _READ * number / len(material.takes))
        go_on()
        heights = _peaks(material.sounds.get(take.id), go_on) if pictures else []
        said = material.reviews.get(take.id, ())
        reports.append(Report(take, checklist, redaction=redaction, peaks=heights, reviews=said))
    on_progress(_READ)
    if material.session is None:
        return take_outline(reports[0], covered=bool(redaction))
    return session_outline(material.session, reports, covered=bool(redaction))


def _peaks(sound: Path | None, go_on: Callable[[], None]) -> list[float]:
    try:
        return peaks(sound, PEAKS, go_on) if sound is not None else []
    except (PeerPrepError, OSError):
        return []  # the words are what a document is for; it goes without this picture


def _json(material: Material, redaction: Redaction) -> str:
    takes, reviews = material.takes, material.reviews
    data = (
        take_json(takes[0], redaction, reviews.get(takes[0].id, ()))
        if material.session is None
        else session_json(material.session, takes, redaction, reviews)
    )
    if redaction:
        data["covered"] = COVERED
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _srt(material: Material, redaction: Redaction) -> str:
    # SubRip has no place for a note, so who asked for the file is told where they asked.
    return srt(*_timed(material, redaction))


def _vtt(material: Material, redaction: Redaction) -> str:
    return vtt(*_timed(material, redaction), note=COVERED if redaction else "")


def _timed(material: Material, redaction: Redaction) -> list[Transcript]:
    """Return what was said with times; a caption of nothing that can be seen would be empty."""
    found = []
    for take in material.takes:
        if take.transcript is not None:
            said = redaction.transcript(take.transcript)
            words = (replace(word, text=printable(word.text)) for word in said.words)
            found.append(replace(said, words=tuple(word for word in words if word.text.strip())))
    if not any(said.words for said in found):
        raise InvalidData(Problem.CAPTIONS_WITHOUT_TIMES)
    return found


_READABLE: dict[str, Callable[[Outline], str | bytes]] = {
    ".pdf": pdf,
    ".docx": docx,
    ".html": html,
    ".txt": text,
    ".md": markdown,
}
_CAPTIONS: dict[str, Callable[[Material, Redaction], str]] = {".srt": _srt, ".vtt": _vtt}
