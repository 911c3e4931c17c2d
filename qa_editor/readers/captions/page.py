"""Timed text on a page: whether a file is one, and what stands above its first cue."""

from __future__ import annotations

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block
from qa_editor.readers import markdown, plain_text
from qa_editor.readers.captions.cue import BLANKS
from qa_editor.readers.captions.scan import TIMING, lines_in

_FIRST_LINES = 400
_CUES = 3  # from so many on a file is captions whatever stands above them
_ABOVE = 20  # lines that may stand above them at any rate: a page that quotes captions has more text than captions
_SHARE = 0.08  # of the lines below the first time line that are such lines; a long cue has no more lines than 12


def is_timed(source: Source, *, dotted: bool | None = None, suffixes: tuple[str, ...] = ()) -> bool:
    """Whether the file is cues below lines with two times.

    dotted: whether these are the headerless WebVTT, as engines write it, and not SubRip; None for either. suffixes:
    of a name that needs no further evidence.
    """
    try:
        lines = [line.strip(BLANKS) for line in lines_in(source.text[:100_000])[:_FIRST_LINES]]
    except UnreadableInput:
        return False
    found = [(i, match) for i, line in enumerate(lines) if (match := TIMING.match(line))]
    if not found or any(line.startswith("[") for line in (lines[i] for i, _ in found[:_CUES])):
        return False
    first = found[0][0]
    above = [line for line in lines[:first] if line]
    rest = sum(bool(line) for line in lines[first:])
    if len(above) > max(_ABOVE, rest):
        return False
    begins = not above or (len(above) == 1 and above[0].isdigit())
    if not (begins or source.suffix in suffixes) and (len(found) < _CUES or len(found) < _SHARE * rest):
        return False
    if dotted is None:
        return True
    plain = sum("." in match["start"] for _, match in found) * 2 > len(found)
    numbered = sum(i > 0 and lines[i - 1].isdigit() for i, _ in found) * 2 > len(found)
    vtt = source.suffix == ".vtt" or (source.suffix != ".srt" and plain and not numbered)
    return vtt == dotted


def above_of(source: Source, above: str) -> tuple[Block, ...]:
    """Return what stands above the first cue, as the page's own format has it."""
    if not above.strip(BLANKS):
        return ()
    reader = markdown.READER if source.suffix in markdown.READER.suffixes else plain_text.READER
    return reader.read(Source(source.name, above.encode("utf-8", "surrogatepass"))).blocks
