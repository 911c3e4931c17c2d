"""Lines and paragraphs of a decoded text, each with its place in the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Paragraph, Place

INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad"  # no width, no letter: byte-order mark, joiners
_RARE_ENDS = ("\r", "\f", "\v", "\x85", "\u2028", "\u2029")
_LINE = lazy_pattern(r"([^\r\n\f\v\x85\u2028\u2029]*+)(\r\n|[\r\n\f\v\x85\u2028\u2029]|\Z)")


class Line(NamedTuple):
    """One line: its text without the line end, its number (1-based), its start in the source (0-based).

    page: whether a form feed stands before it.
    """

    text: str
    number: int
    start: int
    page: bool = False


def lines_of(text: str, number: int = 1, start: int = 0) -> Iterator[Line]:
    """Yield the lines of `text`; CRLF, CR, LF, form feed and the Unicode separators end a line."""
    if not any(end in text for end in _RARE_ENDS):
        for count, line in enumerate(text.split("\n"), number):
            yield Line(line, count, start)
            start += len(line) + 1
        return
    page = False
    for match in _LINE.finditer(text):
        yield Line(match[1], number, start + match.start(), page)
        page = match[2] == "\f"
        number += match[2] in ("\r\n", "\n", "\r")
        if not match[2]:
            return


def is_blank(line: str) -> bool:
    """Whether nothing visible stands on the line."""
    return not line or line.isspace() or not line.strip(" \t\u00a0" + INVISIBLE)


def paragraphs_of_lines(source: str, lines: Iterable[Line]) -> Iterator[Paragraph]:
    """Yield a paragraph for each run of lines that no blank line and no page break parts."""
    run: list[Line] = []
    for line in lines:
        if run and (line.page or is_blank(line.text)):
            yield _paragraph(source, run)
            run = []
        if not is_blank(line.text):
            run.append(line)
    if run:
        yield _paragraph(source, run)


def _paragraph(source: str, run: list[Line]) -> Paragraph:
    first, last = run[0], run[-1]
    end = last.start + len(last.text)
    return Paragraph(Markup.of(source[first.start : end]), Place(first.number, first.start, end))
