"""A sentence as the rules read it: fillers gone, spellings of speech made one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from peerprep.storycheck.sentences import Sentence, split

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."})
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_FILLER = re.compile(
    r",?\s?(?<!\w)(?:u+m+|u+h+|e+r+m*|h+m+|mm+|ah|oh)\b[,.]?(?=\s|$)"
    r"|(?:^|,)\s*(?:like|you know|i mean|sort of|kind of|honestly|basically|literally)(?=,)",
    re.IGNORECASE,
)
_SPOKEN = (
    (r"\bgonna\b|\bgoin' to\b|\bfixin' to\b|\bfixing to\b", "going to"),
    (r"\bwanna\b", "want to"),
    (r"\bgotta\b", "got to"),
    (r"\bhafta\b", "have to"),
    (r"(?<!\w)'em\b", "them"),
    (r"(?<!\w)'(?:cause|cuz)\b|\b(?:cuz|coz)\b", "because"),
    (r"\b(\w{2,}in)'(?!\w)", r"\1g"),
    (r"\bim\b", "i'm"),
    (r"\bive\b", "i've"),
    (r"\b(do|ca|wo|did|does|is|was|would|could|should|have|has|had|are|were)nt\b", r"\1n't"),
    (r"\b(he|she|that|it|there)s\b(?= (?:going|trying|been|not|why|the))", r"\1's"),
    (r"\b(my|him|her|your) self\b", r"\1self"),
    (r"\b(?:sue|sui|sewer) ?a? ?side\b", "suicide"),
)
_SPOKEN_RULES = tuple((re.compile(pattern), text) for pattern, text in _SPOKEN)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; `cased` keeps capitals (for names), `plain` is lower case."""

    sentence: Sentence
    cased: str
    plain: str


@dataclass(frozen=True, slots=True)
class Story:
    """All lines of one text, with the context that rule 2 allows."""

    lines: tuple[Line, ...]

    def before(self, index: int, count: int = 2) -> str:
        """Return the plain words of up to `count` sentences before a line."""
        return " ".join(line.plain for line in self.lines[max(0, index - count) : index])

    def after(self, index: int) -> str:
        """Return the plain words of the next sentence, "" at the end."""
        return self.lines[index + 1].plain if index + 1 < len(self.lines) else ""


def read(text: str) -> Story:
    """Cut a text into lines ready for the rules."""
    return Story(tuple(_line(sentence) for sentence in split(text)))


def story_of(sentences: Iterable[str]) -> Story:
    """Return the story of sentences that were cut by hand."""
    return Story(tuple(_line(Sentence(0, len(text), text)) for text in sentences))


def spoken_form(text: str) -> str:
    """Return lower-case words with one spelling for what speech spells many ways."""
    plain = text.lower()
    for pattern, replacement in _SPOKEN_RULES:
        plain = pattern.sub(replacement, plain)
    return plain


def _line(sentence: Sentence) -> Line:
    cased = _BLANK.sub(" ", sentence.text.translate(_QUOTES))
    cased = _BLANK.sub(" ", _FILLER.sub("", cased)).strip()
    return Line(sentence=sentence, cased=cased, plain=spoken_form(cased))
