"""Two rows of things set side by side: by what is unique in both first, by difflib only in the gaps between."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

GAP_LIMIT = 250_000  # pairs to be compared in one gap; beyond, what is not unique there stays without a partner


def align(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the pairs (index in the first, index in the second) of equal things, ascending in both, 0-based."""
    pairs: list[tuple[int, int]] = []
    gaps = [(0, len(first), 0, len(second))]
    while gaps:
        low, high, left, right = gaps.pop()
        while low < high and left < right and first[low] == second[left]:
            pairs.append((low, left))
            low, left = low + 1, left + 1
        while low < high and left < right and first[high - 1] == second[right - 1]:
            high, right = high - 1, right - 1
            pairs.append((high, right))
        if low == high or left == right:
            continue
        sure = unique_pairs(first[low:high], second[left:right])
        if not sure:
            pairs += _by_difflib(first, second, low, high, left, right)
            continue
        at, other = low, left
        for one, two in sure:
            gaps.append((at, low + one, other, left + two))
            pairs.append((low + one, left + two))
            at, other = low + one + 1, left + two + 1
        gaps.append((at, high, other, right))
    pairs.sort()
    return pairs


def unique_pairs(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the pairs of what stands once in both, as many as ascend in both (patience sorting)."""
    once, twice = Counter(first), Counter(second)
    places = {thing: at for at, thing in enumerate(second) if twice[thing] == 1}
    found = [(at, places[thing]) for at, thing in enumerate(first) if once[thing] == 1 and thing in places]
    tops: list[int] = []  # the lowest end of a rising row of each length
    ends: list[int] = []  # index into `found` of that end
    before: list[int] = []
    for number, (_, place) in enumerate(found):
        length = bisect_left(tops, place)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [place]
        ends[length : length + 1] = [number]
    row: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        row.append(found[at])
        at = before[at]
    return row[::-1]


def _by_difflib(
    first: Sequence[Hashable], second: Sequence[Hashable], low: int, high: int, left: int, right: int
) -> list[tuple[int, int]]:
    if (high - low) * (right - left) > GAP_LIMIT:
        return []
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, first[low:high], second[left:right], autojunk=False).get_matching_blocks()
    return [(low + block.a + step, left + block.b + step) for block in blocks for step in range(block.size)]
