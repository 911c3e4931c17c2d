"""Times of a recording as documents write them: `0:53`, `01:02:03.4`, `0:01 - 0:11`, in brackets or without."""

from __future__ import annotations

from collections.abc import Sequence

from qa_editor.core.pattern import lazy_pattern

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,:](\d{1,3}))?"
_TIME = lazy_pattern(rf"[^\w-]*{_CLOCK}(?:\s*(?:[-–—>]+|to|bis)\s*{_CLOCK})?\W*")


def times_of(text: str) -> tuple[int, int | None] | None:
    """Return start and end in milliseconds of a text that is a time and nothing else, None for any other text."""
    match = _TIME.fullmatch(text)
    if not match:
        return None
    groups = match.groups()
    return _milliseconds(groups[:4]), _milliseconds(groups[4:]) if groups[6] else None


def _milliseconds(parts: Sequence[str | None]) -> int:
    hours, minutes, seconds, rest = parts
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1000 + int((rest or "0").ljust(3, "0"))
