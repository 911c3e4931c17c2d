"""Texts with `#00:01:23-4#` time marks, as f4transkript, easytranscript and F5 write them for MAXQDA and its like.

The mark counts hours, minutes, seconds and tenths. By default the programs put it at the end of a paragraph, and it
says when that paragraph was over; where most marks open a line, they say when it began. The marks become times. Other
settings write `[00:01:23.45]`: these are marks where nearly every line ends with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Paragraph, Place, Timed, Transcript
from qa_editor.readers.lines import lines_of, paragraphs_of_lines

_MARK = lazy_pattern(r"#(\d{1,2}):(\d\d):(\d\d)(?:[-.,:](\d{1,3}))?#")
_DIGITS = lazy_pattern(r"(\d{1,2}):(\d\d):(\d\d)(?:[-.,:](\d{1,3}))?")
_CUT = lazy_pattern(r"(?:(?<=\S)[ \t]{1,8})?#\d{1,2}:\d\d:\d\d(?:[-.,:]\d{1,3})?#")
_BRACKETED = lazy_pattern(r"(?m)(?:(?<=\S)[ \t]{1,8})?\[\d{1,2}:\d\d:\d\d(?:[-.,:]\d{1,3})?\](?=[ \t]*$)")
_BRACKETED_SHARE, _SAMPLE = 0.6, 100_000
_OPENS = lazy_pattern(r"^[ \t]*#\d{1,2}:\d\d:\d\d", re.MULTILINE)


def recognises(source: Source) -> bool:
    """By two marks of that kind, or marks in brackets at the end of most lines."""
    text = source.text[:_SAMPLE]
    if text.count("#") > 3 and len(_MARK.findall(text)) > 1:
        return True
    return text.count(":") > 3 and _has_marks_in_brackets(text)


def _has_marks_in_brackets(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    marked = sum(_BRACKETED.search(line[-40:]) is not None for line in lines)
    return marked > 2 and marked >= _BRACKETED_SHARE * len(lines)


def read(source: Source) -> Transcript:
    """Return the paragraphs without the marks, each stretch with its time; labels stay in the text."""
    text = source.text
    marks = len(_MARK.findall(text))
    first = 2 * len(_OPENS.findall(text)) > marks
    mark = _CUT if marks > 1 else _BRACKETED
    blocks: list[Paragraph] = []
    last = 0
    for paragraph in paragraphs_of_lines(text, lines_of(text)):
        read_one, last = _timed(paragraph, last, mark, opens=first)
        blocks += read_one
    if first:
        blocks = list(_with_ends(blocks))
    return Transcript(blocks=tuple(blocks), source=source.name)


def _timed(paragraph: Paragraph, last: int, mark: re.Pattern[str], *, opens: bool) -> tuple[list[Paragraph], int]:
    """Return the paragraph without its marks, none where nothing else stood in it, and the time of its last mark."""
    raw = paragraph.text.before
    parts: list[str] = []
    spots: list[tuple[int, int]] = []
    at = size = 0
    for match in mark.finditer(raw):
        parts.append(raw[at : match.start()])
        size += match.start() - at
        spots.append((size, _milliseconds(match[0])))
        at = match.end()
        if opens and (not parts[-1] or parts[-1].endswith("\n")):
            at += len(raw[at : at + 8]) - len(raw[at : at + 8].lstrip(" \t"))
    if not spots:
        return [paragraph], last
    text = "".join([*parts, raw[at:]])
    times = _begun(spots, len(text)) if opens else _ended(spots, last)
    times = [time for time in times if text[time.start : time.end].strip()]
    kept = Paragraph(Markup.of(text), Place(paragraph.place.line), times=tuple(times))
    return [kept] if text.strip() else [], spots[-1][1]


def _ended(spots: Sequence[tuple[int, int]], last: int) -> list[Timed]:
    found, begin = [], 0
    for end, ms in spots:
        found.append(Timed(begin, end, min(last, ms), ms))
        begin, last = end, ms
    return found


def _begun(spots: Sequence[tuple[int, int]], size: int) -> list[Timed]:
    ends = [(at, ms) for at, ms in spots[1:]] + [(size, spots[-1][1])]
    return [Timed(at, end, ms, max(ms, until)) for (at, ms), (end, until) in zip(spots, ends, strict=True)]


def _with_ends(blocks: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs, the last stretch of each ending where the next paragraph begins."""
    following = [block.times[0].start_ms if block.times else None for block in blocks[1:]] + [None]
    for block, after in zip(blocks, following, strict=True):
        if block.times and after is not None and after > block.times[-1].end_ms:
            yield block._replace(times=(*block.times[:-1], block.times[-1]._replace(end_ms=after)))
        else:
            yield block


def _milliseconds(mark: str) -> int:
    match = _DIGITS.search(mark)
    assert match
    hours, minutes, seconds, part = match.groups()
    return (int(hours) * 3600 + int(minutes) * 60 + int(seconds)) * 1000 + int((part or "0").ljust(3, "0"))


READER = Reader(
    name="time-marks",
    suffixes=(".txt",),
    what="texts with #00:01:23-4# marks (f4, easytranscript, F5, MAXQDA)",
    recognises=recognises,
    read=read,
)
