"""Timed speech, as captions and engines give it, put together to paragraphs and turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Paragraph, Place, Timed, Turn

LONG = 600  # characters: a paragraph so long ends at the next pause behind a sentence
VERY_LONG = 1500  # and one so long at the next sentence, or where the text has no sentences, at the next pause
PAUSE_MS = 1000

_WIDE_ENDS = ("。", "？", "！")
_ENDS = (".", "?", "!", "…", *_WIDE_ENDS)
_CLOSERS = "\"'”’)]"


class Stretch(NamedTuple):
    """A cue or a word as it was spoken, its text without blanks at its ends.

    start_ms, end_ms: milliseconds from the start of the recording, None where unknown. confidence: 0 to 1, or None.
    glued: whether no blank stands before it (a comma that an engine gives as a word). line: of the source, 1-based.
    """

    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    confidence: float | None = None
    glued: bool = False
    line: int = 0


def turn_of(speaker: str, stretches: Iterable[Stretch]) -> Turn:
    """Return one speaker's stretches as a turn; "" is a speaker whom nobody names."""
    said = [stretch for stretch in stretches if stretch.text]
    starts = [stretch.start_ms for stretch in said if stretch.start_ms is not None]
    ends = [stretch.end_ms for stretch in said if stretch.end_ms is not None]
    return Turn(
        speaker=speaker,
        label=speaker,
        paragraphs=tuple(paragraphs_of(said)),
        start_ms=starts[0] if starts else None,
        end_ms=max(ends) if ends else None,
        place=Place(said[0].line if said else 0),
    )


def paragraphs_of(stretches: Iterable[Stretch]) -> Iterator[Paragraph]:
    """Yield the stretches as paragraphs: one, unless they are long; then a pause or a sentence's end parts them."""
    held: list[Stretch] = []
    length = 0
    for stretch in stretches:
        if held and _parts(held[-1], stretch, length):
            yield paragraph_of(held)
            held, length = [], 0
        held.append(stretch)
        length += len(stretch.text) + (not stretch.glued)
    if held:
        yield paragraph_of(held)


def _parts(last: Stretch, stretch: Stretch, length: int) -> bool:
    if length < LONG or (stretch.glued and not last.text.endswith(_WIDE_ENDS)):
        return False
    ended = last.text.rstrip(_CLOSERS).endswith(_ENDS)
    timed = stretch.start_ms is not None and last.end_ms is not None
    paused = timed and (stretch.start_ms or 0) - (last.end_ms or 0) >= PAUSE_MS
    return paused if length < VERY_LONG and ended else (ended or paused) and length >= VERY_LONG


def paragraph_of(stretches: Iterable[Stretch]) -> Paragraph:
    """Return the stretches, at least one, as a single paragraph that remembers their times."""
    parts: list[str] = []
    times: list[Timed] = []
    at = line = 0
    for stretch in stretches:
        line = line or stretch.line
        if parts and not stretch.glued:
            parts.append(" ")
            at += 1
        parts.append(stretch.text)
        end = at + len(stretch.text)
        if stretch.start_ms is not None:
            until = stretch.start_ms if stretch.end_ms is None else stretch.end_ms
            times.append(Timed(at, end, stretch.start_ms, until, stretch.confidence))
        at = end
    return Paragraph(Markup.of("".join(parts)), Place(line), times=tuple(times))
