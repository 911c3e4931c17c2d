"""The text between labels as lines, each with its place."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Block, Paragraph, Place, Removed
from qa_editor.structure.clock import Stamp, stamp_alone
from qa_editor.structure.notices import is_note_of_log
from qa_editor.structure.thresholds import STAMP_CHARS

_ENDS = (
    ".",
    "?",
    "!",
    "…",
    ":",
    '."',
    '?"',
    '!"',
    ".”",
    "?”",
    "!”",
    ".’",
    "?’",
    ".)",
    "?)",
    "!)",
    "]",
    "。",
    "？",
    "！",
)
_EDGES = " \t\r\n\f\v\u00a0\u2028\u2029\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


class Line(NamedTuple):
    """One line of a paragraph as it was read.

    text: without its line end. block: index into the blocks as read. at: where it starts in the block's text.
    number, start: line and character of the source. opens: whether it is the paragraph's first.
    stamp: the time that stands alone on the line above.
    """

    text: str
    block: int
    at: int
    number: int
    start: int
    opens: bool
    stamp: Stamp | None = None


@dataclass
class Sheet:
    """The lines of a document and the blocks that are none.

    others[i]: the blocks that stand before line i. times[i]: the time alone on the line above line i, as a block.
    numbered: whether line numbers were cut off the lines.
    """

    blocks: Sequence[Block]
    lines: list[Line] = field(default_factory=list)
    others: dict[int, list[Block]] = field(default_factory=dict)
    times: dict[int, Removed] = field(default_factory=dict)
    numbered: bool = False

    def paragraph(self, first: int, last: int, start: int = 0, stop: int | None = None) -> Paragraph | None:
        """Return lines first to last (inclusive, of one block) as a paragraph, None where nothing stands there.

        start: offset in the first line. stop: offset in the last line, None for its end.
        """
        head, tail = self.lines[first], self.lines[last]
        block = self.blocks[head.block]
        assert isinstance(block, Paragraph)
        text = source_text(block.text)
        raw = text[head.at + start : tail.at + (len(tail.text) if stop is None else stop)]
        if self.numbered:
            cut = [line.text for line in self.lines[first : last + 1]]
            raw = "\n".join([cut[0][start:], *(text.lstrip() for text in cut[1:])])
        bare = raw.lstrip(_EDGES)
        lead = len(raw) - len(bare)
        bare = bare.rstrip(_EDGES)
        if not bare:
            return None
        if len(bare) == len(text):
            return block
        number = head.number + raw.count("\n", 0, lead) if lead else head.number
        place = block.place
        if block.times or block.comments or block.looks:
            return _part_of(block, head.at + start + lead, len(bare), number)
        if place.end - place.start == len(text):
            begin = place.start + head.at + start + lead
            end = place.start + tail.at + len(tail.text) if self.numbered else begin + len(bare)
            place = Place(number, begin, end)
        else:
            place = Place(number, place.start, place.end)
        return Paragraph(Markup.of(bare), place)


def is_timed(block: Block) -> bool:
    """Whether the block is a paragraph that was spoken at known times: speech, whatever it looks like."""
    return isinstance(block, Paragraph) and bool(block.times)


def _part_of(block: Paragraph, at: int, size: int, number: int) -> Paragraph:
    """Return `size` characters of the paragraph from offset `at`, with their times, comments and looks."""
    text = source_text(block.text)[at : at + size]
    times = tuple(
        time._replace(start=max(time.start - at, 0), end=min(time.end - at, size))
        for time in block.times if time.end > at and time.start < at + size
    )  # fmt: skip
    comments = tuple(
        note._replace(start=max(note.start - at, 0), end=max(min(note.end - at, size), 0))
        for note in block.comments if note.end >= at and note.start < at + size
    )  # fmt: skip
    place = Place(number, block.place.start, block.place.end)
    return Paragraph(Markup.of(text), place, times=times, comments=comments, looks=block.looks)


def source_text(text: Markup) -> str:
    """Return `text.before`, at once where nothing is edited yet: it is asked for every paragraph."""
    return text.pieces[0].text if len(text.pieces) == 1 else text.before


def lay_out(blocks: Sequence[Block]) -> Sheet:
    """Return the lines of all paragraphs; headings and what was set aside already stand between them.

    A time alone on its line is no line of its own but belongs to the next one.
    """
    sheet = Sheet(blocks)
    above: list[tuple[Line, Stamp]] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.field:
            sheet.others.setdefault(len(sheet.lines), []).append(block)
            continue
        lines, parted = _lines_of(block, index), False
        for line, below in itertools.zip_longest(lines, lines[1:]):
            if below and "-->" in below.text and line.text.strip().isdigit():
                number = Removed(Markup.of(line.text.strip()), "the number of a caption", place_of(line))
                sheet.others.setdefault(len(sheet.lines), []).append(number)
                continue
            if line.text[:1] == "_" and is_note_of_log(line.text):
                note = Removed(Markup.of(line.text.strip()), "a note of the log", place_of(line))
                sheet.others.setdefault(len(sheet.lines), []).append(note)
                parted = True
                continue
            if parted:
                line, parted = line._replace(opens=True), False
            if len(line.text) < STAMP_CHARS and (stamp := stamp_alone(line.text)):
                _keep_time(sheet, above)
                above.append((line, stamp))
                continue
            if above:
                first, stamp = above[-1]
                sheet.times[len(sheet.lines)] = _time_block(first)
                line = line._replace(stamp=stamp, opens=line.opens or first.opens)
                above = []
            sheet.lines.append(line)
    _keep_time(sheet, above)
    return sheet


def _lines_of(block: Paragraph, index: int) -> list[Line]:
    text, place = source_text(block.text), block.place
    if "\n" not in text and "\r" not in text:
        return [Line(text, index, 0, place.line, place.start, True)]
    found, at = [], 0
    for number, piece in enumerate(text.splitlines(keepends=True), place.line):
        found.append(Line(piece.rstrip("\r\n"), index, at, number, place.start + at, not at))
        at += len(piece)
    return found


def _time_block(line: Line) -> Removed:
    return Removed(Markup.of(line.text.strip()), "a time on a line of its own", place_of(line))


def place_of(line: Line) -> Place:
    """Return where the line stands in the source."""
    return Place(line.number, line.start, line.start + len(line.text))


def _keep_time(sheet: Sheet, above: list[tuple[Line, Stamp]]) -> None:
    """Keep a time below which no line follows as a block of its own."""
    for line, _ in above:
        sheet.others.setdefault(len(sheet.lines), []).append(_time_block(line))
    above.clear()


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return text.rstrip().rstrip("*_").endswith(_ENDS)
