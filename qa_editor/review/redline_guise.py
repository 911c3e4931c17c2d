"""What a reader sees of a paragraph in Markdown: its ledger without the marks, and the guise of each stretch."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from qa_editor.core.inline import Run, spans
from qa_editor.core.markup import Markup, Piece
from qa_editor.core.transcript import Syntax

Guises = Sequence[tuple[int, Run]]
"""Where each guise begins, ascending from 0; the text of the runs says nothing."""

_PLAIN = Run("")


class Shown:
    """A text as it is shown. guises: of the shown text. kept: for each character of the source, what it is shown as."""

    def __init__(self, text: str, syntax: Syntax) -> None:
        self.kept = [""] * len(text)
        self.guises: list[tuple[int, Run]] = []
        size = 0
        for start, end, run in spans(text, syntax):
            if end - start == len(run.text):
                self.kept[start:end] = run.text
            else:
                self.kept[start] = run.text
            self.guises.append((size, run))
            size += len(run.text)

    def place(self, offset: int) -> int:
        """Return where the character `offset` of the source stands in the shown text."""
        return sum(map(len, self.kept[:offset]))


def shown_pieces(markup: Markup, before: Shown, after: Shown) -> list[Piece]:
    """Return the ledger of the shown text: what is a mark only before or only after is put in or taken out."""
    found: list[Piece] = []
    at_before = at_after = 0
    for kind, text, rule in markup.pieces:
        size = len(text)
        if kind == "keep":
            here = before.kept[at_before : at_before + size]
            there = after.kept[at_after : at_after + size]
            if here == there:
                found.append(Piece("keep", "".join(here)))
            else:
                found += _differing(here, there)
            at_before, at_after = at_before + size, at_after + size
        elif kind == "delete":
            found.append(Piece("delete", "".join(before.kept[at_before : at_before + size]), rule))
            at_before += size
        else:
            found.append(Piece("insert", "".join(after.kept[at_after : at_after + size]), rule))
            at_after += size
    return [piece for piece in found if piece.text]


def _differing(here: Sequence[str], there: Sequence[str]) -> Iterator[Piece]:
    for one, other in zip(here, there, strict=True):
        if one == other:
            yield Piece("keep", one)
        else:
            yield Piece("delete", one, "marks")
            yield Piece("insert", other, "marks")


def dressed(text: str, offset: int, guises: Guises) -> Iterator[tuple[str, Run]]:
    """Yield a stretch of the shown text that begins at `offset`, cut where the guise changes."""
    index = max(0, bisect_right(guises, offset, key=lambda guise: guise[0]) - 1)
    while text:
        run = guises[index][1] if index < len(guises) else _PLAIN
        size = guises[index + 1][0] - offset if index + 1 < len(guises) else len(text)
        if size > 0:
            yield text[:size], run
        text, offset, index = text[max(size, 0) :], offset + max(size, 0), index + 1
