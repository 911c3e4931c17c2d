"""What a reviewer left of one turn: its text as it reads, and the changes that are still tracked in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qa_editor.review.cells import PARTING
from qa_editor.review.reviewed import Mark, Stretch, Who

SIGNED = "qa-editor"
"""What the author's name of each tracked change of ours begins with."""


class Span(NamedTuple):
    """A stretch of `Left.text`; start == end for what is not in it. text: the words. who: who did it."""

    start: int
    end: int
    text: str
    who: Who


class Left(NamedTuple):
    """The text of a turn, every change taken as accepted; paragraphs are parted by `PARTING`.

    added: our insertions that wait. dropped: our deletions that wait, which the text lacks. typed, struck: the same of
    others. undone: our insertions that somebody deleted.
    """

    text: str
    added: tuple[Span, ...] = ()
    dropped: tuple[Span, ...] = ()
    typed: tuple[Span, ...] = ()
    struck: tuple[Span, ...] = ()
    undone: tuple[Span, ...] = ()

    @property
    def is_decided(self) -> bool:
        """Whether no change of anybody waits in it."""
        return not (self.added or self.dropped or self.typed or self.struck or self.undone)

    def from_(self, start: int) -> Left:
        """Return what follows the character `start`."""
        rows = (
            tuple(s._replace(start=max(0, s.start - start), end=s.end - start) for s in row if s.end >= start)
            for row in self[1:]
        )
        return Left(self.text[start:], *rows)

    def as_before(self, start: int, end: int, waiting: Iterable[Span]) -> str:
        """Return how `text[start:end]` would read if our changes `waiting` in it, in order, were refused."""
        out, at = list[str](), start
        for span in waiting:
            out.append(self.text[at : max(at, span.start)])
            at = max(at, span.start)
            if span.start < span.end:
                at = max(at, min(span.end, end))
            else:
                out.append(span.text)
        return "".join(out) + self.text[at:end]


def is_ours(who: Who | None) -> bool:
    """Whether a change is signed by qa-editor."""
    return who is not None and who.author.startswith(SIGNED)


class LeftBuilder:
    """Puts a turn's stretches and paragraph ends together."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._size = 0
        self._rows: tuple[list[Span], ...] = ([], [], [], [], [])

    def add(self, stretches: Iterable[Stretch]) -> None:
        """Add text."""
        for text, mark in stretches:
            self._add(text, mark)

    def end_paragraph(self, mark: Mark) -> None:
        """Add the end of a paragraph."""
        self._add(PARTING, mark)

    def _add(self, text: str, mark: Mark) -> None:
        added, dropped, typed, struck, undone = self._rows
        inserted, deleted = mark
        start = self._size
        if deleted is None:
            self._words.append(text)
            self._size += len(text)
            if inserted is not None:
                (added if is_ours(inserted) else typed).append(Span(start, self._size, text, inserted))
        elif inserted is None:
            (dropped if is_ours(deleted) else struck).append(Span(start, start, text, deleted))
        elif is_ours(inserted):
            undone.append(Span(start, start, text, deleted))

    def finish(self) -> Left:
        """Return the turn."""
        text = "".join(self._words).rstrip(PARTING)  # the mark of the last paragraph parts nothing
        size = len(text)
        rows = (
            tuple(s if s.end <= size else s._replace(start=min(s.start, size), end=size) for s in row)
            for row in self._rows
        )
        return Left(text, *rows)
