"""A turn whose speaker is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query, Turn

_UNKNOWN = lazy_pattern(
    r"^\W*(?:unknown|unidentified|unnamed|inaudible|unclear|\?+)\b|\bunknown\b|^\W*\?+\W*$|^\W*speaker \?",
    re.I,
)


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each turn that names nobody, where others are named."""
    blocks = copy.transcript.blocks
    if not any(turn.speaker for turn in copy.transcript.turns):
        return
    nobody = {label for label in {turn.label for turn in copy.transcript.turns} if _UNKNOWN.search(label)}
    for (start, end), (number, index, _) in zip(copy.paragraphs(), copy.spots, strict=True):
        block = blocks[number]
        if index == 0 and isinstance(block, Turn) and (not block.speaker or block.label in nobody):
            yield copy.query("Q08", "who says this?", start, min(start + 40, end))


CHECK = Check(
    code="Q08",
    name="unknown-speaker",
    why="Nobody knows who speaks here.",
    find=find,
    asks=("Mara Ode: Why now?\n\nUnknown Speaker: Because.\n\nMara Ode: And then?\n\nUnknown Speaker: We left.\n",),
    quiet=("Mara Ode: Why now?\n\nIvo Hale: Because.\n\nMara Ode: And then?\n\nIvo Hale: We left.\n",),
)
