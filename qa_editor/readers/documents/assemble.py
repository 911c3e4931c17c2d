"""Passages and tables to a transcript: paragraphs in Markdown, headings, what was set aside, turns out of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Block, Comment, Heading, Paragraph, Place, Removed, Transcript, Turn
from qa_editor.readers.documents.marked import Marked, mark
from qa_editor.readers.documents.passages import Item, Passage, Piece, Remark, Table, passages_in

_MOSTLY = 0.9  # of all letters: a guise that so many wear sets nothing apart


def transcript_of(name: str, items: Iterable[Item], fields: Mapping[str, str] | None = None) -> Transcript:
    """Return the transcript of a document. Raises UnreadableInput where it holds no text."""
    items = list(items)
    _undress(items)
    blocks = tuple(blocks_of(items))
    if _speak_outside(blocks):
        blocks = tuple(blocks_of(items, as_text=True))
    if all(isinstance(block, Removed) for block in blocks):
        raise UnreadableInput("the document holds no text; if its pages are pictures, run text recognition (OCR) first")
    return Transcript(blocks=blocks, source=name, syntax="markdown", fields=dict(fields or {}))


def _speak_outside(blocks: Sequence[Block]) -> bool:
    """Whether who speaks in a table speaks outside of it too, where only labels can tell."""
    names = {block.speaker for block in blocks if isinstance(block, Turn) and block.speaker}
    starts = tuple(f"{name}:" for name in names)
    labelled = (
        block.text.before.lstrip(" *_").replace("*", "").startswith(starts)
        for block in blocks
        if isinstance(block, Paragraph)
    )
    return bool(names) and sum(labelled) > 1


def blocks_of(items: Iterable[Item], *, as_text: bool = False) -> Iterator[Block]:
    """Yield the blocks of passages and tables, in order. as_text: no table is taken to hold a dialogue."""
    from qa_editor.readers.documents.tables import blocks_of_table  # it makes blocks of what stands in cells

    for item in items:
        if isinstance(item, Table):
            yield from blocks_of_table(item, as_text=as_text)
        else:
            yield from blocks_of_passage(item)


def blocks_of_passage(passage: Passage) -> Iterator[Block]:
    """Yield a passage as a heading, as paragraphs (one for each line that was typed), or as set aside."""
    place = Place(passage.number)
    text = passage.text
    if text.strip() and passage.why:
        yield Removed(Markup.of(text.strip()), passage.why, place)
    elif text.strip() and passage.level >= 0:
        level = [piece._replace(text=piece.text.replace("\n", " "), bold=False) for piece in passage.pieces]
        yield Heading(Markup.of(mark(level).text.strip()), passage.level, place)
    elif text.strip():
        yield from paragraphs_of(passage)
    if not text.strip():
        yield from (Removed(Markup.of(remark.text), "a margin comment on no text", place) for remark in passage.remarks)
    for aside, why in passage.asides:
        if aside.strip():
            yield Removed(Markup.of(aside), why, place)


def paragraphs_of(passage: Passage) -> Iterator[Paragraph]:
    """Yield the lines of a passage, each as a paragraph with its comments."""
    looks = (*passage.looks, *_dress(passage.pieces))
    remarks = sorted(passage.remarks)
    start = 0
    for line in [passage.pieces] if passage.wrapped else _lines(passage.pieces):
        size = sum(len(piece.text) for piece in line)
        if any(not piece.text.isspace() for piece in line if piece.text):
            marked = mark(line)
            here = [remark for remark in remarks if remark.start <= start + size]
            remarks = remarks[len(here) :]
            comments = tuple(_comment(remark, marked, start, size) for remark in here)
            yield Paragraph(Markup.of(marked.text), Place(passage.number), passage.field, (), comments, looks)
        start += size + 1


def _comment(remark: Remark, marked: Marked, start: int, size: int) -> Comment:
    """Return the comment on a line that begins at `start` and has `size` characters."""
    first = min(max(0, remark.start - start), size)
    last = min(max(first, remark.end - start), size)
    at = marked.place(first)
    return Comment(at, marked.place(last - 1) + 1 if last > first else at, remark.text, remark.author)


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        if "\n" not in piece.text:
            line.append(piece)
            continue
        first, *more = piece.text.split("\n")
        line.append(piece._replace(text=first))
        for text in more:
            yield line
            line = [piece._replace(text=text)]
    yield line


def _dress(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return the guises that all letters of a passage wear."""
    said = [piece for piece in pieces if any(ch.isalnum() for ch in piece.text)]
    bold, italic = all(piece.bold for piece in said), all(piece.italic for piece in said)
    return ("bold",) * bold + ("italic",) * italic if said else ()


def _undress(items: Sequence[Item]) -> None:
    """Take a guise off that nearly all letters of the document wear: it says nothing, and would be in the way."""
    passages = [passage for passage in passages_in(items) if passage.level < 0 and not passage.why]
    pieces = [piece for passage in passages for piece in passage.pieces]
    size = sum(len(piece.text) for piece in pieces)
    if sum(len(p.text) for p in pieces if p.bold) > _MOSTLY * size > 0:
        for passage in passages:
            passage.pieces = [piece._replace(bold=False) for piece in passage.pieces]
    if sum(len(p.text) for p in pieces if p.italic) > _MOSTLY * size > 0:
        for passage in passages:
            passage.pieces = [piece._replace(italic=False) for piece in passage.pieces]
