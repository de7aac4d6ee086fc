"""Typesetting by Typst: documents as PDF, pictures as PNG.

The templates are PeerPrep's own. What a person said goes in as data (JSON), which Typst shows and
never reads as markup.
"""

import json
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from peerprep.resources import package_folder, resource
from peerprep.services.documents.outline import Outline

_FONTS = ("fontpkg_atkinson_hyperlegible", "fontpkg_literata")
_PICTURE = b"""#set page(width: 640pt, height: auto, margin: 0pt)
#image(bytes(sys.inputs.data), format: "svg", width: 100%)"""
_PICTURE_PPI = 144
# Universal accessibility: Typst refuses to write a file that a screen reader can't read well.
_ACCESSIBLE = "ua-1"


def pdf(outline: Outline) -> bytes:
    """Return a document as a tagged PDF (PDF/UA-1 where some font has every letter)."""
    # Typst is a large library; only who writes such a file waits for it.
    import typst

    blocks = [{"kind": type(block).__name__} | asdict(block) for block in outline.blocks]
    data = json.dumps({"title": outline.title, "blocks": blocks})
    template = resource("documents", "document.typ").read_bytes()
    # A letter the house fonts don't have: this computer's fonts may. Where they don't either, the
    # promise goes and the rest stays tagged.
    for system_fonts in (False, True):
        with suppress(typst.TypstError):
            promise = {"pdf_standards": [_ACCESSIBLE]}
            return _compile(template, data, system_fonts=system_fonts, format="pdf", **promise)
    return _compile(template, data, system_fonts=True, format="pdf")


def png(svg: str) -> bytes:
    """Return an SVG picture as PNG on white."""
    return _compile(_PICTURE, svg, format="png", ppi=_PICTURE_PPI)


def _compile(template: bytes, data: str, *, system_fonts: bool = False, **form: Any) -> bytes:
    import typst

    folders = filter(None, map(package_folder, _FONTS))
    fonts = typst.Fonts(
        include_system_fonts=system_fonts,
        font_paths=[folder / "files" for folder in folders],
    )
    compiler = typst.Compiler(template, font_paths=fonts, sys_inputs={"data": data})
    made = compiler.compile(**form)
    return made if isinstance(made, bytes) else b"".join(made or ())
