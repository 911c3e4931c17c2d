"""One paragraph of somebody's own document with changes put into its runs; whatever they do not touch stays.

Run properties are carried over: what is put in looks like what stood there. What is no text (a picture, a note's
reference, a line of a page break) is never part of a change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa_editor.core.edits import places_after
from qa_editor.core.markup import Markup, Piece
from qa_editor.review.in_place_lines import Atom, Run
from qa_editor.review.redline_words import Redrawn, redraw
from qa_editor.review.redline_xml import Pen

_OWN_CHANGE = re.compile(rb"<(\w+:)?rPrChange\b.*?</\1?rPrChange>|<(\w+:)?rPrChange\b[^>]*/>", re.DOTALL)


class Edit(NamedTuple):
    """Replace `text[start:end]` of a paragraph by `new`, signed by `codes`; offsets into its accepted text."""

    start: int
    end: int
    new: str
    codes: tuple[str, ...]


class Insert(NamedTuple):
    """XML to be put between the runs at an offset into a paragraph's accepted text; it changes nothing there."""

    at: int
    xml: bytes


class Refused(NamedTuple):
    """A change that could not be made, and why."""

    change: Redrawn
    why: str


def edits_of(pieces: Sequence[Piece], base: int, runs: Sequence[Run]) -> tuple[list[Edit], list[Refused]]:
    """Return a paragraph's edits, cut where runs meet, and those that cannot be made.

    pieces: its ledger as it is shown. base: where its text begins in that of the runs.
    """
    markup = Markup(tuple(pieces))
    found: list[Edit] = []
    refused: list[Refused] = []
    before = after = 0
    for one in redraw(pieces):
        if isinstance(one, str):
            before, after = before + len(one), after + len(one)
            continue
        start, end = base + before, base + before + len(one.old)
        touched = _touched(runs, start, end)
        why = next(
            (run.why or ("it holds text of its own" if run.shut else "") for run in touched if run.why or run.shut), ""
        )
        if why or not touched:
            refused.append(Refused(one, why or "there is no text to put it into"))
        else:
            cuts = [start, *_cuts(touched, start, end), end]
            places = places_after(markup, [cut - base for cut in cuts])
            places[0], places[-1] = after, after + len(one.new)
            shown = markup.after
            for index in range(len(cuts) - 1):
                old = markup.before[cuts[index] - base : cuts[index + 1] - base]
                new = shown[places[index] : places[index + 1]]
                if old != new:
                    found.append(Edit(cuts[index], cuts[index + 1], new, one.codes))
        before, after = before + len(one.old), after + len(one.new)
    return found, refused


def _touched(runs: Sequence[Run], start: int, end: int) -> list[Run]:
    """Return the runs in which a change would be made: those of its text, or the one before what is only put in."""
    if start < end:
        return [run for run in runs if run.text and run.at < end and start < run.at + len(run.text)]
    beside = [run for run in runs if run.text and run.at <= start <= run.at + len(run.text)]
    return beside[:1]


def _cuts(runs: Sequence[Run], start: int, end: int) -> list[int]:
    """Return the offsets inside a change at which a run begins or something stands that is no text."""
    found = set()
    for run in runs:
        found.add(run.at)
        at = run.at
        for atom in run.atoms:
            if not atom.text:
                found.add(at)
            at += len(atom.text)
    return sorted(cut for cut in found if start < cut < end)


def rewrite(run: Run, edits: Sequence[Edit], inserts: Sequence[Insert], pen: Pen, prefix: str) -> bytes:
    """Return a run with its edits and inserts made, as runs, changes and what stands between them.

    edits, inserts: those of this run alone, in order. prefix: of WordprocessingML's names in the file, "w:".
    """
    out: list[bytes] = []
    kept: list[bytes] = []
    waiting_edits, waiting = list(edits), list(inserts)
    tag, shut = run.tag, b"</" + prefix.encode() + b"r>"

    def flush() -> None:
        if kept:
            out.append(tag + run.properties + b"".join(kept) + shut)
            kept.clear()

    def put(at: int) -> None:
        while waiting and waiting[0].at <= at:
            flush()
            out.append(waiting.pop(0).xml)

    at = run.at
    deleted: list[Atom] = []
    for atom in run.atoms:
        if not atom.text:
            put(at - 1)
            kept.append(atom.xml)
            continue
        stop = at + len(atom.text)
        first = at
        while at < stop:
            if not deleted:
                put(at)
            edit = waiting_edits[0] if waiting_edits else None
            if edit and edit.start <= at:
                until = min(stop, edit.end)
                if until > at:
                    deleted.append(_part(atom, at - first, until - first))
                at = until
                if at >= edit.end:
                    flush()
                    out.append(_change(run, deleted, edit, pen, prefix))
                    deleted, _ = [], waiting_edits.pop(0)
                continue
            until = min([stop, *([edit.start] if edit else []), *(one.at for one in waiting[:1] if one.at > at)])
            kept.append(_xml(_part(atom, at - first, until - first), pen, prefix))
            at = until
            if edit and edit.start == edit.end == at:
                flush()
                out.append(_change(run, [], edit, pen, prefix))
                waiting_edits.pop(0)
    for edit in waiting_edits:
        flush()
        out.append(_change(run, deleted, edit, pen, prefix))
    put(at)
    flush()
    return b"".join(out)


def _part(atom: Atom, start: int, end: int) -> Atom:
    if start == 0 and end == len(atom.text):
        return atom
    return Atom(atom.text[start:end], b"", is_words=True)


def _xml(atom: Atom, pen: Pen, prefix: str, tag: str = "t") -> bytes:
    if not atom.is_words or (atom.xml and tag == "t"):
        return atom.xml
    return pen.words(atom.text, f"{prefix}{tag}").encode()


def _change(run: Run, deleted: Sequence[Atom], edit: Edit, pen: Pen, prefix: str) -> bytes:
    head, tail = f"<{prefix}r>".encode(), f"</{prefix}r>".encode()
    xml = b""
    if deleted:
        inner = b"".join([_xml(atom, pen, prefix, "delText") for atom in deleted])
        xml = pen.opened("del", edit.codes, prefix) + head + run.properties + inner + tail + f"</{prefix}del>".encode()
    if edit.new:
        inner = pen.words(edit.new, f"{prefix}t", prefix).encode()
        properties = _OWN_CHANGE.sub(b"", run.properties)
        xml += pen.opened("ins", edit.codes, prefix) + head + properties + inner + tail + f"</{prefix}ins>".encode()
    return xml
