"""Writes the trained network as ONNX, its weights in half precision: `python -m extract.ocr.training.export STATE.pt`."""

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from extract.ocr.lines import HEIGHT
from extract.ocr.numerals import MODEL
from extract.ocr.training.network import NumeralNetwork
from extract.ocr.training.train import SEED

_WORTH_HALVING = 64
"""Tensors with fewer numbers stay as they are."""


def export(state_file: Path, target: Path) -> None:
    """Write the averaged weights of a training state to `target`."""
    network = NumeralNetwork()
    state = torch.load(state_file, weights_only=True)
    network.load_state_dict(state["average"])
    network.eval()
    target.parent.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        network,
        (torch.zeros(2, 1, HEIGHT, 160),),
        str(target),
        input_names=["lines"],
        output_names=["steps"],
        dynamic_axes={"lines": {0: "count", 3: "width"}, "steps": {0: "count", 1: "time"}},
        opset_version=17,
        dynamo=False,
    )
    model = onnx.load(target)
    halved(model)
    helper.set_model_props(model, {"steps": str(state["step"]), "seed": str(SEED)})
    onnx.checker.check_model(model)
    onnx.save(model, target)


def halved(model: onnx.ModelProto) -> None:
    """Keep large weights in half precision, and cast them back before they are used."""
    graph = model.graph
    casts = []
    for weights in list(graph.initializer):
        values = numpy_helper.to_array(weights)
        if values.dtype != np.float32 or values.size < _WORTH_HALVING:
            continue
        name = weights.name
        graph.initializer.remove(weights)
        graph.initializer.append(numpy_helper.from_array(values.astype(np.float16), f"{name}_half"))
        casts.append(helper.make_node("Cast", [f"{name}_half"], [name], to=onnx.TensorProto.FLOAT))
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)


if __name__ == "__main__":
    export(Path(sys.argv[1]), MODEL)
