"""The name proposed for a document's file: safe on every system."""

from peerprep.domain.file_names import safe_stem
from peerprep.domain.redaction import Redaction
from peerprep.services.documents.writing import Material


def file_name(material: Material, redaction: Redaction | None, ending: str) -> str:
    """Return a name made of letters, digits and dashes: of the question, or of the session's day.

    What the document covers is covered in its name too.
    """
    take = material.takes[0]
    if material.session is not None:
        return f"practice-session-{take.recorded_at.astimezone():%Y-%m-%d}{ending}"
    question = (redaction or Redaction()).text(take.question.text)
    words = safe_stem(question)
    return f"{words}-take-{take.number}{ending}".removeprefix("-")
