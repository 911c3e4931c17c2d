"""Times of a recording as transcripts write them: `0:22`, `00:01:02`, `[00:43.810 --> 00:47.850]`, `(03:40)`."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern

_CLOCK = r"-?\d{1,3}:\d\d(?::\d\d){0,2}(?:[.,;]\d{1,3})?"
_RANGE = rf"(?P<from>{_CLOCK})(?:\s*(?:-->|->|-|–|—|/|to)\s*(?P<to>{_CLOCK}|\d+(?:\.\d+)?s))?"
_RANGE_AGAIN = _RANGE.replace("from", "from2").replace("to>", "to2>")
STAMP = lazy_pattern(rf"(?:\\?[\[(<{{]\s*{_RANGE}\s*\\?[\])>}}]|{_RANGE_AGAIN}(?!\d|:\d))")
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+"
_OF_DAY = lazy_pattern(
    rf"[\[(]?(?:{_DATE}\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{{1,2}}:\d\d(?::\d\d)?\s?[ap]\.?m\b\.?)[\])]?",
    re.IGNORECASE,
)


class Stamp(NamedTuple):
    """A time and where it stands: start_ms, end_ms from the start of the recording, None where absent.

    A time of day (`10:32 AM`, `[12/05/21, 10:32:14]`) is none of the recording: start_ms is None.
    """

    start: int
    end: int
    start_ms: int | None
    end_ms: int | None
    bracketed: bool


def stamp_at(text: str, at: int) -> Stamp | None:
    """Return the time that stands in `text` at offset `at`, None for none."""
    if day := _OF_DAY.match(text, at):
        return Stamp(day.start(), day.end(), None, None, day[0][0] in "[(")
    match = STAMP.match(text, at)
    if not match:
        return None
    first, last = match["from"] or match["from2"], match["to"] or match["to2"]
    end_ms = milliseconds(last) if last and ":" in last else None
    return Stamp(match.start(), match.end(), milliseconds(first), end_ms, bool(match["from"]))


def stamp_alone(line: str) -> Stamp | None:
    """Return the time if nothing but a time stands on the line, else None."""
    bare = line.strip(" \t\u00a0\u200b\ufeff*_")
    if ":" not in bare or not (bare[0].isdigit() or bare[0] in "[(<{-\\"):
        return None
    stamp = stamp_at(bare, 0)
    return stamp if stamp and bare[stamp.end :] in ("", ":") else None


def milliseconds(clock: str) -> int:
    """Return `[[[d:]h:]m:]s[.mmm]` in milliseconds; negative before the start (`-00:01:57:00`)."""
    sign = -1 if clock.startswith("-") else 1
    whole, _, part = clock.lstrip("-").replace(",", ".").replace(";", ".").partition(".")
    total = 0
    for field, scale in zip(reversed(whole.split(":")), (1, 60, 3600, 86_400), strict=False):
        total += int(field) * scale
    return sign * (total * 1000 + int(part.ljust(3, "0")[:3] or 0))
