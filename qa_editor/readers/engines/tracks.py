"""Who speaks when, where an engine keeps that apart from the words; and several channels as one conversation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from qa_editor.readers.engines.words import Spoken
from qa_editor.readers.spoken import Stretch

_PAUSE_MS = 800


class Timeline:
    """Who speaks when, where an engine keeps that apart from the words: asked for times that rise, in one sweep."""

    def __init__(self, spans: Sequence[tuple[int, int, str]]) -> None:
        self.spans, self.at = sorted(spans), 0

    def speaker_at(self, start_ms: int | None, end_ms: int | None) -> str:
        """Return who speaks during most of a stretch; between two spans, who is nearer; "" for no time."""
        if start_ms is None or not self.spans:
            return ""
        end_ms = start_ms if end_ms is None else end_ms
        while self.at and self.spans[self.at][0] > start_ms:
            self.at -= 1
        best, shared = self.at, -(10**12)
        for index in range(self.at, len(self.spans)):
            first, last, _ = self.spans[index]
            overlap = min(end_ms, last) - max(start_ms, first)  # below 0: how far away
            if overlap > shared:
                best, shared = index, overlap
            if first > end_ms:
                break
        self.at = best
        return self.spans[best][2]


class Track(NamedTuple):
    """One channel of a recording. speaker: whose it is."""

    speaker: str
    spoken: list[Spoken]


def weave(tracks: Sequence[Track]) -> Iterator[Spoken]:
    """Yield what several channels say, one after the other as it was said; a sentence is not torn by a `yes`."""
    from heapq import merge

    pieces = merge(*(_sentences(track) for track in tracks), key=lambda piece: piece[0])
    yield from chain.from_iterable(spoken for _, spoken in pieces)


def _sentences(track: Track) -> Iterator[tuple[int, list[Spoken]]]:
    held: list[Spoken] = []
    start = 0
    for who, stretch in track.spoken:
        at = stretch.start_ms
        if held and at is not None and _parts(held[-1][1], at):
            yield start, held
            held = []
        if not held:
            start = start if at is None else max(at, start)
        held.append((who or track.speaker, stretch))
    if held:
        yield start, held


def _parts(last: Stretch, start_ms: int) -> bool:
    return last.text.endswith((".", "?", "!", "…")) or (last.end_ms is not None and start_ms - last.end_ms > _PAUSE_MS)
