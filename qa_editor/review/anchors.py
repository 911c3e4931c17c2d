"""The bookmarks by which a review document finds its blocks again after another program has saved it.

Around each turn stands `_qa_t0001`, the number of the turn counted from 1; around each other block `_qa_b0001`, the
number of the block among all blocks counted from 1. Word hides bookmarks that begin with an underscore.
"""

from __future__ import annotations

import re
from typing import NamedTuple

PATTERN = re.compile(r"_qa_([tb])(\d{4,})$")


class Anchor(NamedTuple):
    """What a bookmark stands around: a turn or another block; `at` is the index into the turns or all blocks."""

    is_turn: bool
    at: int


def anchor_name(*, turn: int | None = None, block: int = 0) -> str:
    """Return the name of the bookmark of a turn (index, 0-based) or, where `turn` is None, of a block."""
    return f"_qa_b{block + 1:04}" if turn is None else f"_qa_t{turn + 1:04}"


def anchor_of(name: str) -> Anchor | None:
    """Return what a bookmark of that name stands around, None for a name that is not ours."""
    found = PATTERN.match(name)
    return Anchor(found[1] == "t", int(found[2]) - 1) if found else None
