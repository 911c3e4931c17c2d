"""Which paragraphs came in small letters or in CAPITALS throughout, and which of them are to be given ordinary ones.

Small letters are no way of saying anything: engines, chats and captions write so. Capitals may be a shout, so they are
lowered where they can only be the way in which the words were typed:

- by the document: most of what is said is in capitals (a teleprinter, old captions);
- by the speaker: everything that this speaker says is (a typewriter's way of marking the questions);
- by the passage: several paragraphs on end are, of two speakers at least.

What stands alone in capitals amid ordinary turns is left as it is; where it is long, a query asks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.letter_case import LetterCase, begins_as_usual, letter_case
from qa_editor.core.markup import Markup
from qa_editor.core.page import GUARD, Page
from qa_editor.core.style import Style
from qa_editor.core.transcript import Block, Paragraph, Turn

MOST_OF_DOCUMENT = 0.5  # the share of the words in capitals from which all is taken to be typed so
FEWEST_OF_DOCUMENT = 10  # words in capitals: a document of fewer shows nothing
FEWEST_OF_SPEAKER = 20  # words in capitals, in two turns at least
FEWEST_OF_PASSAGE = 30  # words in capitals, in four paragraphs at least


class TurnCases(NamedTuple):
    """Paragraphs by how they are written: indices into the paragraphs that the rules see.

    small: in small letters throughout. capitals: in capitals, to be lowered. kept: left as they are, because the
    house style says so.
    """

    small: frozenset[int] = frozenset()
    capitals: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()


class _Said(NamedTuple):
    at: int
    speaker: str
    case: LetterCase
    text: str
    in_capitals: bool  # also where it is too short for `case`

    @property
    def words(self) -> int:
        return len(self.text.split())


def find_turn_cases(
    blocks: Sequence[Block], places: Sequence[tuple[int, int]], texts: Sequence[Markup], style: Style
) -> TurnCases:
    """Return how the paragraphs of turns are written, or, where there are no turns, of running text.

    places: the block of each paragraph, and its index there. texts: how each paragraph reads now.
    """
    keeps = style.turn_case == "keep" and not style.readable_caps
    found = [(at, letter_case(text.after)) for at, text in enumerate(texts) if not begins_as_usual(text.after)]
    said_in = Turn if any(isinstance(block, Turn) for block in blocks) else Paragraph
    found = [(at, case) for at, case in found if case != "mixed" and _is_said(blocks[places[at][0]], said_in)]
    small = frozenset(at for at, case in found if case == "small")
    if len(small) == len(found):
        return TurnCases(kept=small) if keeps else TurnCases(small)
    if keeps:
        return TurnCases(kept=frozenset(at for at, _ in found))
    said = [
        _said(at, blocks[number], texts[at].after)
        for at, (number, _) in enumerate(places)
        if _is_said(blocks[number], said_in)
    ]
    everything = style.turn_case == "all" or style.readable_caps
    return TurnCases(small, frozenset(_lowered(said, everything=everything)))


def without(page: Page, kept: Iterable[int]) -> Page:
    """Return the page with some paragraphs blanked, so that no rule touches them."""
    text = page.text
    for index in kept:
        start, end = page.bounds(index)
        blank = "".join(GUARD if ch.isalnum() else ch for ch in text[start:end])
        text = text[:start] + blank + text[end:]
    return Page(text, page.starts, page.fresh, page.watch)


def _is_said(block: Block, said_in: type[Turn] | type[Paragraph]) -> bool:
    return isinstance(block, said_in) and not (isinstance(block, Paragraph) and block.field)


def _said(at: int, block: Block, text: str) -> _Said:
    case = letter_case(text)
    in_capitals = case == "capitals" or (case == "mixed" and text.isupper())
    return _Said(at, block.speaker if isinstance(block, Turn) else "", case, text, in_capitals)


def _lowered(said: Sequence[_Said], *, everything: bool) -> Iterator[int]:
    capitals = [one for one in said if one.case == "capitals"]
    loud, spoken = sum(one.words for one in capitals), sum(one.words for one in said)
    if loud > MOST_OF_DOCUMENT * spoken and (everything or loud >= FEWEST_OF_DOCUMENT):
        yield from (one.at for one in said if one.in_capitals)  # where all is in capitals, a short line is no shout
        return
    if everything:
        yield from (one.at for one in capitals)
    else:
        yield from _of_speakers(said)
        yield from _of_passages(said)


def _of_speakers(said: Sequence[_Said]) -> Iterator[int]:
    """Yield what is said by those who say everything in capitals."""
    by_speaker: dict[str, list[_Said]] = defaultdict(list)
    for one in said:
        if one.speaker:
            by_speaker[one.speaker].append(one)
    for turns in by_speaker.values():
        long = [one for one in turns if one.case == "capitals"]
        enough = len(long) > 1 and sum(one.words for one in long) >= FEWEST_OF_SPEAKER
        if enough and all(one.in_capitals or not one.words for one in turns):
            yield from (one.at for one in turns if one.in_capitals)


def _of_passages(said: Sequence[_Said]) -> Iterator[int]:
    """Yield what is said in a row of paragraphs in capitals."""
    row: list[_Said] = []
    for one in (*said, None):
        if one is not None and one.in_capitals:
            row.append(one)
            continue
        loud = [other for other in row if other.case == "capitals"]
        voices = {other.speaker for other in row}
        if (
            len(loud) > 3
            and sum(other.words for other in loud) >= FEWEST_OF_PASSAGE
            and (len(voices) > 1 or "" in voices)
        ):
            yield from (other.at for other in row)
        row = []
