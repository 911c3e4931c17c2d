"""The bookmarks by which a review document finds its blocks again after another program has saved it.

Around each turn stands `_qa_t0001`, the number of the turn counted from 1; around each other block `_qa_b0001`, the
number of the block among all blocks counted from 1. In the editor's own document `_qa_x0001_89abcdef` stands around
each paragraph that is of no block (a label alone, a heading of a table): the CRC-32 of its letters says whether it is
still as it was. `_qa_n0001_0001` stands around a paragraph whose number its list gives: block and paragraph, counted
from 1. Word hides bookmarks that begin with an underscore.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa_editor.core.markup import letters_of

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


def other_name(number: int, text: str) -> str:
    """Return the name of the bookmark of a paragraph that is of no block. number: counted from 1. text: as it reads."""
    return f"_qa_x{number:04}_{_digest(text)}"


def number_name(block: int, paragraph: int) -> str:
    """Return the name of the bookmark of a paragraph (indices, 0-based) that a list numbers: no run has its number."""
    return f"_qa_n{block + 1:04}_{paragraph + 1:04}"


def numbered_of(name: str) -> tuple[int, int] | None:
    """Return block and paragraph (0-based) of a bookmark of `number_name`, None for any other."""
    found = re.match(r"_qa_n(\d{4,})_(\d{4,})$", name)
    return (int(found[1]) - 1, int(found[2]) - 1) if found else None


def list_number(text: str) -> str:
    """Return the number that a list may have given to a paragraph, with its blank: "" where there is none."""
    found = re.match(r"\S{1,12} ", text)
    return found[0] if found else ""


def is_unchanged_other(name: str, text: str) -> bool:
    """Whether a bookmark is one of `other_name` and its paragraph, which reads `text`, has the letters it had."""
    return name.startswith("_qa_x") and name.endswith(f"_{_digest(text)}")


def _digest(text: str) -> str:
    from zlib import crc32

    return f"{crc32(letters_of(text).encode('utf-8', 'surrogatepass')):08x}"
