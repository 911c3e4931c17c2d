"""SubViewer (.sbv), YouTube's own export: two times with a comma between them, then the lines."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Transcript
from qa_editor.readers.captions.assemble import removed, transcript_of
from qa_editor.readers.captions.cue import BLANKS, Captions, Cue, milliseconds
from qa_editor.readers.captions.page import above_of
from qa_editor.readers.captions.scan import lines_in
from qa_editor.readers.captions.tags import said

_TIMING = lazy_pattern(rf"[{BLANKS}]*(\d+:\d\d:\d\d[.]\d{{1,3}}),[ \t]*(\d+:\d\d:\d\d[.]\d{{1,3}})[ \t]*")
_HEADER = lazy_pattern(r"\[(?!br\])[A-Z][A-Z ]*\].*", 2)
_BREAK = lazy_pattern(r"\[br\]", 2)


def recognises(source: Source) -> bool:
    """By the first line of two times with a comma between them, near the top."""
    return any(_TIMING.fullmatch(line) for line in lines_in(source.head)[:60])


def read(source: Source) -> Transcript:
    """Return the turns or paragraphs of the cues; a header of SubViewer 2 is set aside."""
    lines = lines_in(source.text)
    times = [(i, match) for i, line in enumerate(lines) if "," in line and (match := _TIMING.fullmatch(line))]
    ends = [*(i for i, _ in times), len(lines)][1:]
    cues = []
    for (i, match), end in zip(times, ends, strict=True):
        payload = _BREAK.sub("\n", "\n".join(lines[i + 1 : end]))
        start_ms, end_ms = sorted((milliseconds(match[1]), milliseconds(match[2])))
        cues.append(Cue(start_ms, end_ms, said(payload), i + 1))
    header: list[Block] = []
    above = []
    for number, line in enumerate(lines[: times[0][0]] if times else lines, 1):
        if _HEADER.fullmatch(line.strip(BLANKS)):
            header.append(removed(line.strip(BLANKS), "the header of the captions", number))
        else:
            above.append(line)
    return transcript_of(source, Captions(cues, above_of(source, "\n".join(above)), tuple(header)))


READER = Reader(
    name="sbv",
    suffixes=(".sbv",),
    what="SubViewer captions, YouTube's export",
    recognises=recognises,
    read=read,
)
