"""The bytes that change in somebody's own document: runs, paragraph marks, places of bookmarks and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from qa_editor.core.markup import Piece
from qa_editor.review.in_place_edits import Edit, Insert, rewrite
from qa_editor.review.in_place_lines import Line
from qa_editor.review.redline_comments import Remark
from qa_editor.review.redline_xml import Pen

Patch: TypeAlias = tuple[int, int, bytes]
"""Bytes start to end (exclusive) of a part, and what stands there instead."""


def named(xml: str, prefix: str) -> bytes:
    """Return elements under the prefix that the file uses."""
    return (xml if prefix == "w:" else re.sub(r"(</?| )w:", rf"\1{prefix}", xml)).encode()


def head_of(line: Line) -> int:
    """Return where a paragraph's content begins: behind its properties."""
    return line.properties[1] or line.start


def without_mark(line: Line, data: bytes, mark: bytes, prefix: str) -> Patch:
    """Return what deletes a paragraph's mark: `mark` (a `w:del`) in `w:pPr/w:rPr`, in the schema's order."""
    start, end = line.properties
    opened, shut = named("<w:rPr>", prefix), named("</w:rPr>", prefix)
    if not end:
        xml = named("<w:pPr>", prefix) + opened + mark + shut + named("</w:pPr>", prefix)
        return line.start, line.start, xml
    xml, name = data[start:end], prefix.encode()
    if found := re.search(rb"<" + name + rb"rPr\s*>", xml):
        return start + found.end(), start + found.end(), mark
    if found := re.search(rb"<" + name + rb"rPr\s*/>", xml):
        return start + found.start(), start + found.end(), opened + mark + shut
    if xml.rstrip().endswith(b"/>"):
        return start, end, xml[: xml.rindex(b"/>")] + b">" + opened + mark + shut + named("</w:pPr>", prefix)
    change = re.search(rb"<" + name + rb"pPrChange\b", xml)
    at = start + (change.start() if change else xml.rindex(b"</"))
    return at, at, opened + mark + shut


def rewritten(line: Line, edits: Sequence[Edit], inserts: Sequence[Insert], pen: Pen, prefix: str) -> Iterator[Patch]:
    """Yield the runs of a line that are rewritten; each edit and insert goes to the first run that it fits."""
    waiting = sorted(edits, key=lambda edit: edit[:2])
    placed = sorted([_outside(one, waiting) for one in inserts], key=lambda one: one.at)
    for run in line.runs:
        if run.why or run.shut or not run.text:
            continue
        first, stop = run.at, run.at + len(run.text)
        mine = [one for one in waiting if _fits(one, first, stop)]
        here = [one for one in placed if first <= one.at <= stop]
        if mine or here:
            waiting = [one for one in waiting if one not in mine]
            placed = [one for one in placed if one not in here]
            yield run.start, run.end, rewrite(run, mine, here, pen, prefix)


def _fits(edit: Edit, first: int, stop: int) -> bool:
    return first <= edit.start < stop or edit.start == edit.end == stop


def _outside(one: Insert, edits: Sequence[Edit]) -> Insert:
    """Move a comment's edge out of a change."""
    for edit in edits:
        if edit.start < one.at < edit.end:
            return one._replace(at=edit.start if b"RangeStart" in one.xml else edit.end)
    return one


def span_of(remark: Remark, pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """Return where the words that a comment is about stand in the text as it came; None where they do not."""
    shown = "".join([piece.text for piece in pieces if piece.kind != "delete"])
    words = remark.words.strip()
    at = shown.find(words) if words else -1
    for _ in range(remark.nth if at >= 0 else 0):
        later = shown.find(words, at + 1)
        at = later if later >= 0 else at
    return (_came_from(pieces, at), _came_from(pieces, at + len(words))) if at >= 0 else None


def _came_from(pieces: Sequence[Piece], offset: int) -> int:
    """Return the place in the text as it came of an offset in the text as it reads."""
    before = after = 0
    for kind, text, _ in pieces:
        size = len(text)
        if kind == "keep" and offset <= after + size:
            return before + offset - after
        if kind == "insert" and offset < after + size:
            return before
        before += size if kind != "insert" else 0
        after += size if kind != "delete" else 0
    return before
