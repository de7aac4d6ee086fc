"""The name proposed for a document's file: safe on every system."""

import re
import unicodedata

from peerprep.domain.redaction import Redaction
from peerprep.services.documents.writing import Material

_LONGEST = 40
_APOSTROPHES = re.compile("['’‘]")
_NOT_IN_A_NAME = re.compile(r"[\W_]+")


def file_name(material: Material, redaction: Redaction | None, ending: str) -> str:
    """Return a name made of letters, digits and dashes: of the question, or of the session's day.

    What the document covers is covered in its name too.
    """
    take = material.takes[0]
    if material.session is not None:
        return f"practice-session-{take.recorded_at.astimezone():%Y-%m-%d}{ending}"
    question = unicodedata.normalize("NFKC", take.question.text)
    plain = (redaction or Redaction()).text(question).lower()
    words = _NOT_IN_A_NAME.sub("-", _APOSTROPHES.sub("", plain)).strip("-")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit("-", 1)[0]
    return f"{words}-take-{take.number}{ending}".removeprefix("-")
