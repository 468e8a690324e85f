"""Training: `python -m extract.ocr.training.train --fonts DIR… --work DIR [--steps N]`; goes on where it stopped.

Fonts are not part of the project. Those that the committed model was trained with: Debian's fonts-thai-tlwg,
fonts-noto-core and fonts-sipa-arundina; from PyPI odoo-addon-l10n-th-fonts and fontpkg-sarabun; from npm the @fontsource
packages of the Thai families of Google Fonts.
"""

import argparse
import math
import time
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from extract.ocr.alphabet import BLANK
from extract.ocr.training.faces import HELD_OUT, Face, find_faces
from extract.ocr.training.network import STEP, NumeralNetwork
from extract.ocr.training.samples import Batch, batches

SEED: Final = 2566
AREA: Final = 48 * 160
"""The pixels of width in a batch: 48 lines of a usual number."""
STEPS: Final = 16_000
FASTEST: Final = 2.5e-3
_WARM: Final = 500
_KEPT: Final = 500
"""After so many steps the state is written, so that training can go on from there."""
_AVERAGE: Final = 0.998


class _Batches(IterableDataset[Batch]):
    """Batches without end, each worker with a seed of its own."""

    def __init__(self, faces: list[Face], seed: int) -> None:
        self._faces, self._seed = faces, seed

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        return batches(self._faces, self._seed * 1000 + (worker.id if worker else 0), AREA)


def pace(step: int, steps: int) -> float:
    """Give the learning rate of a step: rising at first, then falling as a cosine to nothing."""
    if step < _WARM:
        return FASTEST * (step + 1) / _WARM
    return FASTEST * 0.5 * (1 + math.cos(math.pi * min((step - _WARM) / (steps - _WARM), 1.0)))


def loss_of(network: nn.Module, batch: Batch) -> torch.Tensor:
    """Give the CTC loss of a batch."""
    spoken = network(torch.from_numpy(batch.ink).to(memory_format=torch.channels_last))
    lengths = torch.full((len(batch.said),), batch.ink.shape[3] // STEP, dtype=torch.long)
    said = torch.tensor([symbol for line in batch.said for symbol in line], dtype=torch.long)
    said_lengths = torch.tensor([len(line) for line in batch.said], dtype=torch.long)
    return nn.functional.ctc_loss(
        spoken.transpose(0, 1), said, lengths, said_lengths, blank=BLANK, zero_infinity=True
    )


def train(faces: list[Face], work: Path, steps: int) -> None:
    """Train, or go on training, to a number of steps; the state is kept in `work`/state.pt."""
    torch.manual_seed(SEED)
    # This order of memory halves the time on a processor.
    network = NumeralNetwork().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    average = deepcopy(network)
    optimiser = torch.optim.AdamW(network.parameters(), lr=FASTEST, weight_decay=1e-4)
    state_file = work / "state.pt"
    start = 0
    if state_file.exists():
        state: dict[str, Any] = torch.load(state_file)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        start = state["step"]
    loader = DataLoader(_Batches(faces, SEED + start), batch_size=None, num_workers=1, prefetch_factor=8)
    shown, began, seen = 0.0, time.monotonic(), 0
    network.train()
    for step, batch in zip(range(start, steps), loader, strict=False):
        for group in optimiser.param_groups:
            group["lr"] = pace(step, steps)
        loss = loss_of(network, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        _follow(average, network)
        shown += loss.item()
        seen += len(batch.said)
        if (step + 1) % 100 == 0:
            print(
                f"{step + 1} loss {shown / 100:.4f} {seen / (time.monotonic() - began):.0f} lines a second",
                flush=True,
            )
            shown = 0.0
        if (step + 1) % _KEPT == 0 or step + 1 == steps:
            kept = {"network": network, "average": average, "optimiser": optimiser}
            written = state_file.with_suffix(".new")
            torch.save(
                {**{name: part.state_dict() for name, part in kept.items()}, "step": step + 1}, written
            )
            written.replace(state_file)


def _follow(average: nn.Module, network: nn.Module) -> None:
    """Move the running average of the weights a little towards the network's."""
    with torch.no_grad():
        for kept, new in zip(average.state_dict().values(), network.state_dict().values(), strict=True):
            if kept.dtype.is_floating_point:
                kept.lerp_(new, 1 - _AVERAGE)
            else:
                kept.copy_(new)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, nargs="+", required=True, help="folders with fonts")
    parser.add_argument("--work", type=Path, required=True, help="where the state is kept")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(arguments.threads)
    faces = [
        face
        for face in find_faces(arguments.fonts, arguments.work / "converted")
        if face.family not in HELD_OUT
    ]
    print(f"{len(faces)} faces of {len({face.family for face in faces})} families", flush=True)
    train(faces, arguments.work, arguments.steps)


if __name__ == "__main__":
    main()
