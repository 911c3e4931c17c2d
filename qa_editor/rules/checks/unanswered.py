"""A question that nobody answers."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query, Turn


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each question that stands in no pair."""
    pairs = copy.transcript.pairs
    if not pairs:
        return
    paired = {turn for pair in pairs for turn in (*pair.questions, *pair.answers)}
    turn_of: dict[int, int] = {}
    for number, block in enumerate(copy.transcript.blocks):
        if isinstance(block, Turn):
            turn_of[number] = len(turn_of)
    for (start, end), (number, index, _) in zip(copy.paragraphs(), copy.spots, strict=True):
        block = copy.transcript.blocks[number]
        if isinstance(block, Turn) and block.role == "question" and turn_of[number] not in paired:
            asked = copy.text[start:end].rstrip(" \"'”’)*_")
            if index == len(block.paragraphs) - 1 and asked.endswith("?"):
                yield copy.query("Q07", "nobody answers this question", start + max(0, len(asked) - 40), end)


CHECK = Check(
    code="Q07",
    name="unanswered",
    why="A question has no answer; a turn may be missing.",
    find=find,
    asks=("Q: Why now?\n\nA: Because.\n\nQ: And then?\n\nA: We left.\n\nQ: Where to?\n",),
    quiet=("Q: Why now?\n\nA: Because.\n\nQ: And then?\n\nA: We left.\n\nQ: Thank you.\n",),
)
