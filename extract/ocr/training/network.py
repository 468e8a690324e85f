"""The numeral recogniser as a network: convolutions over a line, then over time, and a class for each step."""

from torch import Tensor, nn

from extract.ocr.alphabet import SYMBOLS

STEP: int = 4
"""How many pixels of width one step of the output stands for."""


def _convolution(inside: int, outside: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inside, outside, 3, padding=1, bias=False), nn.BatchNorm2d(outside), nn.ReLU(inplace=True)
    )


class _Residual(nn.Module):
    """A convolution whose result is added to what it was given."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, features: Tensor) -> Tensor:
        """Give the features with what the convolution adds."""
        added: Tensor = self.inner(features)
        return features + added


def _over_time(channels: int) -> _Residual:
    return _Residual(
        nn.Sequential(
            nn.Conv1d(channels, channels, 5, padding=2, bias=False),
            nn.BatchNorm1d(channels),
            nn.ReLU(inplace=True),
        )
    )


class NumeralNetwork(nn.Module):
    """Lines (count, 1, 32, width) to log probabilities (count, width // STEP, classes)."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = nn.Sequential(
            _convolution(1, 24),
            nn.MaxPool2d(2),
            _convolution(24, 48),
            nn.MaxPool2d(2),
            _convolution(48, 64),
            _Residual(_convolution(64, 64)),
            nn.MaxPool2d((2, 1)),
            _convolution(64, 96),
            nn.MaxPool2d((2, 1)),
        )
        self.flat = nn.Sequential(
            nn.Conv1d(192, 112, 1, bias=False), nn.BatchNorm1d(112), nn.ReLU(inplace=True)
        )
        self.timed = nn.Sequential(_over_time(112), _over_time(112))
        self.classes = nn.Conv1d(112, len(SYMBOLS) + 1, 1)

    def forward(self, lines: Tensor) -> Tensor:
        """Give the log probability of each class at each step."""
        seen: Tensor = self.seen(lines)
        steps: Tensor = self.classes(self.timed(self.flat(seen.flatten(1, 2))))
        return steps.transpose(1, 2).log_softmax(2)
