"""The ledger of a whole transcript as a list that a person or a script can read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from qa_editor.core.markup import Markup, Piece
from qa_editor.core.transcript import Transcript, Turn, paragraphs_of

_REACH = 40


class LedgerLine(NamedTuple):
    """One edit, in its place.

    block, turn: indices into `Transcript.blocks` and `Transcript.turns`, 0-based; turn is None outside turns.
    paragraph: index in its block. line: of the source, 1-based. start, end: span of `old` in the paragraph's
    source text (`text.before`). old, new: exactly what is replaced by what. before, after: the same as the
    whole words around it read, this edit alone being made. left: where `before` starts in that text.
    """

    rule: str
    block: int
    turn: int | None
    paragraph: int
    line: int
    start: int
    end: int
    old: str
    new: str
    before: str
    after: str
    left: int


def ledger(transcript: Transcript) -> Iterator[LedgerLine]:
    """Yield every edit of the transcript, in reading order."""
    turn = -1
    for number, block in enumerate(transcript.blocks):
        if isinstance(block, Turn):
            turn += 1
        inside = turn if isinstance(block, Turn) else None
        for index, paragraph in enumerate(paragraphs_of(block)):
            if paragraph.text.is_edited:
                yield from _lines(paragraph.text, paragraph.place.line, number, inside, index)


def original(after: str, edits: Iterable[tuple[int, str, str]]) -> str:
    """Return a paragraph as it came, from its cleaned text and its edits: (start, old, new) of each, in order."""
    parts: list[str] = []
    at = length = 0
    for start, old, new in edits:
        kept = after[at : at + start - length]
        parts += kept, old
        at, length = at + len(kept) + len(new), start + len(old)
    return "".join(parts) + after[at:]


def markup_of(after: str, edits: Iterable[tuple[int, str, str, str]]) -> Markup:
    """Return the ledger again from a cleaned text and its edits: (start, old, new, rule) of each, in order.

    start: of `old` in the text as it came. Raises ValueError where the edits do not fit the text.
    """
    pieces: list[Piece] = []
    at = length = 0
    for start, old, new, rule in edits:
        kept = after[at : at + start - length]
        at += len(kept)
        if len(kept) != start - length or not after.startswith(new, at):
            raise ValueError(f"the edit of {rule} at {start} does not fit the text")
        pieces += Piece("keep", kept), Piece("delete", old, rule), Piece("insert", new, rule)
        at, length = at + len(new), start + len(old)
    pieces.append(Piece("keep", after[at:]))
    return Markup(tuple(piece for piece in pieces if piece.text))


def places_after(text: Markup, offsets: Iterable[int]) -> list[int]:
    """Return where characters of the text as it came stand in the cleaned one.

    offsets: 0-based, in any order. A character that was deleted stands where the deletion is; what was put in at an
    offset stands before it.
    """
    starts: list[int] = []
    places: list[tuple[int, int]] = []  # (offset in `after`, how many of the piece's characters stand there)
    before = after = 0
    for kind, piece, _ in text.pieces:
        kept = 0 if kind == "delete" else len(piece)
        if kind != "insert":
            starts.append(before)
            places.append((after, kept))
            before += len(piece)
        after += kept
    if not starts:
        return [after for _ in offsets]
    found = []
    for offset in offsets:
        index = max(0, bisect_right(starts, offset) - 1)
        place, kept = places[index]
        found.append(place + min(offset - starts[index], kept))
    return found


def _lines(text: Markup, line: int, block: int, turn: int | None, paragraph: int) -> Iterator[LedgerLine]:
    source, at = text.before, 0
    for start, end, old, new, rule in text.changes():
        line, at = line + source.count("\n", at, start), start
        left, right = _word_edges(source, start, end)
        yield LedgerLine(
            rule=rule, block=block, turn=turn, paragraph=paragraph, line=line, start=start, end=end, old=old, new=new,
            before=source[left:right], after=source[left:start] + new + source[end:right], left=left,
        )  # fmt: skip


def _word_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to the words that it touches; a span of blanks to the whole gap and the words on both sides.

    At most `_REACH` characters each way: a script that parts no words by blanks has paragraphs for words.
    """
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    if text[start:end].isspace():
        while start > first and text[start - 1].isspace():
            start -= 1
        while end < last and text[end].isspace():
            end += 1
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return start, end
