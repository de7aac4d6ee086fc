"""Six answers of 150 and more words; three of them with their fillers spelled out."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "answers"


def texts() -> dict[str, str]:
    """Return the answers by name, in order."""
    return {
        path.stem: path.read_text(encoding="utf-8").strip()
        for path in sorted(_FOLDER.glob("*.txt"))
    }
