"""Undo what captions repeat on the screen: rolling lines, lines that grow while they are heard, doubled events.

Automatic captions show each line twice or three times: first below the line before it, then above the next, and
between the two for some milliseconds alone. A speaker repeats words too, and engines that lose the thread repeat whole
lines; so nothing is dropped unless the file as a whole is seen to roll.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from qa_editor.readers.captions.cue import Cue

FILLER_MS = 50  # YouTube keeps the finished line for 10 ms before the next one is written below it
ROLLS_SHARE = 0.25  # of the pairs of neighbours that show what they carry over, in a file that rolls
GROWS_SHARE = 0.25  # of the pairs of which the second only continues the first's last line, in a file whose lines grow
_SOLID = 5  # different letters that a repeated text must have to be evidence
_MOST_WORDS = 60  # of a cue that are compared one by one
_JOINED = 3  # words that two cues share at their seam, where the lines were joined


class _Carry(NamedTuple):
    """What a cue shows again. lines: so many of its lines whole. grows: whether the next line only continues."""

    lines: int = 0
    grows: bool = False


def without_repeats(cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues with every line once, where it was first shown; cues that show nothing new are left out."""
    cues = [cue for cue, before in zip(cues, (None, *cues), strict=False) if not before or not _is_double(cue, before)]
    cues = _unlit(cues)
    rolls, grow = _roll(cues)
    if rolls:
        return _unrolled(cues, grow=grow)
    if _roll_joined(cues):
        return _unjoined(cues)
    return [cue for cue in cues if cue.lines]


def _is_double(cue: Cue, before: Cue) -> bool:
    """Whether the cue is the one before it once more, at the same time: a shadow, a second layer."""
    return cue.start_ms is not None and cue[:3] == before[:3]


def _unlit(cues: Sequence[Cue]) -> Sequence[Cue]:
    """Return the cues, a line that is shown again and again with another word lit up (`The <u>mill</u>`) as one cue."""
    lit = [i for i, (one, two) in enumerate(itertools.pairwise(cues), 1) if _is_lit_again(one, two)]
    if len(lit) < 2 or len(lit) < ROLLS_SHARE * (len(cues) - 1):
        return cues
    again = frozenset(lit)
    kept: list[Cue] = []
    for number, cue in enumerate(cues):
        if number in again:
            kept[-1] = kept[-1]._replace(end_ms=cue.end_ms)
        else:
            kept.append(cue)
    return kept


def _is_lit_again(before: Cue, cue: Cue) -> bool:
    return bool(cue.lines) and cue.lines == before.lines and cue.marked != before.marked


def _roll(cues: Sequence[Cue]) -> tuple[bool, bool]:
    """Return whether lines move up the screen in this file, or grow, and whether they grow."""
    pairs = seen = grown = 0
    for before, cue in itertools.pairwise(cues):
        if not before.lines or not cue.lines:
            continue
        pairs += 1
        carry = _carry(before.texts, cue.texts, filler=_is_filler(cue), grow=True)
        carried = "".join(cue.texts[: carry.lines]) or (before.texts[-1] if carry.grows else "")
        if len(set(carried)) >= _SOLID:
            moves = carry.grows or not carry.lines == len(cue.lines) == len(before.lines) or _is_filler(cue)
            seen += moves and not carry.grows
            grown += carry.grows
    grow = grown > 2 and grown >= GROWS_SHARE * pairs
    seen += grown * grow
    return seen >= min(2, pairs) and seen >= ROLLS_SHARE * pairs > 0, grow


def _carry(shown: Sequence[str], lines: Sequence[str], *, filler: bool, grow: bool) -> _Carry:
    """Return what of `lines` stood on the screen already.

    Where the same line stands twice, one that is new is more likely than none, but in a filler.
    """
    if not shown or not lines or not (lines[0] in shown or lines[0].startswith(shown[-1])):
        return _Carry()
    most = min(len(shown), len(lines))
    counts = list(range(most, 0, -1))
    if not filler and most > 1 and most == len(lines):
        counts = [*counts[1:], most]
    for count in counts:
        if shown[-count:] == lines[:count]:
            return _Carry(count)
    for count in range(most if grow else 0, 0, -1):
        if shown[-count:-1] == lines[: count - 1] and lines[count - 1].startswith(shown[-1]):
            return _Carry(count - 1, grows=True)
    return _Carry()


def _is_filler(cue: Cue) -> bool:
    return cue.start_ms is not None and cue.end_ms is not None and cue.end_ms - cue.start_ms <= FILLER_MS


def _unrolled(cues: Sequence[Cue], *, grow: bool) -> list[Cue]:
    kept: list[Cue] = []
    shown: list[str] = []
    filled = False
    for cue in cues:
        if filled and not _is_filler(cue) and cue.texts == shown:
            shown = []  # the line before was finished; this is another that reads the same
        filled = _is_filler(cue)
        gone = not kept or not shown or kept[-1].lines[-1].text != shown[-1]  # nothing there that could grow
        carry = _carry(shown, cue.texts, filler=_is_filler(cue), grow=grow and not gone)
        shown = cue.texts
        fresh = cue.lines[carry.lines :]
        if carry.grows:
            last = kept[-1]
            grown = last.lines[-1]._replace(text=fresh[0].text)
            kept[-1] = last._replace(lines=(*last.lines[:-1], grown), end_ms=cue.end_ms)
            fresh = fresh[1:]
        if fresh:
            kept.append(cue._replace(lines=fresh))
    return kept


def _roll_joined(cues: Sequence[Cue]) -> bool:
    """Whether the cues of one line share words at their seams, as rolling captions do whose lines were joined."""
    said = [words for cue in cues if (words := _words(cue))]
    seen = sum(shared >= _JOINED and len(a) + len(b) > 2 * shared for a, b in itertools.pairwise(said)
               for shared in (_seam(a, b),))  # fmt: skip
    return len(said) > 2 and seen >= max(2, 2 * ROLLS_SHARE * (len(said) - 1))


def _seam(before: Sequence[str], words: Sequence[str]) -> int:
    """Return how many words the end of one cue shares with the beginning of the next."""
    if words[:1] and words[0] not in before:
        return 0
    for count in range(min(len(before), len(words), _MOST_WORDS), 0, -1):
        if before[-count:] == words[:count]:
            return count
    return 0


def _words(cue: Cue) -> list[str]:
    return " ".join(cue.texts).split()


def _unjoined(cues: Sequence[Cue]) -> list[Cue]:
    kept: list[Cue] = []
    shown: list[str] = []
    for cue in cues:
        words = _words(cue)
        shared = _seam(shown, words)
        if shared < _JOINED and shared < min(len(shown), len(words)):
            shared = 0
        shown = words
        if words[shared:]:
            kept.append(cue._replace(lines=(cue.lines[0]._replace(text=" ".join(words[shared:])),)))
    return kept
