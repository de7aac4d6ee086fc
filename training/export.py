"""Write the trained encoder as ONNX with 8-bit weights: a file that loads without running code."""

import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.encoder import Encoder

INPUTS = ("pieces", "capitals", "present")
OUTPUTS = ("speaks", "counts")


def export(encoder: Encoder, path: Path) -> None:
    """Write `path`: int64 pieces and capitals [B, T], float present [B, T] in, two scores out."""
    encoder.eval()
    one = torch.ones(2, 9, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        # The older exporter is deprecated, but writes the graph the quantizer knows.
        warnings.simplefilter("ignore")
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            encoder,
            (one, torch.zeros_like(one), torch.ones(2, 9)),
            str(whole),
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={name: {0: "passages", 1: "pieces"} for name in INPUTS + OUTPUTS},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)
    onnx.checker.check_model(str(path))
