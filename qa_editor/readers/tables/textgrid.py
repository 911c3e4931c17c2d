"""Praat's TextGrid, long and short: interval tiers of speakers, times in seconds.

Follows the manual of Praat (https://www.fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html): what counts are the
texts in quotes, the free-standing numbers and `<exists>`; all else is there for people.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.tables.tiers import Tier, speaker_in, transcript_of

_TOKEN = lazy_pattern(
    r'"((?:[^"]|"")*+)"|(?<![^\s])(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![^\s])|<exists>|<absent>|(?<![^\n])\s*!.*'
)
_Part = tuple[int | None, int | None, str]


def read(source: Source) -> Transcript:
    """Return what the speakers' tiers say, in the order of their times; tiers of points are set aside."""
    tokens = _tokens(source.text)
    try:
        kind = [next(tokens), next(tokens)]
        if kind[1] != "TextGrid":
            raise UnreadableInput(f"a Praat file of the kind {kind[1]!r:.30}, not a TextGrid; export the TextGrid")
        next(tokens), next(tokens)  # the time that it covers
        tiers = [_tier(tokens) for _ in range(int(_number(tokens)))]
    except (StopIteration, ValueError):
        raise UnreadableInput("a TextGrid that is cut off or broken; export it from Praat again") from None
    return transcript_of(tiers, source.name)


def _tokens(text: str) -> Iterator[str | float]:
    for match in _TOKEN.finditer(text):
        if match[1] is not None:
            yield match[1].replace('""', '"')
        elif match[2]:
            yield float(match[2])


def _number(tokens: Iterator[str | float]) -> float:
    token = next(tokens)
    if isinstance(token, str):
        raise ValueError("a text where a number belongs")
    return token


def _text(tokens: Iterator[str | float]) -> str:
    token = next(tokens)
    if not isinstance(token, str):
        raise ValueError("a number where a text belongs")
    return token


def _tier(tokens: Iterator[str | float]) -> Tier:
    kind, name = _text(tokens), _text(tokens)
    _number(tokens), _number(tokens)
    size = int(_number(tokens))
    points = kind == "TextTier"
    parts = [_point(tokens) if points else _interval(tokens) for _ in range(size)]
    return Tier(name, speaker_in(name), parts, depends=points)


def _interval(tokens: Iterator[str | float]) -> _Part:
    start, end = _number(tokens), _number(tokens)
    return round(start * 1000), round(end * 1000), _text(tokens)


def _point(tokens: Iterator[str | float]) -> _Part:
    at = round(_number(tokens) * 1000)
    return at, at, _text(tokens)


READER = Reader(
    name="textgrid",
    suffixes=(".textgrid",),
    what="Praat TextGrid: speakers' tiers with times",
    recognises=lambda source: "ooTextFile" in source.head[:200],
    read=read,
)
