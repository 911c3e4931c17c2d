"""Cues to a transcript: repeats undone, speakers found, the cues of one turn merged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.markup import Markup
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Place, Removed, Transcript
from qa_editor.readers.captions.cue import Captions, Cue, Line
from qa_editor.readers.captions.labels import find_speakers
from qa_editor.readers.captions.marks import CHEVRONS
from qa_editor.readers.captions.rolling import without_repeats
from qa_editor.readers.spoken import Stretch, paragraphs_of, turn_of

MISTIMED_SHARE = 0.02  # of the cues whose times are out of order; more are tracks that were put one behind the other


def transcript_of(source: Source, captions: Captions) -> Transcript:
    """Return the captions as turns, or as paragraphs where nothing tells who speaks; Raises UnreadableInput for none.

    A cue that states no speaker goes on with the turn before it. What stands before the first speaker is a turn of
    somebody unknown.
    """
    cues = without_repeats(_in_order(captions.cues, ordered=captions.ordered))
    if not cues:
        raise UnreadableInput("captions without a word in them; check that it is the file you meant")
    if any(line.speaker is not None for cue in cues for line in cue.lines):
        cues = [cue._replace(lines=tuple(map(_without_chevrons, cue.lines))) for cue in cues]
    else:
        cues = find_speakers(cues)
    blocks = (*captions.above, *_blocks(cues), *captions.removed)
    return Transcript(blocks=blocks, source=source.name, fields={k: v for k, v in captions.fields.items() if v})


def removed(text: str, why: str, line: int) -> Removed:
    """Return what belongs to the format and not to the words."""
    return Removed(Markup.of(text), why, Place(line))


def _in_order(cues: Sequence[Cue], *, ordered: bool) -> list[Cue]:
    """Return the cues in the order of their times, unless only a few are out of it: these were mistyped."""
    starts = [cue.start_ms for cue in cues if cue.start_ms is not None]
    tails: list[int] = []  # of the longest runs in order, by their length
    for start in starts:
        place = bisect_right(tails, start)
        tails[place : place + 1] = [start]
    late = len(starts) - len(tails)
    if not late or (ordered and late <= max(2, MISTIMED_SHARE * len(starts))):
        return list(cues)
    at = 0
    keys = []
    for cue in cues:
        at = at if cue.start_ms is None else cue.start_ms
        keys.append(at)
    return [cue for _, _, cue in sorted(zip(keys, range(len(cues)), cues, strict=True), key=lambda each: each[:2])]


def _blocks(cues: Sequence[Cue]) -> Iterable[Block]:
    """Yield turns where any speaker is marked, else paragraphs."""
    turns: list[tuple[str, str, list[Stretch]]] = [("", "", [])]
    marked = False
    for cue in cues:
        held: list[str] = []
        for line in cue.lines:
            if line.speaker is not None and (not line.speaker or line.speaker != turns[-1][0]):
                _add(turns[-1][2], cue, held)
                turns.append((line.speaker, line.label, []))
                held, marked = [], True
            if line.text:
                held.append(line.text)
        _add(turns[-1][2], cue, held)
    for number, (speaker, label, stretches) in enumerate(turns):
        stretches = _without_overlap(stretches)
        if not marked or (not number and _only_notes(stretches)):
            yield from paragraphs_of(stretches)
        elif stretches:
            yield turn_of(speaker, stretches)._replace(label=label)


def _without_chevrons(line: Line) -> Line:
    """Return a line outside all voices that begins with `>>` as somebody else's."""
    if line.speaker is not None or not line.text.startswith(CHEVRONS):
        return line
    return Line(line.text.lstrip("> \u00a0"), "", CHEVRONS)


def _add(stretches: list[Stretch], cue: Cue, texts: Sequence[str]) -> None:
    """Add lines of a cue to the stretches of a turn, as one stretch."""
    if not texts:
        return
    parts = [texts[0]]
    for before, text in pairwise(texts):
        parts += [text] if _is_glued(before, text) else [" ", text]
    glued = bool(stretches) and _is_glued(stretches[-1].text, texts[0])
    stretches.append(Stretch("".join(parts), cue.start_ms, cue.end_ms, cue.confidence, glued, cue.number))


def _is_glued(before: str, after: str) -> bool:
    """Whether no blank belongs between two lines: in Chinese and Japanese."""
    return _is_han(before[-1]) and _is_han(after[0])


def _is_han(char: str) -> bool:
    return "\u3000" < char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uff01" <= char <= "\uff65"


def _without_overlap(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return one speaker's stretches, none of which lasts longer than to the beginning of the next."""
    found: list[Stretch] = []
    for stretch in stretches:
        if found and found[-1].end_ms is not None and stretch.start_ms is not None:
            last = found[-1]
            if last.start_ms is not None and last.start_ms < stretch.start_ms < found[-1].end_ms:
                found[-1] = last._replace(end_ms=stretch.start_ms)
        found.append(stretch)
    return found


def _only_notes(stretches: Sequence[Stretch]) -> bool:
    return all(stretch.text[0] in "[(♪♫*" and stretch.text[-1] in "])♪♫*" for stretch in stretches)
