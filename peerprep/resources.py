"""Where shipped files lie: in the installed package, else in the checkout, or in other packages."""

from importlib.abc import Traversable
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

_INSTALLED = files("peerprep") / "_resources"
_CHECKOUT = Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Traversable:
    """Return a shipped file, e.g. `resource("ui", "practice_page.ui")`."""
    root: Traversable = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)


def package_folder(package: str) -> Path | None:
    """Return where an installed package lies, without running its code; None if absent."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))
