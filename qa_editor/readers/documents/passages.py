"""What the walk over any document gives: passages of formatted text, and tables that hold them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


class Piece(NamedTuple):
    """A stretch of text in one guise.

    text: a line feed in it is a line break that somebody typed. link: the address it leads to, "" for none.
    run: which run of the format it came from, counted from 0 in the order of the part; -1 for none (a list's number).
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    run: int = -1


class Remark(NamedTuple):
    """A margin comment; offsets into the text of the passage's pieces, 0-based, end exclusive."""

    start: int
    end: int
    text: str
    author: str = ""


@dataclass
class Passage:
    """A paragraph as the document has it.

    number: which of the document's paragraphs it is, counted from 1. level: of a heading, 0 for the title, -1 for
    none. looks: how it is set apart, as `Paragraph.looks`. field: as `Paragraph.field`. why: the reason to set it
    aside as a whole. asides: what was set aside out of its midst, as (text, reason). wrapped: whether its line feeds
    may be mere wraps, as in preformatted text and on printed pages.
    """

    pieces: list[Piece] = dataclasses.field(default_factory=list)
    number: int = 0
    level: int = -1
    looks: tuple[str, ...] = ()
    field: str = ""
    why: str = ""
    wrapped: bool = False
    asides: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    remarks: list[Remark] = dataclasses.field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, without emphasis."""
        return "".join([piece.text for piece in self.pieces])

    def add(self, text: str, bold: bool = False, italic: bool = False, link: str = "", run: int = -1) -> None:
        """Put text at the end."""
        if text:
            self.pieces.append(Piece(text, bold, italic, link, run))


@dataclass
class Table:
    """Rows of cells, each cell a list of what stands in it."""

    rows: list[list[list[Item]]] = dataclasses.field(default_factory=list)


Item: TypeAlias = Passage | Table


def passages_in(items: Iterable[Item]) -> Iterator[Passage]:
    """Yield every passage in reading order, those in tables row by row."""
    waiting = list(items)[::-1]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Passage):
            yield item
        else:
            waiting += [inner for row in item.rows for cell in row for inner in cell][::-1]
