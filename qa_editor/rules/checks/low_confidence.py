"""Words of which a transcription engine was not sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.copy import Copy
from qa_editor.core.edits import places_after
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

UNSURE = 0.6
"""Below it a word may be asked about. Of five engines the surest is so unsure of 9 words in 1,000, names that it
misheard among them, the others of 22 to 148: so the limits below do most of the choosing."""

MOST = 5
"""Queries for 1,000 words, the least sure ones: some 45 for an hour of talk, what a person will listen to again."""

SHORT = 3
"""Letters: small words of so many or fewer are not asked about by themselves. They are half of what is unsure (`a`,
`and`, `it`), and hardly ever worth going back to the recording."""

COMMON = 5
"""Times that a word stands in the document: one that comes more often is no rarity that the engine misheard. Unsure of
it (`Yeah`, `Because`), it was unsure where the sentence began."""

_SHOWN = 60


class _Spot(NamedTuple):
    """Unsure words that follow one another: a span of the copy's text, their lowest confidence and when they begin."""

    start: int
    end: int
    confidence: float
    start_ms: int


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield a query for each unsure place, in order; for the document as a whole, how many more there are.

    An engine that is unsure of every second word states no confidence that tells words apart: nothing is asked.
    """
    stated = [t.confidence for _, _, p in copy.spots for t in p.times if t.confidence is not None]
    unsure = sum(confidence < UNSURE for confidence in stated)
    if not unsure or 2 * unsure >= len(stated) > 1:
        return
    spots = [spot for number in range(len(copy.spots)) for spot in _spots(copy, known, number)]
    limit = max(MOST, len(stated) * MOST // 1000)
    shown = sorted(sorted(spots, key=lambda spot: spot.confidence)[:limit])
    for spot in shown:
        words = copy.text[spot.start : spot.end]
        words = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
        message = f"at {_clock(spot.start_ms)} the engine was not sure of “{words}” ({spot.confidence:.0%})"
        yield copy.query("Q12", message, spot.start, spot.end)
    if len(spots) > len(shown):
        yield Query("Q12", f"the engine was not sure of {len(spots) - len(shown)} more places, less doubtful ones")


def _spots(copy: Copy, known: Known, number: int) -> Iterator[_Spot]:
    """Yield the unsure places of one paragraph."""
    paragraph = copy.spots[number][2]
    times = [time for time in paragraph.times if time.confidence is not None and time.confidence < UNSURE]
    if not times:
        return
    ends = places_after(paragraph.text, [time.end for time in times])
    starts = places_after(paragraph.text, [time.start for time in times])
    origin = copy.starts[number]
    held: list[_Spot] = []
    for time, start, end in zip(times, starts, ends, strict=True):
        spot = _Spot(origin + start, origin + end, time.confidence or 0.0, time.start_ms)
        if held and spot.start - held[-1].end > 1:
            yield from _joined(copy, known, held)
            held = []
        if spot.end > spot.start:
            held.append(spot)
    yield from _joined(copy, known, held)


def _joined(copy: Copy, known: Known, held: Sequence[_Spot]) -> Iterator[_Spot]:
    """Yield neighbours as one place, if a word among them is worth asking about."""
    telling = [spot for spot in held if _tells(copy, known, spot)]
    if telling:
        yield _Spot(held[0].start, held[-1].end, min(spot.confidence for spot in telling), held[0].start_ms)


def _tells(copy: Copy, known: Known, spot: _Spot) -> bool:
    """Whether it is more than a common or a short small word: a number, a name, four letters."""
    text = copy.text[spot.start : spot.end].strip(".,;:?!…\"'“”‘’")
    if any(ch.isdigit() for ch in text):
        return True
    if known.counts.get(text.lower(), 0) + known.counts.get(text.capitalize(), 0) > COMMON:
        return False
    if len(text) > SHORT:
        return True
    before = copy.text[max(0, spot.start - 3) : spot.start].rstrip(" \"'“‘(")[-1:]
    opens = before in ("", ".", "?", "!", "…", ":", "\n")
    return text[:1].isupper() and len(text) > 1 and not opens and text != "I"


def _clock(ms: int) -> str:
    seconds = ms // 1000
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


CHECK = Check(
    code="Q12",
    name="low-confidence",
    why="The engine that wrote this down was not sure of the word; the recording tells.",
    find=find,
    asks=(
        '{"segments": [{"start": 751, "end": 752, "text": " We asked Ardwin twice.", "words": ['
        '{"word": " We", "start": 751.0, "end": 751.1, "probability": 0.9}, '
        '{"word": " asked", "start": 751.2, "end": 751.4, "probability": 0.95}, '
        '{"word": " Ardwin", "start": 751.4, "end": 751.7, "probability": 0.21}, '
        '{"word": " twice.", "start": 751.7, "end": 752.0, "probability": 0.9}]}], "text": "", "language": "en"}',
    ),
    quiet=(
        "Q: Why?\n\nA: Because.\n",
        '[{"speaker": "Ada", "text": "We", "start": 0.1, "end": 0.2, "confidence": 0.9}, '
        '{"speaker": "Ada", "text": "left", "start": 0.3, "end": 0.5, "confidence": 0.8}, '
        '{"speaker": "Ada", "text": "it.", "start": 0.5, "end": 0.6, "confidence": 0.3}]',
    ),
)
