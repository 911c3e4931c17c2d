"""Captions for a transcript: what is shown when, as captioning guides ask.

BBC, "Subtitle Guidelines" 4 to 7, and Netflix, "English Timed Text Style Guide": at most two lines of 42 characters, at
most 20 characters a second, one second at least and seven at most, each gone before the next comes. A cue of the source
stays a cue where it has room; where speech leaves none, a caption is faster than it should be, never late.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.line_breaks import broken, ending, fits, joined, width
from qa_editor.writers.timed_words import Spoken, Word, spoken, words_of

CHARS_A_SECOND = 20
SHORTEST_MS, LONGEST_MS = 1000, 7000
PAUSE_MS = 1000  # a caption of single words ends at such a pause
_MOST_WORDS = 90
_SHORT_REST = 12  # characters: so little is no caption of its own where it can be helped
STEP_MS = 200  # at least so long two captions stand that have to share one time


class Cue(NamedTuple):
    """A caption. speaker: as printed, "" for nobody known. turn: the number of its turn. Times in milliseconds."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    speaker: str
    turn: int

    def times(self, mark: str) -> str:
        """Return its time line, `00:00:01.500 --> 00:00:04.000`; mark: what stands before the milliseconds."""
        return " --> ".join(
            f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"
            for ms in (self.start_ms, self.end_ms)
        )


class _Draft(NamedTuple):
    words: list[tuple[str, bool]]
    speaker: str
    turn: int
    start_ms: int
    end_ms: int


def cues_of(transcript: Transcript, style: Style, mark: Callable[[str], str]) -> list[Cue]:
    """Return the captions in order; no two overlap.

    mark: given a speaker's label ("" for none), what stands before the first words of a turn. Raises QaEditorError
    where the transcript has no times.
    """
    drafts: list[_Draft] = []
    for number, part in enumerate(spoken(transcript, style)):
        drafts += _drafts(part, number, mark(part.label) if part.turn else "")
    timed = _spread(_merged(_apart(drafts)))
    return [Cue(d.start_ms, d.end_ms, broken(d.words), d.speaker, d.turn) for d in timed]


def _drafts(part: Spoken, number: int, mark: str) -> Iterator[_Draft]:
    """Yield the captions of a turn; a cue of the source that has room is one, whatever its length in time."""
    held: list[Word] = []
    lead = [(mark, True)] if mark else []

    def flush() -> Iterator[_Draft]:
        nonlocal lead
        at = 0
        while at < len(held):
            words = held[at : at + _size(held[at : at + _MOST_WORDS], lead)]
            at += len(words)
            shown = lead + _begun([(word.text, word.spaced) for word in words])
            yield _Draft(shown, part.label, number, words[0].start_ms, words[-1].end_ms)
            lead = []
        held.clear()

    for unit in part.units:
        start, end = unit.start_ms or 0, unit.end_ms or 0
        if held and (unit.opens or start - held[-1].end_ms >= PAUSE_MS):
            yield from flush()
        shown = lead + _begun(unit.words)
        if unit.opens and fits(shown):
            yield _Draft(shown, part.label, number, start, end)
            lead = []
        else:
            held += words_of(unit)
            if unit.opens:
                yield from flush()
    yield from flush()


def _begun(words: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Return the words, with a blank before the first."""
    return words if words[0][1] else [(words[0][0], True), *words[1:]]


def _size(words: Sequence[Word], lead: list[tuple[str, bool]]) -> int:
    """Return how many of the words make the next caption. lead: what stands before them."""
    shown = list(lead)
    most = 0
    for word in words:
        shown.append((word.text, word.spaced))
        if most and (not fits(shown) or word.end_ms - words[0].start_ms > LONGEST_MS):
            break
        most += 1
    if most == len(words):
        return most
    best, size = -1e9, most
    for count in range(max(1, most // 3), most + 1):
        gap = words[count].start_ms - words[count - 1].end_ms
        own = width(joined(shown[: len(lead) + count]))
        rest = width(joined([(word.text, word.spaced) for word in words[count : count + 4]]))
        points = 1.5 * ending(words[count - 1].text, words[count].text) + min(3.0, gap / 250)
        points += 4 * own / 84 - (3 if min(own, rest) < _SHORT_REST else 0)
        if points > best:
            best, size = points, count
    return size


def _apart(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Return the captions with rising times; those that begin together share out what time there is, by letters."""
    found: list[_Draft] = []
    at = free = 0
    while at < len(drafts):
        start = max(free, drafts[at].start_ms)
        last = at
        while last + 1 < len(drafts) and drafts[last + 1].start_ms < start + STEP_MS:
            last += 1
        group = drafts[at : last + 1]
        end = max(start, *(draft.end_ms for draft in group))
        if last > at:
            after = drafts[last + 1].start_ms if last + 1 < len(drafts) else end
            room = max(STEP_MS * len(group), min(end, after, start + SHORTEST_MS * (len(group) - 1)) - start)
            sizes = [1 + sum(len(word) for word, _ in draft.words) for draft in group]
            starts = [start + room * before // sum(sizes) for before in accumulate(sizes, initial=0)]
            ends = [*starts[1:-1], max(end, starts[-1])]
            found += [d._replace(start_ms=s, end_ms=e) for d, s, e in zip(group, starts, ends, strict=False)]
        else:
            found.append(group[0]._replace(start_ms=start, end_ms=end))
        free = found[-1].start_ms + (STEP_MS if last > at else 1)
        at = last + 1
    return found


def _merged(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Return the captions, one that would be gone too soon joined to the next or the last of its turn."""
    found: list[_Draft] = []
    for number, draft in enumerate(drafts):
        after = drafts[number + 1].start_ms if number + 1 < len(drafts) else None
        last = found[-1] if found else None
        brief = after is not None and after - draft.start_ms < SHORTEST_MS
        hasty = last is not None and draft.start_ms - last.start_ms < SHORTEST_MS
        if last and (brief or hasty) and last.turn == draft.turn and _may_join(last, draft):
            found[-1] = last._replace(words=last.words + draft.words, end_ms=max(last.end_ms, draft.end_ms))
        else:
            found.append(draft)
    return found


def _may_join(last: _Draft, draft: _Draft) -> bool:
    return (
        draft.end_ms - last.start_ms <= LONGEST_MS
        and draft.start_ms - last.end_ms < PAUSE_MS
        and fits(last.words + draft.words)
    )


def _spread(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Return the captions, each long enough to be read where the next leaves room, and none too long."""
    found = []
    for number, draft in enumerate(drafts):
        after = drafts[number + 1].start_ms if number + 1 < len(drafts) else draft.start_ms + LONGEST_MS
        wanted = max(SHORTEST_MS, 1000 * width(joined(draft.words)) // CHARS_A_SECOND)
        end = min(max(draft.end_ms, draft.start_ms + wanted), after, draft.start_ms + LONGEST_MS)
        found.append(draft._replace(end_ms=end))
    return found
