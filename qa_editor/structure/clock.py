"""Times of a recording as transcripts write them: `0:22`, `00:01:02`, `[00:43.810 --> 00:47.850]`, `(03:40)`."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern

_CLOCK = r"-?\d{1,3}:\d\d(?::\d\d){0,2}(?:[.,;]\d{1,3})?"
_RANGE = rf"(?P<from>{_CLOCK})(?:\s*(?:-->|->|-|–|—|/|to)\s*(?P<to>{_CLOCK}|\d+(?:\.\d+)?s))?"
_RANGE_AGAIN = _RANGE.replace("from", "from2").replace("to>", "to2>")
STAMP = lazy_pattern(rf"(?:\\?[\[(<{{]\s*{_RANGE}\s*\\?[\])>}}]|{_RANGE_AGAIN}(?!\d|:\d))")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}},?|\d{{1,2}}[ -]{_MONTH}[ -]\d{{2,4}},?|{_MONTH} \d{{1,2}},? \d{{4}},?|"
    r"(?:today|yesterday),?(?: at)?)(?: at)?[ T\u202f]\s?"
)
_OF_DAY = lazy_pattern(
    rf"[\[(]?(?:{_DATE}\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\d{{1,2}}:\d\d(?::\d\d)?\s?[ap]\.?m\b\.?|"
    r"(?:OP\s+)?[•·]\s*\d{1,2}\s?(?:mo?|min|h|hr|d|w|y|yr)\.? ago)[\])]?",
    re.IGNORECASE,
)
DAY_AHEAD = rf"[\[(]?(?:{_DATE}\d{{1,2}}[:.]\d\d)"  # what begins a time of day with its date


_IN_WORDS = lazy_pattern(r"(?:(\d{1,2}) hours? )?(\d{1,2}) minutes? (\d{1,2}) seconds?")
TIME_AHEAD = rf"\\?[\[(<{{]?\s*-?\d{{1,3}}:\d\d|(?i:{DAY_AHEAD})|\d{{1,2}} (?:hour|minute)s? \d"


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
        return _stamp_in_words(text, at)
    first, last = match["from"] or match["from2"], match["to"] or match["to2"]
    if last and first.count(":") == last.count(":") == 3:  # `00:00:05:00 - 00:00:08:12`: timecodes, as editors cut by
        first, last = first.rpartition(":")[0], last.rpartition(":")[0]
    end_ms = milliseconds(last) if last and ":" in last else None
    return Stamp(match.start(), match.end(), milliseconds(first), end_ms, bool(match["from"]))


def _stamp_in_words(text: str, at: int) -> Stamp | None:
    """Return the time that stands there as `1 minute 12 seconds`, as meeting tools read it out."""
    if " second" not in text or not (match := _IN_WORDS.match(text, at)):
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return Stamp(match.start(), match.end(), (hours * 3600 + minutes * 60 + seconds) * 1000, None, False)


def stamp_alone(line: str) -> Stamp | None:
    """Return the time if nothing but a time stands on the line, else None."""
    bare = line.strip(" \t\u00a0\u200b\ufeff*_")
    if not bare or not (bare[0].isdigit() or bare[0] in "[(<{-\\•·OTY"):
        return None
    if ":" not in bare and not bare.endswith(("ago", "seconds", "second")):
        return None
    stamp = stamp_at(bare, 0)
    return stamp if stamp and bare[stamp.end :] in ("", ":") else None


def without_time(text: str) -> str:
    """Return the text without a time of the recording at its start: `[00:40] [ad break]` -> `[ad break]`."""
    if not text or not (text[0].isdigit() or text[0] in "[("):
        return text
    stamp = stamp_at(text, 0)
    return text[stamp.end :].lstrip() if stamp and stamp.start_ms is not None and stamp.end < len(text) else text


def milliseconds(clock: str) -> int:
    """Return `[[[d:]h:]m:]s[.mmm]` in milliseconds; negative before the start (`-00:01:57:00`)."""
    sign = -1 if clock.startswith("-") else 1
    whole, _, part = clock.lstrip("-").replace(",", ".").replace(";", ".").partition(".")
    total = 0
    for field, scale in zip(reversed(whole.split(":")), (1, 60, 3600, 86_400), strict=False):
        total += int(field) * scale
    return sign * (total * 1000 + int(part.ljust(3, "0")[:3] or 0))
