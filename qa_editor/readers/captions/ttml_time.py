"""Times in TTML: W3C, "Timed Text Markup Language 2", 12.3.1 (time expressions), 6.2 (frame and tick rates)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern

_CLOCK = lazy_pattern(r"(\d+):(\d\d):(\d\d)(?:(\.\d+)|:(\d+)(?:\.\d+)?)?")
_OFFSET = lazy_pattern(r"(\d+(?:\.\d+)?)(h|ms|m|s|f|t)")
_SECONDS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_BARE = lazy_pattern(r"\d+(?:\.\d+)?")


class Rates(NamedTuple):
    """How many frames and ticks a second has."""

    frames: float = 30.0
    ticks: float = 1.0

    @classmethod
    def of(cls, root: Mapping[str, str]) -> Rates:
        """Return the rates that the attributes of the root element state."""
        given = _number(root.get("frameRate"), 30.0)
        multiplier = root.get("frameRateMultiplier", "1 1").replace(":", " ").split()
        top, bottom = (_number(part, 1.0) for part in (*multiplier, "1")[:2])
        frames = given * top / bottom
        ticks = frames * _number(root.get("subFrameRate"), 1.0) if "frameRate" in root else 1.0
        return cls(frames, _number(root.get("tickRate"), ticks))

    def milliseconds(self, text: str | None) -> int | None:
        """Return a time expression in milliseconds, None for none and for what is no time."""
        if not text:
            return None
        text = text.strip()
        if match := _CLOCK.fullmatch(text):
            whole = int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3])
            return round(1000 * (whole + float(match[4] or 0) + int(match[5] or 0) / self.frames))
        if match := _OFFSET.fullmatch(text):
            unit = _SECONDS.get(match[2]) or 1 / (self.frames if match[2] == "f" else self.ticks)
            return round(1000 * float(match[1]) * unit)
        if match := _BARE.fullmatch(text):  # no time by the specification; some tools write seconds so
            return round(1000 * float(match[0]))
        parts = text.split(":")
        if len(parts) == 2 and all(_BARE.fullmatch(part) for part in parts):  # `1:02.5`, as Apple's lyrics have it
            return round(1000 * (float(parts[0]) * 60 + float(parts[1])))
        return None


def _number(text: str | None, default: float) -> float:
    return float(text) if text and _BARE.fullmatch(text) and float(text) > 0 else default
