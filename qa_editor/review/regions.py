"""Where each block of a transcript stands in a reviewed document: by its bookmarks, else by its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from qa_editor.core.markup import letters_of
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Removed, Transcript, Turn, paragraphs_of
from qa_editor.review.align import align
from qa_editor.review.anchors import anchor_of, is_unchanged_other, list_number, numbered_of
from qa_editor.review.left import Left, LeftBuilder, is_ours
from qa_editor.review.reviewed import Mark, Passage, Stretch

_HEAD = lazy_pattern(r"[^:\t\n]{1,80}[:\t]\s*")
_ALIKE = 0.5  # of the words of a paragraph that must be found in one to take it for the same
_MOST = 40_000  # pairs of paragraphs compared in one gap


class Loose(NamedTuple):
    """A paragraph that stands in no block. after: the block before it, -1 for none. left: its text."""

    after: int
    left: Left


class Regions(NamedTuple):
    """What was left of each block (its index -> its text), and what stands outside of all.

    by: "bookmarks" or "words". spots: the block at each place where a comment begins, by the comment's id.
    """

    blocks: Mapping[int, Left]
    loose: tuple[Loose, ...]
    by: str
    spots: Mapping[str, int]


def find_regions(transcript: Transcript, passages: Sequence[Passage]) -> Regions:
    """Return where each block stands. A block that is not found has no entry."""
    owners = _by_bookmarks(transcript, passages)
    by = "bookmarks"
    if owners is None:
        owners, by = _by_words(transcript, passages), "words"
    builders: dict[int, LeftBuilder] = {}
    loose: list[Loose] = []
    spots: dict[str, int] = {}
    last = -1
    for passage, cuts in zip(passages, owners, strict=True):
        if _is_other(passage):
            continue
        if not cuts:
            alone = LeftBuilder()
            alone.add(_in_row(passage.stretches, passage.row))
            loose.append(Loose(last, alone.finish()))
        for block, text in _numbers(transcript, passage):
            builders.setdefault(block, LeftBuilder()).add([Stretch(text)])
        for number, (start, block) in enumerate(cuts):
            end = cuts[number + 1][0] if number + 1 < len(cuts) else len(passage.text)
            builders.setdefault(block, LeftBuilder()).add(_in_row(_slice(passage.stretches, start, end), passage.row))
            last = block
        for edge in passage.edges:
            if edge.kind == "comment" and last >= 0:
                here = [block for start, block in cuts if start <= edge.offset] or [last]
                spots.setdefault(edge.name, here[-1])
        if cuts:
            builders[last].end_paragraph(_joined(passage.end, passage.row))
    return Regions({block: builder.finish() for block, builder in builders.items()}, tuple(loose), by, spots)


def _is_other(passage: Passage) -> bool:
    """Whether a paragraph was of no block when it was sent out, and is as it was."""
    names = [edge.name for edge in passage.edges if edge.kind == "bookmark" and edge.is_start]
    return any(is_unchanged_other(name, _reads(passage)) for name in names if name.startswith("_qa_x"))


def _numbers(transcript: Transcript, passage: Passage) -> Iterator[tuple[int, str]]:
    """Yield the block of a paragraph that its list numbers, and the number, which stands in no run."""
    for edge in passage.edges:
        found = numbered_of(edge.name) if edge.kind == "bookmark" and edge.is_start else None
        if found and found[0] < len(transcript.blocks):
            texts = [paragraph.text.before for paragraph in paragraphs_of(transcript.blocks[found[0]])]
            if found[1] < len(texts):
                yield found[0], list_number(texts[found[1]])


def _joined(end: Mark, row: Mark) -> Mark:
    return Mark(end.inserted or row.inserted, end.deleted or row.deleted)


def _in_row(stretches: Sequence[Stretch], row: Mark) -> Sequence[Stretch]:
    if not (row.inserted or row.deleted):
        return stretches
    return [Stretch(text, _joined(mark, row)) for text, mark in stretches]


def _slice(stretches: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    found, at = [], 0
    for text, mark in stretches:
        low, high = max(start - at, 0), min(end - at, len(text))
        if low < high:
            found.append(Stretch(text[low:high], mark))
        at += len(text)
    return found


Cuts = list[tuple[int, int]]
"""The blocks that share a paragraph: (offset where it begins, block)."""


def _by_bookmarks(transcript: Transcript, passages: Sequence[Passage]) -> list[Cuts] | None:
    """Return the owners of each passage, None where hardly a bookmark is left."""
    turns = [number for number, block in enumerate(transcript.blocks) if isinstance(block, Turn)]
    begun: dict[int, tuple[int, int]] = {}
    ended: dict[int, int] = {}
    stops: dict[int, tuple[int, int]] = {}  # where each ends: (passage, offset)
    for number, passage in enumerate(passages):
        for edge in passage.edges:
            anchor = anchor_of(edge.name) if edge.kind == "bookmark" else None
            if anchor is None:
                continue
            is_turn, block = anchor
            if is_turn:
                block = turns[block] if block < len(turns) else -1
            if not 0 <= block < len(transcript.blocks):
                continue
            if edge.is_start:
                begun.setdefault(block, (number, edge.offset))
            else:
                ended[block] = number - (edge.offset == 0 and number > begun.get(block, (number, 0))[0])
                stops[block] = number, edge.offset
    if len(begun.keys() & set(turns)) * 2 < len(turns) or not begun:
        return None
    starts: dict[int, Cuts] = {}
    for block, (number, offset) in begun.items():
        starts.setdefault(number, []).append((offset, block))
    owners: list[Cuts] = []
    current = -1
    around: list[int] = []  # turns within which `current` stands, having been set aside
    for number, passage in enumerate(passages):
        while around and number > ended.get(current, -1):
            current = around.pop()
        here: Cuts = [(0, current)] if current >= 0 and number <= ended.get(current, -1) else []
        for offset, block in sorted(starts.get(number, ())):
            here.append((offset if here else 0, block))
            aside = isinstance(transcript.blocks[block], Removed)
            if aside and current >= 0 and block in stops and stops.get(current, (-1, 0)) > stops[block]:
                if stops[block][0] == number and stops[block][1] < len(passage.text):
                    here.append((stops[block][1], current))  # what was deleted has left its bookmark in the turn
                    continue
                around.append(current)
            current = block
        owners.append(here)
    return owners


def _by_words(transcript: Transcript, passages: Sequence[Passage]) -> list[Cuts]:
    """Return the owners of each passage by the letters of its text; what stands between two of a block is of it too."""
    expected = [
        (number, letters_of(paragraph.text.before))
        for number, block in enumerate(transcript.blocks)
        for paragraph in paragraphs_of(block)
        if paragraph.text.pieces
    ]
    ours = [letters for _, letters in expected]
    known = set(ours)
    theirs = [_letters(passage, known) for passage in passages]
    pairs = align(ours, theirs)
    pairs += _alike(expected, passages, transcript, pairs)
    owner = {there: expected[here][0] for here, there in pairs}
    owners: list[Cuts] = []
    current = -1
    for number, passage in enumerate(passages):
        if number in owner:
            current = owner[number]
            owners.append([(0, current)])
        elif current >= 0 and not _reads(passage).strip() and number + 1 < len(passages):
            owners.append([(0, current)])  # deleted or empty: it belongs to what is above
        else:
            owners.append([])
    return owners


def _reads(passage: Passage) -> str:
    """Return how a passage reads, changes that wait taken as accepted."""
    if passage.row.deleted:
        return ""
    return "".join([text for text, mark in passage.stretches if mark.deleted is None])


def _whole(passage: Passage) -> str:
    """Return what a passage read before our own deletions."""
    return "".join([text for text, mark in passage.stretches if mark.deleted is None or is_ours(mark.deleted)])


def _letters(passage: Passage, known: set[str]) -> str:
    """Return the letters of a passage, without its label where that is how they are known."""
    for text in (_reads(passage), _whole(passage)):
        letters = letters_of(text)
        if letters in known:
            return letters
        head = _HEAD.match(text)
        if head and (rest := letters_of(text[head.end() :])) in known:
            return rest
    return letters_of(_reads(passage))


def _alike(
    expected: Sequence[tuple[int, str]],
    passages: Sequence[Passage],
    transcript: Transcript,
    pairs: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """Yield pairs of paragraphs that share most of their words, in the gaps between those that are equal."""
    texts = [
        paragraph.text.before
        for block in transcript.blocks
        for paragraph in paragraphs_of(block)
        if paragraph.text.pieces
    ]
    removed = {number for number, block in enumerate(transcript.blocks) if isinstance(block, Removed)}
    edges = [(-1, -1), *sorted(pairs), (len(expected), len(passages))]
    for (low, left), (high, right) in pairwise(edges):
        here = [at for at in range(low + 1, high) if expected[at][0] not in removed]
        there = [at for at in range(left + 1, right) if _reads(passages[at]).strip()]
        if not here or not there or len(here) * len(there) > _MOST:
            continue
        ours = [_words(texts[at]) for at in here]
        theirs = [_words(_reads(passages[at])) for at in there]
        first = 0
        for number, words in enumerate(ours):
            scores = [(_share(words, theirs[at]), -at) for at in range(first, len(there))]
            score, place = max(scores, default=(0.0, 0))
            if score >= _ALIKE:
                yield here[number], there[-place]
                first = -place + 1


def _words(text: str) -> frozenset[str]:
    return frozenset(letters_of(word) for word in text.split()) - {""}


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
