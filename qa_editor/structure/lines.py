"""The text between labels as lines, each with its place."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Paragraph, Place, Removed
from qa_editor.structure.clock import Stamp, stamp_alone
from qa_editor.structure.thresholds import (
    NUMBERED_FROM,
    NUMBERED_LINES,
    STAMP_CHARS,
)

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
_LINE_NUMBER = lazy_pattern(r"[ \t]*(\d{1,2})(?:[ \t]{1,3}(?=\S)|[ \t]+|$)")
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
            raw = "\n".join([cut[0][start:], *cut[1:]])
        bare = raw.lstrip(_EDGES)
        lead = len(raw) - len(bare)
        bare = bare.rstrip(_EDGES)
        if not bare:
            return None
        if len(bare) == len(text):
            return block
        number = head.number + raw.count("\n", 0, lead) if lead else head.number
        place = block.place
        if place.end - place.start == len(text):
            begin = place.start + head.at + start + lead
            end = place.start + tail.at + len(tail.text) if self.numbered else begin + len(bare)
            place = Place(number, begin, end)
        else:
            place = Place(number, place.start, place.end)
        return Paragraph(Markup.of(bare), place)


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
        lines = _lines_of(block, index)
        for line, below in itertools.zip_longest(lines, lines[1:]):
            if below and "-->" in below.text and line.text.strip().isdigit():
                number = Removed(Markup.of(line.text.strip()), "the number of a caption", _place_of(line))
                sheet.others.setdefault(len(sheet.lines), []).append(number)
                continue
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
    _cut_numbers(sheet)
    return sheet


def _cut_numbers(sheet: Sheet) -> None:
    """Cut the line numbers of a court record off its lines; they are kept as a block at the end."""
    lines = sheet.lines
    if len(lines) < NUMBERED_FROM:
        return
    found = [_LINE_NUMBER.match(line.text) for line in lines]
    numbers = [int(match[1]) for match in found if match]
    rising = sum(after in (before + 1, 1) for before, after in itertools.pairwise(numbers))
    if len(numbers) < NUMBERED_LINES * len(lines) or rising < NUMBERED_LINES * len(numbers):
        return
    sheet.numbered = True
    sheet.lines = [
        line._replace(text=line.text[match.end() :], at=line.at + match.end(), start=line.start + match.end())
        if match
        else line
        for line, match in zip(lines, found, strict=True)
    ]
    cut = Removed(Markup.of(" ".join(map(str, numbers))), "line numbers of the record")
    sheet.others.setdefault(len(lines), []).append(cut)


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
    return Removed(Markup.of(line.text.strip()), "a time on a line of its own", _place_of(line))


def _place_of(line: Line) -> Place:
    return Place(line.number, line.start, line.start + len(line.text))


def _keep_time(sheet: Sheet, above: list[tuple[Line, Stamp]]) -> None:
    """Keep a time below which no line follows as a block of its own."""
    for line, _ in above:
        sheet.others.setdefault(len(sheet.lines), []).append(_time_block(line))
    above.clear()


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return text.rstrip().rstrip("*_").endswith(_ENDS)
