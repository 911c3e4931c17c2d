"""Find the cues of a timed text: a line with two times, the lines below it, the number or name above it.

WebVTT and SubRip share this shape. Files in use leave out numbers and blank lines, or the header; so the lines with two
times alone decide where a cue begins, and nothing below one is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.captions.cue import BLANKS, CLOCK, milliseconds

TIMING = lazy_pattern(
    rf"[{BLANKS}]*\[?(?P<start>{CLOCK})[ \t]*(?:-{{1,3}}>|[–—]>|→|=>)[ \t]*(?P<end>{CLOCK})\]?(?P<rest>.*)"
)
_SETTINGS = lazy_pattern(r"(?:(?:vertical|line|position|size|align|region|[XY][12]|[DLTAS]):\S+\s*)*", re.IGNORECASE)
_GUID = lazy_pattern(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:/\S+)?")
_NAMED = lazy_pattern(r"\d+[ \t]+\"(?P<name>[^\"\n]+)\"[ \t]*\(\d+\)")
_ASIDE = lazy_pattern(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")
_HEADER = "WEBVTT"
_MOST_LETTERS = 4  # of a time line that cannot be read; one with more is text that happens to hold an arrow


class Found(NamedTuple):
    """A cue as it stands. number: its time line, 1-based. head: the name or number above, "" for none."""

    start_ms: int | None
    end_ms: int | None
    payload: str
    number: int
    head: str = ""

    @property
    def speaker(self) -> str:
        """Whom the head names (`12 "Ana Ruiz" (3344)`), "" for nobody."""
        match = _NAMED.fullmatch(self.head)
        return match["name"].strip() if match else ""

    @property
    def is_named(self) -> bool:
        """Whether the head is a name that somebody gave, and no number."""
        return not (not self.head or self.head.isdigit() or self.speaker or _GUID.fullmatch(self.head))


class Aside(NamedTuple):
    """A block that is no cue: a note, a style, what stands above the first cue. before: cues before it."""

    text: str
    number: int
    before: int


class Scan(NamedTuple):
    """A timed text, taken apart. above: the lines above the first cue, "" for none."""

    cues: list[Found]
    asides: list[Aside]
    above: str


def lines_in(text: str) -> list[str]:
    """Return the lines of `text` at any line end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def scan(text: str, *, notes: bool) -> Scan:
    """Return the cues of `text`. notes: whether NOTE, STYLE and REGION open blocks, as in WebVTT."""
    lines = lines_in(text)
    times = [(i, match) for i, line in enumerate(lines) if ">" in line or "→" in line if (match := _timing(line))]
    numbered = 2 * sum(i > 0 and lines[i - 1].strip(BLANKS).isdigit() for i, _ in times) >= len(times)
    heads = [_head_of(lines, i, numbered=numbered, notes=notes) for i, _ in times]
    blocks = _Blocks(notes)
    above = blocks.above(lines[: heads[0] if heads else len(lines)])
    cues: list[Found] = []
    ends = [*heads, len(lines)][1:]
    for (i, match), head, end in zip(times, heads, ends, strict=True):
        blocks.cues += 1
        payload = blocks.payload(lines, i + 1, end)
        rest = match["rest"].strip(BLANKS) if isinstance(match, re.Match) else ""
        if rest and not _SETTINGS.fullmatch(rest):
            payload.insert(0, rest)
        start_ms, end_ms = _times(match) if isinstance(match, re.Match) else (None, None)
        name = lines[head].strip(BLANKS) if head < i else ""
        cues.append(Found(start_ms, end_ms, "\n".join(payload), i + 1, name))
    return Scan(cues, [Aside("\n".join(text), number, before) for text, number, before in blocks.found], above)


def _timing(line: str) -> re.Match[str] | bool:
    """Return the match of a time line; True for one that cannot be read, False for any other line."""
    if match := TIMING.match(line):
        return match
    if "-->" not in line or len(line) > 100:
        return False
    return sum(ch.isdigit() for ch in line) >= _MOST_LETTERS >= sum(ch.isalpha() for ch in line)


def _times(match: re.Match[str]) -> tuple[int, int]:
    start, end = milliseconds(match["start"].strip()), milliseconds(match["end"].strip())
    return (start, end) if start <= end else (end, start)


def _head_of(lines: Sequence[str], timing: int, *, numbered: bool, notes: bool) -> int:
    """Return the line with which a cue begins: its time line, or the number or name above."""
    above = lines[timing - 1].strip(BLANKS) if timing else ""
    if not above:
        return timing
    opens = timing < 2 or not lines[timing - 2].strip(BLANKS)
    if above.isdigit():
        return timing - 1 if numbered or opens else timing
    if _GUID.fullmatch(above) or _NAMED.fullmatch(above):
        return timing - 1
    if notes and opens and timing > 1 and not _ASIDE.match(above):
        return timing - 1
    return timing


class _Blocks:
    """Tells the lines of cues from the notes and styles between them; found: (lines, number, cues before)."""

    def __init__(self, notes: bool) -> None:
        self.notes, self.cues = notes, 0
        self.found: list[tuple[list[str], int, int]] = []

    def payload(self, lines: Sequence[str], start: int, end: int) -> list[str]:
        """Return the lines of a cue, of which `lines[start:end]` also hold what stands below it."""
        kept: list[str] = []
        fresh = inside = False
        for i in range(start, end):
            line = lines[i]
            if not line.strip(BLANKS):  # a line with a blank on it ends no cue, but shows nothing either
                fresh, inside = True, inside and bool(line)
            elif self.notes and fresh and _ASIDE.match(line):
                fresh, inside = False, True
                self.found.append(([line], i + 1, self.cues))
            elif inside:
                self.found[-1][0].append(line)
            else:
                fresh = False
                kept.append(line)
        return kept

    def above(self, lines: Sequence[str]) -> str:
        """Return the lines above the first cue that belong to no block of the format, "" for none."""
        kept = []
        inside = fresh = True
        for i, line in enumerate(lines, 1):
            if not line.strip(BLANKS):
                fresh, inside = True, False
                kept.append(line)
            elif self.notes and fresh and (_ASIDE.match(line) or (i == 1 and line.lstrip(BLANKS).startswith(_HEADER))):
                fresh, inside = False, True
                self.found.append(([line.strip(BLANKS)], i, 0))
            elif inside and self.found:
                self.found[-1][0].append(line)
            else:
                fresh = False
                kept.append(line)
        return "\n".join(kept) if any(line.strip(BLANKS) for line in kept) else ""
