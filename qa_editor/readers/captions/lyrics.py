"""LRC (.lrc): a time in brackets before each line, several where a line comes again; `[ar:…]` tags; times of words.

No specification exists; the tags and the times of words (`<00:12.30>`) are those that players know. A time without text
ends the line before it.
"""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Transcript
from qa_editor.readers.captions.assemble import removed, transcript_of
from qa_editor.readers.captions.cue import BLANKS, Captions, Cue, Line, milliseconds
from qa_editor.readers.captions.page import above_of
from qa_editor.readers.captions.scan import lines_in
from qa_editor.readers.captions.tags import said

_TIME = lazy_pattern(r"\[(\d{1,3}:\d\d(?:[.:]\d{1,3})?)\][ \t]*")
_FIRST = lazy_pattern(r"\[\d{1,3}:\d\d\.\d{1,3}\]")  # `[00:00:12]` stands before labels, too
_TAG = lazy_pattern(r"\[(ti|ar|al|au|by|re|ve|la|length|offset|tool|id|lr|#)[ \t]*:[ \t]*(.*?)\]?", 2)
_FIELDS = {"ti": "title", "la": "language"}
_SUFFIXES = (".lrc",)
_LINES = 60
_TIMED_SHARE = 0.8


def recognises(source: Source) -> bool:
    """By tags of the format, or times with a fraction before nearly every line near the start."""
    lines = [line.strip(BLANKS) for line in lines_in(source.head)]
    lines = [line for line in lines if line][:_LINES]
    own = [line for line in lines if _TAG.fullmatch(line)]
    timed = sum((_TIME if own or source.suffix in _SUFFIXES else _FIRST).match(line) is not None for line in lines)
    return timed > 0 and timed >= _TIMED_SHARE * (len(lines) - len(own))


def read(source: Source) -> Transcript:
    """Return the turns or paragraphs of the lines, in the order of their times; the tags are set aside."""
    tags: dict[str, str] = {}
    asides: list[Block] = []
    above: list[str] = []
    at: list[tuple[int, tuple[Line, ...], int]] = []
    for number, line in enumerate(lines_in(source.text), 1):
        bare = line.strip(BLANKS)
        if tag := _TAG.fullmatch(bare):
            tags.setdefault(tag[1].lower(), tag[2].strip())
            asides.append(removed(bare, "a tag of the captions", number))
            continue
        starts = []
        end = 0
        while time := _TIME.match(bare, end):
            starts.append(milliseconds(time[1]))
            end = time.end()
        lines = said(bare[end:])
        if starts:
            at += [(start, lines, number) for start in starts]
        elif bare and at:
            at[-1] = (at[-1][0], at[-1][1] + lines, at[-1][2])
        elif bare:
            above.append(bare)
    sooner = int(tags["offset"]) if tags.get("offset", "").lstrip("+-").isdigit() else 0
    fields = {_FIELDS[key]: value for key, value in tags.items() if key in _FIELDS}
    heading = above_of(source, "\n\n".join(above))
    return transcript_of(source, Captions(_cues(at, sooner), heading, tuple(asides), fields))


def _cues(at: list[tuple[int, tuple[Line, ...], int]], sooner: int) -> list[Cue]:
    """Return the lines as cues, each until the next begins. sooner: milliseconds by which all are early."""
    at = sorted(at, key=lambda each: each[0])
    ends = [*(start for start, _, _ in at), None][1:]
    return [
        Cue(max(0, start - sooner), None if end is None else max(0, end - sooner), lines, number)
        for (start, lines, number), end in zip(at, ends, strict=True)
    ]


READER = Reader(
    name="lrc",
    suffixes=_SUFFIXES,
    what="LRC: a time before each line, tags, times of words",
    recognises=recognises,
    read=read,
)
