r"""SubRip (.srt): numbers, two times, lines. No specification exists; what players and tools agree on is read.

Numbers that are missing or out of order, blank lines that are missing, full stops for commas, times that are reversed
or negative are all read. Position (`X1:… Y1:…`, `{\an8}`) and colours are not kept.
"""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.captions.assemble import removed, transcript_of
from qa_editor.readers.captions.cue import Captions, Cue, Line
from qa_editor.readers.captions.page import above_of, is_timed
from qa_editor.readers.captions.scan import scan
from qa_editor.readers.captions.tags import said

_SUFFIXES = (".srt",)


def recognises(source: Source) -> bool:
    """By lines with two times, as a rule below a number."""
    return is_timed(source, suffixes=_SUFFIXES)


def read(source: Source) -> Transcript:
    """Return the turns or paragraphs of the cues."""
    parts = scan(source.text, notes=False)
    cues = []
    for found in parts.cues:
        lines = said(found.payload)
        if found.speaker:
            lines = tuple(Line(line.text, found.speaker, found.speaker) for line in lines)
        cues.append(Cue(found.start_ms, found.end_ms, lines, found.number, marked=found.payload))
    asides = tuple(removed(aside.text, "a line of the captions without words", aside.number) for aside in parts.asides)
    return transcript_of(source, Captions(cues, above_of(source, parts.above), asides))


READER = Reader(
    name="srt",
    suffixes=_SUFFIXES,
    what="SubRip captions, `Name: text` and dashes as speakers",
    recognises=recognises,
    read=read,
)
