"""Times as engines write them: seconds, milliseconds, ticks, clock times, ISO durations, protobuf durations."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from qa_editor.core.pattern import lazy_pattern

SECONDS, MILLISECONDS, TICKS, SAMPLES = 1000.0, 1.0, 1e-4, 1 / 16
"""What makes milliseconds of one of them. A tick is 100 ns (.NET), a sample one of 16,000 a second (Otter)."""

_UNITS = (SECONDS, MILLISECONDS, SAMPLES, TICKS, 1e-3, 1e-6)
_PACE = 14.0  # letters a second: conversation in most languages; units differ by a factor of ten and more
_LONGEST = 10**12  # milliseconds, thirty years: more is no time
_CLOCK = lazy_pattern(r"(-?)(?:(\d+):)?(\d+):(\d{1,2}(?:[.,]\d+)?)")
_ISO = lazy_pattern(r"P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")
_NUMBER = lazy_pattern(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_WITH_UNIT = lazy_pattern(r"(-?\d+(?:\.\d+)?) ?(ms|s)")


def milliseconds(value: Any, unit: float) -> int | None:
    """Return a time in milliseconds, None for what is none.

    value: a number, or a text that holds one, in `unit`; or what names its own unit: `1.4s`, `00:01.400`, `PT1.4S`
    (ISO 8601), `{"seconds": 1, "nanos": 400000000}` (protobuf Duration). Times before the beginning are 0.
    """
    if type(value) is float and 0 <= value < 1e9:
        return round(value * unit)
    if isinstance(value, str):
        return _from_text(value, unit)
    if isinstance(value, dict):
        return _from_parts(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return _whole(value * unit) if isinstance(value, float) or abs(value) < 10**30 else None


def _whole(value: float) -> int | None:
    if not -_LONGEST < value < _LONGEST:  # false for NaN too
        return None
    return max(0, round(value))


def _from_text(text: str, unit: float) -> int | None:
    try:
        return _whole(float(text) * unit)  # most engines that give text give a number
    except ValueError:
        text = text.strip()
    if found := _WITH_UNIT.fullmatch(text):
        return _whole(float(found[1]) * (MILLISECONDS if found[2] == "ms" else SECONDS))
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = int(found[2] or 0), int(found[3]), float(found[4].replace(",", "."))
        return 0 if found[1] else _whole((hours * 3600 + minutes * 60 + seconds) * SECONDS)
    if len(text) > 2 and (found := _ISO.fullmatch(text)):
        days, hours, minutes = (int(found[n] or 0) for n in (1, 2, 3))
        return _whole((days * 86400 + hours * 3600 + minutes * 60 + float(found[4] or 0)) * SECONDS)
    return None


def _from_parts(value: dict[str, Any]) -> int | None:
    if "relative" in value:
        return milliseconds(value["relative"], SECONDS)
    if "seconds" not in value and "nanos" not in value:
        return 0 if not value else None  # protobuf leaves out what is 0
    seconds = milliseconds(value.get("seconds") or 0, SECONDS)
    nanos = milliseconds(value.get("nanos") or 0, 1e-6)
    return None if seconds is None or nanos is None else seconds + nanos


def is_bare(value: Any) -> bool:
    """Whether a time is a mere number, whose unit only the rest of the file can tell."""
    if isinstance(value, str):
        return _NUMBER.fullmatch(value.strip()) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def guess_unit(spans: Iterable[tuple[Any, Any]], letters: int) -> float:
    """Return the unit in which so many letters are spoken at the pace of people.

    spans: (start, end) of stretches in order, as the file has them; the end may be None.
    Numbers with decimals are seconds unless that would be absurd.
    """
    first = last = talk = None
    decimals = False
    for start, end in spans:
        numbers = [float(value) for value in (start, end) if is_bare(value)]
        numbers = [value for value in numbers if math.isfinite(value)]
        if not numbers:
            continue
        decimals = decimals or any(value != int(value) for value in numbers)
        first = numbers[0] if first is None else min(first, numbers[0])
        last = numbers[-1] if last is None else max(last, numbers[-1])
        if len(numbers) == 2:
            talk = (talk or 0.0) + max(0.0, numbers[1] - numbers[0])
    span = talk or ((last or 0.0) - (first or 0.0))
    if span <= 0 or not letters:
        return SECONDS
    seconds = letters / _PACE
    if decimals and span < 100 * seconds:
        return SECONDS
    return min(_UNITS, key=lambda unit: abs(math.log(span * unit / 1000 / seconds)))
