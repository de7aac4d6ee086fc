"""Documents as programs other than PeerPrep read them, and every byte packed in them."""

import html.parser
import json
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import av
import docx
import pypdf
import srt
import webvtt
from PySide6.QtGui import QGuiApplication, QTextDocument


def everything(path: Path) -> str:
    """Return all a file holds as another library reads it: words, titles, alt texts, notes."""
    return " ".join(READERS[path.suffix](path).split())


def raw(path: Path) -> str:
    """Return the bytes of a file, and of every member and stream packed in it."""
    parts = [path.read_bytes()]
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
            parts += [name.encode() for name in archive.namelist()]
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", parts[0], re.DOTALL):
        parts.append(zlib.decompressobj().decompress(packed) if packed[:1] == b"x" else packed)
    text = b"\n".join(parts).decode("latin-1")
    # PDF keeps text also as UTF-16 and as hex strings
    return text + text.replace("\0", "") + _unhexed(text)


def cues(path: Path) -> list[tuple[float, float, str]]:
    """Return captions as FFmpeg reads them: start and end in seconds, words."""
    with av.open(str(path)) as container:
        (stream,) = container.streams.subtitles
        packets = [packet for packet in container.demux(stream) if packet.size]
    return [
        (
            float(packet.pts * packet.time_base),
            float((packet.pts + packet.duration) * packet.time_base),
            bytes(packet).decode("utf-8"),
        )
        for packet in packets
    ]


def pdf_headings(path: Path) -> list[str]:
    """Return the headings a reader shows beside the pages of a PDF."""
    return [str(item.title) for item in _flat(pypdf.PdfReader(path).outline)]


def markdown(path: Path) -> QTextDocument:
    """Return Markdown as Qt reads it."""
    assert QGuiApplication.instance() is not None
    document = QTextDocument()
    document.setMarkdown(path.read_text(encoding="utf-8"))
    return document


def _html(path: Path) -> str:
    seen: list[str] = []

    class Reader(html.parser.HTMLParser):
        def handle_data(self, data: str) -> None:
            seen.append(data)

        def handle_comment(self, data: str) -> None:
            seen.append(data)

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.extend(value or "" for _, value in attrs)

    Reader(convert_charrefs=True).feed(path.read_text(encoding="utf-8"))
    return " ".join(seen)


def _docx(path: Path) -> str:
    document = docx.Document(str(path))
    about = document.core_properties
    told = [getattr(about, name) for name in ("title", "author", "comments", "subject", "keywords")]
    shapes = [str(shape._inline.docPr.attrib) for shape in document.inline_shapes]
    foot = [p.text for section in document.sections for p in section.footer.paragraphs]
    return "\n".join((*told, *(p.text for p in document.paragraphs), *shapes, *foot))


def _pdf(path: Path) -> str:
    reader = pypdf.PdfReader(path)
    assert reader.metadata is not None
    pages = [page.extract_text() for page in reader.pages]
    return " ".join((*map(str, reader.metadata.values()), *pdf_headings(path), *pages))


def _srt(path: Path) -> str:
    said = " ".join(one.content for one in srt.parse(path.read_text("utf-8")))
    assert said.split() == " ".join(words for _, _, words in cues(path)).split()
    return said


def _vtt(path: Path) -> str:
    found = webvtt.read(str(path))
    said = " ".join(one.text for one in found)
    assert said.split() == " ".join(words for _, _, words in cues(path)).split()
    return " ".join((said, *found.header_comments))


READERS: dict[str, Callable[[Path], str]] = {
    ".html": _html,
    ".docx": _docx,
    ".pdf": _pdf,
    ".txt": lambda path: path.read_text(encoding="utf-8"),
    ".md": lambda path: markdown(path).toPlainText(),
    ".json": lambda path: json.dumps(json.loads(path.read_text("utf-8")), ensure_ascii=False),
    ".srt": _srt,
    ".vtt": _vtt,
}


def _flat(items: list) -> list:
    return [one for item in items for one in (_flat(item) if isinstance(item, list) else [item])]


def _unhexed(text: str) -> str:
    found = re.findall(r"<((?:[0-9A-Fa-f]{2})+)>", text)
    return " ".join(bytes.fromhex(one).decode("latin-1").replace("\0", "") for one in found)
