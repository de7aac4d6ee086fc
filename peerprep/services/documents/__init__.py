"""Takes and sessions as documents: what they say, and the formats they are written in."""

from peerprep.services.documents.data import question_json, take_json
from peerprep.services.documents.naming import file_name
from peerprep.services.documents.outline import COVERED, take_outline
from peerprep.services.documents.plain import text, timed_lines
from peerprep.services.documents.report import Report
from peerprep.services.documents.reviews import COMMENT_KINDS
from peerprep.services.documents.writing import Material, endings, export

__all__ = [
    "COMMENT_KINDS",
    "COVERED",
    "Material",
    "Report",
    "endings",
    "export",
    "file_name",
    "question_json",
    "take_json",
    "take_outline",
    "text",
    "timed_lines",
]
