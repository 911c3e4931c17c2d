"""Each word of a cleaned transcript with its time: as the source gave it, or shared out by letters.

Where a reader gave the times of cues or words they are kept, whatever the cleaning changed between them. Where only the
turns have times, a turn's time is shared out among its words; what stands between two known times gets what is left.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from qa_editor.core.errors import QaEditorError
from qa_editor.core.inline import plain_text
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Paragraph, Syntax, Timed, Transcript, Turn
from qa_editor.writers.layout import Labels, one_line

WORD_MS = 400  # 150 words a minute: what is assumed of the last words, and of those before the first time
SLOWEST_MS = 1000  # a word takes no longer, however long the next turn is in coming
TIMED_SHARE = 0.5  # of the turns that must have times for captions to be more than guesses

_WORD = lazy_pattern(r"[\u3001-\u30ff\u3400-\u9fff\uff01-\uff65]|[^\s\u3001-\u30ff\u3400-\u9fff\uff01-\uff65]+")


class Word(NamedTuple):
    """A word. spaced: whether a blank stands before it. start_ms, end_ms: milliseconds from the start.

    opens: whether a caption begins with it.
    """

    text: str
    spaced: bool
    start_ms: int
    end_ms: int
    opens: bool = False


class Unit(NamedTuple):
    """Words that share a time, each with whether a blank stands before it. Times in milliseconds, None for unknown.

    opens: whether a caption begins here, as one of the source or a paragraph does.
    """

    words: list[tuple[str, bool]]
    start_ms: int | None
    end_ms: int | None
    opens: bool


class Spoken(NamedTuple):
    """A turn, or a paragraph that was spoken by nobody knows whom. label: as printed; turn: whether it is a turn.

    units: none without its times.
    """

    label: str
    turn: bool
    units: tuple[Unit, ...]

    @property
    def words(self) -> list[Word]:
        """The words, each with its time."""
        return [word for unit in self.units for word in words_of(unit)]


def spoken(transcript: Transcript, style: Style) -> list[Spoken]:
    """Return what was said with the time of each word; headings and what stands between the turns are left out.

    Raises QaEditorError where most turns have no time: captions without times would be made up.
    """
    labels = Labels(transcript, replace(style, labels="qa" if style.labels == "qa" else "names"))
    parts: list[tuple[str, bool, list[Unit]]] = []
    for block in transcript.blocks:
        if isinstance(block, Turn):
            parts.append((labels.label(block), True, list(_units_of_turn(block, transcript.syntax))))
        elif isinstance(block, Paragraph) and block.times:
            parts.append(("", False, list(_units(block, transcript.syntax))))
    parts = [part for part in parts if part[2]]
    known = sum(any(unit.start_ms is not None for unit in units) for *_, units in parts)
    if not known or known < TIMED_SHARE * len(parts):
        raise QaEditorError("the transcript has no times, and captions need them; write another format")
    units = [unit for *_, own in parts for unit in own]
    if sum(len(unit.words) for unit in units) < 2 * len(units):  # the times of words: these may be joined to cues
        units = [unit._replace(opens=False) for unit in units]
    timed = iter(_timed(units))
    return [Spoken(label, turn, tuple(itertools.islice(timed, len(own)))) for label, turn, own in parts]


def _units_of_turn(turn: Turn, syntax: Syntax) -> Iterator[Unit]:
    units = [unit for paragraph in turn.paragraphs for unit in _units(paragraph, syntax)]
    if not units or any(unit.start_ms is not None for unit in units) or turn.start_ms is None:
        yield from units
    elif len(units) == 1:
        yield units[0]._replace(start_ms=turn.start_ms, end_ms=turn.end_ms)
    else:
        yield Unit([word for unit in units for word in unit.words], turn.start_ms, turn.end_ms, True)


def _units(paragraph: Paragraph, syntax: Syntax) -> Iterator[Unit]:
    """Yield the words of a paragraph, those of one cue together; words between two cues belong to the one before."""
    text = one_line(paragraph.text)
    if not paragraph.times:
        if words := _words_in(plain_text(text, syntax)):
            yield Unit(words, None, None, True)
        return
    lead = paragraph.text.after.find(text[:1]) if text else 0
    origin = _origins(paragraph.text)
    starts = [time.start for time in paragraph.times[1:]] + [len(paragraph.text.before) + 1]
    held: list[tuple[str, bool]] = []
    now = end = 0
    for match in _WORD.finditer(text):
        at = match.start()
        source = origin(at + lead) if origin else at + lead
        if source >= starts[now]:
            if held:
                yield _unit(held, paragraph.times[now], syntax)
                held = []
            while source >= starts[now]:
                now += 1
        held.append((match[0], at != end or not at))
        end = match.end()
    if held:
        yield _unit(held, paragraph.times[now], syntax)


def _unit(words: list[tuple[str, bool]], time: Timed, syntax: Syntax) -> Unit:
    if syntax != "plain":
        words = [(bare, spaced) for word, spaced in words if (bare := plain_text(word, syntax).strip("*_"))]
    return Unit(words, time.start_ms, max(time.start_ms, time.end_ms), True)


def _words_in(text: str) -> list[tuple[str, bool]]:
    return [(m[0], m.start() == 0 or text[m.start() - 1].isspace()) for m in _WORD.finditer(text)]


def _origins(text: Markup) -> Callable[[int], int] | None:
    """Return what tells where a character of `after` stands, or was put in, in `before`; None where both are one."""
    if not text.is_edited:
        return None
    places: list[tuple[int, int, bool]] = []
    before = after = 0
    for kind, piece, _ in text.pieces:
        if kind != "delete":
            places.append((after, before, kind == "keep"))
            after += len(piece)
        before += len(piece) if kind != "insert" else 0
    starts = [place[0] for place in places]

    def origin(offset: int) -> int:
        start, source, kept = places[max(0, bisect_right(starts, offset) - 1)]
        return source + (offset - start if kept else 0)

    return origin


def _timed(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with the times that they lack, found between those of their neighbours."""
    found = list(units)
    for first, last in _runs_without_time(units):
        sizes = [len(unit.words) * WORD_MS for unit in units[first : last + 1]]
        before = found[first - 1] if first else None
        after = units[last + 1].start_ms if last + 1 < len(units) else None
        start = (before.end_ms or before.start_ms or 0) if before else max(0, (after or 0) - sum(sizes))
        room = sum(sizes) if after is None else max(0, min(after - start, SLOWEST_MS * sum(sizes) // WORD_MS))
        for number, size in enumerate(sizes, first):
            end = start + room * size // max(1, sum(sizes))
            found[number] = units[number]._replace(start_ms=start, end_ms=end)
            start = end
    for number, unit in enumerate(found):
        if unit.end_ms is None and unit.start_ms is not None:
            later = next((u.start_ms for u in found[number + 1 : number + 2] if u.start_ms is not None), None)
            count = len(unit.words)
            end = unit.start_ms + count * WORD_MS if later is None else min(later, unit.start_ms + count * SLOWEST_MS)
            found[number] = unit._replace(end_ms=max(unit.start_ms, end))
    return found


def _runs_without_time(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Yield the first and last index of each run of units that have no time."""
    for missing, group in itertools.groupby(enumerate(units), key=lambda each: each[1].start_ms is None):
        if missing:
            indices = [index for index, _ in group]
            yield indices[0], indices[-1]


def words_of(unit: Unit) -> Iterator[Word]:
    """Yield the words of a unit, its time shared out among them by their letters."""
    start, end = unit.start_ms or 0, unit.end_ms or 0
    total = sum([len(word) + 1 for word, _ in unit.words])
    at, begin, opens = 0, start, unit.opens
    for word, spaced in unit.words:
        at += len(word) + 1
        until = start + (end - start) * at // total
        yield Word(word, spaced, begin, until, opens)
        begin, opens = until, False
