"""What every caption format is read to: cues, each with its times and the lines that it shows."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block

CLOCK = r"-?\d{1,3}(?: ?: ?\d{1,2}){1,2}(?: ?[.,:;] ?\d{1,6})?"
"""A time as captions write it: `00:01:02.345`, `01:02,345`, `0:01:02.34`; sloppy files have blanks or a third colon."""

_PARTS = lazy_pattern(r"(-?)(?:(\d+) ?: ?)?(\d+) ?: ?(\d{1,2})(?: ?[.,:;] ?(\d+))?")


class Line(NamedTuple):
    """A line of a cue, without marks of layout.

    speaker: who says it; "" is somebody else than before whom nobody names, None goes on with whoever speaks.
    label: the speaker as the captions write it (`ANA:` -> "ANA", `>>`).
    """

    text: str
    speaker: str | None = None
    label: str = ""


class Cue(NamedTuple):
    """What is shown at one time. start_ms, end_ms: milliseconds from the start, None where the file does not tell.

    number: the line of the source, 1-based. confidence: of the engine that heard it, 0 to 1, None where unknown.
    marked: the text with its marks, where the format has any.
    """

    start_ms: int | None
    end_ms: int | None
    lines: tuple[Line, ...]
    number: int = 0
    confidence: float | None = None
    marked: str = ""

    @property
    def texts(self) -> list[str]:
        """The text of each line."""
        return [line.text for line in self.lines]


class Captions(NamedTuple):
    """A file of captions as it was read.

    above: what stands above the first cue and is no caption (a heading of the page). removed: styles, notes and other
    furniture of the format. fields: what the format states of itself. ordered: whether the cues may be trusted to
    stand in the order in which they were spoken.
    """

    cues: list[Cue]
    above: tuple[Block, ...] = ()
    removed: tuple[Block, ...] = ()
    fields: dict[str, str] = {}  # noqa: RUF012
    ordered: bool = True


def milliseconds(clock: str) -> int:
    """Return a time as milliseconds; one before the start is the start. Raises ValueError for what is no time."""
    match = _PARTS.fullmatch(clock)
    if not match:
        raise ValueError(f"no time: {clock!r}")
    return milliseconds_of(match)


def milliseconds_of(match: re.Match[str]) -> int:
    """Return the milliseconds of a match of sign, hours, minutes, seconds, fraction, its groups 1 to 5."""
    sign, hours, minutes, seconds, fraction = match.groups()[:5]
    if sign:
        return 0
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + (int(f"{fraction:0<3.3}") if fraction else 0)


def lines_of_text(text: str, speaker: str | None = None) -> tuple[Line, ...]:
    """Return the lines of a cue's text that say anything, all by one speaker."""
    return tuple(Line(bare, speaker, speaker or "") for line in text.split("\n") if (bare := line.strip(BLANKS)))


BLANKS = " \t\r\n\f\v\u00a0\u2028\u2029\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c"
