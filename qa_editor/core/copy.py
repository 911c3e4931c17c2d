"""The cleaned text as checks look at it: one string, with a way back to where each character stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from qa_editor.core.transcript import Paragraph, Query, Removed, Transcript, all_paragraphs

AROUND = 30  # characters shown on each side of what is asked about


class Copy(NamedTuple):
    """A cleaned transcript, its paragraphs joined by line feeds; what was set aside is left out.

    starts: where each paragraph begins in `text`. spots: its block and its index there.
    """

    transcript: Transcript
    text: str
    starts: tuple[int, ...]
    spots: tuple[tuple[int, int, Paragraph], ...]

    @classmethod
    def of(cls, transcript: Transcript) -> Copy:
        """Return the copy of a transcript as it reads after cleaning."""
        spots = tuple(s for s in all_paragraphs(transcript) if not isinstance(transcript.blocks[s[0]], Removed))
        parts = [paragraph.text.after.replace("\n", " ") for _, _, paragraph in spots]
        starts, at = [], 0
        for part in parts:
            starts.append(at)
            at += len(part) + 1
        return cls(transcript, "\n".join(parts), tuple(starts), spots)

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Yield the bounds of each paragraph in `text`."""
        ends = (*self.starts[1:], len(self.text) + 1)
        for start, after in zip(self.starts, ends, strict=True):
            yield start, after - 1

    def query(self, code: str, message: str, start: int, end: int, suggestion: str = "") -> Query:
        """Return a query about `text[start:end]`, shown with a few words around it."""
        number = bisect_right(self.starts, start) - 1
        block, index, paragraph = self.spots[number]
        first = self.starts[number]
        last = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)
        left, right = max(first, start - AROUND), min(last, end + AROUND)
        while first < left < start and not self.text[left - 1].isspace():
            left += 1
        while end < right < last and not self.text[right].isspace():
            right -= 1
        excerpt = self.text[left:right].strip()
        line = paragraph.place.line + paragraph.text.lines_before(start - first)
        return Query(code, message, excerpt, block, index, line, suggestion)
