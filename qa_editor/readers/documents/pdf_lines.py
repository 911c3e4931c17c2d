"""The lines of a PDF's pages, and what they are: running heads and page numbers by their place, paragraphs by gaps."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.documents.passages import Passage, Piece

_EDGE = 2  # lines at the top and the foot of a page that may be running heads; one where the page is short
_SHORT = 8
_GAP = 1.35  # of the usual step from line to line: a wider one parts paragraphs
_LARGE = 1.2  # of the usual size of letters: a short line so large is a heading
_HEADING_CHARS = 120
_FULL = 0.8  # of the usual length of full lines: a line that with the next word would be longer was wrapped
_LABEL = lazy_pattern(r"\W*(?:[QA][.:)]|[^\W\d_][^.!?:]{0,40}:(?:\s|$)|[-–—•>]{1,2}\s|\d{1,3}[.)]\s|\[?\d{1,2}:\d\d)")
_NUMBER = lazy_pattern(
    r"\W*(?:page|p\.|seite|página|стр\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


@dataclass
class Line:
    """One printed line. x, y: where it begins, in points from the lower left corner. size: of its letters."""

    pieces: list[Piece] = field(default_factory=list)
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join([piece.text for piece in self.pieces])


def median(values: Sequence[float]) -> float:
    """Return the middle one of the values, the upper of two."""
    return sorted(values)[len(values) // 2]


def passages_of_pages(pages: Sequence[Sequence[Line]]) -> Iterator[Passage]:
    """Yield the paragraphs of all pages; one that a page's end cuts in mid-sentence goes on."""
    heads = _running_heads(pages)
    sizes = [line.size for page in pages for line in page for _ in range(min(len(line.text), 200))]
    usual = median(sizes) if sizes else 0.0
    full = _full_length(pages)
    held: Passage | None = None
    count = 0
    for number, page in enumerate(pages):
        body: list[tuple[Line, str]] = []
        aside: list[tuple[Line, str]] = []
        for index, line in enumerate(page):
            why = _why(line, min(index, len(page) - 1 - index) < _edge(page), heads)
            (aside if why else body).append((line, why))
        for lines in (part for group in _paragraphs([line for line, _ in body]) for part in _broken(group, full)):
            count += 1
            passage = _passage(lines, usual, count, first=not number)
            if held is not None and held.level < 0 and passage.level < 0 and _goes_on(held.text, passage.text):
                held.pieces += [Piece(" "), *passage.pieces]
                continue
            if held is not None:
                yield held
            held = passage
        for line, why in aside:
            if held is None:
                yield Passage(line.pieces, count, why=why)
            else:
                held.asides.append((line.text.strip(), why))
    if held is not None:
        yield held


def _running_heads(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the lines, digits aside, that stand at the edge of at least half of the pages."""
    counts: Counter[str] = Counter()
    for page in pages:
        edge = _edge(page)
        counts.update({_key(line) for line in (*page[:edge], *page[-edge:])})
    return frozenset(key for key, count in counts.items() if count >= max(2, len(pages) / 2) and key.strip("# "))


def _edge(page: Sequence[Line]) -> int:
    return _EDGE if len(page) >= _SHORT else 1


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.split()))


def _why(line: Line, edge: bool, heads: frozenset[str]) -> str:
    if edge and _NUMBER.fullmatch(line.text.strip()) and any(ch.isdigit() for ch in line.text):
        return "a page number"
    return "a running head" if edge and _key(line) in heads else ""


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    steps = [a.y - b.y for a, b in itertools.pairwise(lines) if a.y - b.y > 1]
    usual = median(sorted(steps)[: max(1, (len(steps) * 2 + 2) // 3)]) if steps else 0.0
    group: list[Line] = []
    for line in lines:
        if group and (
            group[-1].y - line.y > _GAP * usual > 0
            or abs(group[-1].size - line.size) > 0.15 * line.size
            or line.y > group[-1].y + usual  # a new column
        ):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _full_length(pages: Sequence[Sequence[Line]]) -> float:
    """Return how many characters a full line has: nine of ten lines have no more."""
    lengths = sorted(len(line.text) for page in pages for line in page)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def _broken(lines: Sequence[Line], full: float) -> Iterator[list[Line]]:
    """Yield the lines between two gaps, parted where one ends before the margin and so was broken on purpose."""
    group: list[Line] = []
    for line in lines:
        if group:
            before, word = group[-1].text.rstrip(), line.text.split(None, 1)[0]
            wrapped = len(before) + 1 + len(word) >= _FULL * full or line.text.lstrip()[:1].islower()
            if not wrapped or (before[-1:] in '.?!…:"”’)]—–' and _LABEL.match(line.text)):
                yield group
                group = []
        group.append(line)
    if group:
        yield group


def _passage(lines: Sequence[Line], usual: float, number: int, *, first: bool) -> Passage:
    passage = Passage(number=number)
    for line in lines:
        passage.pieces += [Piece(" ")] * bool(passage.pieces) + _trimmed(line.pieces)
    if usual and lines[0].size >= _LARGE * usual and len(passage.text) <= _HEADING_CHARS:
        passage.level = 0 if first and number == 1 else 2
    return passage


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a line without blanks at its end."""
    out = list(pieces)
    while out and not out[-1].text.rstrip():
        out.pop()
    if out:
        out[-1] = out[-1]._replace(text=out[-1].text.rstrip())
    return out


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence that the page's end cut goes on."""
    return before.rstrip()[-1:] not in '.?!…:"”’)]' and after.lstrip()[:1].islower()
