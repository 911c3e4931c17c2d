"""A turn cut into cells: words that were kept, and places where edits stand, as they are drawn for a reviewer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from qa_editor.core.markup import Change, Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Syntax
from qa_editor.review.redline_words import Redrawn, redraw
from qa_editor.review.visible import Visible, visible

PARTING = "\u2029"
"""Stands between two paragraphs of a turn."""

_CHUNK = lazy_pattern(r"\s+|\S+")
_MOST_EDITS = 5  # in one place: more are only told apart as all or none


class Cell(NamedTuple):
    """A stretch of a turn as a document shows it.

    old, new: how it came, and how it was to read; the same where nothing was edited. edits: the edits that stand in it,
    as indices into all edits of the turn, in order. choices: how it reads when only some are made -> which.
    """

    old: str
    new: str
    edits: tuple[int, ...] = ()
    choices: tuple[tuple[str, frozenset[int]], ...] = ()


def readings_of(cell: Cell) -> list[str]:
    """Return all the ways in which a cell can be read; the line breaks of a document are not always kept."""
    if cell.edits:
        return [text for text, _ in cell.choices]
    if cell.new == PARTING:
        return [PARTING, "\n"]
    return [cell.new, cell.new.replace("\n", " "), " "] if "\n" in cell.new else [cell.new]


def cells_of(paragraphs: Sequence[Markup], syntax: Syntax) -> list[Cell]:
    """Return the cells of a turn's paragraphs, `PARTING` between them; the edits are numbered through all of them."""
    found: list[Cell] = []
    first = 0
    for number, text in enumerate(paragraphs):
        if number:
            found.append(Cell(PARTING, PARTING))
        changes = text.changes()
        found += _cells(text, changes, first, syntax)
        first += len(changes)
    return found


def _cells(text: Markup, changes: Sequence[Change], first: int, syntax: Syntax) -> Iterator[Cell]:
    before, after = visible(text.before, syntax), visible(text.after, syntax)
    at = reads = told = 0  # in the text as it came, in the text as it should read, in the changes
    for stretch in redraw(text.pieces):
        if isinstance(stretch, Redrawn):
            end, ends = at + len(stretch.old), reads + len(stretch.new)
            here = told
            while (
                told < len(changes)
                and changes[told].end <= end
                and (changes[told].start < end or at == end or changes[told].rule in stretch.codes)
            ):
                told += 1
            old, new = _shown(before, at, end), _shown(after, reads, ends)
            edits = tuple(range(first + here, first + told))
            yield Cell(old, new, edits, tuple(_choices(stretch.old, at, changes[here:told], first + here, old, new)))
        else:
            end, ends = at + len(stretch), reads + len(stretch)
            yield from (Cell(chunk, chunk) for chunk in _CHUNK.findall(_shown(after, reads, ends)))
        at, reads = end, ends


def _choices(
    old: str, start: int, changes: Sequence[Change], first: int, shown_old: str, shown_new: str
) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield how a cell reads with all edits, with none, and with some of them; each reading once."""
    everything = frozenset(range(first, first + len(changes)))
    told = {shown_new, shown_old}
    yield shown_new, everything
    if shown_old != shown_new:
        yield shown_old, frozenset()
    if not 1 < len(changes) <= _MOST_EDITS or old != shown_old:
        return
    numbers = range(len(changes))
    for some in chain.from_iterable(combinations(numbers, count) for count in range(len(changes) - 1, 0, -1)):
        text = _with(old, start, [changes[number] for number in some])
        if text not in told:
            told.add(text)
            yield text, frozenset(first + number for number in some)


def _with(old: str, start: int, changes: Sequence[Change]) -> str:
    parts, at = list[str](), 0
    for change in changes:
        parts += old[at : change.start - start], change.new
        at = change.end - start
    return "".join([*parts, old[at:]])


def _shown(text: Visible, start: int, end: int) -> str:
    places = text.places
    return text.text[bisect_left(places, start) : bisect_left(places, end)]
