"""The only reader of shipped files: from the installed package, else from the checkout."""

from importlib.abc import Traversable
from importlib.resources import files
from pathlib import Path

_INSTALLED = files("peerprep") / "_resources"
_CHECKOUT = Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Traversable:
    """Return a shipped file, e.g. `resource("ui", "practice_page.ui")`."""
    root: Traversable = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
