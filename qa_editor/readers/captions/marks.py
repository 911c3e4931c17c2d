"""The lines of captions with the marks that open them: `>>`, `>>>` and dashes at a change of speaker."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.captions.cue import BLANKS, Cue, Line

CHEVRONS = ">>"
_MARK = lazy_pattern(r"(?P<chevrons>>{2,3})[ \t\u00a0]*|(?P<dash>[-–—‐‑−])(?![-–—\d])[ \t\u00a0]*(?=\S)")
_INNER = lazy_pattern(r"(?<=[ \t\u00a0])(?=>{2,3}[ \t\u00a0]*[^\W\d_]|>{2,3}[ \t\u00a0]*[\"'“‘¿¡\[(♪…])")
_ENDS = (".", "?", "!", "…", "-", "–", "—", "♪", "]", ")", "。", "？", "！", "♫", ";", "؟")
_CLOSERS = "\"'”’»*_ "
_DASHES = 3  # lines that begin with a dash, in captions that mark a change of speaker by it
_GOOD_SHARE = 0.8  # of these that begin as a sentence does, behind the end of another


class Spot(NamedTuple):
    """A stretch in which one speaker's words may begin. cue: index of its cue. mark: `>>`, `-`, "" for none.

    text: without the mark. whole: with it. first: whether it opens the cue. fresh: whether what stands before it ends
    as a sentence does, or it is the first.
    """

    cue: int
    text: str
    whole: str
    mark: str
    first: bool
    fresh: bool

    @property
    def opens(self) -> bool:
        """Whether a label would be expected here."""
        return self.first or self.fresh or bool(self.mark)


def spots_of(cues: Sequence[Cue]) -> list[Spot]:
    """Return the stretches of the cues, in order; where chevrons are in use, they part lines too."""
    split = _uses_chevrons(cues)
    found: list[Spot] = []
    fresh = True
    for number, cue in enumerate(cues):
        first = True
        for text in _pieces(cue.lines, split=split):
            match = _MARK.match(text)
            mark = match[0].strip(BLANKS) if match and (split or match["dash"]) else ""
            body = text[match.end() :] if match and mark else text
            found.append(Spot(number, body, text, mark, first, fresh))
            first, fresh = False, ends_sentence(body)
    return found


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, or breaks off."""
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def _uses_chevrons(cues: Sequence[Cue]) -> bool:
    count = sum(line.text.startswith(CHEVRONS) for cue in cues for line in cue.lines)
    return count > 1 or (count == 1 and len(cues) < 20)


def _pieces(lines: Iterable[Line], *, split: bool) -> Iterator[str]:
    for line in lines:
        if split and ">>" in line.text[1:]:
            yield from (bare for piece in _INNER.split(line.text) if (bare := piece.strip(BLANKS)))
        else:
            yield line.text


def accept_dashes(spots: Sequence[Spot], *, labelled: frozenset[int]) -> frozenset[int]:
    """Return the spots whose dash is a change of speaker; labelled: those that bear a name.

    A dash that carries a sentence on, or opens an item of a list, is followed by a small letter or stands behind a line
    without an end.
    """
    dashed = [i for i, spot in enumerate(spots) if spot.mark and spot.mark[0] != ">"]
    good = [i for i in dashed if i in labelled or (spots[i].fresh and _begins(spots[i].text))]
    paired = any(spots[i].cue == spots[j].cue for i, j in itertools.pairwise(good))
    if len(good) < _GOOD_SHARE * len(dashed) or len(good) < (2 if paired else _DASHES):
        return frozenset(labelled.intersection(dashed))
    return frozenset(good)


def _begins(text: str) -> bool:
    """Whether the text begins as a sentence may."""
    first = next((ch for ch in text if ch.isalnum()), "")
    return bool(first) and not first.islower()
