"""One word in two spellings: `dialog` here, `dialogue` there."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.copy import Copy
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield a query at each place of the rarer spelling."""
    if known.language != "en":
        return
    written = {word.lower() for word in known.counts}
    for one, other in lexicon.variants():
        if one not in written or other not in written:
            continue
        times, others = _times(one, known), _times(other, known)
        if times and others:
            rare, usual = (one, other) if times <= others else (other, one)
            for at in copy.places(rare, rare.capitalize()):
                message = f"{copy.text[at : at + len(rare)]} here, {usual} elsewhere: which?"
                yield copy.query("Q03", message, at, at + len(rare), suggestion=usual)


def _times(word: str, known: Known) -> int:
    return known.counts.get(word, 0) + known.counts.get(word.capitalize(), 0)


CHECK = Check(
    code="Q03",
    name="mixed-spelling",
    why="The document spells one word in two ways.",
    find=find,
    asks=("Q: Is dialogue enough?\n\nA: A dialog helps, and dialogue is cheap.\n",),
    quiet=("Q: Is dialogue enough?\n\nA: Dialogue helps.\n",),
)
