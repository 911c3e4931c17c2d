"""Cells laid over the text that a reviewer left: what became of each, at the least cost.

First straight through, each cell read one way or another; where that fails, between words that stand once in both,
by the cheapest way (an alignment with costs, as edit distance is one).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.review.align import align, unique_pairs
from qa_editor.review.cells import PARTING, Cell, readings_of

How = Literal["read", "doubled", "gone", "typed"]

_CHUNK = lazy_pattern(r"[^\s]+")
_STEPS = 400_000  # cells times characters that are laid out by cost; beyond, only what is equal is found again
_TRIES = 5_000
_OPEN, _TYPED = 1.0, 0.3  # to type something, and each of its characters
_LOST, _LETTER = 2.0, 0.3  # to lose a cell, and each of its characters
_GAP, _DOUBLED, _GONE = 0.6, 0.2, 1.2
_BESIDE = 0.2  # less, where what was typed stands right beside a cell that is gone: it stands for it


class Fit(NamedTuple):
    """What stands for a cell in the text that was left.

    cell: its index; -1 for what was typed between two cells. how: "read" in one of its ways, "doubled" (as it came and
    as it was to read, one behind the other), "gone", or "typed": something else, or for a kept cell: something typed.
    """

    cell: int
    how: How
    start: int
    end: int


def fit(cells: Sequence[Cell], text: str) -> list[Fit]:
    """Return what became of every cell, in order, with what was typed between them."""
    straight = _straight(cells, 0, len(cells), text, 0, len(text))
    if straight is not None:
        return straight
    found: list[Fit] = []
    cell = at = 0
    for index, start, end in _sure_places(cells, text):
        found += _between(cells, cell, index, text, at, start)
        found.append(Fit(index, "read", start, end))
        cell, at = index + 1, end
    return found + _between(cells, cell, len(cells), text, at, len(text))


def _sure_places(cells: Sequence[Cell], text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (cell, start, end) of kept words, parted by blanks, that stand once in both."""
    words = [chunk.span() for chunk in _CHUNK.finditer(text)]
    theirs = [text[start:end] for start, end in words]
    ours: list[str] = []
    owners: list[int] = []
    for index, cell in enumerate(cells):
        readings = {cell.new, cell.old} if cell.edits else {cell.new}
        alone = not cell.edits and _is_parted(cells, index)
        for chunk in [chunk for reading in readings for chunk in reading.split()]:
            ours.append(chunk)
            owners.append(index if alone else -1)
    for one, other in unique_pairs(ours, theirs):
        if owners[one] >= 0:
            yield owners[one], *words[other]


def _is_parted(cells: Sequence[Cell], index: int) -> bool:
    """Whether blanks or nothing stand on both sides of a kept cell, and no edit."""
    sides = [cells[at] for at in (index - 1, index + 1) if 0 <= at < len(cells)]
    return bool(cells[index].new.strip()) and all(not side.edits and side.new.isspace() for side in sides)


def _between(cells: Sequence[Cell], first: int, last: int, text: str, start: int, end: int) -> list[Fit]:
    straight = _straight(cells, first, last, text, start, end)
    if straight is not None:
        return straight
    if (last - first) * (end - start) <= _STEPS:
        return _cheapest(cells, first, last, text, start, end)
    found: list[Fit] = []  # too much for that: the same words in the same order, and small gaps between them
    words = [(m.start() + start, m.end() + start) for m in _CHUNK.finditer(text[start:end])]
    kept = [index for index in range(first, last) if _is_parted(cells, index)]
    pairs = align([cells[index].new for index in kept], [text[low:high] for low, high in words])
    cell, at = first, start
    for one, other in pairs:
        low, high = words[other]
        if (kept[one] - cell) * (low - at) <= _STEPS:
            found += _cheapest(cells, cell, kept[one], text, at, low)
        else:
            found += _typed(cell, kept[one], at, low)
        found.append(Fit(kept[one], "read", low, high))
        cell, at = kept[one] + 1, high
    if (last - cell) * (end - at) <= _STEPS:
        return found + _cheapest(cells, cell, last, text, at, end)
    return found + _typed(cell, last, at, end)


def _typed(first: int, last: int, start: int, end: int) -> list[Fit]:
    """Say of several cells that something else stands in their place."""
    gone = [Fit(index, "gone", start, start) for index in range(first, last)]
    return [*gone, Fit(-1, "typed", start, end)] if start < end else gone


def _straight(cells: Sequence[Cell], first: int, last: int, text: str, start: int, end: int) -> list[Fit] | None:
    """Return the cells read one after the other without any loss, None where that cannot be."""
    found: list[Fit] = []
    turns: list[tuple[int, int, int]] = []  # where another reading is left: (cell, its number, offset)
    cell, choice, at = first, 0, start
    for _ in range(4 * (last - first) + _TRIES):
        if cell == last and at == end:
            return found
        if cell < last:
            one = cells[cell]
            readings = readings_of(one)
            while choice < len(readings) and not text.startswith(readings[choice], at, end):
                choice += 1
            if choice < len(readings):
                if choice + 1 < len(readings):
                    turns.append((cell, choice + 1, at))
                found.append(Fit(cell, "read", at, at + len(readings[choice])))
                cell, choice, at = cell + 1, 0, at + len(readings[choice])
                continue
        if not turns:
            return None
        cell, choice, at = turns.pop()
        del found[cell - first :]
    return None


def _options(cell: Cell) -> list[tuple[How, str, float]]:
    """Return the ways in which a cell can stand in the text, with what each costs."""
    if not cell.edits:
        lost = _GAP if cell.new.isspace() else _LOST + _LETTER * len(cell.new)
        if cell.new == PARTING:
            lost = _GAP + 1
        return [*(("read", text, 0.0) for text in readings_of(cell)), ("gone", "", lost)]
    found: list[tuple[How, str, float]] = [("read", text, 0.0) for text, _ in cell.choices]
    told = {text for text, _ in cell.choices}
    for both in (cell.old + cell.new, cell.new + cell.old, f"{cell.old} {cell.new}", f"{cell.new} {cell.old}"):
        if both not in told:
            told.add(both)
            found.append(("doubled", both, _DOUBLED))
    if "" not in told:
        found.append(("gone", "", _GONE + _LETTER * min(len(cell.old), 6) / 2))
    return found


def _cheapest(cells: Sequence[Cell], first: int, last: int, text: str, start: int, end: int) -> list[Fit]:
    """Return the cheapest way to lay the cells over the text."""
    count, size = last - first, end - start
    big = float("inf")
    # layer 0: a cell was laid last; layer 1: something was typed last
    best = [[[big] * (size + 1), [big] * (size + 1)] for _ in range(count + 1)]
    came: list[list[list[tuple[int, int, int, How]]]] = [
        [[(0, 0, 0, "read")] * (size + 1), [(0, 0, 0, "read")] * (size + 1)] for _ in range(count + 1)
    ]
    best[0][0][0] = 0.0
    lost: list[set[int]] = [set() for _ in range(count + 1)]  # where the cell before is an edit's that is gone
    for number in range(count + 1):
        options = _options(cells[first + number]) if number < count else []
        laid, typed = best[number]
        for at in range(size + 1):
            here, layer = (laid[at], 0) if laid[at] <= typed[at] else (typed[at], 1)
            if here == big:
                continue
            if at < size:
                beside = at in lost[number] and not text[start + at].isspace()  # it stands for a cell that is gone
                cost, origin = min((laid[at] + _OPEN - _BESIDE * beside, 0), (typed[at], 1))
                if cost + _TYPED < typed[at + 1]:
                    typed[at + 1] = cost + _TYPED
                    came[number][1][at + 1] = (number, at, origin, "typed")
            for how, reading, full in options:
                after = at + len(reading)
                stands = how == "gone" and layer and not text[start + at - 1].isspace()
                cost = full - _BESIDE * (stands and bool(cells[first + number].edits))
                if after <= size and here + cost < best[number + 1][0][after] and text.startswith(reading, start + at):
                    best[number + 1][0][after] = here + cost
                    came[number + 1][0][after] = (number, at, layer, how)
                    if how == "gone" and cells[first + number].edits:
                        lost[number + 1].add(after)
                    else:
                        lost[number + 1].discard(after)
    return _traced(best, came, first, start)


def _traced(
    best: list[list[list[float]]], came: list[list[list[tuple[int, int, int, How]]]], first: int, start: int
) -> list[Fit]:
    number, at = len(best) - 1, len(best[0][0]) - 1
    layer = 0 if best[number][0][at] <= best[number][1][at] else 1
    found: list[Fit] = []
    while number or at:
        before, place, origin, how = came[number][layer][at]
        if layer and found and found[-1].cell < 0 and found[-1].start == start + at:
            found[-1] = found[-1]._replace(start=start + place)
        else:
            found.append(Fit(-1 if layer else first + before, how, start + place, start + at))
        number, at, layer = before, place, origin
    return found[::-1]
