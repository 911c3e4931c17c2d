"""The chat of a Zoom meeting as it is saved: `00:12:33 From Ana Bell to Everyone : hi`, or the words on lines below.

Each message is a turn. A time counts from the start of the recording; where the first is later than any recording
would be, it is a time of day, and kept apart.
"""

from __future__ import annotations

from itertools import islice

from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Paragraph, Place, Removed, Transcript, Turn
from qa_editor.readers.lines import Line, is_blank, lines_of

_HEAD = lazy_pattern(
    r"\ufeff?(?P<time>\d{1,2}:\d\d:\d\d)[ \t]+(?P<label>From[ \t]+(?P<name>[^\t:]{1,80}?)"
    r"(?:[ \t]+to[ \t]+(?P<to>[^\t:]{1,120}?))?)[ \t]*:(?P<text>[ \t].*|$)"
)
_LONGEST_HOURS = 5  # a time above this is one of day


def recognises(source: Source) -> bool:
    """By two lines of that shape, and the first line that is not blank being one."""
    found = [_HEAD.match(line.text) for line in islice(lines_of(source.text[:20_000]), 40) if not is_blank(line.text)]
    return bool(found) and found[0] is not None and sum(match is not None for match in found) > 1


def read(source: Source) -> Transcript:
    """Return a turn for each message; whom it was sent to stands in the turn's label."""
    blocks: list[Block] = []
    of_day = None
    for line in lines_of(source.text):
        if match := _HEAD.match(line.text):
            ms = _milliseconds(match["time"])
            of_day = ms >= _LONGEST_HOURS * 3_600_000 if of_day is None else of_day
            if of_day:
                end = line.start + match.end("time")
                place = Place(line.number, line.start + match.start("time"), end)
                blocks.append(Removed(Markup.of(match["time"]), "a time of day beside the label", place))
            place = Place(line.number, line.start, line.start + match.start("text"))
            said = _said(line, match.start("text"))
            blocks.append(Turn(match["name"], match["label"], said, start_ms=None if of_day else ms, place=place))
        elif not is_blank(line.text):
            said = _said(line, 0)
            last = blocks[-1] if blocks else None
            if isinstance(last, Turn):
                blocks[-1] = last._replace(paragraphs=last.paragraphs + said)
            else:
                blocks += said
    return Transcript(blocks=tuple(blocks), source=source.name)


def _said(line: Line, start: int) -> tuple[Paragraph, ...]:
    text = line.text[start:]
    bare = text.strip()
    if not bare:
        return ()
    begin = line.start + start + len(text) - len(text.lstrip())
    return (Paragraph(Markup.of(bare), Place(line.number, begin, begin + len(bare))),)


def _milliseconds(clock: str) -> int:
    hours, minutes, seconds = map(int, clock.split(":"))
    return (hours * 3600 + minutes * 60 + seconds) * 1000


READER = Reader(
    name="zoom-chat",
    suffixes=(".txt",),
    what="the saved chat of a Zoom meeting",
    recognises=recognises,
    read=read,
)
