"""How samples become what is seen: window, brightness, contrast, gamma, one channel, inverted. Never what is saved."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from math import isfinite, pi, tan
from typing import Any

import numpy as np

STEPS = 65_536
"""Entries of the table for samples deeper than 8 bits."""
GAMMA_LEAST, GAMMA_MOST = 0.1, 5.0


@dataclass(frozen=True, slots=True)
class Look:
    """`brightness`, `contrast`: −100 to 100. `channel`: −1 all, 0 red … 3 alpha. `cut`: percent of the samples left out
    at each end of the window, worked out for each picture; −1 with `low` and `high`, which are samples; with neither,
    the picture's own range is shown."""

    brightness: int = 0
    contrast: int = 0
    gamma: float = 1.0
    channel: int = -1
    invert: bool = False
    cut: float = 0.0
    low: float = 0.0
    high: float = 0.0

    @property
    def has_window(self) -> bool:
        return self.cut != 0.0

    @property
    def is_plain(self) -> bool:
        return self == NO_LOOK


NO_LOOK = Look()


def to_text(look: Look) -> str:
    """For the settings; empty when nothing is changed."""
    return "" if look.is_plain else json.dumps(asdict(look))


def from_text(text: str) -> Look:
    """What `to_text` wrote; the plain look when it is something else."""
    try:
        found = json.loads(text) if text else {}
        values: dict[str, Any] = {}
        for spec in fields(Look):
            value, default = found.get(spec.name), getattr(NO_LOOK, spec.name)
            if isinstance(value, bool) == isinstance(default, bool) and isinstance(value, int | float):
                values[spec.name] = type(default)(value)
        look = Look(**values)
    except (ValueError, AttributeError, OverflowError):
        return NO_LOOK
    whole = -100 <= look.brightness <= 100 and -100 <= look.contrast <= 100 and -1 <= look.channel <= 3
    finite = isfinite(look.low) and isfinite(look.high) and GAMMA_LEAST <= look.gamma <= GAMMA_MOST
    return look if whole and finite and (look.cut == -1 or 0 <= look.cut < 50) else NO_LOOK


class Table:
    """Samples in, 8 bits out, through one table look-up a sample."""

    def __init__(self, look: Look, dtype: np.dtype[Any], low: float, high: float) -> None:
        """`low`, `high`: the samples shown as black and white before brightness and the others."""
        self._channel = look.channel
        self._least, self._most = (0.0, 255.0) if dtype == np.uint8 else (0.0, 65_535.0)
        if dtype.kind == "f":
            self._least, self._most = low, max(high, low + 1e-30)
        size = 256 if dtype == np.uint8 else STEPS
        self._is_float = dtype.kind == "f"
        values = np.linspace(self._least, self._most, size)
        self.values = _curve(values, look, low, high)
        self.is_identity = dtype == np.uint8 and look.channel < 0 and bool(np.array_equal(self.values, np.arange(256)))

    def apply(self, samples: np.ndarray) -> np.ndarray:
        """uint8: rows × columns for gray or one channel, else × 3 or 4; the alpha channel keeps its meaning."""
        if samples.ndim == 3 and 0 <= self._channel < samples.shape[2]:
            samples = samples[:, :, self._channel]
        if self.is_identity:
            return np.ascontiguousarray(samples)
        result = self.values[self._places(samples)]
        if samples.ndim == 3 and samples.shape[2] == 4:
            alpha = samples[:, :, 3]
            divisor = {"u2": 257, "f4": 1}.get(samples.dtype.str[1:], 1)
            result[:, :, 3] = alpha if divisor == 1 and samples.dtype == np.uint8 else np.clip(alpha / divisor, 0, 255)
        return result

    def _places(self, samples: np.ndarray) -> np.ndarray:
        if not self._is_float:
            return samples
        wide = (samples - self._least) * ((STEPS - 1) / (self._most - self._least))
        return np.clip(np.nan_to_num(wide), 0, STEPS - 1).astype(np.uint16)


def _curve(values: np.ndarray, look: Look, low: float, high: float) -> np.ndarray:
    shade = (values - low) / (high - low) if high > low else (values > low).astype(float)
    shade = np.clip(shade, 0, 1)
    if look.contrast or look.brightness:
        # 0 keeps, 100 is a step, −100 all gray; the middle stays where it is.
        slope = tan((min(look.contrast, 99.9) / 100 + 1) * pi / 4)
        shade = np.clip((shade - 0.5) * slope + 0.5 + look.brightness / 100, 0, 1)
    if look.gamma != 1.0:
        shade = shade ** (1 / look.gamma)
    if look.invert:
        shade = 1 - shade
    return (shade * 255 + 0.5).astype(np.uint8)
