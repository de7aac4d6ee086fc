"""The two house typefaces, read from their packages when first needed."""

from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from peerprep.resources import package_folder

_SANS = ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-")
_SERIF = ("fontpkg_literata", "Literata[")
_SANS_FALLBACK = "Noto Sans"
_SERIF_FALLBACK = "Noto Serif"


@cache
def sans_families() -> tuple[str, ...]:
    """Load Atkinson Hyperlegible and return it with its fallback."""
    return _load(*_SANS, _SANS_FALLBACK)


@cache
def serif_families() -> tuple[str, ...]:
    """Load Literata (1 MB, so only once a question is painted) and return it with its fallback."""
    return _load(*_SERIF, _SERIF_FALLBACK)


def _load(package: str, start: str, fallback: str) -> tuple[str, ...]:
    folder = package_folder(package)
    if folder is None:
        return (fallback,)
    families: list[str] = []
    for path in sorted((folder / "files").glob("*.ttf")):
        if not path.name.startswith(start):
            continue
        number = QFontDatabase.addApplicationFontFromData(QByteArray(path.read_bytes()))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return (*dict.fromkeys(families), fallback)
