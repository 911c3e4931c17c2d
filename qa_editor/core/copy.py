"""The cleaned text as checks look at it: one string, with a way back to where each character stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from qa_editor.core.page import Page
from qa_editor.core.transcript import Paragraph, Query, Removed, Transcript, all_paragraphs

AROUND = 30  # characters shown on each side of what is asked about
PORTION = 20_000  # characters whose words fit the processor's nearest memory: twice as fast as all at once


class Copy(NamedTuple):
    """A cleaned transcript, its paragraphs joined by line feeds; what was set aside is left out.

    starts: where each paragraph begins in `text`. spots: its block and its index there. page: as the rules left it.
    numbers: the place in the copy of each of the page's paragraphs, as far as they are in both.
    """

    transcript: Transcript
    text: str
    starts: tuple[int, ...]
    spots: tuple[tuple[int, int, Paragraph], ...]
    page: Page
    numbers: Mapping[int, int]

    @classmethod
    def of(cls, transcript: Transcript, page: Page, places: Sequence[tuple[int, int]]) -> Copy:
        """Return the copy of a transcript as it reads after cleaning.

        page: as the rules left it. places: the block of each of its paragraphs, and its index there.
        """
        spots = tuple(s for s in all_paragraphs(transcript) if not isinstance(transcript.blocks[s[0]], Removed))
        parts = [paragraph.text.after.replace("\n", " ") for _, _, paragraph in spots]
        starts, at = [], 0
        for part in parts:
            starts.append(at)
            at += len(part) + 1
        at_spot = {(block, index): number for number, (block, index, _) in enumerate(spots)}
        numbers = {number: at_spot[spot] for number, spot in enumerate(places) if spot in at_spot}
        return cls(transcript, "\n".join(parts), tuple(starts), spots, page, numbers)

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Return the bounds of each paragraph in `text`."""
        return ((start, after - 1) for start, after in pairwise((*self.starts, len(self.text) + 1)))

    def places(self, *words: str) -> list[int]:
        """Return the offsets of words, as they read now, of those that `words_to_watch` names.

        Guarded spans, such as addresses, are passed over.
        """
        page, numbers = self.page, self.numbers
        found = [(page.index_at(at), at) for at, _ in page.places_as_read(frozenset(words))]
        return [self.starts[numbers[n]] + at - page.starts[n] for n, at in found if n in numbers]

    def portions(self, text: str) -> Iterator[str]:
        """Cut a text as long as the copy's into some thousand characters each, between paragraphs."""
        start = 0
        for at in self.starts:
            if at - start > PORTION:
                yield text[start : at - 1]
                start = at
        yield text[start:]

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
