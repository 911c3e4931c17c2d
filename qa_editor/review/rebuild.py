"""The final text of a turn: the edits that the reviewer took, and theirs on top, in one ledger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa_editor.core.markup import Edit, Markup, Piece
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Paragraph, Syntax
from qa_editor.review.align import align
from qa_editor.review.cells import PARTING
from qa_editor.review.visible import escaped, visible

CODE = "RV01"
"""What a reviewer's own changes are signed with."""
WHY = "The reviewer changed it by hand."

_TOKEN = lazy_pattern(r"\s|\w+|[^\w\s]")


def with_edits(text: Markup, made: Sequence[bool]) -> Markup:
    """Return a ledger with only some of its edits. made: for each of `text.changes()`, whether it stands."""
    if all(made):
        return text
    source, at = text.before, 0
    pieces: list[Piece] = []
    for change, stands in zip(text.changes(), made, strict=True):
        if not stands:
            continue
        pieces.append(Piece("keep", source[at : change.start]))
        pieces += Piece("delete", change.old, change.rule), Piece("insert", change.new, change.rule)
        at = change.end
    pieces.append(Piece("keep", source[at:]))
    return Markup(tuple(piece for piece in pieces if piece.text))


def rewritten(paragraphs: Sequence[Paragraph], target: str, syntax: Syntax) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a turn so that they are shown as `target`, what differs being signed `RV01`.

    target: paragraphs parted by `PARTING`. Times and comments stay with their words.
    """
    shown = [visible(paragraph.text.after, syntax) for paragraph in paragraphs]
    if PARTING.join(one.text for one in shown) == target:
        return tuple(paragraphs)
    places: list[int] = []  # where each shown character stands in the joined text
    first, pieces = 0, list[Piece]()
    for number, (paragraph, one) in enumerate(zip(paragraphs, shown, strict=True)):
        if number:
            places.append(first - 1)
            pieces.append(Piece("keep", PARTING))
        places += [first + place for place in one.places]
        pieces += paragraph.text.pieces
        first += len(paragraph.text.after) + 1
    joined = Markup(tuple(pieces))
    edits = _placed(_changes(PARTING.join(one.text for one in shown), target), places, len(joined.after), syntax)
    return tuple(_parted(joined.apply(edits, CODE, rewords=True), paragraphs))


def _changes(old: str, new: str) -> Iterator[Edit]:
    """Yield what turns one text into another, word by word."""
    ours, theirs = [m.span() for m in _TOKEN.finditer(old)], [m.span() for m in _TOKEN.finditer(new)]
    pairs = align([old[a:b] for a, b in ours], [new[a:b] for a, b in theirs])
    spans = [(0, 0, 0, 0), *((*ours[a], *theirs[b]) for a, b in pairs), (len(old), len(old), len(new), len(new))]
    for (_, at, _, there), (start, _, other, _) in pairwise(spans):
        if start > at or other > there:
            yield Edit(at, start, new[there:other])


def _placed(edits: Iterator[Edit], places: Sequence[int], length: int, syntax: Syntax) -> Iterator[Edit]:
    """Yield the edits in the text itself: marks of emphasis between the characters that go stay."""
    for start, end, new in edits:
        put = escaped(new, syntax)
        at = start
        while at < end:
            run = at + 1
            while run < end and places[run] == places[run - 1] + 1:
                run += 1
            yield Edit(places[at], places[run - 1] + 1, put)
            at, put = run, ""
        if put:
            where = places[start - 1] + 1 if start else 0
            where = places[start] if not start and places else where
            yield Edit(min(where, length), min(where, length), put)


def _parted(joined: Markup, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Cut a joined ledger into its paragraphs; an end that was deleted is a line break in what was read."""
    starts, at = [], 0
    for paragraph in paragraphs:
        starts.append(at)
        at += len(paragraph.text.before) + 1
    rows: list[list[Piece]] = [[]]
    offsets, at = [0], 0
    for kind, text, rule in joined.pieces:
        if kind == "delete":
            rows[-1].append(Piece(kind, text.replace(PARTING, "\n"), rule))
            at += len(text)
            continue
        for number, part in enumerate(text.split(PARTING)):
            if number:
                at += kind == "keep"
                rows.append([])
                offsets.append(at)
            if part:
                rows[-1].append(Piece(kind, part, rule))
                at += len(part) * (kind == "keep")
    for offset, row in zip(offsets, rows, strict=True):
        if row:
            yield _with_margin(Markup(tuple(row)), offset, starts, paragraphs)


def _with_margin(text: Markup, offset: int, starts: Sequence[int], paragraphs: Sequence[Paragraph]) -> Paragraph:
    """Return a paragraph with the times and comments of the words that it holds."""
    end = offset + len(text.before)
    owner = max((n for n, start in enumerate(starts) if start <= offset), default=0)
    times, comments = [], []
    for start, paragraph in zip(starts, paragraphs, strict=True):
        for time in paragraph.times:
            if offset <= start + time.start and start + time.end <= end:
                times.append(time._replace(start=start + time.start - offset, end=start + time.end - offset))
        for comment in paragraph.comments:
            if offset <= start + comment.start and start + comment.end <= end:
                by = start - offset
                comments.append(comment._replace(start=comment.start + by, end=comment.end + by))
    return paragraphs[owner]._replace(text=text, times=tuple(times), comments=tuple(comments))
